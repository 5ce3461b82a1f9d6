#include "text/hyphenation/patterns.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "base/utf8.h"
#include "base/vector.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

std::unique_ptr<HyphenationPatterns> patterns(const std::string& name) {
  auto loaded = HyphenationPatterns::load(test::fontBytes("hyphenation/" + name + ".hyp"));
  EXPECT_TRUE(loaded.ok()) << name << ": " << loaded.status().reason;
  return std::move(loaded.value());
}

// The word with a hyphen wherever its language allows one, its least numbers of letters kept.
std::string divided(const HyphenationPatterns& patterns, const std::string& word) {
  ac::Vector<uint8_t> symbols = {0};
  ac::Vector<size_t> begins;
  for (size_t offset = 0; offset < word.size();) {
    const DecodedChar decoded = decodeUtf8(word, offset);
    symbols.push_back(patterns.symbolOf(decoded.codePoint) & 0x7F);
    begins.push_back(offset);
    offset += decoded.length;
  }
  symbols.push_back(0);
  ac::Vector<uint8_t> levels(symbols.size());
  patterns.rate(symbols, levels);
  std::string out;
  for (size_t i = 0; i < begins.size(); ++i) {
    const bool enough = i >= patterns.leastBefore() && begins.size() - i >= patterns.leastAfter();
    if (enough && levels[i + 1] % 2 != 0) out += '-';
    out += word.substr(begins[i], (i + 1 < begins.size() ? begins[i + 1] : word.size()) - begins[i]);
  }
  return out;
}

struct Divided {
  const char* language;
  ac::Vector<const char*> words;
};

// As the languages' dictionaries and TeX divide them.
const Divided kDivided[] = {
    {"en-us", {"hy-phen-a-tion", "ty-pog-ra-phy", "al-go-rithm", "through", "present", "as-so-ciate", "add-a-ble"}},
    {"en-gb", {"hy-phen-a-tion", "ty-po-graphy", "har-bour", "through"}},
    {"fr", {"ty-po-gra-phie", "lon-gueur", "pro-gramme", "aper-ce-vait", "mal-heur"}},
    {"tr", {"ka-ran-lık-tan", "is-te-mi-yor-lar-dı", "ço-cuk-la-rın", "türk-çe-nin"}},
    {"de-1996", {"Sil-ben-tren-nung", "Haupt-bahn-hof", "Dampf-schiff-fahrt", "Zu-cker", "meis-tens"}},
    {"es", {"ti-po-gra-fía", "fe-rro-ca-rril", "ca-lle"}},
    {"it", {"ti-po-gra-fia", "ac-qua", "straor-di-na-rio"}},
    {"pt", {"ti-po-gra-fia", "car-ros"}},
    {"nl", {"ty-po-gra-fie", "let-ter-gre-pen"}},
    {"ru", {"ти-по-гра-фия", "пе-ре-нос"}},
    {"el-monoton", {"τυ-πο-γρα-φία", "θά-λασ-σα"}},
    {"fi", {"ty-po-gra-fia", "me-ri-ma-jak-ka"}},
};

TEST(HyphenationPatterns, PrintWhatTheyDivide) {
  for (const Divided& language : kDivided) {
    const auto loaded = patterns(language.language);
    for (std::string word : language.words) {
      const std::string expected = word;
      std::erase(word, '-');
      EXPECT_EQ(divided(*loaded, word), expected) << language.language;
    }
  }
}

}  // namespace
}  // namespace ac
