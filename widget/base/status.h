#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace ac {

/// What went wrong, as a number that crosses the abi. Values are stable: new ones are appended.
enum class StatusCode : uint32_t {
  Ok = 0,
  BadJson = 1,             ///< The text is not JSON.
  MissingField = 2,        ///< A required field is absent or empty.
  WrongType = 3,           ///< A field has another JSON type than the format asks for.
  BadValue = 4,            ///< A field has the right type and an impossible value.
  TooLarge = 5,            ///< A limit of size, count or depth is exceeded.
  BadImage = 6,            ///< Image bytes are broken or of a format that this decoder does not read.
  BadFont = 7,             ///< Font bytes are broken.
  BadArgument = 8,         ///< A call's argument (width, scale, handle) is out of range.
  OutOfMemory = 9,         ///< An allocation of a size that input decides has failed.
  NotReady = 10,           ///< The call came before what it needs (an article, a layout).
  UnsupportedFormat = 11,  ///< Well-formed, but for another decoder (WebP, AVIF and GIF are the browser's).
  UnknownField = 12,       ///< Warnings only: a key that the format does not know; it was ignored.
  TextCut = 13,            ///< Warnings only: a text was cut at its limit.
  UnsafeLink = 14,         ///< Warnings only: a link's scheme is not allowed; its text stays.
  MissingGlyph = 15,       ///< Warnings only: no face covers these characters; a replacement mark stands there.
  MissingFont = 16,        ///< Warnings only: a face could not be had; another one stands in.
  ScaleReduced = 17,       ///< Warnings only: the card at this scale exceeds what a canvas holds; painted smaller.
  BadHyphenation = 18,     ///< Hyphenation patterns are broken or could not be had; words stay whole.
};

inline constexpr uint32_t kStatusCodes = 19;

/// The result of a step that yields nothing else. `path` is a JSON path such as `$.body[2].text`, a file, or empty;
/// `reason` is one English sentence without a full stop.
struct Status {
  StatusCode code = StatusCode::Ok;
  std::string path;
  std::string reason;

  // Out of line: dozens of places make and pass a status, and none of them is in a hurry.
  Status();
  Status(StatusCode statusCode, std::string_view where, std::string_view why);
  Status(const Status& other);
  Status(Status&& other) noexcept;
  Status& operator=(const Status& other);
  Status& operator=(Status&& other) noexcept;
  ~Status();

  bool ok() const { return code == StatusCode::Ok; }
};

/// Something that was repaired or passed over; the work went on.
using Warning = Status;

/// A value, or the reason why there is none.
template <typename T>
class Result {
 public:
  Result(const T& value) : value_(value) {}
  Result(T&& value) : value_(std::move(value)) {}
  Result(const Status& status) : status_(status) {}
  Result(Status&& status) : status_(std::move(status)) {}

  bool ok() const { return value_.has_value(); }
  /// Ok when there is a value.
  const Status& status() const { return status_; }
  /// Only when ok().
  T& value() { return *value_; }
  const T& value() const { return *value_; }

 private:
  std::optional<T> value_;
  Status status_;
};

/// The code in the spelling that users see: `bad-json`, `missing-field`, …
const char* statusCodeName(StatusCode code);

}  // namespace ac
