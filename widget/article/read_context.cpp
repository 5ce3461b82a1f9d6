#include "article/read_context.h"

#include <algorithm>

#include "article/clean_text.h"
#include "article/quote_text.h"

namespace ac {

namespace {

// The last offset at most `limitBytes` that is not inside a code point.
size_t cutAtCodePoint(std::string_view text, size_t limitBytes) {
  while (limitBytes > 0 && (text[limitBytes] & 0xC0) == 0x80) --limitBytes;
  return limitBytes;
}

bool isBlankString(const JsonValue& value) {
  return value.type() == JsonType::String && isBlank(value.string());
}

std::string foundIn(const JsonValue& at, StatusCode code) {
  if (isBlankString(at)) return "an empty string";
  if (code == StatusCode::BadValue && at.type() == JsonType::String) return quoteText(at.string());
  if (code == StatusCode::BadValue && at.type() == JsonType::Number) return quoteNumber(at.number());
  return jsonTypeName(at.type());
}

std::string join(std::string_view expected, std::string_view found) {
  return "expected " + std::string(expected) + ", found " + std::string(found);
}

}  // namespace

std::string_view takeName(std::string_view& names) {
  const size_t space = names.find(' ');
  const std::string_view name = names.substr(0, space);
  names.remove_prefix(space == std::string_view::npos ? names.size() : space + 1);
  return name;
}

void ReadContext::warn(StatusCode code, const JsonValue& at, std::string reason) {
  if (warnings_.size() < maxWarnings_) warnings_.push_back({code, at.path(), reason});
}

void ReadContext::warnAt(StatusCode code, std::string_view path, std::string_view reason) {
  if (warnings_.size() < maxWarnings_) warnings_.push_back({code, path, reason});
}

void ReadContext::objectTo(const JsonValue& at, std::string_view expected, std::string_view became, StatusCode code) {
  const bool isMissing = !at.present() || isBlankString(at);
  warn(isMissing ? StatusCode::MissingField : code, at, join(expected, foundIn(at, code)) + ": " + std::string(became));
}

Status ReadContext::refusal(const JsonValue& at, std::string_view expected) {
  const bool isMissing = !at.present() || isBlankString(at);
  const StatusCode code = isMissing ? StatusCode::MissingField : StatusCode::WrongType;
  return {code, at.path(), join(expected, foundIn(at, code))};
}

JsonValue ReadContext::asObject(const JsonValue& value, const char* only, bool mayLack) {
  const JsonType type = value.type();
  if (type == JsonType::Object) return value;
  if (only && (type == JsonType::String || type == JsonType::Number) && !isBlankString(value)) {
    objectTo(value, "an object", "taken as its " + std::string(only));
    return value.standingFor(only);
  }
  if (value.present() || !mayLack) objectTo(value, "an object");
  return {};
}

bool ReadContext::countPiece(const JsonValue& at) {
  if (++pieces_ == kMaxPieces + 1) {
    warn(StatusCode::TooLarge, at,
         join("at most " + std::to_string(kMaxPieces) + " blocks, list items and runs together", "more: ") +
             kRestLeftOut);
  }
  return pieces_ <= kMaxPieces;
}

void ReadContext::limitText(std::string& text, size_t limitBytes, const JsonValue& at) {
  if (text.size() <= limitBytes) return;
  warn(StatusCode::TextCut, at,
       join("at most " + std::to_string(kMaxTextBytes) + " bytes of text", "more: ") + kRestLeftOut);
  size_t end = cut_ ? cut_(text, limitBytes) : 0;
  // One endless grapheme (a letter and thousands of marks) has no boundary to cut at.
  if (end == 0 || end > limitBytes) end = limitBytes;
  text.resize(cutAtCodePoint(text, end));
}

ListCursor::ListCursor(ReadContext& context, const JsonValue& list, size_t limit) : list_(list), cursor_(list) {
  const JsonType type = list.type();
  if (type == JsonType::Array) {
    left_ = std::min(list.size(), limit);
    if (left_ < list.size()) {
      context.warn(
          StatusCode::TooLarge, list,
          join("at most " + std::to_string(limit) + " items", std::to_string(list.size()) + ": ") + kRestLeftOut);
    }
  } else if (list.present()) {
    left_ = type != JsonType::Boolean && !isBlankString(list);
    context.objectTo(list, "an array", left_ ? "taken as its only item" : kLeftOut);
  }
}

bool ListCursor::next(JsonValue& item) {
  if (left_ == 0) return false;
  --left_;
  if (list_.type() == JsonType::Array) return cursor_.next(item);
  item = list_;
  return true;
}

}  // namespace ac
