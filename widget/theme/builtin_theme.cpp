#include "theme/builtin_theme.h"

#include <span>

#include "base/vector.h"

namespace ac {

namespace {

struct TokenColor {
  ColorToken token;
  Color color;
};

constexpr TokenColor kColors[] = {
    {ColorToken::Surface, {255, 255, 255}},     {ColorToken::RaisedSurface, {243, 242, 238}},
    {ColorToken::Text, {34, 34, 32}},           {ColorToken::MutedText, {96, 94, 88}},
    {ColorToken::Headline, {18, 18, 17}},       {ColorToken::Kicker, {168, 36, 28}},
    {ColorToken::Link, {20, 84, 148}},          {ColorToken::Border, {222, 219, 211}},
    {ColorToken::Accent, {168, 36, 28}},        {ColorToken::OnAccent, {255, 255, 255}},
    {ColorToken::ImageGround, {232, 230, 224}}, {ColorToken::ImageText, {82, 80, 74}},
    {ColorToken::LabelLive, {190, 24, 24}},     {ColorToken::LabelBreaking, {168, 36, 28}},
    {ColorToken::LabelOpinion, {36, 82, 122}},  {ColorToken::LabelAnalysis, {58, 78, 58}},
    {ColorToken::LabelSponsored, {92, 78, 34}}, {ColorToken::OnLabel, {255, 255, 255}},
    {ColorToken::FieldGround, {255, 255, 255}}, {ColorToken::FieldBorder, {128, 125, 116}},
    {ColorToken::FieldText, {34, 34, 32}},      {ColorToken::Button, {34, 34, 32}},
    {ColorToken::ButtonHover, {72, 70, 64}},    {ColorToken::OnButton, {255, 255, 255}},
    {ColorToken::Focus, {20, 84, 160}},         {ColorToken::Error, {176, 28, 24}},
    {ColorToken::Success, {28, 98, 58}},        {ColorToken::LinkHover, {10, 52, 100}},
    {ColorToken::LinkVisited, {92, 50, 130}},   {ColorToken::BannerGround, {243, 242, 238}},
    {ColorToken::CardBorder, {222, 219, 211}},  {ColorToken::Scrim, {0, 0, 0, 158}},
    {ColorToken::OnImage, {255, 255, 255}},
};

constexpr TokenColor kDarkColors[] = {
    {ColorToken::Surface, {22, 22, 21}},        {ColorToken::RaisedSurface, {34, 34, 32}},
    {ColorToken::Text, {222, 220, 213}},        {ColorToken::MutedText, {163, 160, 152}},
    {ColorToken::Headline, {244, 242, 236}},    {ColorToken::Kicker, {255, 140, 124}},
    {ColorToken::Link, {130, 184, 242}},        {ColorToken::Border, {58, 57, 53}},
    {ColorToken::Accent, {255, 140, 124}},      {ColorToken::OnAccent, {34, 8, 5}},
    {ColorToken::ImageGround, {44, 43, 40}},    {ColorToken::ImageText, {192, 189, 181}},
    {ColorToken::LabelBreaking, {178, 48, 38}}, {ColorToken::LabelOpinion, {42, 96, 144}},
    {ColorToken::LabelAnalysis, {66, 92, 66}},  {ColorToken::LabelSponsored, {106, 90, 42}},
    {ColorToken::FieldGround, {28, 28, 26}},    {ColorToken::FieldBorder, {134, 131, 122}},
    {ColorToken::FieldText, {232, 230, 224}},   {ColorToken::Button, {232, 230, 224}},
    {ColorToken::ButtonHover, {255, 255, 255}}, {ColorToken::OnButton, {22, 22, 21}},
    {ColorToken::Focus, {122, 182, 250}},       {ColorToken::Error, {255, 142, 132}},
    {ColorToken::Success, {122, 206, 150}},     {ColorToken::LinkHover, {176, 211, 250}},
    {ColorToken::LinkVisited, {203, 174, 242}}, {ColorToken::BannerGround, {34, 34, 32}},
    {ColorToken::CardBorder, {58, 57, 53}},
};

constexpr TokenColor kContrastColors[] = {
    {ColorToken::RaisedSurface, {255, 255, 255}},
    {ColorToken::Text, {0, 0, 0}},
    {ColorToken::MutedText, {36, 36, 36}},
    {ColorToken::Headline, {0, 0, 0}},
    {ColorToken::Kicker, {124, 0, 0}},
    {ColorToken::Link, {0, 0, 164}},
    {ColorToken::Border, {70, 70, 70}},
    {ColorToken::Accent, {124, 0, 0}},
    {ColorToken::ImageText, {0, 0, 0}},
    {ColorToken::LabelLive, {124, 0, 0}},
    {ColorToken::LabelBreaking, {124, 0, 0}},
    {ColorToken::LabelOpinion, {0, 40, 90}},
    {ColorToken::LabelAnalysis, {14, 50, 14}},
    {ColorToken::LabelSponsored, {60, 48, 0}},
    {ColorToken::FieldBorder, {0, 0, 0}},
    {ColorToken::FieldText, {0, 0, 0}},
    {ColorToken::Button, {0, 0, 0}},
    {ColorToken::ButtonHover, {50, 50, 50}},
    {ColorToken::Focus, {0, 0, 164}},
    {ColorToken::Error, {136, 0, 0}},
    {ColorToken::Success, {0, 72, 24}},
    {ColorToken::LinkHover, {0, 0, 100}},
    {ColorToken::LinkVisited, {84, 0, 110}},
    {ColorToken::CardBorder, {70, 70, 70}},
    {ColorToken::Scrim, {0, 0, 0, 210}},
};

/// The serif is for reading, the sans for what surrounds it.
enum class Voice : unsigned char { Serif, Sans };

struct RoleType {
  TextRole role;
  Voice voice;
  int weight;
  PerClass<float> sizePx;
  float lineHeight;  ///< Times the size.
  ColorToken color;
  WrapToken wrap;
};

// Short texts that are read as one shape are balanced; body text is set greedily, as its lines are many.
constexpr RoleType kTypes[] = {
    {TextRole::Label, Voice::Sans, 600, {12, 12, 12}, 1.4f, ColorToken::OnLabel, WrapToken::Greedy},
    {TextRole::Kicker, Voice::Sans, 600, {13, 14, 14}, 1.4f, ColorToken::Kicker, WrapToken::Greedy},
    {TextRole::Headline, Voice::Serif, 700, {28, 36, 44}, 1.16f, ColorToken::Headline, WrapToken::Balance},
    {TextRole::Meta, Voice::Sans, 400, {13, 14, 14}, 1.5f, ColorToken::MutedText, WrapToken::Greedy},
    {TextRole::Standfirst, Voice::Serif, 400, {19, 21, 22}, 1.4f, ColorToken::MutedText, WrapToken::Balance},
    {TextRole::Body, Voice::Serif, 400, {17, 18, 19}, 1.6f, ColorToken::Text, WrapToken::Greedy},
    {TextRole::Heading2, Voice::Serif, 700, {21, 24, 26}, 1.25f, ColorToken::Headline, WrapToken::Balance},
    {TextRole::Heading3, Voice::Serif, 700, {19, 20, 21}, 1.3f, ColorToken::Headline, WrapToken::Balance},
    {TextRole::Heading4, Voice::Serif, 700, {17, 18, 19}, 1.4f, ColorToken::Headline, WrapToken::Balance},
    {TextRole::Quote, Voice::Serif, 400, {19, 21, 23}, 1.45f, ColorToken::Headline, WrapToken::Greedy},
    {TextRole::Cite, Voice::Sans, 400, {13, 14, 14}, 1.5f, ColorToken::MutedText, WrapToken::Greedy},
    {TextRole::Caption, Voice::Sans, 400, {13, 13, 14}, 1.5f, ColorToken::MutedText, WrapToken::Greedy},
    {TextRole::AltText, Voice::Sans, 400, {13, 14, 14}, 1.5f, ColorToken::ImageText, WrapToken::Greedy},
    {TextRole::RelatedTitle, Voice::Sans, 600, {15, 16, 16}, 1.4f, ColorToken::Headline, WrapToken::Greedy},
    {TextRole::RelatedKicker, Voice::Sans, 600, {12, 13, 13}, 1.4f, ColorToken::Kicker, WrapToken::Greedy},
    {TextRole::RelatedHeadline, Voice::Serif, 700, {17, 19, 20}, 1.28f, ColorToken::Headline, WrapToken::Balance},
    {TextRole::RelatedSummary, Voice::Sans, 400, {14, 14, 15}, 1.5f, ColorToken::MutedText, WrapToken::Greedy},
    {TextRole::SiteTitle, Voice::Serif, 700, {19, 20, 21}, 1.3f, ColorToken::Headline, WrapToken::Balance},
    {TextRole::SiteText, Voice::Sans, 400, {14, 15, 15}, 1.5f, ColorToken::Text, WrapToken::Greedy},
    {TextRole::FieldLabel, Voice::Sans, 600, {14, 14, 14}, 1.4f, ColorToken::Text, WrapToken::Greedy},
    // Less than 16 px and phones zoom the page to the field.
    {TextRole::FieldText, Voice::Sans, 400, {16, 16, 16}, 1.5f, ColorToken::FieldText, WrapToken::Greedy},
    {TextRole::Button, Voice::Sans, 600, {15, 15, 15}, 1.4f, ColorToken::OnButton, WrapToken::Greedy},
    // Lines of 24 px: the privacy link stands alone on one.
    {TextRole::SiteNote, Voice::Sans, 400, {14, 14, 14}, 1.72f, ColorToken::MutedText, WrapToken::Greedy},
};

Vector<std::string> familiesOf(Voice voice) {
  if (voice == Voice::Serif) return {"Source Serif 4", "Noto Naskh Arabic", "Frank Ruhl Libre"};
  return {"Inter", "Vazirmatn", "Heebo"};
}

Typography makeTypography(const RoleType& row) {
  Typography type;
  type.families = familiesOf(row.voice);
  type.weight = row.weight;
  type.strongWeight = row.voice == Voice::Sans ? 600 : 700;
  type.sizePx = row.sizePx;
  type.lineHeight = row.lineHeight;
  type.color = row.color;
  type.wrap = row.wrap;
  return type;
}

void takeColors(Theme& theme, std::span<const TokenColor> rows) {
  for (const TokenColor& row : rows) theme.colors[static_cast<size_t>(row.token)] = row.color;
}

}  // namespace

Theme builtinTheme(Scheme scheme) {
  Theme theme;
  takeColors(theme, kColors);
  if (scheme == Scheme::Dark) takeColors(theme, kDarkColors);
  if (scheme == Scheme::MoreContrast) takeColors(theme, kContrastColors);
  for (const RoleType& row : kTypes) theme.typography[static_cast<size_t>(row.role)] = makeTypography(row);
  theme.typography[static_cast<size_t>(TextRole::Headline)].letterSpacingEm = -0.01f;
  theme.codeFamilies = familiesOf(Voice::Sans);
  // Naskh and Vazirmatn draw smaller bodies and deeper descents than the Latin faces at one size.
  theme.arabic = {1.08f, 1.12f, false, false};
  theme.hebrew = {1.04f, 1.0f, false, true};
  return theme;
}

Theme builtinLightTheme() {
  return builtinTheme(Scheme::Light);
}

}  // namespace ac
