#include "text/fonts/replacement_mark.h"

#include <iterator>

namespace ac {

namespace {

struct Step {
  PathVerb verb;
  float x[2];
  float y[2];
};

// In thousandths of an em about the diamond's centre.
constexpr Step kDiamond[] = {
    {PathVerb::Move, {0}, {470}},
    {PathVerb::Line, {410}, {0}},
    {PathVerb::Line, {0}, {-470}},
    {PathVerb::Line, {-410}, {0}},
    {PathVerb::Close, {}, {}},
    // The question mark runs the other way round: it is a hole.
    {PathVerb::Move, {-135}, {105}},
    {PathVerb::Line, {-50}, {105}},
    {PathVerb::Quadratic, {-50, 0}, {160, 160}},
    {PathVerb::Quadratic, {50, 50}, {160, 110}},
    {PathVerb::Quadratic, {50, 0}, {75, 45}},
    {PathVerb::Quadratic, {-45, -45}, {10, -80}},
    {PathVerb::Line, {45}, {-80}},
    {PathVerb::Quadratic, {45, 85}, {-25, 5}},
    {PathVerb::Quadratic, {135, 135}, {40, 110}},
    {PathVerb::Quadratic, {135, 0}, {240, 240}},
    {PathVerb::Quadratic, {-135, -135}, {240, 105}},
    {PathVerb::Close, {}, {}},
    {PathVerb::Move, {-45}, {-125}},
    {PathVerb::Line, {-45}, {-215}},
    {PathVerb::Line, {45}, {-215}},
    {PathVerb::Line, {45}, {-125}},
    {PathVerb::Close, {}, {}},
};

}  // namespace

GlyphOutline replacementOutline(float unitsPerEm, float capHeightEm) {
  GlyphOutline outline;
  const float scale = unitsPerEm / 1000;
  const float centreX = kReplacementAdvanceEm / 2 * unitsPerEm;
  const float centreY = capHeightEm / 2 * unitsPerEm;
  for (const Step& step : kDiamond) {
    outline.verbs.push_back(step.verb);
    const int points = step.verb == PathVerb::Close ? 0 : step.verb == PathVerb::Quadratic ? 2 : 1;
    for (int i = 0; i < points; ++i) {
      outline.points.push_back({centreX + step.x[i] * scale, centreY + step.y[i] * scale});
    }
  }
  return outline;
}

}  // namespace ac
