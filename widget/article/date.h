#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace ac {

/// A calendar date, proleptic Gregorian, and the time as written in the source text (no conversion of time zones).
struct CalendarDate {
  int year = 0;
  int month = 1;    ///< 1 to 12.
  int day = 1;      ///< 1 to 31.
  int minute = -1;  ///< Of the day, as written; below 0 where no time is.
};

/// The date of an ISO 8601 date or date-time in extended or basic form; none when it is not one or names no real day.
std::optional<CalendarDate> parseIsoDate(std::string_view text);

/// A minute of the day as the language's press writes it: "16:40", "16 h 40" in French.
std::string formatTime(int minute, std::string_view lang);

/// The long form in the language ("23 November 2026", "23 novembre 2026", Persian in the Solar Hijri calendar), for the
/// six languages of the card; ISO 8601 (2026-11-23) in others.
std::string formatDate(CalendarDate date, std::string_view lang);

}  // namespace ac
