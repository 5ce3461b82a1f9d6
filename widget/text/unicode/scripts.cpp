#include "text/unicode/scripts.h"

#include <algorithm>

#include "base/vector.h"
#include "text/unicode/mirroring.h"
#include "text/unicode/range_decoder.h"
#include "text/unicode/script_extensions.h"

namespace ac {

namespace {

// Each letter is coded in the context of the one before it in its tag.
void unpackTags(ScriptTag* tags) {
  RangeDecoder decoder(unicode_data::kScripts);
  BitModel letters[27][32];
  for (size_t i = 0; i < unicode_data::kScriptCount; ++i) {
    uint32_t before = 0;
    for (int k = 0; k < 4; ++k) {
      before = decoder.bits(letters[before], 5);
      tags[i] = tags[i] << 8 | ((k == 0 ? 'A' : 'a') + before - 1);
    }
  }
}

ScriptTag tagOf(Script script) {
  static ScriptTag tags[unicode_data::kScriptCount];
  if (tags[0] == 0) unpackTags(tags);
  return tags[static_cast<size_t>(script)];
}

bool isMark(GeneralCategory category) {
  return category == GeneralCategory::Mn || category == GeneralCategory::Me || category == GeneralCategory::Mc;
}

// The other one of a pair of brackets or quotation marks, 0 for what is none.
char32_t pairedWith(char32_t c, const CharacterProperties& properties) {
  if (c == 0x2018 || c == 0x201C) return c + 1;
  if (c == 0x2019 || c == 0x201D) return c - 1;
  const GeneralCategory category = properties.category;
  const bool paired = category == GeneralCategory::Ps || category == GeneralCategory::Pe ||
                      category == GeneralCategory::Pi || category == GeneralCategory::Pf;
  return paired && properties.has(kMirrored) ? mirrored(c) : 0;
}

// What is left of several scripts when the text does not tell: that of most readers. The numbers of scripts are in the
// order of the code charts, which has Bopomofo's first characters early.
Script preferred(ScriptSet scripts) {
  if (scripts.has(Script::Hani)) return Script::Hani;
  if (scripts.has(Script::Kana)) return Script::Kana;
  return scripts.first();
}

// A stretch of text in one script, which its characters narrow down.
struct Run {
  size_t begin = 0;
  bool any = true;  // Nothing in it tells a script.
  ScriptSet scripts;

  bool admits(const ScriptSet& others) const { return any || !(scripts & others).empty(); }
  void narrow(const ScriptSet& others) {
    scripts = any ? others : scripts & others;
    any = false;
  }
};

struct OpenBracket {
  char32_t partner;
  size_t run;
};

// Deeper nesting than this is not prose; the outermost brackets are forgotten first.
constexpr size_t kMaxOpenBrackets = 64;

constexpr auto kNone = static_cast<Script>(0xFF);

class Resolver {
 public:
  void add(size_t position, char32_t c) {
    const CharacterProperties& properties = propertiesOf(c);
    if (properties.scriptSet == 0 && properties.script == single_) return;
    const bool common = properties.script == Script::Zyyy || properties.script == Script::Zinh;
    if (common && properties.scriptSet == 0) {
      if (const char32_t partner = pairedWith(c, properties)) addBracket(position, c, partner);
      return;
    }
    const ScriptSet scripts = scriptExtensionsOf(properties);
    if (!runs_.back().admits(scripts)) {
      if (common && isMark(properties.category)) return;
      runs_.push_back({position, true, {}});
    }
    runs_.back().narrow(scripts);
    single_ = properties.scriptSet == 0 ? properties.script : kNone;
    if (!common) return;
    if (const char32_t partner = pairedWith(c, properties)) addBracket(position, c, partner);
  }

  const Vector<Run>& runs() const { return runs_; }

 private:
  // What follows a closing bracket goes on in the script around the pair.
  void addBracket(size_t position, char32_t c, char32_t partner) {
    const auto match = std::find_if(open_.rbegin(), open_.rend(), [&](const OpenBracket& b) { return b.partner == c; });
    if (match == open_.rend()) {
      if (open_.size() == kMaxOpenBrackets) open_.erase(open_.begin());
      open_.push_back({partner, runs_.size() - 1});
      return;
    }
    const Run outer = runs_[match->run];
    if (match->run + 1 != runs_.size() && !outer.any) {
      runs_.push_back({position, false, outer.scripts});
      single_ = kNone;
    }
    open_.erase(match.base() - 1, open_.end());
  }

  Vector<Run> runs_ = {Run{}};
  Vector<OpenBracket> open_;
  Script single_ = kNone;  // The script of the last character that told one, if it told no other.
};

}  // namespace

ScriptTag scriptOf(char32_t codePoint) {
  return tagOf(propertiesOf(codePoint).script);
}

Vector<ScriptTag> resolveScripts(std::span<const char32_t> codePoints) {
  Resolver resolver;
  for (size_t i = 0; i < codePoints.size(); ++i) resolver.add(i, codePoints[i]);
  Vector<ScriptTag> scripts(codePoints.size(), kCommonScript);
  size_t end = codePoints.size();
  for (auto run = resolver.runs().rbegin(); run != resolver.runs().rend(); ++run) {
    if (!run->any) std::fill(scripts.data() + run->begin, scripts.data() + end, tagOf(preferred(run->scripts)));
    end = run->begin;
  }
  return scripts;
}

bool isJoiningScript(ScriptTag script) {
  static constexpr ScriptTag kJoining[] = {
      scriptTag('A', 'd', 'l', 'm'), scriptTag('A', 'r', 'a', 'b'), scriptTag('C', 'h', 'r', 's'),
      scriptTag('M', 'a', 'n', 'd'), scriptTag('M', 'a', 'n', 'i'), scriptTag('M', 'o', 'n', 'g'),
      scriptTag('N', 'k', 'o', 'o'), scriptTag('O', 'u', 'g', 'r'), scriptTag('P', 'h', 'a', 'g'),
      scriptTag('P', 'h', 'l', 'p'), scriptTag('R', 'o', 'h', 'g'), scriptTag('S', 'o', 'g', 'd'),
      scriptTag('S', 'y', 'r', 'c'),
  };
  return std::find(std::begin(kJoining), std::end(kJoining), script) != std::end(kJoining);
}

}  // namespace ac
