#include "fontfile/unpack_font.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "base/vector.h"
#include "images/byte_view.h"
#include "images/inflate.h"

namespace ac {

namespace {

constexpr size_t kMaxFontBytes = size_t{10} << 20;
constexpr uint32_t kMaxTables = 100;
constexpr size_t kSfntHeader = 12;
constexpr size_t kSfntEntry = 16;
constexpr size_t kWoffHeader = 44;
constexpr size_t kWoffEntry = 20;

constexpr uint32_t tagOf(std::string_view name) {
  uint32_t tag = 0;
  for (const char c : name) tag = tag << 8 | static_cast<unsigned char>(c);
  return tag;
}

// What makes a font vary. Its default instance needs none of it.
constexpr uint32_t kVariations[] = {tagOf("fvar"), tagOf("gvar"), tagOf("avar"), tagOf("cvar"),
                                    tagOf("HVAR"), tagOf("VVAR"), tagOf("MVAR"), tagOf("STAT")};

struct Table {
  uint32_t tag = 0;
  size_t offset = 0;
  size_t packed = 0;  ///< Bytes in the file; fewer than `size` where it is compressed.
  size_t size = 0;
};

Status bad(std::string_view reason) {
  return {StatusCode::BadFont, "", reason};
}

std::string nameOf(uint32_t tag) {
  std::string name;
  for (int shift = 24; shift >= 0; shift -= 8) {
    const auto c = static_cast<char>(tag >> shift & 0xFF);
    name += c > 0x20 && c < 0x7F ? c : '_';
  }
  return name;
}

Result<Vector<Table>> readDirectory(const ByteView& file, bool isWoff) {
  const uint32_t count = file.big16(isWoff ? 12 : 4);
  const size_t header = isWoff ? kWoffHeader : kSfntHeader;
  const size_t entry = isWoff ? kWoffEntry : kSfntEntry;
  if (count == 0 || count > kMaxTables) return bad("it has no tables, or more than 100");
  if (!file.holds(0, header + count * entry)) return bad("it ends within its list of tables");
  if (isWoff && file.big32(8) != file.size()) return bad("it is not as long as it says: cut off, or with more behind");
  Vector<Table> tables;
  size_t total = 0;
  for (uint32_t i = 0; i < count; ++i) {
    const size_t at = header + i * entry;
    Table table = {file.big32(at), file.big32(at + (isWoff ? 4 : 8)), 0, file.big32(at + 12)};
    table.packed = isWoff ? file.big32(at + 8) : table.size;
    const bool fits = table.offset >= header + count * entry && file.holds(table.offset, table.packed);
    if (!fits) return bad("its table " + nameOf(table.tag) + " lies outside the file");
    if (table.packed > table.size) return bad("its table " + nameOf(table.tag) + " is longer packed than unpacked");
    total += table.size;
    if (table.size > kMaxFontBytes || total > kMaxFontBytes) {
      return Status{StatusCode::TooLarge, "", "unpacked it is larger than 10 MB"};
    }
    tables.push_back(table);
  }
  std::sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) { return a.offset < b.offset; });
  for (size_t i = 1; i < tables.size(); ++i) {
    if (tables[i].packed == 0) continue;
    if (tables[i].offset < tables[i - 1].offset + tables[i - 1].packed) {
      return bad("its table " + nameOf(tables[i].tag) + " lies over " + nameOf(tables[i - 1].tag));
    }
  }
  std::sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) { return a.tag < b.tag; });
  for (size_t i = 1; i < tables.size(); ++i) {
    if (tables[i].tag == tables[i - 1].tag) return bad("it has two tables " + nameOf(tables[i].tag));
  }
  return tables;
}

void put16(Vector<uint8_t>& bytes, size_t at, size_t value) {
  bytes[at] = static_cast<uint8_t>(value >> 8);
  bytes[at + 1] = static_cast<uint8_t>(value);
}
void put32(Vector<uint8_t>& bytes, size_t at, size_t value) {
  put16(bytes, at, value >> 16);
  put16(bytes, at + 2, value);
}

uint32_t checksum(const Vector<uint8_t>& bytes, size_t from, size_t to) {
  const ByteView view(bytes);
  uint32_t sum = 0;
  for (; from < to; from += 4) sum += view.big32(from);
  return sum;
}

// The tables one after another behind a list of them, each at a multiple of four.
Result<Vector<uint8_t>> rebuild(const ByteView& file, const Vector<Table>& tables, bool postScript) {
  size_t size = kSfntHeader + tables.size() * kSfntEntry;
  for (const Table& table : tables) size += (table.size + 3) & ~size_t{3};
  Vector<uint8_t> bytes(size);
  size_t log = 0;
  while (size_t{2} << log <= tables.size()) ++log;
  put32(bytes, 0, postScript ? tagOf("OTTO") : 0x00010000u);
  put16(bytes, 4, tables.size());
  put16(bytes, 6, size_t{16} << log);
  put16(bytes, 8, log);
  put16(bytes, 10, tables.size() * 16 - (size_t{16} << log));
  size_t end = kSfntHeader + tables.size() * kSfntEntry;
  for (size_t i = 0; i < tables.size(); ++i) {
    const Table& table = tables[i];
    const std::span<const uint8_t> packed(file.data() + table.offset, table.packed);
    const std::span<uint8_t> target = std::span(bytes).subspan(end, table.size);
    if (table.packed == table.size) {
      std::copy(packed.begin(), packed.end(), target.begin());
    } else if (!inflateZlib(packed, target)) {
      return bad("its table " + nameOf(table.tag) + " does not unpack");
    }
    const size_t next = (end + table.size + 3) & ~size_t{3};
    const size_t at = kSfntHeader + i * kSfntEntry;
    put32(bytes, at, table.tag);
    put32(bytes, at + 4, checksum(bytes, end, next));
    put32(bytes, at + 8, end);
    put32(bytes, at + 12, table.size);
    end = next;
  }
  return bytes;
}

// Where a table of the rebuilt file lies; size 0 when there is none.
ByteView tableOf(const ByteView& font, std::string_view name) {
  for (uint32_t i = 0; i < font.big16(4); ++i) {
    const size_t at = kSfntHeader + i * kSfntEntry;
    if (font.big32(at) == tagOf(name)) return font.part(font.big32(at + 8), font.big32(at + 12));
  }
  return ByteView({});
}

Status usable(const ByteView& font) {
  for (const std::string_view name : {"cmap", "head", "hhea", "hmtx", "maxp"}) {
    if (tableOf(font, name).size() == 0) return bad("it has no table " + std::string(name));
  }
  const ByteView head = tableOf(font, "head");
  const uint32_t unitsPerEm = head.big16(18);
  if (head.size() < 54 || unitsPerEm < 16 || unitsPerEm > 16384) return bad("its table head is broken");
  if (tableOf(font, "maxp").big16(4) == 0) return bad("it has no glyphs");
  const bool isTrueType = tableOf(font, "glyf").size() > 0 && tableOf(font, "loca").size() > 0;
  if (!isTrueType && tableOf(font, "CFF ").size() == 0) return bad("it has no outlines, neither glyf nor CFF");
  return {};
}

}  // namespace

Result<FontFile> unpackFont(std::span<const uint8_t> bytes) {
  if (bytes.size() > kMaxFontBytes) return Status{StatusCode::TooLarge, "", "it is larger than 10 MB"};
  const ByteView file(bytes);
  const uint32_t kind = file.big32(0);
  if (kind == tagOf("wOF2")) {
    return Status{StatusCode::UnsupportedFormat, "",
                  "it is WOFF2, which is not read: make a TTF or OTF of it, fonttools ttLib.woff2 decompress FILE"};
  }
  if (kind == tagOf("ttcf")) return bad("it is a collection: give one font of it as a file of its own");
  const bool isWoff = kind == tagOf("wOFF");
  const bool isSfnt = kind == 0x00010000 || kind == tagOf("true") || kind == tagOf("OTTO");
  if (!isWoff && !isSfnt) return bad("it is no font: neither TTF, OTF nor WOFF");
  Result<Vector<Table>> read = readDirectory(file, isWoff);
  if (!read.ok()) return read.status();
  Vector<Table>& tables = read.value();
  const auto has = [&](uint32_t tag) {
    return std::any_of(tables.begin(), tables.end(), [tag](const Table& table) { return table.tag == tag; });
  };
  FontFile font;
  font.varied = has(tagOf("fvar"));
  font.postScript = has(tagOf("CFF "));
  eraseIf(tables, [](const Table& table) {
    return std::find(std::begin(kVariations), std::end(kVariations), table.tag) != std::end(kVariations);
  });
  Result<Vector<uint8_t>> rebuilt = rebuild(file, tables, font.postScript);
  if (!rebuilt.ok()) return rebuilt.status();
  font.bytes = std::move(rebuilt.value());
  if (Status status = usable(ByteView(font.bytes)); !status.ok()) return status;
  return font;
}

}  // namespace ac
