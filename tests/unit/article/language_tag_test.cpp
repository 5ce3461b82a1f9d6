#include "article/language_tag.h"

#include <gtest/gtest.h>

#include "article/words.h"

namespace ac {
namespace {

TEST(IsLanguageTag, TakesTheShapesOfBcp47) {
  for (const std::string_view tag : {"en", "en-US", "zh-Hant-TW", "ar-001", "sl-rozaj-biske", "de-CH-1996", "x-klingon",
                                     "en-u-ca-islamic", "EN-us", "fas"}) {
    EXPECT_TRUE(isLanguageTag(tag)) << tag;
  }
}

TEST(IsLanguageTag, RefusesOthers) {
  for (const std::string_view tag : {"", "e", "en_US", "en-", "-en", "en--US", "englishlanguage", "12", "en US",
                                     "en-toolongsub", "é", "x", "en-\u00E9"}) {
    EXPECT_FALSE(isLanguageTag(tag)) << tag;
  }
  EXPECT_FALSE(isLanguageTag("en" + std::string(100, 'a')));
}

TEST(PrimaryLanguage, IsInLowerCaseAndTwoLettersForTheCardsLanguages) {
  EXPECT_EQ(primaryLanguage("ar-EG"), "ar");
  EXPECT_EQ(primaryLanguage("FR"), "fr");
  EXPECT_EQ(primaryLanguage("fas-IR"), "fa");
  EXPECT_EQ(primaryLanguage("iw"), "he");
  EXPECT_EQ(primaryLanguage("ckb-IQ"), "ckb");
  EXPECT_EQ(primaryLanguage(""), "");
}

TEST(RegionOf, SkipsScriptsAndStopsAtExtensions) {
  EXPECT_EQ(regionOf("ar-SY"), "SY");
  EXPECT_EQ(regionOf("ar-Arab-sy"), "SY");
  EXPECT_EQ(regionOf("zh-cmn-Hans-CN"), "CN");
  EXPECT_EQ(regionOf("ar"), "");
  EXPECT_EQ(regionOf("ar-001"), "");
  EXPECT_EQ(regionOf("en-u-ca-gregory"), "");
}

}  // namespace
}  // namespace ac
