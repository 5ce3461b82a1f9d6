// Forced into yyjson.c: a small replacement of strtod for the numbers of a JSON text. yyjson's own tables weigh 15 KB
// in the module (brotli -11) and a C library's strtod 6; both are exact in the last bit, which no width or focal point
// needs. yyjson checks the grammar before it calls, so `text` is always a JSON number.
#pragma once

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// The value within 4 units in the last place, the same on every machine: nothing but IEEE multiply and divide. Beyond
/// the range of double it is infinite or 0. `*end` is the first byte after the number.
static inline double acJsonNumber(const char* text, char** end) {
  const char* at = text;
  const int negative = *at == '-';
  if (negative) ++at;
  uint64_t digits = 0;
  int exponent = 0;
  int inFraction = 0;
  for (;; ++at) {
    if (*at == '.' && !inFraction) {
      inFraction = 1;
      continue;
    }
    if (*at < '0' || *at > '9') break;
    if (digits < UINT64_C(100000000000000000)) {
      digits = digits * 10 + (uint64_t)(*at - '0');
      exponent -= inFraction;
    } else {
      exponent += !inFraction;  // beyond the 18th digit only the magnitude counts
    }
  }
  if (*at == 'e' || *at == 'E') {
    ++at;
    const int negativeExponent = *at == '-';
    if (*at == '-' || *at == '+') ++at;
    int written = 0;
    for (; *at >= '0' && *at <= '9'; ++at) {
      if (written < 100000) written = written * 10 + (*at - '0');
    }
    exponent += negativeExponent ? -written : written;
  }
  memcpy(end, &at, sizeof at);  // the caller's pointer has another type, and this function is inlined there
  double value = (double)digits;
  double power = 10;
  for (unsigned left = (unsigned)(exponent < 0 ? -exponent : exponent); left != 0 && value != 0; left >>= 1) {
    if ((left & 1u) != 0) value = exponent < 0 ? value / power : value * power;
    power *= power;
  }
  return negative ? -value : value;
}

#define strtod acJsonNumber
