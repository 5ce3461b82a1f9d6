#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

#include "base/vector.h"
#include "card/card.h"

/// What libFuzzer, or replay_main.cpp in its place, calls with each input; every target defines it.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t* bytes, size_t size);

namespace ac::fuzz {

/// Ends the process, as what a sanitizer finds does, where `holds` is false.
void require(bool holds, const char* what);

/// A file of the project's, read once.
const ac::Vector<uint8_t>& fileOf(const std::string& path);

/// A core with the project's faces and patterns declared, and a host that sets what they do not cover.
std::unique_ptr<Core> makeCore();

/// Lays out at `widthPx` and paints at `scale`, supplying what is wanted until the card is final, and reads all that a
/// host reads. Pictures are plain; one of four fails.
void show(Core& core, Card& card, float widthPx, float scale);

/// An article with every part that a card can have.
extern const char* const kWholeArticle;

}  // namespace ac::fuzz
