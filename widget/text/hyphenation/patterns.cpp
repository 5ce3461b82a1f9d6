#include "text/hyphenation/patterns.h"

#include <algorithm>
#include <string_view>

#include "base/vector.h"

namespace ac {

namespace {

constexpr std::string_view kMagic = "hyp1";
constexpr size_t kHeaderBytes = 7;
// Bounds the work for one letter of a text; the longest pattern is a word.
constexpr int kMaxDepth = 64;
constexpr uint8_t kMostLetters = 100;

// Reads on from `at`; what reaches beyond `end` is 0 and leaves `at` there.
struct Reader {
  const uint8_t* at;
  const uint8_t* end;

  uint8_t byte() { return at < end ? *at++ : 0; }
  uint32_t number() {
    uint32_t value = 0;
    for (unsigned shift = 0; shift < 28; shift += 7) {
      const uint8_t next = byte();
      value |= static_cast<uint32_t>(next & 0x7F) << shift;
      if (next < 0x80) break;
    }
    return value;
  }
};

struct Node {
  uint8_t symbol;
  const uint8_t* levels = nullptr;
  const uint8_t* below;
  const uint8_t* belowEnd;
};

// False when the node is cut off.
bool readNode(Reader& reader, Node& node) {
  if (reader.at >= reader.end) return false;
  const uint8_t head = reader.byte();
  const uint32_t length = reader.number();
  node.symbol = head >> 1;
  node.levels = (head & 1) != 0 ? reader.at : nullptr;
  if (node.levels != nullptr) {
    do {
      if (reader.at >= reader.end) return false;
    } while (reader.byte() >= 0x80);
  }
  if (length > static_cast<size_t>(reader.end - reader.at)) return false;
  node.below = reader.at;
  node.belowEnd = reader.at += length;
  return true;
}

bool isSound(Reader nodes) {
  const uint8_t* ends[kMaxDepth];
  int symbols[kMaxDepth];
  int depth = 0;
  ends[0] = nodes.end;
  symbols[0] = -1;
  for (;;) {
    while (nodes.at == ends[depth]) {
      if (--depth < 0) return true;
    }
    nodes.end = ends[depth];
    Node node;
    if (!readNode(nodes, node) || node.symbol <= symbols[depth] || depth + 1 == kMaxDepth) return false;
    symbols[depth] = node.symbol;
    nodes.at = node.below;
    ends[++depth] = node.belowEnd;
    symbols[depth] = -1;
  }
}

Status broken(std::string_view why) {
  return {StatusCode::BadHyphenation, {}, why};
}

}  // namespace

Result<std::unique_ptr<HyphenationPatterns>> HyphenationPatterns::load(Vector<uint8_t> bytes) {
  if (bytes.size() < kHeaderBytes || !std::equal(kMagic.begin(), kMagic.end(), bytes.begin())) {
    return broken("these are no hyphenation patterns");
  }
  auto patterns = std::make_unique<HyphenationPatterns>();
  Reader reader{bytes.data() + kHeaderBytes, bytes.data() + bytes.size()};
  char32_t last = 0;
  for (uint32_t left = reader.number(); left > 0; --left) {
    if (reader.at == reader.end) return broken("the hyphenation patterns end before their letters");
    const char32_t codePoint = last + reader.number();
    const uint8_t symbol = reader.byte();
    if (codePoint <= last || codePoint > 0x10FFFF || (symbol & ~kCapital) == 0) {
      return broken("the hyphenation patterns have impossible letters");
    }
    patterns->letters_.push_back(static_cast<uint32_t>(codePoint) << 8 | symbol);
    last = codePoint;
  }
  if (!isSound(reader)) return broken("the hyphenation patterns are damaged");
  patterns->tree_ = static_cast<size_t>(reader.at - bytes.data());
  patterns->bytes_ = std::move(bytes);
  for (const size_t least : {size_t{5}, size_t{6}})
    patterns->bytes_[least] = std::clamp<uint8_t>(patterns->bytes_[least], 1, kMostLetters);
  return patterns;
}

uint8_t HyphenationPatterns::symbolOf(char32_t codePoint) const {
  const auto found = std::lower_bound(letters_.begin(), letters_.end(), static_cast<uint32_t>(codePoint) << 8);
  return found != letters_.end() && *found >> 8 == codePoint ? static_cast<uint8_t>(*found) : 0;
}

void HyphenationPatterns::rate(std::span<const uint8_t> word, std::span<uint8_t> levels) const {
  std::fill(levels.begin(), levels.end(), uint8_t{0});
  for (size_t from = 0; from < word.size(); ++from) {
    Reader nodes{bytes_.data() + tree_, bytes_.data() + bytes_.size()};
    for (size_t at = from; at < word.size();) {
      Node node;
      if (!readNode(nodes, node) || node.symbol > word[at]) break;
      if (node.symbol < word[at]) continue;
      ++at;
      nodes = {node.below, node.belowEnd};
      if (node.levels == nullptr) continue;
      size_t place = from;
      const uint8_t* step = node.levels;
      do {
        place += (*step >> 4) & 7;
        const uint8_t level = *step & 15;
        if (place < levels.size()) levels[place] = std::max(levels[place], level);
      } while (*step++ >= 0x80);
    }
  }
}

}  // namespace ac
