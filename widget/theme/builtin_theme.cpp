#include "theme/builtin_theme.h"

namespace ac {

namespace {

const std::vector<std::string>& serifFamilies() {
  static const std::vector<std::string> families = {"Source Serif 4", "Noto Naskh Arabic", "Frank Ruhl Libre"};
  return families;
}

const std::vector<std::string>& sansFamilies() {
  static const std::vector<std::string> families = {"Inter", "Vazirmatn", "Heebo"};
  return families;
}

void setColor(Theme& theme, ColorToken token, Color color) {
  theme.colors[static_cast<size_t>(token)] = color;
}

Typography& role(Theme& theme, TextRole textRole) {
  return theme.typography[static_cast<size_t>(textRole)];
}

void setColors(Theme& theme) {
  setColor(theme, ColorToken::Surface, {255, 255, 255});
  setColor(theme, ColorToken::RaisedSurface, {243, 242, 238});
  setColor(theme, ColorToken::Text, {34, 34, 32});
  setColor(theme, ColorToken::MutedText, {96, 94, 88});
  setColor(theme, ColorToken::Headline, {18, 18, 17});
  setColor(theme, ColorToken::Kicker, {168, 36, 28});
  setColor(theme, ColorToken::Link, {20, 84, 148});
  setColor(theme, ColorToken::Border, {222, 219, 211});
  setColor(theme, ColorToken::Accent, {168, 36, 28});
  setColor(theme, ColorToken::OnAccent, {255, 255, 255});
  setColor(theme, ColorToken::ImageGround, {232, 230, 224});
  setColor(theme, ColorToken::ImageText, {82, 80, 74});
  setColor(theme, ColorToken::LabelLive, {190, 24, 24});
  setColor(theme, ColorToken::LabelBreaking, {168, 36, 28});
  setColor(theme, ColorToken::LabelOpinion, {36, 82, 122});
  setColor(theme, ColorToken::LabelAnalysis, {58, 78, 58});
  setColor(theme, ColorToken::LabelSponsored, {92, 78, 34});
  setColor(theme, ColorToken::OnLabel, {255, 255, 255});
}

Typography serif(int weight, PerClass<float> sizePx, float lineHeight, ColorToken color) {
  Typography type;
  type.families = serifFamilies();
  type.weight = weight;
  type.sizePx = sizePx;
  type.lineHeight = lineHeight;
  type.color = color;
  return type;
}

Typography sans(int weight, PerClass<float> sizePx, float lineHeight, ColorToken color) {
  Typography type = serif(weight, sizePx, lineHeight, color);
  type.families = sansFamilies();
  return type;
}

void setTypography(Theme& theme) {
  role(theme, TextRole::Label) = sans(600, {12, 12, 12}, 1.4f, ColorToken::OnLabel);
  role(theme, TextRole::Kicker) = sans(600, {13, 14, 14}, 1.4f, ColorToken::Kicker);
  role(theme, TextRole::Headline) = serif(700, {28, 36, 44}, 1.16f, ColorToken::Headline);
  role(theme, TextRole::Headline).wrap = WrapToken::Balance;
  role(theme, TextRole::Headline).letterSpacingEm = -0.01f;
  role(theme, TextRole::Meta) = sans(400, {13, 14, 14}, 1.5f, ColorToken::MutedText);
  role(theme, TextRole::Standfirst) = serif(400, {19, 21, 22}, 1.4f, ColorToken::MutedText);
  role(theme, TextRole::Body) = serif(400, {17, 18, 19}, 1.6f, ColorToken::Text);
  role(theme, TextRole::Heading2) = serif(700, {21, 24, 26}, 1.25f, ColorToken::Headline);
  role(theme, TextRole::Heading3) = serif(700, {19, 20, 21}, 1.3f, ColorToken::Headline);
  role(theme, TextRole::Heading4) = serif(700, {17, 18, 19}, 1.4f, ColorToken::Headline);
  // Short texts that are read as one shape; body text is set greedily, as its lines are many.
  for (const TextRole heading :
       {TextRole::Standfirst, TextRole::Heading2, TextRole::Heading3, TextRole::Heading4, TextRole::RelatedHeadline}) {
    role(theme, heading).wrap = WrapToken::Balance;
  }
  role(theme, TextRole::Quote) = serif(400, {19, 21, 23}, 1.45f, ColorToken::Headline);
  role(theme, TextRole::Cite) = sans(400, {13, 14, 14}, 1.5f, ColorToken::MutedText);
  role(theme, TextRole::Caption) = sans(400, {13, 13, 14}, 1.5f, ColorToken::MutedText);
  role(theme, TextRole::AltText) = sans(400, {13, 14, 14}, 1.5f, ColorToken::ImageText);
  role(theme, TextRole::RelatedTitle) = sans(600, {15, 16, 16}, 1.4f, ColorToken::Headline);
  role(theme, TextRole::RelatedKicker) = sans(600, {12, 13, 13}, 1.4f, ColorToken::Kicker);
  role(theme, TextRole::RelatedHeadline) = serif(700, {17, 19, 20}, 1.28f, ColorToken::Headline);
  role(theme, TextRole::RelatedSummary) = sans(400, {14, 14, 15}, 1.5f, ColorToken::MutedText);
  for (Typography& type : theme.typography) {
    const bool isSans = type.families == sansFamilies();
    type.strongWeight = isSans ? 600 : 700;
  }
  theme.codeFamilies = sansFamilies();
}

}  // namespace

Theme builtinLightTheme() {
  Theme theme;
  setColors(theme);
  setTypography(theme);
  // Naskh and Vazirmatn draw smaller bodies and deeper descents than the Latin faces at one size.
  theme.arabic = {1.08f, 1.12f, false, false};
  theme.hebrew = {1.04f, 1.0f, false, true};
  return theme;
}

}  // namespace ac
