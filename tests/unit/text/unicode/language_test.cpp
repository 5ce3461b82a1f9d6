#include "text/unicode/language.h"

#include <gtest/gtest.h>
#include <hb-ot.h>
#include <hb.h>

#include <string>

namespace ac {
namespace {

// The OpenType language system that HarfBuzz looks for first.
std::string systemOf(const std::string& tag) {
  unsigned count = 1;
  hb_tag_t system = 0;
  hb_ot_tags_from_script_and_language(HB_SCRIPT_LATIN, languageOf(tag), nullptr, nullptr, &count, &system);
  char text[5] = {};
  if (count > 0) hb_tag_to_string(system, text);
  return text;
}

TEST(LanguageOf, FirstSubtagOfTwoLettersDecides) {
  for (const auto& [tag, system] : {std::pair{"tr", "TRK "},
                                    {"TR-tr", "TRK "},
                                    {"sr-Cyrl-RS", "SRB "},
                                    {"sr_Latn", "SRB "},
                                    {"ro", "ROM "},
                                    {"fa-IR", "FAR "},
                                    {"ur", "URD "},
                                    {"ar-EG", "ARA "},
                                    {"he", "IWR "},
                                    {"iw", "IWR "},
                                    {"no", "NOR "},
                                    {"zh", "ZHS "},
                                    {"ja", "JAN "}}) {
    EXPECT_EQ(systemOf(tag), system) << tag;
  }
}

TEST(LanguageOf, FurtherSubtagsAndLongCodesDecideWhereFontsTellThemApart) {
  for (const auto& [tag, system] : {std::pair{"zh-Hant", "ZHT "},
                                    {"zh-hant-TW", "ZHT "},
                                    {"zh-TW", "ZHT "},
                                    {"zh-Hant-HK", "ZHH "},
                                    {"zh-HK", "ZHH "},
                                    {"yue", "ZHH "},
                                    {"zh-Hans-CN", "ZHS "},
                                    {"ro-MD", "MOL "},
                                    {"ckb-IQ", "KUR "},
                                    {"crh", "CRT "},
                                    {"prs", "DRI "},
                                    {"pes-IR", "FAR "},
                                    {"fil", "PIL "},
                                    {"el-polyton", "PGR "}}) {
    EXPECT_EQ(systemOf(tag), system) << tag;
  }
}

TEST(LanguageOf, SubtagsAreComparedWhole) {
  EXPECT_EQ(systemOf("zh-hantx"), "ZHS ");
  EXPECT_EQ(systemOf("ckbx"), "");
  EXPECT_EQ(systemOf("ro-MDX"), "ROM ");
}

TEST(LanguageOf, WhatIsNoLanguageIsNone) {
  for (const char* tag : {"", "t", "x-private", "t1", "-tr", "trk", "\xC3\xA9", "zz-"}) {
    const std::string system = systemOf(tag);
    EXPECT_EQ(system, "") << tag;
  }
}

// HarfBuzz never forgets a language: made-up tags must not be handed on.
TEST(LanguageOf, MadeUpTagsGiveNoNewLanguages) {
  const hb_language_impl_t* french = languageOf("fr");
  for (int i = 0; i < 1000; ++i) {
    EXPECT_EQ(languageOf("fr-x-" + std::to_string(i)), french);
    EXPECT_EQ(languageOf("zh-Hant-x-" + std::to_string(i)), languageOf("zh-Hant"));
    EXPECT_EQ(languageOf("q" + std::to_string(100 + i)), nullptr);
  }
}

}  // namespace
}  // namespace ac
