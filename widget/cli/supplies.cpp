#include "cli/supplies.h"

#include "base/vector.h"
#include "cli/data_url.h"
#include "cli/files.h"

namespace ac {

namespace {

constexpr size_t kLargestFile = 10u << 20;
constexpr size_t kLargestFont = 64u << 20;
// Faces are asked for in rounds: one that lacks a character brings the next. More rounds than faces cannot be.
constexpr int kMostRounds = 64;

Result<Vector<uint8_t>> readPicture(const std::string& src, const std::string& articleFile) {
  if (std::optional<Vector<uint8_t>> data = decodeDataUrl(src)) return std::move(*data);
  if (isNetworkAddress(src)) {
    return Status{StatusCode::BadImage, src, "this tool reads pictures from files and data: addresses only"};
  }
  Result<Vector<uint8_t>> bytes = readFile(besideFile(articleFile, fileNameOf(src)), kLargestFile);
  if (!bytes.ok()) return bytes;
  return bytes;
}

// Without its patterns a text is set with its words whole.
void supplyPatterns(Core& core, uint32_t file, const std::string& path, Vector<Warning>& warnings) {
  Result<Vector<uint8_t>> bytes = readFile(path, kLargestFile);
  if (!bytes.ok()) core.fonts.hyphenation().fail(file);
  Status status = bytes.ok() ? core.fonts.hyphenation().supply(file, std::move(bytes.value())) : bytes.status();
  if (status.ok()) return;
  warnings.push_back({StatusCode::BadHyphenation, path, status.reason});
}

}  // namespace

bool isNetworkAddress(const std::string& src) {
  const size_t colon = src.find(':');
  return src.substr(0, 2) == "//" || (colon != std::string::npos && src.find('/') > colon);
}

std::string fileNameOf(const std::string& src) {
  return percentDecode(src.substr(0, src.find_first_of("?#")));
}

Status declareFonts(Core& core, const std::string& fontDirectory) {
  const std::string manifest = fontDirectory + "/fonts.json";
  Result<Vector<uint8_t>> json = readFile(manifest, kLargestFile);
  if (!json.ok()) return json.status();
  const Vector<uint8_t>& bytes = json.value();
  Status status = core.declareFonts({reinterpret_cast<const char*>(bytes.data()), bytes.size()}).status();
  if (!status.ok()) status.path = manifest + " " + status.path;
  return status;
}

Status addFonts(Core& core, const Vector<std::string>& files) {
  for (const std::string& file : files) {
    Result<Vector<uint8_t>> bytes = readFile(file, kLargestFont);
    if (!bytes.ok()) return bytes.status();
    Status status = core.fonts.add(std::move(bytes.value())).status();
    if (status.ok()) continue;
    status.path = file;
    return status;
  }
  return {};
}

void supplyFonts(Core& core, const std::string& fontDirectory, Vector<Warning>& warnings) {
  for (const uint32_t file : core.fonts.hyphenation().wanted())
    supplyPatterns(core, file, fontDirectory + "/" + core.patternFile(file), warnings);
  for (const FaceId face : core.fonts.wanted()) {
    const std::string file = fontDirectory + "/" + core.fontFile(face);
    Result<Vector<uint8_t>> bytes = readFile(file, kLargestFont);
    const Status status = bytes.ok() ? core.fonts.supply(face, std::move(bytes.value())) : bytes.status();
    if (status.ok()) continue;
    // Another face sets its text.
    core.fonts.fail(face);
    warnings.push_back({StatusCode::BadFont, file, status.reason});
  }
}

Status layoutWithFonts(Core& core, Card& card, const std::string& fontDirectory, float widthPx,
                       Vector<Warning>& warnings) {
  for (int round = 0; round < kMostRounds; ++round) {
    if (Status status = card.layout(widthPx); !status.ok()) return status;
    if (core.fonts.wanted().empty() && core.fonts.hyphenation().wanted().empty()) return {};
    supplyFonts(core, fontDirectory, warnings);
  }
  return {StatusCode::BadFont, fontDirectory, "the faces ask for each other without end"};
}

void supplyImages(Core& core, const Card& card, const std::string& articleFile, Vector<Warning>& warnings) {
  for (const ImageKey key : card.wantedImages()) {
    const std::string src = core.images.src(key);
    const Result<Vector<uint8_t>> bytes = readPicture(src, articleFile);
    Status status = bytes.ok() ? core.images.supplyEncoded(key, bytes.value()) : bytes.status();
    if (status.ok()) continue;
    core.images.fail(key);
    if (status.path.empty()) status.path = src;
    warnings.push_back(std::move(status));
  }
}

Result<PaintedSize> paintWithImages(Core& core, Card& card, const std::string& articleFile,
                                    const std::string& fontDirectory, float widthPx, float scale,
                                    Vector<Warning>& warnings) {
  Result<PaintedSize> painted = card.paint(scale);
  if (!painted.ok()) return painted;
  supplyImages(core, card, articleFile, warnings);
  if (!card.dirty()) return painted;
  // A failed picture brings its alternative text, which may need further faces.
  if (Status status = layoutWithFonts(core, card, fontDirectory, widthPx, warnings); !status.ok()) return status;
  return card.paint(scale);
}

}  // namespace ac
