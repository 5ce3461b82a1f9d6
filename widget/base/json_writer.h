#pragma once

#include <string>
#include <string_view>

namespace ac {

/// Writes JSON text; commas are put where they belong.
class JsonWriter {
 public:
  void beginObject() { open('{'); }
  void endObject() { close('}'); }
  void beginArray() { open('['); }
  void endArray() { close(']'); }
  void key(std::string_view name);
  void string(std::string_view value);
  /// At most three decimals, without trailing zeros.
  void number(float value);
  void lineBreak() { text_ += '\n'; }
  const std::string& text() const { return text_; }

 private:
  void open(char bracket);
  void close(char bracket);
  void separate();

  std::string text_;
  bool needsComma_ = false;
};

}  // namespace ac
