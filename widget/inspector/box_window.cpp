#include <algorithm>
#include <cmath>
#include <string>

#include "inspector/number_text.h"
#include "inspector/panel_model.h"

namespace ac {

namespace {

void fact(const char* name, const std::string& value) {
  if (value.empty()) return;
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::TextDisabled("%s", name);
  ImGui::TableNextColumn();
  ImGui::TextWrapped("%s", value.c_str());
}

void boxFactsTable(const BoxFacts& box) {
  if (!ImGui::BeginTable("facts", 2, ImGuiTableFlags_SizingFixedFit)) return;
  ImGui::TableSetupColumn("name");
  ImGui::TableSetupColumn("value", ImGuiTableColumnFlags_WidthStretch);
  fact("role", std::string(box.role));
  fact("rect", pixelText(box.rect.x) + ", " + pixelText(box.rect.y) + "   " + sizeText(box.rect));
  fact("type", box.typeToken);
  fact("fill", box.fill);
  fact("picture", box.picture);
  if (!box.lines.empty()) {
    fact("size", pixelText(box.sizePx) + " px on lines of " + pixelText(box.lineHeightPx));
    fact("lines",
         std::to_string(box.lines.size()) + ", " + std::string(box.wrap) + (box.justified ? ", justified" : ""));
    fact("text", (box.lang.empty() ? std::string("no language") : box.lang) + (box.rtl ? ", right to left" : ""));
  }
  ImGui::EndTable();
}

// The line as the card has it: the windows' own font knows few scripts, and shapes none.
void linePicture(const PanelModel& model, const Rect& line) {
  const Inspection& card = *model.inspection;
  if (card.pixelWidth == 0 || line.empty()) return;
  const float scale = static_cast<float>(card.pixelWidth) / card.width;
  const auto whole = [scale](float css) { return std::floor(css * scale + 0.5f); };
  const float left = std::max(0.0f, whole(line.x)), top = std::max(0.0f, whole(line.y));
  const float right = std::min(whole(line.right()), static_cast<float>(card.pixelWidth));
  const float bottom = std::min(whole(line.bottom()), static_cast<float>(card.pixelHeight));
  if (right <= left || bottom <= top) return;
  // Never enlarged; made smaller where it does not fit.
  const float shrink = std::min(1.0f, ImGui::GetContentRegionAvail().x / (right - left));
  const auto u = [&](float x) { return x / static_cast<float>(card.pixelWidth); };
  const auto v = [&](float y) { return y / static_cast<float>(card.pixelHeight); };
  ImGui::Image(model.cardPixels, {std::floor((right - left) * shrink), std::floor((bottom - top) * shrink)},
               {u(left), v(top)}, {u(right), v(bottom)});
}

std::string runText(const RunFacts& run) {
  std::string text = run.face + ", " + std::to_string(run.glyphs) + (run.glyphs == 1 ? " glyph" : " glyphs");
  text += ", " + pixelText(run.rect.width) + " px";
  if (run.rtl) text += ", right to left";
  if (run.reshaped) text += ", shaped anew";
  if (run.spaceExtraPx != 0) text += ", spaces " + pixelText(run.spaceExtraPx) + " px wider";
  return text;
}

void lineFacts(const PanelModel& model, const LineFacts& line, size_t index) {
  ImGui::PushID(static_cast<int>(index));
  ImGui::SeparatorText(("line " + std::to_string(index + 1)).c_str());
  linePicture(model, line.rect);
  ImGui::Text("%s px wide, %s blank, baseline %s%s", pixelText(line.rect.width).c_str(),
              pixelText(line.blankPx).c_str(), pixelText(line.baselineY).c_str(), line.hyphen ? ", hyphen" : "");
  if (line.fitted) {
    ImGui::Text("cost %s, all lines %s", shortNumber(line.cost).c_str(), shortNumber(line.allCost).c_str());
    if (std::isfinite(line.nextBestCost))
      ImGui::TextDisabled("%u ends compared; with the next best all lines %s", line.candidates,
                          shortNumber(line.nextBestCost).c_str());
    else
      ImGui::TextDisabled("no other end was possible");
  }
  for (const RunFacts& run : line.runs) {
    ImGui::Bullet();
    ImGui::TextWrapped("%s", runText(run).c_str());
  }
  ImGui::PopID();
}

}  // namespace

void boxWindow(const PanelModel& model, const WindowPlace& place) {
  ImGui::SetNextWindowPos({place.x, place.y});
  ImGui::SetNextWindowSize({place.width, place.height});
  const ImGuiWindowFlags flags = ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse;
  if (ImGui::Begin("What made it", nullptr, flags)) {
    const uint32_t index = model.shown();
    if (index >= model.inspection->boxes.size()) {
      ImGui::TextWrapped("Point at the card, or choose a box in the tree.");
    } else {
      const BoxFacts& box = model.inspection->boxes[index];
      boxFactsTable(box);
      for (size_t i = 0; i < box.lines.size(); ++i) lineFacts(model, box.lines[i], i);
    }
  }
  ImGui::End();
}

}  // namespace ac
