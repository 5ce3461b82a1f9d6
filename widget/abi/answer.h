#pragma once

#include "abi/module.h"

namespace ac {

// Fill the parts of a slot's answer after the calls that change them.

void answerLayout(Module& module, CardSlot& slot);
void answerPaint(Module& module, CardSlot& slot, const PaintedSize& size);
void answerSemantics(CardSlot& slot);
void answerPictures(CardSlot& slot);

}  // namespace ac
