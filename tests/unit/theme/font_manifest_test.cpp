#include "theme/font_manifest.h"

#include <gtest/gtest.h>

#include "base/vector.h"

namespace ac {
namespace {

TEST(FontManifest, ReadsFamilyWeightStyleFileAndRanges) {
  const auto read = readFontManifest(
      R"({"faces":[{"family":"A","generic":"serif","weight":700,"style":"italic","file":"a.ttf","ranges":"20-7E,A0,10FFFF"}]})");
  ASSERT_TRUE(read.ok()) << read.status().reason;
  ASSERT_EQ(read.value().faces.size(), 1u);
  const FontSource& face = read.value().faces[0];
  EXPECT_EQ(face.family, "A");
  EXPECT_EQ(face.weight, 700);
  EXPECT_TRUE(face.italic);
  EXPECT_TRUE(face.serif);
  EXPECT_EQ(face.file, "a.ttf");
  using Range = std::pair<char32_t, char32_t>;
  EXPECT_EQ(face.ranges, (ac::Vector<Range>{{0x20, 0x7E}, {0xA0, 0xA0}, {0x10FFFF, 0x10FFFF}}));
}

TEST(FontManifest, ReadsTheFilesOfHyphenationPatternsAndTheirLanguages) {
  const auto read = readFontManifest(
      R"({"faces":[],"hyphenation":[{"languages":"en","file":"en.hyp"},{"languages":"nb no","file":"nb.hyp"}]})");
  ASSERT_TRUE(read.ok()) << read.status().reason;
  ASSERT_EQ(read.value().patterns.size(), 2u);
  EXPECT_EQ(read.value().patterns[1].languages, "nb no");
  EXPECT_EQ(read.value().patterns[1].file, "nb.hyp");
}

struct BadManifest {
  const char* json;
  StatusCode code;
  const char* path;
};

TEST(FontManifest, NamesThePathOfWhatIsWrong) {
  const BadManifest cases[] = {
      {"{", StatusCode::BadJson, "$"},
      {"[]", StatusCode::WrongType, "$.faces"},
      {R"({"faces":{}})", StatusCode::WrongType, "$.faces"},
      {R"({"faces":[{"file":"a"}]})", StatusCode::MissingField, "$.faces[0].family"},
      {R"({"faces":[{"family":"A","file":"a"},{"family":"A"}]})", StatusCode::MissingField, "$.faces[1].file"},
      {R"({"faces":[{"family":"A","file":"a","weight":0}]})", StatusCode::BadValue, "$.faces[0].weight"},
      {R"({"faces":[{"family":"A","file":"a","ranges":"30-20"}]})", StatusCode::BadValue, "$.faces[0].ranges"},
      {R"({"faces":[{"family":"A","file":"a","ranges":"20;30"}]})", StatusCode::BadValue, "$.faces[0].ranges"},
      {R"({"faces":[{"family":"A","file":"a","ranges":"110000"}]})", StatusCode::BadValue, "$.faces[0].ranges"},
      {R"({"faces":[],"hyphenation":[{"languages":"en"}]})", StatusCode::MissingField, "$.hyphenation[0].file"},
      {R"({"faces":[{"family":"A","file":"a","ranges":"20-30,25-40"}]})", StatusCode::BadValue, "$.faces[0].ranges"},
  };
  for (const BadManifest& bad : cases) {
    const auto read = readFontManifest(bad.json);
    ASSERT_FALSE(read.ok()) << bad.json;
    EXPECT_EQ(read.status().code, bad.code) << bad.json;
    EXPECT_EQ(read.status().path, bad.path) << bad.json;
    EXPECT_FALSE(read.status().reason.empty()) << bad.json;
  }
}

TEST(FontManifest, RefusesMoreThanAThousandFaces) {
  std::string json = R"({"faces":[)";
  for (int i = 0; i < 1001; ++i) json += i ? R"(,{"family":"A","file":"a"})" : R"({"family":"A","file":"a"})";
  json += "]}";
  EXPECT_EQ(readFontManifest(json).status().code, StatusCode::TooLarge);
}

}  // namespace
}  // namespace ac
