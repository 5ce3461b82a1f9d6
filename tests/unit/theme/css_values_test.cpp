#include "theme/css_values.h"

#include <gtest/gtest.h>

#include <cstring>
#include <functional>
#include <limits>
#include <new>
#include <set>

#include "base/vector.h"
#include "theme/builtin_theme.h"
#include "theme/packed_theme.h"
#include "theme/resolve_theme.h"
#include "theme/write_theme.h"

namespace ac {
namespace {

ReadTheme withProperty(const std::string& name, const std::string& value) {
  const std::string properties = name + '\0' + value + '\0';
  return resolveTheme({Scheme::Light, {}, properties, {}});
}

TEST(CssValues, EveryKindOfTokenIsReadAsCssWritesIt) {
  EXPECT_EQ(colorOf(withProperty("color-muted-text", "rgb(1, 2, 3)").theme, ColorToken::MutedText), (Color{1, 2, 3}));
  EXPECT_EQ(withProperty("space-padding", "12.5px").theme.space.padding, (PerClass<float>{12.5f, 12.5f, 12.5f}));
  EXPECT_EQ(withProperty("space-padding-wide", "3rem").theme.space.padding[2], 48);
  const auto body = [](const char* property, const char* value) {
    ReadTheme read = withProperty(std::string("typography-body-") + property, value);
    EXPECT_TRUE(read.warnings.empty()) << property << ": " << value;
    return typographyOf(read.theme, TextRole::Body);
  };
  EXPECT_EQ(body("font-family", "Georgia, \"Old, Style\"").families,
            (ac::Vector<std::string>{"Georgia", "Old, Style"}));
  EXPECT_EQ(body("font-weight", "bold").weight, 700);
  EXPECT_EQ(body("font-weight", "350").weight, 350);
  EXPECT_EQ(body("italic", "true").italic, true);
  EXPECT_EQ(body("line-height", "1.25").lineHeight, 1.25f);
  EXPECT_EQ(body("letter-spacing", "0.1em").letterSpacingEm, 0.1f);
  EXPECT_EQ(body("letter-spacing", "1px").letterSpacingPx, 1);
  EXPECT_EQ(body("wrap", "best").wrap, WrapToken::Best);
  EXPECT_EQ(body("align", "justify").align, AlignToken::Justify);
  EXPECT_EQ(body("max-lines", "4").maxLines, 4u);
  const ac::Vector<FeatureToken> features = body("features", "\"tnum\", \"liga\" 0, 'salt' 2, \"kern\" off").features;
  ASSERT_EQ(features.size(), 4u);
  EXPECT_EQ(features[1].value, 0);
  EXPECT_EQ(features[2].value, 2);
  EXPECT_EQ(features[3].value, 0);
  EXPECT_EQ(withProperty("fit-lead", "contain").theme.leadFit, FitToken::Contain);
  EXPECT_EQ(withProperty("motion-duration", "0.25s").theme.motion.durationMs, 250);
  EXPECT_EQ(withProperty("motion-easing", "cubic-bezier(0, 0.5, 1, -2)").theme.motion.easing[3], -2);
  const Theme border = withProperty("border-card", "2px solid rgb(9, 8, 7)").theme;
  EXPECT_EQ(border.cardBorder, 2);
  EXPECT_EQ(colorOf(border, ColorToken::CardBorder), (Color{9, 8, 7}));
}

TEST(CssValues, ShadowsAreReadInBothOrders) {
  for (const char* css : {"rgba(0, 0, 0, 0.5) 1px 2px 3px 4px, rgb(9, 9, 9) 0px 0px 5px 0px inset",
                          "1px 2px 3px 4px #00000080, inset 0 0 5px #090909"}) {
    const ReadTheme read = withProperty("shadow-card", css);
    EXPECT_TRUE(read.warnings.empty()) << css;
    ASSERT_EQ(read.theme.cardShadow.size(), 2u) << css;
    EXPECT_EQ(read.theme.cardShadow[0].color, (Color{0, 0, 0, 128}));
    EXPECT_EQ(read.theme.cardShadow[0].spread, 4);
    EXPECT_TRUE(read.theme.cardShadow[1].inset);
  }
  EXPECT_TRUE(withProperty("shadow-card", "none").warnings.empty());
}

TEST(CssValues, GradientsGoFromTheTopToTheBottom) {
  const ReadTheme read =
      withProperty("gradient-surface", "linear-gradient(180deg, rgb(255, 255, 255) 0%, rgb(9, 9, 9) 80%)");
  EXPECT_TRUE(read.warnings.empty());
  ASSERT_EQ(read.theme.surfaceGradient.size(), 2u);
  EXPECT_EQ(read.theme.surfaceGradient[1].at, 0.8f);
  const ReadTheme plain = withProperty("gradient-surface", "linear-gradient(#fff, #999, #000)");
  ASSERT_EQ(plain.theme.surfaceGradient.size(), 3u);
  EXPECT_EQ(plain.theme.surfaceGradient[1].at, 0.5f);
  EXPECT_EQ(withProperty("gradient-surface", "linear-gradient(45deg, #fff, #000)").warnings.size(), 1u);
  EXPECT_EQ(withProperty("gradient-surface", "radial-gradient(#fff, #000)").warnings.size(), 1u);
}

TEST(CssValues, ABadValueIsNamedAndFallsBack) {
  struct Bad {
    const char* name;
    const char* value;
  };
  for (const Bad& bad :
       {Bad{"color-text", "sky"}, Bad{"space-padding", "-1px"}, Bad{"space-padding", "10000px"},
        Bad{"space-padding", "1em"}, Bad{"space-padding", "wide"}, Bad{"typography-body-font-size", "0px"},
        Bad{"typography-body-font-weight", "heavier"}, Bad{"typography-body-wrap", "fancy"},
        Bad{"typography-body-features", "tnum"}, Bad{"typography-body-italic", "1"}, Bad{"shadow-card", "1px"},
        Bad{"border-card", "1px dashed #000"}, Bad{"motion-easing", "ease"}, Bad{"motion-duration", "1h"},
        Bad{"no-token", "1px"}}) {
    const ReadTheme read = withProperty(bad.name, bad.value);
    ASSERT_EQ(read.warnings.size(), 1u) << bad.name << ": " << bad.value;
    EXPECT_EQ(read.warnings[0].path, std::string("--article-card-") + bad.name);
    EXPECT_EQ(themeJson(read.theme), themeJson(builtinLightTheme())) << bad.name;
  }
}

TEST(ResolveTheme, LaterSourcesGoBeforeEarlierOnes) {
  const char* file = R"({"color":{"text":{"$value":"#111"},"link":{"$value":"#111"},"kicker":{"$value":"#111"}}})";
  const std::string properties = std::string("color-link\0#222222\0color-kicker\0#222222\0", 40);
  const ReadTheme read = resolveTheme({Scheme::Light, file, properties, R"({"color":{"kicker":{"$value":"#333"}}})"});
  EXPECT_TRUE(read.warnings.empty());
  EXPECT_EQ(colorOf(read.theme, ColorToken::Text), (Color{0x11, 0x11, 0x11}));
  EXPECT_EQ(colorOf(read.theme, ColorToken::Link), (Color{0x22, 0x22, 0x22}));
  EXPECT_EQ(colorOf(read.theme, ColorToken::Kicker), (Color{0x33, 0x33, 0x33}));
}

TEST(ResolveTheme, AFileThatIsNoneIsToldAndTheRestHolds) {
  const ReadTheme read = resolveTheme({Scheme::Dark, "no json", std::string("color-text\0#fff\0", 16), {}});
  ASSERT_EQ(read.warnings.size(), 1u);
  EXPECT_EQ(read.warnings[0].code, StatusCode::BadJson);
  EXPECT_EQ(colorOf(read.theme, ColorToken::Text), (Color{255, 255, 255}));
  EXPECT_EQ(colorOf(read.theme, ColorToken::Surface), colorOf(builtinTheme(Scheme::Dark), ColorToken::Surface));
}

TEST(TokenList, EveryTokenHasACustomPropertyOfItsOwn) {
  Theme theme = builtinLightTheme();
  std::set<std::string> names;
  for (const Token& token : tokensOf(theme))
    EXPECT_TRUE(names.insert(cssPropertyName(token.path)).second) << token.path;
  EXPECT_TRUE(names.contains("--article-card-typography-related-headline-font-size-narrow"));
}

TEST(PackedTheme, GivesBackEveryTokenThatAPageCanSet) {
  Theme theme = builtinLightTheme();
  for (const Token& token : tokensOf(theme)) {
    const TokenSlot& slot = token.slot;
    const char* text = "";
    std::string number;
    switch (slot.kind) {
      case TokenKind::Color: text = "#01020304"; break;
      case TokenKind::Length: number = decimalText((slot.least + slot.most) / 2) + "px"; break;
      case TokenKind::Number: number = decimalText((slot.least + slot.most) / 2); break;
      case TokenKind::Count: text = "7"; break;
      case TokenKind::Weight: text = "321"; break;
      case TokenKind::Families: text = "One, Two"; break;
      case TokenKind::Flag: text = *static_cast<bool*>(slot.target) ? "false" : "true"; break;
      case TokenKind::Wrap: text = "best"; break;
      case TokenKind::Align: text = "justify"; break;
      case TokenKind::Hyphens:
        text = *static_cast<HyphensToken*>(slot.target) == HyphensToken::Auto ? "none" : "auto";
        break;
      case TokenKind::Fit: text = "contain"; break;
      case TokenKind::Features: text = "\"smcp\""; break;
      case TokenKind::Tracking: text = "3px"; break;
      case TokenKind::Duration: text = "7ms"; break;
      case TokenKind::Easing: text = "linear"; break;
      case TokenKind::Shadow: text = "1px 2px #333"; break;
      case TokenKind::Gradient: text = "linear-gradient(#fff, #000)"; break;
      default: continue;
    }
    const std::string problem = readCssValue(number.empty() ? text : number, slot);
    EXPECT_EQ(problem, "") << token.path;
    const ac::Vector<uint8_t> packed = packTheme(theme);
    const std::optional<Theme> unpacked = unpackTheme(packed);
    ASSERT_TRUE(unpacked) << token.path;
    EXPECT_EQ(packTheme(*unpacked), packed) << token.path;
    // A value that is not packed would not come back.
    EXPECT_NE(packed, packTheme(builtinLightTheme())) << token.path;
    theme = *unpacked;
    EXPECT_EQ(themeJson(theme), themeJson(*unpackTheme(packed)));
    theme = builtinLightTheme();
  }
}

TEST(PackedTheme, OtherBytesAreRefused) {
  ac::Vector<uint8_t> packed = packTheme(builtinLightTheme());
  for (size_t length = 0; length < packed.size(); length += 97) {
    EXPECT_FALSE(unpackTheme({packed.data(), length})) << length;
  }
  packed.push_back(0);
  EXPECT_FALSE(unpackTheme(packed));
  const ac::Vector<uint8_t> noise(5000, 0xff);
  EXPECT_FALSE(unpackTheme(noise));
}

TEST(PackedTheme, ValuesThatNoThemeHasAreRefused) {
  const float nan = std::numeric_limits<float>::quiet_NaN();
  const float infinity = std::numeric_limits<float>::infinity();
  const std::function<void(Theme&)> changes[] = {
      [&](Theme& theme) { theme.leadRatio = nan; },
      [&](Theme& theme) { theme.inlineRatioMin = 0; },
      [&](Theme& theme) { theme.controls.bannerRatio = 0; },
      [&](Theme& theme) { theme.thumbnailRatio = -1.5f; },
      [&](Theme& theme) { theme.space.gapLoose = infinity; },
      [&](Theme& theme) { theme.space.padding[2] = -1; },
      [&](Theme& theme) { theme.controls.ring = nan; },
      [&](Theme& theme) { theme.classFromPx[1] = nan; },
      [&](Theme& theme) { theme.measurePx = 1e9f; },
      [&](Theme& theme) { theme.cardBorder = 1e30f; },
      [&](Theme& theme) { theme.arabic.size = 0; },
      [&](Theme& theme) { theme.hebrew.lineHeight = nan; },
      [&](Theme& theme) { theme.typography[5].sizePx[0] = 0; },
      [&](Theme& theme) { theme.typography[5].lineHeight = -1; },
      [&](Theme& theme) { theme.typography[5].standInGrowth[1] = -1; },
      [&](Theme& theme) { theme.typography[5].hang = 2; },
      [&](Theme& theme) { theme.typography[5].weight = 0; },
      [&](Theme& theme) { theme.typography[5].strongWeight = -2'000'000'000; },
      [&](Theme& theme) { theme.typography[5].hyphenBefore = 0xFFFFFFFF; },
      [&](Theme& theme) { theme.typography[5].maxLines = 0x80000000; },
      [&](Theme& theme) {
        theme.surfaceGradient = {{Color{}, 0}, {Color{}, nan}};
      },
      [&](Theme& theme) {
        theme.cardShadow = {{Color{}, 0, 0, infinity, 0, false}};
      },
      [&](Theme& theme) { theme.motion.easing[3] = nan; },
      [&](Theme& theme) { theme.typography[5].color = ColorToken::Count; },
  };
  for (const auto& change : changes) {
    Theme theme = builtinLightTheme();
    change(theme);
    EXPECT_FALSE(unpackTheme(packTheme(theme))) << &change - changes;
  }
}

TEST(PackedTheme, WhateverIsUnpackedPacksToTheSameBytes) {
  Theme theme = builtinLightTheme();
  theme.cardShadow.resize(1);
  theme.surfaceGradient = {{Color{}, 0}, {Color{}, 1}};
  const ac::Vector<uint8_t> packed = packTheme(theme);
  size_t refused = 0;
  // A flag of 2 or a choice beyond the last one would come back as another.
  for (size_t place = 0; place < packed.size(); ++place) {
    for (const int byte : {0, 1, 2, 0x7F, 0x80, 0xFF}) {
      ac::Vector<uint8_t> changed = packed;
      changed[place] = static_cast<uint8_t>(byte);
      const std::optional<Theme> unpacked = unpackTheme(changed);
      if (!unpacked) {
        ++refused;
        continue;
      }
      ASSERT_EQ(packTheme(*unpacked), changed) << byte << " at " << place;
    }
  }
  EXPECT_GT(refused, packed.size());
}

}  // namespace
TEST(PackedTheme, TheSameShadowsHaveTheSameBytes) {
  Theme first = builtinLightTheme();
  Theme second = first;
  // What lies between a shadow's members differs before they are written.
  for (auto [theme, filler] : {std::pair{&first, 0x00}, std::pair{&second, 0xFF}}) {
    alignas(Shadow) unsigned char memory[sizeof(Shadow)];
    std::memset(memory, filler, sizeof memory);
    auto* shadow = new (memory) Shadow;
    shadow->blur = 7;
    theme->cardShadow.resize(1);
    std::memcpy(static_cast<void*>(theme->cardShadow.data()), memory, sizeof memory);
  }
  EXPECT_EQ(packTheme(first), packTheme(second));
  EXPECT_EQ(unpackTheme(packTheme(first))->cardShadow[0].blur, 7);
}

}  // namespace ac
