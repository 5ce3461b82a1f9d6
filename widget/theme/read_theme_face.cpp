#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/vector.h"
#include "theme/theme_face.h"
#include "theme/token_values.h"

namespace ac {

namespace {

constexpr size_t kMaxRanges = 256;
constexpr size_t kMaxStandIns = 16;
constexpr size_t kMaxName = 100;
constexpr size_t kMaxAddress = 2000;
constexpr size_t kMaxData = 3 << 20;

// Letters of a script and what stands between them, as a font manifest has ranges.
struct ScriptRanges {
  std::string_view script;
  std::string_view ranges;
};
constexpr std::string_view kScriptNames = "latin, greek, cyrillic, arabic or hebrew";
constexpr ScriptRanges kScripts[] = {
    {"latin", "0-24F,250-2AF,2B0-36F,1D00-1EFF,2000-206F,2070-20CF,2100-218F,2212,2215,2C60-2C7F,A720-A7FF,FB00-FB06"},
    {"greek", "370-3FF,1F00-1FFF"},
    {"cyrillic", "400-52F,1C80-1C8F,2DE0-2DFF,A640-A69F"},
    {"arabic",
     "20-22,25-3A,3D,3F,5B,5D,A0,AB,B7,BB,600-6FF,750-77F,870-8FF,200B-2010,2013-2014,2018-201E,2022,2026,202F,"
     "2039-203A,2212,25CC,FB50-FDFF,FE70-FEFF"},
    {"hebrew",
     "20-22,25-3A,3D,3F,5B,5D,A0,AB,B7,BB,590-5FF,200B-2010,2013-2014,2018-201E,2022,2026,202F,2039-203A,20AA,2212,"
     "25CC,FB1D-FB4F"},
};

using Range = std::pair<uint32_t, uint32_t>;

// `0-FF`, `4??` or `600`, after `U+`.
bool readRange(std::string_view text, Range& range) {
  std::string first;
  std::string last;
  const size_t dash = text.find('-');
  for (const char c : text.substr(0, dash)) {
    first += c == '?' ? '0' : c;
    last += c == '?' ? 'F' : c;
  }
  if (dash != std::string_view::npos) last = text.substr(dash + 1);
  const auto hex = [](const std::string& digits, uint32_t& value) {
    const char* end = digits.data() + digits.size();
    return digits.size() <= 6 && std::from_chars(digits.data(), end, value, 16).ptr == end && !digits.empty();
  };
  return hex(first, range.first) && hex(last, range.second) && range.first <= range.second && range.second <= 0x10FFFF;
}

std::string hexOf(uint32_t value) {
  char digits[8];
  return {digits, std::to_chars(digits, digits + sizeof digits, value, 16).ptr};
}

// CSS's unicode-range as a font manifest has it; empty when it is none.
std::string manifestRanges(std::string_view css) {
  Vector<Range> ranges;
  while (!css.empty()) {
    std::string_view part = css.substr(0, css.find(','));
    css.remove_prefix(std::min(css.size(), part.size() + 1));
    while (!part.empty() && part.front() == ' ') part.remove_prefix(1);
    while (!part.empty() && part.back() == ' ') part.remove_suffix(1);
    if (part.size() < 3 || (part[0] != 'U' && part[0] != 'u') || part[1] != '+') return {};
    if (ranges.size() == kMaxRanges || !readRange(part.substr(2), ranges.emplace_back())) return {};
  }
  std::sort(ranges.begin(), ranges.end());
  Vector<Range> merged;
  for (const Range& range : ranges) {
    if (!merged.empty() && range.first <= merged.back().second + 1) {
      merged.back().second = std::max(merged.back().second, range.second);
    } else {
      merged.push_back(range);
    }
  }
  std::string text;
  for (const auto& [first, last] : merged) {
    text += (text.empty() ? "" : ",") + hexOf(first) + (first == last ? "" : "-" + hexOf(last));
  }
  return text;
}

bool readSize(const JsonValue& value, float& size) {
  size = static_cast<float>(value.number());
  return value.type() == JsonType::Number && size >= 0.5f && size <= 2;
}

std::string readWeightOf(const JsonValue& value, Aliases& aliases, int& weight) {
  if (value.type() != JsonType::Array) {
    const TokenSlot slot = {TokenKind::Weight, &weight};
    return readTokenValue(value, slot, aliases);
  }
  // Of a variable file: its default instance is all that there is, and that is regular as a rule.
  int ends[2] = {0, 0};
  size_t count = 0;
  JsonCursor cursor(value);
  for (JsonValue end; cursor.next(end); ++count) {
    const TokenSlot slot = {TokenKind::Weight, &ends[count % 2]};
    if (count == 2 || !readTokenValue(aliases.valueOf(end), slot, aliases).empty()) count = 9;
  }
  if (count != 2 || ends[0] > ends[1]) return "expected a weight, or two from the least to the greatest";
  weight = std::clamp(400, ends[0], ends[1]);
  return {};
}

std::string readStandIns(const JsonValue& value, Aliases& aliases, ThemeFace& face) {
  constexpr const char* kExpected = "expected a sizeAdjust of 0.5 to 2, or one for each family that stands in";
  if (!value.present()) return {};
  float size = 1;
  if (readSize(value, size)) {
    face.standIns = {{"", size}};
    return {};
  }
  if (value.type() != JsonType::Object || value.size() > kMaxStandIns) return kExpected;
  JsonCursor cursor(value);
  for (JsonValue member; cursor.next(member);) {
    if (!readSize(aliases.valueOf(member), size)) return kExpected;
    face.standIns.push_back({std::string(cursor.key().substr(0, kMaxName)), size});
  }
  return {};
}

std::string readCharacters(const JsonValue& script, const JsonValue& range, ThemeFace& face) {
  if (script.present()) {
    const auto known = std::find_if(std::begin(kScripts), std::end(kScripts),
                                    [&](const auto& s) { return s.script == script.string(); });
    if (known == std::end(kScripts)) return "expected the script " + std::string(kScriptNames);
    face.ranges = known->ranges;
  }
  if (!range.present()) return {};
  face.ranges = manifestRanges(range.string());
  return face.ranges.empty() ? "expected a unicodeRange such as U+0-24F, U+2000-206F" : "";
}

}  // namespace

std::string readThemeFace(const JsonValue& value, Aliases& aliases, ThemeFace& face) {
  if (value.type() != JsonType::Object) return "expected a font with family and src";
  const auto member = [&](std::string_view name) { return aliases.valueOf(value.field(name)); };
  face.family = member("family").string();
  face.src = member("src").string();
  if (face.family.empty() || face.family.size() > kMaxName) return "expected the name of a family as family";
  if (face.src.empty() || face.src.size() > (face.src.starts_with("data:") ? kMaxData : kMaxAddress))
    return "expected the address of a TTF, OTF or WOFF file as src";
  const JsonValue weight = member("weight");
  if (weight.present()) {
    if (std::string problem = readWeightOf(weight, aliases, face.weight); !problem.empty()) return problem;
  }
  const std::string_view style = member("style").string();
  if (!style.empty() && style != "normal" && style != "italic") return "expected the style normal or italic";
  face.italic = style == "italic";
  const std::string_view generic = member("generic").string();
  if (!generic.empty() && generic != "serif" && generic != "sans-serif")
    return "expected serif or sans-serif as generic";
  face.serif = generic == "serif";
  if (std::string problem = readCharacters(member("script"), member("unicodeRange"), face); !problem.empty()) {
    return problem;
  }
  return readStandIns(member("sizeAdjust"), aliases, face);
}

}  // namespace ac
