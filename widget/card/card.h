#pragma once

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "article/article.h"
#include "base/status.h"
#include "base/vector.h"
#include "card/card_theme.h"
#include "card/core.h"
#include "card/wanted_glyphs.h"
#include "layout/box.h"
#include "layout/builtin_layouts.h"
#include "layout/composition.h"
#include "layout/resolve_plan.h"
#include "semantics/semantic_tree.h"

namespace ac {

/// What a painting came out as.
struct PaintedSize {
  int width = 0;  ///< Device px.
  int height = 0;
  float scale = 1;  ///< Device px per CSS px; lower than asked for where a canvas could not hold the card.
  bool opaque = false;
};

/// One article on its way through the stages: read, composed for a width class, laid out at a width, painted at a
/// scale. A stage runs again only when what it depends on has changed.
class Card {
 public:
  /// `core` must outlive the card.
  explicit Card(Core& core) : core_(core) {}
  Card(const Card&) = delete;
  Card& operator=(const Card&) = delete;
  ~Card() { showPictures({}); }

  /// Its controls are as composed, whatever those of the article before showed. On an error the card keeps what it had.
  Status setArticle(std::string_view json);

  /// The theme from now on; the core's when null. Another one that differs in colours alone repaints, any other lays
  /// out anew.
  void setTheme(std::shared_ptr<const CardTheme> theme);

  /// A built-in layout or one of the host's own, which must be a whole tree (unpackLayout()). Lays out anew; texts that
  /// are shaped already stay.
  void setLayout(LayoutPlan plan);

  const Theme& theme() const { return theme_ ? theme_->theme : core_.theme; }

  /// Lays out at a width in CSS px, 1 to 16,384. Faces and measures of clusters may be wanted afterwards
  /// (wantedFonts(), wantedClusters()): the layout is then provisional, and calling again after they were supplied or
  /// failed makes it final.
  Status layout(float widthPx);

  /// The height at a width, leaving the layout alone; provisional in the same way.
  Result<float> measure(float widthPx);

  /// Paints into core.pixels, at 0.1 to 16 device px per CSS px, and clears dirty(). Lays out first where that is due.
  /// Clusters that the host draws may be wanted afterwards (core.foreignImages.wanted()): they are blank, the card is
  /// dirty, and painting again after they were supplied shows them.
  Result<PaintedSize> paint(float scale);

  /// What the article's controls show: a ControlState for each, in Composition's order; those that the list does not
  /// reach are as composed. Repaints only, but for a message that is of a failure now, or no longer.
  void setControls(std::span<const uint32_t> states);

  /// The host's own words beside a control that is Done or Failed, in place of the card's; none when empty. One control
  /// has them at a time. Long words make the card taller.
  void setMessage(uint32_t control, std::string_view message);

  /// True when painting would give other pixels than the last time, or none was done.
  bool dirty() const;

  /// Faces that the last layout or measurement lacks and that the host is to supply or fail.
  const Vector<FaceId>& wantedFonts() const { return wanted_.fonts; }
  /// Files of hyphenation patterns that it or another card waits for.
  const Vector<uint32_t>& wantedPatterns() const { return wanted_.patterns; }

  /// Clusters of the last layout or measurement that the host is to measure.
  const Vector<ClusterId>& wantedClusters() const { return wanted_.clusters; }

  /// Pictures of the last painting that the host is to supply.
  Vector<ImageKey> wantedImages() const;

  /// What the layout shows of the article at the width asked for last; empty before. Valid until the next call.
  const LayoutPlan& shownPlan() const { return plan_.nodes; }

  /// Null before the first layout; valid until the next call.
  const BoxTree* tree() const { return tree_ ? &*tree_ : nullptr; }
  /// Its texts live until the next call.
  SemanticTree semantics(StretchCut cut) const;
  Vector<Warning> warnings() const;

  /// Bytes held by article, shaped text and boxes.
  size_t bytes() const;

 private:
  struct ShownPicture {
    ImageKey key = 0;
    ImageState state = ImageState::Wanted;
  };

  /// Holds these pictures in the store instead of those shown before.
  void showPictures(const Vector<ImageKey>& keys);
  void noteWanted(const Composition& composition);
  void layOut(const LayoutPlan& shown, float widthPx);
  void noteState();
  bool messageFailed() const;
  void addMessage(Composition& composition) const;
  bool compositionIsCurrent(WidthClass widthClass) const;
  void composeTexts(WidthClass widthClass, const LayoutPlan& shown);
  void composeFor(WidthClass widthClass, const LayoutPlan& shown);
  /// What the layout shows at a width.
  const LayoutPlan& shownAt(float widthPx);
  /// Gives every picture that failed its alternative text. True when any was added.
  bool composeFailedPictures();

  Core& core_;
  std::shared_ptr<const CardTheme> theme_;
  std::optional<Article> article_;
  Vector<Warning> articleWarnings_;
  std::optional<Composition> composition_;
  uint32_t compositionFonts_ = 0;  ///< Revision of the font set.
  bool compositionProvisional_ = false;
  bool compositionOpen_ = false;     ///< Another revision of the font set may give it other faces.
  bool picturesAreNew_ = false;      ///< The article is new: pictures that failed before are tried again.
  bool compositionForeign_ = false;  ///< The host draws some of it.
  bool compositionFailed_ = false;   ///< Its message has the ink of what failed.
  WantedGlyphs wanted_;
  LayoutPlan layout_ = builtinLayout(0);
  ShownPlan plan_;  ///< Empty where it is to be made.
  std::optional<BoxTree> tree_;
  float width_ = 0;
  bool painted_ = false;
  bool scaleReduced_ = false;
  Vector<ShownPicture> shown_;
  Vector<uint32_t> controls_;
  std::string message_;
  uint32_t messageControl_ = 0;
};

}  // namespace ac
