#include "article/read_article.h"

#include "reading.h"

#include "base/vector.h"

namespace ac {
namespace {

const char kWholeArticle[] = R"json({
  "headline": "A headline", "url": "/a", "id": "a-1", "lang": "en-GB", "dir": "ltr",
  "kicker": {"text": "World", "url": "/world"}, "standfirst": "In short",
  "authors": [{"name": "Ann", "url": "/ann"}, {"name": "Bob"}],
  "source": {"name": "The Paper", "url": "https://paper.example", "logo": "logo.png"},
  "published": "2026-11-23T10:00:00Z", "publishedText": "yesterday", "updated": "2026-11-24", "readingMinutes": 4,
  "label": "analysis",
  "image": {"src": "a.jpg", "alt": "A", "caption": "C", "credit": "D", "width": 1600, "height": 1000,
            "focalPoint": [0.25, 1], "placeholder": "1QcSHQRnh493V4dIh4eXh1h4kJUI"},
  "body": [
    {"type": "paragraph", "text": "Plain"},
    {"type": "paragraph", "text": [{"text": "One "}, {"text": "two", "strong": true, "em": true, "code": true,
                                   "href": "https://example.org", "lang": "fr"}]},
    {"type": "heading", "level": 3, "text": "Heading"},
    {"type": "list", "ordered": true, "items": ["first", [{"text": "second"}]]},
    {"type": "quote", "text": "Said", "cite": "Someone"},
    {"type": "image", "src": "b.png", "alt": ""},
    {"type": "divider"}],
  "related": {"title": "More", "items": [{"kicker": "K", "headline": "H", "url": "/h", "summary": "S",
              "image": {"src": "c.jpg", "alt": ""}}]},
  "signup": {"title": "Join", "text": "T", "action": "Go", "privacyUrl": "/privacy",
             "fields": [{"name": "mail", "label": "E-mail", "type": "email", "required": true}]},
  "banner": {"image": {"src": "ad.png", "alt": ""}, "url": "/ad", "label": "Ad"},
  "consent": {"text": "Cookies", "policyUrl": "/policy",
              "categories": [{"id": "c", "name": "Counting", "required": false, "default": true}]},
  "strings": {"related": "See also", "and": " & "}
})json";

TEST(ReadArticle, ReadsEveryFieldOfTheFormat) {
  const Result<ReadArticle> result = readJson(kWholeArticle);
  ASSERT_TRUE(result.ok()) << result.status().path << ' ' << result.status().reason;
  EXPECT_TRUE(result.value().warnings.empty());
  const Article& a = result.value().article;
  EXPECT_EQ(a.headline, "A headline");
  EXPECT_EQ(a.url, "/a");
  EXPECT_EQ(a.id, "a-1");
  EXPECT_EQ(a.lang, "en-GB");
  EXPECT_EQ(a.direction, TextDirection::Ltr);
  ASSERT_TRUE(a.kicker);
  EXPECT_EQ(a.kicker->text + a.kicker->url, "World/world");
  EXPECT_EQ(a.standfirst, "In short");
  ASSERT_EQ(a.authors.size(), 2u);
  EXPECT_EQ(a.authors[0].name + a.authors[0].url + a.authors[1].name + a.authors[1].url, "Ann/annBob");
  ASSERT_TRUE(a.source);
  EXPECT_EQ(a.source->name + a.source->url + a.source->logo, "The Paperhttps://paper.examplelogo.png");
  EXPECT_EQ(a.published + a.publishedText + a.updated, "2026-11-23T10:00:00Zyesterday2026-11-24");
  EXPECT_EQ(a.readingMinutes, 4);
  EXPECT_EQ(a.label, ArticleLabel::Analysis);
  ASSERT_TRUE(a.image);
  EXPECT_EQ(a.image->src + a.image->alt + a.image->caption + a.image->credit, "a.jpgACD");
  EXPECT_EQ(a.image->width, 1600);
  EXPECT_EQ(a.image->height, 1000);
  EXPECT_EQ(a.image->focalPoint[0], 0.25f);
  EXPECT_EQ(a.image->focalPoint[1], 1.0f);
  EXPECT_EQ(a.image->placeholder, "1QcSHQRnh493V4dIh4eXh1h4kJUI");
  ASSERT_TRUE(a.related);
  EXPECT_EQ(a.related->title, "More");
  ASSERT_EQ(a.related->items.size(), 1u);
  const RelatedItem& item = a.related->items[0];
  EXPECT_EQ(item.kicker + item.headline + item.url + item.summary, "KH/hS");
  ASSERT_TRUE(item.image);
  EXPECT_EQ(item.image->src, "c.jpg");
}

TEST(ReadArticle, ReadsEveryKindOfBlock) {
  const Result<ReadArticle> result = readJson(kWholeArticle);
  ASSERT_TRUE(result.ok());
  const ac::Vector<Block>& body = result.value().article.body;
  ASSERT_EQ(body.size(), 7u);
  EXPECT_EQ(std::get<Paragraph>(body[0]).text[0].text, "Plain");
  const RichText& runs = std::get<Paragraph>(body[1]).text;
  ASSERT_EQ(runs.size(), 2u);
  EXPECT_EQ(runs[0].text, "One ");
  EXPECT_FALSE(runs[0].strong || runs[0].em || runs[0].code);
  EXPECT_TRUE(runs[1].strong && runs[1].em && runs[1].code);
  EXPECT_EQ(runs[1].href + runs[1].lang, "https://example.orgfr");
  EXPECT_EQ(std::get<Heading>(body[2]).level, 3);
  const List& list = std::get<List>(body[3]);
  EXPECT_TRUE(list.ordered);
  ASSERT_EQ(list.items.size(), 2u);
  EXPECT_EQ(list.items[1][0].text, "second");
  EXPECT_EQ(std::get<Quote>(body[4]).cite, "Someone");
  EXPECT_EQ(std::get<Picture>(body[5]).src, "b.png");
  EXPECT_TRUE(std::holds_alternative<Divider>(body[6]));
}

TEST(ReadArticle, ReadsTheSitesOwnBlocks) {
  const Result<ReadArticle> result = readJson(kWholeArticle);
  ASSERT_TRUE(result.ok());
  const Article& a = result.value().article;
  ASSERT_TRUE(a.signup && a.banner && a.consent);
  EXPECT_EQ(a.signup->title + a.signup->text + a.signup->action + a.signup->privacyUrl, "JoinTGo/privacy");
  ASSERT_EQ(a.signup->fields.size(), 1u);
  EXPECT_EQ(a.signup->fields[0].name + a.signup->fields[0].label, "mailE-mail");
  EXPECT_EQ(a.signup->fields[0].type, FieldType::Email);
  EXPECT_TRUE(a.signup->fields[0].required);
  EXPECT_EQ(a.banner->image.src + a.banner->url + a.banner->label, "ad.png/adAd");
  EXPECT_EQ(a.consent->text + a.consent->policyUrl, "Cookies/policy");
  ASSERT_EQ(a.consent->categories.size(), 1u);
  EXPECT_TRUE(a.consent->categories[0].preset);
  EXPECT_FALSE(a.consent->categories[0].required);
  ASSERT_EQ(a.strings.size(), 2u);
  EXPECT_EQ(a.strings[1].key + a.strings[1].text, "and & ");
}

TEST(ReadArticle, NeedsNothingButAHeadline) {
  const Result<ReadArticle> result = readJson(R"({"headline":"H"})");
  ASSERT_TRUE(result.ok());
  const Article& a = result.value().article;
  EXPECT_EQ(a.readingMinutes, 1);
  EXPECT_EQ(a.direction, TextDirection::Auto);
  EXPECT_EQ(a.label, ArticleLabel::None);
  EXPECT_TRUE(a.body.empty());
  EXPECT_FALSE(a.image || a.kicker || a.source || a.related || a.signup || a.banner || a.consent);
}

TEST(ReadArticle, TakesNullForAbsent) {
  const Result<ReadArticle> result = readWith(
      R"("url":null,"dir":null,"kicker":null,"authors":null,"readingMinutes":null,"label":null,"image":null,"body":null,)"
      R"("related":null,"signup":null,"banner":null,"consent":null,"strings":null,"published":null)");
  ASSERT_TRUE(result.ok()) << result.status().reason;
  EXPECT_TRUE(result.value().warnings.empty());
}

TEST(ReadArticle, TakesTheLastOfDuplicateKeys) {
  const Result<ReadArticle> result = readJson(R"({"headline":"first","id":7,"headline":"last","id":"x"})");
  ASSERT_TRUE(result.ok()) << result.status().reason;
  EXPECT_EQ(result.value().article.headline, "last");
  const Result<ReadArticle> strings = readWith(R"("strings":{"live":"a","by":"b","live":"c"})");
  ASSERT_TRUE(strings.ok());
  ASSERT_EQ(strings.value().article.strings.size(), 2u);
  EXPECT_EQ(strings.value().article.strings[1].text, "c");
}

TEST(ReadArticle, ToleratesAByteOrderMark) {
  const Result<ReadArticle> result = readJson("\xEF\xBB\xBF{\"headline\":\"H\"}");
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.value().article.headline, "H");
}

TEST(ReadArticle, ComputesTheReadingTimeFromTheBody) {
  std::string words;
  for (int i = 0; i < 600; ++i) words += "word ";
  const Result<ReadArticle> result = readBlocks(R"({"type":"paragraph","text":")" + words + "\"}");
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.value().article.readingMinutes, 3);
}

TEST(ReadArticle, ReportsUnknownKeysWithTheirPath) {
  expectWarning(readWith(R"("colour":"red")"), StatusCode::UnknownField, "$.colour",
                "not a field of the article format: left out");
  expectWarning(readWith(R"("__proto__":{"a":1})"), StatusCode::UnknownField, "$.__proto__",
                "not a field of the article format: left out");
  expectWarning(readWith(R"("two words":1)"), StatusCode::UnknownField, "$[\"two words\"]",
                "not a field of the article format: left out");
  expectWarning(readWith(R"("kicker":{"text":"K","href":"/"})"), StatusCode::UnknownField, "$.kicker.href",
                "not a field of the article format: left out");
  expectWarning(readBlocks(R"({"type":"divider"},{"type":"paragraph","text":[{"text":"a","bold":true}]})"),
                StatusCode::UnknownField, "$.body[1].text[0].bold", "not a field of the article format: left out");
  expectWarning(readWith(R"("strings":{"constructor":"x"})"), StatusCode::UnknownField, "$.strings.constructor",
                "not one of the card's words: left out");
}

TEST(ReadArticle, ReportsAtMostAHundredWarningsAndShortensLongKeys) {
  std::string fields;
  for (int i = 0; i < 500; ++i) fields += "\"" + std::string(300, 'k') + std::to_string(i) + "\":1,";
  const Result<ReadArticle> result = readWith(fields + "\"id\":\"x\"");
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result.value().warnings.size(), 100u);
  EXPECT_EQ(result.value().warnings[0].path, "$[\"" + std::string(48, 'k') + "…\"]");
}

TEST(ReadArticle, PassesOverWhatIsNoLanguageOrDate) {
  const Result<ReadArticle> lang = readWith(R"("lang":"en_US")");
  expectWarning(lang, StatusCode::BadValue, "$.lang", "expected a BCP 47 language tag, found \"en_US\": left out");
  EXPECT_EQ(lang.value().article.lang, "");
  const Result<ReadArticle> published = readWith(R"("published":"last Tuesday")");
  expectWarning(published, StatusCode::BadValue, "$.published",
                "expected a date in ISO 8601, found \"last Tuesday\": left out");
  EXPECT_EQ(published.value().article.published, "");
  expectWarning(readWith(R"("updated":"2026-02-30")"), StatusCode::BadValue, "$.updated",
                "expected a date in ISO 8601, found \"2026-02-30\": left out");
  expectWarning(readWith(R"("image":{"src":"a","alt":"","placeholder":"no hash!"})"), StatusCode::BadValue,
                "$.image.placeholder", "expected a thumbhash in base64, found \"no hash!\": left out");
}

TEST(ReadArticle, EmptiesUnsafeLinksAndKeepsTheirText) {
  const Result<ReadArticle> result =
      readBlocks(R"j({"type":"paragraph","text":[{"text":"click","href":"java\nscript:alert(1)"}]})j");
  expectWarning(result, StatusCode::UnsafeLink, "$.body[0].text[0].href",
                "expected a safe address, found the scheme \"javascript\": left out");
  const RichText& text = std::get<Paragraph>(result.value().article.body[0]).text;
  EXPECT_EQ(text[0].text, "click");
  EXPECT_EQ(text[0].href, "");
  expectWarning(readWith(R"("image":{"src":"data:text/html,x","alt":"A"})"), StatusCode::UnsafeLink, "$.image.src",
                "expected a safe address, found data of another kind than PNG, JPEG, GIF, WebP or AVIF: left out with "
                "what it belongs to");
  expectWarning(readWith(R"("related":{"items":[{"headline":"H","url":"vbscript:x"}]})"), StatusCode::UnsafeLink,
                "$.related.items[0].url",
                "expected a safe address, found the scheme \"vbscript\": shown without a link");
}

}  // namespace
}  // namespace ac
