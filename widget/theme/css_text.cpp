#include "theme/css_text.h"

#include <algorithm>

namespace ac {

namespace {

bool isDigit(char c) {
  return c >= '0' && c <= '9';
}

bool isWordPart(char c) {
  return isDigit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '-';
}

bool isSpace(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

void CssText::space() {
  while (!rest_.empty() && isSpace(rest_.front())) rest_.remove_prefix(1);
}

bool CssText::take(std::string_view word) {
  if (rest_.size() < word.size()) return false;
  const auto same = [](char a, char b) {
    return a == b || (isWordPart(a) && isWordPart(b) && (a | 0x20) == (b | 0x20));
  };
  if (!std::equal(word.begin(), word.end(), rest_.begin(), same)) return false;
  rest_.remove_prefix(word.size());
  space();
  return true;
}

bool CssText::number(double& value, std::string_view& unit) {
  size_t at = 0;
  const auto peek = [&](size_t ahead = 0) { return at + ahead < rest_.size() ? rest_[at + ahead] : '\0'; };
  const bool negative = peek() == '-';
  if (negative || peek() == '+') ++at;
  if (!isDigit(peek()) && !(peek() == '.' && isDigit(peek(1)))) return false;
  double number = 0;
  for (; isDigit(peek()); ++at) number = number * 10 + (peek() - '0');
  if (peek() == '.') {
    ++at;
    double place = 1;
    double fraction = 0;
    for (; isDigit(peek()); ++at) {
      // More digits than a double holds add nothing.
      if (place > 1e15) continue;
      fraction = fraction * 10 + (peek() - '0');
      place *= 10;
    }
    number += fraction / place;
  }
  const bool signedExponent = (peek(1) == '-' || peek(1) == '+') && isDigit(peek(2));
  if ((peek() | 0x20) == 'e' && (isDigit(peek(1)) || signedExponent)) {
    ++at;
    const bool down = peek() == '-';
    if (signedExponent) ++at;
    int exponent = 0;
    for (; isDigit(peek()); ++at) exponent = std::min(exponent * 10 + (peek() - '0'), 400);
    for (; exponent > 0; --exponent) number = down ? number / 10 : number * 10;
  }
  value = negative ? -number : number;
  size_t end = at;
  if (peek() == '%') {
    ++end;
  } else {
    while (end < rest_.size() && (rest_[end] | 0x20) >= 'a' && (rest_[end] | 0x20) <= 'z') ++end;
  }
  unit = rest_.substr(at, end - at);
  rest_.remove_prefix(end);
  space();
  return true;
}

std::string_view CssText::word() {
  const auto end = std::find_if_not(rest_.begin(), rest_.end(), isWordPart);
  const std::string_view word = rest_.substr(0, static_cast<size_t>(end - rest_.begin()));
  rest_.remove_prefix(word.size());
  space();
  return word;
}

bool CssText::quoted(std::string_view& text) {
  if (rest_.empty() || (rest_.front() != '"' && rest_.front() != '\'')) return false;
  const size_t end = rest_.find(rest_.front(), 1);
  if (end == std::string_view::npos) return false;
  text = rest_.substr(1, end - 1);
  rest_.remove_prefix(end + 1);
  space();
  return true;
}

std::string_view CssText::item() {
  size_t depth = 0;
  char quote = '\0';
  size_t at = 0;
  for (; at < rest_.size(); ++at) {
    const char c = rest_[at];
    if (quote != '\0') {
      if (c == quote) quote = '\0';
    } else if (c == '"' || c == '\'') {
      quote = c;
    } else if (c == '(') {
      ++depth;
    } else if (c == ')') {
      if (depth > 0) --depth;
    } else if (c == ',' && depth == 0) {
      break;
    }
  }
  const std::string_view item = trimmed(rest_.substr(0, at));
  rest_.remove_prefix(std::min(at + 1, rest_.size()));
  space();
  return item;
}

}  // namespace ac
