#include <algorithm>
#include <cstdio>
#include <fstream>
#include <map>
#include <set>
#include <sstream>

#include "article/json_view.h"
#include "base/vector.h"
#include "changed_json.h"
#include "reading.h"

// Every field of the format, in every place that it has, with every kind of wrong value: what one mistake costs.
// tests/mistakes/whole.json is an article with all fields, each text in it unlike all others.

namespace ac {
namespace {

std::string readText(const std::string& name) {
  std::ifstream file(std::string(AC_SOURCE_DIR) + "/tests/mistakes/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

void add(ac::Vector<std::string>& texts, const RichText& rich) {
  for (const TextRun& run : rich) texts.insert(texts.end(), {run.text, run.href});
}

void add(ac::Vector<std::string>& texts, const Picture& picture) {
  texts.insert(texts.end(), {picture.src, picture.alt, picture.caption, picture.credit});
}

// Every text, address and name that readers get to see, hear or follow.
ac::Vector<std::string> textsOf(const Article& article) {
  ac::Vector<std::string> texts = {article.headline, article.url, article.standfirst, article.publishedText};
  if (article.kicker) texts.insert(texts.end(), {article.kicker->text, article.kicker->url});
  for (const Author& author : article.authors) texts.insert(texts.end(), {author.name, author.url});
  if (article.source) texts.insert(texts.end(), {article.source->name, article.source->url, article.source->logo});
  if (article.image) add(texts, *article.image);
  for (const Block& block : article.body) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) add(texts, paragraph->text);
    if (const auto* heading = std::get_if<Heading>(&block)) add(texts, heading->text);
    if (const auto* quote = std::get_if<Quote>(&block)) {
      add(texts, quote->text);
      texts.push_back(quote->cite);
    }
    if (const auto* picture = std::get_if<Picture>(&block)) add(texts, *picture);
    if (const auto* list = std::get_if<List>(&block)) {
      for (const RichText& item : list->items) add(texts, item);
    }
  }
  if (article.related) {
    texts.push_back(article.related->title);
    for (const RelatedItem& item : article.related->items) {
      texts.insert(texts.end(), {item.kicker, item.headline, item.url, item.summary});
      if (item.image) add(texts, *item.image);
    }
  }
  if (article.signup) {
    const Signup& signup = *article.signup;
    texts.insert(texts.end(), {signup.title, signup.text, signup.action, signup.actionUrl, signup.privacyUrl});
    for (const SignupField& field : signup.fields) texts.insert(texts.end(), {field.name, field.label});
  }
  if (article.banner) {
    add(texts, article.banner->image);
    texts.insert(texts.end(), {article.banner->url, article.banner->label});
  }
  if (article.consent) {
    texts.insert(texts.end(), {article.consent->text, article.consent->policyUrl});
    for (const ConsentCategory& category : article.consent->categories) {
      texts.insert(texts.end(), {category.id, category.name});
    }
  }
  for (const Word& word : article.strings) texts.push_back(word.text);
  return texts;
}

class Mistakes : public testing::Test {
 protected:
  void SetUp() override {
    ASSERT_TRUE(document.ok());
    ASSERT_TRUE(wrongs.ok());
    root = document.value().root();
    listPlaces(root, places, pathOf);
    const Result<ReadArticle> read = readJson(json);
    ASSERT_TRUE(read.ok());
    ASSERT_TRUE(read.value().warnings.empty()) << read.value().warnings[0].path << read.value().warnings[0].reason;
    whole = textsOf(read.value().article);
    for (const auto& [text, path] : pathOf) {
      const bool isToldOtherwise = path == "$.id" || path == "$.lang" || path == "$.dir" || path == "$.label" ||
                                   path == "$.published" || path == "$.updated" || path.ends_with(".type") ||
                                   path.ends_with(".lang") || path.ends_with(".placeholder");
      const auto shown = std::find(whole.begin(), whole.end(), text);
      EXPECT_TRUE(isToldOtherwise || shown != whole.end()) << path;
    }
  }

  // The object goes where the field is what it is shown by.
  static std::string costOf(const Place& place) {
    static const std::set<std::string> kVital = {"src", "text", "items", "type"};
    // Half of a point is none.
    if (place.parent.ends_with("focalPoint")) return place.parent;
    // An advertisement is its picture, and an item without a summary is its headline.
    if (place.path == "$.banner.image.src") return "$.banner";
    if (place.path == "$.related.items[1].headline") return place.parent;
    const bool isVital = kVital.contains(place.key) || place.path == "$.banner.image" ||
                         (place.key == "name" && place.path.starts_with("$.authors"));
    return isVital && place.parent != "$.signup" && place.parent != "$.consent" ? place.parent : place.path;
  }

  // What is lost of the whole article's texts besides those that a mistake in `places` may cost.
  ac::Vector<std::string> lostBeside(const ReadArticle& read, const ac::Vector<Place>& changed) {
    const ac::Vector<std::string> left = textsOf(read.article);
    ac::Vector<std::string> lost;
    for (const std::string& text : whole) {
      // Runs may have become one.
      const std::string words = text.substr(0, text.find_last_not_of(' ') + 1);
      const auto has = [&](const std::string& other) { return other.find(words) != std::string::npos; };
      if (text.empty() || std::any_of(left.begin(), left.end(), has)) continue;
      const bool isCost = std::any_of(changed.begin(), changed.end(),
                                      [&](const Place& place) { return isWithin(pathOf.at(text), costOf(place)); });
      if (!isCost) lost.push_back(text);
    }
    return lost;
  }

  std::string json = readText("whole.json");
  std::string wrongText = readText("wrong.json");
  Result<JsonDocument> document = JsonDocument::parse(json);
  Result<JsonDocument> wrongs = JsonDocument::parse(wrongText);
  JsonValue root;
  ac::Vector<Place> places;
  std::map<std::string, std::string> pathOf;
  ac::Vector<std::string> whole;
};

TEST_F(Mistakes, OfEveryFieldCostNoMoreThanTheField) {
  size_t count = 0;
  ac::Vector<std::string> fatal;
  for (const Place& place : places) {
    ac::Vector<Change> changes = {{place.path, ""}};
    ac::Vector<JsonType> types = {JsonType::Absent};
    const JsonValue list = wrongs.value().root();
    JsonCursor cursor(list);
    for (JsonValue wrong; cursor.next(wrong);) {
      changes.push_back({place.path, rewritten(wrong, {})});
      types.push_back(wrong.type());
    }
    for (size_t i = 0; i < changes.size(); ++i) {
      const std::string told = place.path + " = " + (changes[i].value.empty() ? "absent" : changes[i].value);
      SCOPED_TRACE(told);
      ++count;
      const Result<ReadArticle> read = readJson(rewritten(root, {changes[i]}));
      if (!read.ok()) {
        EXPECT_EQ(place.path, "$.headline");
        EXPECT_EQ(read.status().path, "$.headline");
        fatal.push_back(told);
        std::printf("%s | the card: %s\n", told.c_str(), read.status().reason.c_str());
        continue;
      }
      EXPECT_EQ(lostBeside(read.value(), {place}), ac::Vector<std::string>());
      const ac::Vector<Warning>& warnings = read.value().warnings;
      for (const Warning& warning : warnings) EXPECT_TRUE(isWithin(warning.path, costOf(place))) << warning.path;
      const bool isOtherType = types[i] > JsonType::Null && types[i] != place.type;
      // Runs and a text are one field's two forms, and a field of the sign-up may be its name.
      const bool isOtherForm = warnings.empty() && (place.key == "text" || place.parent.ends_with("items") ||
                                                    place.parent.ends_with("fields"));
      EXPECT_TRUE(!isOtherType || !warnings.empty() || isOtherForm);
      std::printf("%s | %s\n", told.c_str(), warnings.empty() ? "nothing" : warnings[0].reason.c_str());
    }
  }
  EXPECT_GE(count, 2000u);
  EXPECT_LE(fatal.size(), 10u);
  std::printf("%zu mistakes, %zu of them cost the card\n", count, fatal.size());
}

TEST_F(Mistakes, TwoAtOnceCostNoMoreThanTheTwo) {
  for (size_t i = 1; i < places.size(); ++i) {
    const Place& one = places[i];
    const Place& other = places[(i * 7 + 13) % places.size()];
    if (other.path == "$.headline" || isWithin(one.path, other.path) || isWithin(other.path, one.path)) continue;
    SCOPED_TRACE(one.path + " and " + other.path);
    const Result<ReadArticle> read = readJson(rewritten(root, {{one.path, "true"}, {other.path, "{\"wrong\":1}"}}));
    ASSERT_TRUE(read.ok());
    EXPECT_EQ(lostBeside(read.value(), {one, other}), ac::Vector<std::string>());
  }
}

}  // namespace
}  // namespace ac
