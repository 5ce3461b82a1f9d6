#include "theme/theme_layers.h"

#include <iterator>

namespace ac {

namespace {

constexpr size_t kMaxLayers = 64;

class ResolverDocument {
 public:
  ResolverDocument(const JsonValue& root, Scheme scheme, std::vector<Warning>& warnings)
      : root_(root), scheme_(schemeName(scheme)), warnings_(warnings) {}

  std::vector<JsonValue> layers() {
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
      const JsonValue set = find(reference);
      if (set.type() != JsonType::Object || depth == 4) {
        warn(path, "only sets of this document are read, not " + std::string(reference.substr(0, 64)));
      } else {
        sources(set.field("sources"), path, depth + 1);
      }
    }
  }

  void warn(const std::string& path, const std::string& reason) {
    warnings_.push_back({StatusCode::BadValue, path, reason});
  }

  const JsonValue& root_;
  const JsonValue order_ = root_.field("resolutionOrder");
  std::string_view scheme_;
  std::vector<Warning>& warnings_;
  std::vector<JsonValue> layers_;
};

}  // namespace

std::string_view schemeName(Scheme scheme) {
  constexpr std::string_view kNames[] = {"light", "dark", "more-contrast"};
  static_assert(std::size(kNames) == static_cast<size_t>(Scheme::Count));
  return kNames[static_cast<size_t>(scheme)];
}

std::vector<JsonValue> themeLayers(const JsonValue& root, Scheme scheme, std::vector<Warning>& warnings) {
  if (root.field("resolutionOrder").type() == JsonType::Array) {
    return ResolverDocument(root, scheme, warnings).layers();
  }
  std::vector<JsonValue> layers = {root};
  const JsonValue mode = root.field(schemeName(scheme));
  if (mode.type() == JsonType::Object) layers.push_back(mode);
  return layers;
}

}  // namespace ac
