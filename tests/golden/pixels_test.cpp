#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>

#include "golden/golden_card.h"
#include "images/decode.h"
#include "images/encode_png.h"

namespace ac {
namespace {

constexpr float kWidthPx = 320;

class Pixels : public testing::TestWithParam<const char*> {};

size_t differingPixels(const std::vector<uint8_t>& a, const std::vector<uint8_t>& b) {
  size_t count = 0;
  for (size_t i = 0; i + 3 < a.size(); i += 4) {
    count += a[i] != b[i] || a[i + 1] != b[i + 1] || a[i + 2] != b[i + 2] || a[i + 3] != b[i + 3] ? 1 : 0;
  }
  return count;
}

// The pictures are for eyes; tests/browser holds that every place paints the same bytes at all widths and scales.
TEST_P(Pixels, AreThoseOfTheGoldenPicture) {
  const std::string name = GetParam();
  const std::string article = std::string(AC_SOURCE_DIR) + "/demo/articles/" + name + ".json";
  test::GoldenCard golden(article, kWidthPx, 1);
  const std::vector<uint8_t> png = encodePng(golden.core.pixels, golden.size.width, golden.size.height);
  const std::string path = test::goldenPath("pixels/" + name + ".png");
  if (test::updatesGoldens()) test::writeText(path, {png.begin(), png.end()});

  const std::vector<uint8_t> file = test::readBytes(path);
  const Result<Bitmap> expected = decodeImage(file, {golden.size.width, golden.size.height, ImageFit::Cover, {}});
  ASSERT_TRUE(expected.ok()) << expected.status().reason;
  const size_t differing = differingPixels(golden.core.pixels, expected.value().rgba);
  if (differing > 0) {
    const std::filesystem::path folder = std::filesystem::path(AC_SOURCE_DIR) / "build/golden";
    std::filesystem::create_directories(folder);
    const std::string found = (folder / (name + ".png")).string();
    test::writeText(found, {png.begin(), png.end()});
    FAIL() << differing << " pixels differ; found: " << found << ", expected: " << path;
  }
}

INSTANTIATE_TEST_SUITE_P(Golden, Pixels,
                         testing::Values("english", "french", "turkish", "arabic", "persian", "hebrew"));

}  // namespace
}  // namespace ac
