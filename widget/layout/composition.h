#pragma once

#include <cstdint>
#include <string>

#include "article/article.h"
#include "base/vector.h"
#include "layout/control.h"
#include "layout/layout_plan.h"
#include "layout/semantic_role.h"
#include "text/breaking/break_lines.h"
#include "text/shaping/shape.h"
#include "theme/theme.h"

namespace ac {

// What layouts have shown of an article so far, its texts shaped for one width class, before it has a width.

/// How a span of a composed text is inked, and what it means. One for each TextSpan, in the same order.
struct SpanInk {
  ColorToken color = ColorToken::Text;
  bool underline = false;
  bool raised = false;  ///< Stands on the raised surface, as code does.
  SemanticRole role =
      SemanticRole::Text;  ///< Other than Text where a line holds several fields, as the meta line does.
  uint32_t flags = 0;      ///< SemanticFlag.
  std::string href;
  std::string dateTime;
};

struct ComposedText {
  NodeKind part = NodeKind::Count;  ///< Of a text that is a part of layouts;
  TextRole role = TextRole::Count;  ///< and the role in whose type it is.
  ShapedParagraph shaped;
  Vector<SpanInk> inks;
  LineRules rules;
  bool rtl = false;
  float sizePx = 16;
  float lineHeightPx = 24;      ///< A whole number, so that lines stand at even distances at every scale.
  float baselinePx = 18;        ///< From a line's top.
  float capitalsPx = 6;         ///< From a line's top to that of its capitals.
  float underlineOffsetPx = 2;  ///< From the baseline down to the underline's centre.
  float underlineThicknessPx = 1;
};

struct ComposedPicture {
  Picture picture;
  PartIndex caption = kNoPart;  ///< Text: caption and credit.
  PartIndex altText = kNoPart;  ///< Text, made when the picture cannot be had.
};

struct ComposedListItem {
  PartIndex marker = kNoPart;  ///< Text: the bullet or number.
  PartIndex text = kNoPart;
};

struct ComposedBlock {
  bool isComposed = false;
  SemanticRole role = SemanticRole::Paragraph;  ///< Paragraph, Heading, List, Quote, Figure or Divider.
  uint32_t level = 0;                           ///< Of a heading.
  bool ordered = false;
  PartIndex text = kNoPart;
  PartIndex cite = kNoPart;
  PartIndex picture = kNoPart;
  Vector<ComposedListItem> items;
};

struct ComposedRelatedItem {
  PartIndex kicker = kNoPart;
  PartIndex headline = kNoPart;
  PartIndex summary = kNoPart;
  PartIndex picture = kNoPart;
};

/// A block of the site itself.
struct ComposedSiteBlock {
  SemanticRole role = SemanticRole::Signup;  ///< Signup, Banner or Consent.
  std::string href;                          ///< Of a banner; of a sign-up the address that the host sends entries to.
  PartIndex title = kNoPart;
  PartIndex text = kNoPart;
  PartIndex picture = kNoPart;
  PartIndex link = kNoPart;   ///< Text: to the privacy policy.
  uint32_t firstControl = 0;  ///< In Composition::controls: fields and checkboxes, then buttons.
  uint32_t firstButton = 0;
  uint32_t endOfControls = 0;
};

/// Parts are found by index; kNoPart where the article has none, or where no layout has shown them yet.
struct Composition {
  WidthClass widthClass = WidthClass::Narrow;
  bool rtl = false;
  std::string lang;
  Vector<ComposedText> texts;
  Vector<ComposedPicture> pictures;
  PartIndex label = kNoPart;
  ColorToken labelGround = ColorToken::Accent;
  PartIndex sourceLogo = kNoPart;
  bool logoFailed = false;  ///< It cannot be had, and takes no room.
  PartIndex leadPicture = kNoPart;
  Vector<ComposedBlock> body;  ///< All of the article's once any is composed.
  PartIndex relatedTitle = kNoPart;
  std::string skipToRelated;  ///< Words of a link that leads to the related items.
  Vector<ComposedRelatedItem> related;
  Vector<ComposedSiteBlock> siteBlocks;
  Vector<ComposedControl> controls;
  float fieldTextPx = 16;  ///< Size of what is entered into fields.
};

/// The role whose type a text part has where a layout names none.
TextRole roleOf(const LayoutNode& node);

/// The text of a part as `node` shows it; kNoPart where there is none.
PartIndex textOf(const Composition& composition, const LayoutNode& node);

}  // namespace ac
