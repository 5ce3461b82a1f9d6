#include "theme/theme_face.h"

#include <gtest/gtest.h>

#include <string>

#include "base/vector.h"
#include "theme/builtin_theme.h"
#include "theme/font_manifest.h"
#include "theme/read_theme.h"
#include "theme/resolve_theme.h"

namespace ac {
namespace {

const char* const kBrand = R"({"font":{
  "regular":{"$value":{"family":"Brand","src":"brand.woff","generic":"serif","script":"latin",
    "sizeAdjust":{"Source Serif 4":1.04,"Inter":0.97}}},
  "bold":{"$value":{"family":"Brand","src":"brand-bold.woff","weight":"bold","sizeAdjust":{"Source Serif 4":1.06}}}},
  "typography":{"body":{"fontFamily":{"$value":"Brand"}},
    "headline":{"fontFamily":{"$value":["Brand","Inter"]},"fontWeight":{"$value":700}}}})";

ReadTheme resolved(std::string_view json, std::string_view address = "https://a/t.json",
                   std::string_view ready = kAllReady) {
  ThemeSources sources;
  sources.file = json;
  sources.fileAddress = address;
  sources.readyFaces = ready;
  return resolveTheme(sources);
}

const Typography& body(const ReadTheme& read) {
  return typographyOf(read.theme, TextRole::Body);
}

TEST(ThemeFace, AFontIsAFamilyThatTypographyNames) {
  const ReadTheme read = resolved(kBrand);
  EXPECT_TRUE(read.warnings.empty());
  ASSERT_EQ(read.faces.size(), 2u);
  const ThemeFace& face = read.faces[0];
  EXPECT_EQ(face.token, "font.regular");
  EXPECT_EQ(face.src, "brand.woff");
  EXPECT_EQ(face.base, "https://a/t.json");
  EXPECT_EQ(face.weight, 400);
  EXPECT_TRUE(face.serif);
  EXPECT_EQ(read.faces[1].weight, 700);
  EXPECT_EQ(face.key, read.faces[1].key);
  // Its own first, and the built-in ones behind it for what it has not.
  const ac::Vector<std::string> families = {face.key, "Brand", "Source Serif 4", "Noto Naskh Arabic",
                                            "Frank Ruhl Libre"};
  EXPECT_EQ(body(read).families, families);
}

TEST(ThemeFace, AFaceOfABuiltinFamilysNameGoesBeforeThat) {
  const ReadTheme read = resolved(R"({"font":{"own":{"$value":{"family":"Inter","src":"inter.ttf"}}}})");
  const Typography& kicker = typographyOf(read.theme, TextRole::Kicker);
  ASSERT_GE(kicker.families.size(), 2u);
  EXPECT_EQ(kicker.families[0], read.faces[0].key);
  EXPECT_EQ(kicker.families[1], "Inter");
  EXPECT_EQ(body(read).families, typographyOf(builtinLightTheme(), TextRole::Body).families);
}

TEST(ThemeFace, TwoThemesThatCallTheirFontsAlikeDoNotMeet) {
  EXPECT_NE(resolved(kBrand, "https://a/t.json").faces[0].key, resolved(kBrand, "https://b/t.json").faces[0].key);
  EXPECT_EQ(resolved(kBrand).faces[0].key, resolved(kBrand).faces[0].key);
}

TEST(ThemeFace, WhatStandsInHasItsOwnSizeUntilTheFontIsThere) {
  const ReadTheme waiting = resolved(kBrand, "https://a/t.json", {});
  EXPECT_FLOAT_EQ(1 + body(waiting).standInGrowth[0], 1.04f);
  // Nothing is known of Arabic, which the bold file alone is for.
  EXPECT_FLOAT_EQ(1 + body(waiting).standInGrowth[1], 1);
  // The nearest weight, and the family that stands next in the list.
  EXPECT_FLOAT_EQ(1 + typographyOf(waiting.theme, TextRole::Headline).standInGrowth[0], 1);
  EXPECT_FLOAT_EQ(1 + typographyOf(waiting.theme, TextRole::Kicker).standInGrowth[0], 1);
  const std::string ready = waiting.faces[0].key + std::string(1, '\0');
  const ReadTheme there = resolved(kBrand, "https://a/t.json", ready);
  EXPECT_FLOAT_EQ(1 + body(there).standInGrowth[0], 1);
  EXPECT_EQ(body(there).families.front(), waiting.faces[0].key);
  EXPECT_EQ(body(waiting).families.front(), "Brand");
}

TEST(ThemeFace, OneNumberIsForEveryFamily) {
  const ReadTheme read = resolved(R"({"font":{"f":{"$value":{"family":"B","src":"b.ttf","sizeAdjust":0.9}}},
    "typography":{"kicker":{"fontFamily":{"$value":"B"}}}})",
                                  "", {});
  for (const float size : typographyOf(read.theme, TextRole::Kicker).standInGrowth) EXPECT_FLOAT_EQ(1 + size, 0.9f);
}

TEST(ThemeFace, RangesAreThoseOfCssOrOfAScript) {
  const auto rangesOf = [](const std::string& member) {
    const ReadTheme read = resolved(R"({"font":{"f":{"$value":{"family":"B","src":"b.ttf",)" + member + "}}}}");
    EXPECT_TRUE(read.warnings.empty()) << member;
    EXPECT_TRUE(readFontManifest(themeFaceManifest(read.faces.at(0))).ok()) << member;
    return read.faces.at(0).ranges;
  };
  EXPECT_EQ(rangesOf(R"("unicodeRange":"U+4??, U+0-7f,U+80, u+2010")"), "0-80,400-4ff,2010");
  for (const char* script : {"latin", "greek", "cyrillic", "arabic", "hebrew"}) {
    EXPECT_FALSE(rangesOf("\"script\":\"" + std::string(script) + "\"").empty());
  }
  EXPECT_EQ(rangesOf(R"("weight":400)"), "");
}

TEST(ThemeFace, ARangeOfWeightsIsOneThatIsNearestToRegular) {
  const auto weightOf = [](const std::string& weight) {
    return resolved(R"({"font":{"f":{"$value":{"family":"B","src":"b.ttf","weight":)" + weight + "}}}}")
        .faces.at(0)
        .weight;
  };
  EXPECT_EQ(weightOf("[100,900]"), 400);
  EXPECT_EQ(weightOf("[600,900]"), 600);
  EXPECT_EQ(weightOf("[100,300]"), 300);
}

struct BadFace {
  const char* value;
  const char* reason;
};

TEST(ThemeFace, ABadOneIsNamedAndLeftOut) {
  const BadFace cases[] = {
      {"3", "expected a font with family and src"},
      {R"({"src":"b.ttf"})", "expected the name of a family as family"},
      {R"({"family":"B"})", "expected the address of a TTF, OTF or WOFF file as src"},
      {R"({"family":"B","src":7})", "expected the address of a TTF, OTF or WOFF file as src"},
      {R"({"family":"B","src":"b.ttf","weight":0})", "expected a weight from 1 to 1000"},
      {R"({"family":"B","src":"b.ttf","weight":[900,100]})",
       "expected a weight, or two from the least to the greatest"},
      {R"({"family":"B","src":"b.ttf","weight":[1,2,3]})", "expected a weight, or two from the least to the greatest"},
      {R"({"family":"B","src":"b.ttf","style":"slanted"})", "expected the style normal or italic"},
      {R"({"family":"B","src":"b.ttf","generic":"fancy"})", "expected serif or sans-serif as generic"},
      {R"({"family":"B","src":"b.ttf","script":"runic"})",
       "expected the script latin, greek, cyrillic, arabic or hebrew"},
      {R"({"family":"B","src":"b.ttf","unicodeRange":"0-FF"})", "expected a unicodeRange such as U+0-24F, U+2000-206F"},
      {R"({"family":"B","src":"b.ttf","unicodeRange":"U+9-2"})",
       "expected a unicodeRange such as U+0-24F, U+2000-206F"},
      {R"({"family":"B","src":"b.ttf","sizeAdjust":0})",
       "expected a sizeAdjust of 0.5 to 2, or one for each family that stands in"},
      {R"({"family":"B","src":"b.ttf","sizeAdjust":{"Inter":10000}})",
       "expected a sizeAdjust of 0.5 to 2, or one for each family that stands in"},
      {R"("{font.f}")", "its aliases go round in a circle, back to {font.f}"},
  };
  for (const BadFace& bad : cases) {
    const ReadTheme read = resolved("{\"font\":{\"f\":{\"$value\":" + std::string(bad.value) + "}}}");
    ASSERT_EQ(read.warnings.size(), 1u) << bad.value;
    EXPECT_EQ(read.warnings[0].path, "font.f");
    EXPECT_EQ(read.warnings[0].reason.find(bad.reason), 0u) << read.warnings[0].reason;
    EXPECT_TRUE(read.warnings[0].reason.ends_with(": left out")) << read.warnings[0].reason;
    EXPECT_TRUE(read.faces.empty());
    EXPECT_EQ(body(read).families, typographyOf(builtinLightTheme(), TextRole::Body).families);
  }
}

TEST(ThemeFace, AThemeHasAtMost64) {
  std::string fonts;
  for (int i = 0; i < 70; ++i) {
    fonts += (i > 0 ? ",\"f" : "\"f") + std::to_string(i) + R"(":{"$value":{"family":"B","src":"b.ttf"}})";
  }
  const ReadTheme read = resolved("{\"font\":{" + fonts + "}}");
  EXPECT_EQ(read.faces.size(), 64u);
  EXPECT_EQ(read.warnings.size(), 6u);
}

TEST(ThemeFace, AnObjectsFontGoesOverTheFilesOfTheSameToken) {
  ThemeSources sources;
  sources.file = R"({"font":{"f":{"$value":{"family":"B","src":"file.ttf"}}}})";
  sources.object = R"({"font":{"f":{"$value":{"family":"B","src":"object.ttf"}}}})";
  sources.objectAddress = "https://a/page";
  const ReadTheme read = resolveTheme(sources);
  ASSERT_EQ(read.faces.size(), 1u);
  EXPECT_EQ(read.faces[0].src, "object.ttf");
  EXPECT_EQ(read.faces[0].base, "https://a/page");
}

}  // namespace
}  // namespace ac
