#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "article/article.h"

namespace ac {

/// The card's own words. Keys in JSON (`strings`) are the names in lowerCamelCase: `related`, `minutes`, `updated`, …
enum class WordKey : unsigned char {
  Related,        ///< Title of the related list.
  Minutes,        ///< Reading time, with {n} for the number: "{n} min".
  Updated,        ///< Before the time of the last change: "Updated {date}".
  By,             ///< Before the authors: "By {names}".
  And,            ///< Between the last two authors: " and ".
  ListSeparator,  ///< Between authors before the last two: ", ".
  Credit,         ///< Before a picture's credit, with {name}: "Photo: {name}".
  Live,
  Breaking,
  Opinion,
  Analysis,
  Sponsored,
  SkipToRelated,
  ReadMore,
  Advertisement,
  Required,
  ImageMissing,  ///< Shown with the alternative text of a picture that could not be had.
  Email,         ///< Labels of fields that have none of their own.
  Name,
  Phone,
  Subscribe,  ///< The sign-up's button.
  Subscribed,
  NotSent,  ///< When the host could not take what was sent.
  FieldEmpty,
  EmailInvalid,
  PrivacyPolicy,   ///< The link of the sign-up and the consent.
  PrivacyChoices,  ///< Title of the consent.
  AcceptAll,
  RejectAll,
  RequiredOnly,  ///< In place of RejectAll where a category is required.
  SaveChoices,
  ChoicesSaved,
  UpdatedAt,  ///< Before the time of a last change on the day of publication: "Updated {time}".
};

/// The key in its JSON spelling (`listSeparator`); none when the card has no such word.
std::optional<WordKey> wordKeyNamed(std::string_view name);
std::string_view wordKeyName(WordKey key);

/// Primary language of a BCP 47 tag in lower case ("ar-EG" -> "ar"), the three-letter and withdrawn codes of the card's
/// own languages as two letters ("fas" -> "fa", "iw" -> "he"); empty for an empty tag.
std::string primaryLanguage(std::string_view lang);

/// The word in the article's language: the host's own where given, else built in for en, fr, tr, ar, fa and he, else
/// English.
std::string_view wordFor(const Article& article, WordKey key);

/// `pattern` with `{name}` replaced by `value`.
std::string fillWord(std::string_view pattern, std::string_view name, std::string_view value);

/// A whole number in the digits that the language's press uses (Arabic-Indic for ar except the Maghreb, Persian for fa,
/// European elsewhere).
std::string localNumber(int value, std::string_view lang);

}  // namespace ac
