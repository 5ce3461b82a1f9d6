#include "theme/read_theme.h"

#include "article/json_view.h"
#include "theme/token_slot.h"
#include "theme/token_values.h"

namespace ac {

namespace {

constexpr size_t kMaxThemeBytes = 256 << 10;
constexpr size_t kMaxDepth = 8;    // No token lies as deep.
constexpr int kMaxAliases = 16;    // From one to the next …
constexpr int kMaxLookups = 1000;  // … and in all, so that no file keeps us busy.
constexpr size_t kMaxWarnings = 200;

using Path = std::vector<std::string_view>;

// A value after its aliases, with the type that it was declared with.
struct Resolved {
  JsonValue value;
  std::string_view type;
  const char* problem = nullptr;
};

class ThemeReader {
 public:
  ThemeReader(const JsonValue& root, const Theme& base) : root_(root) { out_.theme = base; }

  ReadTheme read() {
    JsonCursor cursor(root_);
    for (JsonValue group; cursor.next(group);) {
      if (!isThemeGroup(cursor.key())) continue;
      path_.assign(1, cursor.key());
      visit(group, typeOf(group, typeOf(root_, {})));
    }
    return std::move(out_);
  }

 private:
  static std::string_view typeOf(const JsonValue& node, std::string_view inherited) {
    const JsonValue type = node.field("$type");
    return type.type() == JsonType::String ? type.string() : inherited;
  }

  void visit(const JsonValue& node, std::string_view type) {
    if (node.type() != JsonType::Object) return warn(StatusCode::WrongType, "expected a group or a token");
    const JsonValue value = node.field("$value");
    if (value.type() != JsonType::Absent) return token(value, type);
    if (path_.size() == kMaxDepth) return warn(StatusCode::TooLarge, "groups are at most 8 deep");
    JsonCursor cursor(node);
    for (JsonValue child; cursor.next(child);) {
      if (cursor.key().starts_with("$")) continue;
      path_.push_back(cursor.key());
      visit(child, typeOf(child, type));
      path_.pop_back();
    }
  }

  void token(const JsonValue& value, std::string_view type) {
    const TokenSlot slot = findToken(out_.theme, path_);
    if (slot.kind == TokenKind::None) return warn(StatusCode::UnknownField, "there is no such token");
    const Resolved resolved = resolve(value, type);
    if (resolved.problem != nullptr) return warn(StatusCode::BadValue, resolved.problem);
    const std::string_view expected = tokenTypeOf(slot.kind);
    if (!expected.empty() && !resolved.type.empty() && resolved.type != expected) {
      return warn(StatusCode::WrongType, "expected the type " + std::string(expected));
    }
    if (slot.kind == TokenKind::Typography) return composite(resolved.value);
    const std::string problem = readTokenValue(resolved.value, slot);
    if (!problem.empty()) warn(StatusCode::BadValue, problem);
  }

  // The members of a typography token, each like a token of its own.
  void composite(const JsonValue& value) {
    if (value.type() != JsonType::Object) return warn(StatusCode::WrongType, "expected an object");
    JsonCursor cursor(value);
    for (JsonValue member; cursor.next(member);) {
      path_.push_back(cursor.key());
      token(member, {});
      path_.pop_back();
    }
  }

  Resolved resolve(JsonValue value, std::string_view type) {
    for (int aliases = 0;; ++aliases) {
      const std::string_view text = value.string();
      if (!text.starts_with("{") || !text.ends_with("}")) return {value, type, nullptr};
      if (++lookups_ > kMaxLookups) return {{}, {}, "the theme has more aliases than are followed"};
      if (aliases == kMaxAliases) return {{}, {}, "its aliases go round in a circle, or on for too long"};
      if (!follow(text.substr(1, text.size() - 2), value, type))
        return {{}, {}, "it refers to a token that is not there"};
    }
  }

  // The value and type of the token at a dotted path.
  bool follow(std::string_view path, JsonValue& value, std::string_view& type) const {
    JsonValue node = root_;
    type = typeOf(node, {});
    for (bool last = false; !last;) {
      const size_t dot = path.find('.');
      last = dot == std::string_view::npos;
      const JsonValue parent = node;
      node = parent.field(path.substr(0, dot));
      if (node.type() != JsonType::Object) return false;
      type = typeOf(node, type);
      if (!last) path.remove_prefix(dot + 1);
    }
    const JsonValue found = node.field("$value");
    if (!found.present()) return false;
    value = found;
    return true;
  }

  void warn(StatusCode code, std::string_view reason) {
    if (out_.warnings.size() >= kMaxWarnings) return;
    std::string path;
    for (const std::string_view part : path_) {
      if (!path.empty()) path += '.';
      path += part.substr(0, 64);
    }
    out_.warnings.push_back({code, path, reason});
  }

  const JsonValue root_;
  Path path_;
  int lookups_ = 0;
  ReadTheme out_;
};

}  // namespace

Result<ReadTheme> readTheme(std::string_view json, const Theme& base) {
  if (json.size() > kMaxThemeBytes) return Status{StatusCode::TooLarge, "$", "a theme is at most 256 KB"};
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document.ok()) return document.status();
  const JsonValue root = document.value().root();
  if (root.type() != JsonType::Object) return Status{StatusCode::WrongType, "$", "expected an object"};
  return ThemeReader(root, base).read();
}

}  // namespace ac
