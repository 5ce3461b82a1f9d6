#include "article/quote_text.h"

#include "base/utf8.h"

namespace ac {

std::string quoteText(std::string_view text) {
  std::string quoted = "\"";
  for (size_t offset = 0; offset < text.size();) {
    const DecodedChar decoded = decodeUtf8(text, offset);
    if (offset + decoded.length > kQuotedBytes) {
      quoted += "…";
      break;
    }
    offset += decoded.length;
    const bool control = decoded.codePoint < 0x20 || (decoded.codePoint >= 0x7F && decoded.codePoint < 0xA0);
    appendUtf8(quoted, control ? U'\uFFFD' : decoded.codePoint);
  }
  quoted += '"';
  return quoted;
}

std::string quoteNumber(double number) {
  if (isHugeNumber(number)) return "a huge number";
  const double magnitude = (number < 0 ? -number : number) + 0.0005;
  const auto whole = static_cast<long long>(magnitude);
  int thousandths = static_cast<int>((magnitude - static_cast<double>(whole)) * 1000);
  std::string text = (number < 0 ? "-" : "") + std::to_string(whole);
  if (thousandths == 0) return text;
  text += '.';
  for (int unit = 100; unit > 0 && thousandths > 0; thousandths %= unit, unit /= 10) {
    text += static_cast<char>('0' + thousandths / unit);
  }
  return text;
}

}  // namespace ac
