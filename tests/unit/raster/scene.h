#pragma once

#include "canvas.h"

#include "base/vector.h"

namespace ac::test {

/// FNV-1a of a picture of rectangles, rounded shapes, lines, fades, glyph-like coverage and images in all mappings.
inline uint64_t hashOfScene() {
  Random random(99);
  ac::Vector<uint8_t> coverage(64 * 64);
  for (uint8_t& byte : coverage) byte = static_cast<uint8_t>(random.next());
  ac::Vector<Pixel> image(40 * 30);
  for (Pixel& pixel : image) pixel = premultiply(random.next());

  Canvas canvas(203, 151, packPixel(250, 248, 240, 255));
  const ImTextureRef glyphs = canvas.addTexture({TextureFormat::Alpha8, coverage.data(), 64, 64, 64});
  const ImTextureRef picture =
      canvas.addTexture({TextureFormat::Rgba8, reinterpret_cast<const uint8_t*>(image.data()), 40, 30, 160});
  ImDrawList& list = canvas.list();
  list.AddRectFilled({3.3f, 2.7f}, {190, 40}, IM_COL32(20, 90, 200, 77), 9);
  list.AddCircleFilled({60.4f, 70.2f}, 33.3f, IM_COL32(200, 30, 60, 190));
  list.AddCircle({120, 75}, 40.5f, IM_COL32(0, 120, 0, 255), 0, 2.5f);
  list.AddLine({-20, 140}, {220, 3.5f}, IM_COL32(9, 9, 9, 220), 1.0f);
  list.AddRectFilledMultiColor({100, 100}, {199.5f, 149.5f}, IM_COL32(255, 0, 0, 255), IM_COL32(0, 255, 0, 10),
                               IM_COL32(0, 0, 255, 128), 0);
  for (int i = 0; i < 40; ++i) {
    const ImVec2 at = {static_cast<float>(5 + i * 5), static_cast<float>(50 + i % 3 * 11)};
    const ImVec2 uv = {static_cast<float>(i) / 64, static_cast<float>(i / 2) / 64};
    list.AddImage(glyphs, at, {at.x + 9, at.y + 13}, uv, {uv.x + 9 / 64.0f, uv.y + 13 / 64.0f},
                  IM_COL32(30, 20, 10, 230));
  }
  list.AddImage(picture, {10, 100}, {50, 130});
  list.AddImage(picture, {50.25f, 99.5f}, {111.5f, 150}, {0.1f, 0}, {1.2f, 0.9f}, IM_COL32(255, 200, 255, 150));
  list.AddImageRounded(picture, {150, 60}, {190, 90}, {0, 0}, {1, 1}, IM_COL32_WHITE, 8);
  list.AddImageQuad(picture, {130, 10}, {195, 22}, {180, 60}, {120, 50});
  canvas.draw();
  uint64_t hash = 14695981039346656037u;
  for (const Pixel pixel : canvas.pixels()) hash = (hash ^ pixel) * 1099511628211u;
  return hash;
}

}  // namespace ac::test
