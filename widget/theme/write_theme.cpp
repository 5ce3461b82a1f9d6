#include "theme/write_theme.h"

#include <cmath>

#include "base/vector.h"
#include "theme/json_text.h"
#include "theme/token_list.h"

namespace ac {

namespace {

// Members of nested objects, each written with the comma that it needs.
class Writer {
 public:
  void open(std::string_view name) {
    key(name);
    text_ += '{';
    first_ = true;
  }
  void close() {
    text_ += '}';
    first_ = false;
  }
  void raw(std::string_view name, std::string_view value) {
    key(name);
    text_ += value;
  }
  void number(std::string_view name, float value) { raw(name, decimalText(value)); }
  void flag(std::string_view name, bool value) { raw(name, value ? "true" : "false"); }
  void text(std::string_view name, std::string_view value) { raw(name, jsonText(value)); }
  template <size_t N>
  void numbers(std::string_view name, const std::array<float, N>& values) {
    std::string list;
    for (const float value : values) list += (list.empty() ? "" : ", ") + decimalText(value);
    raw(name, "[" + list + "]");
  }
  void texts(std::string_view name, const Vector<std::string>& values) {
    std::string list;
    for (const std::string& value : values) list += (list.empty() ? "" : ", ") + jsonText(value);
    raw(name, "[" + list + "]");
  }
  std::string take() { return std::move(text_); }

 private:
  void key(std::string_view name) {
    if (!first_) text_ += ", ";
    first_ = false;
    if (!name.empty()) text_ += jsonText(name) + ": ";
  }

  std::string text_;
  bool first_ = true;
};

// As `box-shadow` has it.
std::string cssShadow(const Vector<Shadow>& shadows) {
  std::string css;
  for (const Shadow& shadow : shadows) {
    if (!css.empty()) css += ",";
    css += shadow.inset ? "inset " : "";
    for (const float px : {shadow.x, shadow.y, shadow.blur, shadow.spread}) css += decimalText(px) + "px ";
    css += colorHex(shadow.color);
  }
  return css.empty() ? "none" : css;
}

// As `background-image` has it.
std::string cssGradient(const Vector<GradientStop>& stops) {
  std::string css;
  for (const GradientStop& stop : stops) css += "," + colorHex(stop.color) + " " + decimalText(stop.at * 100) + "%";
  return css.empty() ? "none" : "linear-gradient(180deg" + css + ")";
}

std::string cssFeatures(const Vector<FeatureToken>& features) {
  std::string css;
  for (const FeatureToken& feature : features) {
    if (!css.empty()) css += ",";
    css += "'" + std::string(feature.tag.data(), 4) + "' " + std::to_string(feature.value);
  }
  return css;
}

void writeTypography(Writer& writer, const Theme& theme) {
  writer.open("type");
  for (size_t i = 0; i < theme.typography.size(); ++i) {
    const Typography& type = theme.typography[i];
    writer.open(kebabCase(textRoleName(static_cast<TextRole>(i))));
    writer.texts("families", type.families);
    writer.number("weight", static_cast<float>(type.weight));
    writer.number("strongWeight", static_cast<float>(type.strongWeight));
    writer.flag("italic", type.italic);
    writer.numbers("sizePx", type.sizePx);
    writer.number("lineHeight", type.lineHeight);
    writer.number("letterSpacingEm", type.letterSpacingEm);
    writer.number("letterSpacingPx", type.letterSpacingPx);
    writer.text("color", colorTokenName(type.color));
    writer.flag("balance", type.wrap == WrapToken::Balance);
    writer.flag("justify", type.align == AlignToken::Justify);
    constexpr const char* kHyphens[] = {"none", "manual", "auto"};
    writer.text("hyphens", kHyphens[static_cast<size_t>(type.hyphens)]);
    writer.number("maxLines", static_cast<float>(type.maxLines));
    writer.text("features", cssFeatures(type.features));
    if (type.standInGrowth != Typography().standInGrowth) {
      std::array<float, kScriptClasses> sizes = type.standInGrowth;
      for (float& size : sizes) size += 1;
      writer.numbers("standIn", sizes);
    }
    if (type.hyphens == HyphensToken::Auto) {
      writer.numbers("hyphenLimits",
                     std::array<float, 4>{static_cast<float>(type.hyphenWord), static_cast<float>(type.hyphenBefore),
                                          static_cast<float>(type.hyphenAfter), static_cast<float>(type.hyphenLines)});
    }
    writer.close();
  }
  writer.close();
}

void writeSpacing(Writer& writer, const Spacing& space) {
  writer.open("space");
  writer.numbers("padding", space.padding);
#define AC_WRITE(field) writer.number(#field, space.field)
  AC_WRITE(kickerAfter);
  AC_WRITE(headlineAfter);
  AC_WRITE(metaAfter);
  AC_WRITE(standfirstAfter);
  AC_WRITE(figureAfter);
  AC_WRITE(captionBefore);
  AC_WRITE(paragraphAfter);
  AC_WRITE(headingBefore);
  AC_WRITE(headingAfter);
  AC_WRITE(listItemAfter);
  AC_WRITE(listIndentEm);
  AC_WRITE(quoteIndent);
  AC_WRITE(quoteBar);
  AC_WRITE(blockAround);
  AC_WRITE(citeBefore);
  AC_WRITE(dividerLength);
  AC_WRITE(dividerBlock);
  AC_WRITE(relatedBefore);
  AC_WRITE(relatedTitleBefore);
  AC_WRITE(relatedItemPadding);
  AC_WRITE(relatedGap);
  AC_WRITE(relatedKickerAfter);
  AC_WRITE(relatedHeadlineAfter);
  AC_WRITE(labelInline);
  AC_WRITE(labelBlock);
  AC_WRITE(labelGap);
  AC_WRITE(gapTight);
  AC_WRITE(gapNormal);
  AC_WRITE(gapWide);
  AC_WRITE(gapLoose);
  AC_WRITE(scrimFade);
#undef AC_WRITE
  writer.close();
}

void writeControls(Writer& writer, const ControlMetrics& controls) {
  writer.open("controls");
  writer.numbers("panelPadding", controls.panelPadding);
#define AC_WRITE(field) writer.number(#field, controls.field)
  AC_WRITE(blockBefore);
  AC_WRITE(panelRadius);
  AC_WRITE(textBefore);
  AC_WRITE(formBefore);
  AC_WRITE(linkBefore);
  AC_WRITE(bannerLabelAfter);
  AC_WRITE(bannerRatio);
  AC_WRITE(bannerRatioMin);
  AC_WRITE(bannerRatioMax);
  AC_WRITE(twoColumnsFrom);
  AC_WRITE(height);
  AC_WRITE(radius);
  AC_WRITE(border);
  AC_WRITE(fieldInset);
  AC_WRITE(buttonInset);
  AC_WRITE(buttonBlock);
  AC_WRITE(gap);
  AC_WRITE(rowGap);
  AC_WRITE(labelAfter);
  AC_WRITE(noteAround);
  AC_WRITE(noteLeast);
  AC_WRITE(checkbox);
  AC_WRITE(ring);
#undef AC_WRITE
  writer.close();
}

void writeScript(Writer& writer, const char* name, const ScriptAdjustment& script) {
  writer.open(name);
  writer.number("size", script.size);
  writer.number("lineHeight", script.lineHeight);
  writer.flag("italics", script.italics);
  writer.flag("letterSpacing", script.letterSpacing);
  writer.close();
}

}  // namespace

std::string jsonText(std::string_view value) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string out = "\"";
  for (const char c : value) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20) {
      out += "\\u00";
      out += kDigits[byte >> 4];
      out += kDigits[byte & 15];
      continue;
    }
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + "\"";
}

std::string colorHex(Color color) {
  constexpr char kDigits[] = "0123456789abcdef";
  std::string hex = "#";
  for (const uint8_t channel : {color.r, color.g, color.b, color.a}) {
    hex += kDigits[channel >> 4];
    hex += kDigits[channel & 15];
  }
  return hex;
}

std::string decimalText(float value) {
  const auto scaled = static_cast<long long>(std::floor(std::fabs(static_cast<double>(value)) * 10000 + 0.5));
  std::string text = std::to_string(scaled / 10000);
  std::string places = std::to_string(10000 + scaled % 10000).substr(1);
  while (!places.empty() && places.back() == '0') places.pop_back();
  if (!places.empty()) text += "." + places;
  return value < 0 && scaled > 0 ? "-" + text : text;
}

std::string themeJson(const Theme& theme) {
  Writer writer;
  writer.open({});
  writer.open("colors");
  for (size_t i = 0; i < theme.colors.size(); ++i) {
    writer.text(colorTokenName(static_cast<ColorToken>(i)), colorHex(theme.colors[i]));
  }
  writer.close();
  writeTypography(writer, theme);
  writeSpacing(writer, theme.space);
  writeControls(writer, theme.controls);
  writeScript(writer, "latin", theme.latin);
  writeScript(writer, "arabic", theme.arabic);
  writeScript(writer, "hebrew", theme.hebrew);
  writer.texts("codeFamilies", theme.codeFamilies);
  writer.numbers("classFromPx", theme.classFromPx);
  writer.numbers("thumbnailWidth", theme.thumbnailWidth);
#define AC_WRITE(field) writer.number(#field, theme.field)
  AC_WRITE(codeSizeEm);
  AC_WRITE(codeRadius);
  AC_WRITE(codeInsetPx);
  AC_WRITE(measurePx);
  AC_WRITE(figureMeasurePx);
  AC_WRITE(leadRatio);
  AC_WRITE(inlineRatioMin);
  AC_WRITE(inlineRatioMax);
  AC_WRITE(inlineRatioDefault);
  AC_WRITE(thumbnailRatio);
  AC_WRITE(imageRadius);
  AC_WRITE(labelRadius);
  AC_WRITE(ruleWidth);
  AC_WRITE(underlineMinPx);
  AC_WRITE(cardRadius);
  AC_WRITE(cardBorder);
#undef AC_WRITE
  writer.text("leadFit", theme.leadFit == FitToken::Contain ? "contain" : "cover");
  writer.text("thumbnailFit", theme.thumbnailFit == FitToken::Contain ? "contain" : "cover");
  writer.text("shadow", cssShadow(theme.cardShadow));
  writer.text("gradient", cssGradient(theme.surfaceGradient));
  writer.number("durationMs", theme.motion.durationMs);
  writer.numbers("easing", theme.motion.easing);
  writer.close();
  return writer.take();
}

}  // namespace ac
