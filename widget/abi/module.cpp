#include "abi/module.h"

namespace ac {

namespace {

constexpr uint32_t kIndexBits = 16;
constexpr uint32_t kIndexMask = (1u << kIndexBits) - 1;

}  // namespace

Module& Module::instance() {
  static Module module;
  return module;
}

uint32_t Module::createCard() {
  size_t index = 0;
  while (index < slots_.size() && slots_[index].card) ++index;
  if (index >= kIndexMask) return 0;
  if (index == slots_.size()) slots_.emplace_back();
  slots_[index].card = std::make_unique<CardSlot>(core);
  return slots_[index].generation << kIndexBits | static_cast<uint32_t>(index);
}

CardSlot* Module::find(uint32_t handle) {
  const uint32_t index = handle & kIndexMask;
  if (index >= slots_.size() || slots_[index].generation != handle >> kIndexBits) return nullptr;
  return slots_[index].card.get();
}

bool Module::destroyCard(uint32_t handle) {
  if (!find(handle)) return false;
  Slot& slot = slots_[handle & kIndexMask];
  slot.card.reset();
  slot.generation = slot.generation == 0xFFFF ? 1 : slot.generation + 1;
  return true;
}

uint32_t Module::report(Status status) {
  lastStatus = std::move(status);
  error.code = static_cast<uint32_t>(lastStatus.code);
  error.path = abiText(lastStatus.path);
  error.reason = abiText(lastStatus.reason);
  return error.code;
}

size_t Module::cardBytes() const {
  size_t bytes = 0;
  for (const Slot& slot : slots_) {
    if (slot.card) bytes += sizeof(CardSlot) - sizeof(Card) + slot.card->card.bytes();
  }
  return bytes;
}

}  // namespace ac
