#pragma once

#include <memory>
#include <string_view>

#include "abi/abi.h"
#include "abi/host_memory.h"
#include "base/vector.h"
#include "card/card.h"

namespace ac {

/// A card and what its AbiAnswer points to.
struct CardSlot {
  explicit CardSlot(Core& core) : card(core) {}

  Card card;
  AbiAnswer answer = {};
  Vector<uint32_t> wantedFonts;
  Vector<AbiWantedImage> wantedImages;
  Vector<AbiWantedCluster> wantedClusters;
  Vector<Warning> warnings;
  Vector<AbiError> abiWarnings;
  Vector<AbiNode> nodes;
  Vector<AbiPicture> pictures;
};

/// The module's one core and its cards. A handle is a slot's index and its generation, so that the handle of a
/// destroyed card never names another one.
class Module {
 public:
  static Module& instance();

  uint32_t createCard();
  bool destroyCard(uint32_t handle);
  CardSlot* find(uint32_t handle);

  /// Keeps the status for ac_error and returns its code.
  uint32_t report(Status status);

  Core core;
  Status lastStatus;
  AbiError error = {};
  AbiMemory memory = {};

  /// Bytes held by all cards.
  size_t cardBytes() const;

 private:
  struct Slot {
    std::unique_ptr<CardSlot> card;
    uint32_t generation = 1;
  };
  Vector<Slot> slots_;
};

}  // namespace ac
