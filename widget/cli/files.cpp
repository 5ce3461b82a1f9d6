#include "cli/files.h"

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <memory>

namespace ac {

namespace {

struct FileCloser {
  void operator()(FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<FILE, FileCloser>;

Status failure(const std::string& path, const char* what) {
  return {StatusCode::BadArgument, path, std::string(what) + ": " + std::strerror(errno)};
}

}  // namespace

Result<std::vector<uint8_t>> readFile(const std::string& path, size_t limitBytes) {
  const File file(std::fopen(path.c_str(), "rb"));
  if (!file) return failure(path, "cannot be opened");
  std::vector<uint8_t> bytes;
  uint8_t buffer[65536];
  while (const size_t count = std::fread(buffer, 1, sizeof buffer, file.get())) {
    if (bytes.size() + count > limitBytes) {
      return Status{StatusCode::TooLarge, path, "is larger than " + std::to_string(limitBytes) + " bytes"};
    }
    bytes.insert(bytes.end(), buffer, buffer + count);
  }
  if (std::ferror(file.get())) return failure(path, "cannot be read");
  return bytes;
}

Status writeFile(const std::string& path, std::span<const uint8_t> bytes) {
  const std::string part = path + ".part";
  File file(std::fopen(part.c_str(), "wb"));
  if (!file) return failure(path, "cannot be written");
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  const bool closed = std::fclose(file.release()) == 0;
  if (written && closed && std::rename(part.c_str(), path.c_str()) == 0) return {};
  const Status status = failure(path, "cannot be written");
  std::remove(part.c_str());
  return status;
}

std::string besideFile(const std::string& file, const std::string& name) {
  if (!name.empty() && name[0] == '/') return name;
  const size_t slash = file.find_last_of('/');
  return slash == std::string::npos ? name : file.substr(0, slash + 1) + name;
}

}  // namespace ac
