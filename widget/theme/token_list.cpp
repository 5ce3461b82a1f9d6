#include "theme/token_list.h"

#include <algorithm>
#include <iterator>

#include "base/vector.h"

namespace ac {

namespace {

constexpr float kMaxSpacePx = 400;
constexpr float kMaxWidthPx = 4000;
constexpr float kMaxRatio = 20;

// In the order of ColorToken.
constexpr std::string_view kColors[] = {
    "surface",      "raisedSurface", "text",           "mutedText",   "headline",    "kicker",      "link",
    "border",       "accent",        "onAccent",       "imageGround", "imageText",   "labelLive",   "labelBreaking",
    "labelOpinion", "labelAnalysis", "labelSponsored", "onLabel",     "fieldGround", "fieldBorder", "fieldText",
    "button",       "buttonHover",   "onButton",       "focus",       "error",       "success",     "linkHover",
    "linkVisited",  "bannerGround",  "cardBorder",     "scrim",       "onImage",
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

constexpr std::string_view kGroups[] = {"color",  "typography", "space",      "radius",    "border",  "measure",
                                        "ratio",  "fit",        "breakpoint", "thumbnail", "code",    "script",
                                        "shadow", "gradient",   "control",    "motion",    kFontGroup};

class Lister {
 public:
  explicit Lister(Theme& theme) : theme_(theme) {}

  Vector<Token> list() {
    for (size_t i = 0; i < std::size(kColors); ++i) add("color", kColors[i], {TokenKind::Color, &theme_.colors[i]});
    for (size_t i = 0; i < std::size(kRoles); ++i) {
      typography("typography." + std::string(kRoles[i]), theme_.typography[i]);
    }
    space();
    shapes();
    scripts();
    controls();
    add("shadow", "card", {TokenKind::Shadow, &theme_.cardShadow});
    add("gradient", "surface", {TokenKind::Gradient, &theme_.surfaceGradient});
    add("motion", "duration", {TokenKind::Duration, &theme_.motion.durationMs, 0, 2000});
    add("motion", "easing", {TokenKind::Easing, &theme_.motion.easing});
    return std::move(tokens_);
  }

 private:
  void add(std::string group, std::string_view name, TokenSlot slot) {
    group += '.';
    group += name;
    tokens_.push_back({std::move(group), slot});
  }

  void length(const char* group, std::string_view name, float& target, float least = 0, float most = kMaxSpacePx) {
    add(group, name, {TokenKind::Length, &target, least, most});
  }
  void number(const std::string& group, std::string_view name, float& target, float least, float most) {
    add(group, name, {TokenKind::Number, &target, least, most});
  }

  // All classes at once, or each by its name.
  void perClass(const std::string& group, std::string_view name, PerClass<float>& target, float least, float most) {
    constexpr std::string_view kClasses[] = {"narrow", "medium", "wide"};
    add(group, name, {TokenKind::Length, target.data(), least, most, kWidthClasses});
    const std::string path = tokens_.back().path;
    for (size_t i = 0; i < kWidthClasses; ++i) add(path, kClasses[i], {TokenKind::Length, &target[i], least, most});
  }

  void typography(const std::string& path, Typography& type) {
    tokens_.push_back({path, {TokenKind::Typography, &type}});
    add(path, "fontFamily", {TokenKind::Families, &type.families});
    perClass(path, "fontSize", type.sizePx, 4, 200);
    add(path, "fontWeight", {TokenKind::Weight, &type.weight});
    add(path, "strongWeight", {TokenKind::Weight, &type.strongWeight});
    add(path, "italic", {TokenKind::Flag, &type.italic});
    number(path, "lineHeight", type.lineHeight, 0.5f, 5);
    add(path, "letterSpacing", {TokenKind::Tracking, &type});
    add(path, "wrap", {TokenKind::Wrap, &type.wrap});
    add(path, "align", {TokenKind::Align, &type.align});
    add(path, "hyphens", {TokenKind::Hyphens, &type.hyphens});
    add(path, "hyphenWord", {TokenKind::Count, &type.hyphenWord, 1, 100});
    add(path, "hyphenBefore", {TokenKind::Count, &type.hyphenBefore, 1, 100});
    add(path, "hyphenAfter", {TokenKind::Count, &type.hyphenAfter, 1, 100});
    add(path, "hyphenLines", {TokenKind::Count, &type.hyphenLines, 0, 100});
    add(path, "maxLines", {TokenKind::Count, &type.maxLines, 0, 1000});
    add(path, "features", {TokenKind::Features, &type.features});
    number(path, "hangingPunctuation", type.hang, 0, 1);
  }

  void space() {
    Spacing& space = theme_.space;
    perClass("space", "padding", space.padding, 0, kMaxSpacePx);
    length("space", "kickerAfter", space.kickerAfter);
    length("space", "headlineAfter", space.headlineAfter);
    length("space", "metaAfter", space.metaAfter);
    length("space", "standfirstAfter", space.standfirstAfter);
    length("space", "figureAfter", space.figureAfter);
    length("space", "captionBefore", space.captionBefore);
    length("space", "paragraphAfter", space.paragraphAfter);
    length("space", "headingBefore", space.headingBefore);
    length("space", "headingAfter", space.headingAfter);
    length("space", "listItemAfter", space.listItemAfter);
    number("space", "listIndent", space.listIndentEm, 0, 10);
    length("space", "quoteIndent", space.quoteIndent);
    length("space", "quoteBar", space.quoteBar);
    length("space", "blockAround", space.blockAround);
    length("space", "citeBefore", space.citeBefore);
    length("space", "dividerLength", space.dividerLength);
    length("space", "dividerBlock", space.dividerBlock);
    length("space", "relatedBefore", space.relatedBefore);
    length("space", "relatedTitleBefore", space.relatedTitleBefore);
    length("space", "relatedItemPadding", space.relatedItemPadding);
    length("space", "relatedGap", space.relatedGap);
    length("space", "relatedKickerAfter", space.relatedKickerAfter);
    length("space", "relatedHeadlineAfter", space.relatedHeadlineAfter);
    length("space", "labelInline", space.labelInline);
    length("space", "labelBlock", space.labelBlock);
    length("space", "labelGap", space.labelGap);
    length("space", "altInset", space.altInset);
    length("space", "gapTight", space.gapTight);
    length("space", "gapNormal", space.gapNormal);
    length("space", "gapWide", space.gapWide);
    length("space", "gapLoose", space.gapLoose);
    length("space", "scrimFade", space.scrimFade);
  }

  void shapes() {
    length("radius", "card", theme_.cardRadius);
    length("radius", "image", theme_.imageRadius);
    length("radius", "label", theme_.labelRadius);
    length("radius", "code", theme_.codeRadius);
    add("border", "card", {TokenKind::Border, &theme_});
    length("border", "cardWidth", theme_.cardBorder, 0, 20);
    length("border", "rule", theme_.ruleWidth, 0, 20);
    length("border", "underline", theme_.underlineMinPx, 0, 20);
    length("measure", "text", theme_.measurePx, 100, kMaxWidthPx);
    length("measure", "figure", theme_.figureMeasurePx, 100, kMaxWidthPx);
    number("ratio", "lead", theme_.leadRatio, 0.1f, kMaxRatio);
    number("ratio", "inlineLeast", theme_.inlineRatioMin, 0.1f, kMaxRatio);
    number("ratio", "inlineMost", theme_.inlineRatioMax, 0.1f, kMaxRatio);
    number("ratio", "inlineDefault", theme_.inlineRatioDefault, 0.1f, kMaxRatio);
    number("ratio", "thumbnail", theme_.thumbnailRatio, 0.1f, kMaxRatio);
    add("fit", "lead", {TokenKind::Fit, &theme_.leadFit});
    add("fit", "thumbnail", {TokenKind::Fit, &theme_.thumbnailFit});
    length("breakpoint", "medium", theme_.classFromPx[1], 1, kMaxWidthPx);
    length("breakpoint", "wide", theme_.classFromPx[2], 1, kMaxWidthPx);
    perClass("thumbnail", "width", theme_.thumbnailWidth, 16, 800);
    add("code", "fontFamily", {TokenKind::Families, &theme_.codeFamilies});
    number("code", "fontSize", theme_.codeSizeEm, 0.5f, 2);
    length("code", "inset", theme_.codeInsetPx, 0, 40);
  }

  void script(const char* name, ScriptAdjustment& script) {
    const std::string path = std::string("script.") + name;
    number(path, "size", script.size, 0.5f, 2);
    number(path, "lineHeight", script.lineHeight, 0.5f, 3);
    add(path, "italics", {TokenKind::Flag, &script.italics});
    add(path, "letterSpacing", {TokenKind::Flag, &script.letterSpacing});
  }

  void scripts() {
    script("latin", theme_.latin);
    script("arabic", theme_.arabic);
    script("hebrew", theme_.hebrew);
  }

  void controls() {
    ControlMetrics& control = theme_.controls;
    length("control", "blockBefore", control.blockBefore);
    perClass("control", "panelPadding", control.panelPadding, 0, kMaxSpacePx);
    length("control", "panelRadius", control.panelRadius);
    length("control", "textBefore", control.textBefore);
    length("control", "formBefore", control.formBefore);
    length("control", "linkBefore", control.linkBefore);
    length("control", "bannerLabelAfter", control.bannerLabelAfter);
    number("control", "bannerRatio", control.bannerRatio, 0.1f, kMaxRatio);
    number("control", "bannerRatioLeast", control.bannerRatioMin, 0.1f, kMaxRatio);
    number("control", "bannerRatioMost", control.bannerRatioMax, 0.1f, kMaxRatio);
    length("control", "twoColumnsFrom", control.twoColumnsFrom, 100, kMaxWidthPx);
    length("control", "height", control.height, 8, 200);
    length("control", "radius", control.radius);
    length("control", "border", control.border, 0, 20);
    length("control", "fieldInset", control.fieldInset);
    length("control", "buttonInset", control.buttonInset);
    length("control", "buttonBlock", control.buttonBlock);
    length("control", "gap", control.gap);
    length("control", "rowGap", control.rowGap);
    length("control", "labelAfter", control.labelAfter);
    length("control", "noteAround", control.noteAround);
    length("control", "noteLeast", control.noteLeast);
    length("control", "checkbox", control.checkbox, 8, 100);
    length("control", "ring", control.ring, 0, 20);
  }

  Theme& theme_;
  Vector<Token> tokens_;
};

}  // namespace

Vector<Token> tokensOf(Theme& theme) {
  return Lister(theme).list();
}

bool isThemeGroup(std::string_view name) {
  return std::find(std::begin(kGroups), std::end(kGroups), name) != std::end(kGroups);
}

std::string_view colorTokenName(ColorToken token) {
  return kColors[static_cast<size_t>(token)];
}

std::string_view textRoleName(TextRole role) {
  return kRoles[static_cast<size_t>(role)];
}

std::string kebabCase(std::string_view name) {
  std::string kebab;
  for (const char c : name) {
    const bool isUpper = c >= 'A' && c <= 'Z';
    if (isUpper) kebab += '-';
    kebab += isUpper ? static_cast<char>(c | 0x20) : c == '.' ? '-' : c;
  }
  return kebab;
}

std::string cssPropertyName(std::string_view path) {
  return "--article-card-" + kebabCase(path);
}

}  // namespace ac
