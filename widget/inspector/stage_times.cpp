#include "inspector/stage_times.h"

#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "article/clean_text.h"
#include "article/read_article.h"
#include "base/vector.h"
#include "layout/compose.h"
#include "layout/flow_plan.h"
#include "paint/paint.h"
#include "raster/rasterize.h"
#include "text/unicode/grapheme.h"

namespace ac {

namespace {

// Clocks of browsers are coarse and other programs run beside: work is repeated until this much has passed, within
// bounds.
constexpr double kLeastMs = 15;
constexpr int kLeastRuns = 3;
constexpr int kMostRuns = 1000;

/// Draws, counts, and keeps its own time apart from that of the painting that calls it.
class TimingSink final : public DrawSink {
 public:
  TimingSink(const Surface& surface, Clock clock, StageReport& report)
      : surface_(surface), clock_(clock), report_(report) {}

  void draw(const ImDrawList& list, std::span<const Texture> textures) override {
    report_.vertices += static_cast<uint32_t>(list.VtxBuffer.Size);
    report_.indices += static_cast<uint32_t>(list.IdxBuffer.Size);
    report_.commands += static_cast<uint32_t>(list.CmdBuffer.Size);
    const double begin = clock_();
    rasterize(list, textures, surface_);
    ms_ += clock_() - begin;
  }

  double ms() const { return ms_; }

 private:
  const Surface& surface_;
  Clock clock_;
  StageReport& report_;
  double ms_ = 0;
};

/// What `work` takes in the mean.
template <typename Work>
double meanTime(Clock clock, Work work) {
  const double begin = clock();
  for (int runs = 1;; ++runs) {
    work();
    const double passed = clock() - begin;
    if ((passed >= kLeastMs && runs >= kLeastRuns) || runs == kMostRuns) return passed / runs;
  }
}

}  // namespace

Result<StageReport> timeStages(Core& core, const Card& card, std::string_view json, float scale, Clock clock) {
  const BoxTree* shown = card.tree();
  if (!shown) return Status{StatusCode::NotReady, "", "the card is not laid out"};
  if (!(scale > 0)) return Status{StatusCode::BadArgument, "scale", "expected more than 0"};
  Result<ReadArticle> read = readArticle(json, cutAtGrapheme);
  if (!read.ok()) return read.status();
  const Article& article = read.value().article;
  const Theme& theme = card.theme();
  const WidthClass widthClass = shown->composition->widthClass;
  const LayoutPlan& plan = card.shownPlan();
  const float widthPx = shown->width;

  StageReport report;
  const auto time = [&](std::string_view name, auto work) { report.stages.push_back({name, meanTime(clock, work)}); };
  time("article: read", [&] { readArticle(json, cutAtGrapheme); });
  const auto composed = [&] {
    Composition composition = startComposition(article, widthClass);
    composeShown(composition, plan, article, theme, core.fonts);
    return composition;
  };
  time("text: compose and shape", composed);
  const Composition composition = composed();
  time("layout: measure", [&] { measureCard(composition, plan, theme, widthPx, core.fonts); });
  time("layout: place", [&] { layoutCard(composition, plan, theme, widthPx, core.fonts); });
  const BoxTree tree = layoutCard(composition, plan, theme, widthPx, core.fonts);
  time("semantics", [&] { buildSemanticTree(tree, theme, core.fonts, StretchCut::Spans); });

  const int width = std::max(1, static_cast<int>(std::floor(tree.width * scale + 0.5f)));
  const int height = std::max(1, static_cast<int>(std::floor(tree.height * scale + 0.5f)));
  Vector<uint8_t> pixels(static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
  const Surface surface = {pixels.data(), width, height, static_cast<size_t>(width) * 4};
  double rasterMs = 0;
  int runs = 0;
  const double bothMs = meanTime(clock, [&] {
    report.vertices = report.indices = report.commands = 0;
    TimingSink sink(surface, clock, report);
    paintCard(tree, theme, scale, {}, {core.fonts, core.images, core.atlas, core.foreignImages, core.drawList}, sink);
    rasterMs += sink.ms();
    ++runs;
  });
  rasterMs /= runs;
  report.stages.push_back({"paint: draw list", bothMs - rasterMs});
  report.stages.push_back({"raster", rasterMs});
  return report;
}

}  // namespace ac
