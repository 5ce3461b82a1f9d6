#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/status.h"
#include "base/vector.h"
#include "text/fonts/feature_sets.h"
#include "text/fonts/font_face.h"
#include "text/fonts/foreign_clusters.h"
#include "text/hyphenation/hyphenation_set.h"

namespace ac {

/// Index of a face within its FontSet; stable for the set's life.
using FaceId = uint16_t;
inline constexpr FaceId kNoFace = 0xFFFF;
/// Stands for a host's own fonts: glyphs of such an item are ClusterIds.
inline constexpr FaceId kForeignFace = 0xFFFD;

/// Index of an interned list of families within its FontSet, in order of preference.
using StackId = uint16_t;

/// Inclusive.
struct CodePointRange {
  char32_t first = 0;
  char32_t last = 0;
};

/// What is known of a face before its bytes arrive, as @font-face declares it.
struct FaceDescription {
  std::string family;
  int weight = 400;  ///< 1 to 1000.
  bool italic = false;
  Vector<CodePointRange> ranges;  ///< Sorted, disjoint; empty means every code point.
  bool serif = false;
  bool added = false;  ///< A user's own file: comes after all others.
  bool own = false;    ///< A theme's: for texts that name the family, and no others.
};

enum class FaceState : uint8_t {
  Declared,  ///< Nobody has asked for it.
  Wanted,    ///< A text needs it; the host is to supply it.
  Loaded,
  Failed,  ///< It could not be had; texts go on without it.
};

struct FacePreference;

/// Every face that the cards of one core know, loaded on demand: shaping text marks the faces it lacks as wanted, the
/// host fetches and supplies them, and the text is shaped again.
class FontSet {
 public:
  FaceId declare(FaceDescription description);
  /// Takes over the bytes. On BadFont the face is Failed.
  Status supply(FaceId face, Vector<uint8_t> bytes);
  void fail(FaceId face);

  /// Declares and loads a file of the user's own, as a fallback after all faces that were declared and those added
  /// before; files of one family stand beside each other, and the one whose style is nearest is taken.
  Result<FaceId> add(Vector<uint8_t> bytes);

  /// The same list gives the same id. Families that are never declared are passed over when a face is chosen.
  StackId stack(const Vector<std::string>& families);

  FeatureSets& features() { return features_; }
  const FeatureSets& features() const { return features_; }

  size_t size() const;
  const FaceDescription& description(FaceId face) const;
  FaceState state(FaceId face) const;
  /// Null unless Loaded. Lives as long as the set.
  const FontFace* face(FaceId face) const;
  /// True when the first family of the stack that is declared has serifs.
  bool isSerif(StackId stack) const;
  ForeignClusters& foreign() { return foreign_; }
  const ForeignClusters& foreign() const { return foreign_; }
  HyphenationSet& hyphenation() { return hyphenation_; }
  const HyphenationSet& hyphenation() const { return hyphenation_; }
  /// Rises whenever a face changes its state to Loaded or Failed, and with the foreign clusters' and the hyphenation's
  /// own; texts shaped under an older revision may be out of date.
  uint32_t revision() const;
  /// Paragraphs that have been shaped with these fonts.
  uint32_t shapings() const { return shapings_; }
  void countShaping() { ++shapings_; }
  Vector<FaceId> wanted() const;
  /// Whether a text that has all its faces may get others later: one of a theme that comes, or one that failed.
  bool mayChange() const;
  /// Bytes of the loaded files, those of hyphenation patterns included.
  size_t bytes() const;

  /// Faces that may draw `codePoint` in this stack, best first: per family of the stack in order, then every other
  /// declared face, then the added ones, the one whose style and weight are nearest (CSS Fonts 4, section 5.2). Failed
  /// faces and Loaded ones without the code point are left out. Returns kNoFace when there is none; marks nothing as
  /// wanted.
  FaceId choose(StackId stack, int weight, bool italic, char32_t codePoint) const;
  /// The same for a grapheme cluster: the first face that may draw all of it (default ignorables apart), composed or
  /// decomposed where Unicode makes that the same. Returns kNoFace when no single face does.
  FaceId chooseForCluster(StackId stack, int weight, bool italic, std::span<const char32_t> cluster) const;
  /// True when the face is not Failed, declares the code point and, once Loaded, has a glyph for it. A hyphen will do
  /// for a non-breaking one.
  bool mayDraw(FaceId face, char32_t codePoint) const;
  void want(FaceId face);

  FontSet();
  ~FontSet();
  FontSet(const FontSet&) = delete;
  FontSet& operator=(const FontSet&) = delete;

 private:
  struct Entry;
  FacePreference& preference(StackId stack, int weight, bool italic) const;
  size_t addedFamilyRank(FaceId face) const;
  bool mayDrawCluster(FaceId face, std::span<const char32_t> cluster) const;

  Vector<std::unique_ptr<Entry>> entries_;
  Vector<Vector<std::string>> stacks_;
  FeatureSets features_;
  ForeignClusters foreign_;
  HyphenationSet hyphenation_;
  uint32_t revision_ = 0;
  uint32_t shapings_ = 0;
  // Answers that were given before, of use only while faces stay as they are.
  mutable Vector<std::unique_ptr<FacePreference>> preferences_;
};

}  // namespace ac
