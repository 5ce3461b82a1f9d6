#include "layout/compose_body.h"

#include "article/words.h"
#include "base/vector.h"

namespace ac {

namespace {

TextRole headingRole(int level) {
  if (level <= 2) return TextRole::Heading2;
  return level == 3 ? TextRole::Heading3 : TextRole::Heading4;
}

PartIndex addRichText(ComposeContext& context, Composition& composition, TextRole role, const RichText& runs) {
  TextComposer text(context, role);
  text.add(runs);
  return addText(composition, text);
}

ComposedBlock composeList(ComposeContext& context, Composition& composition, const List& list) {
  ComposedBlock block;
  block.role = SemanticRole::List;
  block.ordered = list.ordered;
  int number = 0;
  for (const RichText& item : list.items) {
    ++number;
    TextComposer marker(context, TextRole::Body);
    SpanInk ink;
    ink.color = ColorToken::MutedText;
    ink.flags = kSemanticGenerated;
    marker.add(list.ordered ? localNumber(number, context.article.lang) + "." : "\u2022", ink);
    const PartIndex text = addRichText(context, composition, TextRole::Body, item);
    if (text != kNoPart) block.items.push_back({addText(composition, marker), text});
  }
  return block;
}

ComposedBlock composeBlock(ComposeContext& context, Composition& composition, const Block& source) {
  ComposedBlock block;
  block.isComposed = true;
  if (const auto* paragraph = std::get_if<Paragraph>(&source)) {
    block.text = addRichText(context, composition, TextRole::Body, paragraph->text);
  } else if (const auto* heading = std::get_if<Heading>(&source)) {
    block.role = SemanticRole::Heading;
    block.level = static_cast<uint32_t>(heading->level);
    block.text = addRichText(context, composition, headingRole(heading->level), heading->text);
  } else if (const auto* list = std::get_if<List>(&source)) {
    block = composeList(context, composition, *list);
    block.isComposed = true;
  } else if (const auto* quote = std::get_if<Quote>(&source)) {
    block.role = SemanticRole::Quote;
    block.text = addRichText(context, composition, TextRole::Quote, quote->text);
    block.cite = addPlainText(context, composition, TextRole::Cite, quote->cite);
  } else if (const auto* picture = std::get_if<Picture>(&source)) {
    block.role = SemanticRole::Figure;
    block.picture = addPicture(composition, *picture);
    composeCaption(context, composition, block.picture);
  } else {
    block.role = SemanticRole::Divider;
  }
  return block;
}

}  // namespace

PartIndex addText(Composition& composition, TextComposer& text) {
  if (text.empty()) return kNoPart;
  composition.texts.push_back(text.finish());
  return static_cast<PartIndex>(composition.texts.size() - 1);
}

PartIndex addPlainText(ComposeContext& context, Composition& composition, TextRole role, std::string_view text) {
  TextComposer composer(context, role);
  SpanInk ink;
  ink.color = composer.color();
  composer.add(text, ink);
  return addText(composition, composer);
}

PartIndex addPicture(Composition& composition, const Picture& picture) {
  composition.pictures.emplace_back().picture = picture;
  return static_cast<PartIndex>(composition.pictures.size() - 1);
}

void composeCaption(ComposeContext& context, Composition& composition, PartIndex index) {
  if (composition.pictures[index].caption != kNoPart) return;
  const Picture& picture = composition.pictures[index].picture;
  TextComposer caption(context, TextRole::Caption);
  SpanInk ink;
  ink.color = caption.color();
  caption.add(picture.caption, ink);
  if (!picture.credit.empty()) {
    if (!caption.empty()) caption.add(" ", ink);
    ink.role = SemanticRole::Credit;
    caption.add(fillWord(wordFor(context.article, WordKey::Credit), "name", picture.credit), ink, true);
  }
  composition.pictures[index].caption = addText(composition, caption);
}

void composeBody(ComposeContext& context, Composition& composition, size_t paragraphs) {
  const Vector<Block>& blocks = context.article.body;
  composition.body.resize(blocks.size());
  size_t count = 0;
  for (size_t i = 0; i < blocks.size(); ++i) {
    if (paragraphs != 0) {
      if (!std::holds_alternative<Paragraph>(blocks[i])) continue;
      if (++count > paragraphs) return;
    }
    if (!composition.body[i].isComposed) composition.body[i] = composeBlock(context, composition, blocks[i]);
  }
}

}  // namespace ac
