#pragma once

#include <string_view>

namespace ac {

/// Reads a CSS value from left to right as browsers serialise computed values. Views into the text given.
class CssText {
 public:
  explicit CssText(std::string_view text) : rest_(text) { space(); }

  bool empty() const { return rest_.empty(); }
  /// Takes the word or sign when it comes next, whatever its case, and the space after it.
  bool take(std::string_view word);
  /// Takes a number, and its unit where one follows ("%" is one).
  bool number(double& value, std::string_view& unit);
  /// Takes letters, digits and hyphens.
  std::string_view word();
  /// Takes a quoted text, without escapes in it; false when none comes next.
  bool quoted(std::string_view& text);
  /// Takes all up to the next comma outside of parentheses and quotes, and the comma.
  std::string_view item();

 private:
  void space();

  std::string_view rest_;
};

}  // namespace ac
