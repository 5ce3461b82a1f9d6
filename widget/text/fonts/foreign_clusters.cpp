#include "text/fonts/foreign_clusters.h"

namespace ac {

namespace {

// No glyph is wider; a host that says so is mistaken.
constexpr float kWidestEm = 1000;

constexpr uint32_t kWeightBits = 0xFFFF;
constexpr uint32_t kItalic = 1 << 16;
constexpr uint32_t kSerif = 1 << 17;
constexpr uint32_t kRightToLeft = 1 << 18;
constexpr uint32_t kSymbol = 1 << 19;

// Fowler, Noll and Vo's FNV-1a.
uint32_t addToHash(uint32_t hash, std::string_view text) {
  for (const char byte : text) hash = (hash ^ static_cast<unsigned char>(byte)) * 16777619u;
  return hash;
}

}  // namespace

uint32_t ForeignClusters::styleBits(const ForeignCluster& cluster) {
  return (static_cast<uint32_t>(cluster.weight) & kWeightBits) | (cluster.italic ? kItalic : 0) |
         (cluster.serif ? kSerif : 0) | (cluster.rightToLeft ? kRightToLeft : 0) | (cluster.symbol ? kSymbol : 0);
}

void ForeignClusters::setOffered(bool offered) {
  if (offered_ == offered) return;
  offered_ = offered;
  ++revision_;
}

ClusterId ForeignClusters::request(const ForeignCluster& cluster) {
  if (buckets_.empty()) buckets_.assign(kBuckets, kNone);
  const uint32_t style = styleBits(cluster);
  const uint32_t hash = addToHash(addToHash(2166136261u ^ style, cluster.text), cluster.lang);
  uint32_t& bucket = buckets_[(hash ^ hash >> 15) % kBuckets];
  for (uint32_t id = bucket; id != kNone; id = entries_[id]->next) {
    const Entry& entry = *entries_[id];
    if (entry.style == style && entry.text == cluster.text && entry.lang == cluster.lang) return id;
  }
  auto entry = std::make_unique<Entry>();
  entry->text = cluster.text;
  entry->lang = cluster.lang;
  entry->style = style;
  entry->next = bucket;
  entries_.push_back(std::move(entry));
  bucket = static_cast<uint32_t>(entries_.size() - 1);
  return bucket;
}

ForeignCluster ForeignClusters::describe(ClusterId cluster) const {
  const Entry& entry = *entries_[cluster];
  ForeignCluster described;
  described.text = entry.text;
  described.lang = entry.lang;
  described.weight = static_cast<int>(entry.style & kWeightBits);
  described.italic = (entry.style & kItalic) != 0;
  described.serif = (entry.style & kSerif) != 0;
  described.rightToLeft = (entry.style & kRightToLeft) != 0;
  described.symbol = (entry.style & kSymbol) != 0;
  return described;
}

void ForeignClusters::split(ClusterId cluster) const {
  Entry& entry = *entries_[cluster];
  if (!entry.split) ++revision_;
  entry.split = true;
}

bool ForeignClusters::measure(ClusterId cluster, float advanceEm, bool colored) {
  if (cluster >= entries_.size() || !(advanceEm >= 0 && advanceEm <= kWidestEm)) return false;
  Entry& entry = *entries_[cluster];
  if (entry.measured) return true;
  entry.measured = true;
  entry.advanceEm = advanceEm;
  entry.colored = colored;
  ++revision_;
  return true;
}

}  // namespace ac
