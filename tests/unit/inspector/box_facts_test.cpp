#include "inspector/box_facts.h"

#include <gtest/gtest.h>

#include <cmath>

#include "base/vector.h"
#include "theme/token_list.h"
#include "unit/inspector/inspected_card.h"

namespace ac {
namespace {

using test::boxOf;
using test::InspectedCard;
using test::sampleArticle;

constexpr const char* kSamples[] = {"english", "french", "turkish", "arabic", "persian", "hebrew"};

const Typography* typographyAt(const Theme& theme, std::string_view path) {
  for (size_t role = 0; role < static_cast<size_t>(TextRole::Count); ++role) {
    if (path == "typography." + std::string(textRoleName(static_cast<TextRole>(role)))) return &theme.typography[role];
  }
  return nullptr;
}

void expectTypeTokens(const char* name, const LayoutPlan& layout) {
  for (const float width : {320.0f, 640.0f, 1000.0f}) {
    const InspectedCard inspected(sampleArticle(name), width, 1, layout);
    const Theme& theme = inspected.card.theme();
    const std::string_view lang = inspected.card.tree()->composition->lang;
    const ScriptAdjustment& script = lang == "he"                   ? theme.hebrew
                                     : lang == "ar" || lang == "fa" ? theme.arabic
                                                                    : theme.latin;
    const auto widthClass = static_cast<size_t>(inspected.card.tree()->composition->widthClass);
    for (const BoxFacts& box : inspected.inspect().boxes) {
      if (box.lines.empty()) continue;
      const Typography* type = typographyAt(theme, box.typeToken);
      ASSERT_NE(type, nullptr) << name << " " << box.role << " '" << box.typeToken << "'";
      EXPECT_FLOAT_EQ(box.sizePx, type->sizePx[widthClass] * script.size) << name << " " << box.typeToken;
    }
  }
}

TEST(BoxFacts, EveryTextNamesTheTokenThatItsTypeIsFrom) {
  for (const char* name : kSamples) expectTypeTokens(name, builtinLayout(0));
}

TEST(BoxFacts, ALayoutThatSetsATextInAnotherTypeIsNamedToo) {
  for (size_t layout = 1; layout < builtinLayouts().size(); ++layout) {
    for (const char* name : {"english", "hebrew"}) expectTypeTokens(name, builtinLayout(layout));
  }
}

TEST(BoxFacts, LinesAndRunsStandWhereTheyArePainted) {
  for (const char* name : kSamples) {
    const InspectedCard inspected(sampleArticle(name));
    const ac::Vector<BoxFacts> boxes = inspected.inspect().boxes;
    size_t lines = 0;
    for (const BoxFacts& box : boxes) {
      for (const LineFacts& line : box.lines) {
        ++lines;
        EXPECT_GE(line.rect.y, box.rect.y - 0.01f);
        EXPECT_LE(line.rect.bottom(), box.rect.bottom() + 0.01f) << box.role;
        EXPECT_GT(line.baselineY, line.rect.y);
        EXPECT_LT(line.baselineY, line.rect.bottom());
        float width = 0;
        for (const RunFacts& run : line.runs) {
          width += run.rect.width;
          EXPECT_NE(run.face, "none");
          EXPECT_GT(run.glyphs, 0u);
        }
        EXPECT_NEAR(width, line.rect.width, 0.05f) << name << ": " << line.text;
        // Every visible byte of the text is on one of the lines.
        EXPECT_FALSE(line.text.empty()) << box.role;
      }
    }
    EXPECT_GT(lines, 20u);
  }
}

TEST(BoxFacts, AHeadlineTellsWhatItsLinesCostAndABodyThatNothingWasWeighed) {
  const InspectedCard inspected(sampleArticle("english"));
  const Inspection inspection = inspected.inspect();
  const BoxFacts& headline = inspection.boxes[boxOf(inspection, "headline")];
  EXPECT_EQ(headline.typeToken, "typography.headline");
  EXPECT_EQ(headline.wrap, "balance");
  ASSERT_GE(headline.lines.size(), 2u);
  double total = 0;
  for (const LineFacts& line : headline.lines) {
    EXPECT_TRUE(line.fitted);
    const double share = static_cast<double>(line.blankPx / headline.rect.width);
    EXPECT_NEAR(line.cost, share * share, 1e-3) << line.text;
    total += line.cost;
    EXPECT_NEAR(line.totalCost, total, 1e-9);
    EXPECT_GE(line.candidates, 1u);
    EXPECT_NEAR(line.allCost, headline.lines.back().totalCost, 1e-9);
    EXPECT_GE(line.nextBestCost, line.allCost);
  }
  const BoxFacts& paragraph = inspection.boxes[boxOf(inspection, "paragraph")];
  EXPECT_EQ(paragraph.wrap, "greedy");
  for (const LineFacts& line : paragraph.lines) EXPECT_FALSE(line.fitted);
}

TEST(BoxFacts, ThePlaceOfABoxFindsTheSmallestOneThere) {
  const InspectedCard inspected(sampleArticle("arabic"));
  const Inspection inspection = inspected.inspect();
  for (const char* role : {"headline", "caption", "paragraph", "related-headline", "kicker"}) {
    const BoxFacts& box = inspection.boxes[boxOf(inspection, role)];
    const Point middle = {box.rect.x + box.rect.width / 2, box.rect.y + box.rect.height / 2};
    const uint32_t found = boxAt(inspection.boxes, middle);
    ASSERT_LT(found, inspection.boxes.size());
    EXPECT_EQ(inspection.boxes[found].role, role);
  }
  EXPECT_EQ(boxAt(inspection.boxes, {-5, 10}), kNoPart);
  EXPECT_EQ(boxAt(inspection.boxes, {10, inspection.height + 1}), kNoPart);
  EXPECT_EQ(boxAt(inspection.boxes, {NAN, 10}), kNoPart);
}

TEST(BoxFacts, RightToLeftTextsSaySoAndSoDoTheirRuns) {
  const InspectedCard inspected(sampleArticle("hebrew"));
  const Inspection inspection = inspected.inspect();
  const BoxFacts& headline = inspection.boxes[boxOf(inspection, "headline")];
  EXPECT_TRUE(headline.rtl);
  EXPECT_TRUE(headline.lines.front().runs.front().rtl);
  EXPECT_EQ(headline.lines.front().runs.front().face.substr(0, 17), "Frank Ruhl Libre ");
}

}  // namespace
}  // namespace ac
