// A layout: a byte each for width and scale, then the description as JSON, or after 0xFF a packed one. What comes of it
// packs and unpacks to itself, and a card is painted by it.
#include "base/vector.h"
#include "fuzz/fuzz_card.h"
#include "fuzz/fuzz_input.h"
#include "layout/packed_layout.h"
#include "layout/read_layout.h"

namespace {

void paintBy(const ac::LayoutPlan& plan, float widthPx, float scale) {
  const std::unique_ptr<ac::Core> core = ac::fuzz::makeCore();
  ac::Card card(*core);
  ac::fuzz::require(card.setArticle(ac::fuzz::kWholeArticle).ok(), "the article can be read");
  card.setLayout(plan);
  ac::fuzz::show(*core, card, widthPx, scale);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  ac::fuzz::FuzzInput input(bytes, size);
  const float widthPx = input.widthPx();
  const float scale = input.scale();
  const ac::Result<ac::ReadLayout> read = ac::readLayout(input.text());
  if (read.ok()) {
    const ac::Vector<uint8_t> packed = ac::packLayout(read.value().plan);
    const std::optional<ac::LayoutPlan> unpacked = ac::unpackLayout(packed);
    ac::fuzz::require(unpacked && ac::packLayout(*unpacked) == packed, "a layout unpacks to itself");
    paintBy(*unpacked, widthPx, scale);
  }
  if (input.isEmpty()) return 0;
  if (const std::optional<ac::LayoutPlan> plan = ac::unpackLayout(input.rest())) paintBy(*plan, widthPx, scale);
  return 0;
}
