#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "base/color.h"
#include "base/vector.h"

namespace ac {

// A theme is every value that layout and paint need and do not compute: colours, type, space. Lengths are CSS px.

enum class ColorToken : unsigned char {
  Surface,        ///< The card's ground.
  RaisedSurface,  ///< Ground of what stands out of it: code, asides.
  Text,
  MutedText,
  Headline,
  Kicker,
  Link,
  Border,
  Accent,
  OnAccent,
  ImageGround,  ///< Behind a picture that is loading or failed.
  ImageText,    ///< Alternative text on ImageGround.
  LabelLive,
  LabelBreaking,
  LabelOpinion,
  LabelAnalysis,
  LabelSponsored,
  OnLabel,
  FieldGround,
  FieldBorder,  ///< Of fields, checkboxes and outlined buttons: 3:1 or more on the grounds around it.
  FieldText,    ///< What is entered, the words of outlined buttons, and the border under the pointer.
  Button,       ///< Ground of filled buttons and ticked checkboxes.
  ButtonHover,
  OnButton,
  Focus,  ///< The ring around what the keyboard works.
  Error,
  Success,
  LinkHover,
  LinkVisited,   ///< Where the browser paints links itself: it tells nobody which ones were visited.
  BannerGround,  ///< Behind a banner's picture.
  CardBorder,
  Scrim,    ///< Over a picture behind text: with OnImage 4.5:1 or more, whatever the picture is.
  OnImage,  ///< Text over it.
  Count,
};

/// The schemes that a theme has. More contrast is of the light one; where the reader wants dark, dark goes before.
enum class Scheme : unsigned char { Light, Dark, MoreContrast, Count };

/// What a text is for; each has its typography.
enum class TextRole : unsigned char {
  Label,
  Kicker,
  Headline,
  Meta,
  Standfirst,
  Body,
  Heading2,
  Heading3,
  Heading4,
  Quote,
  Cite,
  Caption,
  AltText,
  RelatedTitle,
  RelatedKicker,
  RelatedHeadline,
  RelatedSummary,
  SiteTitle,   ///< Of the sign-up and the consent.
  SiteText,    ///< Their texts, and what a checkbox stands for.
  FieldLabel,  ///< Over a field.
  FieldText,   ///< What is entered into a field.
  Button,
  SiteNote,  ///< Below or beside: errors, answers, the privacy link, a banner's label.
  Count,
};

/// Mirrors the text stage's wrap styles without depending on it.
enum class WrapToken : unsigned char { Greedy, Balance, Best };

/// Likewise its alignments.
enum class AlignToken : unsigned char { Start, Justify };

/// Where words may be divided at the end of a line: nowhere, at soft hyphens, or also where their language allows it.
enum class HyphensToken : unsigned char { None, Manual, Auto };

/// How a picture fills its box.
enum class FitToken : unsigned char { Cover, Contain };

/// The card's width class decides the step of every fluid size, so that text is shaped once per class and not per
/// width.
enum class WidthClass : unsigned char { Narrow, Medium, Wide, Count };

inline constexpr size_t kWidthClasses = static_cast<size_t>(WidthClass::Count);

/// One value for each width class.
template <typename T>
using PerClass = std::array<T, kWidthClasses>;

/// An OpenType feature that a role asks for: `tnum`, `smcp`, …
struct FeatureToken {
  std::array<char, 4> tag = {};
  unsigned char value = 1;  ///< 0 switches it off, more than 1 chooses among alternates.
};

/// The scripts that type is adapted to.
enum class ScriptClass : unsigned char { Latin, Arabic, Hebrew, Count };

inline constexpr size_t kScriptClasses = static_cast<size_t>(ScriptClass::Count);

struct Typography {
  Vector<std::string> families;  ///< In order of preference; every declared face follows as a fallback.
  int weight = 400;
  int strongWeight = 700;
  bool italic = false;
  PerClass<float> sizePx = {16, 16, 16};
  float lineHeight = 1.5f;  ///< Times the size.
  float letterSpacingEm = 0;
  float letterSpacingPx = 0;  ///< On top of that.
  ColorToken color = ColorToken::Text;
  WrapToken wrap = WrapToken::Greedy;
  AlignToken align = AlignToken::Start;
  float hang = 0;  ///< How much of its width punctuation at a line's edge hangs out of the column, 0 to 1.
  Vector<FeatureToken> features;
  HyphensToken hyphens = HyphensToken::Manual;
  // Of Auto: least letters of a word that is divided and of its parts, where its language asks for no more, and most
  // lines running that end in a hyphen, 0 for no limit.
  unsigned hyphenWord = 6;
  unsigned hyphenBefore = 2;
  unsigned hyphenAfter = 2;
  unsigned hyphenLines = 2;
  unsigned maxLines = 0;  ///< What goes beyond is cut off with an ellipsis; 0 for no limit.
  /// By what share of their size letters grow, not lines, by script: a face that stands in for one of the theme's own
  /// until that is there takes the same room.
  std::array<float, kScriptClasses> standInGrowth = {};
};

/// How the type is adapted to a script whose faces look smaller or stand higher than Latin at one size.
struct ScriptAdjustment {
  float size = 1;        ///< Times the size.
  float lineHeight = 1;  ///< Times the line height.
  bool italics = true;   ///< False where the script has no italic tradition: emphasis and italic roles stay upright.
  bool letterSpacing = true;
};

struct Spacing {
  PerClass<float> padding = {16, 24, 32};  ///< Between the card's edge and its content.
  float kickerAfter = 10;
  float headlineAfter = 12;
  float metaAfter = 20;
  float standfirstAfter = 12;
  float figureAfter = 24;  ///< Below the lead picture.
  float captionBefore = 8;
  float paragraphAfter = 16;
  float headingBefore = 12;  ///< On top of what the block before leaves.
  float headingAfter = 8;
  float listItemAfter = 6;
  float listIndentEm = 1.5f;
  float quoteIndent = 20;
  float quoteBar = 3;
  float blockAround = 8;  ///< On top of the space between blocks, around pictures and quotes.
  float citeBefore = 6;
  float dividerLength = 64;
  float dividerBlock = 8;  ///< Extra above and below.
  float relatedBefore = 16;
  float relatedTitleBefore = 16;
  float relatedItemPadding = 16;
  float relatedGap = 16;  ///< Between an item's text and its thumbnail.
  float relatedKickerAfter = 2;
  float relatedHeadlineAfter = 4;
  float labelInline = 8;  ///< Inside a label, left and right.
  float labelBlock = 2;
  float labelGap = 10;  ///< Between label and kicker.
  float altInset = 16;
  // What the gaps of layouts come to.
  float gapTight = 4;
  float gapNormal = 8;
  float gapWide = 16;
  float gapLoose = 24;
  float scrimFade = 96;  ///< Length in which the scrim fades into the picture.
};

/// Fields, checkboxes and buttons, and the panels of the site's own blocks around them.
struct ControlMetrics {
  float blockBefore = 32;  ///< Above each of the site's own blocks.
  PerClass<float> panelPadding = {16, 20, 24};
  float panelRadius = 8;
  float textBefore = 6;  ///< Between a panel's title and text.
  float formBefore = 16;
  float linkBefore = 4;
  float bannerLabelAfter = 4;
  float bannerRatio = 4;  ///< Width to height where the article does not tell the file's size.
  float bannerRatioMin = 0.25f;
  float bannerRatioMax = 12;
  float twoColumnsFrom = 440;  ///< Least width of a form in which fields stand side by side.
  float height = 44;           ///< Of fields and buttons, and at least of a checkbox's row.
  float radius = 6;
  float border = 1;
  float fieldInset = 12;   ///< Between a field's edge and its text, sideways.
  float buttonInset = 20;  ///< The same of a button.
  float buttonBlock = 10;  ///< Above and below a button's words where they take several lines.
  float gap = 12;          ///< Between controls side by side, and between a checkbox and its words.
  float rowGap = 16;       ///< Between rows of fields.
  float labelAfter = 6;
  float noteAround = 4;   ///< Above and below the note of a field.
  float noteLeast = 180;  ///< Least room beside buttons for their note.
  float checkbox = 24;    ///< Side.
  float ring = 2;         ///< Width of the focus ring, and of the ground between it and the control.
};

/// One shadow of the card as CSS has it: lengths in CSS px. The page paints it around the card.
struct Shadow {
  Color color;
  float x = 0;
  float y = 0;
  float blur = 0;
  float spread = 0;
  bool inset = false;
};

/// A colour of the card's ground at a place between its top, 0, and its bottom, 1.
struct GradientStop {
  Color color;
  float at = 0;
};

/// How what moves on the page does so.
struct Motion {
  float durationMs = 120;
  std::array<float, 4> easing = {0.2f, 0, 0, 1};  ///< A cubic Bézier curve: x1, y1, x2, y2.
};

struct Theme {
  std::array<Color, static_cast<size_t>(ColorToken::Count)> colors = {};
  std::array<Typography, static_cast<size_t>(TextRole::Count)> typography = {};
  ScriptAdjustment latin;
  ScriptAdjustment arabic;
  ScriptAdjustment hebrew;
  Vector<std::string> codeFamilies;
  float codeSizeEm = 0.92f;
  float codeRadius = 3;
  float codeInsetPx = 2;  ///< How far the ground of code reaches beyond it, sideways.
  Spacing space;
  ControlMetrics controls;
  PerClass<float> classFromPx = {0, 480, 800};  ///< Least card width of each class.
  float measurePx = 680;                        ///< Widest text column.
  float figureMeasurePx = 920;                  ///< Widest lead picture.
  float leadRatio = 1.6f;                       ///< Width to height of the lead picture.
  float inlineRatioMin = 0.8f;                  ///< Bounds for the shape of a picture in the body.
  float inlineRatioMax = 2.4f;
  float inlineRatioDefault = 1.5f;  ///< Where the article does not tell the file's size.
  PerClass<float> thumbnailWidth = {88, 120, 144};
  float thumbnailRatio = 1.5f;
  float imageRadius = 4;
  float labelRadius = 2;
  float ruleWidth = 1;
  float underlineMinPx = 1;
  FitToken leadFit = FitToken::Cover;
  FitToken thumbnailFit = FitToken::Cover;
  float cardRadius = 0;
  float cardBorder = 0;  ///< Width, in CardBorder's colour.
  Vector<Shadow> cardShadow;
  Vector<GradientStop> surfaceGradient;  ///< In place of Surface; empty for none.
  Motion motion;
};

inline Color colorOf(const Theme& theme, ColorToken token) {
  return theme.colors[static_cast<size_t>(token)];
}
inline const Typography& typographyOf(const Theme& theme, TextRole role) {
  return theme.typography[static_cast<size_t>(role)];
}

/// The class that a card `widthPx` wide falls into.
WidthClass widthClassOf(const Theme& theme, float widthPx);

}  // namespace ac
