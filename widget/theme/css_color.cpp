#include "theme/css_color.h"

#include <algorithm>

#include "theme/css_text.h"

namespace ac {

namespace {

int hexDigit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  const int lower = c | 0x20;
  return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

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

// A colour function: what its components are divided by, and what 100 % of each stands for after that.
struct Function {
  std::string_view name;
  ColorSpace space;
  double divisor;
  Components whole;
};

constexpr Function kFunctions[] = {
    {"rgba(", ColorSpace::Srgb, 255, {1, 1, 1}},     {"rgb(", ColorSpace::Srgb, 255, {1, 1, 1}},
    {"hsla(", ColorSpace::Hsl, 1, {360, 100, 100}},  {"hsl(", ColorSpace::Hsl, 1, {360, 100, 100}},
    {"hwb(", ColorSpace::Hwb, 1, {360, 100, 100}},   {"oklab(", ColorSpace::Oklab, 1, {1, 0.4, 0.4}},
    {"oklch(", ColorSpace::Oklch, 1, {1, 0.4, 360}}, {"lab(", ColorSpace::Lab, 1, {100, 125, 125}},
    {"lch(", ColorSpace::Lch, 1, {100, 150, 360}},
};

bool readNumber(CssText& css, double divisor, double whole, double& value) {
  if (css.take("none")) {
    value = 0;
    return true;
  }
  std::string_view unit;
  if (!css.number(value, unit)) return false;
  if (unit == "%")
    value = value / 100 * whole;
  else if (unit.empty() || unit == "deg")
    value /= divisor;
  else
    return false;
  return value >= -1e4 && value <= 1e4;
}

bool readFunction(CssText& css, const Function& function, Color& color) {
  Components components = {};
  for (size_t i = 0; i < 3; ++i) {
    if (!readNumber(css, function.divisor, function.whole[i], components[i])) return false;
    css.take(",");
  }
  double alpha = 1;
  css.take("/");
  if (!css.take(")") && (!readNumber(css, 1, 1, alpha) || !css.take(")"))) return false;
  color = toSrgb(function.space, components);
  color.a = static_cast<uint8_t>(std::clamp(alpha, 0.0, 1.0) * 255 + 0.5);
  return css.empty();
}

}  // namespace

bool readCssColor(std::string_view text, Color& color) {
  if (text.starts_with('#')) return readHex(text, color);
  CssText css(text);
  if (css.take("transparent") && css.empty()) {
    color = {0, 0, 0, 0};
    return true;
  }
  for (const Function& function : kFunctions) {
    if (css.take(function.name)) return readFunction(css, function, color);
  }
  if (!css.take("color(")) return false;
  const std::string_view name = css.word();
  const std::optional<ColorSpace> space = colorSpaceNamed(name == "xyz" ? "xyz-d65" : name);
  return space && readFunction(css, {"color(", *space, 1, {1, 1, 1}}, color);
}

}  // namespace ac
