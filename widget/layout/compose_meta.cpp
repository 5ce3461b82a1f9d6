#include "layout/compose_meta.h"

#include "article/date.h"
#include "article/words.h"

namespace ac {

namespace {

// Between fields: a middle dot, which no line ends in or begins with.
constexpr std::string_view kSeparator = "\u00A0\u00B7 ";

SpanInk plain(const TextComposer& meta, uint32_t flags = 0) {
  SpanInk ink;
  ink.color = meta.color();
  ink.flags = flags;
  return ink;
}

SpanInk field(const TextComposer& meta, SemanticRole role, std::string_view href = {}) {
  SpanInk ink = plain(meta);
  ink.role = role;
  ink.href = href;
  return ink;
}

void separate(TextComposer& meta) {
  if (meta.empty()) return;
  meta.add(kSeparator, plain(meta, kSemanticGenerated));
  meta.separateLast();
}

// Words that stay with the field after them.
void addBefore(TextComposer& meta, std::string_view words) {
  if (words.empty()) return;
  meta.add(words, plain(meta));
  meta.keepLast();
}

// A pattern such as "By {names}" around what stands for its field.
struct Pattern {
  std::string_view before;
  std::string_view after;
};

Pattern splitPattern(std::string_view pattern, std::string_view name) {
  for (size_t at = pattern.find('{'); at != std::string_view::npos; at = pattern.find('{', at + 1)) {
    if (pattern.substr(at + 1, name.size()) == name && pattern.substr(at + 1 + name.size(), 1) == "}") {
      return {pattern.substr(0, at), pattern.substr(at + name.size() + 2)};
    }
  }
  return {pattern, {}};
}

void addAuthors(const Article& article, TextComposer& meta) {
  if (article.authors.empty()) return;
  separate(meta);
  const Pattern by = splitPattern(wordFor(article, WordKey::By), "names");
  addBefore(meta, by.before);
  for (size_t i = 0; i < article.authors.size(); ++i) {
    if (i > 0) {
      const bool last = i + 1 == article.authors.size();
      meta.add(wordFor(article, last ? WordKey::And : WordKey::ListSeparator), plain(meta));
    }
    meta.add(article.authors[i].name, field(meta, SemanticRole::Author, article.authors[i].url), true);
  }
  meta.add(by.after, plain(meta));
}

void addTime(TextComposer& meta, std::string_view text, const std::string& dateTime) {
  SpanInk ink = field(meta, SemanticRole::Time);
  ink.dateTime = dateTime;
  meta.add(text, ink, true);
  meta.keepLast();
}

void addDates(const Article& article, TextComposer& meta) {
  const auto published = parseIsoDate(article.published);
  const auto updated = parseIsoDate(article.updated);
  if (!article.publishedText.empty() || published) {
    separate(meta);
    addTime(meta, article.publishedText.empty() ? formatDate(*published, article.lang) : article.publishedText,
            article.published);
  }
  if (!updated) return;
  const bool sameDay = published && formatDate(*updated, {}) == formatDate(*published, {});
  if (sameDay && (updated->minute < 0 || updated->minute == published->minute)) return;
  separate(meta);
  const Pattern around = sameDay ? splitPattern(wordFor(article, WordKey::UpdatedAt), "time")
                                 : splitPattern(wordFor(article, WordKey::Updated), "date");
  addBefore(meta, around.before);
  addTime(meta, sameDay ? formatTime(updated->minute, article.lang) : formatDate(*updated, article.lang),
          article.updated);
  meta.add(around.after, plain(meta));
}

}  // namespace

void composeMeta(ComposeContext& context, TextComposer& meta) {
  const Article& article = context.article;
  if (article.source && !article.source->name.empty())
    meta.add(article.source->name, field(meta, SemanticRole::Source, article.source->url), true);
  addAuthors(article, meta);
  addDates(article, meta);
  const std::string minutes =
      fillWord(wordFor(article, WordKey::Minutes), "n", localNumber(article.readingMinutes, article.lang));
  if (article.readingMinutes <= 0 || minutes.empty()) return;
  separate(meta);
  meta.add(minutes, field(meta, SemanticRole::ReadingTime), true);
  meta.keepLast();
}

}  // namespace ac
