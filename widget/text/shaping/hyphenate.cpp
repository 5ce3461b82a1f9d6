#include "text/shaping/hyphenate.h"

#include <algorithm>

#include "base/vector.h"
#include "text/unicode/char_classes.h"
#include "text/unicode/decompositions.h"
#include "text/unicode/scripts.h"

namespace ac {

namespace {

// No word of a language is longer, and the work for each letter is bounded by it.
constexpr size_t kLongestWord = 100;

enum class Part : uint8_t {
  Letter,     // Or a mark on one, or what is invisible inside a word.
  Separator,  // Between words: quotation marks, brackets, dashes, commas.
  Other,      // Digits, signs and points: with letters after them no part of a language's words.
};

Part partOf(char32_t c) {
  switch (propertiesOf(c).category) {
    case GeneralCategory::LC:
    case GeneralCategory::Lm:
    case GeneralCategory::Lo:
    case GeneralCategory::Mc:
    case GeneralCategory::Me:
    case GeneralCategory::Mn:
    case GeneralCategory::Cf: return Part::Letter;
    case GeneralCategory::Pd:
    case GeneralCategory::Pe:
    case GeneralCategory::Pf:
    case GeneralCategory::Pi:
    case GeneralCategory::Ps: return Part::Separator;
    default: break;
  }
  static constexpr char32_t kSeparators[] = U"!\"',;?¡¿…";
  const bool separates = std::find(std::begin(kSeparators), std::end(kSeparators) - 1, c) != std::end(kSeparators) - 1;
  return separates ? Part::Separator : Part::Other;
}

// Letters, and marks on them, of the scripts whose words are divided with a hyphen. One that no script has may be
// any's.
bool hasHyphens(char32_t c) {
  static constexpr ScriptTag kScripts[] = {scriptTag('L', 'a', 't', 'n'), scriptTag('G', 'r', 'e', 'k'),
                                           scriptTag('C', 'y', 'r', 'l'), kInheritedScript};
  return partOf(c) == Part::Letter &&
         std::find(std::begin(kScripts), std::end(kScripts), scriptOf(c)) != std::end(kScripts);
}

bool endsToken(char32_t c) {
  return hangsAtLineEnd(c) || c == 0xA0 || c == 0x202F || c == 0x2007;
}

class Hyphenator {
 public:
  Hyphenator(const ParagraphText& source, const HyphenationSet& patterns, ItemizedText& text)
      : source_(source), patterns_(patterns), values_(text.codePoints.values), text_(text) {}

  /// `byForce`: also between any two letters of scripts that know hyphens.
  void run(bool byForce = false) {
    const size_t count = values_.size();
    for (size_t begin = 0; begin < count; ++begin) {
      size_t end = begin;
      while (end < count && !endsToken(values_[end])) ++end;
      if (isProse(begin, end)) {
        divideWords(begin, end);
        if (byForce) divideLetters(begin, end);
      }
      begin = end;
    }
  }

 private:
  bool isProse(size_t begin, size_t end) const {
    bool other = false;
    for (size_t i = begin; i < end; ++i) {
      const Part part = partOf(values_[i]);
      if (part == Part::Letter && other) return false;
      other |= part == Part::Other;
    }
    return true;
  }

  void divideWords(size_t begin, size_t end) {
    for (; begin < end; ++begin) {
      size_t wordEnd = begin;
      while (wordEnd < end && partOf(values_[wordEnd]) == Part::Letter) ++wordEnd;
      if (wordEnd > begin) divideWord(begin, wordEnd);
      begin = wordEnd;
    }
  }

  void divideLetters(size_t begin, size_t end) {
    span_ = 0;
    for (; begin + 1 < end; ++begin) {
      LineBreak& place = text_.breaks[begin];
      if (values_[begin] == kSoftHyphen) place = LineBreak::Hyphen;
      if (place == LineBreak::Prohibited && hasHyphens(values_[begin]) && hasHyphens(values_[begin + 1]) &&
          spanAt(begin).hyphenates) {
        place = LineBreak::Allowed;
      }
    }
  }

  // The span that holds a code point; asked for in order.
  const TextSpan& spanAt(size_t at) {
    const uint32_t offset = text_.codePoints.offsets[at];
    while (span_ + 1 < source_.spans.size() && source_.spans[span_].end <= offset) ++span_;
    return source_.spans[span_];
  }

  void divideWord(size_t begin, size_t end) {
    const HyphenLimits& limits = source_.hyphenLimits;
    const TextSpan& span = spanAt(begin);
    const TextSpan& lastSpan = spanAt(end - 1);
    if (!span.hyphenates || !lastSpan.hyphenates || span.lang != lastSpan.lang) return;
    if (end - begin < limits.word || end - begin > kLongestWord) return;
    const HyphenationPatterns* patterns = patterns_.patternsFor(span.lang);
    if (patterns == nullptr) return;
    word_.assign(1, 0);
    letterEnds_.clear();
    for (size_t i = begin; i < end; ++i) {
      char32_t letter = values_[i];
      while (i + 1 < end) {
        const char32_t whole = compose(letter, values_[i + 1]);
        if (whole == 0) break;
        letter = whole;
        ++i;
      }
      const uint8_t symbol = patterns->symbolOf(letter);
      const bool first = word_.size() == 1;
      if (symbol == 0) return;
      if ((symbol & HyphenationPatterns::kCapital) != 0 && !(first && patterns->dividesCapitalized())) return;
      word_.push_back(symbol & static_cast<uint8_t>(~HyphenationPatterns::kCapital));
      letterEnds_.push_back(i);
    }
    const size_t letters = letterEnds_.size();
    if (letters < limits.word) return;
    word_.push_back(0);
    levels_.resize(word_.size());
    patterns->rate(word_, levels_);
    const size_t before = std::max<size_t>(limits.before, patterns->leastBefore());
    const size_t after = std::max<size_t>(limits.after, patterns->leastAfter());
    for (size_t n = before; n + after <= letters; ++n) {
      LineBreak& place = text_.breaks[letterEnds_[n - 1]];
      if (levels_[n + 1] % 2 != 0 && place == LineBreak::Prohibited) place = LineBreak::Hyphen;
    }
  }

  const ParagraphText& source_;
  const HyphenationSet& patterns_;
  const Vector<char32_t>& values_;
  ItemizedText& text_;
  size_t span_ = 0;
  Vector<uint8_t> word_;
  Vector<uint8_t> levels_;
  Vector<size_t> letterEnds_;  // The last code point of each letter.
};

bool isWithin(const std::string& text, size_t at) {
  return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
}

// Where no face of ours draws there is no hyphen of ours either.
void keepForeignWhole(ItemizedText& text) {
  for (const Item& item : text.items) {
    if (item.shaped.face != kForeignFace) continue;
    for (uint32_t i = item.begin; i < item.end; ++i) {
      if (text.breaks[i] == LineBreak::Hyphen) text.breaks[i] = LineBreak::Prohibited;
    }
  }
}

}  // namespace

void hyphenate(const ParagraphText& source, const HyphenationSet& patterns, ItemizedText& text) {
  if (source.hyphens == Hyphens::None) {
    for (size_t i = 0; i < text.breaks.size(); ++i) {
      if (text.codePoints.values[i] == kSoftHyphen && text.breaks[i] == LineBreak::Allowed) {
        text.breaks[i] = LineBreak::Prohibited;
      }
    }
  }
  if (source.hyphens != Hyphens::Auto || source.spans.empty()) return;
  Hyphenator(source, patterns, text).run();
  keepForeignWhole(text);
}

ItemizedText dividedByForce(const ParagraphText& source, const HyphenationSet& patterns, uint32_t begin, uint32_t end) {
  constexpr uint32_t kFurthest = kLongestWord * 4;
  const std::string& text = source.text;
  const auto size = static_cast<uint32_t>(text.size());
  const uint32_t least = begin > kFurthest ? begin - kFurthest : 0;
  const uint32_t most = size - end > kFurthest ? end + kFurthest : size;
  while (begin > least && text[begin - 1] != ' ') --begin;
  while (end < most && text[end] != ' ') ++end;
  while (isWithin(text, begin)) ++begin;
  while (isWithin(text, end)) ++end;
  ItemizedText word;
  word.codePoints = decodeText(std::string_view(text).substr(begin, end - begin));
  for (uint32_t& offset : word.codePoints.offsets) offset += begin;
  word.breaks.assign(word.codePoints.size(), LineBreak::Prohibited);
  if (!source.spans.empty()) Hyphenator(source, patterns, word).run(true);
  return word;
}

}  // namespace ac
