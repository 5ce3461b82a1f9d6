// Times of the text stage in microseconds, each the best of several rounds. Prints; asserts nothing.

#include <cstdio>
#include <fstream>
#include <iterator>
#include <string>

#include "base/vector.h"
#include "bench/native/best_time.h"
#include "text/breaking/break_lines.h"
#include "text/fonts/font_set.h"
#include "text/outlines/glyph_coverage.h"
#include "text/shaping/shape.h"

#ifndef AC_FONTS_DIR
#define AC_FONTS_DIR "build/fonts"
#endif

namespace {

using namespace ac;

// Twenty paragraphs of about 1,900 characters together, as a news card has them.
const char* const kTexts[] = {
    "Public transport",
    "Night trains return to the coast as three countries agree on a shared timetable",
    "The first sleeper leaves in June; tickets will be sold through one office for the whole of the route.",
    "By Maria Keller and Tom Ashworth · 12 March 2025 · 4 min read",
    "The new night train at the central station, where repairs to platform 9 were finished this week.",
    "For the first time in eleven years travellers will be able to fall asleep in the capital and wake up by the sea. "
    "The "
    "ministers of transport signed the agreement on Tuesday, after two winters of talks about tracks, tariffs and "
    "toilets.",
    "“We asked people what they wanted, and they said: a door that locks, a window that opens, and coffee,” said the "
    "head of "
    "the joint railway office. The carriages, built between 1998 and 2004, have been taken apart and put together "
    "again.",
    "How the route was chosen",
    "Engineers compared seven lines. The shortest one, over the pass, would have saved forty minutes, but its tunnels "
    "are too "
    "low for double-deck carriages; the river line is slower and stays open when it snows.",
    "Fares begin at €29.90 for a seat and €79 for a bed. Children under six travel free of charge, and bicycles may be "
    "taken "
    "along from the second year on, when two luggage vans will have been rebuilt.",
    "Critics say that the timetable leaves too little slack: a delay of twenty minutes in the evening would mean a "
    "missed "
    "connection in the morning. The operator answers that it has kept a spare locomotive at the border.",
    "What happens next",
    ("Test runs begin in April. Residents along the river have been promised new noise barriers before the first "
     "regular train."),
    "Whether the line survives its first winter will depend on bookings, and those open at noon on 1 April.",
    "Related",
    "Why the old sleepers were scrapped in 2014",
    "A reader’s diary: nine nights on rails",
    "Map: every night train in Europe",
    "Opinion",
    "Buses will not replace trains, whatever the tender says",
};

ac::Vector<uint8_t> bytesOf(const std::string& file) {
  std::ifstream stream(std::string(AC_FONTS_DIR) + "/" + file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

ParagraphText textOf(const char* content, StackId stack, float sizePx) {
  ParagraphText text;
  text.text = content;
  TextSpan span;
  span.end = static_cast<uint32_t>(text.text.size());
  span.style.stack = stack;
  span.style.sizePx = sizePx;
  span.lang = "en";
  text.spans.push_back(span);
  return text;
}

}  // namespace

int main() {
  FontSet fonts;
  const auto load = [&](const char* family, const char* file) {
    FaceDescription description;
    description.family = family;
    const FaceId face = fonts.declare(description);
    if (!fonts.supply(face, bytesOf(file)).ok()) std::printf("no font %s\n", file);
    return face;
  };
  const FaceId latin = load("Source Serif 4", "source-serif-4-latin-400-normal.ttf");
  load("Source Serif 4", "source-serif-4-latin-ext-400-normal.ttf");
  load("Noto Naskh Arabic", "noto-naskh-arabic-arabic-400-normal.ttf");
  const StackId stack = fonts.stack({"Source Serif 4", "Noto Naskh Arabic"});

  size_t characters = 0;
  for (const char* text : kTexts) characters += std::string(text).size();
  ac::Vector<ShapedParagraph> card;
  const double shape = bestMicroseconds(20, 20, [&] {
    card.clear();
    for (const char* text : kTexts) card.push_back(shapeParagraph(textOf(text, stack, 17), fonts));
  });
  HyphenationSet& hyphenation = fonts.hyphenation();
  hyphenation.declare("en");
  if (!hyphenation.supply(0, bytesOf("hyphenation/en-us.hyp")).ok()) std::printf("no hyphenation patterns\n");
  ac::Vector<ShapedParagraph> hyphenated;
  const double shapeHyphenated = bestMicroseconds(20, 20, [&] {
    hyphenated.clear();
    for (const char* content : kTexts) {
      ParagraphText text = textOf(content, stack, 17);
      text.hyphens = Hyphens::Auto;
      hyphenated.push_back(shapeParagraph(std::move(text), fonts));
    }
  });
  size_t lines = 0;
  float width = 560;
  const double place = bestMicroseconds(50, 200, [&] {
    width = width == 560 ? 600 : 560;
    lines = 0;
    for (const ShapedParagraph& paragraph : card) {
      lines += breakLines(paragraph, width, WrapStyle::Greedy, fonts).lines.size();
    }
  });
  uint32_t counted = 0;
  const double count = bestMicroseconds(50, 2000, [&] {
    width = width == 560 ? 600 : 560;
    counted = 0;
    for (const ShapedParagraph& paragraph : card) counted += countLines(paragraph, width, WrapStyle::Greedy, fonts);
  });
  const double balance =
      bestMicroseconds(50, 200, [&] { lines += breakLines(card[1], 400, WrapStyle::Balance, fonts).lines.size() % 2; });
  const double best = bestMicroseconds(50, 50, [&] {
    width = width == 560 ? 600 : 560;
    for (const ShapedParagraph& paragraph : card)
      lines += breakLines(paragraph, width, WrapStyle::Best, fonts).lines.size() % 2;
  });
  std::string whole;
  for (size_t i = 5; i < 16; ++i) whole += std::string(kTexts[i]) + " ";
  whole += std::string(kTexts[2]) + " " + kTexts[5];
  const ShapedParagraph paragraph = shapeParagraph(textOf(whole.c_str(), stack, 17), fonts);
  LineRules justified = WrapStyle::Best;
  justified.alignment = Alignment::Justify;
  LineRules filled = WrapStyle::Greedy;
  filled.alignment = Alignment::Justify;
  std::printf("one paragraph of %zu bytes\n", whole.size());
  for (const float column : {320.0F, 600.0F}) {
    const auto timeOf = [&](const LineRules& rules) {
      return bestMicroseconds(50, 50, [&] { lines += breakLines(paragraph, column, rules, fonts).lines.size() % 2; });
    };
    std::printf("  %3.0f px: greedy %6.2f us, best %6.2f us, best justified %6.2f us (greedy justified %6.2f)\n",
                static_cast<double>(column), timeOf(WrapStyle::Greedy), timeOf(WrapStyle::Best), timeOf(justified),
                timeOf(filled));
  }
  std::printf("card of %zu bytes in %zu paragraphs, %zu lines\n", characters, std::size(kTexts), lines);
  std::printf("shape from nothing      %8.2f us\n", shape);
  std::printf("  and find its hyphens  %8.2f us\n", shapeHyphenated);
  std::printf("break and place lines   %8.2f us\n", place);
  std::printf("  by total fit          %8.2f us\n", best);
  std::printf("count lines             %8.2f us  (%u lines)\n", count, counted);
  std::printf("balance one headline    %8.2f us\n", balance);

  const FontFace& face = *fonts.face(latin);
  ac::Vector<GlyphOutline> outlines;
  for (const char* letter = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"; *letter != 0; ++letter) {
    const char text[] = {*letter, 0};
    outlines.push_back(face.outline(shapeParagraph(textOf(text, stack, 17), fonts).glyphs[0].glyph));
  }
  for (const float size : {20.0F, 40.0F}) {
    const double glyph = bestMicroseconds(20, 10, [&] {
      for (const GlyphOutline& outline : outlines) {
        rasterizeOutline(outline, size / static_cast<float>(face.unitsPerEm()), 1);
      }
    });
    std::printf("rasterise at %2.0f px       %8.2f us a glyph\n", static_cast<double>(size),
                glyph / static_cast<double>(outlines.size()));
  }
  return 0;
}
