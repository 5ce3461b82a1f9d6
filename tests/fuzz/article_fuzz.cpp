// An article as JSON, read, laid out, painted and told. A byte each for layout, scheme, width and scale, then the
// article.
#include "fuzz/fuzz_card.h"
#include "fuzz/fuzz_input.h"
#include "layout/builtin_layouts.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  ac::fuzz::FuzzInput input(bytes, size);
  const size_t layout = input.below(static_cast<uint32_t>(ac::builtinLayouts().size()));
  const auto scheme = static_cast<ac::Scheme>(input.below(static_cast<uint32_t>(ac::Scheme::Count)));
  const float widthPx = input.widthPx();
  const float scale = input.scale();
  const std::span<const uint8_t> json = input.rest();
  const std::unique_ptr<ac::Core> core = ac::fuzz::makeCore();
  ac::Card card(*core);
  if (!card.setArticle({reinterpret_cast<const char*>(json.data()), json.size()}).ok()) return 0;
  card.setTheme(core->themeOf(scheme, {}));
  card.setLayout(ac::builtinLayout(layout));
  ac::fuzz::show(*core, card, widthPx, scale);
  return 0;
}
