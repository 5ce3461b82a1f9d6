#include "fuzz/fuzz_card.h"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>

#include "base/vector.h"

namespace ac::fuzz {

namespace {

// Each round brings faces, measures or pictures, of which there are only so many.
constexpr int kMostRounds = 50;

bool supplyText(Core& core, const Card& card) {
  bool supplied = false;
  const std::string folder = std::string(AC_FONTS_DIR) + "/";
  for (const FaceId face : core.fonts.wanted()) {
    require(core.fonts.supply(face, fileOf(folder + core.fontFile(face))).ok(), "the project's faces can be read");
    supplied = true;
  }
  HyphenationSet& patterns = core.fonts.hyphenation();
  for (const uint32_t file : patterns.wanted()) {
    require(patterns.supply(file, fileOf(folder + core.patternFile(file))).ok(), "the project's patterns can be read");
    supplied = true;
  }
  ForeignClusters& foreign = core.fonts.foreign();
  for (const ClusterId cluster : card.wantedClusters()) {
    if (foreign.isMeasured(cluster)) continue;
    require(foreign.measure(cluster, 1.25F, cluster % 2 == 0), "a cluster that is wanted can be measured");
    supplied = true;
  }
  return supplied;
}

bool supplyImages(Core& core) {
  const ac::Vector<ImageKey> wanted = core.images.wanted();
  for (const ImageKey key : wanted) {
    if (key % 4 == 0) {
      core.images.fail(key);
      continue;
    }
    const ac::Vector<uint8_t> pixels(size_t{40} * 30 * 4, 120);
    require(core.images.supplyPixels(key, pixels, 40, 30).ok(), "plain pixels are a picture");
  }
  const ac::Vector<ForeignImageKey> drawings(core.foreignImages.wanted().begin(), core.foreignImages.wanted().end());
  for (const ForeignImageKey& key : drawings) {
    const ac::Vector<uint8_t> rgba(size_t{8} * 8 * 4, 200);
    core.foreignImages.supply(key, core.fonts.foreign().isColored(key.cluster), 0, 8, 8, 8, rgba);
  }
  return !wanted.empty() || !drawings.empty();
}

}  // namespace

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "not so: %s\n", what);
  std::abort();
}

const ac::Vector<uint8_t>& fileOf(const std::string& path) {
  static std::map<std::string, ac::Vector<uint8_t>> files;
  const auto known = files.find(path);
  if (known != files.end()) return known->second;
  std::ifstream file(path, std::ios::binary);
  require(file.good(), path.c_str());
  return files[path] = {std::istreambuf_iterator<char>(file), {}};
}

std::unique_ptr<Core> makeCore() {
  auto core = std::make_unique<Core>();
  const ac::Vector<uint8_t>& manifest = fileOf(std::string(AC_FONTS_DIR) + "/fonts.json");
  require(core->declareFonts({reinterpret_cast<const char*>(manifest.data()), manifest.size()}).ok(),
          "there are faces");
  core->fonts.foreign().setOffered(true);
  return core;
}

void show(Core& core, Card& card, float widthPx, float scale) {
  for (int round = 0; round < kMostRounds; ++round) {
    if (!card.layout(widthPx).ok()) return;
    if (supplyText(core, card)) continue;
    // A card of many thousand px costs time and shows nothing that a part of it does not.
    const float area = card.tree()->width * card.tree()->height;
    require(card.paint(area * scale * scale > 4e6F ? 0.1F : scale).ok(), "what is laid out can be painted");
    if (!supplyImages(core) && !card.dirty()) break;
  }
  require(card.measure(widthPx).ok(), "what is laid out can be measured");
  card.semantics(StretchCut::Faces);
  card.warnings();
  card.bytes();
}

const char* const kWholeArticle =
    R"({"headline":"The old harbour opens its gates","url":"https://a.example/","lang":"en","kicker":{"text":"City","url":"/c"},)"
    R"("label":"live","standfirst":"After two years.","authors":[{"name":"A. Writer"}],"source":{"name":"The Paper",)"
    R"("logo":"l.png"},"published":"2026-03-04T10:00:00Z","image":{"src":"x.jpg","alt":"A quay","width":1600,)"
    R"("height":900,"focalPoint":[0.2,0.9],"caption":"The quay","credit":"B."},"body":[{"type":"paragraph","text":[)"
    R"({"text":"Boats are "},{"text":"back","strong":true},{"text":" and \u0645\u0631\u062d\u0628\u0627 "},{"text":"code","code":true}]},)"
    R"({"type":"heading","level":2,"text":"Why"},{"type":"list","ordered":true,"items":["One","Two"]},)"
    R"({"type":"quote","text":"So it is.","cite":"C."},{"type":"image","src":"y.jpg","alt":"Nets"},{"type":"divider"}],)"
    R"("related":{"items":[{"headline":"Another","url":"/o","image":{"src":"z.jpg","alt":"Z"},"summary":"S."}]},)"
    R"("signup":{"title":"Join","fields":["email","name"]},"banner":{"image":{"src":"b.jpg","alt":"Sea"},)"
    R"("url":"https://b.example/","label":"Advertisement"},"consent":{"text":"We ask.","categories":[{"id":"n","name":"N"}]}})";

}  // namespace ac::fuzz
