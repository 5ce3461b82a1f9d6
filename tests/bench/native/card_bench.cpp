// Times of a whole card's text in microseconds, each the best of several rounds: the article of the browser's
// benchmark, through the same Card that the module holds. Prints; asserts nothing.

#include <cstdio>
#include <string>

#include "base/vector.h"
#include "bench/native/best_time.h"
#include "cli/files.h"
#include "cli/supplies.h"

namespace {

using namespace ac;

constexpr float kWidthPx = 640;

// As an edge is dragged, within one set of type sizes.
ac::Vector<float> draggedWidths() {
  ac::Vector<float> widths;
  for (int i = 0; i < 50; ++i) widths.push_back(490 + 6 * static_cast<float>(i));
  return widths;
}

std::string articleJson() {
  const Result<ac::Vector<uint8_t>> bytes = readFile(AC_SOURCE_DIR "/tests/bench/article.json", 1u << 20);
  if (!bytes.ok()) return {};
  return {bytes.value().begin(), bytes.value().end()};
}

}  // namespace

int main() {
  const std::string json = articleJson();
  Core core;
  Card card(core);
  ac::Vector<Warning> warnings;
  if (!declareFonts(core, AC_FONTS_DIR).ok() || !card.setArticle(json).ok() ||
      !layoutWithFonts(core, card, AC_FONTS_DIR, kWidthPx, warnings).ok()) {
    std::printf("the article or its fonts cannot be read\n");
    return 1;
  }
  const ac::Vector<float> widths = draggedWidths();
  const auto perWidth = static_cast<double>(widths.size());
  const double nothing = bestMicroseconds(20, 20, [&] {
    Card fresh(core);
    if (fresh.setArticle(json).ok()) (void)fresh.layout(kWidthPx);
  });
  const double relayout = bestMicroseconds(50, 20, [&] {
    for (const float width : widths) (void)card.layout(width);
  });
  float heights = 0;
  const double height = bestMicroseconds(50, 100, [&] {
    for (const float width : widths) heights += card.measure(width).value();
  });
  std::printf("%-40s %8.2f us  (at most 500)\n", "read, shape and lay out from nothing", nothing);
  std::printf("%-40s %8.2f us  (at most 10)\n", "relayout, every line placed", relayout / perWidth);
  std::printf("%-40s %8.2f us  (at most 1.4)\n", "height alone at a new width", height / perWidth);
  return heights > 0 ? 0 : 1;
}
