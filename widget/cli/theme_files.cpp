#include "cli/theme_files.h"

#include "base/vector.h"
#include "cli/files.h"
#include "cli/supplies.h"
#include "fontfile/unpack_font.h"
#include "theme/builtin_theme.h"
#include "theme/read_theme.h"
#include "theme/theme_layers.h"

namespace ac {

namespace {

constexpr size_t kLargestTheme = 1u << 20;
constexpr size_t kLargestFont = size_t{10} << 20;

Result<std::string> textOf(const Result<Vector<uint8_t>>& bytes) {
  if (!bytes.ok()) return bytes.status();
  return std::string(bytes.value().begin(), bytes.value().end());
}

void loadFace(const ThemeFace& face, Core& core, Vector<Warning>& warnings) {
  Result<Vector<uint8_t>> bytes = readThemeFont(face);
  Result<FontFile> font = bytes.ok() ? unpackFont(bytes.value()) : Result<FontFile>(bytes.status());
  Status status = font.status();
  if (font.ok()) {
    if (font.value().varied) warnings.push_back({StatusCode::BadFont, face.token, kVariedFont});
    const Result<FaceId> declared = core.declareFonts(themeFaceManifest(face));
    status = declared.ok() ? core.fonts.supply(declared.value(), std::move(font.value().bytes)) : declared.status();
  }
  if (!status.ok()) warnings.push_back({status.code, face.token + " " + face.src, status.reason});
}

}  // namespace

Result<std::string> readThemeFile(const std::string& file) {
  Result<std::string> json = textOf(readInput(file, kLargestTheme));
  if (!json.ok()) return json;
  Vector<ThemeFile> files;
  for (const std::string& name : themeFilesOf(json.value())) {
    // One that is not there is told by the reader, at the token that names it.
    Result<std::string> source = textOf(readFile(besideFile(file, name), kLargestTheme));
    if (source.ok()) files.push_back({name, std::move(source.value())});
  }
  return withThemeFiles(json.value(), files);
}

Result<Vector<uint8_t>> readThemeFont(const ThemeFace& face) {
  if (isNetworkAddress(face.src)) {
    return Status{StatusCode::MissingFont, "", "this tool reads fonts from files only"};
  }
  return readFile(besideFile(face.base, fileNameOf(face.src)), kLargestFont);
}

Status loadTheme(const std::string& file, Scheme scheme, Core& core, Vector<Warning>& warnings) {
  const Result<std::string> json = readThemeFile(file);
  if (!json.ok()) return json.status();
  const Theme builtin = builtinTheme(scheme);
  Result<ReadTheme> read = readTheme(json.value(), scheme, builtin, file);
  if (!read.ok()) return {read.status().code, file + " " + read.status().path, read.status().reason};
  ReadTheme& theme = read.value();
  useThemeFaces(theme.theme, theme.faces, builtin, kAllReady);
  core.theme = std::move(theme.theme);
  warnings = std::move(theme.warnings);
  for (const ThemeFace& face : theme.faces) loadFace(face, core, warnings);
  return {};
}

}  // namespace ac
