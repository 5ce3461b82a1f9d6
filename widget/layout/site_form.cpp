#include "layout/site_form.h"

#include <algorithm>
#include <cmath>

namespace ac {

namespace {

const ComposedControl& controlAt(const Flow& flow, uint32_t index) {
  return flow.composition().controls[index];
}

// A box of the control, or one of its notes when `states` are given. There is none when only measuring.
void mark(Box* box, uint32_t control, uint32_t states = 0) {
  if (!box) return;
  box->control = control;
  box->states = states;
}

float labelWidth(const Flow& flow, uint32_t control) {
  const PartIndex label = controlAt(flow, control).label;
  return label == kNoPart ? 0 : flow.textWidth(label);
}

float labelHeight(const Flow& flow, uint32_t control, float width) {
  const PartIndex label = controlAt(flow, control).label;
  return label == kNoPart ? 0 : flow.textHeight(label, width);
}

// All in the same place, as only one of them is ever shown; the cursor moves below the tallest.
void flowNotes(Flow& flow, uint32_t control, float x, float width) {
  const ComposedControl& composed = controlAt(flow, control);
  const float top = flow.y();
  float bottom = top;
  const auto place = [&](const ControlNote& note) {
    if (note.text == kNoPart) return;
    flow.moveTo(top);
    flow.text(SemanticRole::ControlNote, note.text, x, width);
    mark(flow.last(), control, note.states);
    bottom = std::max(bottom, flow.y());
  };
  for (const ControlNote& note : composed.notes) {
    if (composed.message == kNoPart) {
      place(note);
    } else if (note.text != kNoPart) {
      // The room stays that of the built-in notes, so that a message as short as they are moves nothing.
      bottom = std::max(bottom, top + flow.textHeight(note.text, width));
    }
  }
  place({composed.message, kControlDone | kControlFailed});
  flow.moveTo(bottom);
}

bool isTextField(const Flow& flow, uint32_t control) {
  return controlAt(flow, control).role < SemanticRole::Checkbox;
}

// How far a checkbox is from the edges of its row.
float checkboxLead(const ControlMetrics& metrics) {
  return std::floor((metrics.height - metrics.checkbox) / 2);
}

// Label, field and notes, the label lowered to stand on its field in a row of taller ones. Leaves the cursor where the
// next row may begin. Returns the field's top.
float flowField(Flow& flow, uint32_t control, float x, float width, float labelLead) {
  const ControlMetrics& metrics = flow.theme().controls;
  const ComposedControl& composed = controlAt(flow, control);
  flow.open(SemanticRole::Field, x, width);
  flow.space(labelLead);
  flow.text(SemanticRole::FieldLabel, composed.label, x, width);
  flow.space(metrics.labelAfter);
  const float top = flow.y();
  mark(flow.leaf(composed.role, x, width, metrics.height), control);
  flow.space(metrics.noteAround);
  flowNotes(flow, control, x, width);
  flow.close();
  flow.moveTo(std::max(flow.y(), top + metrics.height + metrics.rowGap - metrics.noteAround));
  return top;
}

void flowCheckbox(Flow& flow, uint32_t control, float x, float width) {
  const ControlMetrics& metrics = flow.theme().controls;
  const ComposedControl& composed = controlAt(flow, control);
  const float indent = metrics.checkbox + metrics.gap;
  const float textWidth = std::max(1.0f, std::min(labelWidth(flow, control), width - indent));
  const float top = flow.y();
  flow.open(SemanticRole::Field, x, std::min(width, indent + textWidth));
  flow.moveTo(top + checkboxLead(metrics));
  mark(flow.leaf(SemanticRole::Checkbox, x, metrics.checkbox, metrics.checkbox), control);
  const float lineHeight = composed.label == kNoPart ? 0 : flow.composed(composed.label).lineHeightPx;
  const float around = std::floor((metrics.height - lineHeight) / 2);
  flow.moveTo(top + around);
  flow.text(SemanticRole::FieldLabel, composed.label, x + indent, textWidth);
  flow.moveTo(std::max(flow.y() + around, top + metrics.height));
  flow.close();
  flowNotes(flow, control, x + indent, width - indent);
}

float buttonWidth(const Flow& flow, uint32_t control) {
  return labelWidth(flow, control) + 2 * flow.theme().controls.buttonInset;
}

void flowButton(Flow& flow, uint32_t control, float x, float width) {
  const ControlMetrics& metrics = flow.theme().controls;
  const PartIndex label = controlAt(flow, control).label;
  const float room = std::max(1.0f, width - 2 * std::min(metrics.buttonInset, std::floor(width / 8)));
  const float natural = labelWidth(flow, control);
  const float textWidth = std::min(natural, room);
  float textHeight = 0;
  if (label != kNoPart) {
    textHeight = natural <= room ? flow.composed(label).lineHeightPx : flow.textHeight(label, room);
  }
  const float height = std::max(metrics.height, textHeight + 2 * metrics.buttonBlock);
  const float top = flow.y();
  flow.open(SemanticRole::Button, x, width);
  mark(flow.current(), control);
  flow.space(std::floor((height - textHeight) / 2));
  flow.text(SemanticRole::Text, label, x + std::floor((width - textWidth) / 2), textWidth);
  flow.moveTo(top + height);
  flow.close();
}

// Each on a row of its own where they do not fit side by side. The first one's notes tell what became of all.
void flowButtons(Flow& flow, uint32_t begin, uint32_t end, float x, float width) {
  const ControlMetrics& metrics = flow.theme().controls;
  float together = -metrics.gap;
  for (uint32_t i = begin; i < end; ++i) together += buttonWidth(flow, i) + metrics.gap;
  const bool oneRow = together <= width;
  const float top = flow.y();
  float left = x;
  for (uint32_t i = begin; i < end; ++i) {
    if (oneRow) {
      flow.moveTo(top);
      flowButton(flow, i, left, buttonWidth(flow, i));
      left += buttonWidth(flow, i) + metrics.gap;
    } else {
      if (i > begin) flow.space(metrics.gap);
      flowButton(flow, i, x, width);
    }
  }
  const float bottom = flow.y();
  const PartIndex note = controlAt(flow, begin).notes[0].text;
  if (oneRow && note != kNoPart && x + width - left >= metrics.noteLeast) {
    flow.moveTo(top + std::floor((metrics.height - flow.composed(note).lineHeightPx) / 2));
    flowNotes(flow, begin, left, x + width - left);
  } else {
    flow.space(metrics.noteAround);
    flowNotes(flow, begin, x, width);
  }
  flow.moveTo(std::max(flow.y(), bottom + 2 * metrics.noteAround));
}

// `control`, and beside it the next one where that is a text field too and there is room for both. Returns the first
// control of the next row.
uint32_t flowFieldRow(Flow& flow, uint32_t control, uint32_t end, float x, float width) {
  const ControlMetrics& metrics = flow.theme().controls;
  if (width < metrics.twoColumnsFrom || control + 1 == end || !isTextField(flow, control + 1)) {
    flowField(flow, control, x, width, 0);
    return control + 1;
  }
  const float half = std::floor((width - metrics.rowGap) / 2);
  const float first = labelHeight(flow, control, half);
  const float second = labelHeight(flow, control + 1, half);
  const float top = flow.y();
  flowField(flow, control, x, half, std::max(0.0f, second - first));
  const float bottom = flow.y();
  flow.moveTo(top);
  flowField(flow, control + 1, x + width - half, half, std::max(0.0f, first - second));
  flow.moveTo(std::max(flow.y(), bottom));
  return control + 2;
}

// A field and its button in one row. What is wrong with the one and what became of the other is told in one place.
void flowLoneField(Flow& flow, uint32_t control, uint32_t button, float x, float width) {
  const ControlMetrics& metrics = flow.theme().controls;
  const float fieldWidth = width - buttonWidth(flow, button) - metrics.gap;
  const float fieldTop = flowField(flow, control, x, fieldWidth, 0);
  const float bottom = flow.y();
  flow.moveTo(fieldTop);
  flowButton(flow, button, x + fieldWidth + metrics.gap, buttonWidth(flow, button));
  flow.space(metrics.noteAround);
  flowNotes(flow, button, x, fieldWidth);
  flow.moveTo(std::max(flow.y(), bottom));
}

}  // namespace

void flowForm(Flow& flow, const ComposedSiteBlock& block, float x, float width) {
  const ControlMetrics& metrics = flow.theme().controls;
  const uint32_t first = block.firstControl;
  const uint32_t button = block.firstButton;
  flow.open(SemanticRole::Form, x, width);
  if (button == first + 1 && block.endOfControls == button + 1 && isTextField(flow, first) &&
      width >= metrics.twoColumnsFrom && buttonWidth(flow, button) <= width / 2) {
    flowLoneField(flow, first, button, x, width);
  } else {
    for (uint32_t i = first; i < button;) {
      if (isTextField(flow, i)) {
        i = flowFieldRow(flow, i, button, x, width);
        flow.space(metrics.noteAround);
      } else {
        if (i > first && isTextField(flow, i - 1)) flow.space(-metrics.noteAround);
        flowCheckbox(flow, i++, x, width);
      }
    }
    // A checkbox's row has room of its own below it.
    if (first < button) flow.space(isTextField(flow, button - 1) ? 0 : metrics.rowGap - checkboxLead(metrics));
    flowButtons(flow, button, block.endOfControls, x, width);
  }
  flow.close();
}

}  // namespace ac
