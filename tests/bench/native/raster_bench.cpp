// Prints the milliseconds of the rasteriser's and the resampler's main work, the best of several runs each. No
// assertions.

#include <chrono>
#include <cstdio>

#include "base/vector.h"
#include "images/decode.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "raster/rasterize.h"

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 2000;
constexpr int kAtlasSide = 512;

template <typename Work>
void measure(const char* name, Work work) {
  double best = 1e9;
  for (int run = 0; run < 15; ++run) {
    const auto start = std::chrono::steady_clock::now();
    work();
    const std::chrono::duration<double, std::milli> spent = std::chrono::steady_clock::now() - start;
    if (spent.count() < best) best = spent.count();
  }
  std::printf("%-52s %8.3f ms\n", name, best);
}

/// A draw list whose untextured shapes point at the middle of texture 0.
class Scene {
 public:
  Scene() : list_(&shared_) {
    shared_.TexUvWhitePixel = {0.5f, 0.5f};
    shared_.SetCircleTessellationMaxError(0.1f);
    shared_.InitialFlags = ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AntiAliasedLines;
    shared_.ClipRectFullscreen = {0, 0, kWidth, kHeight};
    list_._ResetForNewFrame();
    list_.PushTexture(ImTextureRef(static_cast<ImTextureID>(0)));
    list_.PushClipRectFullScreen();
  }
  ImDrawList& list() { return list_; }

 private:
  ImDrawListSharedData shared_;
  ImDrawList list_;
};

/// Coverage like that of text: rows of 10 by 14 px glyphs, a third inside, a third edge, a third empty.
ac::Vector<uint8_t> makeAtlas() {
  ac::Vector<uint8_t> atlas(kAtlasSide * kAtlasSide);
  uint32_t state = 1;
  for (size_t i = 0; i < atlas.size(); ++i) {
    state = state * 1664525 + 1013904223;
    const size_t column = i % 10;
    atlas[i] = column < 3 ? 255 : (column < 6 ? static_cast<uint8_t>(state >> 24) : 0);
  }
  atlas[kAtlasSide * kAtlasSide / 2 + kAtlasSide / 2] = 255;
  return atlas;
}

void addGlyphs(ImDrawList& list, int count) {
  list.PrimReserve(6 * count, 4 * count);
  for (int i = 0; i < count; ++i) {
    const auto x = static_cast<float>(20 + i % 60 * 10), y = static_cast<float>(20 + i / 60 * 24);
    const float u = static_cast<float>(i % 50 * 10) / kAtlasSide, v = static_cast<float>(i / 50 % 30 * 14) / kAtlasSide;
    list.PrimRectUV({x, y}, {x + 10, y + 14}, {u, v}, {u + 10.0f / kAtlasSide, v + 14.0f / kAtlasSide},
                    IM_COL32(20, 20, 20, 255));
  }
}

}  // namespace

int main() {
  ac::Vector<uint8_t> pixels(4 * kWidth * kHeight);
  const ac::Surface surface = {pixels.data(), kWidth, kHeight, 4 * kWidth};
  const ac::Vector<uint8_t> atlas = makeAtlas();
  ac::Vector<uint8_t> picture(4 * 600 * 400, 255);
  ac::Vector<uint8_t> veil(4 * 600 * 400, 100);
  const ac::Texture textures[] = {
      {ac::TextureFormat::Alpha8, atlas.data(), kAtlasSide, kAtlasSide, kAtlasSide},
      {ac::TextureFormat::Rgba8, picture.data(), 600, 400, 4 * 600},
      {ac::TextureFormat::Rgba8, veil.data(), 600, 400, 4 * 600},
      {ac::TextureFormat::Rgba8, veil.data(), 32, 21, 4 * 32},
  };
  const auto image = [](int id) { return ImTextureRef(static_cast<ImTextureID>(id)); };
  const auto draw = [&](const char* name, auto build) {
    Scene scene;
    build(scene.list());
    measure(name, [&] { ac::rasterize(scene.list(), textures, surface); });
  };

  measure("clear 640 x 2000", [&] { ac::clear(surface, 255, 255, 255, 255); });
  draw("2,000 glyphs of 10 x 14", [](ImDrawList& list) { addGlyphs(list, 2000); });
  draw("opaque picture 600 x 400, one to one", [&](ImDrawList& list) {
    list.AddImage(image(1), {20, 20}, {620, 420});
  });
  draw("translucent picture 600 x 400, one to one", [&](ImDrawList& list) {
    list.AddImage(image(2), {20, 20}, {620, 420});
  });
  draw("rounded picture 600 x 400, one to one", [&](ImDrawList& list) {
    list.AddImageRounded(image(1), {20, 20}, {620, 420}, {0, 0}, {1, 1}, IM_COL32_WHITE, 12);
  });
  draw("placeholder 32 x 21 enlarged to 600 x 400", [&](ImDrawList& list) {
    list.AddImage(image(3), {20, 20}, {620, 420});
  });
  draw("translucent rectangle 640 x 2000", [](ImDrawList& list) {
    list.AddRectFilled({0, 0}, {kWidth, kHeight}, IM_COL32(9, 9, 9, 40));
  });
  draw("50 rounded rectangles 200 x 60", [](ImDrawList& list) {
    for (int i = 0; i < 50; ++i) {
      const auto y = static_cast<float>(i * 36);
      list.AddRectFilled({10, y}, {210, y + 60}, IM_COL32(9, 90, 200, 255), 10);
    }
  });
  Scene card;
  card.list().AddImageRounded(image(1), {20, 20}, {620, 420}, {0, 0}, {1, 1}, IM_COL32_WHITE, 12);
  addGlyphs(card.list(), 2000);
  measure("a card: clear, 2,000 glyphs, a rounded picture", [&] {
    ac::clear(surface, 255, 255, 255, 255);
    ac::rasterize(card.list(), textures, surface);
  });

  ac::Vector<uint8_t> photo(4 * 1600 * 1000);
  for (size_t i = 0; i < photo.size(); ++i) photo[i] = i % 4 == 3 ? 255 : static_cast<uint8_t>(i * 31 >> 5);
  measure("resample 1600 x 1000 to 600 x 400", [&] { (void)ac::fitPixels(photo, 1600, 1000, {600, 400}); });
  return 0;
}
