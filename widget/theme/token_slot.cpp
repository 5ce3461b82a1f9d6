#include "theme/token_slot.h"

#include <algorithm>
#include <iterator>

namespace ac {

namespace {

using Path = std::span<const std::string_view>;

constexpr float kMaxSpacePx = 400;
constexpr float kMaxWidthPx = 4000;
constexpr float kMaxRatio = 20;

// In the order of ColorToken.
constexpr std::string_view kColors[] = {
    "surface",      "raisedSurface", "text",           "mutedText",   "headline",    "kicker",      "link",
    "border",       "accent",        "onAccent",       "imageGround", "imageText",   "labelLive",   "labelBreaking",
    "labelOpinion", "labelAnalysis", "labelSponsored", "onLabel",     "fieldGround", "fieldBorder", "fieldText",
    "button",       "buttonHover",   "onButton",       "focus",       "error",       "success",
};
static_assert(std::size(kColors) == static_cast<size_t>(ColorToken::Count));

// In the order of TextRole.
constexpr std::string_view kRoles[] = {
    "label",         "kicker",          "headline",       "meta",      "standfirst", "body",       "heading2",
    "heading3",      "heading4",        "quote",          "cite",      "caption",    "altText",    "relatedTitle",
    "relatedKicker", "relatedHeadline", "relatedSummary", "siteTitle", "siteText",   "fieldLabel", "fieldText",
    "button",        "siteNote",
};
static_assert(std::size(kRoles) == static_cast<size_t>(TextRole::Count));

template <typename Owner>
struct Length {
  std::string_view name;
  float Owner::*member;
};

constexpr Length<Spacing> kSpaces[] = {
    {"kickerAfter", &Spacing::kickerAfter},
    {"headlineAfter", &Spacing::headlineAfter},
    {"metaAfter", &Spacing::metaAfter},
    {"standfirstAfter", &Spacing::standfirstAfter},
    {"figureAfter", &Spacing::figureAfter},
    {"captionBefore", &Spacing::captionBefore},
    {"paragraphAfter", &Spacing::paragraphAfter},
    {"headingBefore", &Spacing::headingBefore},
    {"headingAfter", &Spacing::headingAfter},
    {"listItemAfter", &Spacing::listItemAfter},
    {"quoteIndent", &Spacing::quoteIndent},
    {"quoteBar", &Spacing::quoteBar},
    {"blockAround", &Spacing::blockAround},
    {"citeBefore", &Spacing::citeBefore},
    {"dividerLength", &Spacing::dividerLength},
    {"dividerBlock", &Spacing::dividerBlock},
    {"relatedBefore", &Spacing::relatedBefore},
    {"relatedTitleBefore", &Spacing::relatedTitleBefore},
    {"relatedItemPadding", &Spacing::relatedItemPadding},
    {"relatedGap", &Spacing::relatedGap},
    {"relatedKickerAfter", &Spacing::relatedKickerAfter},
    {"relatedHeadlineAfter", &Spacing::relatedHeadlineAfter},
    {"labelInline", &Spacing::labelInline},
    {"labelBlock", &Spacing::labelBlock},
    {"labelGap", &Spacing::labelGap},
    {"altInset", &Spacing::altInset},
};

constexpr Length<Theme> kRadii[] = {
    {"image", &Theme::imageRadius},
    {"label", &Theme::labelRadius},
    {"code", &Theme::codeRadius},
};
constexpr Length<Theme> kBorders[] = {
    {"rule", &Theme::ruleWidth},
    {"underline", &Theme::underlineMinPx},
};
constexpr Length<Theme> kMeasures[] = {
    {"text", &Theme::measurePx},
    {"figure", &Theme::figureMeasurePx},
};
constexpr Length<Theme> kRatios[] = {
    {"lead", &Theme::leadRatio},
    {"inlineLeast", &Theme::inlineRatioMin},
    {"inlineMost", &Theme::inlineRatioMax},
    {"inlineDefault", &Theme::inlineRatioDefault},
    {"thumbnail", &Theme::thumbnailRatio},
};

template <typename Owner, size_t N>
TokenSlot findIn(const Length<Owner> (&rows)[N], Owner& owner, Path path, TokenKind kind, float least, float most) {
  const auto row = std::find_if(std::begin(rows), std::end(rows), [&](const auto& r) { return r.name == path[0]; });
  if (row == std::end(rows) || path.size() != 1) return {};
  return {kind, &(owner.*row->member), least, most};
}

// A length for each width class: all of them, or the one that the rest of the path names.
TokenSlot perClass(PerClass<float>& values, Path rest, float least, float most) {
  constexpr std::string_view kNames[] = {"narrow", "medium", "wide"};
  if (rest.empty()) return {TokenKind::Length, values.data(), least, most, kWidthClasses};
  const auto name = std::find(std::begin(kNames), std::end(kNames), rest[0]);
  if (name == std::end(kNames) || rest.size() != 1) return {};
  return {TokenKind::Length, &values[static_cast<size_t>(name - kNames)], least, most};
}

TokenSlot typographyToken(Typography& type, Path path) {
  if (path.empty()) return {TokenKind::Typography, &type};
  if (path[0] == "fontSize") return perClass(type.sizePx, path.subspan(1), 4, 200);
  if (path.size() != 1) return {};
  const std::string_view name = path[0];
  if (name == "fontFamily") return {TokenKind::Families, &type.families};
  if (name == "fontWeight") return {TokenKind::Weight, &type.weight};
  if (name == "strongWeight") return {TokenKind::Weight, &type.strongWeight};
  if (name == "italic") return {TokenKind::Flag, &type.italic};
  if (name == "lineHeight") return {TokenKind::Number, &type.lineHeight, 0.5f, 5};
  if (name == "letterSpacing") return {TokenKind::Number, &type.letterSpacingEm, -0.2f, 1};
  if (name == "wrap") return {TokenKind::Wrap, &type.wrap};
  if (name == "align") return {TokenKind::Align, &type.align};
  if (name == "hyphens") return {TokenKind::Hyphens, &type.hyphens};
  if (name == "hyphenWord") return {TokenKind::Count, &type.hyphenWord, 1, 100};
  if (name == "hyphenBefore") return {TokenKind::Count, &type.hyphenBefore, 1, 100};
  if (name == "hyphenAfter") return {TokenKind::Count, &type.hyphenAfter, 1, 100};
  if (name == "hyphenLines") return {TokenKind::Count, &type.hyphenLines, 0, 100};
  if (name == "maxLines") return {TokenKind::Count, &type.maxLines, 0, 1000};
  if (name == "features") return {TokenKind::Features, &type.features};
  if (name == "hangingPunctuation") return {TokenKind::Number, &type.hang, 0, 1};
  return {};
}

template <size_t N>
size_t indexOf(const std::string_view (&names)[N], std::string_view name) {
  return static_cast<size_t>(std::find(std::begin(names), std::end(names), name) - std::begin(names));
}

}  // namespace

bool isThemeGroup(std::string_view name) {
  constexpr std::string_view kGroups[] = {"color",   "typography", "space",      "radius",    "border",
                                          "measure", "ratio",      "breakpoint", "thumbnail", "code"};
  return indexOf(kGroups, name) < std::size(kGroups);
}

TokenSlot findToken(Theme& theme, Path path) {
  if (path.size() < 2) return {};
  const std::string_view group = path[0];
  const Path rest = path.subspan(1);
  if (group == "color") {
    const size_t index = indexOf(kColors, rest[0]);
    if (index == std::size(kColors) || rest.size() != 1) return {};
    return {TokenKind::Color, &theme.colors[index]};
  }
  if (group == "typography") {
    const size_t index = indexOf(kRoles, rest[0]);
    return index < std::size(kRoles) ? typographyToken(theme.typography[index], rest.subspan(1)) : TokenSlot{};
  }
  if (group == "space" && rest[0] == "padding") return perClass(theme.space.padding, rest.subspan(1), 0, kMaxSpacePx);
  if (group == "space") return findIn(kSpaces, theme.space, rest, TokenKind::Length, 0, kMaxSpacePx);
  if (group == "radius") return findIn(kRadii, theme, rest, TokenKind::Length, 0, kMaxSpacePx);
  if (group == "border") return findIn(kBorders, theme, rest, TokenKind::Length, 0, 20);
  if (group == "measure") return findIn(kMeasures, theme, rest, TokenKind::Length, 100, kMaxWidthPx);
  if (group == "ratio") return findIn(kRatios, theme, rest, TokenKind::Number, 0.1f, kMaxRatio);
  if (group == "thumbnail" && rest[0] == "width") return perClass(theme.thumbnailWidth, rest.subspan(1), 16, 800);
  if (group == "code" && rest[0] == "fontFamily" && rest.size() == 1) return {TokenKind::Families, &theme.codeFamilies};
  if (group == "breakpoint" && rest.size() == 1 && rest[0] != "narrow") {
    return perClass(theme.classFromPx, rest, 1, kMaxWidthPx);
  }
  return {};
}

}  // namespace ac
