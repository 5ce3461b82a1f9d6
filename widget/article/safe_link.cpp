#include "article/safe_link.h"

#include <initializer_list>

#include "article/quote_text.h"
#include "base/ascii.h"

namespace ac {

namespace {

constexpr size_t kMaxLinkBytes = 65536;

bool isC0OrSpace(char c) {
  return static_cast<unsigned char>(c) <= 0x20;
}

std::string normalizeAddress(std::string_view address) {
  while (!address.empty() && isC0OrSpace(address.front())) address.remove_prefix(1);
  while (!address.empty() && isC0OrSpace(address.back())) address.remove_suffix(1);
  constexpr char kHex[] = "0123456789ABCDEF";
  std::string normal;
  normal.reserve(address.size());
  for (const char c : address) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\t' || c == '\n' || c == '\r') continue;
    if (byte < 0x20 || byte == 0x7F) {
      normal += '%';
      normal += kHex[byte >> 4];
      normal += kHex[byte & 15];
    } else {
      normal += c;
    }
  }
  return normal;
}

// The scheme in lower case; empty for an address relative to the page.
std::string schemeOf(std::string_view address) {
  if (address.empty() || !isAsciiAlpha(address.front())) return {};
  for (size_t i = 1; i < address.size(); ++i) {
    const char c = address[i];
    if (c == ':') return asciiLower(address.substr(0, i));
    if (!isAsciiAlnum(c) && c != '+' && c != '-' && c != '.') return {};
  }
  return {};
}

bool isOneOf(std::string_view text, std::initializer_list<std::string_view> list) {
  for (const std::string_view item : list) {
    if (item == text) return true;
  }
  return false;
}

bool isPictureData(std::string_view address) {
  const std::string_view data = address.substr(5);
  const size_t end = data.find_first_of(";,");
  if (end == std::string_view::npos) return false;
  return isOneOf(asciiLower(data.substr(0, end)), {"image/png", "image/jpeg", "image/gif", "image/webp", "image/avif"});
}

CheckedLink refuse(std::string reason) {
  return {{}, std::move(reason)};
}

}  // namespace

CheckedLink checkLink(std::string_view href) {
  std::string address = normalizeAddress(href);
  if (address.size() > kMaxLinkBytes) return refuse("an address over 64 KB");
  const std::string scheme = schemeOf(address);
  if (!scheme.empty() && !isOneOf(scheme, {"http", "https", "mailto"})) {
    return refuse("the scheme " + quoteText(scheme));
  }
  return {std::move(address), {}};
}

CheckedLink checkPictureSource(std::string_view src) {
  std::string address = normalizeAddress(src);
  const std::string scheme = schemeOf(address);
  if (scheme == "data") {
    if (!isPictureData(address)) return refuse("data of another kind than PNG, JPEG, GIF, WebP or AVIF");
    return {std::move(address), {}};
  }
  if (address.size() > kMaxLinkBytes) return refuse("an address over 64 KB");
  if (!scheme.empty() && !isOneOf(scheme, {"http", "https", "blob"})) {
    return refuse("the scheme " + quoteText(scheme));
  }
  return {std::move(address), {}};
}

}  // namespace ac
