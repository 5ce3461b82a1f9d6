// A font manifest, declared after the project's own, as a theme's is.
#include "fuzz/fuzz_card.h"

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  const std::unique_ptr<ac::Core> core = ac::fuzz::makeCore();
  const auto before = static_cast<ac::FaceId>(core->fonts.size());
  const auto first = core->declareFonts({reinterpret_cast<const char*>(bytes), size});
  if (!first.ok()) {
    ac::fuzz::require(core->fonts.size() == before, "a manifest that is refused declares nothing");
    return 0;
  }
  ac::fuzz::require(first.value() == before, "faces follow each other");
  for (size_t face = before; face < core->fonts.size(); ++face) core->fontFile(static_cast<ac::FaceId>(face));
  ac::Card card(*core);
  ac::fuzz::require(card.setArticle(R"({"headline":"A \u0645 \u05e9","lang":"xx"})").ok(), "the article can be read");
  for (const ac::FaceId face : core->fonts.wanted()) core->fonts.fail(face);
  card.layout(320);
  return 0;
}
