#include "text/unicode/line_opportunities.h"

#include "base/vector.h"
#include "text/unicode/browser_breaks.h"
#include "text/unicode/line_units.h"

namespace ac {

namespace {

using enum LineBreakClass;

// A set of classes.
class Classes {
 public:
  template <typename... Class>
  constexpr explicit Classes(Class... classes)
      : bits_((uint64_t{0} | ... | (uint64_t{1} << static_cast<int>(classes)))) {}

  constexpr bool has(LineBreakClass c) const { return (bits_ >> static_cast<int>(c) & 1) != 0; }

 private:
  uint64_t bits_;
};

constexpr Classes kEndsOfLine(BK, CR, LF, NL);
constexpr Classes kLetters(AL, HL);
constexpr Classes kHyphens(HY, HH);
constexpr Classes kIdeographs(ID, EB, EM);
constexpr Classes kHangul(JL, JV, JT, H2, H3);
constexpr Classes kAffixes(PR, PO);

// A stretch of digits as LB25 has it.
enum class Number : uint8_t { None, Digits, Closed };

// Walks over the units with what the rules look back at.
class Breaker {
 public:
  explicit Breaker(std::span<const LineUnit> units) : units_(units) {}

  LineBreak after(size_t unit);

 private:
  bool prohibited() const;
  bool prohibitedAfterSpaces() const;
  bool quotesProhibit() const;
  bool lettersProhibit() const;
  bool numbersProhibit() const;
  bool syllablesProhibit() const;
  void advance();

  // The unit so many places after the one before the place in question.
  const LineUnit* ahead(size_t places) const {
    return index_ + places < units_.size() ? &units_[index_ + places] : nullptr;
  }
  bool isAhead(size_t places, LineBreakClass c) const {
    const LineUnit* unit = ahead(places);
    return unit != nullptr && unit->lineBreak == c;
  }
  LineBreakClass before() const { return units_[index_].lineBreak; }
  LineBreakClass next() const { return units_[index_ + 1].lineBreak; }
  // One further back; BK at the start of the text, which the rules treat alike.
  LineBreakClass earlier() const { return index_ > 0 ? units_[index_ - 1].lineBreak : BK; }

  std::span<const LineUnit> units_;
  size_t index_ = 0;
  LineBreakClass beforeSpaces_ = BK;  // The last unit that is no space.
  bool quoteOpened_ = false;          // That is a quotation mark that LB15a is about.
  bool oddFlags_ = false;             // An odd number of regional indicators.
  Number number_ = Number::None;
};

bool isSyllable(const LineUnit& unit) {
  return unit.lineBreak == AK || unit.lineBreak == AS || unit.has(kDottedCircle);
}

LineBreak Breaker::after(size_t unit) {
  index_ = unit;
  advance();
  const LineBreakClass b = before();
  if (b == BK || b == LF || b == NL || (b == CR && !isAhead(1, LF))) return LineBreak::Mandatory;  // LB4, LB5
  if (ahead(1) == nullptr) return LineBreak::Mandatory;                                            // LB3
  return prohibited() ? LineBreak::Prohibited : LineBreak::Allowed;
}

void Breaker::advance() {
  const LineUnit& unit = units_[index_];
  if (unit.lineBreak != SP) {
    static constexpr Classes kOpening(BK, CR, LF, NL, OP, QU, GL, SP, ZW);
    beforeSpaces_ = unit.lineBreak;
    quoteOpened_ = unit.has(kInitialQuote) && kOpening.has(earlier());
  }
  oddFlags_ = unit.lineBreak == RI && !oddFlags_;
  if (unit.lineBreak == NU)
    number_ = Number::Digits;
  else if (number_ == Number::Digits && (unit.lineBreak == CL || unit.lineBreak == CP))
    number_ = Number::Closed;
  else if (number_ != Number::Digits || (unit.lineBreak != SY && unit.lineBreak != IS))
    number_ = Number::None;
}

bool Breaker::prohibited() const {
  const LineUnit& unit = units_[index_];
  const LineBreakClass b = before();
  const LineBreakClass n = next();
  if (b == AL && n == AL) return true;                        // LB28 at once: most text is that
  if (kEndsOfLine.has(n) || n == SP || n == ZW) return true;  // LB6, LB7
  if (beforeSpaces_ == ZW) return false;                      // LB8
  if (unit.has(kEndsInJoiner)) return true;                   // LB8a
  if (n == WJ || b == WJ || b == GL) return true;             // LB11, LB12
  static constexpr Classes kBeforeGlue(SP, BA, HY, HH);
  if (n == GL && !kBeforeGlue.has(b)) return true;  // LB12a
  static constexpr Classes kClosing(EX, CL, CP, SY);
  if (kClosing.has(n)) return true;  // LB13
  if (prohibitedAfterSpaces()) return true;
  if (b == SP) return false;             // LB18
  if (quotesProhibit()) return true;     // LB19, LB19a
  if (b == CB || n == CB) return false;  // LB20
  static constexpr Classes kWordStarts(BK, CR, LF, NL, SP, ZW, CB, GL);
  if (kHyphens.has(b) && kLetters.has(n) && kWordStarts.has(earlier())) return true;  // LB20a
  static constexpr Classes kTrailing(BA, HH, HY, NS);
  if (kTrailing.has(n) || b == BB) return true;                    // LB21
  if (earlier() == HL && kHyphens.has(b) && n != HL) return true;  // LB21a
  if ((b == SY && n == HL) || n == IN) return true;                // LB21b, LB22
  return lettersProhibit() || numbersProhibit() || syllablesProhibit();
}

// LB14 to LB17: rules that see through spaces, in their order with LB15c.
bool Breaker::prohibitedAfterSpaces() const {
  const LineBreakClass n = next();
  if (beforeSpaces_ == OP || quoteOpened_) return true;  // LB14, LB15a
  if (units_[index_ + 1].has(kFinalQuote)) {             // LB15b
    static constexpr Classes kFollowing(SP, GL, WJ, CL, QU, CP, EX, IS, SY, BK, CR, LF, NL, ZW);
    const LineUnit* following = ahead(2);
    if (following == nullptr || kFollowing.has(following->lineBreak)) return true;
  }
  if (before() == SP && n == IS && isAhead(2, NU)) return false;             // LB15c
  if (n == IS) return true;                                                  // LB15d
  if ((beforeSpaces_ == CL || beforeSpaces_ == CP) && n == NS) return true;  // LB16
  return beforeSpaces_ == B2 && n == B2;                                     // LB17
}

bool Breaker::quotesProhibit() const {
  const LineUnit& unit = units_[index_];
  const LineUnit& following = units_[index_ + 1];
  if (following.lineBreak == QU) {
    if (!following.has(kInitialQuote) || !unit.has(kEastAsian)) return true;
    const LineUnit* beyond = ahead(2);
    if (beyond == nullptr || !beyond->has(kEastAsian)) return true;
  }
  if (unit.lineBreak != QU) return false;
  if (!unit.has(kFinalQuote) || !following.has(kEastAsian)) return true;
  return index_ == 0 || !units_[index_ - 1].has(kEastAsian);
}

bool Breaker::lettersProhibit() const {
  const LineUnit& unit = units_[index_];
  const LineUnit& following = units_[index_ + 1];
  const LineBreakClass b = before();
  const LineBreakClass n = next();
  const bool letterBefore = kLetters.has(b);
  const bool letterNext = kLetters.has(n);
  if ((letterBefore || b == NU) && (letterNext || n == NU)) return true;                  // LB23, LB25, LB28
  if ((b == PR && kIdeographs.has(n)) || (kIdeographs.has(b) && n == PO)) return true;    // LB23a
  if ((kAffixes.has(b) && letterNext) || (letterBefore && kAffixes.has(n))) return true;  // LB24
  if (b == IS && letterNext) return true;                                                 // LB29
  if ((letterBefore || b == NU) && n == OP && !following.has(kEastAsian)) return true;    // LB30
  if (b == CP && !unit.has(kEastAsian) && (letterNext || n == NU)) return true;
  if (b == RI && n == RI && oddFlags_) return true;                // LB30a
  return n == EM && (b == EB || unit.has(kUnassignedPictograph));  // LB30b
}

// LB25.
bool Breaker::numbersProhibit() const {
  const LineBreakClass b = before();
  const LineBreakClass n = next();
  if (number_ != Number::None && kAffixes.has(n)) return true;
  if (number_ == Number::Digits && n == NU) return true;
  if ((b == HY || b == IS) && n == NU) return true;
  if (!kAffixes.has(b)) return false;
  return n == NU || (n == OP && (isAhead(2, NU) || (isAhead(2, IS) && isAhead(3, NU))));
}

// LB26 to LB28a: Hangul and the scripts whose lines break between orthographic syllables.
bool Breaker::syllablesProhibit() const {
  const LineBreakClass b = before();
  const LineBreakClass n = next();
  static constexpr Classes kAfterLead(JL, JV, H2, H3);
  if (b == JL && kAfterLead.has(n)) return true;
  if ((b == JV || b == H2) && (n == JV || n == JT)) return true;
  if ((b == JT || b == H3) && n == JT) return true;
  if ((kHangul.has(b) && n == PO) || (b == PR && kHangul.has(n))) return true;  // LB27

  const LineUnit& unit = units_[index_];
  const LineUnit& following = units_[index_ + 1];
  if (b == AP && isSyllable(following)) return true;
  if (isSyllable(unit)) {
    if (n == VF || n == VI) return true;
    if (isSyllable(following) && isAhead(2, VF)) return true;
  }
  return b == VI && index_ > 0 && isSyllable(units_[index_ - 1]) && (n == AK || following.has(kDottedCircle));
}

}  // namespace

Vector<LineBreak> lineOpportunities(std::span<const char32_t> codePoints, LineBreakTailoring tailoring) {
  const bool browser = tailoring == LineBreakTailoring::Browser;
  Vector<LineBreak> breaks(codePoints.size(), LineBreak::Prohibited);
  const Vector<LineUnit> units = lineUnits(codePoints, browser ? ID : NS);
  Breaker breaker(units);
  for (size_t i = 0; i < units.size(); ++i) {
    LineBreak& place = breaks[units[i].end - 1];
    place = breaker.after(i);
    if (browser && place != LineBreak::Mandatory) place = browserBreak(codePoints, units[i].end, place);
  }
  return breaks;
}

}  // namespace ac
