#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/vector.h"
#include "card/card.h"
#include "check/finding.h"
#include "theme/theme_face.h"

namespace ac {

struct CheckedArticle {
  std::string name;  ///< A file, or empty for one of ours.
  std::string json;
};

/// Draws articles in a theme, in every scheme, every built-in layout and at three to nine widths, and collects what can
/// not be read or worked. Files that drawing needs are its host's to supply: they are wanted from `core` and from
/// card() after every advance().
class ThemeChecker {
 public:
  /// `core` must outlive the checker and have its fonts declared; its theme is the checked one from now on.
  explicit ThemeChecker(Core& core) : core_(core) {}

  /// `address` is what the theme's fonts have as their base. Without articles its own are drawn. Fails where the theme
  /// is no JSON object.
  Status begin(std::string_view theme, std::string_view address, Vector<CheckedArticle> articles);

  /// The theme's own fonts in any scheme, each once: to be supplied by supplyFace(), before the first advance(). A null
  /// status and no bytes make no face.
  const Vector<ThemeFace>& faces() const { return faces_; }
  /// `address` is shown beside the token where the file can not be used.
  void supplyFace(size_t face, std::string_view address, Vector<uint8_t> file);
  void failFace(size_t face, std::string_view address, const Status& status);

  /// Goes on to the next thing that a host is to supply or fail, or to the end. Fails where an article can not be
  /// drawn.
  Status advance();
  bool done() const { return scheme_ == kSchemes; }
  /// The card that is being drawn; null before the first advance() and when done.
  const Card* card() const { return card_ ? &*card_ : nullptr; }
  /// Its article's.
  const std::string& articleName() const { return articles_[article_].name; }

  /// The worst for each token and ground.
  const Vector<Finding>& findings() const { return findings_; }
  /// What of the theme can not be used.
  const Vector<Warning>& warnings() const { return warnings_; }
  /// Both as JSON, with a line's end.
  std::string json() const;

 private:
  static constexpr size_t kSchemes = static_cast<size_t>(Scheme::Count);

  Status openCard();
  void nextCard();
  void warn(Warning warning);

  Core& core_;
  Vector<Theme> themes_;
  Vector<ThemeFace> faces_;
  Vector<CheckedArticle> articles_;
  std::optional<Card> card_;
  size_t scheme_ = 0;
  size_t article_ = 0;
  size_t drawing_ = 0;  ///< Of the article: a layout and a width.
  Vector<Finding> findings_;
  Vector<Warning> warnings_;
};

}  // namespace ac
