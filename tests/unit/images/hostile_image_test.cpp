#include <gtest/gtest.h>
#include <sys/resource.h>

#include <cstdlib>

#include "fixtures.h"
#include "images/decode.h"
#include "images/image_info.h"

namespace ac {
namespace {

using test::Bytes;
using test::readFixture;

/// Deterministic noise.
class Noise {
 public:
  explicit Noise(uint32_t seed) : state_(seed) {}
  uint32_t next() { return (state_ = state_ * 1664525 + 1013904223) >> 8; }

 private:
  uint32_t state_;
};

void expectAnAnswer(const Bytes& bytes) {
  const Result<Bitmap> result = decodeImage(bytes, {9, 7});
  if (result.ok()) {
    ASSERT_EQ(result.value().rgba.size(), 4u * 9 * 7);
  } else {
    ASSERT_FALSE(result.status().reason.empty());
  }
}

TEST(HostileImage, RandomBytesBehindEverySignatureGetAnAnswer) {
  const Bytes starts[] = {{}, {0xff, 0xd8, 0xff}, test::pngOfSize(30, 20), {0xff, 0xd8, 0xff, 0xdb, 0, 67}};
  for (uint32_t seed = 0; seed < 2000; ++seed) {
    Noise noise(seed);
    Bytes bytes = starts[seed % std::size(starts)];
    const size_t size = bytes.size() + noise.next() % 600;
    while (bytes.size() < size) bytes.push_back(static_cast<uint8_t>(noise.next()));
    expectAnAnswer(bytes);
  }
}

TEST(HostileImage, DamagedFilesGetAnAnswer) {
  const Bytes originals[] = {
      readFixture("scene_baseline.jpg"),
      readFixture("scene_progressive.jpg"),
      readFixture("scene_cmyk.jpg"),
      readFixture("orientation_6.jpg"),
      test::writeRgbaPng(20, 12, Bytes(4 * 20 * 12, 90)),
      test::writePng({4, 1, 2, 3, false, {255, 0, 0, 0, 255, 0, 0, 0, 255, 9, 9, 9}, {255, 128}}, {0, 0b00011011}),
      test::writePng({9, 9, 8, 2, true, {}, {}}, Bytes(300, 1))};
  for (const Bytes& original : originals) {
    ASSERT_FALSE(original.empty());
    for (uint32_t seed = 0; seed < 400; ++seed) {
      Noise noise(seed);
      Bytes bytes = original;
      for (uint32_t flips = 1 + noise.next() % 6; flips > 0; --flips) {
        bytes[noise.next() % bytes.size()] = static_cast<uint8_t>(noise.next());
      }
      // A huge size is for the limits' tests; here it would only cost time.
      const Result<ImageInfo> info = readImageInfo(bytes);
      if (info.ok() && info.value().width * info.value().height > 1000000) continue;
      expectAnAnswer(bytes);
    }
  }
}

TEST(HostileImage, ADeflateBombStopsAtThePicturesSize) {
  // A stored stream much longer than the scanlines need.
  expectAnAnswer(test::writePng({2, 2, 8, 2, false, {}, {}}, Bytes(5 << 20, 0)));
}

void exitWithZeroIfOutOfMemory(const Bytes& png) {
  const rlimit limit = {48 << 20, 48 << 20};
  setrlimit(RLIMIT_AS, &limit);
  std::exit(decodeImage(png, {8, 8}).status().code == StatusCode::OutOfMemory ? 0 : 1);
}

TEST(HostileImage, WithoutMemoryIsAnErrorNotAnEnd) {
#if defined(__SANITIZE_ADDRESS__)
  GTEST_SKIP() << "the sanitizer's own memory would be limited too";
#endif
  const Bytes png = test::writePng({4096, 4096, 8, 6, false, {}, {}}, Bytes(100, 0));
  EXPECT_EXIT(exitWithZeroIfOutOfMemory(png), testing::ExitedWithCode(0), "");
}

}  // namespace
}  // namespace ac
