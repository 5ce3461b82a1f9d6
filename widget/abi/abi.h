#pragma once

#include <cstdint>

// The functions and structs that cross into JavaScript. Every field is a u32 or an f32, those of packed layouts apart;
// an address is an offset into the module's memory and is valid until the next call into the module. Texts are UTF-8,
// given as offset and length in bytes. web/src/abi/layout.ts is written from these structs by emit_main.cpp; a test
// fails when the two are out of step.

namespace ac {

/// Rises with every incompatible change.
inline constexpr uint32_t kAbiVersion = 7;

/// Files of a font manifest are numbered in its order: faces from 0 on, hyphenation patterns from here on.
inline constexpr uint32_t kAbiFirstPatterns = 0x10000;

/// In place of a face's number: the one declared last.
inline constexpr uint32_t kAbiLastFace = 0xFFFF;

struct AbiText {
  uint32_t offset;
  uint32_t length;
};

/// Why the last call that returned another code than Ok did so.
struct AbiError {
  uint32_t code;  ///< StatusCode.
  AbiText path;
  AbiText reason;
};

/// A picture that a painted card lacks: the host answers with ac_image_supply, ac_image_supply_pixels or ac_image_fail.
struct AbiWantedImage {
  uint32_t key;
  AbiText src;
  uint32_t width;  ///< Device px that it will fill; a host that decodes by itself may deliver any size.
  uint32_t height;
};

/// Bits of AbiWantedCluster's flags.
enum AbiClusterFlag : uint32_t {
  kAbiClusterItalic = 1,
  kAbiClusterSerif = 2,  ///< Else sans-serif.
  kAbiClusterRightToLeft = 4,
  kAbiClusterSymbol = 8,    ///< The host's font may have it in colours: the measure tells.
  kAbiClusterColored = 16,  ///< As it was measured.
};

/// Text that no face covers and that the host sets with fonts of its own: after a layout it is to be measured
/// (ac_cluster_measure), after a painting to be drawn (ac_cluster_supply), before the card is final.
struct AbiWantedCluster {
  uint32_t cluster;
  AbiText text;
  AbiText lang;
  uint32_t weight;
  uint32_t flags;    ///< Bit set of AbiClusterFlag.
  float sizePx;      ///< Device px per em to draw at; 0 after a layout.
  uint32_t variant;  ///< Names the drawing.
};

/// One node of the semantic tree, in reading order; a parent comes before its children. Rectangles in CSS px from the
/// card's top left corner. Role, direction and flags: semantics/semantic_tree.h.
struct AbiNode {
  uint32_t role;
  uint32_t parent;  ///< Index; 0xFFFFFFFF for the root.
  float x;
  float y;
  float width;
  float height;
  AbiText text;  ///< Of Text nodes and of pictures (alternative text).
  AbiText href;
  AbiText lang;
  AbiText dateTime;     ///< ISO 8601, of Time nodes.
  AbiText name;         ///< Of controls; of Related what a link that skips to it is called.
  uint32_t direction;   ///< 1 left to right, 2 right to left.
  uint32_t level;       ///< Heading level within the card, 1 for the headline; else 0.
  uint32_t flags;       ///< Bit set of SemanticFlag.
  uint32_t control;     ///< Of controls and their notes: index for ac_card_set_controls; else 0xFFFFFFFF.
  uint32_t state;       ///< ControlState: what a control shows at first, and of a note where it is shown.
  float fontSizePx;     ///< Of Text nodes, and of what is entered into fields.
  float baselineY;      ///< Of Text nodes, CSS px from the card's top.
  float wordSpacingPx;  ///< Of Text nodes: what justification adds to each space.
  // Of Text nodes, how they are set.
  float letterSpacingPx;
  uint32_t weight;
  AbiText family;     ///< Of fonts.json or of a file added; empty where the host's own fonts stand in.
  uint32_t features;  ///< Offset of AbiFontFeature.
  uint32_t featureCount;
  uint32_t ink;  ///< 0xRRGGBBAA; of the root the card's ground.
};

/// An OpenType feature that is asked for.
struct AbiFontFeature {
  uint32_t tag;  ///< Four characters, the first in the highest byte.
  uint32_t value;
};

/// Bit set: which corners of a picture are round, and whether it is shown whole instead of filling its box.
enum AbiPictureFlag : uint32_t { kAbiPictureRoundTop = 1, kAbiPictureRoundBottom = 2, kAbiPictureWhole = 4 };

/// A picture where the layout has it, for a host that shows it by itself; CSS px.
struct AbiPicture {
  AbiText src;
  float x;
  float y;
  float width;
  float height;
  float focusX;  ///< Fractions of the picture.
  float focusY;
  float radiusPx;
  uint32_t flags;  ///< AbiPictureFlag.
};

/// What a card has to say after ac_card_layout, ac_card_measure and ac_card_paint; nothing once anything of the card
/// was set.
struct AbiAnswer {
  float widthPx;  ///< CSS px, as laid out.
  float heightPx;
  float measuredHeightPx;  ///< Of the last ac_card_measure.
  float scale;             ///< Device px per CSS px as painted: lower than asked where a canvas could not hold it.
  uint32_t pixelWidth;
  uint32_t pixelHeight;
  uint32_t pixels;       ///< Offset of RGBA, premultiplied, pixelWidth * pixelHeight * 4 bytes; shared by all cards.
  uint32_t opaque;       ///< 1 when every pixel's alpha is 255.
  uint32_t wantedFonts;  ///< Offset of indices of faces and patterns (u32) that the host is to supply or fail before
                         ///< the layout is final.
  uint32_t wantedFontCount;
  uint32_t wantedImages;  ///< Offset of AbiWantedImage.
  uint32_t wantedImageCount;
  uint32_t wantedClusters;  ///< Offset of AbiWantedCluster.
  uint32_t wantedClusterCount;
  uint32_t warnings;  ///< Offset of AbiError.
  uint32_t warningCount;
  uint32_t nodes;  ///< Offset of AbiNode.
  uint32_t nodeCount;
  uint32_t pictures;  ///< Offset of AbiPicture.
  uint32_t pictureCount;
};

/// A theme read from all that a page says about it.
struct AbiTheme {
  AbiText packed;      ///< Bytes for ac_card_set_theme.
  AbiText json;        ///< The same values for the page's own HTML (write_theme.h).
  AbiText faces;       ///< The theme's own fonts, as themeFacesJson() writes them.
  uint32_t hasScheme;  ///< 1 where the sources have a part for the scheme itself.
  uint32_t warnings;   ///< Offset of AbiError.
  uint32_t warningCount;
};

/// A description of a layout as it was read.
struct AbiLayout {
  AbiText packed;     ///< Bytes for ac_card_set_layout; empty where there is a fault.
  AbiError fault;     ///< Its code is Ok where there is none.
  uint32_t warnings;  ///< Offset of AbiError: what was repaired or left out.
  uint32_t warningCount;
};

/// A node of a packed layout (layout/layout_plan.h): the offsets of its fields in bytes, each of 1 or 2.
struct AbiLayoutNode {
  uint8_t kind;
  uint8_t type;  ///< One more than the TextRole, 0 for the part's own.
  uint8_t flags;
  uint8_t gap;
  uint8_t measure;
  uint8_t place;
  uint16_t nodes;
  uint16_t limit;
  uint16_t from;
  uint16_t below;
  uint16_t stackBelow;
  uint16_t with;
  uint16_t without;
  uint16_t width;
  uint16_t ratio;
};

/// A font file made ready for the core and the browser; without bytes where it can not be used.
struct AbiFontFile {
  AbiText bytes;
  uint32_t postScript;  ///< 1 where the module for pages can not draw it.
  AbiError error;       ///< Why there are no bytes; beside bytes, code Ok, a reason tells what was left out.
};

/// Where a check has come to.
struct AbiCheck {
  uint32_t done;
  AbiText faces;         ///< The theme's fonts, as themeFacesJson() writes them.
  AbiText json;          ///< Findings and warnings, when done.
  AbiText articleName;   ///< Of the article whose pictures are wanted.
  uint32_t wantedFonts;  ///< As in AbiAnswer.
  uint32_t wantedFontCount;
  uint32_t wantedImages;
  uint32_t wantedImageCount;
};

/// Bytes that the core keeps, for the bench.
struct AbiMemory {
  uint32_t cardBytes;   ///< Of all cards: article, shaped text, boxes.
  uint32_t imageBytes;  ///< Decoded pictures.
  uint32_t atlasBytes;
  uint32_t fontBytes;
  uint32_t pixelBytes;  ///< The shared buffer of painted pixels.
};

}  // namespace ac

extern "C" {

/// Memory for the host to write arguments into; 0 when there is none. The caller frees it unless a function says
/// otherwise.
uint32_t ac_alloc(uint32_t bytes);
void ac_free(uint32_t address);

/// Offset of AbiError.
uint32_t ac_error();

/// Declares faces and hyphenation patterns from a font manifest (fonts.json). Indices follow the arrays' order, after
/// those declared before. Faces of the first manifest are every text's; those of later ones are themes' own, for texts
/// that name their family and no others.
uint32_t ac_fonts_declare(uint32_t json, uint32_t length);
/// Takes over `bytes` (from ac_alloc), also when it fails.
uint32_t ac_font_supply(uint32_t file, uint32_t bytes, uint32_t length);
uint32_t ac_font_fail(uint32_t file);

/// A font file of the host's own, a fallback after all faces declared and added before; not in the module for pages.
/// Takes over `bytes` (from ac_alloc), also when it fails.
uint32_t ac_font_add(uint32_t bytes, uint32_t length);

/// 1: the host measures and draws text that no face covers; 0: it does not, as before the first call, or no longer.
uint32_t ac_clusters_offer(uint32_t offered);
/// The advance at a font size of 1, 0 to 1,000; `colored` is 1 when the glyph has colours of its own.
uint32_t ac_cluster_measure(uint32_t cluster, float advanceEm, uint32_t colored);
/// A drawing in black on nothing: RGBA, 8 bits, alpha not multiplied in, whose first pixel is `left` px right of the
/// text's left end and `top` px above the baseline. The bytes stay the caller's.
uint32_t ac_cluster_supply(uint32_t cluster, uint32_t variant, int32_t left, int32_t top, uint32_t width,
                           uint32_t height, uint32_t rgba);

/// A new empty card's handle, never 0; 0 when there are no more.
uint32_t ac_card_create();
uint32_t ac_card_destroy(uint32_t card);
/// Article JSON. On an error the card keeps the article that it had.
uint32_t ac_card_set_article(uint32_t card, uint32_t json, uint32_t length);
/// The theme: the built-in one of a Scheme (0 light, 1 dark, 2 more contrast), or with a length the packed values that
/// ac_theme_read gave for it. Lay out and paint again afterwards.
uint32_t ac_card_set_theme(uint32_t card, uint32_t scheme, uint32_t packed, uint32_t length);
/// The layout: the built-in one of that place (layout_names.ts), or with a length the bytes that ac_layout_read gave.
/// Lay out and paint again afterwards.
uint32_t ac_card_set_layout(uint32_t card, uint32_t builtin, uint32_t packed, uint32_t length);
/// What the article's controls show: `count` ControlStates (u32) in the order of their indices; those that it does not
/// reach are as at first. Another article starts anew.
uint32_t ac_card_set_controls(uint32_t card, uint32_t states, uint32_t count);
/// The host's own words beside a control that is Done or Failed, in place of the card's; the card's again when empty.
/// One control has them at a time. Lay out again afterwards: the card may be taller.
uint32_t ac_card_set_message(uint32_t card, uint32_t control, uint32_t text, uint32_t length);
/// Lays out at a width in CSS px, 1 to 16,384. Faces and measures of clusters may be wanted afterwards: supply or fail
/// them and call again.
uint32_t ac_card_layout(uint32_t card, float widthPx);
/// The height at another width, the layout shown untouched. Faces may be wanted as after ac_card_layout.
uint32_t ac_card_measure(uint32_t card, float widthPx);
/// Paints the layout at `scale` device px per CSS px (0.1 to 16) into the shared pixels. Pictures may be wanted
/// afterwards, and drawings of clusters: supply those and paint again.
uint32_t ac_card_paint(uint32_t card, float scale);
/// Offset of the card's AbiAnswer, or 0.
uint32_t ac_card_answer(uint32_t card);
/// Makes the semantic tree of the layout; `nodes` in the answer are empty until then.
uint32_t ac_card_semantics(uint32_t card);
/// The same for the layout's pictures and `pictures`.
uint32_t ac_card_pictures(uint32_t card);

/// Pictures by key, for all cards that show them. The bytes stay the caller's.
uint32_t ac_image_supply(uint32_t key, uint32_t bytes, uint32_t length);
/// RGBA, 8 bits, alpha not multiplied in, upright.
uint32_t ac_image_supply_pixels(uint32_t key, uint32_t rgba, uint32_t width, uint32_t height);
uint32_t ac_image_fail(uint32_t key);

/// Offset of AbiTheme, of resolve_theme.h's sources: a theme file, custom properties, an object like a theme file; each
/// may be empty. In theme.wasm and the module for Node alone.
uint32_t ac_theme_read(uint32_t scheme, uint32_t file, uint32_t fileLength, uint32_t properties,
                       uint32_t propertiesLength, uint32_t object, uint32_t objectLength, uint32_t fileAddress,
                       uint32_t fileAddressLength, uint32_t objectAddress, uint32_t objectAddressLength, uint32_t ready,
                       uint32_t readyLength);
/// Offset of AbiFontFile, until the next call, of a TTF, OTF or WOFF file. The bytes given stay the caller's. In the
/// same modules.
uint32_t ac_font_unpack(uint32_t bytes, uint32_t length);

/// check.wasm alone: a theme is checked (check/theme_checker.h) by one begin with its articles before it, its fonts,
/// and as many steps as it takes; in between the host supplies what is wanted by ac_font_supply, ac_image_supply and
/// the like. An article as JSON, for the next begin.
uint32_t ac_check_article(uint32_t name, uint32_t nameLength, uint32_t json, uint32_t length);
uint32_t ac_check_begin(uint32_t theme, uint32_t length, uint32_t address, uint32_t addressLength);
/// A font of the theme, by its index in AbiCheck's faces: a file, or with a length of 0 the reason why there is none.
uint32_t ac_check_face(uint32_t face, uint32_t address, uint32_t addressLength, uint32_t file, uint32_t length,
                       uint32_t reason, uint32_t reasonLength);
uint32_t ac_check_step();
/// Offset of AbiCheck.
uint32_t ac_check_answer();

/// Offset of AbiLayout, of a description of a layout. In theme.wasm and the module for Node alone.
uint32_t ac_layout_read(uint32_t json, uint32_t length);

/// Offset of AbiMemory.
uint32_t ac_memory();
/// A number that rises with every incompatible change of this interface.
uint32_t ac_abi_version();
}
