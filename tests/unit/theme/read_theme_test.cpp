#include "theme/read_theme.h"

#include <gtest/gtest.h>

#include <string>

#include "theme/builtin_theme.h"

namespace ac {
namespace {

ReadTheme themeOf(const std::string& json) {
  Result<ReadTheme> read = readTheme(json, builtinLightTheme());
  EXPECT_TRUE(read.ok()) << read.status().path << " " << read.status().reason;
  return read.ok() ? std::move(read.value()) : ReadTheme{};
}

const Typography& body(const ReadTheme& read) {
  return typographyOf(read.theme, TextRole::Body);
}

TEST(ReadTheme, AnEmptyThemeIsTheBase) {
  const ReadTheme read = themeOf("{}");
  EXPECT_TRUE(read.warnings.empty());
  EXPECT_EQ(colorOf(read.theme, ColorToken::Surface), colorOf(builtinLightTheme(), ColorToken::Surface));
}

TEST(ReadTheme, ColorsAreComponentsOrHex) {
  const ReadTheme read = themeOf(R"({"color":{"$type":"color",
    "surface":{"$value":{"colorSpace":"srgb","components":[1,0.5,"none"],"alpha":0.5}},
    "text":{"$value":"#1a2B3c"},
    "link":{"$value":"#abc"},
    "accent":{"$value":{"colorSpace":"display-p3","components":[1,0,0],"hex":"#ff0000"}}}})");
  EXPECT_TRUE(read.warnings.empty());
  EXPECT_EQ(colorOf(read.theme, ColorToken::Surface), (Color{255, 128, 0, 128}));
  EXPECT_EQ(colorOf(read.theme, ColorToken::Text), (Color{0x1a, 0x2b, 0x3c, 255}));
  EXPECT_EQ(colorOf(read.theme, ColorToken::Link), (Color{0xaa, 0xbb, 0xcc, 255}));
  EXPECT_EQ(colorOf(read.theme, ColorToken::Accent), (Color{255, 0, 0, 255}));
}

TEST(ReadTheme, TypographyTellsHowARoleIsSet) {
  const ReadTheme read = themeOf(R"({"typography":{"body":{
    "fontFamily":{"$type":"fontFamily","$value":["Inter","Vazirmatn"]},
    "fontSize":{"$type":"dimension","$value":{"value":1.25,"unit":"rem"},"$description":"of all cards"},
    "fontWeight":{"$value":"semi-bold"},
    "lineHeight":{"$type":"number","$value":1.7},
    "italic":{"$value":true},
    "wrap":{"$value":"best"},
    "align":{"$value":"justify"},
    "maxLines":{"$value":12},
    "hangingPunctuation":{"$value":0.7},
    "hyphens":{"$value":"auto"},"hyphenWord":{"$value":7},"hyphenBefore":{"$value":3},"hyphenAfter":{"$value":4},
    "hyphenLines":{"$value":1},
    "features":{"$value":["onum","liga 0","salt 2"]}},
    "headline":{"fontSize":{"narrow":{"$value":{"value":30,"unit":"px"}}}}}})");
  EXPECT_TRUE(read.warnings.empty());
  const Typography& type = body(read);
  EXPECT_EQ(type.families, (std::vector<std::string>{"Inter", "Vazirmatn"}));
  EXPECT_EQ(type.sizePx, (PerClass<float>{20, 20, 20}));
  EXPECT_EQ(type.weight, 600);
  EXPECT_FLOAT_EQ(type.lineHeight, 1.7f);
  EXPECT_TRUE(type.italic);
  EXPECT_EQ(type.hyphens, HyphensToken::Auto);
  EXPECT_EQ(type.hyphenWord, 7u);
  EXPECT_EQ(type.hyphenBefore, 3u);
  EXPECT_EQ(type.hyphenAfter, 4u);
  EXPECT_EQ(type.hyphenLines, 1u);
  EXPECT_EQ(type.wrap, WrapToken::Best);
  EXPECT_EQ(type.align, AlignToken::Justify);
  EXPECT_EQ(type.maxLines, 12u);
  EXPECT_FLOAT_EQ(type.hang, 0.7f);
  ASSERT_EQ(type.features.size(), 3u);
  EXPECT_EQ(type.features[0].value, 1);
  EXPECT_EQ(type.features[1].value, 0);
  EXPECT_EQ(type.features[2].value, 2);
  EXPECT_EQ((std::string(type.features[2].tag.begin(), type.features[2].tag.end())), "salt");
  const PerClass<float>& headline = typographyOf(read.theme, TextRole::Headline).sizePx;
  EXPECT_EQ(headline[0], 30);
  EXPECT_EQ(headline[1], typographyOf(builtinLightTheme(), TextRole::Headline).sizePx[1]);
}

TEST(ReadTheme, ACompositeIsItsMembers) {
  const ReadTheme read = themeOf(R"({"palette":{"size":{"$type":"dimension","$value":{"value":22,"unit":"px"}}},
    "typography":{"body":{"$type":"typography","$value":{"fontFamily":"Inter","fontSize":"{palette.size}",
    "fontWeight":300,"lineHeight":1.5}}}})");
  EXPECT_TRUE(read.warnings.empty());
  EXPECT_EQ(body(read).families, std::vector<std::string>{"Inter"});
  EXPECT_EQ(body(read).sizePx[2], 22);
  EXPECT_EQ(body(read).weight, 300);
}

TEST(ReadTheme, AliasesLeadToOtherTokensAndTheirType) {
  const ReadTheme read =
      themeOf(R"({"palette":{"$type":"color","red":{"$value":"#c00"},"brand":{"$value":"{palette.red}"}},
    "color":{"accent":{"$value":"{palette.brand}"}},
    "space":{"kickerAfter":{"$value":"{palette.red}"}}})");
  EXPECT_EQ(colorOf(read.theme, ColorToken::Accent), (Color{0xcc, 0, 0, 255}));
  ASSERT_EQ(read.warnings.size(), 1u);
  EXPECT_EQ(read.warnings[0].path, "space.kickerAfter");
  EXPECT_EQ(read.warnings[0].reason, "expected the type dimension");
}

TEST(ReadTheme, LengthsOfTheCardHaveTheirGroups) {
  const ReadTheme read =
      themeOf(R"({"space":{"$type":"dimension","padding":{"wide":{"$value":{"value":40,"unit":"px"}}},
    "paragraphAfter":{"$value":{"value":2,"unit":"rem"}}},
    "radius":{"image":{"$value":{"value":0,"unit":"px"}}},
    "measure":{"text":{"$value":{"value":600,"unit":"px"}}},
    "ratio":{"lead":{"$value":2}},
    "breakpoint":{"medium":{"$value":{"value":500,"unit":"px"}}}})");
  EXPECT_TRUE(read.warnings.empty());
  EXPECT_EQ(read.theme.space.padding[2], 40);
  EXPECT_EQ(read.theme.space.paragraphAfter, 32);
  EXPECT_EQ(read.theme.imageRadius, 0);
  EXPECT_EQ(read.theme.measurePx, 600);
  EXPECT_EQ(read.theme.leadRatio, 2);
  EXPECT_EQ(read.theme.classFromPx[1], 500);
}

struct BadToken {
  const char* json;
  const char* path;
};

TEST(ReadTheme, ABadTokenIsNamedAndFallsBack) {
  const BadToken cases[] = {
      {R"({"color":{"surface":{"$value":"red"}}})", "color.surface"},
      {R"({"color":{"surface":{"$value":{"colorSpace":"srgb","components":[1,2,0]}}}})", "color.surface"},
      {R"({"color":{"surface":{"$value":{"colorSpace":"srgb","components":[1,1,1,1]}}}})", "color.surface"},
      {R"({"color":{"surface":{"$value":{"colorSpace":"oklch","components":[1,0,0]}}}})", "color.surface"},
      {R"({"color":{"surface":{"$type":"dimension","$value":"#fff"}}})", "color.surface"},
      {R"({"color":{"surface":{"$value":"{color.surface}"}}})", "color.surface"},
      {R"({"color":{"surface":{"$value":"{nowhere.at.all}"}}})", "color.surface"},
      {R"({"color":{"surface":{"$value":null}}})", "color.surface"},
      {R"({"color":{"surface":3}})", "color.surface"},
      {R"({"color":3})", "color"},
      {R"({"color":{"sky":{"$value":"#fff"}}})", "color.sky"},
      {R"({"typography":{"body":{"fontSize":{"$value":{"value":0,"unit":"px"}}}}})", "typography.body.fontSize"},
      {R"({"typography":{"body":{"fontSize":{"$value":{"value":10000,"unit":"px"}}}}})", "typography.body.fontSize"},
      {R"({"typography":{"body":{"fontSize":{"$value":{"value":10,"unit":"em"}}}}})", "typography.body.fontSize"},
      {R"({"typography":{"body":{"fontSize":{"huge":{"$value":{"value":10,"unit":"px"}}}}}})",
       "typography.body.fontSize.huge"},
      {R"({"typography":{"body":{"wrap":{"$value":"fancy"}}}})", "typography.body.wrap"},
      {R"({"typography":{"body":{"maxLines":{"$value":1.5}}}})", "typography.body.maxLines"},
      {R"({"typography":{"body":{"maxLines":{"$value":-1}}}})", "typography.body.maxLines"},
      {R"({"typography":{"body":{"fontWeight":{"$value":"heaviest"}}}})", "typography.body.fontWeight"},
      {R"({"typography":{"body":{"fontFamily":{"$value":[]}}}})", "typography.body.fontFamily"},
      {R"({"typography":{"body":{"features":{"$value":["tn"]}}}})", "typography.body.features"},
      {R"({"typography":{"body":{"features":{"$value":"tnum"}}}})", "typography.body.features"},
      {R"({"typography":{"body":{"$value":{"lineHeight":90}}}})", "typography.body.lineHeight"},
  };
  for (const BadToken& bad : cases) {
    const ReadTheme read = themeOf(bad.json);
    ASSERT_EQ(read.warnings.size(), 1u) << bad.json;
    EXPECT_EQ(read.warnings[0].path, bad.path) << bad.json;
    EXPECT_FALSE(read.warnings[0].reason.empty());
    EXPECT_EQ(colorOf(read.theme, ColorToken::Surface), colorOf(builtinLightTheme(), ColorToken::Surface)) << bad.json;
    EXPECT_EQ(body(read).sizePx, typographyOf(builtinLightTheme(), TextRole::Body).sizePx) << bad.json;
  }
}

TEST(ReadTheme, WhatIsNoThemeIsRefused) {
  for (const char* json : {"", "{", "[]", "3", "\"theme\""}) {
    EXPECT_FALSE(readTheme(json, builtinLightTheme()).ok()) << json;
  }
  EXPECT_EQ(readTheme("{}" + std::string(300 << 10, ' '), builtinLightTheme()).status().code, StatusCode::TooLarge);
}

TEST(ReadTheme, HostileThemesEndSoon) {
  std::string circle = R"({"palette":{"a":{"$value":"{palette.b}"},"b":{"$value":"{palette.a}"}},"color":{)";
  for (int i = 0; i < 5000; ++i) circle += R"("surface":{"$value":"{palette.a}"},)";
  EXPECT_LE(themeOf(circle + R"("text":{"$value":"#000"}}})").warnings.size(), 200u);
  std::string deep = R"({"color":)";
  for (int i = 0; i < 10000; ++i) deep += R"({"a":)";
  deep += "1" + std::string(10000, '}') + "}";
  EXPECT_EQ(themeOf(deep).warnings.size(), 1u);
}

}  // namespace
}  // namespace ac
