#include <gtest/gtest.h>

#include "reading.h"

#include "base/vector.h"

namespace ac {
namespace {

Result<ReadArticle> readFields(const std::string& fields) {
  return readWith(R"("signup":{"title":"T","fields":[)" + fields + "]}");
}

Result<ReadArticle> readAction(const std::string& action) {
  return readWith(R"("signup":{"title":"T","action":")" + action + "\"}");
}

TEST(ReadSignup, AFieldMayBeItsNameAlone) {
  const Result<ReadArticle> result = readFields(R"("email","tel","city")");
  ASSERT_TRUE(result.ok()) << result.status().reason;
  EXPECT_TRUE(result.value().warnings.empty());
  const ac::Vector<SignupField>& fields = result.value().article.signup->fields;
  ASSERT_EQ(fields.size(), 3u);
  EXPECT_EQ(fields[0].name, "email");
  EXPECT_EQ(fields[0].type, FieldType::Email);
  EXPECT_EQ(fields[1].type, FieldType::Tel);
  EXPECT_EQ(fields[2].type, FieldType::Text);
  EXPECT_FALSE(fields[2].required);
}

TEST(ReadSignup, ATypeThatIsGivenGoesBeforeTheOneThatTheNameSays) {
  const Result<ReadArticle> result =
      readFields(R"({"name":"email"},{"name":"tel","type":"text"},{"name":"c","type":"checkbox"})");
  ASSERT_TRUE(result.ok()) << result.status().reason;
  const ac::Vector<SignupField>& fields = result.value().article.signup->fields;
  ASSERT_EQ(fields.size(), 3u);
  EXPECT_EQ(fields[0].type, FieldType::Email);
  EXPECT_EQ(fields[1].type, FieldType::Text);
  EXPECT_EQ(fields[2].type, FieldType::Checkbox);
}

TEST(ReadSignup, AnUnknownTypeIsTextWithAWarning) {
  const Result<ReadArticle> result = readFields(R"({"name":"n","type":"file"})");
  expectWarning(result, StatusCode::BadValue, "$.signup.fields[0].type",
                "expected one of text, email, tel, checkbox, found \"file\": shown as text");
  EXPECT_EQ(result.value().article.signup->fields.at(0).type, FieldType::Text);
}

TEST(ReadSignup, OfFieldsWithOneNameTheFirstStays) {
  const Result<ReadArticle> result = readFields(R"({"name":"n","label":"First"},"m",{"name":"n","label":"Second"})");
  expectWarning(result, StatusCode::BadValue, "$.signup.fields[2]", "\"n\" is there already: left out");
  const ac::Vector<SignupField>& fields = result.value().article.signup->fields;
  ASSERT_EQ(fields.size(), 2u);
  EXPECT_EQ(fields[0].label, "First");
}

TEST(ReadSignup, AnActionIsTheButtonsWordsUnlessItIsAnAddress) {
  for (const char* address : {"https://example.org/join", "http://example.org/", "/join"}) {
    const Result<ReadArticle> result = readAction(address);
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(result.value().article.signup->action, "") << address;
    EXPECT_EQ(result.value().article.signup->actionUrl, address);
  }
  for (const char* words : {"Join", "javascript:alert(1)", "Name/address", "http//example"}) {
    const Result<ReadArticle> result = readAction(words);
    ASSERT_TRUE(result.ok());
    EXPECT_EQ(result.value().article.signup->action, words);
    EXPECT_EQ(result.value().article.signup->actionUrl, "");
  }
}

TEST(ReadSignup, AnUnsafePrivacyLinkFallsAwayWithAWarning) {
  const Result<ReadArticle> result = readWith(R"json("signup":{"title":"T","privacyUrl":"java\tscript:alert(1)"})json");
  expectWarning(result, StatusCode::UnsafeLink, "$.signup.privacyUrl",
                "expected a safe address, found the scheme \"javascript\": left out");
  EXPECT_EQ(result.value().article.signup->privacyUrl, "");
}

TEST(ReadBanner, AnUnsafeLinkFallsAwayAndThePictureStays) {
  const Result<ReadArticle> result =
      readWith(R"("banner":{"image":{"src":"a.png","alt":""},"url":"data:text/html,x","label":"Ad"})");
  expectWarning(result, StatusCode::UnsafeLink, "$.banner.url",
                "expected a safe address, found the scheme \"data\": shown without a link");
  EXPECT_EQ(result.value().article.banner->image.src, "a.png");
  EXPECT_EQ(result.value().article.banner->url, "");
}

TEST(ReadConsent, OfCategoriesWithOneIdTheFirstStays) {
  const Result<ReadArticle> result =
      readWith(R"("consent":{"text":"T","categories":[{"id":"a","name":"A","required":true},{"id":"a","name":"B"}]})");
  expectWarning(result, StatusCode::BadValue, "$.consent.categories[1]", "\"a\" is there already: left out");
  ASSERT_EQ(result.value().article.consent->categories.size(), 1u);
  EXPECT_TRUE(result.value().article.consent->categories[0].required);
}

}  // namespace
}  // namespace ac
