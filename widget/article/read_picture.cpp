#include "article/read_picture.h"

#include "article/quote_text.h"
#include "article/read_fields.h"
#include "base/ascii.h"

namespace ac {

namespace {

constexpr double kMaxSidePx = 100000;  // What a host may declare; decoding has limits of its own.

float readSide(ReadContext& context, const JsonValue& object, std::string_view key) {
  const JsonValue value = object.field(key);
  if (!context.expect(value, JsonType::Number)) return 0;
  const double side = value.number();
  if (side >= 1 && side <= kMaxSidePx) return static_cast<float>(side);
  context.fail(StatusCode::BadValue, value, "expected a number of px from 1 to 100000, found " + quoteNumber(side));
  return 0;
}

void readFocalPoint(ReadContext& context, const JsonValue& object, std::array<float, 2>& point) {
  const JsonValue value = object.field("focalPoint");
  if (!context.expect(value, JsonType::Array)) return;
  if (value.size() != point.size()) {
    return context.fail(StatusCode::BadValue, value, "expected 2 numbers, found " + std::to_string(value.size()));
  }
  JsonCursor fractions(value);
  for (JsonValue fraction; fractions.next(fraction);) {
    if (fraction.type() != JsonType::Number) return context.failType(fraction, JsonType::Number);
    const double number = fraction.number();
    if (!(number >= 0 && number <= 1)) {
      return context.fail(StatusCode::BadValue, fraction,
                          "expected a number from 0 to 1, found " + quoteNumber(number));
    }
    point[fractions.index()] = static_cast<float>(number);
  }
}

// A thumbhash has a header of 5 or 6 bytes and at most 25 in all; base64 makes 4 characters of 3 bytes.
bool isThumbHash(std::string_view text) {
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  if (text.size() < 7 || text.size() > 36 || text.size() % 4 == 1) return false;
  for (const char c : text) {
    if (!isAsciiAlnum(c) && c != '+' && c != '/') return false;
  }
  return true;
}

std::string readPlaceholder(ReadContext& context, const JsonValue& object) {
  const JsonValue value = object.field("placeholder");
  std::string hash = readLabel(context, object, "placeholder");
  if (hash.empty() || isThumbHash(hash)) return hash;
  context.warn(StatusCode::BadValue, value, "expected a thumbhash in base64, found " + quoteText(hash));
  return {};
}

}  // namespace

Picture readPictureFields(ReadContext& context, const JsonValue& object) {
  Picture picture;
  picture.src = readSource(context, object, "src", Need::Required);
  picture.alt = readProse(context, object, "alt", Need::RequiredOrEmpty);
  picture.caption = readProse(context, object, "caption");
  picture.credit = readLabel(context, object, "credit");
  picture.width = readSide(context, object, "width");
  picture.height = readSide(context, object, "height");
  readFocalPoint(context, object, picture.focalPoint);
  picture.placeholder = readPlaceholder(context, object);
  return picture;
}

std::optional<Picture> readPicture(ReadContext& context, const JsonValue& value) {
  if (!context.expect(value, JsonType::Object)) return std::nullopt;
  context.warnUnknown(value, {"src", "alt", "caption", "credit", "width", "height", "focalPoint", "placeholder"});
  return readPictureFields(context, value);
}

}  // namespace ac
