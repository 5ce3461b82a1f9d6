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
  expectError(readJson("{}"), StatusCode::MissingField, "$.headline", "expected a string, found nothing");
  expectError(readJson(R"({"headline":null})"), StatusCode::MissingField, "$.headline",
              "expected a string, found null");
  for (const std::string headline :
       {"", " ", " \\n\\t ", "\\u0000\\u0007", "\u00A0\u3000", "\u200B\u2066\u2069\u2028"}) {
    expectError(readJson("{\"headline\":\"" + headline + "\"}"), StatusCode::MissingField, "$.headline",
                "expected a text, found an empty string");
  }
  expectError(readJson(R"({"headline":42})"), StatusCode::WrongType, "$.headline", "expected a string, found a number");
}

struct Case {
  const char* fields;
  StatusCode code;
  const char* path;
  const char* reason;
};

constexpr Case kCases[] = {
    {R"("url":1)", StatusCode::WrongType, "$.url", "expected a string, found a number"},
    {R"("id":{})", StatusCode::WrongType, "$.id", "expected a string, found an object"},
    {R"("lang":true)", StatusCode::WrongType, "$.lang", "expected a string, found a boolean"},
    {R"("dir":"up")", StatusCode::BadValue, "$.dir", "expected one of auto, ltr, rtl, found \"up\""},
    {R"("dir":1)", StatusCode::WrongType, "$.dir", "expected a string, found a number"},
    {R"("label":"hot")", StatusCode::BadValue, "$.label",
     "expected one of live, breaking, opinion, analysis, sponsored, found \"hot\""},
    {R"("kicker":"World")", StatusCode::WrongType, "$.kicker", "expected an object, found a string"},
    {R"("kicker":{"url":"/"})", StatusCode::MissingField, "$.kicker.text", "expected a string, found nothing"},
    {R"("standfirst":[])", StatusCode::WrongType, "$.standfirst", "expected a string, found an array"},
    {R"("authors":{})", StatusCode::WrongType, "$.authors", "expected an array, found an object"},
    {R"("authors":[{"name":"A"},"B"])", StatusCode::WrongType, "$.authors[1]", "expected an object, found a string"},
    {R"("authors":[{"url":"/"}])", StatusCode::MissingField, "$.authors[0].name", "expected a string, found nothing"},
    {R"("authors":[{"name":" "}])", StatusCode::MissingField, "$.authors[0].name",
     "expected a text, found an empty string"},
    {R"("source":{"name":"S","logo":5})", StatusCode::WrongType, "$.source.logo", "expected a string, found a number"},
    {R"("source":{})", StatusCode::MissingField, "$.source.name", "expected a string, found nothing"},
    {R"("published":20261123)", StatusCode::WrongType, "$.published", "expected a string, found a number"},
    {R"("publishedText":1)", StatusCode::WrongType, "$.publishedText", "expected a string, found a number"},
    {R"("readingMinutes":"4")", StatusCode::WrongType, "$.readingMinutes", "expected a number, found a string"},
    {R"("readingMinutes":0)", StatusCode::BadValue, "$.readingMinutes",
     "expected a whole number from 1 to 10000, found 0"},
    {R"("readingMinutes":2.5)", StatusCode::BadValue, "$.readingMinutes",
     "expected a whole number from 1 to 10000, found 2.5"},
    {R"("readingMinutes":1e300)", StatusCode::BadValue, "$.readingMinutes",
     "expected a whole number from 1 to 10000, found a huge number"},
    {R"("image":"a.jpg")", StatusCode::WrongType, "$.image", "expected an object, found a string"},
    {R"("image":{"alt":""})", StatusCode::MissingField, "$.image.src", "expected a string, found nothing"},
    {R"("image":{"src":" ","alt":""})", StatusCode::MissingField, "$.image.src",
     "expected a text, found an empty string"},
    {R"("image":{"src":"a"})", StatusCode::MissingField, "$.image.alt", "expected a string, found nothing"},
    {R"("image":{"src":"a","alt":"","width":"5"})", StatusCode::WrongType, "$.image.width",
     "expected a number, found a string"},
    {R"("image":{"src":"a","alt":"","width":0})", StatusCode::BadValue, "$.image.width",
     "expected a number of px from 1 to 100000, found 0"},
    {R"("image":{"src":"a","alt":"","height":-3.25})", StatusCode::BadValue, "$.image.height",
     "expected a number of px from 1 to 100000, found -3.25"},
    {R"("image":{"src":"a","alt":"","height":100001})", StatusCode::BadValue, "$.image.height",
     "expected a number of px from 1 to 100000, found 100001"},
    {R"("image":{"src":"a","alt":"","focalPoint":{"x":0}})", StatusCode::WrongType, "$.image.focalPoint",
     "expected an array, found an object"},
    {R"("image":{"src":"a","alt":"","focalPoint":[0.5]})", StatusCode::BadValue, "$.image.focalPoint",
     "expected 2 numbers, found 1"},
    {R"("image":{"src":"a","alt":"","focalPoint":[0.5,null]})", StatusCode::WrongType, "$.image.focalPoint[1]",
     "expected a number, found null"},
    {R"("image":{"src":"a","alt":"","focalPoint":[1.001,0]})", StatusCode::BadValue, "$.image.focalPoint[0]",
     "expected a number from 0 to 1, found 1.001"},
    {R"("image":{"src":"a","alt":"","focalPoint":[0,-1]})", StatusCode::BadValue, "$.image.focalPoint[1]",
     "expected a number from 0 to 1, found -1"},
    {R"("body":"text")", StatusCode::WrongType, "$.body", "expected an array, found a string"},
    {R"("body":["text"])", StatusCode::WrongType, "$.body[0]", "expected an object, found a string"},
    {R"("body":[null])", StatusCode::WrongType, "$.body[0]", "expected an object, found null"},
    {R"("body":[{"text":"x"}])", StatusCode::MissingField, "$.body[0].type", "expected a string, found nothing"},
    {R"("body":[{"type":"video"}])", StatusCode::BadValue, "$.body[0].type",
     "expected one of paragraph, heading, list, quote, image, divider, found \"video\""},
    {R"("body":[{"type":"divider"},{"type":"divider"},{"type":"paragraph","text":5}])", StatusCode::WrongType,
     "$.body[2].text", "expected a string or an array of runs, found a number"},
    {R"("body":[{"type":"paragraph"}])", StatusCode::MissingField, "$.body[0].text",
     "expected a string or an array of runs, found nothing"},
    {R"("body":[{"type":"paragraph","text":["a"]}])", StatusCode::WrongType, "$.body[0].text[0]",
     "expected an object, found a string"},
    {R"("body":[{"type":"paragraph","text":[{"text":"a"},{"strong":true}]}])", StatusCode::MissingField,
     "$.body[0].text[1].text", "expected a string, found nothing"},
    {R"("body":[{"type":"paragraph","text":[{"text":"a","strong":"yes"}]}])", StatusCode::WrongType,
     "$.body[0].text[0].strong", "expected a boolean, found a string"},
    {R"("body":[{"type":"paragraph","text":[{"text":"a","href":false}]}])", StatusCode::WrongType,
     "$.body[0].text[0].href", "expected a string, found a boolean"},
    {R"("body":[{"type":"heading","level":1,"text":"a"}])", StatusCode::BadValue, "$.body[0].level",
     "expected a whole number from 2 to 4, found 1"},
    {R"("body":[{"type":"heading","level":5,"text":"a"}])", StatusCode::BadValue, "$.body[0].level",
     "expected a whole number from 2 to 4, found 5"},
    {R"("body":[{"type":"list"}])", StatusCode::MissingField, "$.body[0].items", "expected an array, found nothing"},
    {R"("body":[{"type":"list","items":["a",7]}])", StatusCode::WrongType, "$.body[0].items[1]",
     "expected a string or an array of runs, found a number"},
    {R"("body":[{"type":"list","items":[],"ordered":1}])", StatusCode::WrongType, "$.body[0].ordered",
     "expected a boolean, found a number"},
    {R"("body":[{"type":"quote","text":"q","cite":{}}])", StatusCode::WrongType, "$.body[0].cite",
     "expected a string, found an object"},
    {R"("body":[{"type":"image","src":"a"}])", StatusCode::MissingField, "$.body[0].alt",
     "expected a string, found nothing"},
    {R"("related":[])", StatusCode::WrongType, "$.related", "expected an object, found an array"},
    {R"("related":{"items":[1]})", StatusCode::WrongType, "$.related.items[0]", "expected an object, found a number"},
    {R"("related":{"items":[{"url":"/"}]})", StatusCode::MissingField, "$.related.items[0].headline",
     "expected a string, found nothing"},
    {R"("related":{"items":[{"headline":"H"}]})", StatusCode::MissingField, "$.related.items[0].url",
     "expected a string, found nothing"},
    {R"("related":{"items":[{"headline":"H","url":"/","image":{"src":"a"}}]})", StatusCode::MissingField,
     "$.related.items[0].image.alt", "expected a string, found nothing"},
    {R"("signup":{})", StatusCode::MissingField, "$.signup.title", "expected a string, found nothing"},
    {R"("signup":{"title":"T","fields":[5]})", StatusCode::WrongType, "$.signup.fields[0]",
     "expected an object, found a number"},
    {R"("signup":{"title":"T","fields":[" "]})", StatusCode::MissingField, "$.signup.fields[0]",
     "expected a text, found an empty string"},
    {R"("signup":{"title":"T","fields":[{"name":"n","type":3}]})", StatusCode::WrongType, "$.signup.fields[0].type",
     "expected a string, found a number"},
    {R"("banner":{"url":"/","label":"L"})", StatusCode::MissingField, "$.banner.image",
     "expected an object, found nothing"},
    {R"("banner":{"image":{"src":"a","alt":""},"label":"L"})", StatusCode::MissingField, "$.banner.url",
     "expected a string, found nothing"},
    {R"("banner":{"image":{"src":"a","alt":""},"url":"/"})", StatusCode::MissingField, "$.banner.label",
     "expected a string, found nothing"},
    {R"("consent":{})", StatusCode::MissingField, "$.consent.text", "expected a string, found nothing"},
    {R"("consent":{"text":"T","categories":[{"id":"i"}]})", StatusCode::MissingField, "$.consent.categories[0].name",
     "expected a string, found nothing"},
    {R"("consent":{"text":"T","categories":[{"id":"i","name":"n","default":"on"}]})", StatusCode::WrongType,
     "$.consent.categories[0].default", "expected a boolean, found a string"},
    {R"("strings":["a"])", StatusCode::WrongType, "$.strings", "expected an object, found an array"},
    {R"("strings":{"related":5})", StatusCode::WrongType, "$.strings.related", "expected a string, found a number"},
};

TEST(ReadArticleErrors, NameThePathAndWhatWasExpectedAndFound) {
  for (const Case& c : kCases) {
    SCOPED_TRACE(c.fields);
    expectError(readWith(c.fields), c.code, c.path, c.reason);
  }
}

TEST(ReadArticleErrors, AreTheFirstThatTheReaderMeets) {
  expectError(readJson(R"({"body":[{"type":"x"}],"headline":5,"dir":"up"})"), StatusCode::WrongType, "$.headline",
              "expected a string, found a number");
}

}  // namespace
}  // namespace ac
