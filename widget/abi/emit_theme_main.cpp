// Writes web/src/abi/theme.ts: the built-in theme as the page's own HTML is styled by it.

#include <cstdio>

#include "theme/builtin_theme.h"

namespace {

constexpr const char* kColorNames[] = {
    "surface",      "raisedSurface", "text",           "mutedText",   "headline",    "kicker",      "link",
    "border",       "accent",        "onAccent",       "imageGround", "imageText",   "labelLive",   "labelBreaking",
    "labelOpinion", "labelAnalysis", "labelSponsored", "onLabel",     "fieldGround", "fieldBorder", "fieldText",
    "button",       "buttonHover",   "onButton",       "focus",       "error",       "success"};
static_assert(std::size(kColorNames) == static_cast<size_t>(ac::ColorToken::Count));

// SemanticRole's spelling where the role has one.
constexpr const char* kRoleNames[] = {
    "label",          "kicker",           "headline",        "meta",       "standfirst", "body",        "heading2",
    "heading3",       "heading4",         "quote",           "cite",       "caption",    "alt-text",    "related-title",
    "related-kicker", "related-headline", "related-summary", "site-title", "site-text",  "field-label", "field-text",
    "button",         "site-note"};
static_assert(std::size(kRoleNames) == static_cast<size_t>(ac::TextRole::Count));

const char* colorName(ac::ColorToken token) {
  return kColorNames[static_cast<size_t>(token)];
}

void emitNumber(const char* indent, const char* name, float value) {
  std::printf("%s%s: %g,\n", indent, name, static_cast<double>(value));
}

void emitSizes(const char* name, const ac::PerClass<float>& sizes) {
  std::printf("%s: [", name);
  for (const float size : sizes) std::printf("%g, ", static_cast<double>(size));
  std::printf("]");
}

void emitFamilies(const char* name, const std::vector<std::string>& families) {
  std::printf("%s: [", name);
  for (const std::string& family : families) std::printf("\"%s\", ", family.c_str());
  std::printf("]");
}

void emitColors(const ac::Theme& theme) {
  std::printf("  colors: {\n");
  for (size_t i = 0; i < std::size(kColorNames); ++i) {
    const ac::Color color = theme.colors[i];
    std::printf("    %s: \"#%02x%02x%02x%02x\",\n", kColorNames[i], color.r, color.g, color.b, color.a);
  }
  std::printf("  },\n");
}

void emitTypography(const ac::Theme& theme) {
  std::printf("  type: {\n");
  for (size_t i = 0; i < std::size(kRoleNames); ++i) {
    const ac::Typography& type = theme.typography[i];
    std::printf("    \"%s\": { ", kRoleNames[i]);
    emitFamilies("families", type.families);
    std::printf(", weight: %d, strongWeight: %d, italic: %s, ", type.weight, type.strongWeight,
                type.italic ? "true" : "false");
    emitSizes("sizePx", type.sizePx);
    std::printf(", lineHeight: %g, letterSpacingEm: %g, color: \"%s\", balance: %s },\n",
                static_cast<double>(type.lineHeight), static_cast<double>(type.letterSpacingEm), colorName(type.color),
                type.wrap == ac::WrapToken::Balance ? "true" : "false");
  }
  std::printf("  },\n");
}

void emitSpacing(const ac::Spacing& space) {
  std::printf("  space: {\n    ");
  emitSizes("padding", space.padding);
  std::printf(",\n");
#define AC_EMIT(field) emitNumber("    ", #field, space.field)
  AC_EMIT(kickerAfter);
  AC_EMIT(headlineAfter);
  AC_EMIT(metaAfter);
  AC_EMIT(standfirstAfter);
  AC_EMIT(figureAfter);
  AC_EMIT(captionBefore);
  AC_EMIT(paragraphAfter);
  AC_EMIT(headingBefore);
  AC_EMIT(headingAfter);
  AC_EMIT(listItemAfter);
  AC_EMIT(listIndentEm);
  AC_EMIT(quoteIndent);
  AC_EMIT(quoteBar);
  AC_EMIT(blockAround);
  AC_EMIT(citeBefore);
  AC_EMIT(dividerLength);
  AC_EMIT(dividerBlock);
  AC_EMIT(relatedBefore);
  AC_EMIT(relatedTitleBefore);
  AC_EMIT(relatedItemPadding);
  AC_EMIT(relatedGap);
  AC_EMIT(relatedKickerAfter);
  AC_EMIT(relatedHeadlineAfter);
  AC_EMIT(labelInline);
  AC_EMIT(labelBlock);
  AC_EMIT(labelGap);
#undef AC_EMIT
  std::printf("  },\n");
}

void emitControls(const ac::ControlMetrics& controls) {
  std::printf("  controls: {\n    ");
  emitSizes("panelPadding", controls.panelPadding);
  std::printf(",\n");
#define AC_EMIT(field) emitNumber("    ", #field, controls.field)
  AC_EMIT(blockBefore);
  AC_EMIT(panelRadius);
  AC_EMIT(textBefore);
  AC_EMIT(formBefore);
  AC_EMIT(linkBefore);
  AC_EMIT(bannerLabelAfter);
  AC_EMIT(bannerRatio);
  AC_EMIT(bannerRatioMin);
  AC_EMIT(bannerRatioMax);
  AC_EMIT(twoColumnsFrom);
  AC_EMIT(height);
  AC_EMIT(radius);
  AC_EMIT(border);
  AC_EMIT(fieldInset);
  AC_EMIT(buttonInset);
  AC_EMIT(buttonBlock);
  AC_EMIT(gap);
  AC_EMIT(rowGap);
  AC_EMIT(labelAfter);
  AC_EMIT(noteAround);
  AC_EMIT(noteLeast);
  AC_EMIT(checkbox);
  AC_EMIT(ring);
#undef AC_EMIT
  std::printf("  },\n");
}

void emitScript(const char* name, const ac::ScriptAdjustment& script) {
  std::printf("  %s: { size: %g, lineHeight: %g, italics: %s, letterSpacing: %s },\n", name,
              static_cast<double>(script.size), static_cast<double>(script.lineHeight),
              script.italics ? "true" : "false", script.letterSpacing ? "true" : "false");
}

void emitMeasures(const ac::Theme& theme) {
  std::printf("  ");
  emitFamilies("codeFamilies", theme.codeFamilies);
  std::printf(",\n  ");
  emitSizes("classFromPx", theme.classFromPx);
  std::printf(",\n  ");
  emitSizes("thumbnailWidth", theme.thumbnailWidth);
  std::printf(",\n");
#define AC_EMIT(field) emitNumber("  ", #field, theme.field)
  AC_EMIT(codeSizeEm);
  AC_EMIT(codeRadius);
  AC_EMIT(codeInsetPx);
  AC_EMIT(measurePx);
  AC_EMIT(figureMeasurePx);
  AC_EMIT(leadRatio);
  AC_EMIT(inlineRatioMin);
  AC_EMIT(inlineRatioMax);
  AC_EMIT(inlineRatioDefault);
  AC_EMIT(thumbnailRatio);
  AC_EMIT(imageRadius);
  AC_EMIT(labelRadius);
  AC_EMIT(ruleWidth);
  AC_EMIT(underlineMinPx);
#undef AC_EMIT
}

}  // namespace

int main() {
  const ac::Theme theme = ac::builtinLightTheme();
  std::printf("// Generated by widget/abi/emit_theme_main.cpp from widget/theme: do not edit.\n\n");
  std::printf("/** The built-in light theme; what each value means stands in widget/theme/theme.h. */\n");
  std::printf("export const builtinTheme = {\n");
  emitColors(theme);
  emitTypography(theme);
  emitSpacing(theme.space);
  emitControls(theme.controls);
  emitScript("latin", theme.latin);
  emitScript("arabic", theme.arabic);
  emitScript("hebrew", theme.hebrew);
  emitMeasures(theme);
  std::printf("};\n");
  return 0;
}
