#include "images/image_info.h"

#include <gtest/gtest.h>

#include <initializer_list>
#include <string_view>

#include "fixtures.h"

namespace ac {
namespace {

using test::Bytes;
using test::readFixture;

Bytes bytesOf(std::string_view text) {
  return Bytes(text.begin(), text.end());
}

StatusCode codeOf(const Bytes& bytes) {
  return readImageInfo(bytes).status().code;
}

/// A JPEG of markers alone: frame, then scans without data.
Bytes jpegMarkers(int width, int height, int scans, uint8_t frame = 0xc0, uint8_t precision = 8,
                  uint8_t components = 3) {
  Bytes jpeg = {0xff, 0xd8, 0xff, frame, 0, 8, precision};
  jpeg.insert(jpeg.end(), {static_cast<uint8_t>(height >> 8), static_cast<uint8_t>(height),
                           static_cast<uint8_t>(width >> 8), static_cast<uint8_t>(width), components});
  for (int i = 0; i < scans; ++i) jpeg.insert(jpeg.end(), {0xff, 0xda, 0, 2, 1, 0xff, 0, 2, 0xff, 0xd0, 3});
  jpeg.insert(jpeg.end(), {0xff, 0xd9});
  return jpeg;
}

TEST(ImageInfo, ReadsTheSizeOfPngAndJpeg) {
  const Result<ImageInfo> png = readImageInfo(test::writeRgbaPng(3, 2, Bytes(24)));
  ASSERT_TRUE(png.ok());
  EXPECT_EQ(png.value().format, ImageFormat::Png);
  EXPECT_EQ(png.value().width, 3);
  EXPECT_EQ(png.value().height, 2);
  for (const char* name : {"scene_baseline.jpg", "scene_progressive.jpg", "scene_grey.jpg", "scene_cmyk.jpg"}) {
    const Result<ImageInfo> jpeg = readImageInfo(readFixture(name));
    ASSERT_TRUE(jpeg.ok()) << name << ": " << jpeg.status().reason;
    EXPECT_EQ(jpeg.value().format, ImageFormat::Jpeg);
    EXPECT_EQ(jpeg.value().width, 48);
    EXPECT_EQ(jpeg.value().height, 32);
    EXPECT_EQ(jpeg.value().orientation, Orientation::Normal);
  }
}

TEST(ImageInfo, GivesTheSizeAsShownInEveryOrientationAndByteOrder) {
  for (int n = 1; n <= 8; ++n) {
    const Result<ImageInfo> info = readImageInfo(readFixture("orientation_" + std::string(1, char('0' + n)) + ".jpg"));
    ASSERT_TRUE(info.ok()) << n;
    EXPECT_EQ(static_cast<int>(info.value().orientation), n);
    EXPECT_EQ(info.value().width, 24) << n;
    EXPECT_EQ(info.value().height, 16) << n;
  }
}

TEST(ImageInfo, LeavesTheBrowsersFormatsToTheHost) {
  const std::initializer_list<std::string_view> files = {"GIF87a\1\0\1\0",
                                                         "GIF89a\1\0\1\0",
                                                         std::string_view("RIFF\x10\0\0\0WEBPVP8 ", 16),
                                                         std::string_view("\0\0\0\x18"
                                                                          "ftypavif\0\0\0\0mif1miaf",
                                                                          24),
                                                         std::string_view("\0\0\0\x18"
                                                                          "ftypavis\0\0\0\0msf1miaf",
                                                                          24),
                                                         std::string_view("\0\0\0\x18"
                                                                          "ftypmif1\0\0\0\0miafavif",
                                                                          24)};
  for (const std::string_view file : files) EXPECT_EQ(codeOf(bytesOf(file)), StatusCode::UnsupportedFormat) << file;
}

TEST(ImageInfo, KnowsNothingElse) {
  EXPECT_EQ(codeOf({}), StatusCode::BadImage);
  EXPECT_EQ(codeOf({0xff}), StatusCode::BadImage);
  EXPECT_EQ(codeOf(bytesOf("<svg xmlns='http://www.w3.org/2000/svg'/>")), StatusCode::BadImage);
  EXPECT_EQ(codeOf(bytesOf("BM000000000000000000000000")), StatusCode::BadImage);
  EXPECT_EQ(codeOf(bytesOf(std::string_view("\0\0\0\x18"
                                            "ftypmp42\0\0\0\0avc1mp42",
                                            24))),
            StatusCode::BadImage);
  EXPECT_EQ(codeOf(bytesOf(std::string_view("\0\0\0\x10"
                                            "ftypmif1\0\0\0\0avif",
                                            20))),
            StatusCode::BadImage);
  EXPECT_EQ(codeOf(bytesOf("RIFF0000WAVE")), StatusCode::BadImage);
}

TEST(ImageInfo, RefusesWhatIsOverTheLimits) {
  EXPECT_EQ(codeOf(test::pngOfSize(8192, 2048)), StatusCode::Ok);
  EXPECT_EQ(codeOf(test::pngOfSize(4096, 4096)), StatusCode::Ok);
  EXPECT_EQ(codeOf(test::pngOfSize(8193, 1)), StatusCode::TooLarge);
  EXPECT_EQ(codeOf(test::pngOfSize(1, 8193)), StatusCode::TooLarge);
  EXPECT_EQ(codeOf(test::pngOfSize(5000, 3400)), StatusCode::TooLarge);
  EXPECT_EQ(codeOf(test::pngOfSize(0x7fffffff, 0x7fffffff)), StatusCode::TooLarge);
  EXPECT_EQ(codeOf(test::pngOfSize(0x80000001, 0x80000001)), StatusCode::BadImage);
  EXPECT_EQ(codeOf(jpegMarkers(8193, 1, 1)), StatusCode::TooLarge);
  EXPECT_EQ(codeOf(jpegMarkers(5000, 3400, 1)), StatusCode::TooLarge);
  EXPECT_EQ(codeOf(jpegMarkers(5000, 3000, 1)), StatusCode::Ok);
  EXPECT_EQ(codeOf(Bytes((10 << 20) + 1, 0)), StatusCode::TooLarge);
}

TEST(ImageInfo, RefusesEmptyPictures) {
  EXPECT_EQ(codeOf(test::pngOfSize(0, 5)), StatusCode::BadImage);
  EXPECT_EQ(codeOf(test::pngOfSize(5, 0)), StatusCode::BadImage);
  EXPECT_EQ(codeOf(jpegMarkers(0, 5, 1)), StatusCode::BadImage);
  EXPECT_EQ(codeOf(jpegMarkers(5, 0, 1)), StatusCode::BadImage);
}

TEST(ImageInfo, CountsScansWithoutMistakingDataForMarkers) {
  EXPECT_EQ(codeOf(jpegMarkers(8, 8, 100, 0xc2)), StatusCode::Ok);
  EXPECT_EQ(codeOf(jpegMarkers(8, 8, 101, 0xc2)), StatusCode::TooLarge);
}

TEST(ImageInfo, RefusesJpegsThatNobodyDecodes) {
  EXPECT_EQ(codeOf(jpegMarkers(8, 8, 1, 0xc3)), StatusCode::BadImage);
  EXPECT_EQ(codeOf(jpegMarkers(8, 8, 1, 0xc9)), StatusCode::BadImage);
  EXPECT_EQ(codeOf(jpegMarkers(8, 8, 1, 0xc1, 12)), StatusCode::BadImage);
  EXPECT_EQ(codeOf(jpegMarkers(8, 8, 0)), StatusCode::BadImage);
  EXPECT_EQ(codeOf({0xff, 0xd8, 0xff, 0xe0, 0, 1, 0}), StatusCode::BadImage);
  EXPECT_EQ(codeOf({0xff, 0xd8, 0xff, 0xc0, 0, 17, 8, 0}), StatusCode::BadImage);
}

TEST(ImageInfo, LeavesCmykWithoutAdobesMarkerToTheHost) {
  EXPECT_EQ(codeOf(jpegMarkers(8, 8, 1, 0xc0, 8, 4)), StatusCode::UnsupportedFormat);
}

TEST(ImageInfo, RefusesApplesPngVariant) {
  Bytes png = test::pngOfSize(4, 4);
  Bytes cgbi(png.begin(), png.begin() + 8);
  test::appendChunk(cgbi, "CgBI", {0x50, 0, 0x20, 2});
  cgbi.insert(cgbi.end(), png.begin() + 8, png.end());
  const Result<ImageInfo> info = readImageInfo(cgbi);
  EXPECT_EQ(info.status().code, StatusCode::BadImage);
  EXPECT_NE(info.status().reason.find("CgBI"), std::string::npos);
}

TEST(ImageInfo, IgnoresExifThatMakesNoSense) {
  const Bytes good = readFixture("orientation_6.jpg");
  const std::string_view text(reinterpret_cast<const char*>(good.data()), good.size());
  const size_t tiff = text.find("Exif") + 6;
  const auto orientationWith = [&](size_t offset, uint8_t value) {
    Bytes bytes = good;
    bytes[tiff + offset] = value;
    const Result<ImageInfo> info = readImageInfo(bytes);
    return info.ok() ? static_cast<int>(info.value().orientation) : -1;
  };
  EXPECT_EQ(orientationWith(0, 'M'), 6);
  EXPECT_EQ(orientationWith(0, 'X'), 1);
  EXPECT_EQ(orientationWith(3, 43), 1);
  EXPECT_EQ(orientationWith(4, 0xff), 1);  // The directory lies far beyond the end.
  EXPECT_EQ(orientationWith(7, 200), 1);
  EXPECT_EQ(orientationWith(25, 4), 1);  // Another type.
  EXPECT_EQ(orientationWith(31, 0), 1);  // Values out of range.
  EXPECT_EQ(orientationWith(31, 9), 1);
}

TEST(ImageInfo, OfAnyPrefixIsAnAnswerAndNeverACrash) {
  for (const char* name : {"orientation_5.jpg", "orientation_6.jpg", "scene_progressive.jpg"}) {
    const Bytes whole = readFixture(name);
    for (size_t size = 0; size <= whole.size(); ++size) {
      const Bytes prefix(whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(size));
      const Result<ImageInfo> info = readImageInfo(prefix);
      ASSERT_TRUE(info.ok() ? info.value().width > 0 : !info.status().reason.empty());
    }
  }
}

}  // namespace
}  // namespace ac
