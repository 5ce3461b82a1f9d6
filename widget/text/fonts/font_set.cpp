#include "text/fonts/font_set.h"

#include <algorithm>

#include "base/vector.h"
#include "text/fonts/describe_face.h"
#include "text/fonts/font_match.h"
#include "text/unicode/char_classes.h"
#include "text/unicode/decompositions.h"

namespace ac {

struct FontSet::Entry {
  FaceDescription description;
  FaceState state = FaceState::Declared;
  std::unique_ptr<FontFace> face;
};

namespace {

constexpr size_t kMaxPreferences = 64;

// HarfBuzz sets the one from the other where a font lacks it.
constexpr char32_t kHyphen = 0x2010;
constexpr char32_t kNonBreakingHyphen = 0x2011;

}  // namespace

FontSet::FontSet() = default;
FontSet::~FontSet() = default;

FaceId FontSet::declare(FaceDescription description) {
  if (entries_.size() >= kForeignFace) return kNoFace;
  auto entry = std::make_unique<Entry>();
  entry->description = std::move(description);
  entry->description.weight = std::clamp(entry->description.weight, 1, 1000);
  entries_.push_back(std::move(entry));
  preferences_.clear();
  return static_cast<FaceId>(entries_.size() - 1);
}

Status FontSet::supply(FaceId face, Vector<uint8_t> bytes) {
  if (face >= entries_.size()) return {StatusCode::BadArgument, {}, "There is no such face"};
  Entry& entry = *entries_[face];
  // Texts hold the face's glyph numbers, so bytes that are there stay.
  if (entry.state == FaceState::Loaded) return {};
  Result<std::unique_ptr<FontFace>> loaded = FontFace::load(std::move(bytes));
  if (!loaded.ok()) {
    fail(face);
    return loaded.status();
  }
  entry.face = std::move(loaded.value());
  entry.state = FaceState::Loaded;
  ++revision_;
  for (const auto& kept : preferences_) kept->forgetAnswers();
  return {};
}

Result<FaceId> FontSet::add(Vector<uint8_t> bytes) {
  Result<std::unique_ptr<FontFace>> loaded = FontFace::load(std::move(bytes));
  if (!loaded.ok()) return loaded.status();
  FaceDescription description = describeFace(*loaded.value());
  description.added = true;
  const FaceId face = declare(std::move(description));
  if (face == kNoFace) return Status{StatusCode::TooLarge, {}, "There are too many faces"};
  entries_[face]->face = std::move(loaded.value());
  entries_[face]->state = FaceState::Loaded;
  ++revision_;
  return face;
}

void FontSet::fail(FaceId face) {
  if (face >= entries_.size()) return;
  Entry& entry = *entries_[face];
  if (entry.state == FaceState::Failed || entry.state == FaceState::Loaded) return;
  entry.state = FaceState::Failed;
  ++revision_;
  for (const auto& kept : preferences_) kept->forgetAnswers();
}

StackId FontSet::stack(const Vector<std::string>& families) {
  const auto found = std::find(stacks_.begin(), stacks_.end(), families);
  if (found != stacks_.end()) return static_cast<StackId>(found - stacks_.begin());
  stacks_.push_back(families);
  return static_cast<StackId>(stacks_.size() - 1);
}

size_t FontSet::size() const {
  return entries_.size();
}
const FaceDescription& FontSet::description(FaceId face) const {
  return entries_[face]->description;
}
FaceState FontSet::state(FaceId face) const {
  return entries_[face]->state;
}
const FontFace* FontSet::face(FaceId face) const {
  return face < entries_.size() ? entries_[face]->face.get() : nullptr;
}
uint32_t FontSet::revision() const {
  return revision_ + foreign_.revision() + hyphenation_.revision();
}

bool FontSet::isSerif(StackId stack) const {
  if (stack >= stacks_.size()) return false;
  for (const std::string& family : stacks_[stack]) {
    for (const std::unique_ptr<Entry>& entry : entries_) {
      if (entry->description.family == family) return entry->description.serif;
    }
  }
  return false;
}

Vector<FaceId> FontSet::wanted() const {
  Vector<FaceId> faces;
  for (size_t i = 0; i < entries_.size(); ++i) {
    if (entries_[i]->state == FaceState::Wanted) faces.push_back(static_cast<FaceId>(i));
  }
  return faces;
}

bool FontSet::mayChange() const {
  for (const std::unique_ptr<Entry>& entry : entries_) {
    if (entry->state == FaceState::Failed || entry->description.own) return true;
  }
  return false;
}

size_t FontSet::bytes() const {
  size_t bytes = hyphenation_.bytes();
  for (const std::unique_ptr<Entry>& entry : entries_) {
    if (entry->face) bytes += entry->face->fileBytes();
  }
  return bytes;
}

void FontSet::want(FaceId face) {
  if (face < entries_.size() && entries_[face]->state == FaceState::Declared) entries_[face]->state = FaceState::Wanted;
}

bool FontSet::mayDraw(FaceId face, char32_t codePoint) const {
  const Entry& entry = *entries_[face];
  if (entry.state == FaceState::Failed) return false;
  const auto has = [&](char32_t c) {
    return declares(entry.description, c) && (entry.face == nullptr || entry.face->covers(c));
  };
  return has(codePoint) || (codePoint == kNonBreakingHyphen && has(kHyphen));
}

// 0 for declared faces; else that of the first file of its family, from 1 on.
size_t FontSet::addedFamilyRank(FaceId face) const {
  const FaceDescription& description = entries_[face]->description;
  if (!description.added) return 0;
  size_t rank = 1;
  for (FaceId i = 0; i < face; ++i) {
    const FaceDescription& earlier = entries_[i]->description;
    if (earlier.added && earlier.family == description.family) return rank;
    rank += earlier.added ? 1 : 0;
  }
  return rank;
}

FacePreference& FontSet::preference(StackId stack, int weight, bool italic) const {
  for (const auto& kept : preferences_) {
    if (kept->stack == stack && kept->weight == weight && kept->italic == italic) return *kept;
  }
  auto made = std::make_unique<FacePreference>();
  made->stack = stack;
  made->weight = weight;
  made->italic = italic;
  made->forgetAnswers();
  static const Vector<std::string> kNoFamilies;
  const Vector<std::string>& families = stack < stacks_.size() ? stacks_[stack] : kNoFamilies;
  // Of faces that are equally near the one declared first comes first.
  Vector<int> ranks;
  for (size_t i = 0; i < entries_.size(); ++i) {
    const FaceDescription& face = entries_[i]->description;
    auto family = static_cast<size_t>(std::find(families.begin(), families.end(), face.family) - families.begin());
    if (face.own && family == families.size()) continue;
    if (face.added) family = families.size() + addedFamilyRank(static_cast<FaceId>(i));
    const int rank = static_cast<int>(family) * kMaxStyleDistance + styleDistance(face, weight, italic);
    made->order.push_back(static_cast<FaceId>(i));
    ranks.push_back(rank);
    for (size_t k = ranks.size() - 1; k > 0 && ranks[k - 1] > ranks[k]; --k) {
      std::swap(ranks[k - 1], ranks[k]);
      std::swap(made->order[k - 1], made->order[k]);
    }
  }
  if (preferences_.size() >= kMaxPreferences) preferences_.clear();
  preferences_.push_back(std::move(made));
  return *preferences_.back();
}

FaceId FontSet::choose(StackId stack, int weight, bool italic, char32_t codePoint) const {
  FacePreference& preferred = preference(stack, weight, italic);
  FaceId* answer = nullptr;
  if (codePoint < 128) {
    answer = &preferred.ascii[codePoint];
    if (*answer != FacePreference::kNoAnswer) return *answer;
  } else {
    FacePreference::Answer& kept = preferred.others[codePoint & 0xFF];
    if (kept.codePoint == codePoint && kept.face != FacePreference::kNoAnswer) return kept.face;
    kept.codePoint = codePoint;
    answer = &kept.face;
  }
  const auto found = std::find_if(preferred.order.begin(), preferred.order.end(),
                                  [&](FaceId face) { return mayDraw(face, codePoint); });
  *answer = found != preferred.order.end() ? *found : kNoFace;
  return *answer;
}

bool FontSet::mayDrawCluster(FaceId face, std::span<const char32_t> cluster) const {
  for (size_t i = 0; i < cluster.size(); ++i) {
    const char32_t c = cluster[i];
    // HarfBuzz composes a base and its marks when the font has the whole.
    char32_t composed = c;
    size_t next = i + 1;
    for (; next < cluster.size(); ++next) {
      const char32_t more = compose(composed, cluster[next]);
      if (more == 0) break;
      composed = more;
    }
    if (next > i + 1 && mayDraw(face, composed)) {
      i = next - 1;
      continue;
    }
    if (needsNoGlyph(c) || mayDraw(face, c)) continue;
    // … and takes it apart when the font has the parts.
    Decomposition parts;
    char32_t whole = c;
    while (decompose(whole, parts)) {
      if (parts.second != 0 && !mayDraw(face, parts.second)) return false;
      whole = parts.first;
    }
    if (whole == c || !mayDraw(face, whole)) return false;
  }
  return true;
}

FaceId FontSet::chooseForCluster(StackId stack, int weight, bool italic, std::span<const char32_t> cluster) const {
  if (cluster.empty()) return kNoFace;
  const FaceId first = choose(stack, weight, italic, cluster[0]);
  if (first != kNoFace && (cluster.size() == 1 || mayDrawCluster(first, cluster))) return first;
  for (const FaceId face : preference(stack, weight, italic).order) {
    if (mayDrawCluster(face, cluster)) return face;
  }
  return kNoFace;
}

}  // namespace ac
