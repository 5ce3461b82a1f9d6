#include "abi/answer.h"

#include <cstddef>

#include "abi/clusters.h"
#include "base/vector.h"

namespace ac {

namespace {

void answerWarnings(CardSlot& slot) {
  slot.warnings = slot.card.warnings();
  slot.abiWarnings.clear();
  for (const Warning& warning : slot.warnings) {
    slot.abiWarnings.push_back({static_cast<uint32_t>(warning.code), abiText(warning.path), abiText(warning.reason)});
  }
  slot.answer.warnings = offsetOf(slot.abiWarnings.data());
  slot.answer.warningCount = static_cast<uint32_t>(slot.abiWarnings.size());
}

void dropSemantics(CardSlot& slot) {
  ac::Vector<AbiNode>().swap(slot.nodes);
  slot.answer.nodes = 0;
  slot.answer.nodeCount = 0;
  slot.answer.pictures = 0;
  slot.answer.pictureCount = 0;
}

AbiNode abiNode(const SemanticNode& node) {
  AbiNode abi = {};
  abi.role = static_cast<uint32_t>(node.role);
  abi.parent = node.parent;
  abi.x = node.rect.x;
  abi.y = node.rect.y;
  abi.width = node.rect.width;
  abi.height = node.rect.height;
  abi.text = abiText(node.text);
  abi.href = abiText(node.href);
  abi.lang = abiText(node.lang);
  abi.dateTime = abiText(node.dateTime);
  abi.name = abiText(node.name);
  abi.direction = node.direction == TextDirection::Rtl ? 2 : 1;
  abi.level = node.level;
  abi.flags = node.flags;
  abi.control = node.control;
  abi.state = node.state;
  abi.fontSizePx = node.fontSizePx;
  abi.baselineY = node.baselineY;
  abi.wordSpacingPx = node.wordSpacingPx;
  abi.letterSpacingPx = node.letterSpacingPx;
  abi.weight = node.weight;
  abi.family = abiText(node.family);
  static_assert(sizeof(AbiFontFeature) == sizeof(FontFeature) &&
                offsetof(AbiFontFeature, value) == offsetof(FontFeature, value));
  abi.features = offsetOf(node.features.data());
  abi.featureCount = static_cast<uint32_t>(node.features.size());
  abi.ink = static_cast<uint32_t>(node.ink.r << 24 | node.ink.g << 16 | node.ink.b << 8 | node.ink.a);
  return abi;
}

void setWantedClusters(CardSlot& slot, ac::Vector<AbiWantedCluster> wanted) {
  slot.wantedClusters = std::move(wanted);
  slot.answer.wantedClusters = offsetOf(slot.wantedClusters.data());
  slot.answer.wantedClusterCount = static_cast<uint32_t>(slot.wantedClusters.size());
}

}  // namespace

void answerLayout(Module& module, CardSlot& slot) {
  if (const BoxTree* tree = slot.card.tree()) {
    slot.answer.widthPx = tree->width;
    slot.answer.heightPx = tree->height;
  }
  slot.wantedFonts.clear();
  for (const FaceId face : slot.card.wantedFonts()) slot.wantedFonts.push_back(face);
  for (const uint32_t file : slot.card.wantedPatterns()) slot.wantedFonts.push_back(kAbiFirstPatterns + file);
  slot.answer.wantedFonts = offsetOf(slot.wantedFonts.data());
  slot.answer.wantedFontCount = static_cast<uint32_t>(slot.wantedFonts.size());
  setWantedClusters(slot, wantedMeasures(module.core, slot.card));
  dropSemantics(slot);
  answerWarnings(slot);
}

void answerPaint(Module& module, CardSlot& slot, const PaintedSize& size) {
  answerLayout(module, slot);
  slot.answer.scale = size.scale;
  slot.answer.pixelWidth = static_cast<uint32_t>(size.width);
  slot.answer.pixelHeight = static_cast<uint32_t>(size.height);
  slot.answer.pixels = offsetOf(module.core.pixels.data());
  slot.answer.opaque = size.opaque ? 1 : 0;
  slot.wantedImages.clear();
  for (const ImageKey key : slot.card.wantedImages()) {
    const ImageTarget& target = module.core.images.target(key);
    slot.wantedImages.push_back({key, abiText(module.core.images.src(key)), static_cast<uint32_t>(target.width),
                                 static_cast<uint32_t>(target.height)});
  }
  slot.answer.wantedImages = offsetOf(slot.wantedImages.data());
  slot.answer.wantedImageCount = static_cast<uint32_t>(slot.wantedImages.size());
  setWantedClusters(slot, wantedDrawings(module.core));
}

void answerSemantics(CardSlot& slot) {
  const SemanticTree tree = slot.card.semantics(StretchCut::Faces);
  slot.nodes.clear();
  slot.nodes.reserve(tree.size());
  for (const SemanticNode& node : tree) slot.nodes.push_back(abiNode(node));
  slot.answer.nodes = offsetOf(slot.nodes.data());
  slot.answer.nodeCount = static_cast<uint32_t>(slot.nodes.size());
}

void answerPictures(CardSlot& slot) {
  static_assert(uint32_t{kAbiPictureRoundTop} == uint32_t{kRoundedTop} &&
                uint32_t{kAbiPictureRoundBottom} == uint32_t{kRoundedBottom});
  slot.pictures.clear();
  if (const BoxTree* tree = slot.card.tree()) {
    for (const PlacedPicture& placed : tree->pictures) {
      const Picture& picture = tree->composition->pictures[placed.picture].picture;
      const Rect& rect = placed.rect;
      slot.pictures.push_back({abiText(picture.src), rect.x, rect.y, rect.width, rect.height, picture.focalPoint[0],
                               picture.focalPoint[1], placed.radiusPx,
                               placed.rounded | (placed.contain ? uint32_t{kAbiPictureWhole} : 0)});
    }
  }
  slot.answer.pictures = offsetOf(slot.pictures.data());
  slot.answer.pictureCount = static_cast<uint32_t>(slot.pictures.size());
}

}  // namespace ac
