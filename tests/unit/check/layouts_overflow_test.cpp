#include <gtest/gtest.h>

#include <cmath>

#include "base/vector.h"
#include "card/card.h"
#include "check/sample_articles.h"
#include "layout/builtin_layouts.h"
#include "support/core_fonts.h"
#include "theme/builtin_theme.h"
#include "theme/read_theme.h"

namespace ac {
namespace {

// A coarse step, and one px around every width at which a layout or a type changes.
constexpr float kWidths[] = {200, 240, 279, 280, 319, 320, 400, 439, 440,  479, 480,
                             559, 560, 640, 719, 720, 799, 800, 960, 1200, 1600};
constexpr float kRoundingPx = 0.5f;
constexpr float kLeastTargetPx = 24;

bool overlap(const Rect& a, const Rect& b) {
  return a.x + kRoundingPx < b.right() && b.x + kRoundingPx < a.right() && a.y + kRoundingPx < b.bottom() &&
         b.y + kRoundingPx < a.bottom();
}

// WCAG 2.5.8: what is smaller than 24 px has that much room around its middle to itself.
bool crowds(const Rect& small, const Rect& other) {
  const float x = small.x + small.width / 2;
  const float y = small.y + small.height / 2;
  const float dx = std::max({other.x - x, 0.0f, x - other.right()});
  const float dy = std::max({other.y - y, 0.0f, y - other.bottom()});
  return dx * dx + dy * dy < kLeastTargetPx * kLeastTargetPx / 4 - kRoundingPx;
}

class CardInspection {
 public:
  explicit CardInspection(const BoxTree& tree) : tree_(tree) {}

  void inspect() {
    for (const Box& box : tree_.boxes) {
      const bool isNote = box.control != kNoPart && box.states != 0;
      if (box.picture != kNoPart) {
        inside(box.rect, "a picture");
        if (box.behind)
          pictureBehind_ = &box;
        else
          leaves_.push_back(&box);
        continue;
      }
      if (box.text != kNoPart) {
        inspectText(box);
        if (!isNote) leaves_.push_back(&box);
      }
      if (box.control != kNoPart && box.states == 0) {
        inside(box.rect, "a control");
        // The row of a checkbox is its target.
        EXPECT_GE(std::min(box.rect.width, box.rect.height), kLeastTargetPx);
        targets_.push_back(box.rect);
        if (box.role != SemanticRole::Button) leaves_.push_back(&box);
      }
    }
    for (size_t i = 0; i < leaves_.size(); ++i) {
      for (size_t j = i + 1; j < leaves_.size(); ++j) {
        EXPECT_FALSE(overlap(leaves_[i]->rect, leaves_[j]->rect))
            << semanticRoleName(leaves_[i]->role) << " and " << semanticRoleName(leaves_[j]->role);
      }
    }
    for (const Rect& target : targets_) {
      if (std::min(target.width, target.height) >= kLeastTargetPx) continue;
      for (const Rect& other : targets_) {
        if (&other != &target) {
          EXPECT_FALSE(crowds(target, other)) << target.x << "," << target.y << " beside " << other.x << "," << other.y;
        }
      }
    }
  }

 private:
  void inside(const Rect& rect, const char* what) {
    EXPECT_GE(rect.x, -kRoundingPx) << what;
    EXPECT_GE(rect.y, -kRoundingPx) << what;
    EXPECT_LE(rect.right(), tree_.width + kRoundingPx) << what;
    EXPECT_LE(rect.bottom(), tree_.height + kRoundingPx) << what;
  }

  void inspectText(const Box& box) {
    const PlacedText& placed = tree_.texts[box.text];
    const ComposedText& composed = tree_.composition->texts[placed.text];
    inside(placed.rect, semanticRoleName(box.role));
    Rect target = placed.rect;
    target.width = 0;
    for (size_t i = 0; i < placed.broken.lines.size(); ++i) {
      const Line& line = placed.broken.lines[i];
      const float wide = line.widthPx - line.hangStartPx - line.hangEndPx;
      EXPECT_LE(wide, placed.rect.width + kRoundingPx)
          << semanticRoleName(box.role) << ": "
          << composed.shaped.source.text.substr(line.textBegin, line.textEnd - line.textBegin);
      target.width = std::max(target.width, line.widthPx);
    }
    if (tree_.composition->rtl) target.x = placed.rect.right() - target.width;
    // A link within a sentence is as tall as its line; one that is all of a text stands for itself.
    if (composed.inks.size() == 1 && !composed.inks[0].href.empty()) targets_.push_back(target);
    if (!placed.onImage) return;
    // What is over a picture never leaves it: it is the picture's scrim that makes it legible.
    hasTextOver_ = true;
  }

 public:
  void expectTextsWithinTheirPicture() const {
    if (!hasTextOver_) return;
    ASSERT_TRUE(pictureBehind_);
    for (const PlacedText& placed : tree_.texts) {
      if (!placed.onImage) continue;
      EXPECT_GE(placed.rect.y, pictureBehind_->rect.y);
      EXPECT_LE(placed.rect.bottom(), pictureBehind_->rect.bottom());
    }
  }

 private:
  const BoxTree& tree_;
  ac::Vector<const Box*> leaves_;
  ac::Vector<Rect> targets_;
  const Box* pictureBehind_ = nullptr;
  bool hasTextOver_ = false;
};

class LayoutsOf : public testing::TestWithParam<const char*> {};

TEST_P(LayoutsOf, KeepEveryTextInItsRoomInEveryLanguageAtEveryWidth) {
  const std::string name = GetParam();
  Core core;
  if (name != "builtin") {
    const std::string json = test::readText(std::string(AC_SOURCE_DIR) + "/assets/themes/" + name + ".json");
    Result<ReadTheme> read = readTheme(json, Scheme::Light, builtinLightTheme());
    ASSERT_TRUE(read.ok());
    core.theme = std::move(read.value().theme);
  }
  test::declareFonts(core);
  size_t overPictures = 0;
  for (const std::string_view article : kSampleArticles) {
    Card card(core);
    ASSERT_TRUE(card.setArticle(article).ok());
    for (const float width : kWidths) {
      for (size_t layout = 0; layout < builtinLayouts().size(); ++layout) {
        card.setLayout(builtinLayout(layout));
        for (bool more = true; more;) {
          ASSERT_TRUE(card.layout(width).ok());
          more = !card.wantedFonts().empty() || !card.wantedPatterns().empty();
          for (const FaceId face : card.wantedFonts()) test::supplyFace(core, face);
          for (const uint32_t file : card.wantedPatterns()) core.fonts.hyphenation().fail(file);
        }
        SCOPED_TRACE(testing::Message() << builtinLayoutName(layout) << " at " << width << ", "
                                        << article.substr(0, 80));
        CardInspection inspection(*card.tree());
        inspection.inspect();
        inspection.expectTextsWithinTheirPicture();
        for (const PlacedText& text : card.tree()->texts) overPictures += text.onImage ? 1 : 0;
        if (HasFailure()) return;
      }
    }
  }
  EXPECT_GT(overPictures, 0u) << "no article had a headline over its picture";
}

INSTANTIATE_TEST_SUITE_P(Themes, LayoutsOf,
                         testing::Values("builtin", "broadsheet", "contrast", "hearth", "magazine", "quiet", "tech"),
                         [](const auto& test) { return std::string(test.param); });

}  // namespace
}  // namespace ac
