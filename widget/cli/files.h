#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>

#include "base/status.h"
#include "base/vector.h"

namespace ac {

/// The bytes of a file that another one names; a file over `limitBytes` is TooLarge. Devices, pipes and whatever else
/// is no regular file are refused without being opened: some never end, and some never begin. Errors carry the path.
Result<Vector<uint8_t>> readFile(const std::string& path, size_t limitBytes);

/// The same of a file that the command line names, which may be a pipe, or "-" for standard input. One that stays
/// silent for `patience` is an error.
Result<Vector<uint8_t>> readInput(const std::string& path, size_t limitBytes,
                                  std::chrono::milliseconds patience = std::chrono::seconds(30));

/// Writes beside the target and renames, so that a failure leaves no half file behind. What is there and no regular
/// file (a device, a pipe) is written to and stays what it is; a link stays a link.
Status writeFile(const std::string& path, std::span<const uint8_t> bytes);

/// `name` relative to the folder that holds `file`.
std::string besideFile(const std::string& file, const std::string& name);

}  // namespace ac
