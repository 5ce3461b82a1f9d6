#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "layout/semantic_role.h"

namespace ac {

/// Index into one of a Composition's vectors.
using PartIndex = uint32_t;
inline constexpr PartIndex kNoPart = 0xFFFFFFFF;

/// What a control shows of itself. Bit set; values cross the abi.
enum ControlState : uint32_t {
  kControlChecked = 1,
  kControlHovered = 2,
  kControlFocused = 4,  ///< By the keyboard, or a field that is being filled in.
  kControlPressed = 8,
  kControlDisabled = 16,
  kControlMissing = 32,    ///< Nothing is entered that has to be.
  kControlMalformed = 64,  ///< What is entered is no e-mail address.
  kControlDone = 128,      ///< Of a button: the host has taken what it sent.
  kControlFailed = 256,
  kControlQuiet = 512,  ///< Of a button: outlined, beside filled ones.
};

/// A text below or beside its control, in room that is always kept for it: states change no layout.
struct ControlNote {
  PartIndex text = kNoPart;
  uint32_t states = 0;  ///< ControlState: shown in any of these.
};

/// A field, a checkbox or a button: painted by the core, worked through a native control at the same place.
struct ComposedControl {
  SemanticRole role = SemanticRole::Button;  ///< TextField, EmailField, TelField, Checkbox or Button.
  std::string name;       ///< Of the field, of the category, or what a button does: submit, accept, reject, save.
  uint32_t state = 0;     ///< ControlState before the reader has done anything.
  bool required = false;  ///< A field to be filled in, or a checkbox that stays ticked.
  PartIndex label = kNoPart;
  std::array<ControlNote, 2> notes;
  PartIndex message = kNoPart;  ///< The host's own words in place of the notes.
};

}  // namespace ac
