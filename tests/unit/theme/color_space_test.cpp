#include "theme/color_space.h"

#include <gtest/gtest.h>

#include "theme/css_color.h"

namespace ac {
namespace {

struct Known {
  const char* css;
  Color color;
};

// Figures of CSS Color Module Level 4 and of the Web Platform Tests' reference colours, each within a step of 8 bits.
TEST(ColorSpace, ColoursOfEverySpaceBecomeSrgb) {
  const Known cases[] = {
      {"#abc", {0xaa, 0xbb, 0xcc}},
      {"#12345678", {0x12, 0x34, 0x56, 0x78}},
      {"rgb(12, 34, 56)", {12, 34, 56}},
      {"rgba(12, 34, 56, 0.5)", {12, 34, 56, 128}},
      {"rgb(10% 20% 30% / 40%)", {26, 51, 77, 102}},
      {"hsl(120 100% 25%)", {0, 128, 0}},
      {"hsl(-240deg 100% 25%)", {0, 128, 0}},
      {"hwb(0 0% 0%)", {255, 0, 0}},
      {"hwb(200 60% 60%)", {128, 128, 128}},
      {"lab(46.2775 -47.5621 48.5837)", {0, 128, 0}},
      {"lch(46.2775 67.9892 134.3912)", {0, 128, 0}},
      {"oklab(0.51975 -0.1403 0.10768)", {0, 128, 0}},
      {"oklch(0.51975 0.17686 142.495)", {0, 128, 0}},
      {"oklch(51.975% 0.17686 142.495)", {0, 128, 0}},
      {"color(srgb 0.25 0.5 0.75)", {64, 128, 191}},
      {"color(srgb-linear 0 0.21586 0)", {0, 128, 0}},
      {"color(display-p3 0.21604 0.49418 0.13151)", {0, 128, 0}},
      {"color(a98-rgb 0.281363 0.498012 0.116746)", {0, 128, 0}},
      {"color(prophoto-rgb 0.230479 0.395789 0.129968)", {0, 128, 0}},
      {"color(rec2020 0.235202 0.431704 0.085432)", {0, 128, 0}},
      {"color(xyz-d65 0.07719 0.15438 0.02573)", {0, 128, 0}},
      {"color(xyz 0.07719 0.15438 0.02573)", {0, 128, 0}},
      {"color(xyz-d50 0.08312 0.154746 0.020961)", {0, 128, 0}},
      {"color(srgb none 1 0 / none)", {0, 255, 0, 0}},
      {"transparent", {0, 0, 0, 0}},
  };
  for (const Known& known : cases) {
    Color color;
    ASSERT_TRUE(readCssColor(known.css, color)) << known.css;
    EXPECT_NEAR(color.r, known.color.r, 1) << known.css;
    EXPECT_NEAR(color.g, known.color.g, 1) << known.css;
    EXPECT_NEAR(color.b, known.color.b, 1) << known.css;
    EXPECT_EQ(color.a, known.color.a) << known.css;
  }
}

TEST(ColorSpace, ColoursOutsideOfSrgbLoseChromaAndKeepTheirHueAndLightness) {
  const Color mapped = toSrgb(ColorSpace::Oklch, {0.7, 0.4, 150});
  const Components lab = oklabOf(mapped);
  EXPECT_NEAR(lab[0], 0.7, 0.02);
  // The hue of 150 degrees: a negative, b positive, in the proportion of its cosine and sine.
  EXPECT_NEAR(lab[2] / lab[1], -0.577, 0.12);
  EXPECT_EQ(toSrgb(ColorSpace::Oklch, {1.2, 0.4, 150}), (Color{255, 255, 255}));
  EXPECT_EQ(toSrgb(ColorSpace::Oklch, {-0.2, 0.4, 150}), (Color{0, 0, 0}));
}

TEST(ColorSpace, EverySrgbColourComesBackFromOklabTheSame) {
  for (int r = 0; r <= 255; r += 17) {
    for (int g = 0; g <= 255; g += 51) {
      for (int b = 0; b <= 255; b += 51) {
        const Color color = {static_cast<uint8_t>(r), static_cast<uint8_t>(g), static_cast<uint8_t>(b)};
        EXPECT_EQ(toSrgb(ColorSpace::Oklab, oklabOf(color)), color) << r << " " << g << " " << b;
      }
    }
  }
}

TEST(CssColor, WhatIsNoColourIsRefused) {
  Color color = {1, 2, 3};
  for (const char* css : {"", "#", "#12", "red", "rgb(", "rgb(1,2)", "rgb(1 2 3", "rgb(1 2 3) 4", "color(none 1 1 1)",
                          "hsl(a b c)", "rgb(1e99 0 0)", "oklch(0.5 0.1 1turn)", "transparents", "color(srgb"}) {
    EXPECT_FALSE(readCssColor(css, color)) << css;
  }
  EXPECT_EQ(color, (Color{1, 2, 3}));
}

}  // namespace
}  // namespace ac
