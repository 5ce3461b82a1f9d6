#include "cli/files.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <thread>

#include "base/vector.h"
#include "cli/run.h"
#include "images/image_info.h"
#include "support/fonts.h"

namespace ac {
namespace {

constexpr size_t kLimit = 1000;
constexpr std::chrono::milliseconds kShort{20};
const ac::Vector<uint8_t> kBytes = {'n', 'e', 'w', 's'};

class Files : public testing::Test {
 protected:
  void SetUp() override {
    const testing::TestInfo* info = testing::UnitTest::GetInstance()->current_test_info();
    directory = std::filesystem::temp_directory_path() / ("article-card-files-" + std::string(info->name()));
    std::filesystem::remove_all(directory);
    std::filesystem::create_directories(directory);
  }
  void TearDown() override { std::filesystem::remove_all(directory); }

  std::string path(const std::string& name) const { return (directory / name).string(); }
  std::string pipe(const std::string& name) const {
    EXPECT_EQ(mkfifo(path(name).c_str(), 0600), 0);
    return path(name);
  }

  std::filesystem::path directory;
};

TEST_F(Files, WhatAFileNamesIsReadFromRegularFilesAlone) {
  const std::string file = path("a");
  ASSERT_TRUE(writeFile(file, kBytes).ok());
  std::filesystem::create_symlink(file, path("link"));
  EXPECT_EQ(readFile(file, kLimit).value(), kBytes);
  EXPECT_EQ(readFile(path("link"), kLimit).value(), kBytes);
  EXPECT_EQ(readFile(file, 3).status().code, StatusCode::TooLarge);
  for (const std::string& other : {pipe("pipe"), directory.string(), std::string("/dev/zero")}) {
    const Status status = readFile(other, kLimit).status();
    EXPECT_EQ(status.path, other);
    EXPECT_EQ(status.reason, "is no regular file");
  }
  EXPECT_NE(readFile(path("none"), kLimit).status().reason.find("cannot be opened"), std::string::npos);
}

TEST_F(Files, APipeThatTheCommandLineNamesIsReadToItsEnd) {
  const std::string name = pipe("pipe");
  std::thread writer([&] {
    std::ofstream out(name, std::ios::binary);
    out << "ne" << std::flush << "ws";
  });
  EXPECT_EQ(readInput(name, kLimit).value(), kBytes);
  writer.join();
}

TEST_F(Files, APipeThatStaysSilentIsAnErrorAndNoWaitingForEver) {
  const std::string name = pipe("pipe");
  EXPECT_NE(readInput(name, kLimit, kShort).status().reason.find("silent"), std::string::npos) << "without a writer";
  const int writer = open(name.c_str(), O_RDWR | O_CLOEXEC);
  ASSERT_GE(writer, 0);
  EXPECT_NE(readInput(name, kLimit, kShort).status().reason.find("silent"), std::string::npos) << "with a writer";
  close(writer);
}

TEST_F(Files, AnInputThatNeverEndsStopsAtTheLimit) {
  EXPECT_EQ(readInput("/dev/zero", kLimit).status().code, StatusCode::TooLarge);
}

TEST_F(Files, ALinkThatIsWrittenToStaysALink) {
  ASSERT_TRUE(writeFile(path("a"), ac::Vector<uint8_t>{1}).ok());
  std::filesystem::create_symlink("a", path("link"));
  ASSERT_TRUE(writeFile(path("link"), kBytes).ok());
  EXPECT_TRUE(std::filesystem::is_symlink(path("link")));
  EXPECT_EQ(readFile(path("a"), kLimit).value(), kBytes);
}

TEST_F(Files, APipeThatIsWrittenToStaysAPipeAndGetsTheBytes) {
  const std::string name = pipe("pipe");
  const int reader = open(name.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
  ASSERT_GE(reader, 0);
  ASSERT_TRUE(writeFile(name, kBytes).ok());
  ac::Vector<uint8_t> seen(16);
  seen.resize(static_cast<size_t>(std::max<ssize_t>(0, read(reader, seen.data(), seen.size()))));
  close(reader);
  EXPECT_EQ(seen, kBytes);
  EXPECT_TRUE(std::filesystem::is_fifo(name));
  EXPECT_FALSE(std::filesystem::exists(name + ".part"));
}

TEST_F(Files, ADeviceThatIsWrittenToStaysADevice) {
  // One of the test's own: should it be replaced after all, the machine keeps its /dev/null.
  const std::string null = path("null");
  if (mknod(null.c_str(), S_IFCHR | 0600, makedev(1, 3)) != 0) GTEST_SKIP() << "only root makes devices";
  if (const int probe = open(null.c_str(), O_WRONLY | O_CLOEXEC); probe < 0)
    GTEST_SKIP() << "devices do not work here";
  else
    close(probe);
  EXPECT_TRUE(writeFile(null, kBytes).ok());
  EXPECT_TRUE(std::filesystem::is_character_file(null));
  const std::string full = path("full");
  ASSERT_EQ(mknod(full.c_str(), S_IFCHR | 0600, makedev(1, 7)), 0);
  EXPECT_NE(writeFile(full, kBytes).reason.find("No space"), std::string::npos);
  EXPECT_TRUE(std::filesystem::is_character_file(full));
}

TEST_F(Files, APictureThatIsAPipeCostsThePictureAndNotTheCard) {
  const std::string article = path("a.json");
  std::ofstream(article) << R"({"headline":"Small news","image":{"src":"pipe","alt":"Nothing"}})";
  pipe("pipe");
  testing::internal::CaptureStderr();
  EXPECT_EQ(runTool({"render", article, "--width", "300", "--scale", "1", "-o", path("a.png")}), kExitOk);
  EXPECT_NE(testing::internal::GetCapturedStderr().find("is no regular file"), std::string::npos);
  EXPECT_TRUE(readImageInfo(test::readBytes(path("a.png"))).ok());
}

TEST_F(Files, AnArticleComesThroughStandardInput) {
  std::ofstream(path("a.json")) << R"({"headline":"Small news"})";
  const int before = dup(STDIN_FILENO);
  const int input = open(path("a.json").c_str(), O_RDONLY | O_CLOEXEC);
  ASSERT_GE(dup2(input, STDIN_FILENO), 0);
  testing::internal::CaptureStdout();
  EXPECT_EQ(runTool({"measure", "-", "--widths", "320"}), kExitOk);
  EXPECT_NE(testing::internal::GetCapturedStdout().find("\"height\""), std::string::npos);
  dup2(before, STDIN_FILENO);
  close(before);
  close(input);
}

}  // namespace
}  // namespace ac
