#include "layout/compose.h"

#include <algorithm>

#include "article/words.h"
#include "base/vector.h"
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

void composeRelatedItem(ComposeContext& context, Composition& composition, const RelatedItem& item) {
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

void composeRelated(ComposeContext& context, Composition& composition, size_t limit) {
  const Article& article = context.article;
  if (composition.relatedTitle == kNoPart) {
    const std::string_view title =
        article.related->title.empty() ? wordFor(article, WordKey::Related) : std::string_view(article.related->title);
    composition.relatedTitle = addPlainText(context, composition, TextRole::RelatedTitle, title);
    composition.skipToRelated = wordFor(article, WordKey::SkipToRelated);
  }
  const Vector<RelatedItem>& items = article.related->items;
  const size_t end = limit == 0 ? items.size() : std::min(limit, items.size());
  while (composition.related.size() < end) {
    composeRelatedItem(context, composition, items[composition.related.size()]);
  }
}

void composeLabel(ComposeContext& context, Composition& composition) {
  if (context.article.label == ArticleLabel::None || composition.label != kNoPart) return;
  const LabelStyle label = labelStyleOf(context.article.label);
  composition.label = addPlainText(context, composition, TextRole::Label, wordFor(context.article, label.word));
  composition.labelGround = label.ground;
}

void composeLogo(const Article& article, Composition& composition) {
  if (!article.source || article.source->logo.empty() || composition.sourceLogo != kNoPart) return;
  ComposedPicture logo;
  logo.picture.src = article.source->logo;
  composition.pictures.push_back(std::move(logo));
  composition.sourceLogo = static_cast<PartIndex>(composition.pictures.size() - 1);
}

PartIndex composeReadMore(ComposeContext& context, Composition& composition, TextRole role) {
  TextComposer text(context, role);
  TextRun run;
  run.text = wordFor(context.article, WordKey::ReadMore);
  run.href = context.article.url;
  run.strong = true;
  text.add({run});
  return addText(composition, text);
}

// A text part in the type of a role.
PartIndex composeText(ComposeContext& context, Composition& composition, NodeKind part, TextRole role) {
  const Article& article = context.article;
  switch (part) {
    case NodeKind::Kicker:
      composeLabel(context, composition);
      return article.kicker ? addLinkedText(context, composition, role, article.kicker->text, article.kicker->url)
                            : kNoPart;
    case NodeKind::Headline: return addLinkedText(context, composition, role, article.headline, article.url);
    case NodeKind::Meta: {
      composeLogo(article, composition);
      TextComposer meta(context, role);
      composeMeta(context, meta);
      return addText(composition, meta);
    }
    case NodeKind::Standfirst: return addPlainText(context, composition, role, article.standfirst);
    default: return composeReadMore(context, composition, role);
  }
}

void composeNode(ComposeContext& context, Composition& composition, const LayoutNode& node) {
  switch (node.kind) {
    case NodeKind::Image:
      if (composition.leadPicture == kNoPart) composition.leadPicture = addPicture(composition, *context.article.image);
      if (!(node.flags & kNodeNoCaption)) composeCaption(context, composition, composition.leadPicture);
      return;
    case NodeKind::Body: return composeBody(context, composition, node.limit);
    case NodeKind::Related: return composeRelated(context, composition, node.limit);
    case NodeKind::Signup: return composeSignup(context, composition);
    case NodeKind::Banner: return composeBanner(context, composition);
    case NodeKind::Consent: return composeConsent(context, composition);
    default: break;
  }
  if (!isTextPart(node.kind) || textOf(composition, node) != kNoPart) return;
  const TextRole role = roleOf(node);
  const PartIndex text = composeText(context, composition, node.kind, role);
  if (text == kNoPart) return;
  composition.texts[text].part = node.kind;
  composition.texts[text].role = role;
}

// A card at rest keeps its composition; shrink_to_fit does nothing where exceptions are off.
void dropSpare(Vector<ComposedText>& texts) {
  Vector<ComposedText> exact;
  exact.reserve(texts.size());
  for (ComposedText& text : texts) exact.push_back(std::move(text));
  texts.swap(exact);
}

}  // namespace

TextDirection articleDirection(const Article& article) {
  if (article.direction != TextDirection::Auto) return article.direction;
  if (const TextDirection told = languageDirection(article); told != TextDirection::Auto) return told;
  return firstStrongDirection(article.headline) == BaseDirection::Rtl ? TextDirection::Rtl : TextDirection::Ltr;
}

TextRole roleOf(const LayoutNode& node) {
  if (node.type != 0) return static_cast<TextRole>(node.type - 1);
  switch (node.kind) {
    case NodeKind::Kicker: return TextRole::Kicker;
    case NodeKind::Meta: return TextRole::Meta;
    case NodeKind::Standfirst: return TextRole::Standfirst;
    case NodeKind::ReadMore: return TextRole::SiteNote;
    default: return TextRole::Headline;
  }
}

PartIndex textOf(const Composition& composition, const LayoutNode& node) {
  if (!isTextPart(node.kind)) return kNoPart;
  const TextRole role = roleOf(node);
  for (PartIndex i = 0; i < composition.texts.size(); ++i) {
    const ComposedText& text = composition.texts[i];
    if (text.part == node.kind && text.role == role) return i;
  }
  return kNoPart;
}

Composition startComposition(const Article& article, WidthClass widthClass) {
  Composition composition;
  composition.widthClass = widthClass;
  composition.rtl = articleDirection(article) == TextDirection::Rtl;
  composition.lang = article.lang;
  return composition;
}

bool composeShown(Composition& composition, const LayoutPlan& shown, const Article& article, const Theme& theme,
                  FontSet& fonts) {
  ComposeContext context = makeComposeContext(article, theme, composition.widthClass, fonts);
  const size_t texts = composition.texts.size();
  const size_t pictures = composition.pictures.size();
  for (const LayoutNode& node : shown) composeNode(context, composition, node);
  if (texts != composition.texts.size()) dropSpare(composition.texts);
  return texts != composition.texts.size() || pictures != composition.pictures.size();
}

void composeAltText(Composition& composition, PartIndex picture, const Article& article, const Theme& theme,
                    FontSet& fonts) {
  if (composition.pictures[picture].altText != kNoPart || composition.pictures[picture].picture.alt.empty()) return;
  ComposeContext context = makeComposeContext(article, theme, composition.widthClass, fonts);
  const std::string alt = composition.pictures[picture].picture.alt;
  composition.pictures[picture].altText = addPlainText(context, composition, TextRole::AltText, alt);
}

}  // namespace ac
