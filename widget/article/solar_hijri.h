#pragma once

#include <optional>

#include "article/date.h"

namespace ac {

/// A date of the Solar Hijri calendar of Iran and Afghanistan.
struct SolarHijriDate {
  int year = 0;
  int month = 1;  ///< 1 (Farvardin) to 12 (Esfand).
  int day = 1;
};

/// Years begin at the day that Kazimierz M. Borkowski computed from the spring equinox in Tehran ("The Persian calendar
/// for 3000 years", Earth, Moon, and Planets 74, 1996, table of leap-year cycles). None outside of the years 1 to 3177.
std::optional<SolarHijriDate> toSolarHijri(CalendarDate date);

}  // namespace ac
