// Windows on what is not one box's: times, caches, the atlas.
#include <algorithm>
#include <string>

#include "inspector/number_text.h"
#include "inspector/panel_model.h"

namespace ac {

namespace {

constexpr ImGuiWindowFlags kFixed = ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoCollapse;

void row(const std::string& name, const std::string& value) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  ImGui::TextUnformatted(name.c_str());
  ImGui::TableNextColumn();
  const float room = ImGui::GetContentRegionAvail().x - ImGui::CalcTextSize(value.c_str()).x;
  ImGui::SetCursorPosX(ImGui::GetCursorPosX() + std::max(0.0f, room));
  ImGui::TextUnformatted(value.c_str());
}

bool beginRows(const char* id, float nameShare = 2) {
  if (!ImGui::BeginTable(id, 2, ImGuiTableFlags_RowBg)) return false;
  ImGui::TableSetupColumn("name", ImGuiTableColumnFlags_WidthStretch, nameShare);
  ImGui::TableSetupColumn("value", ImGuiTableColumnFlags_WidthStretch, 1);
  return true;
}

// A bar as long as the stage's share of all.
void stageRow(const StageTime& stage, double most) {
  ImGui::TableNextRow();
  ImGui::TableNextColumn();
  const ImVec2 at = ImGui::GetCursorScreenPos();
  const float width = ImGui::GetContentRegionAvail().x * static_cast<float>(most > 0 ? stage.ms / most : 0);
  ImGui::GetWindowDrawList()->AddRectFilled(at, {at.x + width, at.y + ImGui::GetTextLineHeight()},
                                            ImGui::GetColorU32(ImGuiCol_Header));
  ImGui::TextUnformatted(std::string(stage.name).c_str());
  ImGui::TableNextColumn();
  ImGui::Text("%s ms", shortNumber(stage.ms).c_str());
}

}  // namespace

void stagesWindow(const PanelModel& model, const WindowPlace& place) {
  ImGui::SetNextWindowPos({place.x, place.y});
  ImGui::SetNextWindowSize({place.width, place.height});
  if (ImGui::Begin("Stages", nullptr, kFixed)) {
    const StageReport& report = model.inspection->stages;
    if (report.stages.empty()) ImGui::TextWrapped("Not timed yet.");
    double most = 0;
    for (const StageTime& stage : report.stages) most = std::max(most, stage.ms);
    if (!report.stages.empty() && beginRows("stages")) {
      for (const StageTime& stage : report.stages) stageRow(stage, most);
      ImGui::EndTable();
      ImGui::TextWrapped("Means of many runs. %u vertices, %u indices, %u commands.", report.vertices, report.indices,
                         report.commands);
    }
  }
  ImGui::End();
}

void cachesWindow(const PanelModel& model, const WindowPlace& place) {
  ImGui::SetNextWindowPos({place.x, place.y});
  ImGui::SetNextWindowSize({place.width, place.height});
  if (ImGui::Begin("Caches", nullptr, kFixed)) {
    const CacheFacts& caches = model.inspection->caches;
    if (beginRows("caches")) {
      row("pictures", byteCount(caches.imageBytes));
      row("font files", byteCount(caches.fontBytes));
      row("this card", byteCount(caches.cardBytes));
      row("glyph atlas", byteCount(caches.atlasBytes));
      ImGui::EndTable();
    }
    if (ImGui::CollapsingHeader("Faces", ImGuiTreeNodeFlags_DefaultOpen) && beginRows("faces", 5)) {
      for (const FaceFacts& face : caches.faces) row(face.name, face.state);
      ImGui::EndTable();
    }
    if (ImGui::CollapsingHeader("Glyph atlas", ImGuiTreeNodeFlags_DefaultOpen) && caches.atlasWidth > 0) {
      const float side = ImGui::GetContentRegionAvail().x;
      const float height = side * static_cast<float>(caches.atlasHeight) / static_cast<float>(caches.atlasWidth);
      ImGui::ImageWithBg(model.atlas, {side, height}, {0, 0}, {1, 1}, ImVec4(0, 0, 0, 0),
                         ImGui::GetStyleColorVec4(ImGuiCol_Text));
    }
  }
  ImGui::End();
}

}  // namespace ac
