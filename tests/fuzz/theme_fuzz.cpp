// A theme: a byte for the scheme, one each for width and scale, then a file, custom properties and an object, with 0xFF
// between them. What comes of it packs and unpacks to itself, and a card is painted by it. What follows the object
// changes the packed bytes, three of it one of them: two for the place, one for the value. What can be unpacked then is
// painted by, too.
#include "base/vector.h"
#include "fuzz/fuzz_card.h"
#include "fuzz/fuzz_input.h"
#include "theme/packed_theme.h"
#include "theme/resolve_theme.h"
#include "theme/theme_face.h"
#include "theme/write_theme.h"

namespace {

void paintBy(const std::shared_ptr<const ac::CardTheme>& theme, ac::Core& core, float widthPx, float scale) {
  ac::Card card(core);
  ac::fuzz::require(card.setArticle(ac::fuzz::kWholeArticle).ok(), "the article can be read");
  card.setTheme(theme);
  ac::fuzz::show(core, card, widthPx, scale);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  ac::fuzz::FuzzInput input(bytes, size);
  ac::ThemeSources sources;
  sources.scheme = static_cast<ac::Scheme>(input.below(static_cast<uint32_t>(ac::Scheme::Count)));
  const float widthPx = input.widthPx();
  const float scale = input.scale();
  sources.file = input.text();
  sources.properties = input.text();
  sources.object = input.text();
  sources.fileAddress = "https://a.example/t/theme.json";
  const ac::ReadTheme read = ac::resolveTheme(sources);
  ac::themeJson(read.theme);
  ac::themeFacesJson(read.faces);

  ac::Vector<uint8_t> packed = ac::packTheme(read.theme);
  const std::optional<ac::Theme> unpacked = ac::unpackTheme(packed);
  ac::fuzz::require(unpacked && ac::packTheme(*unpacked) == packed, "a theme unpacks to itself");
  const std::unique_ptr<ac::Core> core = ac::fuzz::makeCore();
  paintBy(core->themeOf(sources.scheme, packed), *core, widthPx, scale);

  for (int i = 0; i < 8 && !input.isEmpty(); ++i) {
    const size_t place = (input.byte() << 8 | input.byte()) % packed.size();
    packed[place] = static_cast<uint8_t>(input.byte());
  }
  if (const auto theme = core->themeOf(sources.scheme, packed)) paintBy(theme, *core, widthPx, scale);
  return 0;
}
