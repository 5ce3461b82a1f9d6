#pragma once

#include <cstddef>
#include <cstdint>

namespace ac {

/// Pixels to draw on: RGBA, 8 bits, premultiplied, rows top down. Owned by the caller.
struct Surface {
  uint8_t* rgba = nullptr;
  int width = 0;
  int height = 0;
  size_t strideBytes = 0;
};

enum class TextureFormat : uint8_t {
  Alpha8,  ///< Coverage; the colour is the vertices'.
  Rgba8,   ///< Premultiplied; tinted by the vertices.
};

/// Pixels that a draw command's texture id stands for. Owned by the caller.
struct Texture {
  TextureFormat format = TextureFormat::Alpha8;
  const uint8_t* pixels = nullptr;
  int width = 0;
  int height = 0;
  size_t strideBytes = 0;
};

}  // namespace ac
