#pragma once

#include <span>

#include "base/vector.h"
#include "images/image_store.h"
#include "layout/box.h"
#include "paint/draw_list.h"
#include "paint/foreign_images.h"
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
  ForeignImages& foreign;
  DrawList& drawList;
};

/// Draws the tree at `scale` device px per CSS px. Edges of boxes and baselines stand on whole device pixels, glyphs on
/// quarters. Pictures are requested from the store at their exact device size; those that are not there yet are wanted
/// afterwards, and so are images of clusters that the host draws (ForeignImages::wanted). `states` has each control's
/// ControlState; those that it does not reach are as composed. Returns the key of each placed picture, in the tree's
/// order.
Vector<ImageKey> paintCard(const BoxTree& tree, const Theme& theme, float scale, std::span<const uint32_t> states,
                           PaintResources resources, DrawSink& sink);

}  // namespace ac
