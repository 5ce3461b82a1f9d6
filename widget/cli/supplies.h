#pragma once

#include <string>

#include "base/vector.h"
#include "card/card.h"

namespace ac {

/// Declares the faces of DIR/fonts.json.
Status declareFonts(Core& core, const std::string& fontDirectory);

/// Adds font files as fallbacks, in order. Errors name the file.
Status addFonts(Core& core, const Vector<std::string>& files);

/// Whether an address of an article or a theme names no file.
bool isNetworkAddress(const std::string& src);
/// The file that one names, without query and fragment, its escapes undone.
std::string fileNameOf(const std::string& src);

/// Reads every face and file of patterns that texts have turned out to need. One that cannot be used is told in
/// `warnings`; text goes on without it.
void supplyFonts(Core& core, const std::string& fontDirectory, Vector<Warning>& warnings);

/// Reads the pictures that a painting lacks, as paintWithImages() does.
void supplyImages(Core& core, const Card& card, const std::string& articleFile, Vector<Warning>& warnings);

/// Lays out, reading every face that the text turns out to need. Hyphenation patterns that cannot be had leave words
/// whole and a warning.
Status layoutWithFonts(Core& core, Card& card, const std::string& fontDirectory, float widthPx,
                       Vector<Warning>& warnings);

/// Paints, reading every picture that the card shows, from files relative to the article's or from data: addresses. A
/// picture that cannot be had leaves its alternative text and a warning.
Result<PaintedSize> paintWithImages(Core& core, Card& card, const std::string& articleFile,
                                    const std::string& fontDirectory, float widthPx, float scale,
                                    Vector<Warning>& warnings);

}  // namespace ac
