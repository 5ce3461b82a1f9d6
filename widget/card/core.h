#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/status.h"
#include "base/vector.h"
#include "card/card_theme.h"
#include "images/image_store.h"
#include "paint/draw_list.h"
#include "paint/foreign_images.h"
#include "paint/glyph_atlas.h"
#include "text/fonts/font_set.h"
#include "theme/theme.h"

namespace ac {

/// What all cards share: one font set, one picture store, one atlas, the images of clusters that the host drew, one
/// buffer of pixels.
struct Core {
  Core();
  Core(const Core&) = delete;
  Core& operator=(const Core&) = delete;

  /// Declares the faces of a font manifest; their ids follow each other in the manifest's order. Returns the first id.
  /// Its hyphenation patterns are declared with them. Faces of the first manifest are every text's; those of later ones
  /// are themes' own, for texts that name their family and no others.
  Result<FaceId> declareFonts(std::string_view manifestJson);
  /// File of a declared face, relative to its manifest.
  const std::string& fontFile(FaceId face) const { return fontFiles_[face]; }
  /// The same of hyphenation patterns.
  const std::string& patternFile(uint32_t file) const { return patternFiles_[file]; }

  /// The theme of that scheme and those packed values (packed_theme.h; none for the built-in one), null when they are
  /// no such values. Cards that ask for the same one after the other share it.
  std::shared_ptr<const CardTheme> themeOf(Scheme scheme, std::span<const uint8_t> packed);

  Theme theme;  ///< Of cards that were given none.
  FontSet fonts;
  ImageStore images;
  GlyphAtlas atlas;
  ForeignImages foreignImages;
  DrawList drawList;
  Vector<uint8_t> pixels;  ///< Of the card painted last, RGBA premultiplied.

 private:
  Vector<std::string> fontFiles_;
  Vector<std::string> patternFiles_;
  std::shared_ptr<const CardTheme> lastTheme_;
};

}  // namespace ac
