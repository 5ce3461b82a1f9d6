// Dear ImGui's compile-time options (IMGUI_USER_CONFIG), seen by ImGui's own files and by all who include imgui.h.
#pragma once

#include <cmath>
#include <cstdlib>

#include "raster/imgui_math.h"

#define IMGUI_DISABLE_OBSOLETE_FUNCTIONS
#define IMGUI_DISABLE_DEMO_WINDOWS
#define IMGUI_DISABLE_DEBUG_TOOLS
#define IMGUI_DISABLE_FILE_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS
#define IMGUI_DISABLE_DEFAULT_FONT
#define IMGUI_DISABLE_SSE  // its reciprocal square root is an estimate that differs between processors

// A card's text never goes through ImFont. stb_truetype is only declared, so that code which would use it does not
// link; the studio's inspector has windows, and reads a font of our own for them.
#ifndef AC_IMGUI_WINDOWS
#define IMGUI_DISABLE_STB_TRUETYPE_IMPLEMENTATION
#endif

// A long card has more than 65,535 vertices.
#define ImDrawIdx unsigned int

#ifdef NDEBUG
#define IM_ASSERT(expression) ((void)0)
#endif

#define IMGUI_DISABLE_DEFAULT_MATH_FUNCTIONS
#define ImFabs(x) std::fabs(x)
#define ImSqrt(x) std::sqrt(x)
#define ImFmod(x, y) std::fmod((x), (y))
#define ImCeil(x) std::ceil(x)
#define ImCos(x) ::ac::imgui_math::cosine(x)
#define ImSin(x) ::ac::imgui_math::sine(x)
#define ImAcos(x) ::ac::imgui_math::acos(x)
#define ImAtan2(y, x) ::ac::imgui_math::atan2((y), (x))
#define ImAtof(text) std::atof(text)

inline int ImAbs(int x) {
  return x < 0 ? -x : x;
}
inline float ImAbs(float x) {
  return std::fabs(x);
}
inline double ImAbs(double x) {
  return std::fabs(x);
}
inline float ImSign(float x) {
  return x < 0 ? -1.0f : (x > 0 ? 1.0f : 0.0f);
}
inline double ImSign(double x) {
  return x < 0 ? -1.0 : (x > 0 ? 1.0 : 0.0);
}
inline float ImRsqrt(float x) {
  return 1.0f / std::sqrt(x);
}
inline double ImRsqrt(double x) {
  return 1.0 / std::sqrt(x);
}

// Sliders alone use these; no slider is ever in a card.
inline float ImPow(float x, float y) {
  return std::pow(x, y);
}
inline double ImPow(double x, double y) {
  return std::pow(x, y);
}
inline float ImLog(float x) {
  return std::log(x);
}
inline double ImLog(double x) {
  return std::log(x);
}
