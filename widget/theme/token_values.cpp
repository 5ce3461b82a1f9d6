#include "theme/token_values.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "base/vector.h"
#include "theme/css_color.h"

namespace ac {

namespace {

constexpr double kRootFontPx = 16;  // What a rem is worth.
constexpr double kMaxOffsetPx = 400;

// Bounded, so that no arithmetic on it overflows.
bool readComponent(const JsonValue& value, double& component) {
  if (value.type() == JsonType::String && value.string() == "none") {
    component = 0;
    return true;
  }
  component = value.number();
  return value.type() == JsonType::Number && component >= -1e4 && component <= 1e4;
}

bool isRgb(ColorSpace space) {
  return space == ColorSpace::Srgb || space == ColorSpace::SrgbLinear ||
         (space >= ColorSpace::DisplayP3 && space <= ColorSpace::Rec2020);
}

std::string readColorObject(const JsonValue& value, Aliases& aliases, Color& target) {
  const std::optional<ColorSpace> space = colorSpaceNamed(aliases.valueOf(value.field("colorSpace")).string());
  Color color;
  if (space) {
    Components components = {};
    size_t count = 0;
    const JsonValue list = aliases.valueOf(value.field("components"));
    JsonCursor cursor(list);
    for (JsonValue component; cursor.next(component); ++count) {
      if (count == 3 || !readComponent(aliases.valueOf(component), components[count])) {
        return "expected three numbers as components";
      }
    }
    if (count != 3) return "expected three numbers as components";
    const auto inRange = [](double c) { return c >= 0 && c <= 1; };
    if (isRgb(*space) && !std::all_of(components.begin(), components.end(), inRange)) {
      return "expected components from 0 to 1";
    }
    color = toSrgb(*space, components);
  } else if (!readCssColor(value.field("hex").string(), color)) {
    return "its color space is not known: give its color as hex too";
  }
  const JsonValue alpha = aliases.valueOf(value.field("alpha"));
  if (alpha.present()) {
    double share = 0;
    if (!readComponent(alpha, share) || share < 0 || share > 1) return "expected an alpha from 0 to 1";
    color.a = static_cast<uint8_t>(share * 255 + 0.5);
  }
  target = color;
  return {};
}

std::string readColor(const JsonValue& given, Aliases& aliases, Color& target) {
  const JsonValue value = aliases.valueOf(given);
  if (value.type() == JsonType::Object) return readColorObject(value, aliases, target);
  if (value.type() != JsonType::String) return "expected a color";
  return readCssColor(value.string(), target) ? "" : "expected a color such as #1a2b3c";
}

// CSS px; NaN when it is no dimension.
double pixelsOf(const JsonValue& given, Aliases& aliases) {
  const JsonValue value = aliases.valueOf(given);
  const std::string_view unit = aliases.valueOf(value.field("unit")).string();
  const JsonValue number = aliases.valueOf(value.field("value"));
  if (number.type() != JsonType::Number || (unit != "px" && unit != "rem")) return std::nan("");
  return number.number() * (unit == "rem" ? kRootFontPx : 1);
}

std::string readDimension(const JsonValue& value, const TokenSlot& slot, Aliases& aliases) {
  if (value.type() != JsonType::Object) return "expected a dimension with value and unit";
  const std::string_view unit = aliases.valueOf(value.field("unit")).string();
  if (unit != "px" && unit != "rem") return "expected the unit px or rem";
  return takeNumber(pixelsOf(value, aliases), slot);
}

std::string readTracking(const JsonValue& value, Typography& type, Aliases& aliases) {
  if (value.type() == JsonType::Number) {
    const double em = value.number();
    if (!(em >= -0.2 && em <= 1)) return "expected -0.2 to 1 em";
    type.letterSpacingEm = static_cast<float>(em);
    type.letterSpacingPx = 0;
    return {};
  }
  const double px = pixelsOf(value, aliases);
  if (!(px >= -10 && px <= 50)) return "expected -10 to 50 px, or a number of em";
  type.letterSpacingEm = 0;
  type.letterSpacingPx = static_cast<float>(px);
  return {};
}

std::string readDuration(const JsonValue& value, const TokenSlot& slot, Aliases& aliases) {
  const std::string_view unit = aliases.valueOf(value.field("unit")).string();
  if (unit != "ms" && unit != "s") return "expected a duration with value and the unit ms or s";
  const JsonValue number = aliases.valueOf(value.field("value"));
  return takeNumber(number.type() == JsonType::Number ? number.number() * (unit == "s" ? 1000 : 1) : std::nan(""),
                    slot);
}

std::string readEasing(const JsonValue& value, std::array<float, 4>& target, Aliases& aliases) {
  std::array<float, 4> easing = {};
  size_t count = 0;
  JsonCursor cursor(value);
  for (JsonValue part; cursor.next(part); ++count) {
    const JsonValue number = aliases.valueOf(part);
    const bool isTime = count % 2 == 0;
    const bool fits = number.type() == JsonType::Number && std::fabs(number.number()) <= 10 &&
                      (!isTime || (number.number() >= 0 && number.number() <= 1));
    if (count == 4 || !fits) return "expected four numbers, the first and the third from 0 to 1";
    easing[count] = static_cast<float>(number.number());
  }
  if (count != 4) return "expected four numbers, the first and the third from 0 to 1";
  target = easing;
  return {};
}

std::string readShadow(const JsonValue& value, Shadow& shadow, Aliases& aliases) {
  if (value.type() != JsonType::Object) return "expected a shadow";
  if (const std::string problem = readColor(value.field("color"), aliases, shadow.color); !problem.empty()) {
    return problem;
  }
  struct Member {
    const char* name;
    float* target;
  };
  for (const Member& member : {Member{"offsetX", &shadow.x}, Member{"offsetY", &shadow.y}, Member{"blur", &shadow.blur},
                               Member{"spread", &shadow.spread}}) {
    const double px = pixelsOf(value.field(member.name), aliases);
    if (!(std::fabs(px) <= kMaxOffsetPx)) return std::string("expected a dimension as ") + member.name;
    *member.target = static_cast<float>(px);
  }
  if (shadow.blur < 0) return "expected a blur of 0 or more";
  const JsonValue inset = aliases.valueOf(value.field("inset"));
  if (inset.present() && inset.type() != JsonType::Boolean) return "expected true or false as inset";
  shadow.inset = inset.boolean();
  return {};
}

std::string readShadows(const JsonValue& value, Vector<Shadow>& target, Aliases& aliases) {
  Vector<Shadow> shadows;
  if (value.type() == JsonType::Array) {
    JsonCursor cursor(value);
    for (JsonValue item; cursor.next(item);) {
      if (shadows.size() == kMaxShadows) return "expected at most 8 shadows";
      const std::string problem = readShadow(aliases.valueOf(item), shadows.emplace_back(), aliases);
      if (!problem.empty()) return problem;
    }
  } else if (const std::string problem = readShadow(value, shadows.emplace_back(), aliases); !problem.empty()) {
    return problem;
  }
  target = std::move(shadows);
  return {};
}

std::string readGradient(const JsonValue& value, Vector<GradientStop>& target, Aliases& aliases) {
  if (value.type() != JsonType::Array || value.size() > kMaxStops) return "expected a list of at most 16 stops";
  Vector<GradientStop> stops;
  JsonCursor cursor(value);
  for (JsonValue given; cursor.next(given);) {
    const JsonValue item = aliases.valueOf(given);
    GradientStop& stop = stops.emplace_back();
    if (const std::string problem = readColor(item.field("color"), aliases, stop.color); !problem.empty()) {
      return problem;
    }
    const JsonValue position = aliases.valueOf(item.field("position"));
    if (position.type() != JsonType::Number) return "expected a position from 0 to 1 for each stop";
    stop.at = static_cast<float>(std::clamp(position.number(), 0.0, 1.0));
    if (stops.size() > 1) stop.at = std::max(stop.at, stops[stops.size() - 2].at);
  }
  target = std::move(stops);
  return {};
}

std::string readBorder(const JsonValue& value, Theme& theme, Aliases& aliases) {
  if (value.type() != JsonType::Object) return "expected a border";
  const JsonValue style = aliases.valueOf(value.field("style"));
  if (style.present() && style.string() != "solid") return "only the style solid is painted";
  Color color;
  if (const std::string problem = readColor(value.field("color"), aliases, color); !problem.empty()) return problem;
  const double width = pixelsOf(value.field("width"), aliases);
  if (!(width >= 0 && width <= 20)) return "expected a width from 0 to 20 px";
  theme.colors[static_cast<size_t>(ColorToken::CardBorder)] = color;
  theme.cardBorder = static_cast<float>(width);
  return {};
}

std::string readWeight(const JsonValue& value, int& target) {
  if (value.type() == JsonType::String) {
    if (const int named = weightNamed(value.string())) {
      target = named;
      return {};
    }
  }
  const double number = value.number();
  if (value.type() != JsonType::Number || !(number >= 1 && number <= 1000)) return "expected a weight from 1 to 1000";
  target = static_cast<int>(number);
  return {};
}

std::string readFamilies(const JsonValue& value, Vector<std::string>& target, Aliases& aliases) {
  Vector<std::string> families;
  if (value.type() == JsonType::String) families.emplace_back(value.string());
  JsonCursor cursor(value);
  for (JsonValue family; value.type() == JsonType::Array && cursor.next(family);) {
    const JsonValue name = aliases.valueOf(family);
    if (name.type() != JsonType::String) return "expected names of families";
    families.emplace_back(name.string());
  }
  const bool hasEmpty = std::any_of(families.begin(), families.end(), [](const auto& name) { return name.empty(); });
  if (hasEmpty || families.empty() || families.size() > kMaxFamilies) return "expected 1 to 16 names of families";
  target = std::move(families);
  return {};
}

std::string readFeatures(const JsonValue& value, Vector<FeatureToken>& target) {
  if (value.type() != JsonType::Array || value.size() > kMaxFeatures) return "expected a list of at most 24 features";
  Vector<FeatureToken> features;
  JsonCursor cursor(value);
  for (JsonValue item; cursor.next(item);) {
    if (!readFeature(item.string(), features.emplace_back())) return "expected features such as \"tnum\" or \"liga 0\"";
  }
  target = std::move(features);
  return {};
}

template <typename Named>
std::string readName(const JsonValue& value, const TokenSlot& slot) {
  const Result<size_t> index = nameIndex(slot.kind, value.string());
  if (!index.ok()) return index.status().reason;
  *static_cast<Named*>(slot.target) = static_cast<Named>(index.value());
  return {};
}

std::string decimal(float value) {
  const auto tenths = static_cast<int>(std::floor(std::fabs(value) * 10 + 0.5f));
  std::string text = (value < 0 ? "-" : "") + std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
  return text;
}

std::span<const std::string_view> namesOf(TokenKind kind) {
  static constexpr std::string_view kWraps[] = {"greedy", "balance", "best"};
  static constexpr std::string_view kAligns[] = {"start", "justify"};
  static constexpr std::string_view kHyphens[] = {"none", "manual", "auto"};
  static constexpr std::string_view kFits[] = {"cover", "contain"};
  if (kind == TokenKind::Wrap) return kWraps;
  if (kind == TokenKind::Align) return kAligns;
  if (kind == TokenKind::Hyphens) return kHyphens;
  return kFits;
}

}  // namespace

std::string_view tokenTypeOf(TokenKind kind) {
  switch (kind) {
    case TokenKind::Color: return "color";
    case TokenKind::Length:
    case TokenKind::Tracking: return "dimension";
    case TokenKind::Number:
    case TokenKind::Count: return "number";
    case TokenKind::Weight: return "fontWeight";
    case TokenKind::Families: return "fontFamily";
    case TokenKind::Typography: return "typography";
    case TokenKind::Duration: return "duration";
    case TokenKind::Easing: return "cubicBezier";
    case TokenKind::Shadow: return "shadow";
    case TokenKind::Gradient: return "gradient";
    case TokenKind::Border: return "border";
    default: return {};
  }
}

const char* unitOf(TokenKind kind) {
  if (kind == TokenKind::Length) return " px";
  return kind == TokenKind::Duration ? " ms" : "";
}

std::string expectedRange(const TokenSlot& slot, const char* unit) {
  return "expected " + decimal(slot.least) + " to " + decimal(slot.most) + unit;
}

std::string takeNumber(double number, const TokenSlot& slot) {
  if (!(number >= static_cast<double>(slot.least) && number <= static_cast<double>(slot.most))) {
    return expectedRange(slot, unitOf(slot.kind));
  }
  if (slot.kind == TokenKind::Count) {
    if (number != std::floor(number)) return "expected a whole number";
    *static_cast<unsigned*>(slot.target) = static_cast<unsigned>(number);
    return {};
  }
  std::fill_n(static_cast<float*>(slot.target), slot.count, static_cast<float>(number));
  return {};
}

int weightNamed(std::string_view name) {
  struct Named {
    std::string_view name;
    int weight;
  };
  static constexpr Named kNamed[] = {
      {"thin", 100},      {"hairline", 100},    {"extra-light", 200}, {"ultra-light", 200}, {"light", 300},
      {"normal", 400},    {"regular", 400},     {"book", 400},        {"medium", 500},      {"semi-bold", 600},
      {"demi-bold", 600}, {"bold", 700},        {"extra-bold", 800},  {"ultra-bold", 800},  {"black", 900},
      {"heavy", 900},     {"extra-black", 950}, {"ultra-black", 950},
  };
  for (const Named& named : kNamed) {
    if (named.name == name) return named.weight;
  }
  return 0;
}

bool readFeature(std::string_view text, FeatureToken& feature) {
  if (text.size() < 4) return false;
  std::copy_n(text.begin(), 4, feature.tag.begin());
  if (std::any_of(feature.tag.begin(), feature.tag.end(), [](char c) { return c < 0x20 || c > 0x7E; })) return false;
  text.remove_prefix(4);
  if (text.empty()) return true;
  if (text.size() < 2 || text.size() > 3 || text[0] != ' ') return false;
  int value = 0;
  for (const char c : text.substr(1)) {
    if (c < '0' || c > '9') return false;
    value = value * 10 + (c - '0');
  }
  feature.value = static_cast<unsigned char>(value);
  return true;
}

Result<size_t> nameIndex(TokenKind kind, std::string_view name) {
  const std::span<const std::string_view> names = namesOf(kind);
  const auto found = std::find(names.begin(), names.end(), name);
  if (found != names.end()) return static_cast<size_t>(found - names.begin());
  std::string reason = "expected";
  for (size_t i = 0; i < names.size(); ++i) reason += (i > 0 ? " or " : " ") + std::string(names[i]);
  return Status{StatusCode::BadValue, "", reason};
}

std::string readTokenValue(const JsonValue& value, const TokenSlot& slot, Aliases& aliases) {
  switch (slot.kind) {
    case TokenKind::Color: return readColor(value, aliases, *static_cast<Color*>(slot.target));
    case TokenKind::Length: return readDimension(value, slot, aliases);
    case TokenKind::Number:
    case TokenKind::Count:
      if (value.type() != JsonType::Number) return expectedRange(slot, "");
      return takeNumber(value.number(), slot);
    case TokenKind::Weight: return readWeight(value, *static_cast<int*>(slot.target));
    case TokenKind::Families: return readFamilies(value, *static_cast<Vector<std::string>*>(slot.target), aliases);
    case TokenKind::Features: return readFeatures(value, *static_cast<Vector<FeatureToken>*>(slot.target));
    case TokenKind::Wrap: return readName<WrapToken>(value, slot);
    case TokenKind::Align: return readName<AlignToken>(value, slot);
    case TokenKind::Hyphens: return readName<HyphensToken>(value, slot);
    case TokenKind::Fit: return readName<FitToken>(value, slot);
    case TokenKind::Tracking: return readTracking(value, *static_cast<Typography*>(slot.target), aliases);
    case TokenKind::Duration: return readDuration(value, slot, aliases);
    case TokenKind::Easing: return readEasing(value, *static_cast<std::array<float, 4>*>(slot.target), aliases);
    case TokenKind::Shadow: return readShadows(value, *static_cast<Vector<Shadow>*>(slot.target), aliases);
    case TokenKind::Gradient: return readGradient(value, *static_cast<Vector<GradientStop>*>(slot.target), aliases);
    case TokenKind::Border: return readBorder(value, *static_cast<Theme*>(slot.target), aliases);
    case TokenKind::Flag:
      if (value.type() != JsonType::Boolean) return "expected true or false";
      *static_cast<bool*>(slot.target) = value.boolean();
      return {};
    case TokenKind::Typography:
    case TokenKind::None: break;
  }
  return "there is no such token";
}

}  // namespace ac
