#pragma once

#include "base/vector.h"
#include "layout/builtin_layouts.h"
#include "layout/compose.h"
#include "layout/flow_plan.h"
#include "layout/resolve_plan.h"
#include "support/fonts.h"
#include "theme/builtin_theme.h"

namespace ac::test {

/// An article laid out with the project's faces.
class SampleLayout {
 public:
  SampleLayout(const Article& article, float widthPx, Theme ownTheme = builtinLightTheme(),
               std::string_view layoutName = "standard")
      : theme(std::move(ownTheme)) {
    const ac::Vector<std::string> files = declareFaces(fonts);
    plan = resolvePlan(*builtinLayoutNamed(layoutName), contentOf(article), widthPx).nodes;
    do {
      composition = startComposition(article, widthClassOf(theme, widthPx));
      composeShown(composition, plan, article, theme, fonts);
    } while (supplyWanted(fonts, files));
    tree = layOut(widthPx);
  }
  SampleLayout(const SampleLayout&) = delete;
  SampleLayout& operator=(const SampleLayout&) = delete;

  BoxTree layOut(float widthPx) const { return layoutCard(composition, plan, theme, widthPx, fonts); }
  float measure(float widthPx) const { return measureCard(composition, plan, theme, widthPx, fonts); }

  PartIndex textOf(NodeKind part) const {
    LayoutNode node;
    node.kind = part;
    return ac::textOf(composition, node);
  }

  const Box* first(SemanticRole role) const {
    for (const Box& box : tree.boxes) {
      if (box.role == role) return &box;
    }
    return nullptr;
  }

  FontSet fonts;
  Theme theme;
  LayoutPlan plan;
  Composition composition;
  BoxTree tree;
};

/// An article with every kind of part.
inline Article fullArticle(const std::string& lang) {
  Article article;
  article.lang = lang;
  const bool arabic = lang == "ar";
  const std::string sentence = arabic
                                   ? "افتتح الميناء القديم أبوابه أمام Harbour 2026 الزوار (صباحا) بعد ترميم طويل. "
                                   : "The old harbour opened its gates to visitors after a long and careful repair. ";
  std::string text;
  for (int i = 0; i < 4; ++i) text += sentence;
  article.headline = sentence;
  article.url = "https://example.org/harbour";
  article.kicker = Kicker{arabic ? "ثقافة" : "Culture", "/culture"};
  article.label = ArticleLabel::Opinion;
  article.standfirst = sentence;
  article.authors = {{"Rana Haddad", "/rana"}, {"Omar Aziz", ""}};
  article.source = Source{"Example Post", "https://example.org", ""};
  article.published = "2026-03-04";
  article.readingMinutes = 3;
  Picture picture;
  picture.src = "a.jpg";
  picture.alt = arabic ? "ميناء" : "A harbour";
  picture.caption = sentence;
  picture.credit = "R. Haddad";
  picture.width = 1600;
  picture.height = 1000;
  article.image = picture;
  TextRun plain;
  plain.text = text;
  TextRun link;
  link.text = arabic ? "رابط" : "a link";
  link.href = "/more";
  article.body.push_back(Paragraph{{plain, link}});
  article.body.push_back(Heading{2, {plain}});
  article.body.push_back(List{true, {{plain}, {link}, {plain}}});
  article.body.push_back(List{false, {{plain}}});
  article.body.push_back(Quote{{plain}, "Rana Haddad"});
  article.body.push_back(Divider{});
  article.body.push_back(picture);
  article.body.push_back(Heading{4, {link}});
  Related related;
  RelatedItem item;
  item.kicker = "Kicker";
  item.headline = sentence;
  item.url = "/r1";
  item.summary = text;
  item.image = picture;
  related.items = {item, item};
  related.items[1].image.reset();
  article.related = related;
  return article;
}

}  // namespace ac::test
