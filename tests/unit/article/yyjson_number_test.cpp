#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>

namespace {

/// Before yyjson_number.h takes the name away.
double exact(const char* text) {
  return std::strtod(text, nullptr);
}

}  // namespace

// A part of yyjson, which is C.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wold-style-cast"
#include "article/yyjson_number.h"
#pragma GCC diagnostic pop

namespace {

double parsed(const char* text, const char** end = nullptr) {
  char* stop = nullptr;
  const double value = acJsonNumber(text, &stop);
  if (end) *end = stop;
  return value;
}

TEST(YyjsonNumber, NumbersOfArticlesAreExact) {
  for (const char* text : {"0", "-0", "0.5", "1.25", "-3.75", "640", "1e3", "1E+3", "25e-2", "0.0001220703125"}) {
    EXPECT_EQ(parsed(text), exact(text)) << text;
  }
  EXPECT_TRUE(std::signbit(parsed("-0.0")));
}

TEST(YyjsonNumber, LongNumbersAreWithinAFewUnitsInTheLastPlace) {
  for (const char* text :
       {"3.14159265358979323846264338327950288", "123456789012345678901234567890", "0.1", "1e-300", "9.99e307",
        "2.2250738585072014e-308", "0.000000000000000000000000000001234567890123456789"}) {
    const double right = exact(text);
    EXPECT_LE(std::fabs(parsed(text) - right), std::fabs(right) * 1e-15) << text;
  }
}

TEST(YyjsonNumber, ExponentsOutOfRangeGiveInfinityOrZero) {
  EXPECT_EQ(parsed("1e999"), HUGE_VAL);
  EXPECT_EQ(parsed("-1e99999999999999999999"), -HUGE_VAL);
  EXPECT_EQ(parsed("1e-999"), 0);
  EXPECT_EQ(parsed("0e999999999"), 0);
}

TEST(YyjsonNumber, ReadingStopsBehindTheNumber) {
  const char* text = "-12.5e-3, 7";
  const char* end = nullptr;
  EXPECT_EQ(parsed(text, &end), -0.0125);
  EXPECT_EQ(end, text + 8);
}

}  // namespace
