#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <fstream>

#include "base/vector.h"
#include "cli/run.h"
#include "cli/supplies.h"
#include "cli/theme_files.h"
#include "fontfile/unpack_font.h"
#include "support/fonts.h"
#include "theme/resolve_theme.h"

namespace ac {
namespace {

const char* const kSourceSans = AC_DEPS_DIR "/harfbuzz/test/api/fonts/SourceSansPro-Regular.otf";

struct Ran {
  int status = 0;
  std::string output;
  std::string errors;
};

Ran run(const ac::Vector<std::string>& arguments) {
  Ran ran;
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  ran.status = runTool(arguments);
  ran.errors = testing::internal::GetCapturedStderr();
  ran.output = testing::internal::GetCapturedStdout();
  return ran;
}

bool contains(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

class ThemeFontsTest : public testing::Test {
 protected:
  void SetUp() override {
    const testing::TestInfo* info = testing::UnitTest::GetInstance()->current_test_info();
    directory = std::filesystem::temp_directory_path() / ("article-card-fonts-" + std::string(info->name()));
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory / "theme");
    article = write("article.json", R"({"headline":"News","lang":"en",
      "body":[{"type":"paragraph","text":"Some words that make up more than a single line of a card."}]})");
  }
  void TearDown() override { std::filesystem::remove_all(directory); }

  std::string write(const std::string& name, const std::string& text) const {
    const std::string path = (directory / name).string();
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  std::string copy(const std::string& from, const std::string& name) const {
    std::filesystem::copy_file(from, directory / name);
    return (directory / name).string();
  }
  /// A theme whose body is set in `src`.
  std::string theme(const std::string& src, const std::string& more = "") const {
    return write("theme/theme.json", R"({"font":{"brand":{"$value":{"family":"Brand","src":")" + src + "\"" + more +
                                         R"(}}},"typography":{"body":{"fontFamily":{"$value":"Brand"}}}})");
  }
  std::string layout(const std::string& file) const {
    const Ran ran = run({"layout", article, "--theme", file, "--width", "400"});
    EXPECT_EQ(ran.status, kExitOk);
    EXPECT_EQ(ran.errors, "");
    return ran.output;
  }

  std::filesystem::path directory;
  std::string article;
};

TEST_F(ThemeFontsTest, AFontIsReadRelativeToTheThemesFile) {
  copy(kSourceSans, "theme/brand.otf");
  const std::string own = layout(theme("brand.otf"));
  const std::string builtin = layout(write("theme/none.json", "{}"));
  EXPECT_NE(own, builtin);
  const Ran drawn = run({"render", article, "--theme", theme("brand.otf"), "-o", (directory / "a.png").string()});
  EXPECT_EQ(drawn.status, kExitOk);
  EXPECT_EQ(drawn.errors, "");
}

TEST_F(ThemeFontsTest, AFontThatCanNotBeUsedIsNamedAndTheTextStaysInTheDefaultFace) {
  const std::string builtin = layout(write("theme/none.json", "{}"));
  struct Case {
    const char* src;
    const char* reason;
  };
  write("theme/page.ttf", "<html>not found</html>");
  write("theme/brand.woff2", std::string("wOF2\0\1\0\0", 8));
  for (const Case& bad : {Case{"nowhere.ttf", "No such file"}, Case{"page.ttf", "it is no font"},
                          Case{"brand.woff2", "it is WOFF2, which is not read"},
                          Case{"https://example.org/a.ttf", "fonts from files only"}}) {
    const Ran ran = run({"layout", article, "--theme", theme(bad.src), "--width", "400"});
    EXPECT_EQ(ran.status, kExitOk) << bad.src;
    EXPECT_TRUE(contains(ran.errors, std::string("font.brand ") + bad.src + ": ")) << ran.errors;
    EXPECT_TRUE(contains(ran.errors, bad.reason)) << ran.errors;
    EXPECT_EQ(ran.output, builtin) << bad.src;
    const Ran checked = run({"check-theme", theme(bad.src), article});
    EXPECT_EQ(checked.status, kExitBadInput);
    EXPECT_TRUE(contains(checked.output, bad.reason)) << checked.output;
  }
}

TEST_F(ThemeFontsTest, TheEntryThatTheToolPrintsIsOneOfATheme) {
  const std::string file = copy(kSourceSans, "theme/brand.otf");
  const Ran metrics = run({"font-metrics", file});
  ASSERT_EQ(metrics.status, kExitOk) << metrics.errors;
  EXPECT_TRUE(contains(metrics.output, R"("family":"Source Sans Pro","src":"brand.otf","weight":400,"style":"normal")"))
      << metrics.output;
  EXPECT_TRUE(contains(metrics.output, R"("script":"latin","sizeAdjust":{"Source Serif 4":0.)")) << metrics.output;
  const std::string made =
      write("theme/made.json", "{\"font\":{\"brand\":{\"$value\":" + metrics.output +
                                   "}},\"typography\":{\"body\":{\"fontFamily\":{\"$value\":\"Source Sans Pro\"}}}}");
  EXPECT_EQ(layout(made), layout(theme("brand.otf", R"(,"script":"latin")")));
}

TEST_F(ThemeFontsTest, AFaceMeasuredAgainstItselfIsOfItsOwnSize) {
  for (const auto& [file, family] : {std::pair("inter-latin-400-normal.ttf", "\"Inter\":1}"),
                                     std::pair("vazirmatn-arabic-400-normal.ttf", "\"Vazirmatn\":1}"),
                                     std::pair("heebo-hebrew-400-normal.ttf", "\"Heebo\":1}")}) {
    const Ran metrics = run({"font-metrics", std::string(AC_FONTS_DIR) + "/" + file});
    EXPECT_EQ(metrics.status, kExitOk);
    EXPECT_TRUE(contains(metrics.output, family)) << metrics.output;
  }
}

TEST_F(ThemeFontsTest, AFileWithoutAFontHasNoMetrics) {
  const Ran metrics = run({"font-metrics", write("a.ttf", "none")});
  EXPECT_EQ(metrics.status, kExitBadInput);
  EXPECT_TRUE(contains(metrics.errors, "a.ttf: it is no font"));
  EXPECT_EQ(run({"font-metrics"}).status, kExitBadUsage);
}

// The card's height with the theme's font, or with what stands in for it.
float heightOf(const std::string& json, const std::string& address, const std::string& articleJson, float width,
               bool isThere) {
  ThemeSources sources;
  sources.file = json;
  sources.fileAddress = address;
  if (isThere) sources.readyFaces = kAllReady;
  ReadTheme read = resolveTheme(sources);
  EXPECT_TRUE(read.warnings.empty());
  Core core;
  EXPECT_TRUE(declareFonts(core, AC_FONTS_DIR).ok());
  core.theme = read.theme;
  for (const ThemeFace& face : read.faces) {
    if (!isThere) continue;
    const FaceId id = core.declareFonts(themeFaceManifest(face)).value();
    EXPECT_TRUE(core.fonts.supply(id, unpackFont(readThemeFont(face).value()).value().bytes).ok());
  }
  Card card(core);
  EXPECT_TRUE(card.setArticle(articleJson).ok());
  ac::Vector<Warning> warnings;
  EXPECT_TRUE(layoutWithFonts(core, card, AC_FONTS_DIR, width, warnings).ok());
  return card.tree()->height;
}

TEST_F(ThemeFontsTest, ACardIsAsHighWithWhatStandsInAsWithTheFont) {
  const std::string file = copy(kSourceSans, "theme/brand.otf");
  const std::string entry = run({"font-metrics", file}).output;
  const std::string body = "}},\"typography\":{\"body\":{\"fontFamily\":{\"$value\":\"Source Sans Pro\"}}}}";
  const std::string measured = "{\"font\":{\"brand\":{\"$value\":" + entry + body;
  const std::string plain = R"({"font":{"brand":{"$value":{"family":"Source Sans Pro","src":"brand.otf")"
                            "}" +
                            body;
  const ac::Vector<uint8_t> bytes = test::readBytes(AC_SOURCE_DIR "/demo/articles/english.json");
  const std::string json(bytes.begin(), bytes.end());
  const std::string address = (directory / "theme/theme.json").string();
  float withSizes = 0;
  float without = 0;
  int same = 0;
  for (const float width : {320.0f, 360.0f, 390.0f, 412.0f, 480.0f, 560.0f, 640.0f, 720.0f, 800.0f, 1000.0f}) {
    const float there = heightOf(measured, address, json, width, true);
    const float waiting = heightOf(measured, address, json, width, false);
    same += there == waiting ? 1 : 0;
    withSizes += std::fabs(there - waiting);
    without += std::fabs(there - heightOf(plain, address, json, width, false));
  }
  // A line more or less at the others: words end where they end.
  EXPECT_GE(same, 7);
  EXPECT_LT(withSizes * 10, without);
}

}  // namespace
}  // namespace ac
