#include "card/core.h"

#include "theme/builtin_theme.h"
#include "theme/font_manifest.h"

namespace ac {

Core::Core() : theme(builtinLightTheme()) {}

Result<FaceId> Core::declareFonts(std::string_view manifestJson) {
  Result<std::vector<FontSource>> sources = readFontManifest(manifestJson);
  if (!sources.ok()) return sources.status();
  const auto first = static_cast<FaceId>(fonts.size());
  if (fonts.size() + sources.value().size() > kForeignFace) {
    return Status{StatusCode::TooLarge, "$.faces", "too many faces in all"};
  }
  for (FontSource& source : sources.value()) {
    FaceDescription description;
    description.family = std::move(source.family);
    description.weight = source.weight;
    description.italic = source.italic;
    description.serif = source.serif;
    for (const auto& [from, to] : source.ranges) description.ranges.push_back({from, to});
    fonts.declare(std::move(description));
    fontFiles_.push_back(std::move(source.file));
  }
  return first;
}

}  // namespace ac
