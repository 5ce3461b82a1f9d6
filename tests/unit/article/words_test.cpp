#include "article/words.h"

#include <gtest/gtest.h>

#include "article/word_tables.h"

namespace ac {
namespace {

Article articleIn(std::string lang) {
  Article article;
  article.lang = std::move(lang);
  return article;
}

TEST(WordFor, SpeaksTheLanguageOfTheArticle) {
  EXPECT_EQ(wordFor(articleIn("en-GB"), WordKey::Related), "Related");
  EXPECT_EQ(wordFor(articleIn("fr-CA"), WordKey::Related), "À lire aussi");
  EXPECT_EQ(wordFor(articleIn("TR"), WordKey::Live), "Canlı");
  EXPECT_EQ(wordFor(articleIn("ar-IQ"), WordKey::Breaking), "عاجل");
  EXPECT_EQ(wordFor(articleIn("fa"), WordKey::Opinion), "دیدگاه");
  EXPECT_EQ(wordFor(articleIn("iw"), WordKey::Analysis), "פרשנות");
}

TEST(WordFor, IsEnglishInOtherLanguages) {
  EXPECT_EQ(wordFor(articleIn("de"), WordKey::Related), "Related");
  EXPECT_EQ(wordFor(articleIn(""), WordKey::ImageMissing), "Picture not available");
}

TEST(WordFor, PrefersTheHostsWord) {
  Article article = articleIn("fr");
  article.strings = {{"related", "Pour aller plus loin"}, {"live", ""}};
  EXPECT_EQ(wordFor(article, WordKey::Related), "Pour aller plus loin");
  EXPECT_EQ(wordFor(article, WordKey::Live), "");
  EXPECT_EQ(wordFor(article, WordKey::By), "Par {names}");
}

TEST(WordFor, HasEveryWordWithItsPlaceholdersInEveryLanguage) {
  for (const std::string_view lang : {"en", "fr", "tr", "ar", "fa", "he"}) {
    const Article article = articleIn(std::string(lang));
    for (size_t i = 0; i < kWordCount; ++i) EXPECT_NE(wordFor(article, static_cast<WordKey>(i)), "") << lang << i;
    EXPECT_NE(wordFor(article, WordKey::Minutes).find("{n}"), std::string_view::npos) << lang;
    EXPECT_NE(wordFor(article, WordKey::Updated).find("{date}"), std::string_view::npos) << lang;
    EXPECT_NE(wordFor(article, WordKey::UpdatedAt).find("{time}"), std::string_view::npos) << lang;
    EXPECT_NE(wordFor(article, WordKey::By).find("{names}"), std::string_view::npos) << lang;
    EXPECT_NE(wordFor(article, WordKey::Credit).find("{name}"), std::string_view::npos) << lang;
  }
}

TEST(WordFor, SpeaksOfTheSitesOwnBlocksInEveryLanguage) {
  EXPECT_EQ(wordFor(articleIn("en"), WordKey::ChoicesSaved), "Your choices have been saved.");
  EXPECT_EQ(wordFor(articleIn("fr"), WordKey::Subscribe), "S’abonner");
  EXPECT_EQ(wordFor(articleIn("tr"), WordKey::AcceptAll), "Tümünü kabul et");
  EXPECT_EQ(wordFor(articleIn("ar"), WordKey::Email), "البريد الإلكتروني");
  EXPECT_EQ(wordFor(articleIn("fa"), WordKey::SaveChoices), "ذخیرهٔ انتخاب‌ها");
  EXPECT_EQ(wordFor(articleIn("he"), WordKey::ChoicesSaved), "הבחירה נשמרה.");
}

TEST(WordFor, SetsFrenchSpaces) {
  EXPECT_EQ(wordFor(articleIn("fr"), WordKey::Credit), "Photo\u00A0: {name}");
  EXPECT_EQ(wordFor(articleIn("fr"), WordKey::Minutes), "{n}\u00A0min");
}

TEST(WordKeyNamed, KnowsEachKeyByItsJsonName) {
  EXPECT_EQ(wordKeyNamed("related"), WordKey::Related);
  EXPECT_EQ(wordKeyNamed("listSeparator"), WordKey::ListSeparator);
  EXPECT_EQ(wordKeyNamed("skipToRelated"), WordKey::SkipToRelated);
  EXPECT_EQ(wordKeyNamed("imageMissing"), WordKey::ImageMissing);
  EXPECT_EQ(wordKeyNamed("email"), WordKey::Email);
  EXPECT_EQ(wordKeyNamed("choicesSaved"), WordKey::ChoicesSaved);
  EXPECT_EQ(wordKeyNamed("updatedAt"), WordKey::UpdatedAt);
  EXPECT_FALSE(wordKeyNamed("Related"));
  EXPECT_FALSE(wordKeyNamed(""));
  EXPECT_FALSE(wordKeyNamed("email\nname"));
}

TEST(FillWord, ReplacesThePlaceholderWhereverItStands) {
  EXPECT_EQ(fillWord("{n} min", "n", "4"), "4 min");
  EXPECT_EQ(fillWord("a {n}", "n", ""), "a ");
  EXPECT_EQ(fillWord("{n}{n} {m}", "n", "{n}"), "{n}{n} {m}");
  EXPECT_EQ(fillWord("nothing", "n", "4"), "nothing");
  EXPECT_EQ(fillWord("{n", "n", "4"), "{n");
}

TEST(LocalNumber, UsesTheDigitsOfTheLanguagesPress) {
  EXPECT_EQ(localNumber(1234567890, "ar"), "١٢٣٤٥٦٧٨٩٠");
  EXPECT_EQ(localNumber(1405, "fa-IR"), "۱۴۰۵");
  EXPECT_EQ(localNumber(2026, "he"), "2026");
  EXPECT_EQ(localNumber(2026, ""), "2026");
  EXPECT_EQ(localNumber(-5, "ar-EG"), "-٥");
  for (const std::string_view lang : {"ar-MA", "ar-DZ", "ar-TN", "ar-LY", "ar-MR"})
    EXPECT_EQ(localNumber(7, lang), "7");
}

}  // namespace
}  // namespace ac
