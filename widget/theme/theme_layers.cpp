#include "theme/theme_layers.h"

#include <algorithm>
#include <iterator>

#include "base/vector.h"
#include "theme/json_text.h"

namespace ac {

namespace {

constexpr size_t kMaxLayers = 64;
constexpr std::string_view kFiles = "$files";

bool isFile(std::string_view reference) {
  return !reference.empty() && reference.front() != '#';
}

// Every `$ref` of the document that leads out of it.
void collectFiles(const JsonValue& node, int depth, Vector<std::string>& files) {
  const std::string_view reference = node.field("$ref").string();
  if (isFile(reference) && files.size() < kMaxLayers &&
      std::find(files.begin(), files.end(), reference) == files.end()) {
    files.emplace_back(reference);
  }
  JsonCursor cursor(node);
  for (JsonValue child; depth < 8 && cursor.next(child);) collectFiles(child, depth + 1, files);
}

class ResolverDocument {
 public:
  ResolverDocument(const JsonValue& root, Scheme scheme, ReadTheme& out)
      : root_(root), scheme_(schemeName(scheme)), out_(out) {}

  Vector<JsonValue> layers() {
    JsonCursor cursor(order_);
    for (JsonValue step; cursor.next(step);) take(step, "resolutionOrder." + std::to_string(cursor.index()));
    return std::move(layers_);
  }

 private:
  // A set, a modifier, or a reference to one of them.
  void take(JsonValue step, const std::string& path) {
    std::string_view reference = step.field("$ref").string();
    if (!reference.empty()) {
      step = find(reference);
      if (step.type() != JsonType::Object) return warn(path, "it refers to a set or modifier that is not there");
    }
    const JsonValue contexts = step.field("contexts");
    if (contexts.type() != JsonType::Object) return sources(step.field("sources"), path + ".sources", 0);
    JsonValue context = contexts.field(scheme_);
    out_.hasScheme |= context.present();
    if (!context.present()) context = contexts.field(step.field("default").string());
    if (context.present()) sources(context, path + ".contexts", 0);
  }

  // `#/sets/base` or `#/modifiers/scheme`.
  JsonValue find(std::string_view reference) const {
    for (const std::string_view group : {"sets", "modifiers"}) {
      const std::string prefix = "#/" + std::string(group) + "/";
      if (reference.starts_with(prefix)) return root_.field(group).field(reference.substr(prefix.size()));
    }
    return {};
  }

  void sources(const JsonValue& list, const std::string& path, int depth) {
    JsonCursor cursor(list);
    for (JsonValue source; cursor.next(source);) {
      const std::string_view reference = source.field("$ref").string();
      if (layers_.size() == kMaxLayers) return warn(path, "a theme has at most 64 sources");
      if (reference.empty()) {
        layers_.push_back(source);
        continue;
      }
      if (isFile(reference)) {
        const JsonValue file = files_.field(reference);
        if (file.type() != JsonType::Object) {
          warn(path, "the file " + std::string(reference.substr(0, 64)) + " is not there, or no JSON object");
        } else {
          layers_.push_back(file);
        }
        continue;
      }
      const JsonValue set = find(reference);
      if (set.type() != JsonType::Object || depth == 4) {
        warn(path, "only sets and files are read, not " + std::string(reference.substr(0, 64)));
      } else {
        sources(set.field("sources"), path, depth + 1);
      }
    }
  }

  void warn(const std::string& path, const std::string& reason) {
    out_.warnings.push_back({StatusCode::BadValue, path, reason});
  }

  const JsonValue& root_;
  const JsonValue order_ = root_.field("resolutionOrder");
  const JsonValue files_ = root_.field(kFiles);
  std::string_view scheme_;
  ReadTheme& out_;
  Vector<JsonValue> layers_;
};

}  // namespace

std::string_view schemeName(Scheme scheme) {
  constexpr std::string_view kNames[] = {"light", "dark", "more-contrast"};
  static_assert(std::size(kNames) == static_cast<size_t>(Scheme::Count));
  return kNames[static_cast<size_t>(scheme)];
}

Vector<JsonValue> themeLayers(const JsonValue& root, Scheme scheme, ReadTheme& out) {
  if (root.field("resolutionOrder").type() == JsonType::Array) return ResolverDocument(root, scheme, out).layers();
  Vector<JsonValue> layers = {root};
  const JsonValue mode = root.field(schemeName(scheme));
  out.hasScheme = mode.type() == JsonType::Object;
  if (out.hasScheme) layers.push_back(mode);
  return layers;
}

Vector<std::string> themeFilesOf(std::string_view json) {
  Vector<std::string> files;
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document.ok()) return files;
  const JsonValue root = document.value().root();
  if (root.field("resolutionOrder").type() != JsonType::Array) return files;
  for (const std::string_view part : {"sets", "modifiers", "resolutionOrder"}) {
    collectFiles(root.field(part), 0, files);
  }
  return files;
}

std::string withThemeFiles(std::string_view json, const Vector<ThemeFile>& files) {
  const size_t end = json.rfind('}');
  if (files.empty() || end == std::string_view::npos) return std::string(json);
  std::string text(json.substr(0, end));
  text += "," + jsonText(kFiles) + ":{";
  for (const ThemeFile& file : files) {
    // A file that is no JSON takes none of the others with it.
    const bool isJson = JsonDocument::parse(file.json).ok();
    text += (&file == files.data() ? "" : ",") + jsonText(file.name) + ":" + (isJson ? file.json : "null");
  }
  return text + "}}";
}

}  // namespace ac
