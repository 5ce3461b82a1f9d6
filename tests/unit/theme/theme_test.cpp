#include "theme/theme.h"

#include <gtest/gtest.h>

#include "theme/builtin_theme.h"
#include "theme/contrast.h"

namespace ac {
namespace {

TEST(Theme, AWidthFallsIntoTheClassThatStartsAtOrBelowIt) {
  const Theme theme = builtinLightTheme();
  EXPECT_EQ(widthClassOf(theme, 200), WidthClass::Narrow);
  EXPECT_EQ(widthClassOf(theme, 479.9f), WidthClass::Narrow);
  EXPECT_EQ(widthClassOf(theme, 480), WidthClass::Medium);
  EXPECT_EQ(widthClassOf(theme, 800), WidthClass::Wide);
  EXPECT_EQ(widthClassOf(theme, 1600), WidthClass::Wide);
}

TEST(Theme, EveryRoleOfTheBuiltinThemeHasTypeOfAtLeastTwelvePixels) {
  const Theme theme = builtinLightTheme();
  for (size_t role = 0; role < theme.typography.size(); ++role) {
    const Typography& type = theme.typography[role];
    EXPECT_FALSE(type.families.empty()) << role;
    EXPECT_GE(type.lineHeight, 1.1f) << role;
    for (const float size : type.sizePx) EXPECT_GE(size, 12) << role;
  }
}

class BuiltinTheme : public testing::TestWithParam<Scheme> {};

INSTANTIATE_TEST_SUITE_P(Schemes, BuiltinTheme, testing::Values(Scheme::Light, Scheme::Dark, Scheme::MoreContrast));

TEST_P(BuiltinTheme, EveryTextStandsAtFourAndAHalfToOne) {
  const Theme theme = builtinTheme(GetParam());
  const Color surface = colorOf(theme, ColorToken::Surface);
  for (const Typography& type : theme.typography) {
    if (type.color == ColorToken::OnLabel || type.color == ColorToken::ImageText) continue;
    if (type.color == ColorToken::OnButton) continue;
    EXPECT_GE(contrastRatio(colorOf(theme, type.color), surface), 4.5f) << static_cast<int>(type.color);
  }
  EXPECT_GE(contrastRatio(colorOf(theme, ColorToken::Link), surface), 4.5f);
  EXPECT_GE(contrastRatio(colorOf(theme, ColorToken::ImageText), colorOf(theme, ColorToken::ImageGround)), 4.5f);
  for (const ColorToken label : {ColorToken::LabelLive, ColorToken::LabelBreaking, ColorToken::LabelOpinion,
                                 ColorToken::LabelAnalysis, ColorToken::LabelSponsored}) {
    EXPECT_GE(contrastRatio(colorOf(theme, ColorToken::OnLabel), colorOf(theme, label)), 4.5f)
        << static_cast<int>(label);
  }
}

TEST_P(BuiltinTheme, FormsCanBeReadAndTheirEdgesSeen) {
  const Theme theme = builtinTheme(GetParam());
  const auto contrast = [&](ColorToken a, ColorToken b) { return contrastRatio(colorOf(theme, a), colorOf(theme, b)); };
  for (const ColorToken ink : {ColorToken::Text, ColorToken::Headline, ColorToken::MutedText, ColorToken::Link,
                               ColorToken::Error, ColorToken::Success}) {
    EXPECT_GE(contrast(ink, ColorToken::RaisedSurface), 4.5f) << static_cast<int>(ink);
  }
  EXPECT_GE(contrast(ColorToken::FieldText, ColorToken::FieldGround), 4.5f);
  for (const ColorToken ground : {ColorToken::Button, ColorToken::ButtonHover, ColorToken::MutedText}) {
    EXPECT_GE(contrast(ColorToken::OnButton, ground), 4.5f) << static_cast<int>(ground);
  }
  // WCAG 2.2, 1.4.11.
  for (const ColorToken edge : {ColorToken::FieldBorder, ColorToken::Focus, ColorToken::Error, ColorToken::Button}) {
    EXPECT_GE(contrast(edge, ColorToken::FieldGround), 3.0f) << static_cast<int>(edge);
    EXPECT_GE(contrast(edge, ColorToken::RaisedSurface), 3.0f) << static_cast<int>(edge);
  }
}

TEST(Theme, MoreContrastIsSevenToOne) {
  const Theme theme = builtinTheme(Scheme::MoreContrast);
  for (const ColorToken ink : {ColorToken::Text, ColorToken::MutedText, ColorToken::Headline, ColorToken::Kicker,
                               ColorToken::Link, ColorToken::LinkHover, ColorToken::LinkVisited, ColorToken::Error}) {
    EXPECT_GE(contrastRatio(colorOf(theme, ink), colorOf(theme, ColorToken::Surface)), 7.0f) << static_cast<int>(ink);
  }
}

TEST(Contrast, IsTheRatioOfTheStandardWhicheverColourComesFirst) {
  EXPECT_NEAR(contrastRatio({0, 0, 0}, {255, 255, 255}), 21, 0.001);
  EXPECT_NEAR(contrastRatio({255, 255, 255}, {0, 0, 0}), 21, 0.001);
  // #767676 is the lightest grey that passes on white.
  EXPECT_NEAR(contrastRatio({0x76, 0x76, 0x76}, {255, 255, 255}), 4.54, 0.01);
  EXPECT_NEAR(contrastRatio({12, 34, 56}, {12, 34, 56}), 1, 0.001);
}

}  // namespace
}  // namespace ac
