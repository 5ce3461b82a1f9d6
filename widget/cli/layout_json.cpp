#include "cli/layout_json.h"

#include "base/json_writer.h"

namespace ac {

namespace {

void writeText(JsonWriter& json, std::string_view key, std::string_view value) {
  if (value.empty()) return;
  json.key(key);
  json.string(value);
}

void writeNumber(JsonWriter& json, std::string_view key, float value) {
  json.key(key);
  json.number(value);
}

// A stretch of text is a `line` of what it belongs to: its own role says nothing that a reader of the list needs.
std::string_view roleOf(const SemanticTree& tree, const SemanticNode& node) {
  return node.role == SemanticRole::Text && node.parent < tree.size() ? "line" : semanticRoleName(node.role);
}

// Notes of controls come and go; nothing is wrong, or answered, before the reader has done anything.
bool isHiddenAtFirst(const SemanticTree& tree, const SemanticNode& node) {
  const SemanticNode& note = node.role == SemanticRole::Text && node.parent < tree.size() ? tree[node.parent] : node;
  return note.role == SemanticRole::ControlNote;
}

// Language is inherited down the tree.
std::string_view langOf(const SemanticTree& tree, const SemanticNode& node) {
  const SemanticNode* at = &node;
  while (at->lang.empty() && at->parent < tree.size()) at = &tree[at->parent];
  return at->lang;
}

}  // namespace

std::string layoutJson(const BoxTree& boxes, const SemanticTree& tree) {
  JsonWriter json;
  json.beginObject();
  writeNumber(json, "width", boxes.width);
  writeNumber(json, "height", boxes.height);
  json.key("items");
  json.beginArray();
  for (const SemanticNode& node : tree) {
    if (isHiddenAtFirst(tree, node)) continue;
    json.lineBreak();
    json.beginObject();
    writeText(json, "role", roleOf(tree, node));
    if (node.role == SemanticRole::Text && node.parent < tree.size()) {
      writeText(json, "of", semanticRoleName(tree[node.parent].role));
    }
    writeText(json, "text", node.text);
    writeNumber(json, "x", node.rect.x);
    writeNumber(json, "y", node.rect.y);
    writeNumber(json, "width", node.rect.width);
    writeNumber(json, "height", node.rect.height);
    writeText(json, "dir", node.direction == TextDirection::Rtl ? "rtl" : "ltr");
    writeText(json, "lang", langOf(tree, node));
    writeText(json, "href", node.href);
    if (node.level > 0) writeNumber(json, "level", static_cast<float>(node.level));
    if (node.role == SemanticRole::Text) {
      writeNumber(json, "baseline", node.baselineY);
      writeNumber(json, "fontSize", node.fontSizePx);
    }
    json.endObject();
  }
  json.lineBreak();
  json.endArray();
  json.endObject();
  json.lineBreak();
  return json.text();
}

}  // namespace ac
