#include "text/fonts/describe_face.h"

#include <algorithm>

#include "text/fonts/font_table.h"

namespace ac {

namespace {

constexpr unsigned kFamily = 1;
constexpr unsigned kTypographicFamily = 16;
constexpr uint16_t kItalicSelection = 1 << 0;
constexpr uint16_t kItalicMacStyle = 1 << 1;
constexpr int kRegular = 400;

// The bytes of a name record, empty when there is none or it lies outside the table.
std::string nameOf(const FontTable& name, unsigned id) {
  const unsigned count = name.u16(2);
  const unsigned storage = name.u16(4);
  for (unsigned i = 0; i < count; ++i) {
    const unsigned record = 6 + 12 * i;
    if (record + 12 > name.size()) break;
    const unsigned length = name.u16(record + 8);
    const unsigned begin = storage + name.u16(record + 10);
    if (name.u16(record + 6) != id || length == 0 || begin + length > name.size()) continue;
    return {reinterpret_cast<const char*>(name.bytes()) + begin, length};
  }
  return {};
}

}  // namespace

FaceDescription describeFace(const FontFace& face) {
  hb_face_t* tables = hb_font_get_face(face.hbFont());
  const FontTable name(tables, HB_TAG('n', 'a', 'm', 'e'));
  const FontTable os2(tables, HB_TAG('O', 'S', '/', '2'));
  const FontTable head(tables, HB_TAG('h', 'e', 'a', 'd'));
  FaceDescription description;
  description.family = nameOf(name, kTypographicFamily);
  if (description.family.empty()) description.family = nameOf(name, kFamily);
  const int weight = os2.u16(4);
  description.weight = weight >= 1 && weight <= 1000 ? weight : kRegular;
  description.italic = (os2.u16(62) & kItalicSelection) != 0 || (head.u16(44) & kItalicMacStyle) != 0;
  return description;
}

}  // namespace ac
