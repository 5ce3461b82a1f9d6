#include "article/solar_hijri.h"

namespace ac {

namespace {

// Years in which the regular succession of leap years (every fourth, the eighth of a cycle of 33 in the fifth) starts
// anew.
constexpr int kCycleStarts[] = {-61,  9,    38,   199,  426,  686,  756,  818,  1111, 1181,
                                1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178};
constexpr int kFirstYear = 1;
constexpr int kLastYear = 3177;
constexpr int kYearOffset = 621;  // Year 1 began in the spring of 622.

// Days since 1 March of the year 0, proleptic Gregorian. Years are taken to begin in March, so that the leap day is
// last.
int dayNumber(int year, int month, int day) {
  const int shiftedYear = month > 2 ? year : year - 1;
  const int shiftedMonth = (month + 9) % 12;
  return 365 * shiftedYear + shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400 + (153 * shiftedMonth + 2) / 5 +
         day - 1;
}

// The day of March on which the Solar Hijri year begins.
int newYearInMarch(int year) {
  int leapsBefore = -14;  // Of the Solar Hijri calendar, before the first cycle's reference.
  int start = kCycleStarts[0];
  int length = 0;
  for (const int next : kCycleStarts) {
    length = next - start;
    if (year < next) break;
    leapsBefore += length / 33 * 8 + length % 33 / 4;
    start = next;
  }
  const int inCycle = year - start;
  leapsBefore += inCycle / 33 * 8 + (inCycle % 33 + 3) / 4;
  if (length % 33 == 4 && length - inCycle == 4) ++leapsBefore;
  const int gregorianYear = year + kYearOffset;
  const int gregorianLeaps = gregorianYear / 4 - (gregorianYear / 100 + 1) * 3 / 4 - 150;
  return 20 + leapsBefore - gregorianLeaps;
}

int newYearDay(int year) {
  return dayNumber(year + kYearOffset, 3, newYearInMarch(year));
}

}  // namespace

std::optional<SolarHijriDate> toSolarHijri(CalendarDate date) {
  int year = date.year - kYearOffset;
  if (year < kFirstYear || year > kLastYear) return std::nullopt;
  const int day = dayNumber(date.year, date.month, date.day);
  if (day < newYearDay(year)) --year;
  if (year < kFirstYear) return std::nullopt;
  const int dayOfYear = day - newYearDay(year);
  // Six months of 31 days, then months of 30; the last is one short in common years.
  constexpr int kLongDays = 6 * 31;
  if (dayOfYear < kLongDays) return SolarHijriDate{year, dayOfYear / 31 + 1, dayOfYear % 31 + 1};
  return SolarHijriDate{year, (dayOfYear - kLongDays) / 30 + 7, (dayOfYear - kLongDays) % 30 + 1};
}

}  // namespace ac
