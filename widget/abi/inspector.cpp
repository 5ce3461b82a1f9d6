#include "abi/inspector.h"

#include <cmath>
#include <memory>

#include "abi/export.h"
#include "abi/host_memory.h"
#include "abi/module.h"
#include "base/vector.h"
#include "inspector/inspector.h"

// In inspector.wasm alone.

#ifdef __EMSCRIPTEN__
extern "C" __attribute__((import_module("env"), import_name("ac_now"))) double ac_now();
#else
// Native builds only compile this.
extern "C" double ac_now();
double ac_now() {
  return 0;
}
#endif

namespace {

using ac::at;
using ac::Module;
using ac::Status;
using ac::StatusCode;

struct Open {
  std::unique_ptr<ac::Inspector> inspector;
  ac::AbiInspection answer = {};
  std::string facts;
};

Open& open() {
  static Open instance;
  return instance;
}

uint32_t notOpen() {
  return Module::instance().report({StatusCode::NotReady, "inspector", "it is not open"});
}

void takeState(ac::AbiInspection& answer, const ac::Inspector& inspector) {
  answer.hovered = inspector.hovered();
  answer.selected = inspector.selected();
  answer.layers = inspector.layers();
}

}  // namespace

extern "C" {

AC_EXPORT uint32_t ac_inspector_answer() {
  return ac::offsetOf(&open().answer);
}

/// Opens the inspector with a TTF of ours for its windows.
AC_EXPORT uint32_t ac_inspector_open(uint32_t font, uint32_t length) {
  const auto* bytes = at<const uint8_t>(font);
  open().inspector = std::make_unique<ac::Inspector>(ac::Vector<uint8_t>(bytes, bytes + length));
  return Module::instance().report({});
}

/// Shows the card as it was painted last from now on; `width` and `height` are that painting's, device px.
AC_EXPORT uint32_t ac_inspector_inspect(uint32_t card, uint32_t width, uint32_t height) {
  Module& module = Module::instance();
  const ac::CardSlot* slot = module.find(card);
  if (!slot) return module.report({StatusCode::BadArgument, "card", "no card has this handle"});
  if (!open().inspector) return notOpen();
  ac::PaintedSize painted;
  painted.width = static_cast<int>(width);
  painted.height = static_cast<int>(height);
  ac::Inspector& inspector = *open().inspector;
  inspector.inspect(ac::inspectCard(module.core, slot->card, painted));
  open().facts = ac::inspectionJson(inspector.inspection());
  open().answer.facts = ac::abiText(open().facts);
  takeState(open().answer, inspector);
  return module.report({});
}

/// Times the stages on the article's JSON.
AC_EXPORT uint32_t ac_inspector_time(uint32_t card, uint32_t json, uint32_t length, float scale) {
  Module& module = Module::instance();
  const ac::CardSlot* slot = module.find(card);
  if (!slot) return module.report({StatusCode::BadArgument, "card", "no card has this handle"});
  if (!open().inspector) return notOpen();
  ac::Result<ac::StageReport> report = ac::timeStages(module.core, slot->card, ac::textAt(json, length), scale, ac_now);
  if (!report.ok()) return module.report(report.status());
  open().inspector->setStages(std::move(report.value()));
  open().facts = ac::inspectionJson(open().inspector->inspection());
  open().answer.facts = ac::abiText(open().facts);
  return module.report({});
}

/// NaN when the pointer has left the panel. `wheelX` and `wheelY` are lines.
AC_EXPORT uint32_t ac_inspector_point(float x, float y, uint32_t pressed, float wheelX, float wheelY) {
  if (!open().inspector) return notOpen();
  ac::Inspector& inspector = *open().inspector;
  if (std::isnan(x) || std::isnan(y))
    inspector.leavePointer();
  else
    inspector.movePointer(x, y);
  inspector.pressPointer(pressed != 0);
  if (wheelX != 0 || wheelY != 0) inspector.turnWheel(wheelX, wheelY);
  return Module::instance().report({});
}

/// `key` is an InspectorKey.
AC_EXPORT uint32_t ac_inspector_key(uint32_t key, uint32_t pressed) {
  if (!open().inspector) return notOpen();
  open().inspector->pressKey(static_cast<ac::InspectorKey>(key), pressed != 0);
  return Module::instance().report({});
}

/// The pointer over the card, CSS px; NaN when it has left.
AC_EXPORT uint32_t ac_inspector_hover(float x, float y) {
  if (!open().inspector) return notOpen();
  ac::Inspector& inspector = *open().inspector;
  inspector.hover(std::isnan(x) || std::isnan(y) ? std::nullopt : std::optional(ac::Point{x, y}));
  takeState(open().answer, inspector);
  return Module::instance().report({});
}

/// A box's index; 0xFFFFFFFF for none.
AC_EXPORT uint32_t ac_inspector_select(uint32_t box) {
  if (!open().inspector) return notOpen();
  open().inspector->select(box);
  takeState(open().answer, *open().inspector);
  return Module::instance().report({});
}

AC_EXPORT uint32_t ac_inspector_layers(uint32_t layers) {
  if (!open().inspector) return notOpen();
  open().inspector->setLayers(layers);
  return Module::instance().report({});
}

/// Draws panel and overlay; `scale` is device px per CSS px.
AC_EXPORT uint32_t ac_inspector_draw(uint32_t panelWidth, uint32_t panelHeight, float scale, uint32_t dark) {
  constexpr uint32_t kLargestSide = 8192;
  Module& module = Module::instance();
  if (!open().inspector) return notOpen();
  if (panelWidth < 1 || panelWidth > kLargestSide || panelHeight < 1 || panelHeight > kLargestSide) {
    return module.report({StatusCode::BadArgument, "panel", "expected sides of 1 to 8192 device px"});
  }
  if (!(scale >= 0.1f && scale <= 16)) {
    return module.report({StatusCode::BadArgument, "scale", "expected 0.1 to 16 device px per CSS px"});
  }
  ac::Inspector& inspector = *open().inspector;
  inspector.draw({static_cast<int>(panelWidth), static_cast<int>(panelHeight), scale, dark != 0},
                 module.core.atlas.texture());
  ac::AbiInspection& answer = open().answer;
  const ac::InspectorPixels& panel = inspector.panel();
  const ac::InspectorPixels& overlay = inspector.overlay();
  answer.panelPixels = ac::offsetOf(panel.rgba.data());
  answer.panelWidth = static_cast<uint32_t>(panel.width);
  answer.panelHeight = static_cast<uint32_t>(panel.height);
  answer.overlayPixels = ac::offsetOf(overlay.rgba.data());
  answer.overlayWidth = static_cast<uint32_t>(overlay.width);
  answer.overlayHeight = static_cast<uint32_t>(overlay.height);
  takeState(answer, inspector);
  return module.report({});
}

}  // extern "C"
