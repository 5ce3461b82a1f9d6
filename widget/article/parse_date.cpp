#include <algorithm>

#include "article/date.h"
#include "base/ascii.h"

namespace ac {

namespace {

// Reads what a date consists of, from left to right.
class DateScanner {
 public:
  explicit DateScanner(std::string_view text) : rest_(text) {}

  bool atEnd() const { return rest_.empty(); }

  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }

  bool takeAny(std::string_view set) {
    if (rest_.empty() || set.find(rest_.front()) == std::string_view::npos) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// Exactly `count` digits; -1 when they are not there.
  int digits(size_t count) {
    if (rest_.size() < count) return -1;
    int value = 0;
    for (size_t i = 0; i < count; ++i) {
      if (!isAsciiDigit(rest_[i])) return -1;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }

  bool skipDigits() {
    size_t count = 0;
    while (count < rest_.size() && isAsciiDigit(rest_[count])) ++count;
    rest_.remove_prefix(count);
    return count > 0;
  }

  bool nextIsDigit() const { return !rest_.empty() && isAsciiDigit(rest_.front()); }

 private:
  std::string_view rest_;
};

int daysInMonth(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : kDays[month - 1];
}

bool inRange(int value, int low, int high) {
  return value >= low && value <= high;
}

// Minutes or seconds after hours: with a colon in extended form, without in basic; absent, which is fine, is below 0.
bool scanNext(DateScanner& scanner, int& value, int high) {
  value = -1;
  if (!scanner.take(':') && !scanner.nextIsDigit()) return true;
  value = scanner.digits(2);
  return inRange(value, 0, high);
}

bool scanTime(DateScanner& scanner, int& minuteOfDay) {
  constexpr int kLeapSecond = 60;
  const int hour = scanner.digits(2);
  if (!inRange(hour, 0, 24)) return false;
  int minute = 0;
  int second = 0;
  if (!scanNext(scanner, minute, 59)) return false;
  if (minute >= 0 && !scanNext(scanner, second, kLeapSecond)) return false;
  minuteOfDay = hour * 60 + std::max(minute, 0);
  return !scanner.takeAny(".,") || scanner.skipDigits();
}

bool scanZone(DateScanner& scanner) {
  if (scanner.takeAny("Zz")) return true;
  if (!scanner.takeAny("+-")) return true;
  int minute = 0;
  return inRange(scanner.digits(2), 0, 23) && scanNext(scanner, minute, 59);
}

}  // namespace

std::optional<CalendarDate> parseIsoDate(std::string_view text) {
  DateScanner scanner(text);
  CalendarDate date;
  date.year = scanner.digits(4);
  const bool extended = scanner.take('-');
  date.month = scanner.digits(2);
  if (extended && !scanner.take('-')) return std::nullopt;
  date.day = scanner.digits(2);
  if (date.year < 0 || !inRange(date.month, 1, 12)) return std::nullopt;
  if (!inRange(date.day, 1, daysInMonth(date.year, date.month))) return std::nullopt;
  if (scanner.atEnd()) return date;
  // RFC 3339 lets a space stand for the T.
  if (!scanner.takeAny("Tt ") || !scanTime(scanner, date.minute) || !scanZone(scanner) || !scanner.atEnd())
    return std::nullopt;
  return date;
}

}  // namespace ac
