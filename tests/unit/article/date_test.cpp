#include "article/date.h"

#include <gtest/gtest.h>

namespace ac {
namespace {

TEST(ParseIsoDate, ReadsTheDateOfEveryForm) {
  for (const std::string_view text :
       {"2026-11-23", "20261123", "2026-11-23T09:30", "2026-11-23T09", "2026-11-23T09:30:15Z", "2026-11-23t09:30:15z",
        "2026-11-23 09:30:15", "2026-11-23T09:30:15.123456789+03:30", "2026-11-23T09:30:15,5-0500", "20261123T093015Z",
        "20261123T0930+02", "2026-11-23T23:59:60Z", "2026-11-23T24:00:00"}) {
    const std::optional<CalendarDate> date = parseIsoDate(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(date->year, 2026);
    EXPECT_EQ(date->month, 11);
    EXPECT_EQ(date->day, 23);
  }
}

TEST(ParseIsoDate, RefusesWhatIsNoDate) {
  for (const std::string_view text : {"",
                                      "2026",
                                      "2026-11",
                                      "202611",
                                      "2026-11-23T",
                                      "2026-11-23X",
                                      "2026-1123",
                                      "202611-23",
                                      "2026-13-01",
                                      "2026-00-10",
                                      "2026-11-00",
                                      "2026-11-31",
                                      "26-11-23",
                                      "2026-11-23T25:00",
                                      "2026-11-23T09:60",
                                      "2026-11-23T09:30:61",
                                      "2026-11-23T09:30:15.",
                                      "2026-11-23T09:30+",
                                      "2026-11-23T09:30+24:00",
                                      "2026-11-23T09:30Zx",
                                      "2026-W47-1",
                                      "23 November 2026",
                                      "+2026-11-23",
                                      "2026-11-23T9:30",
                                      "-026-11-23",
                                      "２０２６-11-23"}) {
    EXPECT_FALSE(parseIsoDate(text)) << text;
  }
}

TEST(ParseIsoDate, KnowsLeapYears) {
  EXPECT_TRUE(parseIsoDate("2024-02-29"));
  EXPECT_TRUE(parseIsoDate("2000-02-29"));
  EXPECT_FALSE(parseIsoDate("2026-02-29"));
  EXPECT_FALSE(parseIsoDate("1900-02-29"));
  EXPECT_FALSE(parseIsoDate("2100-02-29"));
}

TEST(ParseIsoDate, KeepsTheTimeOfDayAsWritten) {
  const auto minuteOf = [](std::string_view text) { return parseIsoDate(text).value_or(CalendarDate()).minute; };
  EXPECT_EQ(minuteOf("2026-11-23"), -1);
  EXPECT_EQ(minuteOf("2026-11-23T00:00Z"), 0);
  EXPECT_EQ(minuteOf("2026-11-23T09"), 540);
  EXPECT_EQ(minuteOf("20261123T0930+02"), 570);
  EXPECT_EQ(minuteOf("2026-11-23T16:40:15.5+03:30"), 1000);
}

TEST(FormatTime, WritesTheTimeOfDayAsEachLanguagesPressDoes) {
  EXPECT_EQ(formatTime(1000, "en"), "16:40");
  EXPECT_EQ(formatTime(9 * 60 + 5, "fr"), "9\u00A0h\u00A005");
  EXPECT_EQ(formatTime(9 * 60 + 5, "tr"), "09:05");
  EXPECT_EQ(formatTime(1000, "ar"), "١٦:٤٠");
  EXPECT_EQ(formatTime(1000, "fa"), "۱۶:۴۰");
  EXPECT_EQ(formatTime(0, "he"), "00:00");
  EXPECT_EQ(formatTime(1000, "de"), "16:40");
}

TEST(FormatDate, WritesTheLongFormOfEachLanguage) {
  const CalendarDate date{2026, 11, 23};
  EXPECT_EQ(formatDate(date, "en"), "23 November 2026");
  EXPECT_EQ(formatDate(date, "en-GB"), "23 November 2026");
  EXPECT_EQ(formatDate(date, "en-US"), "November 23, 2026");
  EXPECT_EQ(formatDate(date, "fr"), "23 novembre 2026");
  EXPECT_EQ(formatDate(date, "tr"), "23 Kasım 2026");
  EXPECT_EQ(formatDate(date, "ar"), "٢٣ نوفمبر ٢٠٢٦");
  EXPECT_EQ(formatDate(date, "fa"), "۲ آذر ۱۴۰۵");
  EXPECT_EQ(formatDate(date, "fa-AF"), "۲ قوس ۱۴۰۵");
  EXPECT_EQ(formatDate(date, "he"), "23 בנובמבר 2026");
  EXPECT_EQ(formatDate(date, "iw-IL"), "23 בנובמבר 2026");
}

TEST(FormatDate, FollowsTheRegionsOfArabic) {
  const CalendarDate date{2026, 11, 3};
  for (const std::string_view lang : {"ar-SY", "ar-LB", "ar-JO", "ar-IQ", "ar-PS"}) {
    EXPECT_EQ(formatDate(date, lang), "٣ تشرين الثاني ٢٠٢٦") << lang;
  }
  EXPECT_EQ(formatDate(date, "ar-EG"), "٣ نوفمبر ٢٠٢٦");
  EXPECT_EQ(formatDate(date, "ar-MA"), "3 نونبر 2026");
  EXPECT_EQ(formatDate({2026, 1, 3}, "ar-DZ"), "3 جانفي 2026");
  EXPECT_EQ(formatDate({2026, 8, 3}, "ar-TN"), "3 أوت 2026");
}

TEST(FormatDate, CountsTheFirstOfAMonthInFrench) {
  EXPECT_EQ(formatDate({2026, 1, 1}, "fr"), "1er janvier 2026");
  EXPECT_EQ(formatDate({2026, 1, 2}, "fr"), "2 janvier 2026");
  EXPECT_EQ(formatDate({2026, 1, 21}, "fr"), "21 janvier 2026");
}

TEST(FormatDate, IsIsoInOtherLanguagesAndWithoutOne) {
  EXPECT_EQ(formatDate({2026, 3, 4}, "ja"), "2026-03-04");
  EXPECT_EQ(formatDate({2026, 3, 4}, ""), "2026-03-04");
  EXPECT_EQ(formatDate({33, 3, 4}, "de"), "0033-03-04");
  EXPECT_EQ(formatDate({33, 3, 4}, "fa"), "0033-03-04");
}

TEST(FormatDate, IsEmptyForAMonthThatIsNone) {
  EXPECT_EQ(formatDate({2026, 0, 4}, "en"), "");
  EXPECT_EQ(formatDate({2026, 13, 4}, "fa"), "");
}

}  // namespace
}  // namespace ac
