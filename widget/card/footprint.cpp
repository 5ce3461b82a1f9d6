#include "card/footprint.h"

#include "base/vector.h"

namespace ac {

namespace {

// Strings up to this length live inside the object.
constexpr size_t kInlineString = sizeof(std::string) - 1;

[[gnu::noinline]] size_t heap(const std::string& text) {
  return text.capacity() > kInlineString ? text.capacity() + 1 : 0;
}

template <typename T>
size_t heap(const Vector<T>& values) {
  return values.capacity() * sizeof(T);
}

size_t heap(const RichText& runs) {
  size_t bytes = runs.capacity() * sizeof(TextRun);
  for (const TextRun& run : runs) bytes += heap(run.text) + heap(run.href) + heap(run.lang);
  return bytes;
}

size_t heap(const Picture& picture) {
  return heap(picture.src) + heap(picture.alt) + heap(picture.caption) + heap(picture.credit) +
         heap(picture.placeholder);
}

size_t heap(const Block& block) {
  if (const auto* paragraph = std::get_if<Paragraph>(&block)) return heap(paragraph->text);
  if (const auto* heading = std::get_if<Heading>(&block)) return heap(heading->text);
  if (const auto* quote = std::get_if<Quote>(&block)) return heap(quote->text) + heap(quote->cite);
  if (const auto* picture = std::get_if<Picture>(&block)) return heap(*picture);
  size_t bytes = 0;
  if (const auto* list = std::get_if<List>(&block)) {
    bytes += list->items.capacity() * sizeof(RichText);
    for (const RichText& item : list->items) bytes += heap(item);
  }
  return bytes;
}

size_t heap(const Related& related) {
  size_t bytes = heap(related.title) + related.items.capacity() * sizeof(RelatedItem);
  for (const RelatedItem& item : related.items) {
    bytes += heap(item.kicker) + heap(item.headline) + heap(item.url) + heap(item.summary);
    if (item.image) bytes += heap(*item.image);
  }
  return bytes;
}

size_t heap(const Signup& signup) {
  size_t bytes = heap(signup.title) + heap(signup.text) + heap(signup.action) + heap(signup.actionUrl) +
                 heap(signup.privacyUrl) + signup.fields.capacity() * sizeof(SignupField);
  for (const SignupField& field : signup.fields) bytes += heap(field.name) + heap(field.label);
  return bytes;
}

size_t heap(const Consent& consent) {
  size_t bytes = heap(consent.text) + heap(consent.policyUrl) + consent.categories.capacity() * sizeof(ConsentCategory);
  for (const ConsentCategory& category : consent.categories) bytes += heap(category.id) + heap(category.name);
  return bytes;
}

size_t heap(const ComposedText& text) {
  const ShapedParagraph& shaped = text.shaped;
  size_t bytes = heap(shaped.source.text) + heap(shaped.source.spans) + heap(shaped.items) + heap(shaped.glyphs) +
                 heap(shaped.missing) + shapedTablesBytes(shaped) + heap(text.inks);
  for (const TextSpan& span : shaped.source.spans) bytes += heap(span.lang);
  for (const SpanInk& ink : text.inks) bytes += heap(ink.href) + heap(ink.dateTime);
  return bytes;
}

}  // namespace

size_t footprint(const Article& article) {
  size_t bytes = heap(article.headline) + heap(article.url) + heap(article.id) + heap(article.lang) +
                 heap(article.standfirst) + heap(article.published) + heap(article.publishedText) +
                 heap(article.updated) + article.authors.capacity() * sizeof(Author) +
                 article.body.capacity() * sizeof(Block);
  for (const Author& author : article.authors) bytes += heap(author.name) + heap(author.url);
  if (article.kicker) bytes += heap(article.kicker->text) + heap(article.kicker->url);
  if (article.image) bytes += heap(*article.image);
  for (const Block& block : article.body) bytes += heap(block);
  if (article.related) bytes += heap(*article.related);
  if (article.signup) bytes += heap(*article.signup);
  if (article.banner) bytes += heap(article.banner->image) + heap(article.banner->url) + heap(article.banner->label);
  if (article.consent) bytes += heap(*article.consent);
  return bytes;
}

size_t footprint(const Composition& composition) {
  size_t bytes = composition.texts.capacity() * sizeof(ComposedText) +
                 composition.pictures.capacity() * sizeof(ComposedPicture) +
                 composition.body.capacity() * sizeof(ComposedBlock) + heap(composition.related) +
                 composition.controls.capacity() * sizeof(ComposedControl) +
                 composition.siteBlocks.capacity() * sizeof(ComposedSiteBlock);
  for (const ComposedText& text : composition.texts) bytes += heap(text);
  for (const ComposedPicture& picture : composition.pictures) bytes += heap(picture.picture);
  for (const ComposedBlock& block : composition.body) bytes += heap(block.items);
  for (const ComposedControl& control : composition.controls) bytes += heap(control.name);
  for (const ComposedSiteBlock& block : composition.siteBlocks) bytes += heap(block.href);
  return bytes;
}

size_t footprint(const BoxTree& tree) {
  size_t bytes = heap(tree.boxes) + heap(tree.pictures) + tree.texts.capacity() * sizeof(PlacedText);
  for (const PlacedText& text : tree.texts) {
    bytes += heap(text.broken.lines) + heap(text.broken.runs) +
             text.broken.reshaped.capacity() * sizeof(Vector<ShapedGlyph>);
    for (const Vector<ShapedGlyph>& glyphs : text.broken.reshaped) bytes += heap(glyphs);
  }
  return bytes;
}

}  // namespace ac
