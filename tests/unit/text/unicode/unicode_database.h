#pragma once

#include <gtest/gtest.h>

#include <fstream>
#include <functional>
#include <sstream>
#include <string>

#include "base/vector.h"
#include "text/unicode/unicode_data.h"

namespace ac::test {

/// Files of the Unicode Character Database (UAX #44), as ./dev test fetches it.
inline std::ifstream openDatabaseFile(const std::string& name) {
  std::ifstream file(std::string(AC_DEPS_DIR) + "/unicode-data/" + name);
  EXPECT_TRUE(file.is_open()) << "no " << name << " of the Unicode Character Database: tools/deps.sh data";
  std::string first;
  std::getline(file, first);
  file.seekg(0);
  // UnicodeData.txt and the files on emoji tell no version in their first line: "# LineBreak-17.0.0.txt".
  const size_t version = first.find_first_of("0123456789");
  EXPECT_TRUE(first[0] != '#' || version == std::string::npos ||
              first.compare(version, sizeof(unicode_data::kVersion) - 1, unicode_data::kVersion) == 0)
      << name << " is of another version than " << unicode_data::kVersion << ": " << first;
  return file;
}

inline ac::Vector<std::string> splitFields(const std::string& line, char separator) {
  ac::Vector<std::string> fields;
  std::istringstream stream(line.substr(0, line.find('#')));
  for (std::string field; std::getline(stream, field, separator);) {
    const size_t begin = field.find_first_not_of(" \t\r");
    const size_t end = field.find_last_not_of(" \t\r");
    fields.push_back(begin == std::string::npos ? "" : field.substr(begin, end + 1 - begin));
  }
  return fields;
}

inline char32_t hexadecimal(const std::string& digits) {
  return static_cast<char32_t>(std::stoul(digits, nullptr, 16));
}

/// "0041 0301" as code points.
inline std::u32string codePointsOf(const std::string& field) {
  std::u32string text;
  std::istringstream stream(field);
  for (std::string word; stream >> word;) text += hexadecimal(word);
  return text;
}

inline constexpr size_t kCodePoints = 0x110000;

/// A property's value for each code point, in the words of a file with lines `first..last; value`: `missing` and then
/// what its lines "@missing" say for the others. With `property` the lines `first..last; property; value` count alone,
/// and `yes` stands for a value that is left out.
inline ac::Vector<std::string> readProperty(const std::string& name, const std::string& missing,
                                            const std::string& property = "", const std::string& yes = "yes") {
  ac::Vector<std::string> values(kCodePoints, missing);
  std::ifstream file = openDatabaseFile(name);
  ac::Vector<ac::Vector<std::string>> lines;
  const std::string marker = "# @missing: ";
  for (std::string line; std::getline(file, line);) {
    const bool isDefault = line.rfind(marker, 0) == 0;
    const ac::Vector<std::string> fields = splitFields(isDefault ? line.substr(marker.size()) : line, ';');
    if (fields.size() < 2) continue;
    if (!property.empty() && fields[1] != property) continue;
    if (property.empty() && fields.size() > 2 && isDefault) continue;
    const size_t dots = fields[0].find("..");
    const char32_t first = hexadecimal(fields[0]);
    const char32_t last = dots == std::string::npos ? first : hexadecimal(fields[0].substr(dots + 2));
    const std::string value = property.empty() ? fields[1] : fields.size() > 2 ? fields[2] : yes;
    for (char32_t c = first; c <= last; ++c) values[c] = value;
  }
  return values;
}

}  // namespace ac::test
