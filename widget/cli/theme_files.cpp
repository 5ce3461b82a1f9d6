#include "cli/theme_files.h"

#include <algorithm>
#include <filesystem>

#include "base/vector.h"
#include "cli/files.h"
#include "cli/supplies.h"
#include "fontfile/unpack_font.h"
#include "images/base64.h"
#include "theme/builtin_theme.h"
#include "theme/read_theme.h"
#include "theme/theme_layers.h"

namespace ac {

namespace {

constexpr size_t kLargestTheme = 4u << 20;
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
    if (font.value().varied) warnings.push_back({StatusCode::BadFont, "theme " + face.token, kVariedFont});
    const Result<FaceId> declared = core.declareFonts(themeFaceManifest(face));
    status = declared.ok() ? core.fonts.supply(declared.value(), std::move(font.value().bytes)) : declared.status();
  }
  if (!status.ok())
    warnings.push_back({status.code, "theme " + face.token + " " + face.src.substr(0, 200), status.reason});
}

}  // namespace

std::string themeFileOf(const std::string& theme) {
  const bool isName =
      std::all_of(theme.begin(), theme.end(), [](char c) { return c == '-' || (c >= 'a' && c <= 'z'); });
  const std::string builtin = std::string(AC_THEMES_DIR) + "/" + theme + ".json";
  return isName && !std::filesystem::exists(theme) && std::filesystem::exists(builtin) ? builtin : theme;
}

Result<std::string> readThemeFile(const std::string& file) {
  Result<std::string> json = textOf(readInput(file, kLargestTheme));
  if (!json.ok()) return Status{json.status().code, "theme " + json.status().path, json.status().reason};
  Vector<ThemeFile> files;
  for (const std::string& name : themeFilesOf(json.value())) {
    // One that is not there is told by the reader, at the token that names it.
    Result<std::string> source = textOf(readFile(besideFile(file, name), kLargestTheme));
    if (source.ok()) files.push_back({name, std::move(source.value())});
  }
  return withThemeFiles(json.value(), files);
}

Result<Vector<uint8_t>> readThemeFont(const ThemeFace& face) {
  if (face.src.starts_with("data:")) {
    constexpr std::string_view kMark = ";base64,";
    const size_t mark = face.src.find(kMark);
    Vector<uint8_t> bytes;
    if (mark != std::string::npos) bytes = decodeBase64(std::string_view(face.src).substr(mark + kMark.size()));
    if (bytes.empty()) return Status{StatusCode::MissingFont, "", "not base64 data"};
    return bytes;
  }
  if (isNetworkAddress(face.src)) {
    return Status{StatusCode::MissingFont, "", "this tool reads fonts from files only"};
  }
  return readFile(besideFile(face.base, fileNameOf(face.src)), kLargestFont);
}

Status loadTheme(const std::string& theme, Scheme scheme, Core& core, Vector<Warning>& warnings) {
  const std::string file = themeFileOf(theme);
  const Result<std::string> json = readThemeFile(file);
  if (!json.ok()) return json.status();
  const Theme builtin = builtinTheme(scheme);
  Result<ReadTheme> read = readTheme(json.value(), scheme, builtin, file);
  if (!read.ok()) return {read.status().code, "theme " + file + " " + read.status().path, read.status().reason};
  ReadTheme& ready = read.value();
  useThemeFaces(ready.theme, ready.faces, builtin, kAllReady);
  core.theme = std::move(ready.theme);
  warnings = std::move(ready.warnings);
  for (Warning& warning : warnings) warning.path = "theme " + warning.path;
  for (const ThemeFace& face : ready.faces) loadFace(face, core, warnings);
  return {};
}

}  // namespace ac
