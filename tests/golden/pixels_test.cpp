#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <tuple>

#include "base/vector.h"
#include "golden/golden_card.h"
#include "images/decode.h"
#include "images/encode_png.h"
#include "theme/builtin_theme.h"
#include "theme/read_theme.h"
#include "theme/theme_layers.h"

namespace ac {
namespace {

constexpr float kWidthPx = 320;

class Pixels : public testing::TestWithParam<const char*> {};

size_t differingPixels(const ac::Vector<uint8_t>& a, const ac::Vector<uint8_t>& b) {
  size_t count = 0;
  for (size_t i = 0; i + 3 < a.size(); i += 4) {
    count += a[i] != b[i] || a[i + 1] != b[i + 1] || a[i + 2] != b[i + 2] || a[i + 3] != b[i + 3] ? 1 : 0;
  }
  return count;
}

void expectPicture(const test::GoldenCard& golden, const std::string& name) {
  const ac::Vector<uint8_t> png = encodePng(golden.core.pixels, golden.size.width, golden.size.height);
  const std::string path = test::goldenPath("pixels/" + name + ".png");
  if (test::updatesGoldens()) test::writeText(path, {png.begin(), png.end()});

  const ac::Vector<uint8_t> file = test::readBytes(path);
  const Result<Bitmap> expected = decodeImage(file, {golden.size.width, golden.size.height, ImageFit::Cover, {}});
  ASSERT_TRUE(expected.ok()) << expected.status().reason;
  const size_t differing = differingPixels(golden.core.pixels, expected.value().rgba);
  if (differing == 0) return;
  const std::filesystem::path folder = std::filesystem::path(AC_SOURCE_DIR) / "build/golden";
  const std::filesystem::path found = folder / (name + ".png");
  std::filesystem::create_directories(found.parent_path());
  test::writeText(found.string(), {png.begin(), png.end()});
  FAIL() << differing << " pixels differ; found: " << found.string() << ", expected: " << path;
}

// The pictures are for eyes; tests/browser holds that every place paints the same bytes at all widths and scales.
TEST_P(Pixels, AreThoseOfTheGoldenPicture) {
  const std::string name = GetParam();
  const std::string article = std::string(AC_SOURCE_DIR) + "/demo/articles/" + name + ".json";
  expectPicture(test::GoldenCard(article, kWidthPx, 1), name);
}

INSTANTIATE_TEST_SUITE_P(Golden, Pixels,
                         testing::Values("english", "french", "turkish", "arabic", "persian", "hebrew"));

class LayoutPixels : public testing::TestWithParam<std::tuple<const char*, int, const char*>> {};

TEST_P(LayoutPixels, AreThoseOfTheGoldenPicture) {
  const auto [layout, width, article] = GetParam();
  const test::GoldenCard golden(test::goldenPath("articles/teaser_" + std::string(article) + ".json"),
                                static_cast<float>(width), 1, nullptr, layout);
  expectPicture(golden, "layouts/" + std::string(layout) + "-" + std::to_string(width) + "-" + article);
}

INSTANTIATE_TEST_SUITE_P(Golden, LayoutPixels,
                         testing::Combine(testing::Values("standard", "compact", "hero", "list", "headline", "brief"),
                                          testing::Values(240, 320, 640, 1000), testing::Values("en", "ar")));

class ThemePixels : public testing::TestWithParam<std::tuple<const char*, Scheme, const char*>> {};

TEST_P(ThemePixels, AreThoseOfTheGoldenPicture) {
  const auto [theme, scheme, article] = GetParam();
  const ac::Vector<uint8_t> json = test::readBytes(std::string(AC_SOURCE_DIR) + "/assets/themes/" + theme + ".json");
  const Result<ReadTheme> read =
      readTheme({reinterpret_cast<const char*>(json.data()), json.size()}, scheme, builtinTheme(scheme));
  ASSERT_TRUE(read.ok() && read.value().warnings.empty());
  const test::GoldenCard golden(test::goldenPath("articles/" + std::string(article) + ".json"), kWidthPx, 1,
                                &read.value().theme);
  expectPicture(golden, "themes/" + std::string(theme) + "-" + std::string(schemeName(scheme)) + "-" + article);
}

INSTANTIATE_TEST_SUITE_P(
    Golden, ThemePixels,
    testing::Combine(testing::Values("broadsheet", "contrast", "hearth", "magazine", "quiet", "tech"),
                     testing::Values(Scheme::Light, Scheme::Dark), testing::Values("site", "arabic")));

}  // namespace
}  // namespace ac
