#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "article/json_view.h"
#include "article/read_article.h"
#include "base/status.h"

namespace ac {

// The limits of the article format. The schema says the same.
inline constexpr size_t kMaxJsonBytes = 1 << 20;
inline constexpr size_t kMaxJsonDepth = 32;
inline constexpr size_t kMaxTextBytes = 64 << 10;
inline constexpr size_t kMaxBlocks = 10000;
inline constexpr size_t kMaxListItems = 10000;
inline constexpr size_t kMaxRuns = 10000;    // Of one text.
inline constexpr size_t kMaxPieces = 40000;  // Blocks, list items and runs of an article together.
inline constexpr size_t kMaxAuthors = 100;
inline constexpr size_t kMaxRelatedItems = 100;
inline constexpr size_t kMaxSignupFields = 20;
inline constexpr size_t kMaxConsentCategories = 50;
inline constexpr size_t kMaxWarnings = 100;

/// Takes the first name off a list of names that are divided by single spaces: `"name url"` leaves `"url"`.
std::string_view takeName(std::string_view& names);

/// What reading one article shares: the first error, the warnings and the count of its pieces. Readers go on after an
/// error with what they have, and loops stop; the article is thrown away at the end.
class ReadContext {
 public:
  explicit ReadContext(GraphemeCut cut) : cut_(cut) {}

  bool failed() const { return !error_.ok(); }
  const Status& error() const { return error_; }
  std::vector<Warning> takeWarnings() { return std::move(warnings_); }

  /// Only the first error is kept.
  void fail(StatusCode code, const JsonValue& at, std::string reason);
  /// The first kMaxWarnings are kept.
  void warn(StatusCode code, const JsonValue& at, std::string reason);
  void failType(const JsonValue& at, JsonType expected);

  /// Whether the value is there and of the type; another type than that (null is absent) is an error.
  bool expect(const JsonValue& value, JsonType type);
  /// Whether a required value is there and of the type; else an error.
  bool require(const JsonValue& value, JsonType type);
  /// Whether an array is no longer than `limit`, which is an error.
  bool withinLimit(const JsonValue& array, size_t limit);
  /// Counts one block, list item or run; false after too many, which is an error.
  bool countPiece(const JsonValue& at);

  /// Warns of each member that is not among `known`, names divided by single spaces.
  void warnUnknown(const JsonValue& object, std::string_view known);

  /// Shortens a text longer than `limitBytes` at a grapheme, with a warning.
  void limitText(std::string& text, size_t limitBytes, const JsonValue& at);

 private:
  GraphemeCut cut_;
  Status error_;
  std::vector<Warning> warnings_;
  size_t pieces_ = 0;
};

}  // namespace ac
