#pragma once

#include <cstdint>
#include <list>
#include <span>
#include <string>
#include <string_view>

#include "base/status.h"
#include "base/vector.h"
#include "images/decode.h"

namespace ac {

enum class ImageState : uint8_t {
  Wanted,  ///< A card shows it and its pixels at that size are not here; the host is to supply them.
  Ready,
  Failed,
};

/// A picture at one size. Stable until evicted; names pixels, not an address.
using ImageKey = uint32_t;

/// Pictures of all cards of one core, kept only at the sizes shown, within a byte budget: of those that no card holds,
/// the least recently used go first. Encoded bytes are never kept; the host has them.
class ImageStore {
 public:
  explicit ImageStore(size_t budgetBytes = 64u << 20);

  /// The picture `src` at `target`: the same arguments give the same key while it is not evicted. Marks it as used now.
  /// Evicts nothing: bitmaps of one painting stay until trim().
  ImageKey request(std::string_view src, const ImageTarget& target);
  ImageState state(ImageKey key) const;
  /// Null unless Ready. Valid until the next call that may evict (supply, trim).
  const Bitmap* bitmap(ImageKey key) const;
  /// Another size of the same picture that is Ready, the nearest in width, to stand in while `key` is Wanted; null when
  /// none.
  const Bitmap* standIn(ImageKey key) const;
  /// Empty for an evicted key.
  const ImageTarget& target(ImageKey key) const;
  const std::string& src(ImageKey key) const;

  /// Decodes for this key. On an error the key is Failed and the reason returned. An evicted key is NotReady: whoever
  /// still shows the picture has asked, or will ask, for it under a new one.
  Status supplyEncoded(ImageKey key, std::span<const uint8_t> encoded);
  Status supplyPixels(ImageKey key, std::span<const uint8_t> rgba, int width, int height);
  void fail(ImageKey key);
  /// True when the last attempt at this address failed at any size and it is not to be tried again.
  bool hasFailed(std::string_view src) const;
  /// Failed keys of this address are Wanted again at their next request.
  void retry(std::string_view src);

  Vector<ImageKey> wanted() const;
  size_t bytes() const;
  /// A card shows the picture: it stays, over the budget too, until as many calls of release(). Unknown keys are passed
  /// over.
  void hold(ImageKey key);
  void release(ImageKey key);
  /// Evicts what nobody holds down to the budget.
  void trim();

 private:
  struct Entry {
    ImageKey key = 0;
    std::string src;
    ImageTarget target;
    ImageState state = ImageState::Wanted;
    Bitmap bitmap;
    uint32_t holders = 0;
    bool retryWhenRequested = false;
  };
  Entry* find(ImageKey key);
  const Entry* find(ImageKey key) const;
  Status accept(Entry& entry, Result<Bitmap> result);
  void drop(Entry& entry);
  bool isDispensable(const Entry& entry) const;
  std::list<Entry> entries_;  // Most recently used first.
  size_t budgetBytes_;
  size_t bytes_ = 0;
  ImageKey nextKey_ = 1;
};

}  // namespace ac
