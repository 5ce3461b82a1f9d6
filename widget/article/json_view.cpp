#include "article/json_view.h"

#include "article/quote_text.h"
#include "base/ascii.h"
#include "yyjson.h"

namespace ac {

namespace {

bool isIdentifier(std::string_view key) {
  if (key.empty() || key.size() > kQuotedBytes || isAsciiDigit(key.front())) return false;
  for (const char c : key) {
    if (!isAsciiAlnum(c) && c != '_' && c != '$') return false;
  }
  return true;
}

Status parseError(std::string_view json, const yyjson_read_err& error) {
  if (error.code == YYJSON_READ_ERROR_MEMORY_ALLOCATION) {
    return {StatusCode::OutOfMemory, "$", "not enough memory for the JSON text"};
  }
  size_t line = 1;
  size_t column = 1;
  for (size_t i = 0; i < error.pos && i < json.size(); ++i) {
    if (json[i] == '\n') {
      ++line;
      column = 1;
    } else if ((json[i] & 0xC0) != 0x80) {
      ++column;
    }
  }
  return {StatusCode::BadJson, "$",
          "expected JSON, found at line " + std::to_string(line) + ", column " + std::to_string(column) + ": " +
              (error.msg ? error.msg : "unexpected content")};
}

}  // namespace

const char* jsonTypeName(JsonType type) {
  switch (type) {
    case JsonType::Absent: return "nothing";
    case JsonType::Null: return "null";
    case JsonType::Boolean: return "a boolean";
    case JsonType::Number: return "a number";
    case JsonType::String: return "a string";
    case JsonType::Array: return "an array";
    case JsonType::Object: return "an object";
  }
  return "nothing";
}

JsonType JsonValue::type() const {
  switch (yyjson_get_type(value_)) {
    case YYJSON_TYPE_NULL: return JsonType::Null;
    case YYJSON_TYPE_BOOL: return JsonType::Boolean;
    case YYJSON_TYPE_NUM: return JsonType::Number;
    case YYJSON_TYPE_STR: return JsonType::String;
    case YYJSON_TYPE_ARR: return JsonType::Array;
    case YYJSON_TYPE_OBJ: return JsonType::Object;
    default: return JsonType::Absent;
  }
}

bool JsonValue::present() const {
  return type() > JsonType::Null;
}

bool JsonValue::boolean() const {
  return yyjson_get_bool(value_);
}

double JsonValue::number() const {
  return yyjson_get_num(value_);
}

std::string_view JsonValue::string() const {
  const char* text = yyjson_get_str(value_);
  return text ? std::string_view(text, yyjson_get_len(value_)) : std::string_view();
}

size_t JsonValue::size() const {
  return yyjson_is_ctn(value_) ? unsafe_yyjson_get_len(value_) : 0;
}

JsonValue JsonValue::field(std::string_view key) const {
  JsonValue found;
  if (!only_.empty() && key == only_) {
    found = *this;
    found.only_ = {};
    return found;
  }
  JsonCursor members(*this);
  for (JsonValue member; members.next(member);) {
    if (members.key() == key) found = member;
  }
  found.parent_ = this;
  found.key_ = key;
  return found;
}

JsonValue JsonValue::standingFor(std::string_view key) const {
  JsonValue object = *this;
  object.only_ = key;
  return object;
}

std::string JsonValue::path() const {
  if (!parent_) return "$";
  // Depth is limited before a document is read, so the chain is short.
  std::string path = parent_->path();
  if (!key_.data()) return path + "[" + std::to_string(index_) + "]";
  if (isIdentifier(key_)) return path + "." + std::string(key_);
  return path + "[" + quoteText(key_) + "]";
}

JsonCursor::JsonCursor(const JsonValue& container) : container_(&container) {
  count_ = container.size();
  isObject_ = container.type() == JsonType::Object;
  if (count_ > 0) next_ = unsafe_yyjson_get_first(container.value_);
}

bool JsonCursor::next(JsonValue& child) {
  if (index_ >= count_) return false;
  yyjson_val* value = next_;
  key_ = {};
  if (isObject_) {
    key_ = {unsafe_yyjson_get_str(value), unsafe_yyjson_get_len(value)};
    ++value;  // A member's value follows its key.
  }
  child.value_ = value;
  child.parent_ = container_;
  child.key_ = key_;
  child.index_ = index_;
  ++index_;
  if (index_ < count_) next_ = unsafe_yyjson_get_next(value);
  return true;
}

Result<JsonDocument> JsonDocument::parse(std::string_view json) {
  yyjson_read_err error = {};
  // Without YYJSON_READ_INSITU the text is copied and never written to, in spite of the parameter's type.
  yyjson_doc* document =
      yyjson_read_opts(const_cast<char*>(json.data()), json.size(), YYJSON_READ_NOFLAG, nullptr, &error);
  if (!document) return parseError(json, error);
  return JsonDocument(document);
}

JsonValue JsonDocument::root() const {
  return JsonValue(yyjson_doc_get_root(document_.get()));
}

void JsonDocument::Free::operator()(yyjson_doc* document) const {
  yyjson_doc_free(document);
}

}  // namespace ac
