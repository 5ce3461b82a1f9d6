#include "card/core.h"

#include "theme/builtin_theme.h"
#include "theme/font_manifest.h"

namespace ac {

Core::Core() : theme(builtinLightTheme()) {}

Result<FaceId> Core::declareFonts(std::string_view manifestJson) {
  Result<FontManifest> manifest = readFontManifest(manifestJson);
  if (!manifest.ok()) return manifest.status();
  const auto first = static_cast<FaceId>(fonts.size());
  if (fonts.size() + manifest.value().faces.size() > kForeignFace) {
    return Status{StatusCode::TooLarge, "$.faces", "too many faces in all"};
  }
  for (FontSource& source : manifest.value().faces) {
    FaceDescription description;
    description.family = std::move(source.family);
    description.weight = source.weight;
    description.italic = source.italic;
    description.serif = source.serif;
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
