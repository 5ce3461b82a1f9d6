#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "base/vector.h"
#include "cli/run.h"

namespace ac {
namespace {

struct Checked {
  int status = 0;
  std::string output;
  std::string errors;
};

class CheckThemeTest : public testing::Test {
 protected:
  void SetUp() override {
    const testing::TestInfo* info = testing::UnitTest::GetInstance()->current_test_info();
    directory = std::filesystem::temp_directory_path() / ("article-card-check-" + std::string(info->name()));
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
    article = write("article.json", R"({"headline":"News","authors":[{"name":"A. Writer"}],
      "body":[{"type":"paragraph","text":"Some words."}]})");
  }
  void TearDown() override { std::filesystem::remove_all(directory); }

  std::string write(const std::string& name, const std::string& text) const {
    const std::string path = (directory / name).string();
    std::ofstream(path) << text;
    return path;
  }
  Checked check(const std::string& theme, ac::Vector<std::string> more = {}) const {
    ac::Vector<std::string> arguments = {"check-theme", write("theme.json", theme), article};
    arguments.insert(arguments.end(), more.begin(), more.end());
    Checked run;
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    run.status = runTool(arguments);
    run.errors = testing::internal::GetCapturedStderr();
    run.output = testing::internal::GetCapturedStdout();
    return run;
  }

  std::filesystem::path directory;
  std::string article;
};

bool contains(const std::string& text, const char* part) {
  return text.find(part) != std::string::npos;
}

TEST_F(CheckThemeTest, AThemeThatChangesNothingPasses) {
  const Checked run = check("{}");
  EXPECT_EQ(run.status, kExitOk) << run.output;
  EXPECT_EQ(run.output, "0 findings\n");
}

TEST_F(CheckThemeTest, EveryPaleTextIsToldWithItsFigureAndTheNearestColour) {
  const Checked run = check(R"({"color":{"mutedText":{"$value":"#aaaaaa"}}})", {"--json"});
  EXPECT_EQ(run.status, kExitBadInput);
  EXPECT_TRUE(contains(run.output, R"("rule":"contrast")")) << run.output;
  EXPECT_TRUE(contains(run.output, R"("token":"color.mutedText")"));
  EXPECT_TRUE(contains(run.output, R"("ground":"color.surface")"));
  EXPECT_TRUE(contains(run.output, R"("needed":4.5)"));
  EXPECT_TRUE(contains(run.output, R"("nearest":"#)"));
  // Grey passes on the dark surface.
  EXPECT_FALSE(contains(run.output, R"("scheme":"dark")"));
}

TEST_F(CheckThemeTest, TextWithoutRoomIsToldAtItsWidth) {
  article =
      write("long.json", R"({"headline":"A headline of rather more than two lines on a narrow card, as they are"})");
  const Checked run = check(R"({"typography":{"headline":{"maxLines":{"$value":2}}}})");
  EXPECT_EQ(run.status, kExitBadInput);
  EXPECT_TRUE(contains(run.output, "clipped")) << run.output;
  EXPECT_TRUE(contains(run.output, "typography.headline.maxLines"));
}

TEST_F(CheckThemeTest, WhatTheThemeItselfHasWrongIsAFindingToo) {
  const Checked run = check(R"({"color":{"sky":{"$value":"#fff"}}})");
  EXPECT_EQ(run.status, kExitBadInput);
  EXPECT_EQ(run.output, "theme         color.sky: there is no such token: left out\n1 findings\n");
}

TEST_F(CheckThemeTest, FilesThatCanNotBeReadAreNamed) {
  EXPECT_TRUE(contains(check("{").errors, "theme.json"));
  article = (directory / "nowhere.json").string();
  const Checked run = check("{}");
  EXPECT_EQ(run.status, kExitBadInput);
  EXPECT_TRUE(contains(run.errors, "nowhere.json"));
}

// ./dev check runs the whole of it, with its own articles, on every theme that is shipped.
TEST_F(CheckThemeTest, UsageIsToldWhereThereIsNoTheme) {
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"check-theme"}), kExitBadUsage);
  EXPECT_TRUE(contains(testing::internal::GetCapturedStderr(), "THEME"));
}

}  // namespace
}  // namespace ac
