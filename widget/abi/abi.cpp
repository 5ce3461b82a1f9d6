#include "abi/abi.h"

#include <cstdlib>

#include "abi/answer.h"
#include "abi/clusters.h"
#include "abi/export.h"
#include "abi/host_memory.h"
#include "abi/module.h"
#include "base/vector.h"
#include "images/limits.h"
#include "layout/builtin_layouts.h"
#include "layout/packed_layout.h"

namespace {

using ac::CardSlot;
using ac::Module;
using ac::Status;
using ac::StatusCode;

using ac::at;
using ac::textAt;

uint32_t noSuchCard() {
  return Module::instance().report({StatusCode::BadArgument, "card", "no card has this handle"});
}

// Of a card that is about to change: what its answer points to may be gone after that.
CardSlot* slotToChange(uint32_t card) {
  CardSlot* slot = Module::instance().find(card);
  if (slot) slot->answer = {};
  return slot;
}

}  // namespace

extern "C" {

AC_EXPORT uint32_t ac_error() {
  return ac::offsetOf(&Module::instance().error);
}

AC_EXPORT uint32_t ac_fonts_declare(uint32_t json, uint32_t length) {
  Module& module = Module::instance();
  return module.report(module.core.declareFonts(textAt(json, length)).status());
}

AC_EXPORT uint32_t ac_font_supply(uint32_t file, uint32_t bytes, uint32_t length) {
  Module& module = Module::instance();
  const auto* data = at<const uint8_t>(bytes);
  ac::Vector<uint8_t> copy(data, data + length);
  std::free(at<void>(bytes));
  ac::FontSet& fonts = module.core.fonts;
  if (file >= ac::kAbiFirstPatterns) {
    return module.report(fonts.hyphenation().supply(file - ac::kAbiFirstPatterns, std::move(copy)));
  }
  if (file == ac::kAbiLastFace) file = static_cast<uint32_t>(fonts.size() - 1);
  return module.report(fonts.supply(static_cast<ac::FaceId>(file), std::move(copy)));
}

AC_EXPORT uint32_t ac_font_fail(uint32_t file) {
  ac::FontSet& fonts = Module::instance().core.fonts;
  if (file >= ac::kAbiFirstPatterns)
    fonts.hyphenation().fail(file - ac::kAbiFirstPatterns);
  else
    fonts.fail(static_cast<ac::FaceId>(file));
  return Module::instance().report({});
}

AC_EXPORT uint32_t ac_clusters_offer(uint32_t offered) {
  Module::instance().core.fonts.foreign().setOffered(offered != 0);
  return Module::instance().report({});
}

AC_EXPORT uint32_t ac_cluster_measure(uint32_t cluster, float advanceEm, uint32_t colored) {
  Module& module = Module::instance();
  if (module.core.fonts.foreign().measure(cluster, advanceEm, colored != 0)) return module.report({});
  return module.report({StatusCode::BadArgument, "cluster", "no cluster has this number, or the advance is none"});
}

AC_EXPORT uint32_t ac_cluster_supply(uint32_t cluster, uint32_t variant, int32_t left, int32_t top, uint32_t width,
                                     uint32_t height, uint32_t rgba) {
  Module& module = Module::instance();
  if (ac::supplyCluster(module.core, cluster, variant, {left, top, width, height}, at<const uint8_t>(rgba))) {
    return module.report({});
  }
  return module.report({StatusCode::BadArgument, "cluster", "nobody wants this drawing, or it is too large"});
}

AC_EXPORT uint32_t ac_card_create() {
  return Module::instance().createCard();
}

AC_EXPORT uint32_t ac_card_destroy(uint32_t card) {
  return Module::instance().destroyCard(card) ? Module::instance().report({}) : noSuchCard();
}

AC_EXPORT uint32_t ac_card_set_article(uint32_t card, uint32_t json, uint32_t length) {
  CardSlot* slot = slotToChange(card);
  if (!slot) return noSuchCard();
  return Module::instance().report(slot->card.setArticle(textAt(json, length)));
}

AC_EXPORT uint32_t ac_card_set_theme(uint32_t card, uint32_t scheme, uint32_t packed, uint32_t length) {
  Module& module = Module::instance();
  CardSlot* slot = slotToChange(card);
  if (!slot) return noSuchCard();
  std::shared_ptr<const ac::CardTheme> theme;
  if (scheme < static_cast<uint32_t>(ac::Scheme::Count)) {
    theme = module.core.themeOf(static_cast<ac::Scheme>(scheme), {at<const uint8_t>(packed), length});
  }
  if (!theme) return module.report({StatusCode::BadArgument, "theme", "these are no values of this version"});
  slot->card.setTheme(std::move(theme));
  return module.report({});
}

AC_EXPORT uint32_t ac_card_set_layout(uint32_t card, uint32_t builtin, uint32_t packed, uint32_t length) {
  Module& module = Module::instance();
  CardSlot* slot = slotToChange(card);
  if (!slot) return noSuchCard();
  std::optional<ac::LayoutPlan> plan;
  if (length != 0) {
    plan = ac::unpackLayout({at<const uint8_t>(packed), length});
  } else if (builtin < ac::builtinLayouts().size()) {
    plan = ac::builtinLayout(builtin);
  }
  if (!plan) return module.report({StatusCode::BadArgument, "layout", "these are no values of this version"});
  slot->card.setLayout(std::move(*plan));
  return module.report({});
}

AC_EXPORT uint32_t ac_card_set_controls(uint32_t card, uint32_t states, uint32_t count) {
  CardSlot* slot = slotToChange(card);
  if (!slot) return noSuchCard();
  slot->card.setControls({at<const uint32_t>(states), count});
  return Module::instance().report({});
}

AC_EXPORT uint32_t ac_card_set_message(uint32_t card, uint32_t control, uint32_t text, uint32_t length) {
  CardSlot* slot = slotToChange(card);
  if (!slot) return noSuchCard();
  slot->card.setMessage(control, textAt(text, length));
  return Module::instance().report({});
}

AC_EXPORT uint32_t ac_card_layout(uint32_t card, float widthPx) {
  CardSlot* slot = Module::instance().find(card);
  if (!slot) return noSuchCard();
  Status status = slot->card.layout(widthPx);
  if (status.ok()) ac::answerLayout(Module::instance(), *slot);
  return Module::instance().report(std::move(status));
}

AC_EXPORT uint32_t ac_card_measure(uint32_t card, float widthPx) {
  CardSlot* slot = Module::instance().find(card);
  if (!slot) return noSuchCard();
  const ac::Result<float> height = slot->card.measure(widthPx);
  if (height.ok()) {
    ac::answerLayout(Module::instance(), *slot);
    slot->answer.measuredHeightPx = height.value();
  }
  return Module::instance().report(height.status());
}

AC_EXPORT uint32_t ac_card_paint(uint32_t card, float scale) {
  CardSlot* slot = Module::instance().find(card);
  if (!slot) return noSuchCard();
  const ac::Result<ac::PaintedSize> size = slot->card.paint(scale);
  if (size.ok()) ac::answerPaint(Module::instance(), *slot, size.value());
  return Module::instance().report(size.status());
}

AC_EXPORT uint32_t ac_card_answer(uint32_t card) {
  const CardSlot* slot = Module::instance().find(card);
  return slot ? ac::offsetOf(&slot->answer) : 0;
}

AC_EXPORT uint32_t ac_card_semantics(uint32_t card) {
  CardSlot* slot = Module::instance().find(card);
  if (!slot) return noSuchCard();
  ac::answerSemantics(*slot);
  return Module::instance().report({});
}

AC_EXPORT uint32_t ac_card_pictures(uint32_t card) {
  CardSlot* slot = Module::instance().find(card);
  if (!slot) return noSuchCard();
  ac::answerPictures(*slot);
  return Module::instance().report({});
}

AC_EXPORT uint32_t ac_image_supply(uint32_t key, uint32_t bytes, uint32_t length) {
  Module& module = Module::instance();
  return module.report(module.core.images.supplyEncoded(key, {at<const uint8_t>(bytes), length}));
}

AC_EXPORT uint32_t ac_image_supply_pixels(uint32_t key, uint32_t rgba, uint32_t width, uint32_t height) {
  Module& module = Module::instance();
  constexpr auto kLargestSide = static_cast<uint32_t>(ac::kMaxImageSidePx);
  if (width == 0 || height == 0 || width > kLargestSide || height > kLargestSide) {
    module.core.images.fail(key);
    return module.report({StatusCode::TooLarge, "image", "a picture is 1 to 8192 px a side"});
  }
  const size_t bytes = static_cast<size_t>(width) * height * 4;
  return module.report(module.core.images.supplyPixels(key, {at<const uint8_t>(rgba), bytes}, static_cast<int>(width),
                                                       static_cast<int>(height)));
}

AC_EXPORT uint32_t ac_image_fail(uint32_t key) {
  Module::instance().core.images.fail(key);
  return Module::instance().report({});
}

AC_EXPORT uint32_t ac_memory() {
  Module& module = Module::instance();
  module.memory.cardBytes = static_cast<uint32_t>(module.cardBytes());
  module.memory.imageBytes = static_cast<uint32_t>(module.core.images.bytes());
  module.memory.atlasBytes = static_cast<uint32_t>(module.core.atlas.bytes());
  module.memory.fontBytes = static_cast<uint32_t>(module.core.fonts.bytes());
  module.memory.pixelBytes = static_cast<uint32_t>(module.core.pixels.capacity());
  return ac::offsetOf(&module.memory);
}
}
