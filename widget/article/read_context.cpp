#include "article/read_context.h"

namespace ac {

namespace {

// The last offset at most `limitBytes` that is not inside a code point.
size_t cutAtCodePoint(std::string_view text, size_t limitBytes) {
  while (limitBytes > 0 && (text[limitBytes] & 0xC0) == 0x80) --limitBytes;
  return limitBytes;
}

bool isListed(std::string_view names, std::string_view name) {
  while (!names.empty()) {
    if (takeName(names) == name) return true;
  }
  return false;
}

}  // namespace

std::string_view takeName(std::string_view& names) {
  const size_t space = names.find(' ');
  const std::string_view name = names.substr(0, space);
  names.remove_prefix(space == std::string_view::npos ? names.size() : space + 1);
  return name;
}

void ReadContext::fail(StatusCode code, const JsonValue& at, std::string reason) {
  if (!failed()) error_ = {code, at.path(), std::move(reason)};
}

void ReadContext::warn(StatusCode code, const JsonValue& at, std::string reason) {
  if (warnings_.size() < kMaxWarnings) warnings_.push_back({code, at.path(), std::move(reason)});
}

void ReadContext::failType(const JsonValue& at, JsonType expected) {
  fail(StatusCode::WrongType, at,
       std::string("expected ") + jsonTypeName(expected) + ", found " + jsonTypeName(at.type()));
}

bool ReadContext::expect(const JsonValue& value, JsonType type) {
  if (!value.present()) return false;
  if (value.type() == type) return true;
  failType(value, type);
  return false;
}

bool ReadContext::require(const JsonValue& value, JsonType type) {
  if (expect(value, type)) return true;
  if (!value.present()) {
    fail(StatusCode::MissingField, value,
         std::string("expected ") + jsonTypeName(type) + ", found " + jsonTypeName(value.type()));
  }
  return false;
}

bool ReadContext::withinLimit(const JsonValue& array, size_t limit) {
  if (array.size() <= limit) return true;
  fail(StatusCode::TooLarge, array,
       "expected at most " + std::to_string(limit) + " items, found " + std::to_string(array.size()));
  return false;
}

bool ReadContext::countPiece(const JsonValue& at) {
  if (failed()) return false;
  if (++pieces_ <= kMaxPieces) return true;
  fail(StatusCode::TooLarge, at,
       "expected at most " + std::to_string(kMaxPieces) + " blocks, list items and runs together, found more");
  return false;
}

void ReadContext::warnUnknown(const JsonValue& object, std::string_view known) {
  JsonCursor members(object);
  for (JsonValue member; warnings_.size() < kMaxWarnings && members.next(member);) {
    if (!isListed(known, members.key())) {
      warn(StatusCode::UnknownField, member, "not a field of the article format");
    }
  }
}

void ReadContext::limitText(std::string& text, size_t limitBytes, const JsonValue& at) {
  if (text.size() <= limitBytes) return;
  warn(StatusCode::TextCut, at,
       "expected at most " + std::to_string(kMaxTextBytes) + " bytes of text, found more, and cut the rest");
  size_t end = cut_ ? cut_(text, limitBytes) : 0;
  // One endless grapheme (a letter and thousands of marks) has no boundary to cut at.
  if (end == 0 || end > limitBytes) end = limitBytes;
  text.resize(cutAtCodePoint(text, end));
}

}  // namespace ac
