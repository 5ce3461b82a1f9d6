// A font file: as one of a theme, unpacked, and as it is, as a fallback of the host's own. A card's text is shaped by
// it and its outlines are drawn. A byte each for width and scale, then the file.
#include "fontfile/unpack_font.h"
#include "fuzz/fuzz_card.h"
#include "fuzz/fuzz_input.h"

namespace {

constexpr const char* kArticle =
    R"({"headline":"AVA fi \u0645\u0631\u062d\u0628\u0627 \u05e9\u05c1\u05dc\u05d5\u05dd \u0928\u092e\u0938\u094d\u0924\u0947",)"
    R"("body":[{"type":"paragraph","text":"The quick brown fox, 1/2 of it; e\u0301\u0323 \u0e2a\u0e27\u0e31\u0e2a\u0e14\u0e35 \ud55c\uae00."}]})";
constexpr const char* kManifest =
    R"({"faces":[{"family":"F","generic":"serif","weight":400,"style":"normal","file":"f.ttf"}]})";

void showIn(ac::Core& core, float widthPx, float scale) {
  ac::Card card(core);
  ac::fuzz::require(card.setArticle(kArticle).ok(), "the article can be read");
  for (int round = 0; round < 3; ++round) {
    if (!card.layout(widthPx).ok()) return;
    const float area = card.tree()->width * card.tree()->height;
    if (!card.paint(area * scale * scale > 4e6F ? 0.1F : scale).ok()) return;
  }
  card.semantics(ac::StretchCut::Faces);
}

void showByFace(std::span<const uint8_t> file, float widthPx, float scale) {
  ac::Core core;
  ac::fuzz::require(core.declareFonts(kManifest).ok(), "the manifest can be read");
  if (!core.fonts.supply(0, {file.begin(), file.end()}).ok()) core.fonts.fail(0);
  showIn(core, widthPx, scale);
}

void showByFallback(std::span<const uint8_t> file, float widthPx, float scale) {
  ac::Core core;
  if (core.fonts.add({file.begin(), file.end()}).ok()) showIn(core, widthPx, scale);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  ac::fuzz::FuzzInput input(bytes, size);
  const float widthPx = input.widthPx();
  const float scale = input.scale();
  const ac::Result<ac::FontFile> font = ac::unpackFont(input.rest());
  if (font.ok()) showByFace(font.value().bytes, widthPx, scale);
  showByFace(input.rest(), widthPx, scale);
  showByFallback(input.rest(), widthPx, scale);
  return 0;
}
