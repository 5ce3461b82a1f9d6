#include "theme/read_theme.h"

#include <algorithm>

#include "article/json_view.h"
#include "base/vector.h"
#include "theme/aliases.h"
#include "theme/found_text.h"
#include "theme/theme_layers.h"
#include "theme/token_list.h"
#include "theme/token_values.h"

namespace ac {

namespace {

constexpr size_t kMaxThemeBytes = 4 << 20;  // With fonts as data: addresses.
constexpr size_t kMaxDepth = 8;             // No token lies as deep.
constexpr size_t kMaxNodes = 20000;         // Visited, so that groups which extend others do not multiply without end.
constexpr size_t kMaxWarnings = 200;
constexpr size_t kMaxFaces = 64;

// Names of the groups that `{name.…}` or `#/name/…` refers to anywhere, in order: one pass, however many there are.
Vector<std::string_view> groupsReferredTo(std::string_view json) {
  Vector<std::string_view> names;
  for (size_t at = 0; (at = json.find('"', at)) != std::string_view::npos;) {
    std::string_view rest = json.substr(++at);
    const size_t mark = rest.starts_with('{') ? 1 : rest.starts_with("#/") ? 2 : 0;
    if (mark == 0) continue;
    rest.remove_prefix(mark);
    names.push_back(rest.substr(0, rest.find_first_of(".}/\"")));
  }
  std::sort(names.begin(), names.end());
  return names;
}

class ThemeReader {
 public:
  ThemeReader(std::string_view json, const JsonValue& root, Scheme scheme, const Theme& base, std::string_view address,
              ReadTheme& out)
      : referred_(groupsReferredTo(json)),
        layers_(themeLayers(root, scheme, out)),
        aliases_(layers_),
        address_(address),
        out_(out) {
    out_.theme = base;
    tokens_ = tokensOf(out_.theme);
  }

  void read() {
    for (const JsonValue& layer : layers_) {
      JsonCursor cursor(layer);
      for (JsonValue group; cursor.next(group);) {
        if (!isThemeGroup(cursor.key())) {
          if (!isNamed(cursor.key())) {
            path_.assign(1, cursor.key());
            warn(StatusCode::UnknownField, "there is no such group of tokens, and nothing refers to it: left out");
          }
          continue;
        }
        path_.assign(1, cursor.key());
        visit(group, Aliases::typeOf(group, Aliases::typeOf(layer, {})), 0);
      }
    }
  }

 private:
  // Whether a group that holds no tokens of ours is for something: a scheme, or to be referred to.
  bool isNamed(std::string_view name) const {
    if (name.starts_with("$")) return true;
    for (size_t i = 0; i < static_cast<size_t>(Scheme::Count); ++i) {
      if (name == schemeName(static_cast<Scheme>(i))) return true;
    }
    return std::binary_search(referred_.begin(), referred_.end(), name);
  }

  void visit(const JsonValue& node, std::string_view type, size_t extended) {
    if (++nodes_ > kMaxNodes) return;
    if (node.type() != JsonType::Object) {
      return warn(StatusCode::WrongType, "expected a group or a token, found " + foundText(node) + ": left out");
    }
    const JsonValue value = node.field("$value");
    if (value.type() != JsonType::Absent) return token(value, type);
    // A token that is another one altogether.
    if (node.field("$ref").type() == JsonType::String) return token(node, type);
    if (path_.size() == kMaxDepth) return warn(StatusCode::TooLarge, "groups are at most 8 deep: left out");
    const JsonValue base = node.field("$extends");
    if (base.present()) extend(base.string(), type, extended);
    JsonCursor cursor(node);
    for (JsonValue child; cursor.next(child);) {
      if (cursor.key() == "$root") {
        visit(child, Aliases::typeOf(child, type), 0);
        continue;
      }
      if (cursor.key().starts_with("$")) continue;
      path_.push_back(cursor.key());
      visit(child, Aliases::typeOf(child, type), 0);
      path_.pop_back();
    }
  }

  void extend(std::string_view reference, std::string_view type, size_t extended) {
    const JsonValue base = aliases_.node(reference);
    if (base.type() != JsonType::Object)
      return warn(StatusCode::BadValue, "it extends a group that is not there: it has its own tokens");
    if (extended == kMaxDepth)
      return warn(StatusCode::BadValue, "what it extends goes round in a circle: it has its own tokens");
    visit(base, Aliases::typeOf(base, type), extended + 1);
  }

  void token(const JsonValue& value, std::string_view type) {
    const std::string path = dotted();
    if (path_.front() == kFontGroup) return face(value, path);
    const auto found = std::find_if(tokens_.begin(), tokens_.end(), [&](const Token& t) { return t.path == path; });
    if (found == tokens_.end()) return warn(StatusCode::UnknownField, "there is no such token: left out");
    const TokenSlot& slot = found->slot;
    const Aliases::Resolved resolved = aliases_.resolve(value, type);
    if (!resolved.problem.empty()) return warn(StatusCode::BadValue, resolved.problem + kValueKept);
    const std::string_view expected = tokenTypeOf(slot.kind);
    const bool fits = resolved.type.empty() || expected.empty() || resolved.type == expected ||
                      (slot.kind == TokenKind::Tracking && resolved.type == "number");
    if (!fits) {
      const std::string types = std::string(expected) + ", found " + std::string(resolved.type.substr(0, 64));
      return warn(StatusCode::WrongType, "expected the type " + types + kValueKept);
    }
    if (slot.kind == TokenKind::Typography) return composite(resolved.value);
    const std::string problem = readTokenValue(resolved.value, slot, aliases_);
    if (!problem.empty()) refuse(StatusCode::BadValue, problem, resolved.value, kValueKept);
  }

  void face(const JsonValue& value, const std::string& path) {
    const Aliases::Resolved resolved = aliases_.resolve(value, {});
    if (!resolved.problem.empty()) return warn(StatusCode::BadValue, resolved.problem + ": left out");
    ThemeFace face;
    face.token = path;
    face.base = address_;
    const std::string problem = readThemeFace(resolved.value, aliases_, face);
    if (!problem.empty()) return refuse(StatusCode::BadValue, problem, resolved.value, ": left out");
    Vector<ThemeFace>& faces = out_.faces;
    const auto known = std::find_if(faces.begin(), faces.end(), [&](const auto& other) { return other.token == path; });
    if (known != faces.end()) {
      *known = std::move(face);
    } else if (faces.size() == kMaxFaces) {
      warn(StatusCode::TooLarge, "a theme has at most 64 fonts: left out");
    } else {
      faces.push_back(std::move(face));
    }
  }

  // The members of a typography token, each like a token of its own.
  void composite(const JsonValue& value) {
    if (value.type() != JsonType::Object) return refuse(StatusCode::WrongType, "expected an object", value, kValueKept);
    JsonCursor cursor(value);
    for (JsonValue member; cursor.next(member);) {
      path_.push_back(cursor.key());
      token(member, {});
      path_.pop_back();
    }
  }

  std::string dotted() const {
    std::string path;
    for (const std::string_view part : path_) {
      if (!path.empty()) path += '.';
      path += part.substr(0, 64);
    }
    return path;
  }

  void refuse(StatusCode code, const std::string& expected, const JsonValue& found, const char* became) {
    warn(code, expected + ", found " + foundText(found) + became);
  }

  void warn(StatusCode code, std::string_view reason) {
    if (out_.warnings.size() < kMaxWarnings) out_.warnings.push_back({code, dotted(), reason});
  }

  Vector<std::string_view> referred_;
  Vector<JsonValue> layers_;
  Aliases aliases_;
  std::string_view address_;
  Vector<Token> tokens_;
  Vector<std::string_view> path_;
  size_t nodes_ = 0;
  ReadTheme& out_;
};

}  // namespace

Result<ReadTheme> readTheme(std::string_view json, Scheme scheme, const Theme& base, std::string_view address) {
  if (json.size() > kMaxThemeBytes) return Status{StatusCode::TooLarge, "$", "a theme is at most 4 MB"};
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document.ok()) return document.status();
  const JsonValue root = document.value().root();
  if (root.type() != JsonType::Object) return Status{StatusCode::WrongType, "$", "expected an object"};
  ReadTheme read;
  ThemeReader(json, root, scheme, base, address, read).read();
  return read;
}

}  // namespace ac
