#include "cli/files.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>

#include "base/vector.h"

namespace ac {

namespace {

struct FileCloser {
  void operator()(FILE* file) const { std::fclose(file); }
};
using File = std::unique_ptr<FILE, FileCloser>;

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ > STDIN_FILENO) close(number_);
  }
  int number() const { return number_; }

 private:
  int number_;
};

Status failure(const std::string& path, const char* what) {
  return {StatusCode::BadArgument, path, std::string(what) + ": " + std::strerror(errno)};
}

bool isRegular(const struct stat& file) {
  return S_ISREG(file.st_mode);
}

Result<Vector<uint8_t>> readAll(int descriptor, const std::string& path, size_t limitBytes, int patienceMs) {
  Vector<uint8_t> bytes;
  uint8_t buffer[65536];
  for (;;) {
    pollfd waiting = {descriptor, POLLIN, 0};
    const int ready = poll(&waiting, 1, patienceMs);
    if (ready == 0) return Status{StatusCode::BadArgument, path, "cannot be read: it stays silent"};
    const ssize_t count = ready < 0 ? -1 : read(descriptor, buffer, sizeof buffer);
    if (count == 0) return bytes;
    if (count < 0) {
      if (errno == EINTR || errno == EAGAIN) continue;
      return failure(path, "cannot be read");
    }
    if (bytes.size() + static_cast<size_t>(count) > limitBytes) {
      return Status{StatusCode::TooLarge, path, "is larger than " + std::to_string(limitBytes) + " bytes"};
    }
    bytes.insert(bytes.end(), buffer, buffer + count);
  }
}

/// Without waiting for whoever might write into a pipe.
int openToRead(const std::string& path) {
  return open(path.c_str(), O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
}

Status writeWhole(const std::string& target, const std::string& path, std::span<const uint8_t> bytes) {
  File file(std::fopen(target.c_str(), "wb"));
  if (!file) return failure(path, "cannot be written");
  const bool written = std::fwrite(bytes.data(), 1, bytes.size(), file.get()) == bytes.size();
  if (std::fclose(file.release()) == 0 && written) return {};
  return failure(path, "cannot be written");
}

}  // namespace

Result<Vector<uint8_t>> readFile(const std::string& path, size_t limitBytes) {
  struct stat found = {};
  if (stat(path.c_str(), &found) != 0) return failure(path, "cannot be opened");
  const Descriptor file(isRegular(found) ? openToRead(path) : -1);
  // What lies there may have become another since.
  if (file.number() >= 0 && fstat(file.number(), &found) != 0) return failure(path, "cannot be opened");
  if (!isRegular(found)) return Status{StatusCode::BadArgument, path, "is no regular file"};
  if (file.number() < 0) return failure(path, "cannot be opened");
  return readAll(file.number(), path, limitBytes, -1);
}

Result<Vector<uint8_t>> readInput(const std::string& path, size_t limitBytes, std::chrono::milliseconds patience) {
  const Descriptor input(path == "-" ? STDIN_FILENO : openToRead(path));
  if (input.number() < 0) return failure(path, "cannot be opened");
  return readAll(input.number(), path, limitBytes, static_cast<int>(patience.count()));
}

Status writeFile(const std::string& path, std::span<const uint8_t> bytes) {
  struct stat found = {};
  const bool isThere = stat(path.c_str(), &found) == 0;
  if (isThere && !isRegular(found)) return writeWhole(path, path, bytes);
  const std::unique_ptr<char, decltype(&std::free)> resolved(isThere ? realpath(path.c_str(), nullptr) : nullptr,
                                                             &std::free);
  const std::string target = resolved ? resolved.get() : path;
  const std::string part = target + ".part";
  Status status = writeWhole(part, path, bytes);
  if (status.ok() && std::rename(part.c_str(), target.c_str()) != 0) status = failure(path, "cannot be written");
  if (!status.ok()) std::remove(part.c_str());
  return status;
}

std::string besideFile(const std::string& file, const std::string& name) {
  if (!name.empty() && name[0] == '/') return name;
  const size_t slash = file.find_last_of('/');
  return slash == std::string::npos ? name : file.substr(0, slash + 1) + name;
}

}  // namespace ac
