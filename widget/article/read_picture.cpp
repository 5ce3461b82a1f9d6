#include "article/read_picture.h"

#include "article/quote_text.h"
#include "article/read_fields.h"
#include "base/ascii.h"

namespace ac {

namespace {

constexpr double kMaxSidePx = 100000;  // What a host may declare; decoding has limits of its own.

void readSide(ReadContext& context, const JsonValue& object, const char* key, float& out) {
  const JsonValue value = object.field(key);
  if (!context.expect(value, JsonType::Number)) return;
  const double side = value.number();
  if (side >= 1 && side <= kMaxSidePx) {
    out = static_cast<float>(side);
    return;
  }
  context.fail(StatusCode::BadValue, value, "expected a number of px from 1 to 100000, found " + quoteNumber(side));
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

void readPlaceholder(ReadContext& context, const JsonValue& object, std::string& out) {
  readLabel(context, object, "placeholder", out);
  if (out.empty() || isThumbHash(out)) return;
  context.warn(StatusCode::BadValue, object.field("placeholder"),
               "expected a thumbhash in base64, found " + quoteText(out));
  out.clear();
}

}  // namespace

void readPictureFields(ReadContext& context, const JsonValue& object, Picture& picture) {
  readSource(context, object, "src", picture.src, Need::Required);
  readProse(context, object, "alt", picture.alt, Need::RequiredOrEmpty);
  readProse(context, object, "caption", picture.caption);
  readLabel(context, object, "credit", picture.credit);
  readSide(context, object, "width", picture.width);
  readSide(context, object, "height", picture.height);
  readFocalPoint(context, object, picture.focalPoint);
  readPlaceholder(context, object, picture.placeholder);
}

void readPicture(ReadContext& context, const JsonValue& object, Picture& picture) {
  context.warnUnknown(object, "src alt caption credit width height focalPoint placeholder");
  readPictureFields(context, object, picture);
}

void readPicture(ReadContext& context, const JsonValue& value, std::optional<Picture>& out) {
  if (context.expect(value, JsonType::Object)) readPicture(context, value, out.emplace());
}

}  // namespace ac
