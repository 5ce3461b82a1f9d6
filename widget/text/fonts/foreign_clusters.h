#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/vector.h"

namespace ac {

/// Index of a cluster within its ForeignClusters; stable for their life.
using ClusterId = uint32_t;

/// Text that no face covers, as a host with fonts of its own is to set it: a grapheme cluster, or letters that join.
struct ForeignCluster {
  std::string_view text;
  std::string_view lang;  ///< BCP 47, empty for unknown.
  int weight = 400;
  bool italic = false;
  bool serif = false;
  bool rightToLeft = false;
  bool symbol = false;  ///< Belongs to no script, so the host's fonts may have it in colours.
};

/// What hosts have told of text that they set in place of the faces: its advance, once, at no particular size. Shared
/// by the cards of one core.
class ForeignClusters {
 public:
  /// Whether the host sets such text. Until it says so, and after it takes it back, the replacement mark stands there.
  bool offered() const { return offered_; }
  void setOffered(bool offered);
  /// False when so many are known that texts shaped from now on get the mark.
  bool hasRoom() const { return entries_.size() < kMost; }
  /// Rises whenever a cluster is measured or split or the offer changes.
  uint32_t revision() const { return revision_; }

  /// The same description gives the same id.
  ClusterId request(const ForeignCluster& cluster);

  size_t size() const { return entries_.size(); }
  /// Its texts live as long as the clusters.
  ForeignCluster describe(ClusterId cluster) const;

  /// `advanceEm` in fractions of the font size; `colored` when the host's glyph has colours of its own. The first
  /// measure stays. False when there is no such cluster or the advance is none.
  bool measure(ClusterId cluster, float advanceEm, bool colored);
  /// From now on its graphemes stand one by one in texts, since a line cannot hold it whole. Such texts are out of
  /// date.
  void split(ClusterId cluster) const;
  bool isSplit(ClusterId cluster) const { return entries_[cluster]->split; }
  bool isMeasured(ClusterId cluster) const { return entries_[cluster]->measured; }
  bool isColored(ClusterId cluster) const { return cluster < entries_.size() && entries_[cluster]->colored; }
  /// 1 until measured.
  float advanceEm(ClusterId cluster) const { return entries_[cluster]->advanceEm; }

 private:
  // Far more than a page's articles hold.
  static constexpr size_t kMost = 1 << 16;

  static constexpr uint32_t kNone = 0xFFFFFFFF;
  static constexpr size_t kBuckets = 2048;

  struct Entry {
    std::string text;
    std::string lang;
    uint32_t style = 0;     // As styleBits() packs it.
    uint32_t next = kNone;  // Of the same bucket.
    float advanceEm = 1;
    bool measured = false;
    bool colored = false;
    bool split = false;
  };
  static uint32_t styleBits(const ForeignCluster& cluster);

  Vector<std::unique_ptr<Entry>> entries_;
  Vector<uint32_t> buckets_;  // Indices of entries, kNone where empty; made with the first entry.
  mutable uint32_t revision_ = 0;
  bool offered_ = false;
};

}  // namespace ac
