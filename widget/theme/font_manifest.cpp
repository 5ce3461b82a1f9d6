#include "theme/font_manifest.h"

#include <yyjson.h>

#include <memory>

namespace ac {

namespace {

constexpr size_t kMaxFaces = 1000;
constexpr size_t kMaxManifestBytes = 1 << 20;

std::string facePath(size_t index, const char* field) {
  return "$.faces[" + std::to_string(index) + "]." + field;
}

bool readHex(std::string_view& text, char32_t& value) {
  size_t digits = 0;
  value = 0;
  while (digits < text.size() && digits < 7) {
    const char c = text[digits];
    unsigned digit = 0;
    if (c >= '0' && c <= '9') {
      digit = static_cast<unsigned>(c - '0');
    } else if ((c | 32) >= 'a' && (c | 32) <= 'f') {
      digit = static_cast<unsigned>((c | 32) - 'a') + 10;
    } else {
      break;
    }
    value = value << 4 | digit;
    ++digits;
  }
  text.remove_prefix(digits);
  return digits > 0 && value <= 0x10FFFF;
}

bool readRanges(std::string_view text, std::vector<std::pair<char32_t, char32_t>>& ranges) {
  while (!text.empty()) {
    std::pair<char32_t, char32_t> range;
    if (!readHex(text, range.first)) return false;
    range.second = range.first;
    if (!text.empty() && text[0] == '-') {
      text.remove_prefix(1);
      if (!readHex(text, range.second)) return false;
    }
    if (range.second < range.first) return false;
    if (!ranges.empty() && range.first <= ranges.back().second) return false;
    ranges.push_back(range);
    if (text.empty()) return true;
    if (text[0] != ',') return false;
    text.remove_prefix(1);
  }
  return true;
}

std::string_view stringField(yyjson_val* object, const char* key) {
  yyjson_val* value = yyjson_obj_get(object, key);
  return yyjson_is_str(value) ? std::string_view(yyjson_get_str(value), yyjson_get_len(value)) : std::string_view();
}

struct DocumentDeleter {
  void operator()(yyjson_doc* document) const { yyjson_doc_free(document); }
};

}  // namespace

Result<std::vector<FontSource>> readFontManifest(std::string_view json) {
  if (json.size() > kMaxManifestBytes) return Status{StatusCode::TooLarge, "$", "a font manifest is at most 1 MB"};
  const std::unique_ptr<yyjson_doc, DocumentDeleter> document(yyjson_read(json.data(), json.size(), 0));
  if (!document) return Status{StatusCode::BadJson, "$", "the font manifest is not JSON"};
  yyjson_val* faces = yyjson_obj_get(yyjson_doc_get_root(document.get()), "faces");
  if (!yyjson_is_arr(faces)) return Status{StatusCode::WrongType, "$.faces", "expected an array"};
  if (yyjson_arr_size(faces) > kMaxFaces) return Status{StatusCode::TooLarge, "$.faces", "at most 1,000 faces"};

  std::vector<FontSource> sources;
  size_t index = 0;
  size_t count = 0;
  yyjson_val* face = nullptr;
  yyjson_arr_foreach(faces, index, count, face) {
    FontSource source;
    source.family = stringField(face, "family");
    source.file = stringField(face, "file");
    source.italic = stringField(face, "style") == "italic";
    yyjson_val* weight = yyjson_obj_get(face, "weight");
    source.weight = weight ? yyjson_get_int(weight) : 400;
    if (source.family.empty()) return Status{StatusCode::MissingField, facePath(index, "family"), "a face needs one"};
    if (source.file.empty()) return Status{StatusCode::MissingField, facePath(index, "file"), "a face needs one"};
    if (source.weight < 1 || source.weight > 1000) {
      return Status{StatusCode::BadValue, facePath(index, "weight"), "expected a whole number from 1 to 1000"};
    }
    if (!readRanges(stringField(face, "ranges"), source.ranges)) {
      return Status{StatusCode::BadValue, facePath(index, "ranges"), "expected ascending hexadecimal ranges"};
    }
    sources.push_back(std::move(source));
  }
  return sources;
}

}  // namespace ac
