#include "article/read_picture.h"

namespace ac {

namespace {

constexpr Field kFields[] = {
    {"src", FieldKind::Source, offsetof(Picture, src), kLeftOutWithAll},
    {"alt", FieldKind::Alternative, offsetof(Picture, alt), "its caption stands for it"},
    {"caption", FieldKind::Prose, offsetof(Picture, caption)},
    {"credit", FieldKind::Label, offsetof(Picture, credit)},
    {"width", FieldKind::Side, offsetof(Picture, width)},
    {"height", FieldKind::Side, offsetof(Picture, height)},
    {"focalPoint"},
    {"placeholder", FieldKind::Placeholder, offsetof(Picture, placeholder)},
    {"type"},
};

void readFocalPoint(ReadContext& context, const JsonValue& value, std::array<float, 2>& out) {
  if (!value.present()) return;
  std::array<float, 2> point = {};
  size_t count = value.type() == JsonType::Array ? 0 : point.size() + 1;
  JsonCursor fractions(value);
  for (JsonValue fraction; count < point.size() && fractions.next(fraction); ++count) {
    double number = 0;
    if (!fraction.present()) break;
    if (!readNumber(context, fraction, 0, 1, "a number from 0 to 1", number)) return;
    point[count] = static_cast<float>(number);
  }
  if (count == point.size() && value.size() == count) {
    out = point;
  } else {
    context.objectTo(value, "an array of two numbers from 0 to 1");
  }
}

bool readAll(ReadContext& context, const JsonValue& object, std::span<const Field> fields, Picture& picture) {
  readFields(context, object, fields, &picture);
  readFocalPoint(context, object.field("focalPoint"), picture.focalPoint);
  if (object.field("alt").type() != JsonType::String && picture.alt.empty()) picture.alt = picture.caption;
  return !picture.src.empty();
}

}  // namespace

bool readPicture(ReadContext& context, const JsonValue& object, Picture& picture) {
  return readAll(context, object, std::span(kFields).first(std::size(kFields) - 1), picture);
}

bool readBodyPicture(ReadContext& context, const JsonValue& object, Picture& picture) {
  return readAll(context, object, kFields, picture);
}

}  // namespace ac
