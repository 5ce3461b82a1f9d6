#include "theme/read_theme.h"

#include <gtest/gtest.h>

#include <string>

#include "base/vector.h"
#include "theme/builtin_theme.h"
#include "theme/theme_layers.h"

namespace ac {
namespace {

ReadTheme themeOf(const std::string& json) {
  Result<ReadTheme> read = readTheme(json, Scheme::Light, builtinLightTheme());
  EXPECT_TRUE(read.ok()) << read.status().path << " " << read.status().reason;
  return read.ok() ? std::move(read.value()) : ReadTheme{};
}

const Typography& body(const ReadTheme& read) {
  return typographyOf(read.theme, TextRole::Body);
}

TEST(ReadTheme, AGroupThatIsNoneAndThatNothingRefersToIsTold) {
  const auto told = [](const std::string& json) {
    std::string paths;
    for (const Warning& warning : themeOf(json).warnings) paths += warning.path + ";";
    return paths;
  };
  EXPECT_EQ(told(R"({"fonts":[{"family":"House"}],"colour":{"text":{"$value":"#000"}}})"), "fonts;colour;");
  EXPECT_EQ(told(R"({"palette":{"ink":{"$value":"#123"}},"color":{"text":{"$value":"{palette.ink}"}}})"), "");
  EXPECT_EQ(told(R"({"palette":{"ink":{"$value":"#123"}},"color":{"text":{"$ref":"#/palette/ink"}}})"), "");
  EXPECT_EQ(told(R"({"sizes":{"a":{"$value":1}},"typography":{"quote":{"$extends":"{sizes}"}}})"),
            "typography.quote.a;");
  EXPECT_EQ(told(R"({"dark":{"color":{"text":{"$value":"#fff"}}},"$description":"x"})"), "");
}

TEST(ReadTheme, AFontMayBePartOfTheTheme) {
  const std::string src = "data:font/ttf;base64," + std::string(300000, 'A');
  const std::string json = R"({"font":{"house":{"$value":{"family":"House","src":")" + src + R"("}}}})";
  const ReadTheme read = themeOf(json);
  ASSERT_EQ(read.faces.size(), 1u);
  EXPECT_EQ(read.faces[0].src.size(), src.size());
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
    "accent":{"$value":{"colorSpace":"--of-a-press","components":[1,0,0],"hex":"#ff0000"}}}})");
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
  EXPECT_EQ(type.families, (ac::Vector<std::string>{"Inter", "Vazirmatn"}));
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
  EXPECT_EQ(body(read).families, ac::Vector<std::string>{"Inter"});
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
  EXPECT_EQ(read.warnings[0].reason, "expected the type dimension, found color: it keeps its value");
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
      {R"({"color":{"surface":{"$value":{"colorSpace":"okay","components":[1,0,0]}}}})", "color.surface"},
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

Theme inScheme(const std::string& json, Scheme scheme) {
  Result<ReadTheme> read = readTheme(json, scheme, builtinTheme(scheme));
  EXPECT_TRUE(read.ok() && read.value().warnings.empty()) << json;
  return read.ok() ? read.value().theme : Theme{};
}

TEST(ReadTheme, AGroupOfASchemesNameHoldsForThatSchemeAlone) {
  const std::string json = R"({"palette":{"ink":{"$type":"color","$value":"#111"}},
    "color":{"text":{"$value":"{palette.ink}"}},
    "dark":{"palette":{"ink":{"$type":"color","$value":"#eee"}},"color":{"surface":{"$value":"#222"}}},
    "more-contrast":{"color":{"text":{"$value":"#000"}}}})";
  EXPECT_EQ(colorOf(inScheme(json, Scheme::Light), ColorToken::Text), (Color{0x11, 0x11, 0x11}));
  // What refers to a colour follows it into the scheme.
  EXPECT_EQ(colorOf(inScheme(json, Scheme::Dark), ColorToken::Text), (Color{0xee, 0xee, 0xee}));
  EXPECT_EQ(colorOf(inScheme(json, Scheme::Dark), ColorToken::Surface), (Color{0x22, 0x22, 0x22}));
  EXPECT_EQ(colorOf(inScheme(json, Scheme::MoreContrast), ColorToken::Text), (Color{0, 0, 0}));
}

TEST(ReadTheme, AResolverDocumentNamesSetsAndContexts) {
  const std::string json = R"({"version":"2025.10","sets":{
      "base":{"sources":[{"palette":{"$type":"color","ink":{"$value":"#123456"}}},
                         {"color":{"text":{"$value":"{palette.ink}"}}}]}},
    "modifiers":{"scheme":{"default":"light","contexts":{"light":[],
      "dark":[{"palette":{"$type":"color","ink":{"$value":"#abcdef"}}}]}}},
    "resolutionOrder":[{"$ref":"#/sets/base"},{"$ref":"#/modifiers/scheme"}]})";
  EXPECT_EQ(colorOf(inScheme(json, Scheme::Light), ColorToken::Text), (Color{0x12, 0x34, 0x56}));
  EXPECT_EQ(colorOf(inScheme(json, Scheme::Dark), ColorToken::Text), (Color{0xab, 0xcd, 0xef}));
  // A scheme that the document does not have is its default.
  EXPECT_EQ(colorOf(inScheme(json, Scheme::MoreContrast), ColorToken::Text), (Color{0x12, 0x34, 0x56}));
}

TEST(ReadTheme, WhatAResolverDocumentCanNotHaveIsTold) {
  const ReadTheme read = themeOf(R"({"sets":{"base":{"sources":[{"$ref":"other.json"}]}},
    "resolutionOrder":[{"$ref":"#/sets/base"},{"$ref":"#/sets/none"}]})");
  ASSERT_EQ(read.warnings.size(), 2u);
  EXPECT_EQ(read.warnings[0].path, "resolutionOrder.0.sources");
  EXPECT_EQ(read.warnings[0].reason, "the file other.json is not there, or no JSON object");
  EXPECT_EQ(read.warnings[1].path, "resolutionOrder.1");
}

TEST(ReadTheme, AResolverDocumentsFilesAreSourcesLikeItsOwn) {
  const std::string json = R"({"sets":{"base":{"sources":[{"$ref":"palette.json"},{"$ref":"colors/base.json"}]}},
    "modifiers":{"scheme":{"contexts":{"dark":[{"$ref":"colors/dark.json"}],"light":[{"$ref":"broken.json"}]}}},
    "resolutionOrder":[{"$ref":"#/sets/base"},{"$ref":"#/modifiers/scheme"}]})";
  EXPECT_EQ(themeFilesOf(json),
            (ac::Vector<std::string>{"palette.json", "colors/base.json", "colors/dark.json", "broken.json"}));
  const std::string whole =
      withThemeFiles(json, {{"palette.json", R"({"palette":{"$type":"color","ink":{"$value":"#123456"}}})"},
                            {"colors/base.json", R"({"color":{"text":{"$value":"{palette.ink}"}}})"},
                            {"colors/dark.json", R"({"palette":{"ink":{"$type":"color","$value":"#abcdef"}}})"},
                            {"broken.json", "{,"}});
  EXPECT_EQ(colorOf(inScheme(whole, Scheme::Dark), ColorToken::Text), (Color{0xab, 0xcd, 0xef}));
  const ReadTheme light = themeOf(whole);
  EXPECT_EQ(colorOf(light.theme, ColorToken::Text), (Color{0x12, 0x34, 0x56}));
  ASSERT_EQ(light.warnings.size(), 1u);
  EXPECT_EQ(light.warnings[0].reason, "the file broken.json is not there, or no JSON object");
}

TEST(ReadTheme, WhetherASchemeIsSpokenOfIsTold) {
  const auto has = [](const char* json, Scheme scheme) {
    return readTheme(json, scheme, builtinTheme(scheme)).value().hasScheme;
  };
  EXPECT_TRUE(has(R"({"more-contrast":{}})", Scheme::MoreContrast));
  EXPECT_FALSE(has(R"({"dark":{}})", Scheme::MoreContrast));
  EXPECT_FALSE(has(R"({"more-contrast":3})", Scheme::MoreContrast));
  const char* const resolver = R"({"modifiers":{"s":{"contexts":{"more-contrast":[]}}},
    "resolutionOrder":[{"$ref":"#/modifiers/s"}]})";
  EXPECT_TRUE(has(resolver, Scheme::MoreContrast));
  EXPECT_FALSE(has(resolver, Scheme::Dark));
}

TEST(ReadTheme, PointersLeadIntoValues) {
  const ReadTheme read = themeOf(R"({"palette":{"$type":"color","brand":{"$value":
      {"colorSpace":"srgb","components":[0.2,0.4,0.6]}},"$root":{"$value":"#fff"}},
    "color":{"accent":{"$value":{"$ref":"#/palette/brand/$value"}},"link":{"$ref":"#/palette/brand"},
      "surface":{"$value":{"colorSpace":"srgb","components":[{"$ref":"#/palette/brand/$value/components/2"},0,0]}},
      "text":{"$value":"{palette}"}}})");
  EXPECT_TRUE(read.warnings.empty());
  EXPECT_EQ(colorOf(read.theme, ColorToken::Accent), (Color{51, 102, 153}));
  EXPECT_EQ(colorOf(read.theme, ColorToken::Link), (Color{51, 102, 153}));
  EXPECT_EQ(colorOf(read.theme, ColorToken::Surface), (Color{153, 0, 0}));
  EXPECT_EQ(colorOf(read.theme, ColorToken::Text), (Color{255, 255, 255}));
}

TEST(ReadTheme, AGroupMayExtendAnother) {
  const ReadTheme read = themeOf(R"({"typography":{"headline":{"fontSize":{"$value":{"value":50,"unit":"px"}},
      "lineHeight":{"$value":1}},"heading2":{"$extends":"{typography.headline}","lineHeight":{"$value":1.3}},
      "quote":{"$extends":"{typography.quote}"}}})");
  const Typography& heading = typographyOf(read.theme, TextRole::Heading2);
  EXPECT_EQ(heading.sizePx[0], 50);
  EXPECT_FLOAT_EQ(heading.lineHeight, 1.3f);
  ASSERT_EQ(read.warnings.size(), 1u);
  EXPECT_EQ(read.warnings[0].path, "typography.quote");
  EXPECT_EQ(read.warnings[0].reason, "what it extends goes round in a circle: it has its own tokens");
}

TEST(ReadTheme, CompositesAreShadowBorderAndGradient) {
  const ReadTheme read = themeOf(R"({"shadow":{"card":{"$type":"shadow","$value":[{"color":"#00000080",
      "offsetX":{"value":0,"unit":"px"},"offsetY":{"value":2,"unit":"px"},"blur":{"value":1,"unit":"rem"},
      "spread":{"value":-4,"unit":"px"}}]}},
    "border":{"card":{"$type":"border","$value":{"color":"#ddd","width":{"value":2,"unit":"px"},"style":"solid"}}},
    "gradient":{"surface":{"$type":"gradient","$value":[{"color":"#fff","position":0},{"color":"#eee","position":2}]}},
    "motion":{"duration":{"$type":"duration","$value":{"value":0.2,"unit":"s"}},
      "easing":{"$type":"cubicBezier","$value":[0.1,-0.5,0.9,1.5]}},
    "typography":{"kicker":{"letterSpacing":{"$type":"dimension","$value":{"value":1.5,"unit":"px"}}}}})");
  EXPECT_TRUE(read.warnings.empty());
  ASSERT_EQ(read.theme.cardShadow.size(), 1u);
  EXPECT_EQ(read.theme.cardShadow[0].blur, 16);
  EXPECT_EQ(read.theme.cardShadow[0].spread, -4);
  EXPECT_EQ(read.theme.cardBorder, 2);
  EXPECT_EQ(colorOf(read.theme, ColorToken::CardBorder), (Color{0xdd, 0xdd, 0xdd}));
  ASSERT_EQ(read.theme.surfaceGradient.size(), 2u);
  EXPECT_EQ(read.theme.surfaceGradient[1].at, 1);
  EXPECT_EQ(read.theme.motion.durationMs, 200);
  EXPECT_EQ(read.theme.motion.easing[1], -0.5f);
  EXPECT_EQ(typographyOf(read.theme, TextRole::Kicker).letterSpacingPx, 1.5f);
}

TEST(ReadTheme, ACircleOfAliasesIsTold) {
  const ReadTheme read = themeOf(R"({"a":{"$value":"{b}"},"b":{"$value":"{a}"},"color":{"text":{"$value":"{a}"}}})");
  ASSERT_EQ(read.warnings.size(), 1u);
  EXPECT_EQ(read.warnings[0].reason, "its aliases go round in a circle, back to {a}: it keeps its value");
}

TEST(ReadTheme, WhatIsNoThemeIsRefused) {
  for (const char* json : {"", "{", "[]", "3", "\"theme\""}) {
    EXPECT_FALSE(readTheme(json, Scheme::Light, builtinLightTheme()).ok()) << json;
  }
  const auto codeOf = [](size_t bytes) {
    return readTheme("{}" + std::string(bytes - 2, ' '), Scheme::Light, builtinLightTheme()).status().code;
  };
  EXPECT_EQ(codeOf(4 << 20), StatusCode::Ok);
  EXPECT_EQ(codeOf((4 << 20) + 1), StatusCode::TooLarge);
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
