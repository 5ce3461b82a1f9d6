#include "article/read_article.h"

#include "article/clean_text.h"
#include "article/prepare_json.h"
#include "article/read_body.h"
#include "article/read_fields.h"
#include "article/read_objects.h"
#include "article/read_picture.h"
#include "article/read_related.h"
#include "article/read_rich_text.h"
#include "article/read_site_blocks.h"
#include "article/reading_time.h"
#include "article/words.h"
#include "base/vector.h"

namespace ac {

namespace {

constexpr Field kFields[] = {
    {"headline", FieldKind::Prose, offsetof(Article, headline), kLeftOut},
    {"url", FieldKind::Link, offsetof(Article, url)},
    {"id", FieldKind::Label, offsetof(Article, id)},
    {"lang", FieldKind::Language, offsetof(Article, lang)},
    {"dir"},
    {"kicker"},
    {"standfirst", FieldKind::Prose, offsetof(Article, standfirst)},
    {"authors"},
    {"source"},
    {"published", FieldKind::Date, offsetof(Article, published)},
    {"publishedText", FieldKind::Label, offsetof(Article, publishedText)},
    {"updated", FieldKind::Date, offsetof(Article, updated)},
    {"readingMinutes"},
    {"label"},
    {"image"},
    {"body"},
    {"related"},
    {"signup"},
    {"banner"},
    {"consent"},
    {"strings"},
};

constexpr Field kAuthorFields[] = {
    {"name", FieldKind::Label, offsetof(Author, name), kLeftOutWithAll},
    {"url", FieldKind::Link, offsetof(Author, url)},
};

constexpr Field kKickerFields[] = {
    {"text", FieldKind::Label, offsetof(Kicker, text), kLeftOutWithAll},
    {"url", FieldKind::Link, offsetof(Kicker, url)},
};

constexpr Field kSourceFields[] = {
    {"name", FieldKind::Label, offsetof(Source, name), kLeftOut},
    {"url", FieldKind::Link, offsetof(Source, url)},
    {"logo", FieldKind::Source, offsetof(Source, logo)},
};

bool readAuthor(ReadContext& context, const JsonValue& object, Author& author) {
  readFields(context, object, kAuthorFields, &author);
  return !author.name.empty();
}

bool readKicker(ReadContext& context, const JsonValue& object, Kicker& kicker) {
  readFields(context, object, kKickerFields, &kicker);
  return !kicker.text.empty();
}

bool readPublisher(ReadContext& context, const JsonValue& object, Source& source) {
  readFields(context, object, kSourceFields, &source);
  return !source.name.empty() || !source.logo.empty();
}

void readStrings(ReadContext& context, const JsonValue& value, Vector<Word>& words) {
  const JsonValue object = context.asObject(value, nullptr, true);
  JsonCursor members(object);
  for (JsonValue member; members.next(member);) {
    if (!wordKeyNamed(members.key())) {
      context.warn(StatusCode::UnknownField, member, "not one of the card's words: left out");
      continue;
    }
    eraseIf(words, [&](const Word& word) { return word.key == members.key(); });
    if (!member.present()) continue;
    // The spaces at the ends of " and " are part of the word.
    std::string text = cleanVerbatim(readRawText(context, member, kLeftOut));
    context.limitText(text, kMaxTextBytes, member);
    // The host may want none of a word; what is no text leaves the card's own.
    if (!text.empty() || member.type() == JsonType::String)
      words.push_back({std::string(members.key()), std::move(text)});
  }
}

void readAll(ReadContext& context, const JsonValue& root, Article& article) {
  readFields(context, root, kFields, &article);
  const JsonValue direction = root.field("dir");
  if (direction.present()) {
    article.direction = static_cast<TextDirection>(readChoice(context, direction, "auto ltr rtl", 0));
  }
  const JsonValue label = root.field("label");
  if (label.present()) {
    // None comes before the first.
    article.label = static_cast<ArticleLabel>(
        readChoice(context, label, "live breaking opinion analysis sponsored", static_cast<size_t>(-1)) + 1);
  }
  readInteger(context, root.field("readingMinutes"), 1, 10000, "a whole number from 1 to 10000",
              article.readingMinutes);
  readObject(context, root.field("kicker"), "text", article.kicker, readKicker);
  readObjects(context, root.field("authors"), kMaxAuthors, "name", article.authors, readAuthor);
  readObject(context, root.field("source"), "name", article.source, readPublisher);
  readObject(context, root.field("image"), "src", article.image, readPicture);
  readBody(context, root.field("body"), article.body);
  readRelated(context, root.field("related"), article.related);
  readObject(context, root.field("signup"), "title", article.signup, readSignup);
  readObject(context, root.field("banner"), nullptr, article.banner, readBanner);
  readObject(context, root.field("consent"), "text", article.consent, readConsent);
  readStrings(context, root.field("strings"), article.strings);
  if (article.readingMinutes == 0) article.readingMinutes = readingMinutesOf(article.body);
}

}  // namespace

Result<ReadArticle> readArticle(std::string_view json, GraphemeCut cut, size_t maxWarnings) {
  if (json.size() > kMaxJsonBytes) {
    return Status{StatusCode::TooLarge, "$",
                  "expected at most 1 MB (1048576 bytes) of JSON, found " + std::to_string(json.size()) + " bytes"};
  }
  const PreparedJson prepared = prepareJson(json);
  if (prepared.depth > kMaxJsonDepth) {
    return Status{StatusCode::TooLarge, "$",
                  "expected at most " + std::to_string(kMaxJsonDepth) + " levels of nesting, found " +
                      std::to_string(prepared.depth)};
  }
  const Result<JsonDocument> document = JsonDocument::parse(prepared.text);
  if (!document.ok()) return document.status();

  const JsonValue root = document.value().root();
  if (root.type() != JsonType::Object) {
    return Status{StatusCode::WrongType, "$", ReadContext::refusal(root, "an object").reason};
  }
  ReadContext context(cut, maxWarnings);
  ReadArticle read;
  readAll(context, root, read.article);
  if (read.article.headline.empty()) return ReadContext::refusal(root.field("headline"), "a text");
  read.warnings = context.takeWarnings();
  return read;
}

}  // namespace ac
