#include "check/check_values.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "base/vector.h"
#include "check/nearest_color.h"
#include "theme/builtin_theme.h"
#include "theme/color_space.h"
#include "theme/contrast.h"

namespace ac {
namespace {

const Finding* find(const ac::Vector<Finding>& findings, FindingRule rule, const std::string& token) {
  const auto found = std::find_if(findings.begin(), findings.end(), [&](const Finding& finding) {
    return finding.rule == rule && finding.token == token;
  });
  return found == findings.end() ? nullptr : &*found;
}

Color& color(Theme& theme, ColorToken token) {
  return theme.colors[static_cast<size_t>(token)];
}

TEST(CheckValues, TheBuiltinThemePassesInEveryScheme) {
  for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::MoreContrast}) {
    for (const Finding& finding : checkValues(builtinTheme(scheme), scheme)) {
      ADD_FAILURE() << finding.token << " on " << finding.ground << ": " << finding.figure;
    }
  }
}

TEST(CheckValues, AColourTooPaleIsToldWithTheNearestThatPasses) {
  Theme theme = builtinLightTheme();
  color(theme, ColorToken::Success) = {120, 200, 140};
  const ac::Vector<Finding> findings = checkValues(theme, Scheme::Dark);
  const Finding* finding = find(findings, FindingRule::Contrast, "color.success");
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->scheme, Scheme::Dark);
  EXPECT_EQ(finding->ground, "color.raisedSurface");
  EXPECT_EQ(finding->needed, 4.5f);
  const Color ground = colorOf(theme, ColorToken::RaisedSurface);
  EXPECT_FLOAT_EQ(finding->figure, contrastRatio({120, 200, 140}, ground));
  EXPECT_GE(contrastRatio(finding->nearest, ground), 4.5f);
  // Nearest: not far beyond what is needed, and of the same hue.
  EXPECT_LE(contrastRatio(finding->nearest, ground), 4.6f);
  EXPECT_GT(finding->nearest.g, finding->nearest.r);
}

TEST(CheckValues, GroundsThatCanBeSeenThroughAndGradientsAreCheckedAtTheirWorst) {
  Theme clear = builtinLightTheme();
  color(clear, ColorToken::Surface).a = 0;
  EXPECT_TRUE(find(checkValues(clear, Scheme::Light), FindingRule::Contrast, "color.text"));
  Theme gradient = builtinLightTheme();
  gradient.surfaceGradient = {{{255, 255, 255}, 0}, {{40, 40, 40}, 1}};
  const ac::Vector<Finding> findings = checkValues(gradient, Scheme::Light);
  const Finding* finding = find(findings, FindingRule::Contrast, "color.text");
  ASSERT_TRUE(finding);
  EXPECT_EQ(finding->ground, "gradient.surface");
}

TEST(CheckValues, SmallTextAndSmallTargetsAreTold) {
  Theme theme = builtinLightTheme();
  theme.typography[static_cast<size_t>(TextRole::Meta)].sizePx[1] = 11.5f;
  theme.controls.checkbox = 20;
  const ac::Vector<Finding> findings = checkValues(theme, Scheme::Light);
  EXPECT_EQ(findings.size(), 2u);
  EXPECT_TRUE(find(findings, FindingRule::TextSize, "typography.meta.fontSize.medium"));
  EXPECT_TRUE(find(findings, FindingRule::TargetSize, "control.checkbox"));
}

TEST(NearestPassing, MovesLightnessTheShorterWay) {
  // On a dark ground the way up is the shorter one.
  EXPECT_GT(oklabOf(nearestPassing({90, 60, 60}, {20, 20, 20}, 4.5f))[0], oklabOf({90, 60, 60})[0]);
  EXPECT_LT(oklabOf(nearestPassing({200, 120, 120}, {255, 255, 255}, 4.5f))[0], oklabOf({200, 120, 120})[0]);
  // What passes stays.
  EXPECT_EQ(nearestPassing({0, 0, 0}, {255, 255, 255}, 4.5f), (Color{0, 0, 0}));
  // Nothing stands at 21:1 on grey.
  EXPECT_EQ(nearestPassing({90, 60, 60}, {119, 119, 119}, 21), (Color{0, 0, 0}));
}

TEST(Over, MixesByAlpha) {
  EXPECT_EQ(over({255, 0, 0, 0}, {1, 2, 3}), (Color{1, 2, 3}));
  EXPECT_EQ(over({255, 0, 0}, {1, 2, 3}), (Color{255, 0, 0}));
  EXPECT_EQ(over({0, 0, 0, 128}, {255, 255, 255}), (Color{127, 127, 127}));
}

}  // namespace
}  // namespace ac
