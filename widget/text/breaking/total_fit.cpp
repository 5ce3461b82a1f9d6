#include "text/breaking/total_fit.h"

#include <algorithm>
#include <limits>
#include <span>

#include "base/vector.h"

namespace ac {

namespace {

using Tables = ShapedParagraph::Tables;

// Bounds that keep the work linear in the text: stretches are fitted by so many lines at once, and a line is compared
// with so many others that end where it does, those that begin within a word not counted.
constexpr size_t kMaxLines = 64;
constexpr uint32_t kMaxEndsOfLine = 512;
constexpr int kMaxStarts = 40;

constexpr double kNever = std::numeric_limits<double>::infinity();
// Outweighs everything that other lines can cost.
constexpr double kLonelyCost = 1e6;
// A last line shorter than this share of the width looks like a leftover.
constexpr double kShortShare = 0.25;

struct Costs {
  double hyphen;
  double hyphenAgain;  // On the line after one with a hyphen.
  double hyphenLast;   // The last line begins within a word.
  double shortLast;    // Times the square of what lacks.
};
constexpr Costs kBalancedCosts = {1, 1, 1, 0};
constexpr Costs kRaggedCosts = {0.12, 0.25, 0.12, 1};
constexpr Costs kJustifiedCosts = {0.5, 1, 0.5, 10};
// How loose a justified line is whose spaces are stretched as far as they may; 1 is as loose as lines may well be.
constexpr double kLooseRatio = 6;
// Of one that would need more and stays ragged: just above that, and more than twice as much where half of it is blank.
constexpr double kUnstretchedCost = 50'000;
constexpr double kUnstretchedBlank = 4;

double square(double value) {
  return value * value;
}

// A stretch of the paragraph that is fitted at once. Positions count the cuts from its beginning, which is 0.
class Stretch {
 public:
  Stretch(const ShapedParagraph& paragraph, double widthPx, const LineRules& rules)
      : tables_(*paragraph.tables),
        widthPx_(widthPx),
        balanced_(rules.wrap == WrapStyle::Balance),
        justified_(!balanced_ && rules.alignment == Alignment::Justify),
        costs_(balanced_    ? kBalancedCosts
               : justified_ ? kJustifiedCosts
                            : kRaggedCosts),
        shrinkPx_(justified_ ? tables_.spacePx * kMaxSpaceShrink : 0),
        stretchPx_(tables_.emPx * kMaxSpaceStretchEm),
        maxHyphens_(rules.maxHyphens > 0 ? rules.maxHyphens : std::numeric_limits<uint32_t>::max()) {}

  // Begins after the cut `first`, or within the word that follows it, and after `hyphens` lines running that end in
  // one.
  void begin(uint32_t first, double startPx, uint32_t startSpaces, uint32_t hyphens) {
    first_ = first;
    startPx_ = startPx;
    startSpaces_ = startSpaces;
    hyphens_.assign(1, hyphens);
  }

  // Rewrites `ends`; false, and they are as they were, when no way was found. `closes` where a forced break follows.
  bool fit(std::span<uint32_t> ends, bool closes) {
    const size_t lines = ends.size();
    closes_ = closes;
    if (!findWindows(lines, ends.back() - first_)) return false;
    costs_to_.assign(offsets_[lines + 1], kNever);
    from_.resize(offsets_[lines + 1]);
    hyphens_.resize(offsets_[lines + 1]);
    costs_to_[0] = 0;
    for (size_t line = 1; line <= lines; ++line) fitLine(line, line == lines);
    if (costs_to_.back() == kNever) return false;
    uint32_t end = latest_[lines];
    for (size_t line = lines; line > 0; --line) {
      ends[line - 1] = first_ + end;
      end = from_[offsets_[line] + end - earliest_[line]];
    }
    return true;
  }

  // What the lines that fit() gave came to.
  void describe(std::span<const uint32_t> ends, Vector<FittedLine>& lines) const {
    const Vector<double> rest = costsFrom(ends.size());
    uint32_t start = 0;
    double before = 0;
    for (size_t line = 1; line <= ends.size(); ++line) {
      const uint32_t end = ends[line - 1] - first_;
      FittedLine& out = lines.emplace_back();
      out.textEnd = tables_.cuts[first_ + end].text;
      out.blankPx = widthPx_ - (endOf(end) - startOf(start));
      out.cost = lineCost(start, end, line == ends.size());
      out.totalCost = before + out.cost;
      for (uint32_t at = earliest_[line]; at <= latest_[line]; ++at) {
        const uint32_t place = offsets_[line] + at - earliest_[line];
        out.candidates.push_back({tables_.cuts[first_ + at].text, costs_to_[place] + rest[place]});
      }
      before = out.totalCost;
      start = end;
    }
  }

 private:
  // The least that the lines after each end cost, in the order of costs_to_. Running hyphens are not counted.
  Vector<double> costsFrom(size_t lines) const {
    Vector<double> rest(costs_to_.size(), kNever);
    rest.back() = 0;
    for (size_t line = lines; line > 0; --line) {
      for (uint32_t start = earliest_[line - 1]; start <= latest_[line - 1]; ++start) {
        double& least = rest[offsets_[line - 1] + start - earliest_[line - 1]];
        for (uint32_t end = std::max(earliest_[line], start + 1); end <= latest_[line]; ++end) {
          if (!fits(start, end)) continue;
          least = std::min(least, lineCost(start, end, line == lines) + rest[offsets_[line] + end - earliest_[line]]);
        }
      }
    }
    return rest;
  }

  double startOf(uint32_t at) const { return at == 0 ? startPx_ : tables_.startPx[first_ + at]; }
  double endOf(uint32_t at) const { return tables_.endPx[first_ + at]; }
  bool hyphenAt(uint32_t at) const { return (tables_.traits[first_ + at] & kCutHyphen) != 0; }
  uint32_t spacesOf(uint32_t start, uint32_t end) const {
    const uint32_t before = start == 0 ? startSpaces_ : tables_.startSpaces[first_ + start];
    const uint32_t until = tables_.endSpaces[first_ + end];
    return until > before ? until - before : 0;
  }

  bool fits(uint32_t start, uint32_t end) const {
    double room = widthPx_ + kFitGracePx;
    if (justified_) room += shrinkPx_ * spacesOf(start, end);
    return endOf(end) - startOf(start) <= room;
  }

  // Where each line may end: no later than lines before it that are full, no earlier than full lines after it demand.
  bool findWindows(size_t lines, uint32_t last) {
    earliest_.assign(lines + 1, 0);
    latest_.assign(lines + 1, 0);
    offsets_.assign(lines + 2, 0);
    for (size_t line = 1; line < lines; ++line) {
      const auto most = static_cast<uint32_t>(last - (lines - line));
      const uint32_t start = latest_[line - 1];
      uint32_t end = start + 1;
      for (uint32_t at = end + 1; at <= most; ++at) {
        if (fits(start, at))
          end = at;
        else if (!hyphenAt(at))
          break;
      }
      latest_[line] = std::min(end, most);
    }
    earliest_[lines] = latest_[lines] = last;
    for (size_t line = lines - 1; line > 0; --line) {
      const uint32_t end = earliest_[line + 1];
      uint32_t start = std::min(end - 1, latest_[line]);
      while (start > line && fits(start - 1, end)) --start;
      earliest_[line] = start;
    }
    for (size_t line = 0; line <= lines; ++line) {
      const uint32_t width = latest_[line] - earliest_[line] + 1;
      if (latest_[line] < earliest_[line] || width > kMaxEndsOfLine) return false;
      offsets_[line + 1] = offsets_[line] + width;
    }
    return true;
  }

  void fitLine(size_t line, bool last) {
    const double* before = costs_to_.data() + offsets_[line - 1];
    const uint32_t* runBefore = hyphens_.data() + offsets_[line - 1];
    const uint32_t lowest = earliest_[line - 1];
    const double leastBefore = *std::min_element(before, before + (offsets_[line] - offsets_[line - 1]));
    uint32_t longest = lowest;  // The first start from which a line fits.
    for (uint32_t end = earliest_[line]; end <= latest_[line]; ++end) {
      const uint32_t highest = std::min(latest_[line - 1], end - 1);
      uint32_t start = longest;
      while (start <= highest && !fits(start, end)) ++start;
      // Without a hyphen the next line may fit from where this one does not.
      if (!hyphenAt(end)) longest = start;
      double least = kNever;
      uint32_t best = start;
      for (int tries = 0; start <= highest && tries < kMaxStarts; tries += hyphenAt(start++) ? 0 : 1) {
        if (hyphenAt(end) && before[start - lowest] < kNever && runBefore[start - lowest] >= maxHyphens_) continue;
        const double cost = lineCost(start, end, last);
        // Lines from further on are shorter still. What begins within a word costs more than its blank: it tells
        // nothing of them.
        if (!hyphenAt(start) && cost + leastBefore >= least && startOf(start) + widthPx_ >= endOf(end)) break;
        if (cost + before[start - lowest] >= least) continue;
        least = cost + before[start - lowest];
        best = start;
      }
      costs_to_[offsets_[line] + end - earliest_[line]] = least;
      from_[offsets_[line] + end - earliest_[line]] = best;
      hyphens_[offsets_[line] + end - earliest_[line]] =
          hyphenAt(end) && least < kNever ? runBefore[best - lowest] + 1 : 0;
    }
  }

  double lineCost(uint32_t start, uint32_t end, bool last) const {
    const double blankPx = widthPx_ - (endOf(end) - startOf(start));
    const bool closing = last && closes_;
    double cost = closing ? lastLineCost(start, end, blankPx / widthPx_) : 0;
    if (!closing || balanced_ || blankPx < 0) cost += blankCost(start, end, blankPx);
    if (hyphenAt(end)) cost += costs_.hyphen + (start > 0 && hyphenAt(start) ? costs_.hyphenAgain : 0);
    return cost;
  }

  double blankCost(uint32_t start, uint32_t end, double blankPx) const {
    const double share = blankPx / widthPx_;
    if (!justified_) return square(share);
    const uint32_t spaces = spacesOf(start, end);
    if (spaces == 0 || tables_.spacePx <= 0 || blankPx > stretchPx_ * spaces)
      return kUnstretchedCost * (1 + kUnstretchedBlank * square(share));
    const double ratio = blankPx < 0 ? -blankPx / (shrinkPx_ * spaces) : kLooseRatio * blankPx / (stretchPx_ * spaces);
    return square(0.1 + ratio * ratio * ratio);
  }

  double lastLineCost(uint32_t start, uint32_t end, double blankShare) const {
    double cost = 0;
    if (start > 0 && hyphenAt(start)) cost += costs_.hyphenLast;
    if (isSingleWord(start, end)) cost += kLonelyCost;
    const double lacking = kShortShare - (1 - blankShare);
    if (lacking > 0) cost += costs_.shortLast * square(lacking);
    return cost;
  }

  // Without white space inside, in text that has few places for breaks: not so where each character is one.
  bool isSingleWord(uint32_t start, uint32_t end) const {
    constexpr int kPlacesOfAWord = 3;
    int places = 0;
    for (uint32_t at = start + 1; at < end && places < kPlacesOfAWord; ++at) {
      if ((tables_.traits[first_ + at] & kCutSpace) != 0) return false;
      if (!hyphenAt(at)) ++places;
    }
    return places < kPlacesOfAWord;
  }

  const Tables& tables_;
  const double widthPx_;
  const bool balanced_;
  const bool justified_;
  const Costs& costs_;
  const double shrinkPx_;   // Of one space.
  const double stretchPx_;  // Of one space.
  const uint32_t maxHyphens_;
  uint32_t first_ = 0;
  double startPx_ = 0;
  uint32_t startSpaces_ = 0;
  bool closes_ = false;
  // For each line the positions where it may end, both included, and where they begin in the two vectors after them.
  Vector<uint32_t> earliest_;
  Vector<uint32_t> latest_;
  Vector<uint32_t> offsets_;
  Vector<double> costs_to_;
  Vector<uint32_t> from_;
  Vector<uint32_t> hyphens_;  // Lines running that end in a hyphen, up to there.
};

// Lines running that end in a hyphen, up to the last of `ends`.
uint32_t hyphensRunning(const Tables& tables, std::span<const uint32_t> ends) {
  uint32_t count = 0;
  while (count < ends.size() && ends[ends.size() - 1 - count] < tables.cuts.size() &&
         (tables.traits[ends[ends.size() - 1 - count]] & kCutHyphen) != 0) {
    ++count;
  }
  return count;
}

// False when a line that has to be shaped anew as a whole turns out too wide.
bool holds(const ShapedParagraph& paragraph, const Cut* start, std::span<const uint32_t> ends, double widthPx,
           const FontSet& fonts) {
  const Tables& tables = *paragraph.tables;
  for (const uint32_t id : ends) {
    const Cut& end = tables.cuts[id];
    if (entangled(*start, end)) {
      ItemShaper shaper(paragraph.source, fonts);
      if (entangledWidth(paragraph, *start, end, shaper) > widthPx + kFitGracePx) return false;
    }
    start = &end;
  }
  return true;
}

}  // namespace

namespace {

struct NoTrace {
  void operator()(const Stretch&, std::span<const uint32_t>) const {}
};

/// `trace` is called for every stretch that was fitted, with its ends.
template <typename Trace>
void fitStretches(const ShapedParagraph& paragraph, double widthPx, const LineRules& rules,
                  std::span<const ExtraCut> extras, const FontSet& fonts, Vector<uint32_t>& ends, Trace trace) {
  const Tables& tables = *paragraph.tables;
  const size_t cutCount = tables.cuts.size();
  if (!(widthPx >= 1) || ends.size() < 2) return;
  Stretch stretch(paragraph, widthPx, rules);
  const size_t most = rules.wrap == WrapStyle::Balance ? ends.size() : kMaxLines;
  Vector<uint32_t> before;
  size_t begin = 0;    // The first line of the stretch.
  uint32_t first = 0;  // The last of the tables' cuts before it.
  size_t hard = 0;
  for (size_t line = 0; line < ends.size(); ++line) {
    const bool forced = ends[line] >= cutCount;
    while (!forced && tables.hardEnds[hard] < ends[line]) ++hard;
    const bool closes = !forced && tables.hardEnds[hard] == ends[line];
    const size_t count = line - begin + (forced ? 0 : 1);
    if (!forced && !closes && count < most) continue;
    if (count >= 2 && count <= kMaxLines) {
      const uint32_t at = begin > 0 ? ends[begin - 1] : 0;
      const ExtraCut* extra = at >= cutCount ? &extras[at - cutCount] : nullptr;
      stretch.begin(first, extra ? extra->startPx : tables.startPx[at], tables.startSpaces[first],
                    hyphensRunning(tables, std::span(ends).first(begin)));
      const std::span<uint32_t> lines = std::span(ends).subspan(begin, count);
      before.assign(lines.begin(), lines.end());
      const Cut* start = extra ? &extra->cut : &tables.cuts[at];
      if (stretch.fit(lines, closes)) {
        if (holds(paragraph, start, lines, widthPx, fonts))
          trace(stretch, lines);
        else
          std::copy(before.begin(), before.end(), lines.begin());
      }
    }
    begin = line + 1;
    if (!forced)
      first = ends[line];
    else if (line > 0 && ends[line - 1] < cutCount)
      first = ends[line - 1];
  }
}

}  // namespace

void fitLines(const ShapedParagraph& paragraph, double widthPx, const LineRules& rules,
              std::span<const ExtraCut> extras, const FontSet& fonts, Vector<uint32_t>& ends) {
  fitStretches(paragraph, widthPx, rules, extras, fonts, ends, NoTrace());
}

void traceFit(const ShapedParagraph& paragraph, double widthPx, const LineRules& rules,
              std::span<const ExtraCut> extras, const FontSet& fonts, Vector<uint32_t>& ends,
              Vector<FittedLine>& lines) {
  fitStretches(paragraph, widthPx, rules, extras, fonts, ends,
               [&](const Stretch& stretch, std::span<const uint32_t> fitted) { stretch.describe(fitted, lines); });
}

}  // namespace ac
