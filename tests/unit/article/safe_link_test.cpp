#include "article/safe_link.h"

#include <gtest/gtest.h>

namespace ac {
namespace {

TEST(CheckLink, FollowsWebMailAndRelativeAddresses) {
  for (const std::string_view href : {"https://example.org/a?b=c#d", "http://example.org", "HTTPS://EXAMPLE.ORG",
                                      "mailto:desk@example.org", "//example.org/path", "/path", "path/to:colon",
                                      "?query=javascript:1", "#part", "./a:b", "1a:b", "é:b", "http:x"}) {
    const CheckedLink link = checkLink(href);
    EXPECT_EQ(link.href, href);
    EXPECT_EQ(link.refused, "") << href;
  }
}

TEST(CheckLink, RefusesEveryOtherScheme) {
  for (const std::string_view href :
       {"javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd", "ftp://x",
        "blob:https://x/y", "tel:+123", "c:/windows", "view-source:x", "a+b-c.1:x", "x:"}) {
    const CheckedLink link = checkLink(href);
    EXPECT_EQ(link.href, "") << href;
    EXPECT_NE(link.refused, "") << href;
  }
}

TEST(CheckLink, SeesThroughWhatTheUrlParserTakesAway) {
  for (const std::string_view href : {" javascript:x", "\n\tjavascript:x", "java\nscript:x", "java\tscr\ript:x",
                                      "j\navascript\t:x", "\x01\x1Fjavascript:x"}) {
    EXPECT_EQ(checkLink(href).href, "") << href;
    EXPECT_EQ(checkLink(href).refused, "the scheme \"javascript\"") << href;
  }
  EXPECT_EQ(checkLink(std::string_view("\0javascript:x", 13)).href, "");
}

TEST(CheckLink, GivesTheAddressThatItChecked) {
  EXPECT_EQ(checkLink("  https://exa\nmple.org/a b\t ").href, "https://example.org/a b");
  EXPECT_EQ(checkLink("java\x01script:x").href, "java%01script:x");
  EXPECT_EQ(checkLink(std::string_view("/a\0b\x7F", 5)).href, "/a%00b%7F");
}

TEST(CheckLink, TakesAnEmptyAddressForNone) {
  EXPECT_EQ(checkLink(" \t").href, "");
  EXPECT_EQ(checkLink(" \t").refused, "");
}

TEST(CheckLink, RefusesAnAddressOver64Kilobytes) {
  EXPECT_EQ(checkLink(std::string(65536, 'a')).refused, "");
  EXPECT_EQ(checkLink(std::string(65537, 'a')).refused, "an address over 64 KB");
}

TEST(CheckPictureSource, TakesPicturesOfTheWebAndTheirData) {
  for (const std::string_view src :
       {"https://example.org/a.jpg", "images/a.jpg", "//cdn.example.org/a.png", "blob:https://example.org/1",
        "data:image/png;base64,iVBOR", "DATA:IMAGE/JPEG;base64,x", "data:image/avif,x", "data:image/webp;base64,x",
        "data:image/gif;base64,x"}) {
    EXPECT_EQ(checkPictureSource(src).href, src);
    EXPECT_EQ(checkPictureSource(src).refused, "") << src;
  }
  const std::string large = "data:image/png;base64," + std::string(200000, 'A');
  EXPECT_EQ(checkPictureSource(large).href, large);
}

TEST(CheckPictureSource, RefusesDocumentsScriptsAndOtherData) {
  for (const std::string_view src : {"data:image/svg+xml,<svg/>", "data:text/html,x", "data:,x", "data:image/png",
                                     "data:image/pngx;base64,x", "javascript:x", "mailto:a@b", "file:///a.png"}) {
    EXPECT_EQ(checkPictureSource(src).href, "") << src;
    EXPECT_NE(checkPictureSource(src).refused, "") << src;
  }
}

}  // namespace
}  // namespace ac
