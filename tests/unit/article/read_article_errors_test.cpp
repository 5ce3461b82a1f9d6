#include <cstdint>

#include "reading.h"

namespace ac {
namespace {

TEST(ReadArticleErrors, SayWhereTheTextIsNoJson) {
  expectError(readJson("{\"headline\":\n  \"é\" x}"), StatusCode::BadJson, "$",
              "expected JSON, found at line 2, column 7: unexpected character, expected a comma or a closing brace");
  for (const std::string json :
       {"", " ", "{", "{\"headline\":\"H\",}", "{headline:1}", "/**/{}", "{\"a\":NaN}", "{} {}",
        "{\"headline\":\"a\nb\"}", "{\"headline\":\"\\x\"}", "{\"headline\":\"\\u12\"}"}) {
    const Result<ReadArticle> result = readJson(json);
    ASSERT_FALSE(result.ok()) << json;
    EXPECT_EQ(result.status().code, StatusCode::BadJson) << json;
    EXPECT_EQ(result.status().path, "$");
  }
}

TEST(ReadArticleErrors, WantAnObject) {
  expectError(readJson("[]"), StatusCode::WrongType, "$", "expected an object, found an array");
  expectError(readJson("null"), StatusCode::WrongType, "$", "expected an object, found null");
  expectError(readJson("\"{}\""), StatusCode::WrongType, "$", "expected an object, found a string");
}

TEST(ReadArticleErrors, WantAHeadline) {
  expectError(readJson("{}"), StatusCode::MissingField, "$.headline", "expected a text, found nothing");
  expectError(readJson(R"({"headline":null})"), StatusCode::MissingField, "$.headline", "expected a text, found null");
  for (const std::string headline :
       {"", " ", " \\n\\t ", "\\u0000\\u0007", "\u00A0\u3000", "\u200B\u2066\u2069\u2028"}) {
    expectError(readJson("{\"headline\":\"" + headline + "\"}"), StatusCode::MissingField, "$.headline",
                "expected a text, found an empty string");
  }
  expectError(readJson(R"({"headline":true})"), StatusCode::WrongType, "$.headline",
              "expected a text, found a boolean");
  expectError(readJson(R"({"headline":[{"text":" "}]})"), StatusCode::WrongType, "$.headline",
              "expected a text, found an array");
}

struct Case {
  const char* fields;
  StatusCode code;
  const char* path;
  const char* reason;
};

// One warning each; what is left of the article is for the tests below.
constexpr Case kCases[] = {
    {R"("url":1)", StatusCode::WrongType, "$.url", "expected a string, found a number: left out"},
    {R"("id":7)", StatusCode::WrongType, "$.id", "expected a string, found a number: taken as its text"},
    {R"("lang":true)", StatusCode::WrongType, "$.lang", "expected a string, found a boolean: left out"},
    {R"("dir":"up")", StatusCode::BadValue, "$.dir", "expected one of auto, ltr, rtl, found \"up\": left out"},
    {R"("dir":1)", StatusCode::WrongType, "$.dir", "expected one of auto, ltr, rtl, found a number: left out"},
    {R"("kicker":"World")", StatusCode::WrongType, "$.kicker", "expected an object, found a string: taken as its text"},
    {R"("kicker":{"url":"/"})", StatusCode::MissingField, "$.kicker.text",
     "expected a string, found nothing: left out with what it belongs to"},
    {R"("standfirst":[])", StatusCode::WrongType, "$.standfirst", "expected a string, found an array: left out"},
    {R"("authors":[{"name":" "}])", StatusCode::MissingField, "$.authors[0].name",
     "expected a text, found an empty string: left out with what it belongs to"},
    {R"("source":{"name":"S","logo":{"src":"l.png"}})", StatusCode::WrongType, "$.source.logo",
     "expected a string, found an object: its src is taken"},
    {R"("readingMinutes":"4")", StatusCode::WrongType, "$.readingMinutes",
     "expected a whole number from 1 to 10000, found a string: read as a number"},
    {R"("readingMinutes":2.5)", StatusCode::BadValue, "$.readingMinutes",
     "expected a whole number from 1 to 10000, found 2.5: taken as 2"},
    {R"("readingMinutes":1e300)", StatusCode::BadValue, "$.readingMinutes",
     "expected a whole number from 1 to 10000, found a huge number: left out"},
    {R"("image":{"alt":""})", StatusCode::MissingField, "$.image.src",
     "expected a string, found nothing: left out with what it belongs to"},
    {R"("image":{"src":"a"})", StatusCode::MissingField, "$.image.alt",
     "expected a string, found nothing: its caption stands for it"},
    {R"("image":{"src":"a","alt":"","width":"5"})", StatusCode::WrongType, "$.image.width",
     "expected a number of px from 1 to 100000, found a string: read as a number"},
    {R"("image":{"src":"a","alt":"","height":-3.25})", StatusCode::BadValue, "$.image.height",
     "expected a number of px from 1 to 100000, found -3.25: left out"},
    {R"("image":{"src":"a","alt":"","focalPoint":[0.5]})", StatusCode::WrongType, "$.image.focalPoint",
     "expected an array of two numbers from 0 to 1, found an array: left out"},
    {R"("image":{"src":"a","alt":"","focalPoint":[1.001,0]})", StatusCode::BadValue, "$.image.focalPoint[0]",
     "expected a number from 0 to 1, found 1.001: left out"},
    {R"("body":true)", StatusCode::WrongType, "$.body", "expected an array, found a boolean: left out"},
    {R"("body":[null])", StatusCode::MissingField, "$.body[0]", "expected an object, found null: left out"},
    {R"("body":[{"type":"video"}])", StatusCode::BadValue, "$.body[0].type",
     "expected one of paragraph, heading, list, quote, image, divider, found \"video\": left out"},
    {R"("body":[{"type":"aside","text":"a"}])", StatusCode::BadValue, "$.body[0].type",
     "expected one of paragraph, heading, list, quote, image, divider, found \"aside\": its text, items and blocks "
     "are shown"},
    {R"("body":[{"type":"paragraph"}])", StatusCode::MissingField, "$.body[0].text",
     "expected a string or an array of runs, found nothing: left out"},
    {R"("body":[{"type":"paragraph","text":[{"text":"a","strong":"yes"}]}])", StatusCode::WrongType,
     "$.body[0].text[0].strong", "expected a boolean, found a string: taken as true"},
    {R"("body":[{"type":"heading","level":5,"text":"a"}])", StatusCode::BadValue, "$.body[0].level",
     "expected a whole number from 2 to 4, found 5: taken as 4"},
    {R"("body":[{"type":"list","items":["a",7]}])", StatusCode::WrongType, "$.body[0].items[1]",
     "expected a string or an array of runs, found a number: taken as its text"},
    {R"("related":[])", StatusCode::WrongType, "$.related", "expected an object, found an array: taken as its items"},
    {R"("related":{"items":[{"headline":"H"}]})", StatusCode::MissingField, "$.related.items[0].url",
     "expected a string, found nothing: shown without a link"},
    {R"("related":{"items":[{"headline":"H","url":"/","image":{"src":"a"}}]})", StatusCode::MissingField,
     "$.related.items[0].image.alt", "expected a string, found nothing: its caption stands for it"},
    {R"("signup":{})", StatusCode::MissingField, "$.signup.title", "expected a string, found nothing: left out"},
    {R"("banner":{"url":"/","label":"L"})", StatusCode::MissingField, "$.banner.image",
     "expected an object, found nothing: left out"},
    {R"("consent":{"text":"T","categories":[{"id":"i"}]})", StatusCode::MissingField, "$.consent.categories[0].name",
     "expected a string, found nothing: its id stands for it"},
    {R"("strings":{"related":5})", StatusCode::WrongType, "$.strings.related",
     "expected a string, found a number: taken as its text"},
    {R"("strings":{"colour":"x"})", StatusCode::UnknownField, "$.strings.colour",
     "not one of the card's words: left out"},
};

TEST(ReadArticleWarnings, SayWhatWasExpectedWhatWasFoundAndWhatBecameOfIt) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.fields);
    expectWarning(readWith(c.fields), c.code, c.path, c.reason);
  }
}

TEST(ReadArticleWarnings, AreAsManyAsAsked) {
  std::string authors = "1";
  for (int i = 1; i < 90; ++i) authors += ",true";
  EXPECT_EQ(readWith("\"authors\":[" + authors + "],\"related\":{\"items\":[" + authors + "]}").value().warnings.size(),
            100u);
  EXPECT_EQ(readArticle("{\"headline\":\"H\",\"authors\":[" + authors + "],\"related\":{\"items\":[" + authors + "]}}",
                        cutBeforeMarks, SIZE_MAX)
                .value()
                .warnings.size(),
            183u);
}

Article repaired(const std::string& fields) {
  Result<ReadArticle> read = readWith(fields);
  EXPECT_TRUE(read.ok()) << read.status().reason;
  return read.ok() ? std::move(read.value().article) : Article();
}

std::string plain(const RichText& text) {
  std::string all;
  for (const TextRun& run : text) all += run.text;
  return all;
}

TEST(ReadArticleRepairs, ATextStandsForAnObjectWithOneObviousField) {
  const Article article = repaired(R"("kicker":"K","authors":"Ann","source":"S","image":"a.jpg",
    "banner":{"image":"b.png","url":"/","label":"L"},"related":[{"headline":"R","url":"/r","image":"r.jpg"}])");
  EXPECT_EQ(article.kicker->text, "K");
  ASSERT_EQ(article.authors.size(), 1u);
  EXPECT_EQ(article.authors[0].name, "Ann");
  EXPECT_EQ(article.source->name, "S");
  EXPECT_EQ(article.image->src, "a.jpg");
  EXPECT_EQ(article.banner->image.src, "b.png");
  EXPECT_EQ(article.related->items[0].image->src, "r.jpg");
  EXPECT_EQ(repaired(R"("authors":["Ann",{"name":"Bo"}])").authors.size(), 2u);
  EXPECT_EQ(repaired(R"("authors":{"name":"Bo"})").authors[0].name, "Bo");
  EXPECT_EQ(repaired(R"("source":{"name":"S","logo":{"src":"l.png","alt":""}})").source->logo, "l.png");
}

TEST(ReadArticleRepairs, ANumberIsATextAndATextANumber) {
  EXPECT_EQ(readJson(R"({"headline":42})").value().article.headline, "42");
  EXPECT_EQ(readJson(R"({"headline":-1234567890.5})").value().article.headline, "-1234567890.5");
  EXPECT_EQ(readJson(R"({"headline":[{"text":"Two "},"runs"]})").value().article.headline, "Two runs");
  EXPECT_EQ(readJson(R"({"headline":{"text":"A run"}})").value().article.headline, "A run");
  EXPECT_EQ(repaired(R"("published":20261123)").published, "20261123");
  EXPECT_EQ(repaired(R"("image":{"src":"a","alt":"","width":"640.5","height":"480"})").image->width, 640.5f);
  EXPECT_EQ(repaired(R"("image":{"src":"a","alt":"","focalPoint":["0.25",0]})").image->focalPoint[0], 0.25f);
  EXPECT_TRUE(
      repaired(R"("signup":{"title":"T","fields":[{"name":"n","required":"true"}]})").signup->fields[0].required);
}

TEST(ReadArticleRepairs, AStringIsABodyOfParagraphsPartedByEmptyLines) {
  const Article article = repaired(R"("body":"One\nline.\n \r\n\nTwo.\n\n")");
  ASSERT_EQ(article.body.size(), 2u);
  EXPECT_EQ(plain(std::get<Paragraph>(article.body[0]).text), "One line.");
  EXPECT_EQ(plain(std::get<Paragraph>(article.body[1]).text), "Two.");
}

TEST(ReadArticleRepairs, ABlockOfAnUnknownTypeIsShownByItsTextItemsAndBlocks) {
  const Article article = repaired(R"("body":[
    {"type":"callout","text":[{"text":"a","strong":true}]},
    {"type":"facts","items":["b",{"term":"t","text":"c"}]},
    {"type":"details","summary":"s","blocks":[{"type":"heading","text":"d"},{"type":"note","text":"e\n\nf"}]},
    {"text":"g"},{"type":"paragraph","items":["h"]},[{"type":"divider"},"i"],{"type":"video","src":"x"}])");
  ASSERT_EQ(article.body.size(), 9u);
  EXPECT_TRUE(std::get<Paragraph>(article.body[0]).text[0].strong);
  EXPECT_EQ(plain(std::get<List>(article.body[1]).items[1]), "c");
  EXPECT_EQ(plain(std::get<Heading>(article.body[2]).text), "d");
  EXPECT_EQ(plain(std::get<Paragraph>(article.body[4]).text), "f");
  EXPECT_EQ(plain(std::get<Paragraph>(article.body[5]).text), "g");
  EXPECT_EQ(plain(std::get<List>(article.body[6]).items[0]), "h");
  EXPECT_TRUE(std::holds_alternative<Divider>(article.body[7]));
  EXPECT_EQ(plain(std::get<Paragraph>(article.body[8]).text), "i");
}

TEST(ReadArticleRepairs, WhatAnObjectLacksIsTakenFromBesideIt) {
  EXPECT_EQ(repaired(R"("image":{"src":"a","caption":"C"})").image->alt, "C");
  EXPECT_EQ(repaired(R"("related":{"items":[{"summary":"S","url":"/"}]})").related->items[0].headline, "S");
  EXPECT_EQ(repaired(R"("signup":{"title":"T","fields":[{"label":"L"}]})").signup->fields[0].name, "L");
  EXPECT_EQ(repaired(R"("consent":{"categories":[{"id":"i"}]})").consent->categories[0].name, "i");
  EXPECT_EQ(repaired(R"("source":{"logo":"l.png"})").source->logo, "l.png");
  EXPECT_TRUE(repaired(R"("banner":{"image":{"src":"b","alt":""}})").banner);
}

}  // namespace
}  // namespace ac
