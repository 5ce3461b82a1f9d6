#include "article/date.h"
#include "article/language_tag.h"
#include "article/month_names.h"
#include "article/solar_hijri.h"
#include "article/words.h"

namespace ac {

namespace {

std::string padded(int value, size_t width) {
  std::string digits = std::to_string(value);
  return digits.size() < width ? std::string(width - digits.size(), '0') + digits : digits;
}

std::string isoDate(CalendarDate date) {
  return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string dayMonthYear(const std::string& day, std::string_view month, const std::string& year) {
  return day + " " + std::string(month) + " " + year;
}

bool putsMonthFirst(std::string_view region) {
  return region == "US" || region == "CA" || region == "PH";
}

}  // namespace

std::string formatTime(int minute, std::string_view lang) {
  const auto two = [&](int value) { return localNumber(value / 10, lang) + localNumber(value % 10, lang); };
  if (primaryLanguage(lang) == "fr") return std::to_string(minute / 60) + "\u00A0h\u00A0" + two(minute % 60);
  return two(minute / 60) + ":" + two(minute % 60);
}

std::string formatDate(CalendarDate date, std::string_view lang) {
  if (date.month < 1 || date.month > 12) return {};
  const std::string language = primaryLanguage(lang);
  const std::string region = regionOf(lang);
  if (language == "fa") {
    const std::optional<SolarHijriDate> hijri = toSolarHijri(date);
    if (!hijri) return isoDate(date);
    return dayMonthYear(localNumber(hijri->day, lang), solarHijriMonths(region)[hijri->month - 1],
                        localNumber(hijri->year, lang));
  }
  const std::string_view* months = gregorianMonths(language, region);
  if (!months) return isoDate(date);
  const std::string_view month = months[date.month - 1];
  const std::string year = localNumber(date.year, lang);
  if (language == "en" && putsMonthFirst(region)) {
    return std::string(month) + " " + std::to_string(date.day) + ", " + year;
  }
  const bool ordinal = language == "fr" && date.day == 1;
  return dayMonthYear(ordinal ? "1er" : localNumber(date.day, lang), month, year);
}

}  // namespace ac
