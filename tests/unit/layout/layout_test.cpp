#include "layout/flow_plan.h"

#include <gtest/gtest.h>

#include "sample_layout.h"

#include "base/vector.h"

namespace ac {
namespace {

using test::fullArticle;
using test::SampleLayout;

constexpr float kTolerancePx = 0.5f;

bool inside(const Rect& inner, const Rect& outer) {
  return inner.x >= outer.x - kTolerancePx && inner.y >= outer.y - kTolerancePx &&
         inner.right() <= outer.right() + kTolerancePx && inner.bottom() <= outer.bottom() + kTolerancePx;
}

class EveryWidth : public testing::TestWithParam<std::tuple<const char*, int>> {};

TEST_P(EveryWidth, EveryBoxStandsInsideItsParentAndEveryLineInItsText) {
  const auto [lang, width] = GetParam();
  const SampleLayout sample(fullArticle(lang), static_cast<float>(width));
  const BoxTree& tree = sample.tree;
  for (const Box& box : tree.boxes) {
    EXPECT_GE(box.rect.width, 0);
    if (box.parent == kNoPart) continue;
    EXPECT_TRUE(inside(box.rect, tree.boxes[box.parent].rect))
        << semanticRoleName(box.role) << " in " << semanticRoleName(tree.boxes[box.parent].role) << " at " << box.rect.x
        << "," << box.rect.y << " " << box.rect.width << "x" << box.rect.height;
  }
  for (const PlacedText& text : tree.texts) {
    for (size_t i = 0; i < text.broken.lines.size(); ++i) {
      EXPECT_GE(lineLeft(tree, text, i), text.rect.x - kTolerancePx);
      EXPECT_LE(lineLeft(tree, text, i) + text.broken.lines[i].widthPx, text.rect.right() + kTolerancePx);
    }
  }
}

TEST_P(EveryWidth, TextsDoNotOverlapEachOther) {
  const auto [lang, width] = GetParam();
  const SampleLayout sample(fullArticle(lang), static_cast<float>(width));
  const ac::Vector<PlacedText>& texts = sample.tree.texts;
  for (size_t i = 0; i < texts.size(); ++i) {
    for (size_t k = i + 1; k < texts.size(); ++k) {
      const Rect& a = texts[i].rect;
      const Rect& b = texts[k].rect;
      const bool apart = a.right() <= b.x + 0.01f || b.right() <= a.x + 0.01f || a.bottom() <= b.y + 0.01f ||
                         b.bottom() <= a.y + 0.01f;
      EXPECT_TRUE(apart) << "texts " << i << " and " << k;
    }
  }
}

TEST_P(EveryWidth, MeasuringGivesTheHeightOfTheLayout) {
  const auto [lang, width] = GetParam();
  const SampleLayout sample(fullArticle(lang), static_cast<float>(width));
  EXPECT_EQ(sample.measure(static_cast<float>(width)), sample.tree.height);
}

INSTANTIATE_TEST_SUITE_P(Layout, EveryWidth,
                         testing::Combine(testing::Values("en", "ar"),
                                          testing::Values(200, 237, 320, 479, 480, 640, 799, 800, 1000, 1280, 1600)));

TEST(Layout, ARightToLeftCardIsTheMirrorOfALeftToRightOne) {
  Article article = fullArticle("en");
  article.direction = TextDirection::Ltr;
  const SampleLayout ltr(article, 640);
  article.direction = TextDirection::Rtl;
  const SampleLayout rtl(article, 640);
  const Box* ltrPicture = ltr.first(SemanticRole::RelatedItem);
  const Box* rtlPicture = rtl.first(SemanticRole::RelatedItem);
  ASSERT_TRUE(ltrPicture && rtlPicture);
  EXPECT_FLOAT_EQ(ltrPicture->rect.x, 640 - rtlPicture->rect.right());
  const Box* ltrLabel = ltr.first(SemanticRole::Label);
  const Box* rtlLabel = rtl.first(SemanticRole::Label);
  EXPECT_FLOAT_EQ(ltrLabel->rect.x, 640 - rtlLabel->rect.right());
  EXPECT_FLOAT_EQ(ltrLabel->rect.width, rtlLabel->rect.width);
}

TEST(Layout, TheColumnIsNeverWiderThanTheMeasure) {
  const SampleLayout sample(fullArticle("en"), 1600);
  const Box* body = sample.first(SemanticRole::Body);
  ASSERT_TRUE(body);
  EXPECT_FLOAT_EQ(body->rect.width, sample.theme.measurePx);
  EXPECT_NEAR(body->rect.x, 1600 - body->rect.right(), 1);
}

TEST(Layout, TheLeadPictureHasTheThemesShapeAndOneInTheBodyItsOwn) {
  const SampleLayout sample(fullArticle("en"), 640);
  ASSERT_EQ(sample.tree.pictures.size(), 3u);
  const Rect& lead = sample.tree.pictures[0].rect;
  EXPECT_NEAR(lead.width / lead.height, sample.theme.leadRatio, 0.01);
  const Rect& body = sample.tree.pictures[1].rect;
  EXPECT_NEAR(body.width / body.height, 1.6, 0.01);
}

TEST(Layout, AltTextStandsInsideThePictureThatFailedAndChangesNoHeight) {
  const Article article = fullArticle("en");
  SampleLayout sample(article, 320);
  const float height = sample.tree.height;
  composeAltText(sample.composition, sample.composition.leadPicture, article, sample.theme, sample.fonts);
  const BoxTree tree = sample.layOut(320);
  EXPECT_EQ(tree.height, height);
  const auto image = std::find_if(tree.boxes.begin(), tree.boxes.end(),
                                  [](const Box& box) { return box.role == SemanticRole::Image; });
  ASSERT_NE(image, tree.boxes.end());
  ASSERT_NE(image->text, kNoPart);
  EXPECT_TRUE(inside(tree.texts[image->text].rect, image->rect));
}

Typography& roleOf(Theme& theme, TextRole role) {
  return theme.typography[static_cast<size_t>(role)];
}

TEST(Layout, ARolesLimitOfLinesHolds) {
  Theme theme = builtinLightTheme();
  for (const TextRole role : {TextRole::Headline, TextRole::Standfirst, TextRole::RelatedSummary}) {
    roleOf(theme, role).maxLines = 2;
  }
  for (const char* lang : {"en", "ar"}) {
    for (const float width : {200.0f, 320.0f, 640.0f}) {
      const SampleLayout sample(fullArticle(lang), width, theme);
      size_t limited = 0;
      for (const Box& box : sample.tree.boxes) {
        if (box.role != SemanticRole::Headline && box.role != SemanticRole::Standfirst &&
            box.role != SemanticRole::RelatedSummary) {
          continue;
        }
        const BrokenText& broken = sample.tree.texts[box.text].broken;
        EXPECT_LE(broken.lines.size(), 2u) << semanticRoleName(box.role) << " at " << width;
        limited += broken.hiddenFrom != BrokenText::kNothingHidden ? 1 : 0;
        for (const Line& line : broken.lines) EXPECT_LE(line.widthPx, box.rect.width + kTolerancePx);
      }
      EXPECT_GT(limited, 1u) << lang << " at " << width;
      EXPECT_EQ(sample.measure(width), sample.tree.height);
    }
  }
}

TEST(Layout, TotalFitChangesLinesButNotTheHeight) {
  Theme theme = builtinLightTheme();
  const SampleLayout greedy(fullArticle("en"), 320, theme);
  roleOf(theme, TextRole::Body).wrap = WrapToken::Best;
  roleOf(theme, TextRole::Body).align = AlignToken::Justify;
  const SampleLayout best(fullArticle("en"), 320, theme);
  EXPECT_EQ(best.tree.height, greedy.tree.height);
  size_t filled = 0;
  for (const PlacedText& text : best.tree.texts) {
    for (const GlyphRun& run : text.broken.runs) filled += run.spaceExtraPx != 0 ? 1 : 0;
  }
  EXPECT_GT(filled, 10u);
}

TEST(Layout, FeaturesOfARoleAreSetFromTheFacesThatHaveThem) {
  Theme theme = builtinLightTheme();
  const SampleLayout plain(fullArticle("en"), 640, theme);
  roleOf(theme, TextRole::Headline).features = {{{'s', 'm', 'c', 'p'}, 1}};
  const SampleLayout featured(fullArticle("en"), 640, theme);
  const auto faceOf = [](const SampleLayout& sample) {
    const ShapedParagraph& headline = sample.composition.texts[sample.textOf(NodeKind::Headline)].shaped;
    return sample.fonts.description(headline.items[0].face).family;
  };
  EXPECT_EQ(faceOf(plain), "Source Serif 4");
  EXPECT_EQ(faceOf(featured), "Source Serif 4 Features");
  const SampleLayout arabic(fullArticle("ar"), 640, theme);
  EXPECT_EQ(faceOf(arabic), "Noto Naskh Arabic");
}

TEST(Layout, AnArticleOfNothingButAHeadlineIsACard) {
  Article article;
  article.headline = "Short";
  const SampleLayout sample(article, 320);
  EXPECT_EQ(sample.tree.texts.size(), 1u);
  EXPECT_GT(sample.tree.height, 40);
  EXPECT_LT(sample.tree.height, 100);
}

TEST(Compose, DirectionComesFromTheArticleThenTheLanguageThenTheHeadline) {
  Article article;
  const auto directionOf = [&](const char* lang, const char* headline) {
    article.lang = lang;
    article.headline = headline;
    return articleDirection(article);
  };
  constexpr auto kLtr = TextDirection::Ltr;
  constexpr auto kRtl = TextDirection::Rtl;
  EXPECT_EQ(directionOf("he", "NATO: בכיר אמר כי"), kRtl);
  EXPECT_EQ(directionOf("en", "حماس leader meets Turkish minister"), kLtr);
  EXPECT_EQ(directionOf("ja", "حماس"), kLtr);
  for (const char* lang : {"ar", "ar-EG", "fas", "ur", "iw", "yi", "dv", "dv-Thaa", "pa-Arab", "az-Arab-IR", "ckb"}) {
    EXPECT_EQ(directionOf(lang, "iPhone 17"), kRtl) << lang;
  }
  for (const char* lang : {"az", "ar-Latn", "ku", "ps-Latn-AF", "en-IL", "yue"}) {
    EXPECT_EQ(directionOf(lang, "مرحبا"), kLtr) << lang;
  }
  for (const char* lang : {"", "und", "mul", "x-news", "zxx"}) {
    EXPECT_EQ(directionOf(lang, "«2026» حماس leader"), kRtl) << lang;
    EXPECT_EQ(directionOf(lang, "NATO: בכיר"), kLtr) << lang;
    EXPECT_EQ(directionOf(lang, "2026"), kLtr) << lang;
  }
  article.direction = kLtr;
  EXPECT_EQ(directionOf("he", "שלום"), kLtr);
  article.direction = kRtl;
  EXPECT_EQ(directionOf("en", "Harbour"), kRtl);
}

TEST(Compose, TheMetaLineHoldsItsFieldsInOrder) {
  const SampleLayout sample(fullArticle("en"), 640);
  const ShapedParagraph& meta = sample.composition.texts[sample.textOf(NodeKind::Meta)].shaped;
  EXPECT_EQ(meta.source.text,
            "Example Post\u00A0\u00B7 By Rana Haddad and Omar Aziz\u00A0\u00B7 4 March 2026\u00A0\u00B7 3\u00A0min");
}

Article newsArticle(const std::string& lang) {
  Article article = fullArticle(lang);
  article.published = "2026-02-14T10:00:00+02:00";
  article.updated = "2026-11-23T16:40:00+02:00";
  article.authors = {{"A", ""}, {"Alexandra Papadopoulou", ""}};
  return article;
}

std::string_view spanText(const ShapedParagraph& meta, size_t span) {
  const TextSpan& at = meta.source.spans[span];
  return std::string_view(meta.source.text).substr(at.begin, at.end - at.begin);
}

TEST(Compose, NoLineOfTheMetaEndsInADateNorShowsASeparatorAtItsEdge) {
  for (const char* lang : {"en", "fr", "tr", "ar", "fa", "he", "de"}) {
    const SampleLayout sample(newsArticle(lang), 640);
    const ComposedText& text = sample.composition.texts[sample.textOf(NodeKind::Meta)];
    const ShapedParagraph& meta = text.shaped;
    float widest = 0;  // Of what keeps together: spans that follow each other too.
    float together = 0;
    const BrokenText whole = breakLines(meta, 1e6F, text.rules, sample.fonts);
    for (size_t i = 0; i < meta.source.spans.size(); ++i) {
      if (!meta.source.spans[i].keeps) together = 0;
      for (const GlyphRun& run : whole.runs) together += meta.source.spans[i].keeps && run.span == i ? run.widthPx : 0;
      widest = std::max(widest, together);
    }
    size_t dropped = 0;
    for (float width = 120; width < 640; ++width) {
      const BrokenText broken = breakLines(meta, width, text.rules, sample.fonts);
      EXPECT_EQ(broken.lines.size(), countLines(meta, width, text.rules, sample.fonts));
      for (const Line& line : broken.lines) {
        EXPECT_LE(line.widthPx, width + 0.01F) << lang;
        ASSERT_LT(line.runBegin, line.runEnd);
        for (uint32_t run = line.runBegin; run < line.runEnd; ++run) {
          const TextSpan& span = meta.source.spans[broken.runs[run].span];
          if (!span.separates) continue;
          EXPECT_GT(span.begin, line.textBegin) << lang << " at " << width;
          EXPECT_LT(span.end, line.textEnd) << lang << " at " << width;
        }
        for (size_t i = 0; i < meta.source.spans.size(); ++i) {
          const TextSpan& span = meta.source.spans[i];
          if (span.keeps && span.begin < line.textEnd && line.textEnd < span.end) {
            EXPECT_GT(widest, width) << lang << ": " << spanText(meta, i) << " at " << width;
          }
          dropped += span.separates && span.end == line.textEnd ? 1 : 0;
        }
      }
    }
    EXPECT_GT(dropped, 50U) << lang;
  }
}

TEST(Compose, WhatKeepsTogetherIsPartedAtItsSpacesWhereALineCannotHoldIt) {
  Article article = fullArticle("en");
  article.source.reset();
  article.authors.clear();
  article.publishedText = "Published on a long Saturday in autumn";
  const SampleLayout sample(article, 640);
  const ComposedText& text = sample.composition.texts[sample.textOf(NodeKind::Meta)];
  for (float width = 90; width < 200; width += 5) {
    const BrokenText broken = breakLines(text.shaped, width, text.rules, sample.fonts);
    for (const Line& line : broken.lines) {
      EXPECT_LE(line.widthPx, width + 0.01F);
      EXPECT_FALSE(line.hyphen);
      EXPECT_TRUE(&line == &broken.lines.back() || text.shaped.source.text[line.textEnd - 1] == ' ') << width;
    }
  }
}

std::string metaOf(const Article& article) {
  const SampleLayout sample(article, 640);
  return sample.composition.texts[sample.textOf(NodeKind::Meta)].shaped.source.text;
}

TEST(Compose, AChangeOnTheDayOfPublicationIsToldWithItsTime) {
  Article article;
  article.headline = "Harbour";
  article.published = "2026-03-04T10:00:00+02:00";
  article.updated = "2026-03-04T16:40:00+02:00";
  const std::pair<const char*, const char*> kExpected[] = {
      {"en", "4 March 2026\u00A0\u00B7 Updated 16:40"},
      {"fr", "4 mars 2026\u00A0\u00B7 Mis à jour à 16\u00A0h\u00A040"},
      {"tr", "4 Mart 2026\u00A0\u00B7 Güncelleme: 16:40"},
      {"ar", "٤ مارس ٢٠٢٦\u00A0\u00B7 آخر تحديث: ١٦:٤٠"},
      {"fa", "۱۳ اسفند ۱۴۰۴\u00A0\u00B7 به‌روزرسانی: ۱۶:۴۰"},
      {"he", "4 במרץ 2026\u00A0\u00B7 עודכן ב־16:40"},
  };
  for (const auto& [lang, expected] : kExpected) {
    article.lang = lang;
    EXPECT_EQ(metaOf(article), expected) << lang;
  }
  article.lang = "en";
  for (const char* same : {"2026-03-04", "2026-03-04T10:00:59+02:00"}) {
    article.updated = same;
    EXPECT_EQ(metaOf(article), "4 March 2026") << same;
  }
  article.published = "2026-03-04";
  article.updated = "2026-03-04T00:05Z";
  EXPECT_EQ(metaOf(article), "4 March 2026\u00A0\u00B7 Updated 00:05");
  article.updated = "2026-03-05T00:05Z";
  EXPECT_EQ(metaOf(article), "4 March 2026\u00A0\u00B7 Updated 5 March 2026");
}

TEST(Compose, AWordOfTheMetaThatTheHostMadeEmptyLeavesNoSeparator) {
  Article article = fullArticle("en");
  article.strings = {{"minutes", ""}};
  EXPECT_EQ(metaOf(article), "Example Post\u00A0\u00B7 By Rana Haddad and Omar Aziz\u00A0\u00B7 4 March 2026");
  article.strings.push_back({"by", ""});
  article.source.reset();
  EXPECT_EQ(metaOf(article), "Rana Haddad and Omar Aziz\u00A0\u00B7 4 March 2026");
}

}  // namespace
}  // namespace ac
