#include <gtest/gtest.h>

#include <algorithm>
#include <limits>

#include "article/words.h"
#include "base/vector.h"
#include "layout/compose_site_blocks.h"
#include "sample_layout.h"
#include "site_article.h"

namespace ac {
namespace {

using test::SampleLayout;
using test::siteArticle;

constexpr float kTolerancePx = 0.5f;
constexpr float kLeastTargetPx = 24;

bool inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x - kTolerancePx && inner.y >= outer.y - kTolerancePx &&
         inner.right() <= outer.right() + kTolerancePx && inner.bottom() <= outer.bottom() + kTolerancePx;
}

bool apart(const Rect& a, const Rect& b) {
  return a.right() <= b.x + 0.01f || b.right() <= a.x + 0.01f || a.bottom() <= b.y + 0.01f || b.bottom() <= a.y + 0.01f;
}

const ComposedControl& controlOf(const SampleLayout& sample, const Box& box) {
  return sample.composition.controls[box.control];
}

const Box* controlNamed(const SampleLayout& sample, std::string_view name) {
  for (const Box& box : sample.tree.boxes) {
    if (box.control != kNoPart && box.states == 0 && controlOf(sample, box).name == name) return &box;
  }
  return nullptr;
}

// Texts and controls that stand on the card at once, whatever the reader does: of notes in one place, the first.
ac::Vector<Rect> standing(const SampleLayout& sample) {
  ac::Vector<Rect> rects;
  for (const Box& box : sample.tree.boxes) {
    const bool isButton = box.role == SemanticRole::Button;
    if ((box.text == kNoPart && box.control == kNoPart) || isButton) continue;
    const auto samePlace = [&](const Rect& rect) { return rect.x == box.rect.x && rect.y == box.rect.y; };
    if (box.states != 0 && std::any_of(rects.begin(), rects.end(), samePlace)) continue;
    rects.push_back(box.rect);
  }
  return rects;
}

void expectInOrder(const SampleLayout& sample) {
  for (const Box& box : sample.tree.boxes) {
    EXPECT_TRUE(inside(box.rect, {0, 0, sample.tree.width, sample.tree.height})) << semanticRoleName(box.role);
    if (box.parent == kNoPart) continue;
    EXPECT_TRUE(inside(box.rect, sample.tree.boxes[box.parent].rect)) << semanticRoleName(box.role);
    if (box.control != kNoPart && box.states == 0) {
      EXPECT_GE(box.rect.width, kLeastTargetPx) << controlOf(sample, box).name;
      EXPECT_GE(box.rect.height, kLeastTargetPx) << controlOf(sample, box).name;
    }
  }
  const ac::Vector<Rect> rects = standing(sample);
  for (size_t i = 0; i < rects.size(); ++i) {
    for (size_t k = i + 1; k < rects.size(); ++k) EXPECT_TRUE(apart(rects[i], rects[k])) << i << " and " << k;
  }
  for (const PlacedText& text : sample.tree.texts) {
    for (const Line& line : text.broken.lines) EXPECT_LE(line.widthPx, text.rect.width + kTolerancePx);
  }
}

class SiteBlocksAtEveryWidth : public testing::TestWithParam<std::tuple<const char*, int>> {};

TEST_P(SiteBlocksAtEveryWidth, NothingOverlapsOrLeavesItsBoxAndEveryTargetIsLargeEnough) {
  const auto [lang, width] = GetParam();
  expectInOrder(SampleLayout(siteArticle(lang), static_cast<float>(width)));
}

TEST_P(SiteBlocksAtEveryWidth, MeasuringGivesTheHeightOfTheLayout) {
  const auto [lang, width] = GetParam();
  const SampleLayout sample(siteArticle(lang), static_cast<float>(width));
  EXPECT_EQ(sample.measure(static_cast<float>(width)), sample.tree.height);
}

INSTANTIATE_TEST_SUITE_P(Layout, SiteBlocksAtEveryWidth,
                         testing::Combine(testing::Values("en", "fr", "tr", "ar", "fa", "he"),
                                          testing::Values(200, 320, 479, 520, 800, 1600)));

TEST(SiteBlocks, StandBelowTheArticleInTheOrderThatAReaderExpects) {
  const SampleLayout sample(siteArticle("en"), 640);
  float bottom = 0;
  for (const SemanticRole role :
       {SemanticRole::Article, SemanticRole::Signup, SemanticRole::Banner, SemanticRole::Consent}) {
    const Box* box = sample.first(role);
    ASSERT_TRUE(box) << semanticRoleName(role);
    EXPECT_EQ(box->parent, kNoPart);
    EXPECT_GE(box->rect.y, bottom);
    bottom = box->rect.bottom();
  }
}

TEST(SiteBlocks, AnArticleWithoutThemHasItsPaddingAsBefore) {
  Article article;
  article.headline = "Harbour";
  const SampleLayout alone(article, 640);
  EXPECT_FLOAT_EQ(alone.first(SemanticRole::Article)->rect.height, alone.tree.height);
}

TEST(SiteBlocks, ARightToLeftCardIsTheMirrorOfALeftToRightOne) {
  Article article = siteArticle("en");
  article.direction = TextDirection::Ltr;
  const SampleLayout ltr(article, 640);
  article.direction = TextDirection::Rtl;
  const SampleLayout rtl(article, 640);
  for (const char* name : {"email", "terms", "submit", "accept", "save"}) {
    const Box* left = controlNamed(ltr, name);
    const Box* right = controlNamed(rtl, name);
    ASSERT_TRUE(left && right) << name;
    EXPECT_FLOAT_EQ(left->rect.x, 640 - right->rect.right()) << name;
    EXPECT_FLOAT_EQ(left->rect.y, right->rect.y) << name;
  }
}

TEST(SiteBlocks, FieldsStandSideBySideWhereThereIsRoomOnOneLine) {
  const SampleLayout wide(siteArticle("en"), 640);
  EXPECT_FLOAT_EQ(controlNamed(wide, "name")->rect.y, controlNamed(wide, "email")->rect.y);
  EXPECT_GT(controlNamed(wide, "phone")->rect.y, controlNamed(wide, "email")->rect.y);
  const SampleLayout narrow(siteArticle("en"), 320);
  EXPECT_GT(controlNamed(narrow, "email")->rect.y, controlNamed(narrow, "name")->rect.bottom());
}

TEST(SiteBlocks, ALoneFieldHasItsButtonBesideItWhereThereIsRoom) {
  Article article = siteArticle("en");
  article.signup->fields = {{"email", "", FieldType::Email, true}};
  const SampleLayout wide(article, 640);
  EXPECT_FLOAT_EQ(controlNamed(wide, "email")->rect.y, controlNamed(wide, "submit")->rect.y);
  expectInOrder(wide);
  const SampleLayout narrow(article, 320);
  EXPECT_GT(controlNamed(narrow, "submit")->rect.y, controlNamed(narrow, "email")->rect.bottom());
  expectInOrder(narrow);
}

TEST(SiteBlocks, TheButtonsOfTheConsentStandInOneRowOrEachOnItsOwn) {
  const SampleLayout wide(siteArticle("en"), 640);
  EXPECT_FLOAT_EQ(controlNamed(wide, "accept")->rect.y, controlNamed(wide, "save")->rect.y);
  const SampleLayout narrow(siteArticle("en"), 320);
  EXPECT_LT(controlNamed(narrow, "accept")->rect.y, controlNamed(narrow, "reject")->rect.y);
  EXPECT_LT(controlNamed(narrow, "reject")->rect.y, controlNamed(narrow, "save")->rect.y);
  EXPECT_FLOAT_EQ(controlNamed(narrow, "accept")->rect.width, controlNamed(narrow, "save")->rect.width);
}

TEST(SiteBlocks, ASmallBannerIsNotStretchedAndOneOfUnknownSizeIsShownWhole) {
  Article article = siteArticle("en");
  article.banner->image.width = 300;
  article.banner->image.height = 250;
  const SampleLayout small(article, 640);
  EXPECT_FLOAT_EQ(small.tree.pictures.at(0).rect.width, 300);
  EXPECT_FLOAT_EQ(small.tree.pictures.at(0).rect.height, 250);
  article.banner->image.width = article.banner->image.height = 0;
  const SampleLayout unknown(article, 640);
  EXPECT_TRUE(unknown.tree.pictures.at(0).contain);
  article.banner->image.width = 100000;
  article.banner->image.height = 1;
  expectInOrder(SampleLayout(article, 640));
}

TEST(SiteBlocks, ABlockOfOnlyWhatItMustHaveIsWhole) {
  Article article = siteArticle("en");
  article.signup = Signup{"Join", "", "", "", {}, ""};
  article.banner->url.clear();
  article.consent = Consent{"We ask.", "", {}};
  const SampleLayout sample(article, 320);
  expectInOrder(sample);
  EXPECT_TRUE(controlNamed(sample, "submit"));
  EXPECT_TRUE(controlNamed(sample, "accept"));
  EXPECT_TRUE(controlNamed(sample, "reject"));
  EXPECT_FALSE(controlNamed(sample, "save"));
}

TEST(SiteBlocks, LabelsOfAnyLengthAndFiftyCategoriesStayInTheirBoxes) {
  Article article = siteArticle("en");
  const std::string word(400, 'w');
  article.signup->action = word;
  article.signup->title = word + " " + word;
  for (SignupField& field : article.signup->fields) field.label = word;
  article.consent->categories.clear();
  for (int i = 0; i < 50; ++i) article.consent->categories.push_back({std::to_string(i), word, i == 0, false});
  article.strings = {{"acceptAll", word}, {"rejectAll", ""}, {"requiredOnly", ""}};
  for (const float width : {200.0f, 640.0f}) expectInOrder(SampleLayout(article, width));
}

TEST(SiteBlocks, AMessageOfTheHostTakesThePlaceOfTheNotesAndMovesNothingWhenItIsShort) {
  const Article article = siteArticle("en");
  SampleLayout sample(article, 320);
  const float height = sample.tree.height;
  const PartIndex submit = controlNamed(sample, "submit")->control;
  composeMessage(sample.composition, submit, "Done.", MessageTone::Good, article, sample.theme, sample.fonts);
  EXPECT_EQ(sample.layOut(320).height, height);
  std::string longer;
  for (int i = 0; i < 40; ++i) longer += "many words ";
  composeMessage(sample.composition, submit, longer, MessageTone::Bad, article, sample.theme, sample.fonts);
  sample.tree = sample.layOut(320);
  EXPECT_GT(sample.tree.height, height);
  expectInOrder(sample);
}

TEST(ComposeSiteBlocks, FieldsWithoutALabelHaveTheCardsWordOrTheirName) {
  Article article = siteArticle("fr");
  article.signup->fields = {{"name", "", FieldType::Text, false},
                            {"mail", "", FieldType::Email, false},
                            {"call", "", FieldType::Tel, false},
                            {"city", "", FieldType::Text, true}};
  const SampleLayout sample(article, 640);
  const auto label = [&](size_t i) {
    return sample.composition.texts[sample.composition.controls[i].label].shaped.source.text;
  };
  EXPECT_EQ(label(0), "Nom");
  EXPECT_EQ(label(1), "Adresse e-mail");
  EXPECT_EQ(label(2), "Téléphone");
  EXPECT_EQ(label(3), "city\u00A0\u00B7 Obligatoire");
}

TEST(ComposeSiteBlocks, ARequiredCategoryIsOnAndCannotBeTurnedOff) {
  const SampleLayout sample(siteArticle("en"), 640);
  EXPECT_EQ(controlOf(sample, *controlNamed(sample, "necessary")).state, kControlChecked | kControlDisabled);
  EXPECT_EQ(controlOf(sample, *controlNamed(sample, "counting")).state, kControlChecked);
  EXPECT_EQ(controlOf(sample, *controlNamed(sample, "video")).state, 0u);
}

TEST(ComposeSiteBlocks, RefusingIsCalledWhatItIs) {
  Article article = siteArticle("en");
  const auto words = [&](const char* button) {
    const SampleLayout sample(article, 640);
    const ComposedControl& control = controlOf(sample, *controlNamed(sample, button));
    return sample.composition.texts[control.label].shaped.source.text;
  };
  EXPECT_EQ(words("reject"), wordFor(article, WordKey::RequiredOnly));
  article.consent->categories[0].required = false;
  EXPECT_EQ(words("reject"), wordFor(article, WordKey::RejectAll));
}

}  // namespace
}  // namespace ac
