#include "layout/flow.h"

#include <algorithm>
#include <cmath>

namespace ac {

namespace {

// Text is never set in less than this, however narrow the card: one em of small type.
constexpr float kLeastTextWidthPx = 12;

}  // namespace

float lineLeft(const BoxTree& tree, const PlacedText& text, size_t index) {
  const Line& line = text.broken.lines[index];
  if (!tree.composition->texts[text.text].rtl) return text.rect.x - line.hangStartPx;
  return text.rect.right() - line.widthPx + line.hangStartPx;
}

Flow::Flow(const Composition& composition, const Theme& theme, float widthPx, const FontSet& fonts, Purpose purpose)
    : composition_(composition), theme_(theme), fonts_(fonts), purpose_(purpose), width_(widthPx) {
  tree_.composition = &composition;
  tree_.width = widthPx;
  if (purpose == Purpose::Place) {
    tree_.boxes.reserve(composition.texts.size() * 2 + 16);
    // Controls may share a note.
    tree_.texts.reserve(composition.texts.size() + composition.siteBlocks.size());
  }
}

void Flow::advance(float height) {
  y_ += height;
  contentBottom_ = std::max(contentBottom_, y_);
}

Box& Flow::push(SemanticRole role, const Rect& rect) {
  Box box;
  box.role = role;
  box.parent = open_;
  box.rect = rect;
  box.behind = behind_;
  tree_.boxes.push_back(std::move(box));
  return tree_.boxes.back();
}

void Flow::open(SemanticRole role, float x, float width) {
  if (purpose_ == Purpose::Measure) return;
  push(role, {x, y_, width, 0});
  open_ = static_cast<uint32_t>(tree_.boxes.size() - 1);
}

Box* Flow::current() {
  return open_ == kNoPart ? nullptr : &tree_.boxes[open_];
}

Box* Flow::last() {
  return tree_.boxes.empty() ? nullptr : &tree_.boxes.back();
}

void Flow::close() {
  if (purpose_ == Purpose::Measure) return;
  Box& box = tree_.boxes[open_];
  box.rect.height = std::max(0.0f, y_ - box.rect.y);
  open_ = box.parent;
}

float Flow::textHeight(PartIndex text, float width) const {
  const ComposedText& composed = composition_.texts[text];
  const float available = std::max(width, kLeastTextWidthPx);
  return static_cast<float>(countLines(composed.shaped, available, composed.rules, fonts_)) * composed.lineHeightPx;
}

float Flow::textWidth(PartIndex text) const {
  return std::ceil(naturalWidth(composition_.texts[text].shaped));
}

float Flow::text(SemanticRole role, PartIndex text, float x, float width, uint32_t maxLines) {
  if (text == kNoPart) return 0;
  const ComposedText& composed = composition_.texts[text];
  LineRules rules = composed.rules;
  if (maxLines != 0) rules.maxLines = rules.maxLines == 0 ? maxLines : std::min(rules.maxLines, maxLines);
  const float available = std::max(width, kLeastTextWidthPx);
  if (purpose_ == Purpose::Measure) {
    const uint32_t lines = countLines(composed.shaped, available, rules, fonts_);
    const float height = static_cast<float>(lines) * composed.lineHeightPx;
    advance(height);
    return height;
  }
  PlacedText placed;
  placed.text = text;
  placed.onImage = onImage_;
  placed.broken = breakLines(composed.shaped, available, rules, fonts_);
  const float height = static_cast<float>(placed.broken.lines.size()) * composed.lineHeightPx;
  placed.rect = {x, y_, width, height};
  push(role, placed.rect).text = static_cast<PartIndex>(tree_.texts.size());
  tree_.texts.push_back(std::move(placed));
  advance(height);
  return height;
}

Box* Flow::leaf(SemanticRole role, float x, float width, float height) {
  const Rect rect = {x, y_, width, height};
  advance(height);
  return purpose_ == Purpose::Measure ? nullptr : &push(role, rect);
}

void Flow::picture(PartIndex picture, float x, float width, float height, float radiusPx, bool contain,
                   ColorToken ground) {
  const Rect rect = {x, y_, width, height};
  advance(height);
  if (purpose_ == Purpose::Measure) return;
  Box& box = push(SemanticRole::Image, rect);
  box.picture = static_cast<PartIndex>(tree_.pictures.size());
  box.flags = composition_.pictures[picture].picture.alt.empty() ? kSemanticDecorative : 0u;
  tree_.pictures.push_back({picture, rect, radiusPx, contain, ground});

  // Under a text it would not be legible; it is told all the same.
  if (behind_) return;
  const PartIndex alt = composition_.pictures[picture].altText;
  if (alt == kNoPart) return;
  // Only lines that fit stand in the picture's box: its height is fixed before anybody knows that the picture fails.
  const float inset = std::min(theme_.space.altInset, std::min(width, height) / 8);
  const ComposedText& composed = composition_.texts[alt];
  PlacedText placed;
  placed.text = alt;
  LineRules rules = composed.rules;
  rules.maxLines = static_cast<uint32_t>(std::max(1.0f, std::floor((height - 2 * inset) / composed.lineHeightPx)));
  placed.broken = breakLines(composed.shaped, std::max(width - 2 * inset, kLeastTextWidthPx), rules, fonts_);
  placed.rect = {x + inset, rect.y + inset, width - 2 * inset,
                 static_cast<float>(placed.broken.lines.size()) * composed.lineHeightPx};
  tree_.boxes.back().text = static_cast<PartIndex>(tree_.texts.size());
  tree_.texts.push_back(std::move(placed));
}

PlacedPicture* Flow::lastPicture() {
  return purpose_ == Purpose::Measure ? nullptr : &tree_.pictures.back();
}

BoxTree Flow::finish() {
  tree_.height = std::ceil(y_);
  if (!composition_.rtl) return std::move(tree_);
  const auto mirror = [this](Rect& rect) { rect.x = width_ - rect.x - rect.width; };
  for (Box& box : tree_.boxes) mirror(box.rect);
  for (PlacedText& text : tree_.texts) mirror(text.rect);
  for (PlacedPicture& picture : tree_.pictures) mirror(picture.rect);
  return std::move(tree_);
}

}  // namespace ac
