// Calls of the abi in any order with any arguments, as a host makes them: a byte says which, those after it with what.
// Whatever the answers point to is read. Every input begins with a module of its own.
#include <array>
#include <cstdlib>
#include <cstring>
#include <new>

#include "abi/abi.h"
#include "abi/host_memory.h"
#include "abi/module.h"
#include "base/vector.h"
#include "fuzz/fuzz_card.h"
#include "fuzz/fuzz_input.h"

namespace {

using ac::fuzz::FuzzInput;

// Beyond that a sequence only does again what it did.
constexpr int kMostCalls = 200;

uint32_t sumOfBytes = 0;

void readBytes(const void* bytes, size_t size) {
  const auto* first = static_cast<const uint8_t*>(bytes);
  for (size_t i = 0; i < size; ++i) sumOfBytes += first[i];
}

void readText(ac::AbiText text) {
  if (text.length > 0) readBytes(ac::at<const void>(text.offset), text.length);
}

template <typename Item>
std::span<const Item> listAt(uint32_t offset, uint32_t count) {
  return {ac::at<const Item>(offset), count};
}

/// What a host knows of the module.
class Host {
 public:
  explicit Host(FuzzInput& input) : input_(input) {
    auto& module = ac::Module::instance();
    std::destroy_at(&module);
    std::construct_at(&module);
    ac::forgetOffsets();
    sayFaces();
    for (uint32_t& card : cards_) card = ac_card_create();
  }

  void run() {
    for (int call = 0; call < kMostCalls && !input_.isEmpty(); ++call) make(input_.below(24));
  }

 private:
  // A copy in the module's memory, freed after the call as the host does.
  template <typename Call>
  void with(std::span<const uint8_t> bytes, Call call) {
    const auto length = static_cast<uint32_t>(bytes.size());
    const uint32_t at = ac_alloc(length);
    if (length > 0) std::memcpy(ac::at<void>(at), bytes.data(), length);
    call(at, length);
    ac_free(at);
  }
  static std::span<const uint8_t> bytesOf(std::string_view text) {
    return {reinterpret_cast<const uint8_t*>(text.data()), text.size()};
  }

  void sayFaces() {
    const ac::Vector<uint8_t>& manifest = ac::fuzz::fileOf(std::string(AC_FONTS_DIR) + "/fonts.json");
    with(manifest, [](uint32_t at, uint32_t length) { ac_fonts_declare(at, length); });
  }

  uint32_t card() {
    const uint32_t lot = input_.below(16);
    return lot < 15 ? cards_[lot % cards_.size()] : input_.word();
  }
  float number() {
    const uint32_t lot = input_.below(16);
    if (lot < 15) return input_.widthPx();
    const uint32_t bits = input_.word();
    float any = 0;
    std::memcpy(&any, &bits, sizeof any);
    return any;
  }

  void make(uint32_t call) {
    switch (call) {
      case 0: setArticle(); break;
      case 1: setTheme(); break;
      case 2: setLayout(); break;
      case 3: setControls(); break;
      case 4: {
        const uint32_t which = card();
        const uint32_t control = input_.below(12);
        with(bytesOf(input_.text()),
             [&](uint32_t at, uint32_t length) { ac_card_set_message(which, control, at, length); });
        readAnswer(which);
        break;
      }
      case 5:
      case 6: ac_card_layout(card(), number()); break;
      case 7: ac_card_measure(card(), number()); break;
      case 8:
      case 9: ac_card_paint(card(), input_.below(16) < 15 ? input_.scale() : number()); break;
      case 10:
      case 11: {
        const uint32_t which = card();
        if (ac_card_semantics(which) == 0) readAnswer(which);
        break;
      }
      case 12:
      case 13: supplyFonts(card()); break;
      case 14: supplyImages(card()); break;
      case 15: supplyClusters(card()); break;
      case 16: ac_clusters_offer(input_.below(2)); break;
      case 17: {
        uint32_t& one = cards_[input_.below(static_cast<uint32_t>(cards_.size()))];
        ac_card_destroy(one);
        one = input_.below(4) == 0 ? one : ac_card_create();
        break;
      }
      case 18: readError(); break;
      case 19: readBytes(ac::at<const void>(ac_memory()), sizeof(ac::AbiMemory)); break;
      case 20: ac_font_fail(input_.word()); break;
      case 21: anySupply(); break;
      case 22: readTheme(); break;
      default: with(bytesOf(input_.text()), [](uint32_t at, uint32_t length) { ac_fonts_declare(at, length); }); break;
    }
  }

  void setArticle() {
    const uint32_t which = card();
    const std::string_view given = input_.text();
    const std::string_view json = given.size() < 2 ? ac::fuzz::kWholeArticle : given;
    with(bytesOf(json), [&](uint32_t at, uint32_t length) { ac_card_set_article(which, at, length); });
    readAnswer(which);
  }

  void setTheme() {
    const uint32_t which = card();
    const uint32_t scheme = input_.below(4);
    ac::Vector<uint8_t> packed = input_.below(2) == 0 ? packed_ : ac::Vector<uint8_t>();
    if (!packed.empty()) packed[input_.word() % packed.size()] = static_cast<uint8_t>(input_.byte());
    with(packed, [&](uint32_t at, uint32_t length) { ac_card_set_theme(which, scheme, at, length); });
    readAnswer(which);
  }

  void setLayout() {
    const uint32_t which = card();
    const uint32_t builtin = input_.below(12);
    with(bytesOf(input_.text()), [&](uint32_t at, uint32_t length) { ac_card_set_layout(which, builtin, at, length); });
    readAnswer(which);
  }

  void setControls() {
    const uint32_t which = card();
    std::array<uint32_t, 12> states = {};
    const uint32_t count = input_.below(static_cast<uint32_t>(states.size()));
    for (uint32_t i = 0; i < count; ++i) states[i] = input_.byte() << (input_.byte() % 4);
    with({reinterpret_cast<const uint8_t*>(states.data()), count * sizeof(uint32_t)},
         [&](uint32_t at, uint32_t) { ac_card_set_controls(which, at, count); });
    readAnswer(which);
  }

  void supplyFonts(uint32_t which) {
    const auto* answer = ac::at<const ac::AbiAnswer>(ac_card_answer(which));
    if (!answer) return;
    const std::span<const uint32_t> told = listAt<uint32_t>(answer->wantedFonts, answer->wantedFontCount);
    const ac::Core& core = ac::Module::instance().core;
    for (const uint32_t file : ac::Vector<uint32_t>(told.begin(), told.end())) {
      const bool isFace = file < ac::kAbiFirstPatterns;
      const std::string& name =
          isFace ? core.fontFile(static_cast<ac::FaceId>(file)) : core.patternFile(file - ac::kAbiFirstPatterns);
      // Those of manifests that the input declares are not there.
      if (file >= 64 && isFace) {
        ac_font_fail(file);
        continue;
      }
      supply(file, ac::fuzz::fileOf(std::string(AC_FONTS_DIR) + "/" + name));
    }
  }

  void supply(uint32_t file, std::span<const uint8_t> bytes) {
    const auto length = static_cast<uint32_t>(bytes.size());
    const uint32_t at = ac_alloc(length);
    if (length > 0) std::memcpy(ac::at<void>(at), bytes.data(), length);
    ac_font_supply(file, at, length);
  }

  // Nothing that was asked for.
  void anySupply() {
    const uint32_t number = input_.word();
    const std::span<const uint8_t> bytes = bytesOf(input_.text());
    if (number % 2 == 0)
      supply(number / 2 % 512 + (number % 4 == 0 ? 0 : ac::kAbiFirstPatterns), bytes);
    else
      with(bytes, [&](uint32_t at, uint32_t length) { ac_image_supply(number, at, length); });
  }

  void supplyImages(uint32_t which) {
    if (ac_card_paint(which, 1) != 0) return;
    const auto* answer = ac::at<const ac::AbiAnswer>(ac_card_answer(which));
    const auto wanted = listAt<ac::AbiWantedImage>(answer->wantedImages, answer->wantedImageCount);
    for (const ac::AbiWantedImage& image : wanted) readText(image.src);
    for (const ac::AbiWantedImage& image : wanted) {
      const ac::Vector<uint8_t> pixels(size_t{12} * 9 * 4, static_cast<uint8_t>(input_.byte()));
      if (input_.below(4) == 0)
        ac_image_fail(image.key);
      else
        with(pixels, [&](uint32_t at, uint32_t) { ac_image_supply_pixels(image.key, at, 12, 9); });
    }
  }

  void supplyClusters(uint32_t which) {
    const auto* answer = ac::at<const ac::AbiAnswer>(ac_card_answer(which));
    if (!answer) return;
    const ac::Vector<uint8_t> rgba(size_t{8} * 8 * 4, 90);
    const uint32_t count = answer->wantedClusterCount;
    for (const ac::AbiWantedCluster& cluster : listAt<ac::AbiWantedCluster>(answer->wantedClusters, count)) {
      readText(cluster.text);
      readText(cluster.lang);
      if (cluster.sizePx == 0)
        ac_cluster_measure(cluster.cluster, static_cast<float>(input_.byte()) / 64, input_.below(2));
      else
        with(rgba,
             [&](uint32_t at, uint32_t) { ac_cluster_supply(cluster.cluster, cluster.variant, -1, 7, 8, 8, at); });
    }
  }

  void readError() {
    const auto* error = ac::at<const ac::AbiError>(ac_error());
    readText(error->path);
    readText(error->reason);
  }

  void readTheme() {
    with(bytesOf(input_.text()), [&](uint32_t at, uint32_t length) {
      const auto* theme =
          ac::at<const ac::AbiTheme>(ac_theme_read(input_.below(4), at, length, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0));
      readText(theme->json);
      readText(theme->faces);
      const auto* packed = ac::at<const uint8_t>(theme->packed.offset);
      packed_.assign(packed, packed + theme->packed.length);
    });
  }

  void readAnswer(uint32_t which) {
    const auto* answer = ac::at<const ac::AbiAnswer>(ac_card_answer(which));
    if (!answer) return;
    for (const ac::AbiError& warning : listAt<ac::AbiError>(answer->warnings, answer->warningCount)) {
      readText(warning.path);
      readText(warning.reason);
    }
    for (const ac::AbiNode& node : listAt<ac::AbiNode>(answer->nodes, answer->nodeCount)) {
      for (const ac::AbiText& text : {node.text, node.href, node.lang, node.dateTime, node.name, node.family})
        readText(text);
      readBytes(ac::at<const void>(node.features), node.featureCount * sizeof(ac::AbiFontFeature));
    }
    for (const ac::AbiWantedCluster& cluster :
         listAt<ac::AbiWantedCluster>(answer->wantedClusters, answer->wantedClusterCount)) {
      readText(cluster.text);
    }
  }

  FuzzInput& input_;
  std::array<uint32_t, 3> cards_ = {};
  ac::Vector<uint8_t> packed_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size) {
  FuzzInput input(bytes, size);
  Host(input).run();
  return 0;
}
