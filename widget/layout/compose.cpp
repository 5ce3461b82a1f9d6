#include "layout/compose.h"

#include "article/words.h"
#include "layout/compose_body.h"
#include "layout/compose_meta.h"
#include "layout/compose_site_blocks.h"
#include "layout/text_composer.h"

namespace ac {

namespace {

struct LabelStyle {
  WordKey word = WordKey::Live;
  ColorToken ground = ColorToken::Accent;
};

LabelStyle labelStyleOf(ArticleLabel label) {
  switch (label) {
    case ArticleLabel::Live: return {WordKey::Live, ColorToken::LabelLive};
    case ArticleLabel::Breaking: return {WordKey::Breaking, ColorToken::LabelBreaking};
    case ArticleLabel::Opinion: return {WordKey::Opinion, ColorToken::LabelOpinion};
    case ArticleLabel::Analysis: return {WordKey::Analysis, ColorToken::LabelAnalysis};
    case ArticleLabel::Sponsored: return {WordKey::Sponsored, ColorToken::LabelSponsored};
    case ArticleLabel::None: break;
  }
  return {};
}

PartIndex addLinkedText(ComposeContext& context, Composition& composition, TextRole role, std::string_view text,
                        const std::string& href) {
  TextComposer composer(context, role);
  SpanInk ink;
  ink.color = composer.color();
  ink.href = href;
  composer.add(text, ink);
  return addText(composition, composer);
}

void composeRelated(ComposeContext& context, Composition& composition) {
  const Article& article = context.article;
  if (!article.related || article.related->items.empty()) return;
  const std::string_view title =
      article.related->title.empty() ? wordFor(article, WordKey::Related) : std::string_view(article.related->title);
  composition.relatedTitle = addPlainText(context, composition, TextRole::RelatedTitle, title);
  composition.skipToRelated = wordFor(article, WordKey::SkipToRelated);
  for (const RelatedItem& item : article.related->items) {
    ComposedRelatedItem composed;
    composed.kicker = addPlainText(context, composition, TextRole::RelatedKicker, item.kicker);
    composed.headline = addLinkedText(context, composition, TextRole::RelatedHeadline, item.headline, item.url);
    composed.summary = addPlainText(context, composition, TextRole::RelatedSummary, item.summary);
    if (item.image) {
      // A thumbnail has no room for a caption; the article it leads to shows it.
      ComposedPicture thumbnail;
      thumbnail.picture = *item.image;
      composition.pictures.push_back(std::move(thumbnail));
      composed.picture = static_cast<PartIndex>(composition.pictures.size() - 1);
    }
    composition.related.push_back(composed);
  }
}

// A card at rest keeps its composition; shrink_to_fit does nothing where exceptions are off.
void dropSpare(std::vector<ComposedText>& texts) {
  std::vector<ComposedText> exact;
  exact.reserve(texts.size());
  for (ComposedText& text : texts) exact.push_back(std::move(text));
  texts.swap(exact);
}

}  // namespace

TextDirection articleDirection(const Article& article) {
  if (article.direction != TextDirection::Auto) return article.direction;
  const BaseDirection strong = firstStrongDirection(article.headline);
  if (strong != BaseDirection::Auto) return strong == BaseDirection::Rtl ? TextDirection::Rtl : TextDirection::Ltr;
  return scriptClassOf(article) == ScriptClass::Latin ? TextDirection::Ltr : TextDirection::Rtl;
}

Composition compose(const Article& article, const Theme& theme, WidthClass widthClass, FontSet& fonts) {
  ComposeContext context = makeComposeContext(article, theme, widthClass, fonts);
  Composition composition;
  composition.widthClass = widthClass;
  composition.rtl = context.rtl;
  composition.lang = article.lang;
  if (article.label != ArticleLabel::None) {
    const LabelStyle label = labelStyleOf(article.label);
    composition.label = addPlainText(context, composition, TextRole::Label, wordFor(article, label.word));
    composition.labelGround = label.ground;
  }
  if (article.kicker) {
    composition.kicker =
        addLinkedText(context, composition, TextRole::Kicker, article.kicker->text, article.kicker->url);
  }
  composition.headline = addLinkedText(context, composition, TextRole::Headline, article.headline, article.url);
  TextComposer meta(context, TextRole::Meta);
  composeMeta(context, meta);
  composition.meta = addText(composition, meta);
  if (article.source && !article.source->logo.empty()) {
    ComposedPicture logo;
    logo.picture.src = article.source->logo;
    composition.pictures.push_back(std::move(logo));
    composition.sourceLogo = static_cast<PartIndex>(composition.pictures.size() - 1);
  }
  composition.standfirst = addPlainText(context, composition, TextRole::Standfirst, article.standfirst);
  if (article.image) composition.leadPicture = composePicture(context, composition, *article.image);
  composeBody(context, composition);
  composeRelated(context, composition);
  composeSiteBlocks(context, composition);
  dropSpare(composition.texts);
  return composition;
}

void composeAltText(Composition& composition, PartIndex picture, const Article& article, const Theme& theme,
                    FontSet& fonts) {
  if (composition.pictures[picture].altText != kNoPart || composition.pictures[picture].picture.alt.empty()) return;
  ComposeContext context = makeComposeContext(article, theme, composition.widthClass, fonts);
  const std::string alt = composition.pictures[picture].picture.alt;
  composition.pictures[picture].altText = addPlainText(context, composition, TextRole::AltText, alt);
}

}  // namespace ac
