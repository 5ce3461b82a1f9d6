// HarfBuzz's own shaping tests, from its sources, through our build of it and our way of calling it. What does not pass
// is listed, line by line and with the reason, in harfbuzz_exclusions.txt: no more and no less.

#include <gtest/gtest.h>

#include <charconv>
#include <cmath>
#include <fstream>
#include <map>
#include <memory>
#include <set>
#include <sstream>

#include "base/utf8.h"
#include "base/vector.h"
#include "support/fonts.h"
#include "text/shaping/item_shaper.h"
#include "text/unicode/code_points.h"
#include "text/unicode/scripts.h"

namespace ac {
namespace {

struct Case {
  std::string id;  // file:line
  std::string font;
  std::string options;
  std::string points;
  std::string glyphs;
};

ac::Vector<std::string> split(const std::string& text, char separator) {
  ac::Vector<std::string> parts;
  std::stringstream stream(text);
  for (std::string part; std::getline(stream, part, separator);) parts.push_back(part);
  return parts;
}

ac::Vector<Case> readCases() {
  std::ifstream file(AC_HARFBUZZ_CASES);
  ac::Vector<Case> cases;
  for (std::string line; std::getline(file, line);) {
    ac::Vector<std::string> fields = split(line, '\t');
    fields.resize(5);
    cases.push_back({fields[0], fields[1], fields[2], fields[3], fields[4]});
  }
  return cases;
}

// `file:line`, or `file` for all of its lines, then the reason.
std::set<std::string> readExclusions() {
  std::ifstream file(std::string(AC_SOURCE_DIR) + "/tests/unit/text/shaping/harfbuzz_exclusions.txt");
  EXPECT_TRUE(file.good());
  std::set<std::string> ids;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    EXPECT_TRUE(ids.insert(line.substr(0, line.find(' '))).second) << line << " stands there twice";
    EXPECT_NE(line.find(' '), std::string::npos) << line << " has no reason";
  }
  return ids;
}

/// What of hb-shape's options a card's text can have.
struct Settings {
  bool expressible = true;
  bool positions = true;
  bool clusters = true;
  int level = -1;  // By the script when -1.
  ScriptTag script = 0;
  std::string lang;
};

Settings readSettings(const std::string& options) {
  Settings settings;
  ac::Vector<std::string> words = split(options, ' ');
  for (size_t i = 0; i < words.size(); ++i) {
    std::string name = words[i];
    std::string value;
    if (const size_t equals = name.find('='); equals != std::string::npos) {
      value = name.substr(equals + 1);
      name.resize(equals);
    } else if (name == "--font-funcs" || name == "--direction") {
      value = i + 1 < words.size() ? words[++i] : "";
    }
    if (name.empty() || name == "--no-glyph-names" || name == "--bot" || name == "--eot") continue;
    if ((name == "--font-funcs" || name == "--shaper") && value == "ot") continue;
    if (name == "--no-positions")
      settings.positions = false;
    else if (name == "--no-clusters")
      settings.clusters = false;
    else if (name == "--direction" && (value[0] == 'l' || value[0] == 'r'))
      settings.level = value[0] == 'r' ? 1 : 0;
    else if (name == "--script" && value.size() == 4)
      settings.script = scriptTag(static_cast<char>(value[0] & ~0x20), value[1], value[2], value[3]);
    else if (name == "--language" && (value.size() == 2 || value[2] == '-'))
      settings.lang = value;
    else
      settings.expressible = false;
  }
  return settings;
}

bool isRightToLeft(ScriptTag script) {
  for (const char* tag :
       {"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Mand", "Rohg", "Samr", "Chrs", "Sogd", "Ougr"}) {
    if (script == scriptTag(tag[0], tag[1], tag[2], tag[3])) return true;
  }
  return false;
}

std::string numberText(float value) {
  char text[32];
  const auto end = std::to_chars(text, text + sizeof text, std::lround(value)).ptr;
  return {text, end};
}

class Suite {
 public:
  /// In the spelling of the tests; "" when the font is refused.
  std::string shape(const Case& test, const Settings& settings) {
    const FaceId face = faceOf(test.font);
    if (face == kNoFace) return "";
    ParagraphText text;
    for (const std::string& point : split(test.points, ',')) {
      const size_t digits = point.rfind("U+", 0) == 0 ? 2 : 0;
      appendUtf8(text.text, static_cast<char32_t>(std::stoul(point.substr(digits), nullptr, 16)));
    }
    const CodePoints decoded = decodeText(text.text);
    TextSpan span;
    span.end = static_cast<uint32_t>(text.text.size());
    span.lang = settings.lang;
    span.style.sizePx = static_cast<float>(fonts_.face(face)->unitsPerEm());
    text.spans.push_back(span);
    ShapedItem item;
    item.textEnd = span.end;
    item.face = face;
    item.script = settings.script;
    for (size_t i = 0; item.script == 0 && i < decoded.size(); ++i) {
      const ScriptTag own = scriptOf(decoded.values[i]);
      if (own != kCommonScript && own != kInheritedScript) item.script = own;
    }
    if (item.script == 0) item.script = kCommonScript;
    item.level = static_cast<uint8_t>(settings.level >= 0 ? settings.level : isRightToLeft(item.script) ? 1 : 0);
    PlacedGlyphs placed;
    ItemShaper(text, fonts_).shape(item, 0, span.end, placed);
    return write(placed.glyphs, decoded, settings);
  }

 private:
  FaceId faceOf(const std::string& path) {
    const auto [known, isNew] = faces_.try_emplace(path, kNoFace);
    if (isNew && std::ifstream(path).good()) {
      const Result<FaceId> added = fonts_.add(test::readBytes(path));
      if (added.ok()) known->second = added.value();
    }
    return known->second;
  }

  static std::string write(const ac::Vector<ShapedGlyph>& glyphs, const CodePoints& text, const Settings& settings) {
    std::string out;
    for (const ShapedGlyph& glyph : glyphs) {
      if (!out.empty()) out += '|';
      out += std::to_string(glyph.glyph);
      if (settings.clusters) {
        const auto at = std::find(text.offsets.begin(), text.offsets.end(), glyph.cluster) - text.offsets.begin();
        out += '=' + std::to_string(at);
      }
      if (!settings.positions) continue;
      if (std::lround(glyph.offsetXPx) != 0 || std::lround(glyph.offsetYPx) != 0) {
        out += '@' + numberText(glyph.offsetXPx) + ',' + numberText(glyph.offsetYPx);
      }
      out += '+' + numberText(glyph.advancePx);
    }
    return out;
  }

  FontSet fonts_;
  std::map<std::string, FaceId> faces_;
};

TEST(HarfbuzzSuite, PassesButForTheListedLines) {
  const ac::Vector<Case> cases = readCases();
  ASSERT_GT(cases.size(), 4000u) << AC_HARFBUZZ_CASES;
  std::set<std::string> exclusions = readExclusions();
  std::set<std::string> failedFiles;
  Suite suite;
  size_t passed = 0;
  for (const Case& test : cases) {
    const std::string file = test.id.substr(0, test.id.find(':'));
    const Settings settings = readSettings(test.options);
    const std::string found = settings.expressible ? suite.shape(test, settings) : "not expressible";
    if (found == test.glyphs) {
      ++passed;
      EXPECT_FALSE(exclusions.count(test.id)) << test.id << " passes and is still listed";
      continue;
    }
    failedFiles.insert(file);
    if (exclusions.count(file)) continue;
    EXPECT_TRUE(exclusions.erase(test.id)) << test.id << " " << test.options << " " << test.points << "\n  found    "
                                           << found << "\n  expected " << test.glyphs;
  }
  for (const std::string& left : exclusions) {
    EXPECT_TRUE(failedFiles.count(left)) << left << " is listed, and nothing there fails";
  }
  EXPECT_GT(passed, 4000u);
  RecordProperty("passed", static_cast<int>(passed));
  RecordProperty("of", static_cast<int>(cases.size()));
}

}  // namespace
}  // namespace ac
