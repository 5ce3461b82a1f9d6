#include "inspector/look.h"

#include <imgui.h>

namespace ac {

namespace {

constexpr float kFontPx = 14;

ImVec4 rgb(int r, int g, int b, float a = 1) {
  return {static_cast<float>(r) / 255, static_cast<float>(g) / 255, static_cast<float>(b) / 255, a};
}

void light(ImVec4* colors) {
  colors[ImGuiCol_Text] = rgb(36, 33, 29);
  colors[ImGuiCol_TextDisabled] = rgb(94, 89, 80);
  colors[ImGuiCol_WindowBg] = rgb(255, 255, 255);
  colors[ImGuiCol_TitleBg] = colors[ImGuiCol_TitleBgActive] = rgb(233, 229, 220);
  colors[ImGuiCol_Border] = rgb(217, 211, 198);
  colors[ImGuiCol_Separator] = rgb(217, 211, 198);
  colors[ImGuiCol_FrameBg] = rgb(240, 237, 230);
  colors[ImGuiCol_FrameBgHovered] = colors[ImGuiCol_FrameBgActive] = rgb(228, 223, 212);
  colors[ImGuiCol_CheckMark] = rgb(168, 36, 28);
  colors[ImGuiCol_Header] = rgb(38, 116, 224, 0.18f);
  colors[ImGuiCol_HeaderHovered] = rgb(38, 116, 224, 0.28f);
  colors[ImGuiCol_HeaderActive] = rgb(38, 116, 224, 0.38f);
  colors[ImGuiCol_TableRowBgAlt] = rgb(0, 0, 0, 0.03f);
  colors[ImGuiCol_ScrollbarBg] = rgb(255, 255, 255, 0);
  colors[ImGuiCol_ScrollbarGrab] = rgb(190, 184, 172);
  colors[ImGuiCol_NavCursor] = rgb(20, 84, 160);
}

void dark(ImVec4* colors) {
  colors[ImGuiCol_Text] = rgb(233, 229, 220);
  colors[ImGuiCol_TextDisabled] = rgb(172, 166, 153);
  colors[ImGuiCol_WindowBg] = rgb(32, 31, 29);
  colors[ImGuiCol_TitleBg] = colors[ImGuiCol_TitleBgActive] = rgb(46, 44, 41);
  colors[ImGuiCol_Border] = rgb(61, 58, 53);
  colors[ImGuiCol_Separator] = rgb(61, 58, 53);
  colors[ImGuiCol_FrameBg] = rgb(52, 50, 46);
  colors[ImGuiCol_FrameBgHovered] = colors[ImGuiCol_FrameBgActive] = rgb(70, 67, 61);
  colors[ImGuiCol_CheckMark] = rgb(255, 148, 132);
  colors[ImGuiCol_Header] = rgb(90, 150, 240, 0.32f);
  colors[ImGuiCol_HeaderHovered] = rgb(90, 150, 240, 0.42f);
  colors[ImGuiCol_HeaderActive] = rgb(90, 150, 240, 0.52f);
  colors[ImGuiCol_TableRowBgAlt] = rgb(255, 255, 255, 0.03f);
  colors[ImGuiCol_ScrollbarBg] = rgb(32, 31, 29, 0);
  colors[ImGuiCol_ScrollbarGrab] = rgb(92, 88, 80);
  colors[ImGuiCol_NavCursor] = rgb(122, 182, 250);
}

}  // namespace

void applyLook(bool isDark, float scale) {
  ImGuiStyle& style = ImGui::GetStyle();
  style = ImGuiStyle();
  style.WindowRounding = style.FrameRounding = style.ScrollbarRounding = 3;
  style.WindowBorderSize = 1;
  style.WindowPadding = {10, 8};
  style.FramePadding = {5, 3};
  style.ItemSpacing = {8, 5};
  style.IndentSpacing = 14;
  style.ScrollbarSize = 11;
  style.SeparatorTextBorderSize = 1;
  style.WindowMenuButtonPosition = ImGuiDir_None;
  // Texels of the font's texture that lines are cut from would be filtered; their own edges are as good.
  style.AntiAliasedLinesUseTex = false;
  isDark ? ImGui::StyleColorsDark(&style) : ImGui::StyleColorsLight(&style);
  isDark ? dark(style.Colors) : light(style.Colors);
  style.ScaleAllSizes(scale);
  style.FontSizeBase = kFontPx;
  style.FontScaleDpi = scale;
}

}  // namespace ac
