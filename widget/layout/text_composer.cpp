#include "layout/text_composer.h"

#include <algorithm>
#include <cmath>

#include "article/language_tag.h"
#include "article/words.h"
#include "base/utf8.h"
#include "base/vector.h"
#include "layout/compose.h"

namespace ac {

namespace {

constexpr FaceMetrics kMetricsUntilLoaded = {0.95f, 0.25f, 0, 0.7f, 0.5f, 0.1f, 0.05f};

// Languages by their usual script, those that are no languages of their own last.
constexpr std::string_view kArabicScript = " ar azb bal ckb fa glk lrc mzn pnb prs ps sd skr ug ur ";
constexpr std::string_view kHebrewScript = " he lad yi ";
constexpr std::string_view kOtherRightToLeft = " arc dv man nqo syr ";
constexpr std::string_view kRightToLeftScripts = " adlm arab hebr nkoo rohg syrc thaa ";
constexpr std::string_view kNoLanguage = " mul und x zxx ";

bool isOneOf(const std::string& language, std::string_view list) {
  return list.find(" " + language + " ") != std::string_view::npos;
}

// The face that sets most of the text decides where its baseline stands.
FaceMetrics dominantMetrics(const ShapedParagraph& shaped, const FontSet& fonts) {
  Vector<std::pair<FaceId, uint32_t>> lengths;
  for (const ShapedItem& item : shaped.items) {
    const uint32_t length = item.textEnd - item.textBegin;
    const auto known =
        std::find_if(lengths.begin(), lengths.end(), [&](const auto& l) { return l.first == item.face; });
    if (known != lengths.end()) {
      known->second += length;
    } else {
      lengths.emplace_back(item.face, length);
    }
  }
  const auto longest = std::max_element(lengths.begin(), lengths.end(),
                                        [](const auto& a, const auto& b) { return a.second < b.second; });
  if (longest == lengths.end() || longest->first == kNoFace) return kMetricsUntilLoaded;
  const FontFace* face = fonts.face(longest->first);
  return face ? face->metrics() : kMetricsUntilLoaded;
}

// The built-in faces leave out what few cards ask for; a family of this name beside one of theirs has it.
constexpr std::string_view kFeatureFamily = " Features";

Vector<std::string> familiesOf(const Typography& type) {
  if (type.features.empty()) return type.families;
  Vector<std::string> families;
  for (const std::string& family : type.families) {
    families.push_back(family + std::string(kFeatureFamily));
    families.push_back(family);
  }
  return families;
}

FeatureSetId featuresOf(const Typography& type, FontSet& fonts) {
  Vector<FontFeature> features;
  for (const FeatureToken& feature : type.features) {
    uint32_t tag = 0;
    for (const char c : feature.tag) tag = tag << 8 | static_cast<unsigned char>(c);
    features.push_back({tag, feature.value});
  }
  return fonts.features().intern(std::move(features));
}

LineRules rulesOf(const Typography& type) {
  static_assert(static_cast<int>(WrapToken::Best) == static_cast<int>(WrapStyle::Best) &&
                static_cast<int>(WrapToken::Balance) == static_cast<int>(WrapStyle::Balance));
  LineRules rules(static_cast<WrapStyle>(type.wrap));
  if (type.align == AlignToken::Justify) rules.alignment = Alignment::Justify;
  rules.maxLines = type.maxLines;
  if (type.hyphens == HyphensToken::Auto) rules.maxHyphens = type.hyphenLines;
  return rules;
}

bool saysLanguage(const Article& article) {
  return !article.lang.empty() && !isOneOf(primaryLanguage(article.lang), kNoLanguage);
}

}  // namespace

ScriptClass scriptClassOf(const Article& article) {
  const std::string language = primaryLanguage(article.lang);
  const std::string script = scriptSubtagOf(article.lang);
  if (script.empty() ? isOneOf(language, kArabicScript) : script == "arab") return ScriptClass::Arabic;
  if (script.empty() ? isOneOf(language, kHebrewScript) : script == "hebr") return ScriptClass::Hebrew;
  if (saysLanguage(article)) return ScriptClass::Latin;
  for (size_t offset = 0; offset < article.headline.size();) {
    const DecodedChar decoded = decodeUtf8(article.headline, offset);
    if (decoded.codePoint >= 0x590 && decoded.codePoint <= 0x5FF) return ScriptClass::Hebrew;
    if (decoded.codePoint >= 0x600 && decoded.codePoint <= 0x77F) return ScriptClass::Arabic;
    offset += decoded.length;
  }
  return ScriptClass::Latin;
}

TextDirection languageDirection(const Article& article) {
  if (!saysLanguage(article)) return TextDirection::Auto;
  const std::string script = scriptSubtagOf(article.lang);
  const std::string language = primaryLanguage(article.lang);
  const bool rtl = script.empty() ? isOneOf(language, kArabicScript) || isOneOf(language, kHebrewScript) ||
                                        isOneOf(language, kOtherRightToLeft)
                                  : isOneOf(script, kRightToLeftScripts);
  return rtl ? TextDirection::Rtl : TextDirection::Ltr;
}

ComposeContext makeComposeContext(const Article& article, const Theme& theme, WidthClass widthClass, FontSet& fonts) {
  const ScriptClass script = scriptClassOf(article);
  const ScriptAdjustment& adjustment = script == ScriptClass::Arabic   ? theme.arabic
                                       : script == ScriptClass::Hebrew ? theme.hebrew
                                                                       : theme.latin;
  return {article, theme, widthClass, fonts, adjustment, script, articleDirection(article) == TextDirection::Rtl};
}

TextComposer::TextComposer(ComposeContext& context, TextRole role)
    : context_(context), type_(typographyOf(context.theme, role)) {
  style_.stack = context.fonts.stack(familiesOf(type_));
  style_.features = featuresOf(type_, context.fonts);
  style_.weight = type_.weight;
  style_.italic = type_.italic && context.script.italics;
  sizePx_ = type_.sizePx[static_cast<size_t>(context.widthClass)] * context.script.size;
  style_.sizePx = sizePx_ * (1 + type_.standInGrowth[static_cast<size_t>(context.scriptClass)]);
  style_.letterSpacingPx = context.script.letterSpacing ? type_.letterSpacingEm * sizePx_ + type_.letterSpacingPx : 0;
  lineHeightPx_ = std::max(1.0f, std::floor(sizePx_ * type_.lineHeight * context.script.lineHeight + 0.5f));
}

TextStyle TextComposer::styleOf(const TextRun& run) const {
  TextStyle style = style_;
  if (run.strong) style.weight = std::max(style.weight, type_.strongWeight);
  if (run.em && context_.script.italics) style.italic = !style.italic;
  if (run.code) {
    style.stack = context_.fonts.stack(context_.theme.codeFamilies);
    style.sizePx *= context_.theme.codeSizeEm;
  }
  return style;
}

void TextComposer::append(std::string_view text, const TextStyle& style, std::string_view lang, const SpanInk& ink,
                          bool isolate) {
  if (text.empty()) return;
  TextSpan span;
  span.begin = static_cast<uint32_t>(source_.text.size());
  source_.text += text;
  span.end = static_cast<uint32_t>(source_.text.size());
  span.style = style;
  span.lang = lang.empty() ? context_.article.lang : std::string(lang);
  span.hyphenates = !ink.raised;
  span.isolate = isolate;
  source_.spans.push_back(std::move(span));
  inks_.push_back(ink);
}

void TextComposer::add(std::string_view text, const SpanInk& ink, bool isolate) {
  append(text, style_, {}, ink, isolate);
}

void TextComposer::add(const RichText& runs) {
  for (const TextRun& run : runs) {
    SpanInk ink;
    ink.color = run.href.empty() ? type_.color : ColorToken::Link;
    ink.underline = !run.href.empty();
    ink.raised = run.code;
    ink.href = run.href;
    ink.flags = (run.strong ? kSemanticStrong : 0u) | (run.em ? kSemanticEm : 0u) | (run.code ? kSemanticCode : 0u);
    append(run.text, styleOf(run), run.lang, ink, run.code);
  }
}

ComposedText TextComposer::finish() {
  ComposedText text;
  source_.direction = context_.rtl ? BaseDirection::Rtl : BaseDirection::Ltr;
  source_.hangShare = type_.hang;
  static_assert(static_cast<int>(HyphensToken::Auto) == static_cast<int>(Hyphens::Auto) &&
                static_cast<int>(HyphensToken::None) == static_cast<int>(Hyphens::None));
  source_.hyphens = static_cast<Hyphens>(type_.hyphens);
  source_.hyphenLimits = {type_.hyphenWord, type_.hyphenBefore, type_.hyphenAfter};
  text.shaped = shapeParagraph(std::move(source_), context_.fonts);
  text.inks = std::move(inks_);
  text.rules = rulesOf(type_);
  text.rtl = context_.rtl;
  text.sizePx = sizePx_;
  text.lineHeightPx = lineHeightPx_;
  const FaceMetrics metrics = dominantMetrics(text.shaped, context_.fonts);
  const float ascentPx = metrics.ascentEm * style_.sizePx;
  const float descentPx = metrics.descentEm * style_.sizePx;
  text.baselinePx = (lineHeightPx_ - (ascentPx + descentPx)) / 2 + ascentPx;
  text.capitalsPx = std::max(0.0f, text.baselinePx - metrics.capHeightEm * style_.sizePx);
  text.underlineOffsetPx = std::max(metrics.underlinePositionEm, 0.08f) * style_.sizePx;
  text.underlineThicknessPx = std::max(context_.theme.underlineMinPx, metrics.underlineThicknessEm * style_.sizePx);
  return text;
}

}  // namespace ac
