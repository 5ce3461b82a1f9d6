#include "card/core.h"

#include <algorithm>

#include "base/vector.h"
#include "theme/builtin_theme.h"
#include "theme/font_manifest.h"
#include "theme/packed_theme.h"

namespace ac {

Core::Core() : theme(builtinLightTheme()) {}

std::shared_ptr<const CardTheme> Core::themeOf(Scheme scheme, std::span<const uint8_t> packed) {
  const auto isLast = [&] {
    const Vector<uint8_t>& last = lastTheme_->packed;
    return lastTheme_->scheme == scheme && std::equal(last.begin(), last.end(), packed.begin(), packed.end());
  };
  if (lastTheme_ && isLast()) return lastTheme_;
  auto made = std::make_shared<CardTheme>(CardTheme{scheme, {packed.begin(), packed.end()}, {}});
  if (packed.empty()) {
    made->theme = builtinTheme(scheme);
  } else if (std::optional<Theme> unpacked = unpackTheme(packed)) {
    made->theme = std::move(*unpacked);
  } else {
    return nullptr;
  }
  lastTheme_ = std::move(made);
  return lastTheme_;
}

Result<FaceId> Core::declareFonts(std::string_view manifestJson) {
  Result<FontManifest> manifest = readFontManifest(manifestJson);
  if (!manifest.ok()) return manifest.status();
  const auto first = static_cast<FaceId>(fonts.size());
  const bool isOwn = !fontFiles_.empty();
  if (fonts.size() + manifest.value().faces.size() > kForeignFace) {
    return Status{StatusCode::TooLarge, "$.faces", "too many faces in all"};
  }
  for (FontSource& source : manifest.value().faces) {
    FaceDescription description;
    description.family = std::move(source.family);
    description.weight = source.weight;
    description.italic = source.italic;
    description.serif = source.serif;
    description.own = isOwn;
    for (const auto& [from, to] : source.ranges) description.ranges.push_back({from, to});
    fonts.declare(std::move(description));
    fontFiles_.push_back(std::move(source.file));
  }
  for (PatternSource& source : manifest.value().patterns) {
    fonts.hyphenation().declare(std::move(source.languages));
    patternFiles_.push_back(std::move(source.file));
  }
  return first;
}

}  // namespace ac
