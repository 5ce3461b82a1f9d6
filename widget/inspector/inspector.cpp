#include "inspector/inspector.h"

#include <imgui.h>
#include <imgui_internal.h>

#include <algorithm>
#include <cfloat>
#include <cmath>

#include "base/vector.h"
#include "inspector/look.h"
#include "inspector/overlay.h"
#include "raster/rasterize.h"

namespace ac {

namespace {

// Ids of textures; 0 is none to ImGui.
constexpr ImTextureID kCardPixels = 1;
constexpr ImTextureID kAtlas = 2;
constexpr ImTextureID kFirstOwn = 3;

// What a pointer does shows in the next frame, and what a window has grown to in the one after it.
constexpr int kFramesToSettle = 3;

// What lies over a card that is longer is drawn at a lower scale.
constexpr float kLargestOverlayArea = 16.0f * 1024 * 1024;
constexpr float kLargestOverlaySide = 16384;

// Where the panel is wider, windows stand side by side. CSS px.
constexpr float kWidePanelPx = 700;

constexpr ImGuiKey kKeys[] = {ImGuiKey_UpArrow, ImGuiKey_DownArrow, ImGuiKey_LeftArrow, ImGuiKey_RightArrow,
                              ImGuiKey_Enter,   ImGuiKey_Space,     ImGuiKey_Escape,    ImGuiKey_Home,
                              ImGuiKey_End,     ImGuiKey_PageUp,    ImGuiKey_PageDown};
static_assert(std::size(kKeys) == static_cast<size_t>(InspectorKey::Count));

void resize(InspectorPixels& pixels, int width, int height) {
  pixels.width = width;
  pixels.height = height;
  pixels.rgba.resize(static_cast<size_t>(width) * static_cast<size_t>(height) * 4);
}

Surface surfaceOf(InspectorPixels& pixels) {
  return {pixels.rgba.data(), pixels.width, pixels.height, static_cast<size_t>(pixels.width) * 4};
}

// ImGui's textures are its own pixels: nothing is uploaded.
void takeTextures(ImDrawData& data, Vector<Texture>& textures) {
  for (ImTextureData* own : *data.Textures) {
    if (own->Status == ImTextureStatus_WantDestroy || own->Pixels == nullptr) {
      own->SetTexID(ImTextureID_Invalid);
      own->SetStatus(ImTextureStatus_Destroyed);
      continue;
    }
    own->SetTexID(static_cast<ImTextureID>(textures.size()));
    own->SetStatus(ImTextureStatus_OK);
    textures.push_back(
        {TextureFormat::Alpha8, own->Pixels, own->Width, own->Height, static_cast<size_t>(own->GetPitch())});
  }
}

// The rasteriser knows textures by number alone.
void rasterizeList(ImDrawList& list, std::span<const Texture> textures, const Surface& surface) {
  for (ImDrawCmd& command : list.CmdBuffer) {
    if (command.TexRef._TexData) command.TexRef = ImTextureRef(command.TexRef._TexData->TexID);
  }
  rasterize(list, textures, surface);
}

}  // namespace

struct Inspector::State {
  explicit State(Vector<uint8_t> file) : font(std::move(file)), context(ImGui::CreateContext()) {
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.BackendFlags |= ImGuiBackendFlags_RendererHasTextures;
    io.ConfigFlags |= ImGuiConfigFlags_NavEnableKeyboard;
    io.ConfigInputTrickleEventQueue = false;
    io.ConfigNavCursorVisibleAlways = false;
    io.DeltaTime = 1.0f / 60;
    io.Fonts->TexDesiredFormat = ImTextureFormat_Alpha8;
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    io.Fonts->AddFontFromMemoryTTF(font.data(), static_cast<int>(font.size()), 0, &config);
  }
  ~State() {
    for (ImTextureData* own : ImGui::GetPlatformIO().Textures) {
      own->SetTexID(ImTextureID_Invalid);
      own->SetStatus(ImTextureStatus_Destroyed);
    }
    ImGui::DestroyContext(context);
  }

  float overlayScale(const InspectorView& view) const {
    const float area = inspection.width * inspection.height;
    const float side = std::max(inspection.width, inspection.height);
    if (!(area > 0)) return view.scale;
    return std::min({view.scale, std::sqrt(kLargestOverlayArea / area), kLargestOverlaySide / side});
  }
  float overlayWidth(const InspectorView& view) const {
    return std::floor(inspection.width * overlayScale(view) + 0.5f);
  }
  float overlayHeight(const InspectorView& view) const {
    return std::floor(inspection.height * overlayScale(view) + 0.5f);
  }

  void drawWindows(const InspectorView& view) {
    const auto width = static_cast<float>(view.panelWidth);
    const auto height = static_cast<float>(view.panelHeight);
    if (width >= kWidePanelPx * view.scale) {
      const float left = std::floor(width * 0.3f), right = std::floor(width * 0.32f);
      const float stages = std::floor(height * 0.37f);
      boxesWindow(model, {0, 0, left, height});
      boxWindow(model, {left, 0, width - left - right, height});
      stagesWindow(model, {width - right, 0, right, stages});
      cachesWindow(model, {width - right, stages, right, height - stages});
      return;
    }
    const float boxes = std::floor(height * 0.3f), box = std::floor(height * 0.32f);
    const float stages = std::floor(height * 0.2f);
    boxesWindow(model, {0, 0, width, boxes});
    boxWindow(model, {0, boxes, width, box});
    stagesWindow(model, {0, boxes + box, width, stages});
    cachesWindow(model, {0, boxes + box + stages, width, height - boxes - box - stages});
  }

  void frame(const InspectorView& view) {
    ImGuiIO& io = ImGui::GetIO();
    io.DisplaySize = {static_cast<float>(view.panelWidth), static_cast<float>(view.panelHeight)};
    ImGui::NewFrame();
    model.pointed = kNoPart;
    drawWindows(view);
    ImDrawList* over = ImGui::GetBackgroundDrawList();
    over->PushClipRect({0, 0}, {overlayWidth(view), overlayHeight(view)});
    PanelModel shown = model;
    shown.scale = overlayScale(view);
    if (shown.hovered == kNoPart) shown.hovered = model.pointed;
    drawOverlay(shown, *over);
    over->PopClipRect();
    ImGui::Render();
    Vector<Texture> textures;
    // What nobody names has no pixels, and is passed over.
    textures.resize(kFirstOwn);
    textures[kCardPixels] = {TextureFormat::Rgba8, inspection.pixels.data(), inspection.pixelWidth,
                             inspection.pixelHeight, static_cast<size_t>(inspection.pixelWidth) * 4};
    textures[kAtlas] = atlas;
    takeTextures(*ImGui::GetDrawData(), textures);
    drawn = std::move(textures);
  }

  void paint(const InspectorView& view) {
    resize(panel, view.panelWidth, view.panelHeight);
    resize(overlay, static_cast<int>(overlayWidth(view)), static_cast<int>(overlayHeight(view)));
    std::fill(panel.rgba.begin(), panel.rgba.end(), uint8_t{0});
    std::fill(overlay.rgba.begin(), overlay.rgba.end(), uint8_t{0});
    ImDrawList* over = ImGui::GetBackgroundDrawList();
    for (ImDrawList* list : ImGui::GetDrawData()->CmdLists) {
      rasterizeList(*list, drawn, surfaceOf(list == over ? overlay : panel));
    }
  }

  Vector<uint8_t> font;
  ImGuiContext* context;
  Inspection inspection;
  PanelModel model;
  float scale = 0;
  bool dark = false;
  Texture atlas;
  Vector<Texture> drawn;
  InspectorPixels panel;
  InspectorPixels overlay;
};

Inspector::Inspector(Vector<uint8_t> font) : state_(std::make_unique<State>(std::move(font))) {
  state_->model.inspection = &state_->inspection;
  state_->model.layers = kLayerBoxes;
  state_->model.cardPixels = ImTextureRef(kCardPixels);
  state_->model.atlas = ImTextureRef(kAtlas);
}

Inspector::~Inspector() = default;

void Inspector::inspect(Inspection inspection) {
  StageReport stages = std::move(state_->inspection.stages);
  state_->inspection = std::move(inspection);
  state_->inspection.stages = std::move(stages);
  PanelModel& model = state_->model;
  const size_t count = state_->inspection.boxes.size();
  if (model.selected >= count) model.selected = kNoPart;
  if (model.hovered >= count) model.hovered = kNoPart;
}

const Inspection& Inspector::inspection() const {
  return state_->inspection;
}

void Inspector::setStages(StageReport report) {
  state_->inspection.stages = std::move(report);
}

void Inspector::movePointer(float x, float y) {
  ImGui::GetIO().AddMousePosEvent(x, y);
}

void Inspector::leavePointer() {
  ImGui::GetIO().AddMousePosEvent(-FLT_MAX, -FLT_MAX);
}

void Inspector::pressPointer(bool pressed) {
  ImGui::GetIO().AddMouseButtonEvent(ImGuiMouseButton_Left, pressed);
}

void Inspector::turnWheel(float x, float y) {
  ImGui::GetIO().AddMouseWheelEvent(x, y);
}

void Inspector::pressKey(InspectorKey key, bool pressed) {
  if (key < InspectorKey::Count) ImGui::GetIO().AddKeyEvent(kKeys[static_cast<size_t>(key)], pressed);
}

void Inspector::hover(std::optional<Point> place) {
  state_->model.hovered = place ? boxAt(state_->inspection.boxes, *place) : kNoPart;
  state_->model.scrollToSelected = state_->model.hovered != kNoPart;
}

void Inspector::select(uint32_t box) {
  state_->model.selected = box < state_->inspection.boxes.size() ? box : kNoPart;
  state_->model.scrollToSelected = true;
}

void Inspector::setLayers(uint32_t layers) {
  state_->model.layers = layers & (kLayerBoxes | kLayerBaselines | kLayerRuns | kLayerBreaks);
}

uint32_t Inspector::hovered() const {
  return state_->model.hovered != kNoPart ? state_->model.hovered : state_->model.pointed;
}

uint32_t Inspector::selected() const {
  return state_->model.selected;
}

uint32_t Inspector::layers() const {
  return state_->model.layers;
}

void Inspector::draw(const InspectorView& view, const Texture& atlas) {
  State& state = *state_;
  if (view.panelWidth < 1 || view.panelHeight < 1 || !(view.scale > 0)) return;
  if (state.scale != view.scale || state.dark != view.dark) {
    applyLook(view.dark, view.scale);
    state.scale = view.scale;
    state.dark = view.dark;
  }
  state.model.scale = view.scale;
  state.atlas = atlas;
  for (int frame = 0; frame < kFramesToSettle; ++frame) {
    state.frame(view);
    state.model.scrollToSelected = false;
  }
  state.paint(view);
}

const InspectorPixels& Inspector::panel() const {
  return state_->panel;
}

const InspectorPixels& Inspector::overlay() const {
  return state_->overlay;
}

Vector<std::string> Inspector::windows() const {
  Vector<std::string> names;
  for (const ImGuiWindow* window : ImGui::GetCurrentContext()->Windows) {
    if (window->Active && window->ParentWindow == nullptr && !(window->Flags & ImGuiWindowFlags_Tooltip)) {
      names.emplace_back(window->Name);
    }
  }
  return names;
}

}  // namespace ac
