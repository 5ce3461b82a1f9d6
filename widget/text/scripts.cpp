#include "text/scripts.h"

#include <hb.h>

#include <algorithm>

#include "text/script_extensions.h"

namespace ac {

namespace {

constexpr ScriptTag kLatin = scriptTag('L', 'a', 't', 'n');

// Brackets and quotation marks that come in pairs, each opening one followed by its partner.
constexpr char32_t kPairs[] = {
    '(',    ')',    '[',    ']',    '{',    '}',    0xAB,   0xBB,   0x2018, 0x2019, 0x201C, 0x201D, 0x2039, 0x203A,
    0x2045, 0x2046, 0x207D, 0x207E, 0x208D, 0x208E, 0x2329, 0x232A, 0x27E8, 0x27E9, 0x27EA, 0x27EB, 0x2E28, 0x2E29,
    0x3008, 0x3009, 0x300A, 0x300B, 0x300C, 0x300D, 0x300E, 0x300F, 0x3010, 0x3011, 0x3014, 0x3015, 0x3016, 0x3017,
    0x3018, 0x3019, 0x301A, 0x301B, 0xFF08, 0xFF09, 0xFF3B, 0xFF3D, 0xFF5B, 0xFF5D, 0xFF62, 0xFF63,
};

// Index into kPairs, or -1.
int pairIndex(char32_t c) {
  if (c < '(' || (c > '}' && c < 0xAB) || (c > 0xBB && c < 0x2018)) return -1;
  const auto* found = std::lower_bound(std::begin(kPairs), std::end(kPairs), c);
  return found != std::end(kPairs) && *found == c ? static_cast<int>(found - kPairs) : -1;
}

bool contains(const ScriptExtensions& extensions, ScriptTag script) {
  return std::find(std::begin(extensions.scripts), std::end(extensions.scripts), script) !=
         std::end(extensions.scripts);
}

constexpr bool isAsciiLetter(char32_t c) {
  return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80;
}

struct OpenBracket {
  size_t position;
  int pair;
};

// Deeper nesting than this is not prose; the outermost brackets are forgotten first.
constexpr size_t kMaxOpenBrackets = 64;

}  // namespace

ScriptTag scriptOf(char32_t codePoint) {
  if (codePoint < 0x80) return isAsciiLetter(codePoint) ? kLatin : kCommonScript;
  return static_cast<ScriptTag>(hb_unicode_script(hb_unicode_funcs_get_default(), codePoint));
}

std::vector<ScriptTag> resolveScripts(std::span<const char32_t> codePoints) {
  std::vector<ScriptTag> scripts(codePoints.size(), kCommonScript);
  std::vector<OpenBracket> open;
  ScriptTag current = kCommonScript;
  size_t unresolved = 0;  // Everything before this has its script.
  const auto settle = [&](size_t end, ScriptTag script) {
    if (current == kCommonScript)
      std::fill(scripts.begin() + static_cast<ptrdiff_t>(unresolved), scripts.begin() + static_cast<ptrdiff_t>(end),
                script);
    unresolved = end;
    current = script;
  };
  for (size_t i = 0; i < codePoints.size(); ++i) {
    const char32_t c = codePoints[i];
    const ScriptTag own = scriptOf(c);
    if (own != kCommonScript && own != kInheritedScript) {
      settle(i, own);
      scripts[i] = own;
      continue;
    }
    scripts[i] = current;
    if (c < 0x300) {
      const int pair = pairIndex(c);
      if (pair < 0) continue;
    }
    if (const ScriptExtensions* extensions = scriptExtensionsOf(c)) {
      if (!contains(*extensions, current)) settle(i, extensions->scripts[0]);
      scripts[i] = current;
    }
    const int pair = pairIndex(c);
    if (pair < 0) continue;
    if (pair % 2 == 0) {
      if (open.size() == kMaxOpenBrackets) open.erase(open.begin());
      open.push_back({i, pair});
      continue;
    }
    const auto match =
        std::find_if(open.rbegin(), open.rend(), [&](const OpenBracket& b) { return b.pair == pair - 1; });
    if (match == open.rend()) continue;
    // What follows the bracket goes on in the script around the pair.
    const ScriptTag outer = scripts[match->position];
    if (outer != kCommonScript) scripts[i] = current = outer;
    open.erase(match.base() - 1, open.end());
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
