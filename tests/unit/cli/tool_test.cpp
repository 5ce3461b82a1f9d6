#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "base/json_writer.h"
#include "base/vector.h"
#include "cli/data_url.h"
#include "cli/run.h"
#include "images/image_info.h"
#include "support/fonts.h"

namespace ac {
namespace {

class ToolTest : public testing::Test {
 protected:
  void SetUp() override {
    const testing::TestInfo* info = testing::UnitTest::GetInstance()->current_test_info();
    directory = std::filesystem::temp_directory_path() / ("article-card-" + std::string(info->name()));
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
  }
  void TearDown() override { std::filesystem::remove_all(directory); }

  std::string path(const std::string& name) const { return (directory / name).string(); }
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path(name)) << text;
    return path(name);
  }

  std::filesystem::path directory;
};

const char* const kSmall = R"({"headline":"Small news","lang":"en","image":{"src":"no.jpg","alt":"Nothing"}})";

TEST_F(ToolTest, RenderWritesAPngOfTheAskedSize) {
  testing::internal::CaptureStderr();
  const int status =
      runTool({"render", write("a.json", kSmall), "--width", "300", "--scale", "2", "-o", path("a.png")});
  EXPECT_NE(testing::internal::GetCapturedStderr().find("no.jpg"), std::string::npos);
  ASSERT_EQ(status, kExitOk);
  const Result<ImageInfo> info = readImageInfo(test::readBytes(path("a.png")));
  ASSERT_TRUE(info.ok()) << info.status().reason;
  EXPECT_EQ(info.value().format, ImageFormat::Png);
  EXPECT_EQ(info.value().width, 600);
}

TEST_F(ToolTest, CheckListsEveryObjectionAndFailsWhenThereIsOne) {
  testing::internal::CaptureStdout();
  EXPECT_EQ(runTool({"check", write("good.json", kSmall)}), kExitOk);
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
  std::string blocks;
  for (int i = 0; i < 150; ++i) blocks += R"(,{"type":"video"})";
  testing::internal::CaptureStdout();
  EXPECT_EQ(runTool({"check", write("bad.json", R"({"headline":"H","colour":1,"body":[5)" + blocks + "]}")}),
            kExitBadInput);
  const std::string told = testing::internal::GetCapturedStdout();
  EXPECT_EQ(std::count(told.begin(), told.end(), '\n'), 152) << told;
  EXPECT_NE(told.find("$.colour: not a field of the article format: left out (unknown-field)\n"), std::string::npos);
  EXPECT_NE(told.find("$.body[0]: expected an object, found a number: taken as its text (wrong-type)\n"),
            std::string::npos);
  EXPECT_NE(told.find("$.body[150].type: expected one of"), std::string::npos);
  testing::internal::CaptureStdout();
  EXPECT_EQ(runTool({"check", write("none.json", "{}")}), kExitBadInput);
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "$.headline: expected a text, found nothing (missing-field)\n");
}

TEST_F(ToolTest, AnArticleWithMistakesIsRenderedLaidOutAndMeasuredWithWarnings) {
  const std::string article = write("a.json", R"({"headline":"Small news","label":"hot","body":"One.\n\nTwo."})");
  for (const ac::Vector<std::string>& verb : {ac::Vector<std::string>{"render", article, "-o", path("a.png")},
                                              {"layout", article},
                                              {"measure", article, "--widths", "300"}}) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    EXPECT_EQ(runTool(verb), kExitOk) << verb[0];
    const std::string told = testing::internal::GetCapturedStderr();
    testing::internal::GetCapturedStdout();
    EXPECT_NE(told.find("$.label: expected one of"), std::string::npos) << verb[0];
    EXPECT_NE(told.find("$.body: expected an array, found a string: taken as paragraphs"), std::string::npos);
  }
}

TEST_F(ToolTest, RawOutputIsFourBytesAPixel) {
  testing::internal::CaptureStderr();
  ASSERT_EQ(runTool({"render", write("a.json", kSmall), "--width", "200", "--scale", "1", "--raw", "-o", path("a")}),
            kExitOk);
  testing::internal::GetCapturedStderr();
  EXPECT_EQ(std::filesystem::file_size(path("a")) % (200 * 4), 0u);
}

TEST_F(ToolTest, AThemeChangesTheCardAndItsMistakesAreToldByTheirPath) {
  const std::string article = write("a.json", R"({"headline":"A headline of some words that needs more than a line"})");
  const std::string theme = write("t.json", R"({"typography":{"headline":{"maxLines":{"$value":1},
    "wrap":{"$value":"worst"}}},"color":{"nosuch":{"$value":"#fff"}}})");
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"measure", article, "--widths", "320", "--theme", theme}), kExitOk);
  const std::string errors = testing::internal::GetCapturedStderr();
  EXPECT_NE(errors.find("typography.headline.wrap: expected greedy or balance or best"), std::string::npos) << errors;
  EXPECT_NE(errors.find("color.nosuch"), std::string::npos) << errors;
  const std::string limited = testing::internal::GetCapturedStdout();
  testing::internal::CaptureStdout();
  EXPECT_EQ(runTool({"measure", article, "--widths", "320"}), kExitOk);
  EXPECT_NE(testing::internal::GetCapturedStdout(), limited);
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"measure", article, "--widths", "320", "--theme", write("bad.json", "[")}), kExitBadInput);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("bad.json"), std::string::npos);
}

TEST_F(ToolTest, WrapChoosesHowTheBodyIsBroken) {
  const std::string article = AC_SOURCE_DIR "/demo/articles/english.json";
  const auto layoutWith = [&](const char* wrap) {
    testing::internal::CaptureStdout();
    EXPECT_EQ(runTool({"layout", article, "--width", "360", "--wrap", wrap}), kExitOk);
    return testing::internal::GetCapturedStdout();
  };
  const std::string greedy = layoutWith("greedy");
  const std::string best = layoutWith("best");
  EXPECT_NE(greedy, best);
  EXPECT_EQ(greedy.substr(0, greedy.find("items")), best.substr(0, best.find("items"))) << "of one height";
  EXPECT_NE(greedy, layoutWith("balance"));
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"layout", article, "--wrap", "worst"}), kExitBadUsage);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("--wrap"), std::string::npos);
}

TEST_F(ToolTest, HyphensDivideTheWordsOfTheBody) {
  const std::string article = write("a.json", R"({"headline":"Extraordinarily complicated","lang":"en","body":[
    {"type":"paragraph","text":"an extraordinarily complicated administrative arrangement concerning transportation"}]})");
  const auto layoutWith = [&](ac::Vector<std::string> more) {
    ac::Vector<std::string> arguments = {"layout", article, "--width", "240"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    EXPECT_EQ(runTool(arguments), kExitOk);
    EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
    return testing::internal::GetCapturedStdout();
  };
  const std::string whole = layoutWith({});
  EXPECT_EQ(whole, layoutWith({"--hyphens", "manual"}));
  const std::string divided = layoutWith({"--hyphens", "auto"});
  EXPECT_NE(divided.find("\"an extraordinarily com\""), std::string::npos) << divided;
  EXPECT_EQ(divided.find("\u2010"), std::string::npos);
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"layout", article, "--hyphens", "all"}), kExitBadUsage);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("expected none, manual or auto"), std::string::npos);
}

TEST_F(ToolTest, WithoutItsPatternsATextKeepsItsWordsWhole) {
  std::filesystem::copy(AC_FONTS_DIR, path("fonts"), std::filesystem::copy_options::recursive);
  write("fonts/hyphenation/en-us.hyp", "nothing of the kind");
  const std::string article = write("a.json", R"({"headline":"News","lang":"en","body":[
    {"type":"paragraph","text":"extraordinarily complicated"}]})");
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"layout", article, "--hyphens", "auto", "--fonts", path("fonts")}), kExitOk);
  const std::string warning = testing::internal::GetCapturedStderr();
  EXPECT_NE(warning.find("en-us.hyp: these are no hyphenation patterns"), std::string::npos) << warning;
  EXPECT_NE(testing::internal::GetCapturedStdout().find("extraordinarily complicated"), std::string::npos);
}

const char* const kLohit = "/usr/share/fonts/truetype/lohit-devanagari/Lohit-Devanagari.ttf";
const char* const kWaree = "/usr/share/fonts/truetype/tlwg/Waree.ttf";

TEST_F(ToolTest, FurtherFontsDrawWhatTheBuiltInOnesDoNotCover) {
  const std::string article = write("a.json", R"({"headline":"दुनिया and ท่าเรือ","lang":"en"})");
  const auto warnings = [&](ac::Vector<std::string> fonts) {
    ac::Vector<std::string> arguments = {"render", article, "-o", path("a.png")};
    arguments.insert(arguments.end(), fonts.begin(), fonts.end());
    testing::internal::CaptureStderr();
    EXPECT_EQ(runTool(arguments), kExitOk);
    return testing::internal::GetCapturedStderr();
  };
  const std::string without = warnings({});
  EXPECT_NE(without.find("U+0926"), std::string::npos) << without;
  const std::string half = warnings({"--font", kLohit});
  EXPECT_EQ(half.find("U+0926"), std::string::npos) << half;
  EXPECT_NE(half.find("U+0E17"), std::string::npos) << half;
  EXPECT_EQ(warnings({"--font", kLohit, "--font", kWaree}), "");
}

TEST_F(ToolTest, AFontFileThatIsNoneIsNamed) {
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"layout", write("a.json", kSmall), "--font", write("no.ttf", "not a font")}), kExitBadInput);
  const std::string error = testing::internal::GetCapturedStderr();
  EXPECT_NE(error.find("no.ttf: The font has no glyphs (bad-font)"), std::string::npos) << error;
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"layout", path("a.json"), "--font", path("absent.ttf")}), kExitBadInput);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("absent.ttf"), std::string::npos);
}

TEST_F(ToolTest, AFontThatWasCutOffIsNamedAndItsTextIsSetInAnotherFace) {
  std::filesystem::copy(AC_FONTS_DIR, path("fonts"), std::filesystem::copy_options::recursive);
  const std::string font = path("fonts/source-serif-4-latin-700-normal.ttf");
  std::filesystem::resize_file(font, std::filesystem::file_size(font) / 2);
  const std::string article = write("a.json", R"({"headline":"The harbour opens","lang":"en"})");
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"render", article, "-o", path("a.png"), "--fonts", path("fonts")}), kExitOk);
  const std::string warning = testing::internal::GetCapturedStderr();
  EXPECT_NE(warning.find("source-serif-4-latin-700-normal.ttf: The font is cut off"), std::string::npos) << warning;
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"layout", article, "--fonts", path("fonts")}), kExitOk);
  EXPECT_EQ(testing::internal::GetCapturedStdout().find("\"width\":0,"), std::string::npos);
  testing::internal::GetCapturedStderr();
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"layout", article, "--font", font}), kExitBadInput);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("The font is cut off"), std::string::npos);
}

TEST_F(ToolTest, ABadArticleIsNamedWithItsPathAndLeavesNoFile) {
  for (const char* json : {"{", R"({"headline":true})", "{}"}) {
    testing::internal::CaptureStderr();
    EXPECT_EQ(runTool({"render", write("bad.json", json), "-o", path("out.png")}), kExitBadInput);
    const std::string error = testing::internal::GetCapturedStderr();
    EXPECT_NE(error.find("bad.json"), std::string::npos) << error;
    EXPECT_NE(error.find("$"), std::string::npos) << error;
    EXPECT_FALSE(std::filesystem::exists(path("out.png")));
  }
}

TEST_F(ToolTest, WrongUsageIsStatusTwo) {
  const std::string article = write("a.json", kSmall);
  const ac::Vector<ac::Vector<std::string>> cases = {
      {},
      {"paint"},
      {"render"},
      {"render", article},
      {"render", article, "-o"},
      {"render", article, "--width", "0", "-o", "x"},
      {"render", article, "--width", "nan", "-o", "x"},
      {"render", article, "--scale", "99", "-o", "x"},
      {"render", article, "--what", "1", "-o", "x"},
      {"layout", article, article},
      {"measure", article},
      {"measure", article, "--widths", "320,,640"},
  };
  for (const ac::Vector<std::string>& arguments : cases) {
    testing::internal::CaptureStderr();
    EXPECT_EQ(runTool(arguments), kExitBadUsage) << (arguments.empty() ? "" : arguments.back());
    EXPECT_NE(testing::internal::GetCapturedStderr().find("usage:"), std::string::npos);
  }
}

TEST_F(ToolTest, AMissingArticleIsBadInput) {
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"layout", path("none.json")}), kExitBadInput);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("none.json"), std::string::npos);
}

TEST_F(ToolTest, MeasurePrintsAHeightForEachWidth) {
  const std::string article = write("a.json", kSmall);
  testing::internal::CaptureStdout();
  ASSERT_EQ(runTool({"measure", article, "--widths", "320,640"}), kExitOk);
  const std::string json = testing::internal::GetCapturedStdout();
  EXPECT_EQ(json.find(R"([{"width":320,"height":)"), 0u) << json;
  EXPECT_NE(json.find(R"({"width":640,"height":)"), std::string::npos) << json;
}

TEST_F(ToolTest, LayoutPrintsLinesWithTheirPlaceLanguageAndDirection) {
  testing::internal::CaptureStdout();
  ASSERT_EQ(runTool({"layout", write("a.json", kSmall), "--width", "320"}), kExitOk);
  const std::string json = testing::internal::GetCapturedStdout();
  EXPECT_NE(json.find(R"("role":"headline")"), std::string::npos);
  EXPECT_NE(json.find(R"("text":"Small news")"), std::string::npos);
  EXPECT_NE(json.find(R"("dir":"ltr","lang":"en")"), std::string::npos);
  EXPECT_NE(json.find(R"("fontSize":28})"), std::string::npos) << json;
}

TEST(DataUrl, GivesItsBytesAndNothingForOtherAddresses) {
  const std::optional<ac::Vector<uint8_t>> bytes = decodeDataUrl("data:image/png;base64,AQID");
  ASSERT_TRUE(bytes.has_value());
  EXPECT_EQ(*bytes, (ac::Vector<uint8_t>{1, 2, 3}));
  EXPECT_FALSE(decodeDataUrl("pictures/a.png").has_value());
  EXPECT_FALSE(decodeDataUrl("data:text/plain,hello").has_value());
}

TEST(PercentDecode, LeavesWhatIsNoEscape) {
  EXPECT_EQ(percentDecode("a%20b%2Fc"), "a b/c");
  EXPECT_EQ(percentDecode("100%"), "100%");
  EXPECT_EQ(percentDecode("%zz%4"), "%zz%4");
}

TEST(JsonWriter, EscapesAndPutsCommas) {
  JsonWriter json;
  json.beginArray();
  json.string("a\"\\\n");
  json.number(1.5f);
  json.number(-0.25f);
  json.number(100);
  json.beginObject();
  json.key("k");
  json.beginArray();
  json.endArray();
  json.endObject();
  json.endArray();
  EXPECT_EQ(json.text(), "[\"a\\\"\\\\\\u000a\",1.5,-0.25,100,{\"k\":[]}]");
}

}  // namespace
}  // namespace ac
