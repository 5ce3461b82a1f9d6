#include "images/decode_pixels.h"

#include <string>

#include "base/vector.h"
#include "images/byte_view.h"
#include "images/inflate.h"
#include "images/jpeg_header.h"
#include "images/limits.h"

namespace {

// Set by a failed allocation: the decoder does not always tell it from broken data.
bool ranOutOfMemory = false;

void* noteIfNull(void* memory) {
  ranOutOfMemory = ranOutOfMemory || memory == nullptr;
  return memory;
}

// What a PNG's data may grow to: the decoder doubles its buffer for as long as there is more in the stream, whatever
// size the header names. Nothing else of it reallocates.
size_t mostGrownBytes = 0;
bool grewTooLarge = false;

void* growWithin(void* memory, size_t size) {
  grewTooLarge = size > mostGrownBytes;
  return grewTooLarge ? nullptr : noteIfNull(std::realloc(memory, size));
}

// The decoder copies no bytes to a null pointer for a PNG whose data begin with an empty chunk, which memcpy forbids.
void* copyBytes(void* to, const void* from, size_t size) {
  return size > 0 ? std::memcpy(to, from, size) : to;
}

}  // namespace

// Zeroed memory: what a broken file leaves undecoded must look the same everywhere and show nothing of the heap.
#define STBI_MALLOC(size) noteIfNull(std::calloc(1, size))
#define STBI_REALLOC(memory, size) growWithin(memory, size)
#define STBI_FREE(memory) std::free(memory)
#define STBI_ASSERT(condition) ((void)0)
#define STBI_ONLY_PNG
#define STBI_ONLY_JPEG
#define STBI_NO_STDIO
#define STBI_NO_SIMD  // The vector versions of the inverse DCT round differently.
#define STBI_NO_LINEAR
#define STBI_NO_HDR
#define STBI_NO_THREAD_LOCALS
#define STBI_MAX_DIMENSIONS 8192
#define STB_IMAGE_STATIC
#define STB_IMAGE_IMPLEMENTATION
#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wunused-function"
#endif
#define memcpy copyBytes
#include <stb_image.h>
#undef memcpy

namespace ac {
namespace {

// A doubled buffer for what the header asks for, interlaced, and another for the file's own bytes.
size_t grownBytesOf(const ByteView& file, const DecodedPixels& pixels, int channels) {
  const size_t sampleBytes = file.at(24) == 16 ? 2 : 1;
  const size_t row = static_cast<size_t>(pixels.width) * static_cast<size_t>(channels) * sampleBytes + 1;
  return 2 * (row * static_cast<size_t>(pixels.height) + file.size()) + 4096;
}

Status failure() {
  if (grewTooLarge) return {StatusCode::BadImage, "", "the PNG unpacks to far more than its size asks for"};
  if (ranOutOfMemory) return {StatusCode::OutOfMemory, "", "there is no memory to decode the image"};
  const char* reason = stbi_failure_reason();
  return {StatusCode::BadImage, "",
          std::string("the image does not decode: ") + (reason != nullptr ? reason : "unknown")};
}

Result<DecodedPixels> decodeWhole(std::span<const uint8_t> encoded) {
  const int size = static_cast<int>(encoded.size());
  DecodedPixels pixels;
  int channels = 0;
  ranOutOfMemory = grewTooLarge = false;
  mostGrownBytes = 0;
  // The decoder's own reading of the header is checked again, in case that it differs from ours.
  if (stbi_info_from_memory(encoded.data(), size, &pixels.width, &pixels.height, &channels) == 0) return failure();
  Status limits = checkImageSize(pixels.width, pixels.height);
  if (!limits.ok()) return limits;
  const bool hasAlpha = channels == 2 || channels == 4;
  pixels.channels = hasAlpha ? 4 : 3;
  mostGrownBytes = grownBytesOf(ByteView(encoded), pixels, channels);
  pixels.bytes.reset(
      stbi_load_from_memory(encoded.data(), size, &pixels.width, &pixels.height, &channels, pixels.channels));
  if (pixels.bytes == nullptr) return failure();
  return pixels;
}

}  // namespace

// Here because one file holds the library.
bool inflateZlib(std::span<const uint8_t> packed, std::span<uint8_t> out) {
  const int size = static_cast<int>(out.size());
  return stbi_zlib_decode_buffer(reinterpret_cast<char*>(out.data()), size,
                                 reinterpret_cast<const char*>(packed.data()), static_cast<int>(packed.size())) == size;
}

Result<DecodedPixels> decodePixels(std::span<const uint8_t> encoded) {
  if (encoded.size() > kMaxEncodedImageBytes) {
    return Status{StatusCode::TooLarge, "", "the image file is larger than 10 MB"};
  }
  const ByteView file(encoded);
  if (isJpeg(file)) {
    const Result<JpegHeader> header = readJpegHeader(file);
    if (!header.ok()) return header.status();
    if (!header.value().complete) {
      // Without an end marker the decoder leaves a progressive picture unfinished.
      Vector<uint8_t> closed(encoded.begin(), encoded.end());
      closed.insert(closed.end(), {0xff, 0xd9});
      return decodeWhole(closed);
    }
  }
  return decodeWhole(encoded);
}

}  // namespace ac
