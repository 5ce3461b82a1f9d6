#pragma once

#include <array>
#include <optional>
#include <string>
#include <variant>

#include "base/vector.h"

namespace ac {

// The article as the host gave it, validated: every string is well-formed UTF-8 within its limit, every href is safe to
// follow (http, https, mailto or relative to the page) or empty, and absent fields are empty. Times are kept as
// written.

enum class TextDirection : unsigned char { Auto, Ltr, Rtl };

enum class ArticleLabel : unsigned char { None, Live, Breaking, Opinion, Analysis, Sponsored };

/// A stretch of text with one set of inline properties.
struct TextRun {
  std::string text;
  std::string href;  ///< Empty where the run is no link.
  std::string lang;  ///< BCP 47; empty where it is the article's.
  bool strong = false;
  bool em = false;
  bool code = false;
};

using RichText = Vector<TextRun>;

struct Kicker {
  std::string text;
  std::string url;
};

struct Author {
  std::string name;
  std::string url;
};

struct Source {
  std::string name;
  std::string url;
  std::string logo;  ///< Address of a small picture.
};

struct Picture {
  std::string src;
  std::string alt;  ///< Empty marks a decorative picture.
  std::string caption;
  std::string credit;
  float width = 0;  ///< Of the file, in px; 0 when not known.
  float height = 0;
  std::array<float, 2> focalPoint = {0.5f, 0.5f};  ///< Fractions of width and height that a crop keeps in view.
  std::string placeholder;                         ///< A thumbhash in base64, shown while loading.
};

struct Paragraph {
  RichText text;
};

struct Heading {
  int level = 2;  ///< 2 to 4.
  RichText text;
};

struct List {
  bool ordered = false;
  Vector<RichText> items;
};

struct Quote {
  RichText text;
  std::string cite;
};

struct Divider {};

using Block = std::variant<Paragraph, Heading, List, Quote, Picture, Divider>;

struct RelatedItem {
  std::string kicker;
  std::string headline;
  std::string url;
  std::string summary;
  std::optional<Picture> image;
};

struct Related {
  std::string title;  ///< Empty: the card's own word in the article's language.
  Vector<RelatedItem> items;
};

enum class FieldType : unsigned char { Text, Email, Tel, Checkbox };

/// A field that the sign-up asks for.
struct SignupField {
  std::string name;   ///< Unlike that of every other field.
  std::string label;  ///< Empty: the card's own word for what the name or the type says, else the name.
  FieldType type = FieldType::Text;
  bool required = false;
};

struct Signup {
  std::string title;
  std::string text;
  std::string action;     ///< The button's words; empty: the card's own.
  std::string actionUrl;  ///< Where the host sends what was entered, for the host to know: the card sends nothing.
  Vector<SignupField> fields;
  std::string privacyUrl;
};

struct Banner {
  Picture image;
  std::string url;
  std::string label;
};

struct ConsentCategory {
  std::string id;  ///< Unlike that of every other category.
  std::string name;
  bool required = false;
  bool preset = false;  ///< The JSON field is `default`.
};

struct Consent {
  std::string text;
  std::string policyUrl;
  Vector<ConsentCategory> categories;
};

/// The host's replacement for one of the card's own words.
struct Word {
  std::string key;
  std::string text;
};

struct Article {
  std::string headline;
  std::string url;
  std::string id;
  std::string lang;  ///< BCP 47; empty when not given.
  TextDirection direction = TextDirection::Auto;
  std::optional<Kicker> kicker;
  std::string standfirst;
  Vector<Author> authors;
  std::optional<Source> source;
  std::string published;      ///< ISO 8601 as written.
  std::string publishedText;  ///< The host's own words for `published`; empty: written by the card.
  std::string updated;
  int readingMinutes = 0;  ///< At least 1: computed from the body when the host gave none.
  ArticleLabel label = ArticleLabel::None;
  std::optional<Picture> image;
  Vector<Block> body;
  std::optional<Related> related;
  std::optional<Signup> signup;
  std::optional<Banner> banner;
  std::optional<Consent> consent;
  Vector<Word> strings;
};

}  // namespace ac
