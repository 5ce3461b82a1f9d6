#include "theme/builtin_theme.h"

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
    {ColorToken::Success, {28, 98, 58}},
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

std::vector<std::string> familiesOf(Voice voice) {
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

}  // namespace

Theme builtinLightTheme() {
  Theme theme;
  for (const TokenColor& row : kColors) theme.colors[static_cast<size_t>(row.token)] = row.color;
  for (const RoleType& row : kTypes) theme.typography[static_cast<size_t>(row.role)] = makeTypography(row);
  theme.typography[static_cast<size_t>(TextRole::Headline)].letterSpacingEm = -0.01f;
  theme.codeFamilies = familiesOf(Voice::Sans);
  // Naskh and Vazirmatn draw smaller bodies and deeper descents than the Latin faces at one size.
  theme.arabic = {1.08f, 1.12f, false, false};
  theme.hebrew = {1.04f, 1.0f, false, true};
  return theme;
}

}  // namespace ac
