#pragma once

#include <cstdint>
#include <span>

#include "base/vector.h"
#include "imgui.h"
#include "imgui_internal.h"
#include "raster/blend.h"
#include "raster/rasterize.h"

namespace ac::test {

/// A surface with its pixels, a draw list of its own, and texture 0: 4 by 4 of full coverage.
class Canvas {
 public:
  Canvas(int width, int height, Pixel background = 0) : width_(width), height_(height), list_(&shared_) {
    pixels_.assign(static_cast<size_t>(width) * static_cast<size_t>(height), background);
    textures_.push_back({TextureFormat::Alpha8, white_, 4, 4, 4});
    shared_.TexUvWhitePixel = {0.5f, 0.5f};
    shared_.CurveTessellationTol = 1.25f;
    shared_.SetCircleTessellationMaxError(0.1f);
    shared_.InitialFlags = ImDrawListFlags_AntiAliasedFill | ImDrawListFlags_AntiAliasedLines;
    shared_.ClipRectFullscreen = {0, 0, static_cast<float>(width), static_cast<float>(height)};
    list_._ResetForNewFrame();
    list_.PushTexture(ImTextureRef(static_cast<ImTextureID>(0)));
    list_.PushClipRectFullScreen();
  }

  ImDrawList& list() { return list_; }
  ImTextureRef addTexture(const Texture& texture) {
    textures_.push_back(texture);
    return ImTextureRef(static_cast<ImTextureID>(textures_.size() - 1));
  }
  void triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 color) { triangle(a, b, c, color, color, color); }
  void triangle(ImVec2 a, ImVec2 b, ImVec2 c, ImU32 colorA, ImU32 colorB, ImU32 colorC) {
    const ImVec2 white = {0.5f, 0.5f};
    vertex(a, white, colorA);
    vertex(b, white, colorB);
    vertex(c, white, colorC);
  }
  /// Every third call ends a triangle.
  void vertex(ImVec2 at, ImVec2 uv, ImU32 color) {
    list_.VtxBuffer.push_back({at, uv, color});
    list_.IdxBuffer.push_back(list_._VtxCurrentIdx++);
    list_.CmdBuffer.back().ElemCount++;
    list_._VtxWritePtr = list_.VtxBuffer.Data + list_.VtxBuffer.Size;
    list_._IdxWritePtr = list_.IdxBuffer.Data + list_.IdxBuffer.Size;
  }

  void draw() { rasterize(list_, textures_, surface()); }
  Surface surface() {
    return {reinterpret_cast<uint8_t*>(pixels_.data()), width_, height_, 4 * static_cast<size_t>(width_)};
  }
  Pixel at(int x, int y) const { return pixels_[static_cast<size_t>(y * width_ + x)]; }
  const ac::Vector<Pixel>& pixels() const { return pixels_; }
  int width() const { return width_; }
  int height() const { return height_; }

 private:
  int width_;
  int height_;
  ac::Vector<Pixel> pixels_;
  uint8_t white_[16] = {255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255};
  ac::Vector<Texture> textures_;
  ImDrawListSharedData shared_;
  ImDrawList list_;
};

/// Numbers that are the same in every run and on every platform.
class Random {
 public:
  explicit Random(uint32_t seed) : state_(seed * 2654435769u + 1) {}
  uint32_t next() {
    state_ ^= state_ << 13;
    state_ ^= state_ >> 17;
    state_ ^= state_ << 5;
    return state_;
  }
  int below(int end) { return static_cast<int>(next() % static_cast<uint32_t>(end)); }
  float between(float low, float high) { return low + (high - low) * static_cast<float>(next() >> 8) / 16777216.0f; }

 private:
  uint32_t state_;
};

}  // namespace ac::test
