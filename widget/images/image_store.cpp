#include "images/image_store.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <utility>

#include "base/vector.h"

namespace ac {
namespace {

/// Pictures that are known without pixels (wanted, failed, at sizes long gone) are forgotten beyond this number.
constexpr size_t kMaxEntries = 1024;

/// NaN would never compare equal, and ask for the picture anew each time.
ImageTarget comparable(ImageTarget target) {
  for (float& focus : target.focalPoint) {
    if (!(focus >= 0 && focus <= 1)) focus = 0.5f;
  }
  return target;
}

}  // namespace

ImageStore::ImageStore(size_t budgetBytes) : budgetBytes_(budgetBytes) {}

ImageKey ImageStore::request(std::string_view src, const ImageTarget& target) {
  const ImageTarget wanted = comparable(target);
  for (auto entry = entries_.begin(); entry != entries_.end(); ++entry) {
    if (entry->target != wanted || entry->src != src) continue;
    if (entry->retryWhenRequested) entry->state = ImageState::Wanted;
    entry->retryWhenRequested = false;
    entries_.splice(entries_.begin(), entries_, entry);
    return entries_.front().key;
  }
  Entry entry;
  entry.key = nextKey_++;
  entry.src = src;
  entry.target = wanted;
  entries_.push_front(std::move(entry));
  return entries_.front().key;
}

ImageState ImageStore::state(ImageKey key) const {
  const Entry* entry = find(key);
  return entry != nullptr ? entry->state : ImageState::Wanted;
}

const Bitmap* ImageStore::bitmap(ImageKey key) const {
  const Entry* entry = find(key);
  return entry != nullptr && entry->state == ImageState::Ready ? &entry->bitmap : nullptr;
}

const Bitmap* ImageStore::standIn(ImageKey key) const {
  const Entry* asked = find(key);
  if (asked == nullptr) return nullptr;
  const Entry* nearest = nullptr;
  const auto distance = [&](const Entry& entry) { return std::abs(entry.target.width - asked->target.width); };
  for (const Entry& entry : entries_) {
    if (&entry == asked || entry.state != ImageState::Ready || entry.src != asked->src) continue;
    if (nearest == nullptr || distance(entry) < distance(*nearest)) nearest = &entry;
  }
  return nearest != nullptr ? &nearest->bitmap : nullptr;
}

const ImageTarget& ImageStore::target(ImageKey key) const {
  static const ImageTarget kNone;
  const Entry* entry = find(key);
  return entry != nullptr ? entry->target : kNone;
}

const std::string& ImageStore::src(ImageKey key) const {
  static const std::string kNone;
  const Entry* entry = find(key);
  return entry != nullptr ? entry->src : kNone;
}

Status ImageStore::supplyEncoded(ImageKey key, std::span<const uint8_t> encoded) {
  Entry* entry = find(key);
  if (entry == nullptr) return {StatusCode::NotReady, "", "the picture is no longer asked for"};
  return accept(*entry, decodeImage(encoded, entry->target));
}

Status ImageStore::supplyPixels(ImageKey key, std::span<const uint8_t> rgba, int width, int height) {
  Entry* entry = find(key);
  if (entry == nullptr) return {StatusCode::NotReady, "", "the picture is no longer asked for"};
  return accept(*entry, fitPixels(rgba, width, height, entry->target));
}

Status ImageStore::accept(Entry& entry, Result<Bitmap> result) {
  drop(entry);
  if (!result.ok()) {
    entry.state = ImageState::Failed;
    return result.status();
  }
  entry.bitmap = std::move(result.value());
  entry.state = ImageState::Ready;
  bytes_ += entry.bitmap.rgba.size();
  trim();
  return {};
}

void ImageStore::fail(ImageKey key) {
  Entry* entry = find(key);
  if (entry == nullptr) return;
  drop(*entry);
  entry->state = ImageState::Failed;
}

bool ImageStore::hasFailed(std::string_view src) const {
  for (const Entry& entry : entries_) {
    if (entry.state == ImageState::Failed && !entry.retryWhenRequested && entry.src == src) return true;
  }
  return false;
}

void ImageStore::retry(std::string_view src) {
  for (Entry& entry : entries_) {
    if (entry.state == ImageState::Failed && entry.src == src) entry.retryWhenRequested = true;
  }
}

Vector<ImageKey> ImageStore::wanted() const {
  Vector<ImageKey> keys;
  for (const Entry& entry : entries_) {
    if (entry.state == ImageState::Wanted) keys.push_back(entry.key);
  }
  return keys;
}

size_t ImageStore::bytes() const {
  return bytes_;
}

void ImageStore::hold(ImageKey key) {
  if (Entry* entry = find(key)) ++entry->holders;
}

void ImageStore::release(ImageKey key) {
  if (Entry* entry = find(key)) --entry->holders;
}

void ImageStore::trim() {
  for (auto entry = entries_.end(); entry != entries_.begin();) {
    --entry;
    const bool overBudget = bytes_ > budgetBytes_ && !entry->bitmap.empty();
    if (!(overBudget || entries_.size() > kMaxEntries) || !isDispensable(*entry)) continue;
    drop(*entry);
    entry = entries_.erase(entry);
  }
}

/// What nobody holds and what stands in for nothing that a card waits for.
bool ImageStore::isDispensable(const Entry& entry) const {
  if (entry.holders > 0) return false;
  return entry.bitmap.empty() || std::none_of(entries_.begin(), entries_.end(), [&](const Entry& other) {
           return other.holders > 0 && other.state == ImageState::Wanted && other.src == entry.src;
         });
}

void ImageStore::drop(Entry& entry) {
  bytes_ -= entry.bitmap.rgba.size();
  entry.bitmap = {};
}

ImageStore::Entry* ImageStore::find(ImageKey key) {
  for (Entry& entry : entries_) {
    if (entry.key == key) return &entry;
  }
  return nullptr;
}

const ImageStore::Entry* ImageStore::find(ImageKey key) const {
  return const_cast<ImageStore*>(this)->find(key);
}

}  // namespace ac
