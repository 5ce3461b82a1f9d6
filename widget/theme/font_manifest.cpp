#include "theme/font_manifest.h"

#include "article/json_view.h"
#include "base/vector.h"

namespace ac {

namespace {

constexpr size_t kMaxFaces = 1000;
constexpr size_t kMaxManifestBytes = 1 << 20;

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

bool readRanges(std::string_view text, Vector<std::pair<char32_t, char32_t>>& ranges) {
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

Status readFace(const JsonValue& face, FontSource& source) {
  const JsonValue family = face.field("family");
  const JsonValue file = face.field("file");
  const JsonValue weight = face.field("weight");
  const JsonValue ranges = face.field("ranges");
  source.family = family.string();
  source.file = file.string();
  source.italic = face.field("style").string() == "italic";
  source.serif = face.field("generic").string() == "serif";
  if (source.family.empty()) return {StatusCode::MissingField, family.path(), "a face needs one"};
  if (source.file.empty()) return {StatusCode::MissingField, file.path(), "a face needs one"};
  if (weight.type() != JsonType::Absent) {
    const double number = weight.number();
    if (!(number >= 1 && number <= 1000) || static_cast<int>(number) != number) {
      return {StatusCode::BadValue, weight.path(), "expected a whole number from 1 to 1000"};
    }
    source.weight = static_cast<int>(number);
  }
  if (readRanges(ranges.string(), source.ranges)) return {};
  return {StatusCode::BadValue, ranges.path(), "expected ascending hexadecimal ranges"};
}

Status readPatterns(const JsonValue& entry, PatternSource& source) {
  const JsonValue file = entry.field("file");
  source.languages = entry.field("languages").string();
  source.file = file.string();
  if (source.file.empty()) return {StatusCode::MissingField, file.path(), "hyphenation patterns need one"};
  return {};
}

}  // namespace

Result<FontManifest> readFontManifest(std::string_view json) {
  if (json.size() > kMaxManifestBytes) return Status{StatusCode::TooLarge, "$", "a font manifest is at most 1 MB"};
  const Result<JsonDocument> document = JsonDocument::parse(json);
  if (!document.ok()) return Status{StatusCode::BadJson, "$", "the font manifest is not JSON"};
  const JsonValue root = document.value().root();
  const JsonValue faces = root.field("faces");
  if (faces.type() != JsonType::Array) return Status{StatusCode::WrongType, "$.faces", "expected an array"};
  if (faces.size() > kMaxFaces) return Status{StatusCode::TooLarge, "$.faces", "at most 1,000 faces"};
  const JsonValue hyphenation = root.field("hyphenation");
  if (hyphenation.size() > kMaxFaces) return Status{StatusCode::TooLarge, hyphenation.path(), "at most 1,000 files"};

  FontManifest manifest;
  JsonCursor faceCursor(faces);
  for (JsonValue face; faceCursor.next(face);) {
    if (Status status = readFace(face, manifest.faces.emplace_back()); !status.ok()) return status;
  }
  JsonCursor patternCursor(hyphenation);
  for (JsonValue entry; patternCursor.next(entry);) {
    if (Status status = readPatterns(entry, manifest.patterns.emplace_back()); !status.ok()) return status;
  }
  return manifest;
}

}  // namespace ac
