#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "base/vector.h"
#include "inspector/inspection.h"

namespace ac {

/// What is drawn over the card. Bit set; values cross the abi.
enum InspectorLayer : uint32_t {
  kLayerBoxes = 1,      ///< Edges of all boxes.
  kLayerBaselines = 2,  ///< Of all lines of text.
  kLayerRuns = 4,       ///< Glyph runs, by direction; reshaped ones are marked.
  kLayerBreaks = 8,     ///< What the end of each line cost.
};

/// Keys that work the windows. Values cross the abi.
enum class InspectorKey : uint32_t { Up, Down, Left, Right, Enter, Space, Escape, Home, End, PageUp, PageDown, Count };

/// How the windows are to stand. Device px.
struct InspectorView {
  int panelWidth = 0;
  int panelHeight = 0;
  float scale = 1;  ///< Device px per CSS px, of windows and overlay.
  bool dark = false;
};

/// Premultiplied RGBA, rows top down without padding.
struct InspectorPixels {
  Vector<uint8_t> rgba;
  int width = 0;
  int height = 0;
};

/// Dear ImGui's windows on what a card is made of, and a drawing over the card itself. Draws when told to, into its own
/// pixels, and knows no time. One at a time: ImGui's context is the program's.
class Inspector {
 public:
  /// `font` is a TTF file of our own, for the windows: stb_truetype reads it, which trusts it.
  explicit Inspector(Vector<uint8_t> font);
  ~Inspector();
  Inspector(const Inspector&) = delete;
  Inspector& operator=(const Inspector&) = delete;

  /// Shows this from now on. A box that is selected stays so where there still is one at its index.
  void inspect(Inspection inspection);
  const Inspection& inspection() const;
  void setStages(StageReport report);

  // The pointer over the windows, device px of the panel; the wheel in lines, down and right below 0.
  void movePointer(float x, float y);
  void leavePointer();
  void pressPointer(bool pressed);
  void turnWheel(float x, float y);
  void pressKey(InspectorKey key, bool pressed);

  /// The pointer over the card, CSS px; the smallest box there is hovered.
  void hover(std::optional<Point> place);
  /// By index; kNoPart for none.
  void select(uint32_t box);
  void setLayers(uint32_t layers);

  /// kNoPart for none. In the windows a row may be hovered, and is.
  uint32_t hovered() const;
  uint32_t selected() const;
  uint32_t layers() const;

  /// Draws windows and overlay. `atlas` is the card's own glyph atlas; its pixels are read in this call alone.
  void draw(const InspectorView& view, const Texture& atlas);
  const InspectorPixels& panel() const;
  /// As large as the card at the view's scale, or at a lower one where the card is very long; transparent but for what
  /// is drawn.
  const InspectorPixels& overlay() const;
  /// Names of the windows drawn last, for tests.
  Vector<std::string> windows() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace ac
