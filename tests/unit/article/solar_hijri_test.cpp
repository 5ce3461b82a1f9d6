#include "article/solar_hijri.h"

#include <gtest/gtest.h>
#include <set>

namespace ac {
namespace {

void expectDate(CalendarDate gregorian, int year, int month, int day) {
  const std::optional<SolarHijriDate> date = toSolarHijri(gregorian);
  ASSERT_TRUE(date);
  EXPECT_EQ(date->year, year) << gregorian.year << '-' << gregorian.month << '-' << gregorian.day;
  EXPECT_EQ(date->month, month) << gregorian.year << '-' << gregorian.month << '-' << gregorian.day;
  EXPECT_EQ(date->day, day) << gregorian.year << '-' << gregorian.month << '-' << gregorian.day;
}

CalendarDate dayAfter(CalendarDate date) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0);
  const int days = date.month == 2 && leap ? 29 : kDays[date.month - 1];
  if (++date.day <= days) return date;
  date.day = 1;
  if (++date.month <= 12) return date;
  return {date.year + 1, 1, 1};
}

TEST(SolarHijri, AgreesWithDatesOfHistory) {
  expectDate({622, 3, 22}, 1, 1, 1);        // The epoch, 19 March 622 in the Julian calendar.
  expectDate({1906, 8, 5}, 1285, 5, 13);    // The constitution is granted: 14 Mordad in the reckoning of that time.
  expectDate({1951, 3, 20}, 1329, 12, 29);  // Oil is nationalised.
  expectDate({1953, 8, 19}, 1332, 5, 28);
  expectDate({1979, 2, 11}, 1357, 11, 22);
  expectDate({1988, 7, 20}, 1367, 4, 29);
  expectDate({2000, 1, 1}, 1378, 10, 11);
  expectDate({2026, 11, 23}, 1405, 9, 2);
}

// Nowruz as the calendar of Iran has had it.
TEST(SolarHijri, BeginsTheYearOnTheDayOfNowruz) {
  const struct {
    int gregorianYear;
    int marchDay;
  } days[] = {{1922, 22}, {1925, 21}, {1926, 22}, {1979, 21}, {1992, 21}, {1995, 21}, {1996, 20}, {1997, 21},
              {2000, 20}, {2001, 21}, {2004, 20}, {2008, 20}, {2009, 21}, {2012, 20}, {2016, 20}, {2017, 21},
              {2020, 20}, {2021, 21}, {2024, 20}, {2025, 21}, {2026, 21}, {2028, 20}, {2029, 20}, {2030, 21}};
  for (const auto& day : days) {
    expectDate({day.gregorianYear, 3, day.marchDay}, day.gregorianYear - 621, 1, 1);
    const std::optional<SolarHijriDate> eve = toSolarHijri({day.gregorianYear, 3, day.marchDay - 1});
    ASSERT_TRUE(eve);
    EXPECT_EQ(eve->year, day.gregorianYear - 622);
    EXPECT_EQ(eve->month, 12);
  }
}

// Every day from 1921 to 2121: months and years follow one another without a gap, and the leap years (30 Esfand) are
// those that the Institute of Geophysics of the University of Tehran has published.
TEST(SolarHijri, WalksThroughTwoCenturiesWithoutAGap) {
  const std::set<int> leapYears = {1300, 1304, 1309, 1313, 1317, 1321, 1325, 1329, 1333, 1337, 1342, 1346, 1350,
                                   1354, 1358, 1362, 1366, 1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403,
                                   1408, 1412, 1416, 1420, 1424, 1428, 1432, 1436, 1441, 1445, 1449, 1453, 1457,
                                   1461, 1465, 1469, 1474, 1478, 1482, 1486, 1490, 1494, 1498};
  CalendarDate date{1921, 3, 21};
  SolarHijriDate expected{1300, 1, 1};
  while (date.year < 2121) {
    const std::optional<SolarHijriDate> actual = toSolarHijri(date);
    ASSERT_TRUE(actual);
    ASSERT_EQ(actual->year, expected.year) << date.year << '-' << date.month << '-' << date.day;
    ASSERT_EQ(actual->month, expected.month) << date.year << '-' << date.month << '-' << date.day;
    ASSERT_EQ(actual->day, expected.day) << date.year << '-' << date.month << '-' << date.day;
    const int days = expected.month <= 6 ? 31 : expected.month < 12 || leapYears.count(expected.year) ? 30 : 29;
    if (++expected.day > days) {
      expected.day = 1;
      if (++expected.month > 12) expected = {expected.year + 1, 1, 1};
    }
    date = dayAfter(date);
  }
}

TEST(SolarHijri, HasNoDateBeforeItsFirstOrAfterItsLastYear) {
  EXPECT_FALSE(toSolarHijri({622, 3, 21}));
  EXPECT_FALSE(toSolarHijri({0, 1, 1}));
  EXPECT_TRUE(toSolarHijri({3798, 6, 1}));
  EXPECT_FALSE(toSolarHijri({3799, 6, 1}));
  EXPECT_FALSE(toSolarHijri({9999, 12, 31}));
}

}  // namespace
}  // namespace ac
