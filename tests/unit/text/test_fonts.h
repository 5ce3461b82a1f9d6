#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

#include "base/vector.h"
#include "text/breaking/break_lines.h"
#include "text/fonts/font_set.h"
#include "text/shaping/shape.h"

#ifndef AC_FONTS_DIR
#define AC_FONTS_DIR "build/fonts"
#endif

namespace ac::test {

inline ac::Vector<uint8_t> fontBytes(const std::string& file) {
  std::ifstream stream(std::string(AC_FONTS_DIR) + "/" + file, std::ios::binary);
  EXPECT_TRUE(stream.good()) << file;
  return {std::istreambuf_iterator<char>(stream), {}};
}

/// The project's serif faces, loaded, in one stack: Latin first, then Arabic and Hebrew.
struct TextFonts {
  FontSet set;
  FaceId latin, latinBold, latinItalic, latinExt, arabic, arabicBold, hebrew, greek;
  StackId stack;

  TextFonts() {
    latin = load("Source Serif 4", 400, false, "source-serif-4-latin-400-normal.ttf");
    latinBold = load("Source Serif 4", 700, false, "source-serif-4-latin-700-normal.ttf");
    latinItalic = load("Source Serif 4", 400, true, "source-serif-4-latin-400-italic.ttf");
    latinExt = load("Source Serif 4", 400, false, "source-serif-4-latin-ext-400-normal.ttf");
    greek = load("Source Serif 4", 400, false, "source-serif-4-greek-400-normal.ttf");
    arabic = load("Noto Naskh Arabic", 400, false, "noto-naskh-arabic-arabic-400-normal.ttf");
    arabicBold = load("Noto Naskh Arabic", 700, false, "noto-naskh-arabic-arabic-700-normal.ttf");
    hebrew = load("Frank Ruhl Libre", 400, false, "frank-ruhl-libre-hebrew-400-normal.ttf");
    stack = set.stack({"Source Serif 4", "Noto Naskh Arabic", "Frank Ruhl Libre"});
  }

  FaceId load(const std::string& family, int weight, bool italic, const std::string& file) {
    FaceDescription description;
    description.family = family;
    description.weight = weight;
    description.italic = italic;
    const FaceId face = set.declare(description);
    EXPECT_TRUE(set.supply(face, fontBytes(file)).ok()) << file;
    return face;
  }

  TextStyle style(float sizePx = 20) const {
    TextStyle style;
    style.stack = stack;
    style.sizePx = sizePx;
    return style;
  }

  ParagraphText text(std::string_view content, std::string lang = "en", BaseDirection direction = BaseDirection::Auto,
                     float sizePx = 20) const {
    ParagraphText paragraph;
    paragraph.text = content;
    TextSpan span;
    span.end = static_cast<uint32_t>(content.size());
    span.style = style(sizePx);
    span.lang = std::move(lang);
    paragraph.spans.push_back(std::move(span));
    paragraph.direction = direction;
    return paragraph;
  }

  /// Spans one after the other, each with its own text.
  struct Piece {
    std::string text;
    TextStyle style;
    bool isolate = false;
    std::string lang = "en";
  };
  static ParagraphText pieces(const ac::Vector<Piece>& list, BaseDirection direction = BaseDirection::Auto) {
    ParagraphText paragraph;
    paragraph.direction = direction;
    for (const Piece& piece : list) {
      TextSpan span;
      span.begin = static_cast<uint32_t>(paragraph.text.size());
      paragraph.text += piece.text;
      span.end = static_cast<uint32_t>(paragraph.text.size());
      span.style = piece.style;
      span.isolate = piece.isolate;
      span.lang = piece.lang;
      paragraph.spans.push_back(span);
    }
    return paragraph;
  }

  ShapedParagraph shape(std::string_view content, std::string lang = "en",
                        BaseDirection direction = BaseDirection::Auto, float sizePx = 20) {
    return shapeParagraph(text(content, std::move(lang), direction, sizePx), set);
  }
};

/// One set for all tests that only read it.
inline TextFonts& textFonts() {
  static TextFonts fonts;
  return fonts;
}

inline ac::Vector<uint32_t> glyphIds(const ShapedParagraph& paragraph) {
  ac::Vector<uint32_t> ids;
  for (const ShapedGlyph& glyph : paragraph.glyphs) ids.push_back(glyph.glyph);
  return ids;
}

inline double advanceOf(const ShapedParagraph& paragraph) {
  double sum = 0;
  for (const ShapedGlyph& glyph : paragraph.glyphs) sum += static_cast<double>(glyph.advancePx);
  return sum;
}

inline std::string textOf(const ShapedParagraph& paragraph, const Line& line) {
  return paragraph.source.text.substr(line.textBegin, line.textEnd - line.textBegin);
}

/// The texts of a line's runs from left to right.
inline ac::Vector<std::string> runTexts(const ShapedParagraph& paragraph, const BrokenText& broken, size_t line = 0) {
  ac::Vector<std::string> texts;
  for (uint32_t i = broken.lines[line].runBegin; i < broken.lines[line].runEnd; ++i) {
    const GlyphRun& run = broken.runs[i];
    texts.push_back(paragraph.source.text.substr(run.textBegin, run.textEnd - run.textBegin));
  }
  return texts;
}

inline constexpr float kEndless = 1e9F;

}  // namespace ac::test
