#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "article/json_view.h"
#include "article/read_article.h"
#include "base/status.h"
#include "base/vector.h"

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

// What became of a value, at the end of a warning.
inline constexpr char kLeftOut[] = "left out";
inline constexpr char kLeftOutWithAll[] = "left out with what it belongs to";
inline constexpr char kRestLeftOut[] = "the rest is left out";
inline constexpr char kTakenAsText[] = "taken as its text";

/// Takes the first name off a list of names that are divided by single spaces: `"name url"` leaves `"url"`.
std::string_view takeName(std::string_view& names);

/// What reading one article shares: the warnings and the count of its pieces. No reader fails: what is not as the
/// format says is repaired or left out, with a warning, and the reading goes on.
class ReadContext {
 public:
  ReadContext(GraphemeCut cut, size_t maxWarnings) : cut_(cut), maxWarnings_(maxWarnings) {}

  Vector<Warning> takeWarnings() { return std::move(warnings_); }

  /// "expected …, found …: left out". BadValue repeats the value, WrongType names its type; an absent value and an
  /// empty one are MissingField whatever `code` is.
  void objectTo(const JsonValue& at, std::string_view expected, std::string_view became = kLeftOut,
                StatusCode code = StatusCode::WrongType);
  void warn(StatusCode code, const JsonValue& at, std::string reason);
  /// The same of a value that is no longer at hand.
  void warnAt(StatusCode code, std::string_view path, std::string_view reason);

  /// The same as an error, where nothing is left without the value.
  static Status refusal(const JsonValue& at, std::string_view expected);

  /// The value to take fields from: itself, or a text or number for the object whose member `only` it would be, with a
  /// warning. Absent where it is neither, with a warning too unless it is absent and `mayLack`.
  JsonValue asObject(const JsonValue& value, const char* only, bool mayLack);

  /// Counts one block, list item or run; false after too many, with one warning.
  bool countPiece(const JsonValue& at);

  /// Shortens a text longer than `limitBytes` at a grapheme, with a warning.
  void limitText(std::string& text, size_t limitBytes, const JsonValue& at);

 private:
  GraphemeCut cut_;
  size_t maxWarnings_;
  Vector<Warning> warnings_;
  size_t pieces_ = 0;
};

/// Walks over the items of a list: of an array the first `limit`, with a warning when there are more; another value is
/// its only item, with a warning; nothing where it is absent.
class ListCursor {
 public:
  ListCursor(ReadContext& context, const JsonValue& list, size_t limit);

  bool next(JsonValue& item);

 private:
  const JsonValue& list_;
  JsonCursor cursor_;
  size_t left_ = 0;
};

}  // namespace ac
