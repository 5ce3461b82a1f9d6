#include "theme/css_values.h"

#include <algorithm>
#include <cmath>

#include "base/vector.h"
#include "theme/css_color.h"
#include "theme/css_text.h"
#include "theme/token_values.h"

namespace ac {

namespace {

constexpr const char* kNoShadow = "expected none, or shadows as box-shadow has them";
constexpr const char* kNoGradient = "expected none, or a linear-gradient() of colours from the top to the bottom";

bool readMeasure(CssText& css, double& value, std::string_view& unit) {
  return css.number(value, unit) && css.empty();
}

std::string readNumber(std::string_view text, const TokenSlot& slot) {
  CssText css(text);
  double value = 0;
  std::string_view unit;
  if (!readMeasure(css, value, unit)) return expectedRange(slot, unitOf(slot.kind));
  if (slot.kind == TokenKind::Length) {
    if (unit == "rem")
      value *= 16;
    else if (unit != "px" && !(unit.empty() && value == 0))
      return "expected a length";
  } else if (slot.kind == TokenKind::Duration) {
    if (unit == "s")
      value *= 1000;
    else if (unit != "ms")
      return "expected a time";
  } else if (!unit.empty()) {
    return "expected a number";
  }
  return takeNumber(value, slot);
}

std::string readTracking(std::string_view text, Typography& type) {
  CssText css(text);
  double value = 0;
  std::string_view unit;
  if (text == "normal")
    unit = "em";
  else if (!readMeasure(css, value, unit))
    return "expected a length, or a number of em";
  const bool inEm = unit.empty() || unit == "em";
  if (unit == "rem")
    value *= 16;
  else if (!inEm && unit != "px")
    return "expected a length, or a number of em";
  if (inEm ? !(value >= -0.2 && value <= 1) : !(value >= -10 && value <= 50)) {
    return "expected -0.2 to 1 em, or -10 to 50 px";
  }
  type.letterSpacingEm = inEm ? static_cast<float>(value) : 0;
  type.letterSpacingPx = inEm ? 0 : static_cast<float>(value);
  return {};
}

std::string readWeight(std::string_view text, int& target) {
  CssText css(text);
  double value = weightNamed(text);
  std::string_view unit;
  if (value == 0 && (!readMeasure(css, value, unit) || !unit.empty())) return "expected a weight from 1 to 1000";
  if (!(value >= 1 && value <= 1000)) return "expected a weight from 1 to 1000";
  target = static_cast<int>(value);
  return {};
}

std::string readFamilies(std::string_view text, Vector<std::string>& target) {
  Vector<std::string> families;
  for (CssText list(text); !list.empty();) {
    const std::string_view item = list.item();
    CssText css(item);
    std::string_view name = item;
    css.quoted(name);
    if (name.empty() || families.size() == kMaxFamilies) return "expected 1 to 16 names of families";
    families.emplace_back(name);
  }
  if (families.empty()) return "expected 1 to 16 names of families";
  target = std::move(families);
  return {};
}

std::string readFeatures(std::string_view text, Vector<FeatureToken>& target) {
  Vector<FeatureToken> features;
  for (CssText list(text); text != "normal" && !list.empty();) {
    CssText css(list.item());
    std::string_view tag;
    double value = 1;
    std::string_view unit;
    const bool isTag = css.quoted(tag) && features.size() < kMaxFeatures;
    if (isTag && css.take("off")) value = 0;
    if (isTag && !css.empty() && !css.take("on") && !css.number(value, unit)) return "expected a number, on or off";
    if (!isTag || !readFeature(tag, features.emplace_back()) || !(value >= 0 && value <= 99)) {
      return "expected features such as \"tnum\" or \"liga\" 0";
    }
    if (tag.size() == 4) features.back().value = static_cast<unsigned char>(value);
  }
  target = std::move(features);
  return {};
}

std::string readEasing(std::string_view text, std::array<float, 4>& target) {
  CssText css(text);
  std::array<float, 4> easing = {};
  if (css.take("linear") && css.empty()) {
    target = {0, 0, 1, 1};
    return {};
  }
  const char* problem = "expected a cubic-bezier()";
  if (!css.take("cubic-bezier(")) return problem;
  for (size_t i = 0; i < 4; ++i) {
    double value = 0;
    std::string_view unit;
    if (!css.number(value, unit) || !(std::fabs(value) <= 10) || (i % 2 == 0 && !(value >= 0 && value <= 1))) {
      return problem;
    }
    css.take(",");
    easing[i] = static_cast<float>(value);
  }
  if (!css.take(")") || !css.empty()) return problem;
  target = easing;
  return {};
}

// The colour at the beginning or the end of an item, as a text: a function or a word.
bool takeColor(std::string_view& text, Color& color) {
  const size_t open = text.find('(');
  const size_t close = text.find(')');
  if (open != std::string_view::npos && close != std::string_view::npos) {
    const size_t space = text.rfind(' ', open);
    const size_t begin = space == std::string_view::npos ? 0 : space + 1;
    if (!readCssColor(text.substr(begin, close + 1 - begin), color)) return false;
    text = begin == 0 ? text.substr(close + 1) : text.substr(0, begin);
    return true;
  }
  const size_t end = std::min(text.find(' '), text.size());
  if (readCssColor(text.substr(0, end), color)) {
    text = text.substr(end);
    return true;
  }
  const size_t begin = text.rfind(' ') + 1;
  if (!readCssColor(text.substr(begin), color)) return false;
  text = text.substr(0, begin);
  return true;
}

bool readShadow(std::string_view text, Shadow& shadow) {
  if (!takeColor(text, shadow.color)) return false;
  CssText css(text);
  shadow.inset = css.take("inset");
  float* const targets[] = {&shadow.x, &shadow.y, &shadow.blur, &shadow.spread};
  size_t count = 0;
  double value = 0;
  for (std::string_view unit; count < 4 && css.number(value, unit); ++count) {
    if (unit != "px" && value != 0) return false;
    if (!(std::fabs(value) <= 400)) return false;
    *targets[count] = static_cast<float>(value);
  }
  shadow.inset |= css.take("inset");
  return css.empty() && count >= 2 && shadow.blur >= 0;
}

std::string readShadows(std::string_view text, Vector<Shadow>& target) {
  Vector<Shadow> shadows;
  for (CssText list(text); text != "none" && !list.empty();) {
    if (shadows.size() == kMaxShadows || !readShadow(list.item(), shadows.emplace_back())) return kNoShadow;
  }
  target = std::move(shadows);
  return {};
}

std::string readGradient(std::string_view text, Vector<GradientStop>& target) {
  Vector<GradientStop> stops;
  Vector<bool> placed;
  if (text != "none") {
    constexpr std::string_view kOpen = "linear-gradient(";
    if (!text.starts_with(kOpen) || !text.ends_with(")")) return kNoGradient;
    for (CssText list(text.substr(kOpen.size(), text.size() - kOpen.size() - 1)); !list.empty();) {
      std::string_view item = list.item();
      if (stops.empty() && (item == "to bottom" || item == "180deg")) continue;
      GradientStop stop;
      if (stops.size() == kMaxStops || !takeColor(item, stop.color)) return kNoGradient;
      CssText css(item);
      double value = 0;
      std::string_view unit;
      const bool isPlaced = css.number(value, unit);
      if (!css.empty() || (isPlaced && unit != "%")) return kNoGradient;
      stop.at = static_cast<float>(std::clamp(value / 100, 0.0, 1.0));
      if (isPlaced && !stops.empty()) stop.at = std::max(stop.at, stops.back().at);
      stops.push_back(stop);
      placed.push_back(isPlaced);
    }
    if (stops.size() < 2) return kNoGradient;
    // Without places of their own the colours stand at equal distances.
    const bool anyPlaced = std::find(placed.begin(), placed.end(), true) != placed.end();
    for (size_t i = 0; i < stops.size() && !anyPlaced; ++i) {
      stops[i].at = static_cast<float>(i) / static_cast<float>(stops.size() - 1);
    }
    if (anyPlaced && std::find(placed.begin(), placed.end(), false) != placed.end()) return kNoGradient;
  }
  target = std::move(stops);
  return {};
}

std::string readBorder(std::string_view text, Theme& theme) {
  const char* problem = "expected a border such as 1px solid #ccc";
  Color color;
  std::string_view rest = text;
  if (!takeColor(rest, color)) return problem;
  CssText css(rest);
  double width = 0;
  std::string_view unit;
  const bool isSolidFirst = css.take("solid");
  if (!css.number(width, unit) || unit != "px" || !(width >= 0 && width <= 20)) return problem;
  if ((!isSolidFirst && !css.take("solid")) || !css.empty()) return problem;
  theme.colors[static_cast<size_t>(ColorToken::CardBorder)] = color;
  theme.cardBorder = static_cast<float>(width);
  return {};
}

template <typename Named>
std::string readName(std::string_view text, const TokenSlot& slot) {
  const Result<size_t> index = nameIndex(slot.kind, text);
  if (!index.ok()) return index.status().reason;
  *static_cast<Named*>(slot.target) = static_cast<Named>(index.value());
  return {};
}

}  // namespace

std::string readCssValue(std::string_view text, const TokenSlot& slot) {
  switch (slot.kind) {
    case TokenKind::Color: {
      Color color;
      if (!readCssColor(text, color)) return "expected a color";
      *static_cast<Color*>(slot.target) = color;
      return {};
    }
    case TokenKind::Length:
    case TokenKind::Number:
    case TokenKind::Count:
    case TokenKind::Duration: return readNumber(text, slot);
    case TokenKind::Weight: return readWeight(text, *static_cast<int*>(slot.target));
    case TokenKind::Families: return readFamilies(text, *static_cast<Vector<std::string>*>(slot.target));
    case TokenKind::Features: return readFeatures(text, *static_cast<Vector<FeatureToken>*>(slot.target));
    case TokenKind::Wrap: return readName<WrapToken>(text, slot);
    case TokenKind::Align: return readName<AlignToken>(text, slot);
    case TokenKind::Hyphens: return readName<HyphensToken>(text, slot);
    case TokenKind::Fit: return readName<FitToken>(text, slot);
    case TokenKind::Tracking: return readTracking(text, *static_cast<Typography*>(slot.target));
    case TokenKind::Easing: return readEasing(text, *static_cast<std::array<float, 4>*>(slot.target));
    case TokenKind::Shadow: return readShadows(text, *static_cast<Vector<Shadow>*>(slot.target));
    case TokenKind::Gradient: return readGradient(text, *static_cast<Vector<GradientStop>*>(slot.target));
    case TokenKind::Border: return readBorder(text, *static_cast<Theme*>(slot.target));
    case TokenKind::Flag:
      if (text != "true" && text != "false") return "expected true or false";
      *static_cast<bool*>(slot.target) = text == "true";
      return {};
    case TokenKind::Typography:
    case TokenKind::None: break;
  }
  return "there is no such token";
}

}  // namespace ac
