#include "article/read_article.h"

#include "article/prepare_json.h"
#include "article/read_body.h"
#include "article/read_fields.h"
#include "article/read_objects.h"
#include "article/read_picture.h"
#include "article/read_related.h"
#include "article/read_site_blocks.h"
#include "article/reading_time.h"
#include "article/words.h"

namespace ac {

namespace {

constexpr int kMaxReadingMinutes = 10000;

void readAuthor(ReadContext& context, const JsonValue& value, Author& author) {
  context.warnUnknown(value, "name url");
  readLabel(context, value, "name", author.name, Need::Required);
  readLink(context, value, "url", author.url);
}

void readKicker(ReadContext& context, const JsonValue& value, std::optional<Kicker>& out) {
  if (!context.expect(value, JsonType::Object)) return;
  context.warnUnknown(value, "text url");
  Kicker& kicker = out.emplace();
  readLabel(context, value, "text", kicker.text, Need::Required);
  readLink(context, value, "url", kicker.url);
}

void readPublisher(ReadContext& context, const JsonValue& value, std::optional<Source>& out) {
  if (!context.expect(value, JsonType::Object)) return;
  context.warnUnknown(value, "name url logo");
  Source& source = out.emplace();
  readLabel(context, value, "name", source.name, Need::Required);
  readLink(context, value, "url", source.url);
  readSource(context, value, "logo", source.logo);
}

void readStrings(ReadContext& context, const JsonValue& value, std::vector<Word>& words) {
  if (!context.expect(value, JsonType::Object)) return;
  JsonCursor members(value);
  for (JsonValue member; !context.failed() && members.next(member);) {
    if (!wordKeyNamed(members.key())) {
      context.warn(StatusCode::UnknownField, member, "not one of the card's words");
      continue;
    }
    std::erase_if(words, [&](const Word& word) { return word.key == members.key(); });
    if (!context.expect(member, JsonType::String)) continue;
    // The spaces at the ends of " and " are part of the word.
    std::string text = cleanVerbatim(member.string());
    context.limitText(text, kMaxTextBytes, member);
    words.push_back({std::string(members.key()), std::move(text)});
  }
}

void readFields(ReadContext& context, const JsonValue& root, Article& article) {
  readProse(context, root, "headline", article.headline, Need::Required);
  readLink(context, root, "url", article.url);
  readLabel(context, root, "id", article.id);
  readLanguage(context, root, "lang", article.lang);
  article.direction = static_cast<TextDirection>(readChoice(context, root, "dir", "auto ltr rtl", 0));
  readKicker(context, root.field("kicker"), article.kicker);
  readProse(context, root, "standfirst", article.standfirst);
  readObjects(context, root.field("authors"), kMaxAuthors, article.authors, readAuthor);
  readPublisher(context, root.field("source"), article.source);
  readDate(context, root, "published", article.published);
  readLabel(context, root, "publishedText", article.publishedText);
  readDate(context, root, "updated", article.updated);
  readInteger(context, root, "readingMinutes", 1, kMaxReadingMinutes, article.readingMinutes);
  constexpr auto kNoLabel = static_cast<size_t>(-1);
  const size_t label = readChoice(context, root, "label", "live breaking opinion analysis sponsored", kNoLabel);
  article.label = static_cast<ArticleLabel>(label + 1);  // None comes first.
  readPicture(context, root.field("image"), article.image);
  readBody(context, root.field("body"), article.body);
  readRelated(context, root.field("related"), article.related);
  readSignup(context, root.field("signup"), article.signup);
  readBanner(context, root.field("banner"), article.banner);
  readConsent(context, root.field("consent"), article.consent);
  readStrings(context, root.field("strings"), article.strings);
  if (article.readingMinutes == 0) article.readingMinutes = readingMinutesOf(article.body);
}

}  // namespace

Result<ReadArticle> readArticle(std::string_view json, GraphemeCut cut) {
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

  ReadContext context(cut);
  const JsonValue root = document.value().root();
  if (!context.require(root, JsonType::Object)) return Status{StatusCode::WrongType, "$", context.error().reason};
  context.warnUnknown(root,
                      "headline url id lang dir kicker standfirst authors source published publishedText updated "
                      "readingMinutes label image body related signup banner consent strings");
  ReadArticle read;
  readFields(context, root, read.article);
  if (context.failed()) return context.error();
  read.warnings = context.takeWarnings();
  return read;
}

}  // namespace ac
