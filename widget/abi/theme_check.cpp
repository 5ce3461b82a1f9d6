#include <memory>

#include "abi/abi.h"
#include "abi/export.h"
#include "abi/host_memory.h"
#include "abi/module.h"
#include "base/vector.h"
#include "check/theme_checker.h"

// check.wasm: a module of its own, so that no page has it that does not check.

namespace {

struct Check {
  std::unique_ptr<ac::ThemeChecker> checker;
  ac::Vector<ac::CheckedArticle> articles;
  ac::AbiCheck answer = {};
  std::string faces;
  std::string json;
  ac::Vector<uint32_t> wantedFonts;
  ac::Vector<ac::AbiWantedImage> wantedImages;
};

Check& check() {
  static Check instance;
  return instance;
}

uint32_t notBegun() {
  return ac::Module::instance().report({ac::StatusCode::NotReady, "theme", "the check has not begun"});
}

}  // namespace

extern "C" {

AC_EXPORT uint32_t ac_check_article(uint32_t name, uint32_t nameLength, uint32_t json, uint32_t length) {
  check().articles.push_back({std::string(ac::textAt(name, nameLength)), std::string(ac::textAt(json, length))});
  return ac::Module::instance().report({});
}

AC_EXPORT uint32_t ac_check_begin(uint32_t theme, uint32_t length, uint32_t address, uint32_t addressLength) {
  ac::Module& module = ac::Module::instance();
  check().checker = std::make_unique<ac::ThemeChecker>(module.core);
  return module.report(check().checker->begin(ac::textAt(theme, length), ac::textAt(address, addressLength),
                                              std::exchange(check().articles, {})));
}

AC_EXPORT uint32_t ac_check_face(uint32_t face, uint32_t address, uint32_t addressLength, uint32_t file,
                                 uint32_t length, uint32_t reason, uint32_t reasonLength) {
  ac::ThemeChecker* checker = check().checker.get();
  if (!checker || face >= checker->faces().size()) return notBegun();
  const std::string_view shown = ac::textAt(address, addressLength);
  const auto* bytes = ac::at<const uint8_t>(file);
  if (length > 0)
    checker->supplyFace(face, shown, {bytes, bytes + length});
  else
    checker->failFace(face, shown, {ac::StatusCode::MissingFont, "", ac::textAt(reason, reasonLength)});
  return ac::Module::instance().report({});
}

AC_EXPORT uint32_t ac_check_step() {
  if (!check().checker) return notBegun();
  return ac::Module::instance().report(check().checker->advance());
}

AC_EXPORT uint32_t ac_check_answer() {
  Check& all = check();
  ac::AbiCheck& answer = all.answer;
  answer = {};
  if (!all.checker) return ac::offsetOf(&answer);
  ac::Core& core = ac::Module::instance().core;
  all.faces = ac::themeFacesJson(all.checker->faces());
  answer.faces = ac::abiText(all.faces);
  answer.done = all.checker->done() ? 1 : 0;
  if (answer.done != 0) {
    all.json = all.checker->json();
    answer.json = ac::abiText(all.json);
    return ac::offsetOf(&answer);
  }
  answer.articleName = ac::abiText(all.checker->articleName());
  all.wantedFonts.clear();
  for (const ac::FaceId face : core.fonts.wanted()) all.wantedFonts.push_back(face);
  for (const uint32_t file : core.fonts.hyphenation().wanted()) all.wantedFonts.push_back(ac::kAbiFirstPatterns + file);
  answer.wantedFonts = ac::offsetOf(all.wantedFonts.data());
  answer.wantedFontCount = static_cast<uint32_t>(all.wantedFonts.size());
  all.wantedImages.clear();
  if (const ac::Card* card = all.checker->card()) {
    for (const ac::ImageKey key : card->wantedImages()) {
      all.wantedImages.push_back({key, ac::abiText(core.images.src(key)), 0, 0});
    }
  }
  answer.wantedImages = ac::offsetOf(all.wantedImages.data());
  answer.wantedImageCount = static_cast<uint32_t>(all.wantedImages.size());
  return ac::offsetOf(&answer);
}
}
