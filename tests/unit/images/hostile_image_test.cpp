#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

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

/// A zlib stream of `megabytes` of zeros in about a thousandth of that: fixed Huffman codes, one zero and then matches
/// of 258 at a distance of 1, each a length symbol of eight bits and a distance symbol of five.
Bytes zlibOfZeros(int megabytes) {
  Bytes out = {0x78, 0x9c};
  uint32_t bits = 0;
  int count = 0;
  const auto put = [&](uint32_t value, int width) {
    bits |= value << count;
    for (count += width; count >= 8; count -= 8, bits >>= 8) out.push_back(static_cast<uint8_t>(bits));
  };
  const auto putCode = [&](uint32_t code, int width) {
    while (width > 0) put(code >> --width & 1, 1);
  };
  put(3, 3);         // The last block, of fixed codes.
  putCode(0x30, 8);  // A literal zero.
  for (int64_t left = int64_t{megabytes} << 20; left > 0; left -= 258) {
    putCode(0xc5, 8);  // Symbol 285: a length of 258.
    putCode(0, 5);     // A distance of 1.
  }
  putCode(0, 7);  // The block's end.
  put(0, 7);
  return out;
}

Bytes bombOf(uint32_t side, int megabytes) {
  Bytes png = test::pngOfSize(side, side);
  test::appendChunk(png, "IDAT", zlibOfZeros(megabytes));
  test::appendChunk(png, "IEND", {});
  return png;
}

#if !defined(AC_SANITIZED)
/// Decodes within `megabytes` of address space beyond what the process has.
[[noreturn]] void exitWithZeroIfRefusedWithin(const Bytes& png, size_t megabytes) {
  std::ifstream statm("/proc/self/statm");
  size_t pages = 0;
  statm >> pages;
  const rlim_t bytes = pages * static_cast<size_t>(sysconf(_SC_PAGESIZE)) + (megabytes << 20);
  const rlimit limit = {bytes, bytes};
  setrlimit(RLIMIT_AS, &limit);
  std::exit(decodeImage(png, {8, 8}).status().code == StatusCode::BadImage ? 0 : 1);
}
#endif

TEST(HostileImage, ADeflateBombStopsAtThePicturesSize) {
  // A stored stream much longer than the scanlines need.
  expectAnAnswer(test::writePng({2, 2, 8, 2, false, {}, {}}, Bytes(5 << 20, 0)));
  const Bytes bomb = bombOf(10, 200);
  EXPECT_LT(bomb.size(), 2u << 20);
  const Status status = decodeImage(bomb, {8, 8}).status();
  EXPECT_EQ(status.code, StatusCode::BadImage);
  EXPECT_NE(status.reason.find("unpacks to far more"), std::string::npos) << status.reason;
#if !defined(AC_SANITIZED)
  EXPECT_EXIT(exitWithZeroIfRefusedWithin(bomb, 16), testing::ExitedWithCode(0), "");
#endif
}

TEST(HostileImage, APngOfSmallInterlacedRowsIsNoBomb) {
  // Seven passes of few px have more filter bytes than pixels.
  for (const int side : {1, 2, 3, 8, 9, 17}) {
    Bytes rows;
    constexpr int kStart[7][2] = {{0, 0}, {4, 0}, {0, 4}, {2, 0}, {0, 2}, {1, 0}, {0, 1}};
    constexpr int kStep[7][2] = {{8, 8}, {8, 8}, {4, 8}, {4, 4}, {2, 4}, {2, 2}, {1, 2}};
    for (int pass = 0; pass < 7; ++pass) {
      const int columns = (side - kStart[pass][0] + kStep[pass][0] - 1) / kStep[pass][0];
      if (columns <= 0) continue;
      for (int y = kStart[pass][1]; y < side; y += kStep[pass][1]) {
        rows.insert(rows.end(), static_cast<size_t>(1 + (columns + 7) / 8), 0);
      }
    }
    const Result<Bitmap> decoded = decodeImage(test::writePng({side, side, 1, 0, true, {}, {}}, rows), {8, 8});
    EXPECT_TRUE(decoded.ok()) << side << ": " << decoded.status().reason;
  }
}

TEST(HostileImage, AnEmptyFirstPartOfTheDataCopiesNothingToNowhere) {
  // Found by fuzzing; under UBSan a memcpy to a null pointer ends the process.
  Bytes png = test::pngOfSize(1, 1);
  test::appendChunk(png, "IDAT", {});
  Bytes alone = png;
  test::appendChunk(alone, "IEND", {});
  EXPECT_EQ(decodeImage(alone, {8, 8}).status().code, StatusCode::BadImage);
  const Bytes whole = test::writeRgbaPng(1, 1, {1, 2, 3, 255});
  const size_t data = 8 + 25;
  Bytes parted(whole.begin(), whole.begin() + data);
  test::appendChunk(parted, "IDAT", {});
  parted.insert(parted.end(), whole.begin() + data, whole.end());
  const Result<Bitmap> decoded = decodeImage(parted, {1, 1});
  ASSERT_TRUE(decoded.ok()) << decoded.status().reason;
  EXPECT_EQ(test::pixelAt(decoded.value(), 0, 0), (test::Rgba{1, 2, 3, 255}));
}

#if !defined(AC_SANITIZED)  // The sanitizer's own memory would be limited too.
[[noreturn]] void exitWithZeroIfOutOfMemory(const Bytes& png) {
  const rlimit limit = {48 << 20, 48 << 20};
  setrlimit(RLIMIT_AS, &limit);
  std::exit(decodeImage(png, {8, 8}).status().code == StatusCode::OutOfMemory ? 0 : 1);
}

TEST(HostileImage, WithoutMemoryIsAnErrorNotAnEnd) {
  const Bytes png = test::writePng({4096, 4096, 8, 6, false, {}, {}}, Bytes(100, 0));
  EXPECT_EXIT(exitWithZeroIfOutOfMemory(png), testing::ExitedWithCode(0), "");
}
#endif

}  // namespace
}  // namespace ac
