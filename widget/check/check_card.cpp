#include "check/check_card.h"

#include <algorithm>
#include <cmath>

#include "base/vector.h"
#include "card/card_ground.h"
#include "check/nearest_color.h"
#include "paint/paint.h"
#include "raster/rasterize.h"
#include "theme/contrast.h"
#include "theme/token_list.h"

namespace ac {

namespace {

constexpr float kText = 4.5f;
constexpr float kLargeText = 3;
// WCAG's large text: 18 pt, or 14 pt where it is bold.
constexpr float kLargePx = 24;
constexpr float kLargeBoldPx = 18.66f;
constexpr float kLeastTargetPx = 24;
constexpr float kRoundingPx = 0.5f;
constexpr size_t kShownBytes = 40;

class Sink final : public DrawSink {
 public:
  explicit Sink(const Surface& surface) : surface_(surface) {}
  void draw(const ImDrawList& list, std::span<const Texture> textures) override { rasterize(list, textures, surface_); }

 private:
  const Surface& surface_;
};

std::string beginning(std::string_view text) {
  size_t end = std::min(text.size(), kShownBytes);
  while (end > 0 && end < text.size() && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  return std::string(text.substr(0, end));
}

class CardChecker {
 public:
  CardChecker(Core& core, const BoxTree& tree, const Theme& theme, Scheme scheme)
      : core_(core), tree_(tree), theme_(theme), scheme_(scheme) {}

  Vector<Finding> check() {
    paintGrounds();
    for (const Box& box : tree_.boxes) {
      if (box.control != kNoPart && box.states == 0) target(box);
      if (box.text == kNoPart) continue;
      const PlacedText& placed = tree_.texts[box.text];
      // Alternative text shows in place of a picture; its colours are checked by their values.
      if (box.picture != kNoPart) continue;
      text(placed);
    }
    return std::move(findings_);
  }

 private:
  // All of the card but its texts, at one device px per CSS px.
  void paintGrounds() {
    width_ = std::max(1, static_cast<int>(tree_.width));
    height_ = std::max(1, static_cast<int>(tree_.height));
    core_.pixels.resize(static_cast<size_t>(width_) * static_cast<size_t>(height_) * 4);
    const Surface surface = {core_.pixels.data(), width_, height_, static_cast<size_t>(width_) * 4};
    paintGround(surface, theme_, 1);
    BoxTree bare;
    bare.composition = tree_.composition;
    bare.width = tree_.width;
    bare.height = tree_.height;
    bare.boxes = tree_.boxes;
    bare.pictures = tree_.pictures;
    for (Box& box : bare.boxes) box.text = kNoPart;
    Sink sink(surface);
    paintCard(bare, theme_, 1, {}, {core_.fonts, core_.images, core_.atlas, core_.foreignImages, core_.drawList}, sink);
  }

  Finding* report(FindingRule rule, std::string token, float figure, float needed, std::string_view shown) {
    // Once for each token and card: the worst.
    for (Finding& finding : findings_) {
      if (finding.rule != rule || finding.token != token) continue;
      const bool isWorse =
          rule == FindingRule::Overflow ? figure - needed > finding.figure - finding.needed : figure < finding.figure;
      if (!isWorse) return nullptr;
      finding.figure = figure;
      finding.needed = needed;
      finding.text = beginning(shown);
      return &finding;
    }
    Finding finding = {rule, std::move(token), {}, scheme_};
    finding.widthPx = tree_.width;
    finding.figure = figure;
    finding.needed = needed;
    finding.text = beginning(shown);
    findings_.push_back(std::move(finding));
    return &findings_.back();
  }

  void target(const Box& box) {
    const bool isField = box.role != SemanticRole::Checkbox;
    const float side = std::min(box.rect.width, box.rect.height);
    if (side < kLeastTargetPx) {
      report(FindingRule::TargetSize, isField ? "control.height" : "control.checkbox", side, kLeastTargetPx, {});
    }
  }

  void text(const PlacedText& placed) {
    const ComposedText& composed = tree_.composition->texts[placed.text];
    const std::string& source = composed.shaped.source.text;
    if (placed.broken.hiddenFrom != BrokenText::kNothingHidden) {
      report(FindingRule::Clipped, roleToken(composed) + ".maxLines", static_cast<float>(placed.broken.hiddenFrom),
             static_cast<float>(source.size()), source);
    }
    for (size_t i = 0; i < placed.broken.lines.size(); ++i) {
      const Line& line = placed.broken.lines[i];
      const std::string_view shown = std::string_view(source).substr(line.textBegin, line.textEnd - line.textBegin);
      const float wide = line.widthPx - line.hangStartPx - line.hangEndPx;
      const float left = lineLeft(tree_, placed, i);
      const bool leavesCard = left < -kRoundingPx || left + line.widthPx > tree_.width + kRoundingPx;
      if (wide > placed.rect.width + kRoundingPx || leavesCard) {
        report(FindingRule::Overflow, roleToken(composed) + ".fontSize", wide, placed.rect.width, shown);
      }
      const float top = placed.rect.y + static_cast<float>(i) * composed.lineHeightPx;
      for (uint32_t r = line.runBegin; r < line.runEnd; ++r) {
        run(placed, placed.broken.runs[r], left, top, shown);
      }
    }
  }

  void run(const PlacedText& placed, const GlyphRun& run, float left, float top, std::string_view shown) {
    const ComposedText& composed = tree_.composition->texts[placed.text];
    const TextStyle& style = composed.shaped.source.spans[run.span].style;
    const SpanInk& ink = composed.inks[run.span];
    const bool isLarge = style.sizePx >= kLargePx || (style.sizePx >= kLargeBoldPx && style.weight >= 700);
    const float needed = isLarge ? kLargeText : kText;
    const ColorToken inked = inkOf(placed, ink);
    const Color color = colorOf(theme_, inked);
    float worst = 22;
    Color worstGround;
    const auto look = [&](Color ground) {
      const float ratio = contrastRatio(over(color, ground), ground);
      if (ratio >= worst) return;
      worst = ratio;
      worstGround = ground;
    };
    if (ink.raised) {
      look(over(colorOf(theme_, ColorToken::RaisedSurface),
                pixel(static_cast<int>(left + run.xPx), static_cast<int>(top))));
    } else {
      const int fromX = static_cast<int>(std::floor(left + run.xPx));
      const int toX = static_cast<int>(std::ceil(left + run.xPx + run.widthPx));
      const int fromY = static_cast<int>(top);
      const int toY = static_cast<int>(top + composed.lineHeightPx);
      Color last;
      bool any = false;
      for (int y = std::max(0, fromY); y < std::min(height_, toY); ++y) {
        for (int x = std::max(0, fromX); x < std::min(width_, toX); ++x) {
          const Color ground = pixel(x, y);
          if (any && ground == last) continue;
          any = true;
          last = ground;
          look(ground);
        }
      }
    }
    if (worst >= needed) return;
    const std::string token = "color." + std::string(colorTokenName(inked));
    if (Finding* finding = report(FindingRule::Contrast, token, worst, needed, shown)) {
      finding->hasColor = true;
      finding->nearest = nearestPassing(color, worstGround, needed);
    }
  }

  // Over white where the card can be seen through.
  Color pixel(int x, int y) const {
    x = std::clamp(x, 0, width_ - 1);
    y = std::clamp(y, 0, height_ - 1);
    const uint8_t* at =
        core_.pixels.data() + (static_cast<size_t>(y) * static_cast<size_t>(width_) + static_cast<size_t>(x)) * 4;
    const int rest = 255 - at[3];
    const auto channel = [&](uint8_t c) { return static_cast<uint8_t>(std::min(255, c + rest)); };
    return {channel(at[0]), channel(at[1]), channel(at[2]), 255};
  }

  // The role whose type the text has: found by colour, size and weight, which is how they differ.
  std::string roleToken(const ComposedText& composed) const {
    const auto widthClass = static_cast<size_t>(tree_.composition->widthClass);
    const TextStyle& style = composed.shaped.source.spans.front().style;
    const ColorToken color = composed.inks.front().color;
    size_t best = 0;
    float least = 1e9f;
    for (size_t i = 0; i < theme_.typography.size(); ++i) {
      const Typography& type = theme_.typography[i];
      const float off = std::fabs(type.sizePx[widthClass] - style.sizePx) * 4 +
                        std::fabs(static_cast<float>(type.weight - style.weight)) / 100 + (type.color == color ? 0 : 2);
      if (off >= least) continue;
      least = off;
      best = i;
    }
    return "typography." + std::string(textRoleName(static_cast<TextRole>(best)));
  }

  Core& core_;
  const BoxTree& tree_;
  const Theme& theme_;
  Scheme scheme_;
  int width_ = 1;
  int height_ = 1;
  Vector<Finding> findings_;
};

}  // namespace

Vector<Finding> checkCard(Core& core, const Card& card, Scheme scheme) {
  if (!card.tree()) return {};
  return CardChecker(core, *card.tree(), card.theme(), scheme).check();
}

}  // namespace ac
