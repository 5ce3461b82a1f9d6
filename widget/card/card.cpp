#include "card/card.h"

#include <algorithm>
#include <cmath>

#include "article/clean_text.h"
#include "article/read_article.h"
#include "base/vector.h"
#include "card/card_ground.h"
#include "card/footprint.h"
#include "card/missing_glyphs.h"
#include "layout/compose.h"
#include "layout/compose_site_blocks.h"
#include "layout/flow_plan.h"
#include "paint/paint.h"
#include "raster/rasterize.h"
#include "text/unicode/grapheme.h"

namespace ac {

namespace {

constexpr float kLargestWidthPx = 16384;
constexpr float kLeastScale = 0.1f;
constexpr float kLargestScale = 16;
// What every browser's canvas holds: WebKit refuses longer sides, and a larger area would not fit beside the page.
constexpr float kLargestSide = 16384;
constexpr float kLargestArea = 32.0f * 1024 * 1024;
// Of the host's words beside a control.
constexpr size_t kLongestMessage = 1000;
// The shared buffer shrinks when a card leaves this much of it unused.
constexpr size_t kSpareFactor = 4;

bool acceptsWidth(float widthPx) {
  return widthPx >= 1 && widthPx <= kLargestWidthPx;
}

Status badWidth() {
  return {StatusCode::BadArgument, "width", "expected 1 to 16384 CSS px"};
}

class SurfaceSink final : public DrawSink {
 public:
  explicit SurfaceSink(const Surface& surface) : surface_(surface) {}
  void draw(const ImDrawList& list, std::span<const Texture> textures) override { rasterize(list, textures, surface_); }

 private:
  const Surface& surface_;
};

float scaleThatFits(float width, float height, float scale) {
  const float side = kLargestSide / std::max(width, height);
  const float area = std::sqrt(kLargestArea / (width * height));
  return std::min({scale, side, area});
}

/// True when it was there before.
bool leaveOutFailedLogo(Composition& composition, const ImageStore& images) {
  if (composition.sourceLogo == kNoPart || composition.logoFailed) return false;
  composition.logoFailed = images.hasFailed(composition.pictures[composition.sourceLogo].picture.src);
  return composition.logoFailed;
}

void resizePixels(Vector<uint8_t>& pixels, size_t bytes) {
  if (pixels.capacity() > bytes * kSpareFactor) Vector<uint8_t>().swap(pixels);
  pixels.resize(bytes);
}

}  // namespace

Status Card::setArticle(std::string_view json) {
  Result<ReadArticle> read = readArticle(json, cutAtGrapheme);
  if (!read.ok()) return read.status();
  article_.emplace(std::move(read.value().article));
  articleWarnings_ = std::move(read.value().warnings);
  tree_.reset();
  composition_.reset();
  plan_ = {};
  painted_ = false;
  picturesAreNew_ = true;
  controls_.clear();
  message_.clear();
  return {};
}

void Card::setTheme(std::shared_ptr<const CardTheme> theme) {
  if (theme == theme_) return;
  const bool isShape = !sameShape(theme.get(), theme_.get());
  theme_ = std::move(theme);
  painted_ = false;
  if (!isShape) return;
  composition_.reset();
  tree_.reset();
}

void Card::setLayout(LayoutPlan plan) {
  layout_ = std::move(plan);
  plan_ = {};
  tree_.reset();
  painted_ = false;
}

const LayoutPlan& Card::shownAt(float widthPx) {
  if (plan_.nodes.empty() || !plan_.holdsAt(widthPx)) {
    plan_ = resolvePlan(layout_, contentOf(*article_), widthPx);
  }
  return plan_.nodes;
}

void Card::setControls(std::span<const uint32_t> states) {
  if (std::equal(states.begin(), states.end(), controls_.begin(), controls_.end())) return;
  controls_.assign(states.begin(), states.end());
  painted_ = false;
}

void Card::setMessage(uint32_t control, std::string_view message) {
  std::string clean = cleanText(message, LineSeparators::ToSpace);
  if (clean.size() > kLongestMessage) clean.resize(cutAtGrapheme(clean, kLongestMessage));
  if (clean == message_ && control == messageControl_) return;
  message_ = std::move(clean);
  messageControl_ = control;
  composition_.reset();
  tree_.reset();
}

bool Card::messageFailed() const {
  return !message_.empty() && messageControl_ < controls_.size() && (controls_[messageControl_] & kControlFailed) != 0;
}

void Card::addMessage(Composition& composition) const {
  if (message_.empty() || messageControl_ >= composition.controls.size()) return;
  composeMessage(composition, messageControl_, message_, messageFailed() ? MessageTone::Bad : MessageTone::Good,
                 *article_, theme(), core_.fonts);
}

void Card::noteWanted(const Composition& composition) {
  wanted_ = wantedGlyphs(composition, core_.fonts);
}

bool Card::compositionIsCurrent(WidthClass widthClass) const {
  if (!composition_ || composition_->widthClass != widthClass) return false;
  if (compositionFailed_ != messageFailed()) return false;
  if (compositionForeign_ && !core_.fonts.foreign().offered()) return false;
  return compositionFonts_ == core_.fonts.revision() || !compositionOpen_;
}

void Card::composeFor(WidthClass widthClass, const LayoutPlan& shown) {
  composeTexts(widthClass, shown);
  if (leaveOutFailedLogo(*composition_, core_.images)) tree_.reset();
}

void Card::composeTexts(WidthClass widthClass, const LayoutPlan& shown) {
  const bool isNew = !compositionIsCurrent(widthClass);
  if (isNew) {
    tree_.reset();
    composition_.emplace(startComposition(*article_, widthClass));
    compositionFonts_ = core_.fonts.revision();
    compositionFailed_ = messageFailed();
  }
  if (!composeShown(*composition_, shown, *article_, theme(), core_.fonts) && !isNew) return;
  if (isNew) addMessage(*composition_);
  noteState();
  if (picturesAreNew_) {
    for (const ComposedPicture& picture : composition_->pictures) core_.images.retry(picture.picture.src);
    picturesAreNew_ = false;
  }
}

void Card::noteState() {
  noteWanted(*composition_);
  compositionProvisional_ = wanted_.any();
  compositionForeign_ = wanted_.anyForeign;
  compositionOpen_ = compositionProvisional_ || core_.fonts.mayChange();
}

bool Card::composeFailedPictures() {
  bool any = false;
  for (PartIndex i = 0; i < composition_->pictures.size(); ++i) {
    const ComposedPicture& picture = composition_->pictures[i];
    if (picture.altText != kNoPart || picture.picture.alt.empty()) continue;
    if (!core_.images.hasFailed(picture.picture.src)) continue;
    composeAltText(*composition_, i, *article_, theme(), core_.fonts);
    any = true;
  }
  if (any) noteState();
  return any;
}

Status Card::layout(float widthPx) {
  if (!acceptsWidth(widthPx)) return badWidth();
  if (!article_) return {StatusCode::NotReady, "", "the card has no article"};
  const LayoutPlan& shown = shownAt(widthPx);
  composeFor(widthClassOf(theme(), widthPx), shown);
  const bool altTextAdded = composeFailedPictures();
  noteWanted(*composition_);
  if (tree_ && width_ == widthPx && !altTextAdded) return {};
  layOut(shown, widthPx);
  width_ = widthPx;
  painted_ = false;
  return {};
}

// Breaking a word that no line holds may ask for more than composing did: for patterns, and for smaller clusters, with
// which it is composed anew. Each time some cluster is split, so that it comes to an end.
void Card::layOut(const LayoutPlan& shown, float widthPx) {
  for (;;) {
    const uint32_t revision = core_.fonts.foreign().revision();
    tree_.emplace(layoutCard(*composition_, shown, theme(), widthPx, core_.fonts));
    if (revision == core_.fonts.foreign().revision()) break;
    compositionOpen_ = true;
    composeFor(composition_->widthClass, shown);
    composeFailedPictures();
  }
  if (!core_.fonts.hyphenation().wanted().empty()) noteState();
}

Result<float> Card::measure(float widthPx) {
  if (!acceptsWidth(widthPx)) return badWidth();
  if (!article_) return Status{StatusCode::NotReady, "", "the card has no article"};
  const WidthClass widthClass = widthClassOf(theme(), widthPx);
  const LayoutPlan& shown = shownAt(widthPx);
  for (;;) {
    const uint32_t revision = core_.fonts.foreign().revision();
    std::optional<Composition> other;
    if (!composition_ || compositionIsCurrent(widthClass)) {
      composeFor(widthClass, shown);
    } else {
      other.emplace(startComposition(*article_, widthClass));
      composeShown(*other, shown, *article_, theme(), core_.fonts);
      addMessage(*other);
      leaveOutFailedLogo(*other, core_.images);
    }
    const Composition& composition = other ? *other : *composition_;
    const float height = measureCard(composition, shown, theme(), widthPx, core_.fonts);
    noteWanted(composition);
    if (revision == core_.fonts.foreign().revision()) return height;
    compositionOpen_ = true;  // A cluster was split, as in layOut().
  }
}

Result<PaintedSize> Card::paint(float scale) {
  if (!(scale >= kLeastScale && scale <= kLargestScale)) {
    return Status{StatusCode::BadArgument, "scale", "expected 0.1 to 16 device px per CSS px"};
  }
  if (width_ == 0) return Status{StatusCode::NotReady, "", "the card is not laid out"};
  if (Status status = layout(width_); !status.ok()) return status;

  PaintedSize size;
  size.scale = scaleThatFits(tree_->width, tree_->height, scale);
  scaleReduced_ = size.scale < scale;
  size.width = std::max(1, static_cast<int>(std::floor(tree_->width * size.scale + 0.5f)));
  size.height = std::max(1, static_cast<int>(std::floor(tree_->height * size.scale + 0.5f)));
  resizePixels(core_.pixels, static_cast<size_t>(size.width) * static_cast<size_t>(size.height) * 4);

  const Surface surface = {core_.pixels.data(), size.width, size.height, static_cast<size_t>(size.width) * 4};
  size.opaque = paintGround(surface, theme(), size.scale);
  SurfaceSink sink(surface);
  const Vector<ImageKey> keys =
      paintCard(*tree_, theme(), size.scale, controls_,
                {core_.fonts, core_.images, core_.atlas, core_.foreignImages, core_.drawList}, sink);
  showPictures(keys);
  painted_ = core_.foreignImages.wanted().empty();
  return size;
}

void Card::showPictures(const Vector<ImageKey>& keys) {
  for (const ImageKey key : keys) core_.images.hold(key);
  for (const ShownPicture& picture : shown_) core_.images.release(picture.key);
  shown_.clear();
  for (const ImageKey key : keys) shown_.push_back({key, core_.images.state(key)});
  core_.images.trim();
}

bool Card::dirty() const {
  if (!painted_ || !composition_ || !compositionIsCurrent(composition_->widthClass)) return true;
  return std::any_of(shown_.begin(), shown_.end(),
                     [this](const ShownPicture& picture) { return core_.images.state(picture.key) != picture.state; });
}

Vector<ImageKey> Card::wantedImages() const {
  Vector<ImageKey> wanted;
  for (const ShownPicture& picture : shown_) {
    if (core_.images.state(picture.key) != ImageState::Wanted) continue;
    if (std::find(wanted.begin(), wanted.end(), picture.key) == wanted.end()) wanted.push_back(picture.key);
  }
  return wanted;
}

SemanticTree Card::semantics(StretchCut cut) const {
  return tree_ ? buildSemanticTree(*tree_, theme(), core_.fonts, cut) : SemanticTree();
}

Vector<Warning> Card::warnings() const {
  Vector<Warning> warnings = articleWarnings_;
  if (composition_ && !compositionProvisional_) appendMissingGlyphWarning(*composition_, warnings);
  if (scaleReduced_) {
    warnings.push_back({StatusCode::ScaleReduced, "", "the card is too large for a canvas at this scale"});
  }
  return warnings;
}

size_t Card::bytes() const {
  size_t bytes = sizeof(Card);
  if (article_) bytes += footprint(*article_);
  if (composition_) bytes += footprint(*composition_);
  if (tree_) bytes += footprint(*tree_);
  return bytes;
}

}  // namespace ac
