#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/status.h"

namespace ac {

/// The file's bytes; a file over `limitBytes` is TooLarge. Errors carry the path.
Result<std::vector<uint8_t>> readFile(const std::string& path, size_t limitBytes);

/// Writes beside the target and renames, so that a failure leaves no half file behind.
Status writeFile(const std::string& path, std::span<const uint8_t> bytes);

/// `name` relative to the folder that holds `file`.
std::string besideFile(const std::string& file, const std::string& name);

}  // namespace ac
