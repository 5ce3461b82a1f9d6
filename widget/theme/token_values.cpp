#include "theme/token_values.h"

#include <algorithm>
#include <cmath>

namespace ac {

namespace {

constexpr size_t kMaxFamilies = 16;
constexpr size_t kMaxFeatures = 24;
constexpr float kRootFontPx = 16;  // What a rem is worth.

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const int lower = c | 0x20;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// #rgb, #rgba, #rrggbb, #rrggbbaa.
bool readHex(std::string_view text, Color& color) {
  const bool shorthand = text.size() == 4 || text.size() == 5;
  if (text.empty() || text[0] != '#' || (!shorthand && text.size() != 7 && text.size() != 9)) return false;
  uint8_t channels[4] = {0, 0, 0, 255};
  const size_t digits = shorthand ? 1 : 2;
  for (size_t i = 0; 1 + i * digits < text.size(); ++i) {
    const int high = hexDigit(text[1 + i * digits]);
    const int low = shorthand ? high : hexDigit(text[2 + i * digits]);
    if (high < 0 || low < 0) return false;
    channels[i] = static_cast<uint8_t>(high * 16 + low);
  }
  color = {channels[0], channels[1], channels[2], channels[3]};
  return true;
}

// 0 to 1; `none` stands for 0.
bool readShare(const JsonValue& value, uint8_t& channel) {
  double share = value.number();
  if (value.type() == JsonType::String && value.string() == "none")
    share = 0;
  else if (value.type() != JsonType::Number)
    return false;
  if (!(share >= 0 && share <= 1)) return false;
  channel = static_cast<uint8_t>(share * 255 + 0.5);
  return true;
}

std::string readColor(const JsonValue& value, Color& target) {
  Color color;
  if (value.type() == JsonType::String) {
    if (!readHex(value.string(), color)) return "expected a color such as #1a2b3c";
    target = color;
    return {};
  }
  if (value.type() != JsonType::Object) return std::string("expected a color, found ") + jsonTypeName(value.type());
  const JsonValue alpha = value.field("alpha");
  const JsonValue hex = value.field("hex");
  const JsonValue components = value.field("components");
  if (value.field("colorSpace").string() == "srgb") {
    uint8_t* channels[] = {&color.r, &color.g, &color.b};
    size_t count = 0;
    JsonCursor cursor(components);
    for (JsonValue component; cursor.next(component); ++count) {
      if (count == 3 || !readShare(component, *channels[count])) return "expected three components from 0 to 1";
    }
    if (count != 3) return "expected three components from 0 to 1";
  } else if (!readHex(hex.string(), color)) {
    return "only srgb is known here: give its color as hex too";
  }
  if (alpha.present() && !readShare(alpha, color.a)) return "expected an alpha from 0 to 1";
  target = color;
  return {};
}

std::string decimal(float value) {
  const auto tenths = static_cast<int>(std::floor(std::fabs(value) * 10 + 0.5f));
  std::string text = (value < 0 ? "-" : "") + std::to_string(tenths / 10);
  if (tenths % 10 != 0) text += "." + std::to_string(tenths % 10);
  return text;
}

std::string expectedRange(const TokenSlot& slot, const char* unit) {
  return "expected " + decimal(slot.least) + " to " + decimal(slot.most) + unit;
}

std::string readNumber(const JsonValue& value, const TokenSlot& slot, double scale, const char* unit) {
  const double number = value.number() * scale;
  if (value.type() != JsonType::Number || !(number >= static_cast<double>(slot.least)) ||
      !(number <= static_cast<double>(slot.most))) {
    return expectedRange(slot, unit);
  }
  if (slot.kind == TokenKind::Count) {
    if (number != std::floor(number)) return "expected a whole number";
    *static_cast<unsigned*>(slot.target) = static_cast<unsigned>(number);
    return {};
  }
  std::fill_n(static_cast<float*>(slot.target), slot.count, static_cast<float>(number));
  return {};
}

std::string readLength(const JsonValue& value, const TokenSlot& slot) {
  if (value.type() != JsonType::Object) return "expected a dimension with value and unit";
  const std::string_view unit = value.field("unit").string();
  if (unit != "px" && unit != "rem") return "expected the unit px or rem";
  return readNumber(value.field("value"), slot, unit == "rem" ? static_cast<double>(kRootFontPx) : 1, " px");
}

std::string readWeight(const JsonValue& value, int& target) {
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
  if (value.type() == JsonType::String) {
    for (const Named& named : kNamed) {
      if (named.name != value.string()) continue;
      target = named.weight;
      return {};
    }
  }
  const double number = value.number();
  if (value.type() != JsonType::Number || !(number >= 1 && number <= 1000)) return "expected a weight from 1 to 1000";
  target = static_cast<int>(number);
  return {};
}

std::string readFamilies(const JsonValue& value, std::vector<std::string>& target) {
  std::vector<std::string> families;
  if (value.type() == JsonType::String) families.emplace_back(value.string());
  JsonCursor cursor(value);
  for (JsonValue family; value.type() == JsonType::Array && cursor.next(family);) {
    if (family.type() != JsonType::String) return "expected names of families";
    families.emplace_back(family.string());
  }
  if (families.empty() || families.size() > kMaxFamilies) return "expected 1 to 16 names of families";
  target = std::move(families);
  return {};
}

// "tnum", "liga 0", "salt 2".
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

std::string readFeatures(const JsonValue& value, std::vector<FeatureToken>& target) {
  if (value.type() != JsonType::Array || value.size() > kMaxFeatures) return "expected a list of at most 24 features";
  std::vector<FeatureToken> features;
  JsonCursor cursor(value);
  for (JsonValue item; cursor.next(item);) {
    if (!readFeature(item.string(), features.emplace_back())) return "expected features such as \"tnum\" or \"liga 0\"";
  }
  target = std::move(features);
  return {};
}

template <typename Token, size_t N>
std::string readName(const JsonValue& value, const std::string_view (&names)[N], Token& target) {
  const auto name = std::find(std::begin(names), std::end(names), value.string());
  if (name != std::end(names)) {
    target = static_cast<Token>(name - std::begin(names));
    return {};
  }
  std::string reason = "expected";
  for (size_t i = 0; i < N; ++i) reason += (i > 0 ? " or " : " ") + std::string(names[i]);
  return reason;
}

}  // namespace

std::string_view tokenTypeOf(TokenKind kind) {
  switch (kind) {
    case TokenKind::Color: return "color";
    case TokenKind::Length: return "dimension";
    case TokenKind::Number:
    case TokenKind::Count: return "number";
    case TokenKind::Weight: return "fontWeight";
    case TokenKind::Families: return "fontFamily";
    case TokenKind::Typography: return "typography";
    default: return {};
  }
}

std::string readTokenValue(const JsonValue& value, const TokenSlot& slot) {
  static constexpr std::string_view kWraps[] = {"greedy", "balance", "best"};
  static constexpr std::string_view kAligns[] = {"start", "justify"};
  static constexpr std::string_view kHyphens[] = {"none", "manual", "auto"};
  switch (slot.kind) {
    case TokenKind::Color: return readColor(value, *static_cast<Color*>(slot.target));
    case TokenKind::Length: return readLength(value, slot);
    case TokenKind::Number:
    case TokenKind::Count: return readNumber(value, slot, 1, "");
    case TokenKind::Weight: return readWeight(value, *static_cast<int*>(slot.target));
    case TokenKind::Families: return readFamilies(value, *static_cast<std::vector<std::string>*>(slot.target));
    case TokenKind::Features: return readFeatures(value, *static_cast<std::vector<FeatureToken>*>(slot.target));
    case TokenKind::Wrap: return readName(value, kWraps, *static_cast<WrapToken*>(slot.target));
    case TokenKind::Align: return readName(value, kAligns, *static_cast<AlignToken*>(slot.target));
    case TokenKind::Hyphens: return readName(value, kHyphens, *static_cast<HyphensToken*>(slot.target));
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
