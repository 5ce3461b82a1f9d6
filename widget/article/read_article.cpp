#include "article/read_article.h"

#include "article/prepare_json.h"
#include "article/read_body.h"
#include "article/read_fields.h"
#include "article/read_picture.h"
#include "article/read_related.h"
#include "article/read_site_blocks.h"
#include "article/reading_time.h"
#include "article/words.h"

namespace ac {

namespace {

constexpr int kMaxReadingMinutes = 10000;

Author readAuthor(ReadContext& context, const JsonValue& value) {
  if (value.type() != JsonType::Object) {
    context.failType(value, JsonType::Object);
    return {};
  }
  context.warnUnknown(value, {"name", "url"});
  return {readLabel(context, value, "name", Need::Required), readLink(context, value, "url")};
}

std::vector<Author> readAuthors(ReadContext& context, const JsonValue& value) {
  std::vector<Author> authors;
  if (!context.expect(value, JsonType::Array) || !context.withinLimit(value, kMaxAuthors)) return authors;
  JsonCursor cursor(value);
  for (JsonValue author; !context.failed() && cursor.next(author);) authors.push_back(readAuthor(context, author));
  return authors;
}

std::optional<Kicker> readKicker(ReadContext& context, const JsonValue& value) {
  if (!context.expect(value, JsonType::Object)) return std::nullopt;
  context.warnUnknown(value, {"text", "url"});
  return Kicker{readLabel(context, value, "text", Need::Required), readLink(context, value, "url")};
}

std::optional<Source> readPublisher(ReadContext& context, const JsonValue& value) {
  if (!context.expect(value, JsonType::Object)) return std::nullopt;
  context.warnUnknown(value, {"name", "url", "logo"});
  return Source{readLabel(context, value, "name", Need::Required), readLink(context, value, "url"),
                readSource(context, value, "logo")};
}

std::vector<Word> readStrings(ReadContext& context, const JsonValue& value) {
  std::vector<Word> words;
  if (!context.expect(value, JsonType::Object)) return words;
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
  return words;
}

Article readFields(ReadContext& context, const JsonValue& root) {
  Article article;
  article.headline = readProse(context, root, "headline", Need::Required);
  article.url = readLink(context, root, "url");
  article.id = readLabel(context, root, "id");
  article.lang = readLanguage(context, root, "lang");
  article.direction = static_cast<TextDirection>(readChoice(context, root, "dir", {"auto", "ltr", "rtl"}, 0));
  article.kicker = readKicker(context, root.field("kicker"));
  article.standfirst = readProse(context, root, "standfirst");
  article.authors = readAuthors(context, root.field("authors"));
  article.source = readPublisher(context, root.field("source"));
  article.published = readDate(context, root, "published");
  article.publishedText = readLabel(context, root, "publishedText");
  article.updated = readDate(context, root, "updated");
  article.readingMinutes = readInteger(context, root, "readingMinutes", 1, kMaxReadingMinutes, 0);
  constexpr auto kNoLabel = static_cast<size_t>(-1);
  const size_t label =
      readChoice(context, root, "label", {"live", "breaking", "opinion", "analysis", "sponsored"}, kNoLabel);
  article.label = static_cast<ArticleLabel>(label + 1);  // None comes first.
  article.image = readPicture(context, root.field("image"));
  article.body = readBody(context, root.field("body"));
  article.related = readRelated(context, root.field("related"));
  article.signup = readSignup(context, root.field("signup"));
  article.banner = readBanner(context, root.field("banner"));
  article.consent = readConsent(context, root.field("consent"));
  article.strings = readStrings(context, root.field("strings"));
  if (article.readingMinutes == 0) article.readingMinutes = readingMinutesOf(article.body);
  return article;
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
                      {"headline", "url",    "id",        "lang",          "dir",     "kicker",         "standfirst",
                       "authors",  "source", "published", "publishedText", "updated", "readingMinutes", "label",
                       "image",    "body",   "related",   "signup",        "banner",  "consent",        "strings"});
  Article article = readFields(context, root);
  if (context.failed()) return context.error();
  return ReadArticle{std::move(article), context.takeWarnings()};
}

}  // namespace ac
