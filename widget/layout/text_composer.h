#pragma once

#include <string_view>

#include "base/vector.h"
#include "layout/composition.h"

namespace ac {

/// The script whose adjustments the theme applies to all of a card's type: the language's usual one, else that of the
/// headline's first Arabic or Hebrew letter.
ScriptClass scriptClassOf(const Article& article);

/// That of the article's language; Auto where it says none.
TextDirection languageDirection(const Article& article);

/// What all texts of one card have in common while it is composed.
struct ComposeContext {
  const Article& article;
  const Theme& theme;
  WidthClass widthClass;
  FontSet& fonts;
  ScriptAdjustment script;
  ScriptClass scriptClass;
  bool rtl;
};

ComposeContext makeComposeContext(const Article& article, const Theme& theme, WidthClass widthClass, FontSet& fonts);

/// Collects the spans of one text in a role's type and shapes them.
class TextComposer {
 public:
  TextComposer(ComposeContext& context, TextRole role);

  /// Plain text in the role's type. Isolated text keeps its own direction.
  void add(std::string_view text, const SpanInk& ink, bool isolate = false);
  /// The span added last does not end a line where it fits on one, …
  void keepLast() { source_.spans.back().keeps = true; }
  /// … or is not shown where it does.
  void separateLast() { source_.spans.back().separates = true; }
  /// Inline runs: emphasis, code and links as the role sets them.
  void add(const RichText& runs);
  bool empty() const { return source_.text.empty(); }
  ColorToken color() const { return type_.color; }
  float sizePx() const { return sizePx_; }

  ComposedText finish();

 private:
  TextStyle styleOf(const TextRun& run) const;
  void append(std::string_view text, const TextStyle& style, std::string_view lang, const SpanInk& ink, bool isolate);

  ComposeContext& context_;
  const Typography& type_;
  TextStyle style_;
  float sizePx_;  // The role's; letters of a stand-in have another one.
  float lineHeightPx_;
  ParagraphText source_;
  Vector<SpanInk> inks_;
};

}  // namespace ac
