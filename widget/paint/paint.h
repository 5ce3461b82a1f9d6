#pragma once

#include <span>
#include <vector>

#include "images/image_store.h"
#include "layout/box.h"
#include "paint/draw_list.h"
#include "paint/glyph_atlas.h"

namespace ac {

/// Takes a finished part of the drawing. `textures[0]` is the glyph atlas. Called at least once a painting, and again
/// whenever the atlas is full: what the list shows must have become pixels when the call returns.
class DrawSink {
 public:
  virtual void draw(const ImDrawList& list, std::span<const Texture> textures) = 0;

 protected:
  ~DrawSink() = default;
};

/// What painting uses and keeps between paintings, shared by all cards of one core.
struct PaintResources {
  const FontSet& fonts;
  ImageStore& images;
  GlyphAtlas& atlas;
  DrawList& drawList;
};

/// Draws the tree at `scale` device px per CSS px. Edges of boxes and baselines stand on whole device pixels, glyphs on
/// quarters. Pictures are requested from the store at their exact device size; those that are not there yet are wanted
/// afterwards. Returns the key of each placed picture, in the tree's order.
std::vector<ImageKey> paintCard(const BoxTree& tree, const Theme& theme, float scale, PaintResources resources,
                                DrawSink& sink);

}  // namespace ac
