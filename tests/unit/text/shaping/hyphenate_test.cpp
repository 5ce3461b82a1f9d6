#include "text/shaping/hyphenate.h"

#include <algorithm>

#include "base/vector.h"
#include "text/shaping/break_tables.h"
#include "unit/text/test_fonts.h"

namespace ac {
namespace {

using test::TextFonts;

// Faces and the patterns of a few languages.
class Hyphenate : public testing::Test {
 protected:
  Hyphenate() {
    declare("en", "en-us");
    declare("en-gb en-au", "en-gb");
    declare("fr", "fr");
    declare("de", "de-1996");
    declare("tr", "tr");
  }

  void declare(std::string languages, const std::string& name) {
    HyphenationSet& set = fonts_.set.hyphenation();
    set.declare(std::move(languages));
    ASSERT_TRUE(set.supply(set.size() - 1, test::fontBytes("hyphenation/" + name + ".hyp")).ok()) << name;
  }

  ShapedParagraph shape(ParagraphText text, Hyphens hyphens = Hyphens::Auto) {
    text.hyphens = hyphens;
    return shapeParagraph(std::move(text), fonts_.set);
  }

  // The text with a hyphen where a line may end in one.
  std::string divided(ParagraphText text, Hyphens hyphens = Hyphens::Auto) {
    const ShapedParagraph paragraph = shape(std::move(text), hyphens);
    std::string out = paragraph.source.text;
    const auto& cuts = paragraph.tables->cuts;
    for (size_t i = cuts.size(); i-- > 0;) {
      if (cuts[i].mark == LineEndMark::Hyphen) out.insert(cuts[i].text, "-");
    }
    return out;
  }
  std::string divided(std::string_view text, const std::string& lang = "en", Hyphens hyphens = Hyphens::Auto) {
    return divided(fonts_.text(text, lang), hyphens);
  }

  TextFonts fonts_;
};

TEST_F(Hyphenate, DividesWordsInTheLanguageOfTheText) {
  EXPECT_EQ(divided("the algorithm of hyphenation"), "the al-go-rithm of hy-phen-a-tion");
  EXPECT_EQ(divided("typography", "en-GB"), "ty-po-graphy");
  EXPECT_EQ(divided("typography", "en-AU-x-old"), "ty-po-graphy");
  EXPECT_EQ(divided("la typographie", "fr-CA"), "la ty-po-gra-phie");
  EXPECT_EQ(divided("çocukların", "tr"), "ço-cuk-la-rın");
}

TEST_F(Hyphenate, IsOffUntilItIsAskedFor) {
  EXPECT_EQ(divided("the algorithm of hyphenation", "en", Hyphens::Manual), "the algorithm of hyphenation");
  EXPECT_EQ(ParagraphText().hyphens, Hyphens::Manual);
}

TEST_F(Hyphenate, LanguagesWithoutPatternsKeepTheirWordsWhole) {
  EXPECT_EQ(divided("hyphenation", "eno"), "hyphenation");
  EXPECT_EQ(divided("hyphenation", ""), "hyphenation");
  EXPECT_EQ(divided("الاستراتيجيات والمستشفيات", "ar"), "الاستراتيجيات والمستشفيات");
  EXPECT_EQ(divided("برنامه‌ریزی‌های بلندپروازانه", "fa"),
            "برنامه‌ریزی‌های بلندپروازانه");
  EXPECT_EQ(divided("האינפורמציה והאסטרטגיה", "he"), "האינפורמציה והאסטרטגיה");
  EXPECT_EQ(divided("الاستراتيجيات", "en"), "الاستراتيجيات");
}

TEST_F(Hyphenate, EachSpanIsDividedInItsOwnLanguage) {
  const TextStyle style = fonts_.style();
  TextStyle bold = style;
  bold.weight = 700;
  EXPECT_EQ(divided(TextFonts::pieces({{"typography, ", style}, {"typography", style, false, "en-gb"}, {",", style}})),
            "ty-pog-ra-phy, ty-po-graphy,");
  EXPECT_EQ(divided(TextFonts::pieces({{"hyphen", style}, {"ation", bold}})), "hy-phen-a-tion")
      << "a word of two styles is one";
  EXPECT_EQ(divided(TextFonts::pieces({{"hyphen", style}, {"ation", style, false, "fr"}})), "hyphenation")
      << "a word of two languages is none's";
}

TEST_F(Hyphenate, WordsThatAreNoProseStayWhole) {
  for (const char* text : {"https://example.org/typography/algorithm", "typography.example.org",
                           "algorithm@example.org", "algorithm_hyphenation", "#hyphenation", "algorithm2hyphenation",
                           "and/algorithm", "10algorithm", "x=algorithm"}) {
    EXPECT_EQ(divided(text), text);
  }
  ParagraphText code = fonts_.text("hyphenation");
  code.spans[0].hyphenates = false;
  EXPECT_EQ(divided(std::move(code)), "hyphenation");
}

TEST_F(Hyphenate, PunctuationAroundAWordDoesNotMatter) {
  EXPECT_EQ(divided("(“hyphenation”)… algorithm: typography; hyphenation."),
            "(“hy-phen-a-tion”)… al-go-rithm: ty-pog-ra-phy; hy-phen-a-tion.");
  EXPECT_EQ(divided("algorithm—hyphenation"), "al-go-rithm—hy-phen-a-tion");
  EXPECT_EQ(divided("l’algorithme", "fr"), "l’al-go-rithme");
}

TEST_F(Hyphenate, CapitalsAreNamesInEnglishAndNounsInGerman) {
  EXPECT_EQ(divided("Hyphenation HYPHENATION hypheNation"), "Hyphenation HYPHENATION hypheNation");
  EXPECT_EQ(divided("Silbentrennung SILBENTRENNUNG", "de"), "Sil-ben-tren-nung SILBENTRENNUNG");
  EXPECT_EQ(divided("İstemiyorlardı", "tr"), "İs-te-mi-yor-lar-dı");
}

TEST_F(Hyphenate, SoftHyphensOfAWordAreItsOnlyOnes) {
  EXPECT_EQ(divided("hyphen\u00ADation algorithm"), "hyphen\u00AD-ation al-go-rithm");
  EXPECT_EQ(divided("hyphen\u00ADation", "en", Hyphens::Manual), "hyphen\u00AD-ation");
  EXPECT_EQ(divided("hyphen\u00ADation algorithm", "en", Hyphens::None), "hyphen\u00ADation algorithm");
}

TEST_F(Hyphenate, KeepsTheLeastNumbersOfLetters) {
  ParagraphText text = fonts_.text("hyphenation algorism typography");
  text.hyphenLimits = {9, 3, 4};
  EXPECT_EQ(divided(std::move(text)), "hyphen-a-tion algorism typog-raphy");
}

TEST_F(Hyphenate, LettersMayBeTakenApart) {
  EXPECT_EQ(divided("la re\u0301pe\u0301tition", "fr"), "la re\u0301-pe\u0301-ti-tion");
}

TEST_F(Hyphenate, LinesEndInAHyphenThatIsInNoText) {
  ShapedParagraph paragraph = shape(fonts_.text("algorithm"));
  const float natural = naturalWidth(paragraph);
  const BrokenText broken = breakLines(paragraph, natural * 0.8F, WrapStyle::Greedy, fonts_.set);
  ASSERT_EQ(broken.lines.size(), 2U);
  EXPECT_EQ(test::textOf(paragraph, broken.lines[0]), "algo");
  EXPECT_EQ(test::textOf(paragraph, broken.lines[1]), "rithm");
  const GlyphRun& run = broken.runs[broken.lines[0].runBegin];
  const double word = test::advanceOf(shape(fonts_.text("algo")));
  const double hyphen = test::advanceOf(shape(fonts_.text("\u2010")));
  EXPECT_EQ(run.glyphCount, 5U);
  EXPECT_NEAR(broken.lines[0].widthPx, word + hyphen, 0.01);
}

TEST_F(Hyphenate, LettersAroundTheCutAreShapedAnew) {
  ShapedParagraph paragraph = shape(fonts_.text("efficiency difficulty"));
  for (float width = 30; width < naturalWidth(paragraph); width += 3) {
    const BrokenText broken = breakLines(paragraph, width, WrapStyle::Greedy, fonts_.set);
    for (const Line& line : broken.lines) {
      std::string text = test::textOf(paragraph, line);
      while (!text.empty() && text.back() == ' ') text.pop_back();
      const double alone =
          test::advanceOf(shape(fonts_.text(text))) + (line.hyphen ? test::advanceOf(shape(fonts_.text("\u2010"))) : 0);
      EXPECT_NEAR(line.widthPx, alone, 0.05) << text << " at " << width;
    }
  }
}

constexpr std::string_view kProse =
    "an extraordinarily complicated administrative arrangement concerning international transportation "
    "organizations disappointed particularly optimistic representatives, notwithstanding considerable "
    "understanding between experienced negotiators and professional interpreters everywhere";

// The most lines running that end in a hyphen.
uint32_t mostRunning(const ShapedParagraph& paragraph, const BrokenText& broken) {
  uint32_t most = 0;
  uint32_t running = 0;
  for (const Line& line : broken.lines) {
    const bool hyphen = line.textEnd < paragraph.source.text.size() && paragraph.source.text[line.textEnd - 1] != ' ';
    running = hyphen ? running + 1 : 0;
    most = std::max(most, running);
  }
  return most;
}

TEST_F(Hyphenate, LimitsTheLinesRunningThatEndInAHyphen) {
  const ShapedParagraph paragraph = shape(fonts_.text(kProse));
  uint32_t unlimited = 0;
  for (const WrapStyle wrap : {WrapStyle::Greedy, WrapStyle::Balance, WrapStyle::Best}) {
    for (float width = 180; width < 500; width += 7) {
      LineRules rules(wrap);
      unlimited = std::max(unlimited, mostRunning(paragraph, breakLines(paragraph, width, rules, fonts_.set)));
      rules.maxHyphens = 1;
      const BrokenText broken = breakLines(paragraph, width, rules, fonts_.set);
      EXPECT_LE(mostRunning(paragraph, broken), 1U) << width;
      EXPECT_EQ(broken.lines.size(), countLines(paragraph, width, rules, fonts_.set)) << width;
    }
  }
  EXPECT_GT(unlimited, 1U);
}

TEST_F(Hyphenate, FillsLinesThatWouldBeShortWithout) {
  const ShapedParagraph plain = shape(fonts_.text(kProse), Hyphens::Manual);
  const ShapedParagraph paragraph = shape(fonts_.text(kProse));
  for (float width = 180; width < 500; width += 7) {
    for (const WrapStyle wrap : {WrapStyle::Greedy, WrapStyle::Best}) {
      const BrokenText broken = breakLines(paragraph, width, wrap, fonts_.set);
      EXPECT_LE(broken.lines.size(), breakLines(plain, width, wrap, fonts_.set).lines.size()) << width;
      for (const Line& line : broken.lines) EXPECT_LE(line.widthPx, width + 0.01F);
    }
  }
}

TEST_F(Hyphenate, WantsPatternsOnlyWhereWordsAreDivided) {
  TextFonts fonts;
  HyphenationSet& set = fonts.set.hyphenation();
  set.declare("en");
  set.declare("fr");
  fonts.shape("hyphenation");
  EXPECT_TRUE(set.wanted().empty());
  ParagraphText text = fonts.text("hyphenation");
  text.hyphens = Hyphens::Auto;
  const ShapedParagraph paragraph = shapeParagraph(std::move(text), fonts.set);
  EXPECT_EQ(set.wanted(), ac::Vector<uint32_t>{0});
  const uint32_t before = fonts.set.revision();
  EXPECT_TRUE(set.supply(0, test::fontBytes("hyphenation/en-us.hyp")).ok());
  EXPECT_TRUE(set.wanted().empty());
  EXPECT_GT(fonts.set.revision(), before);
}

TEST_F(Hyphenate, HugeAndHostileWordsTakeNoMoreWorkThanTheirLetters) {
  std::string text(64 << 10, 'a');
  EXPECT_EQ(divided(text), text) << "longer than words are";
  std::string marks = "hyphen";
  for (int i = 0; i < 10'000; ++i) marks += "\u0301";
  EXPECT_EQ(divided(marks), marks);
}

// The lines as they look, hyphens that are not in the text included.
ac::Vector<std::string> looks(const ShapedParagraph& paragraph, const BrokenText& broken) {
  ac::Vector<std::string> lines;
  for (const Line& line : broken.lines) {
    std::string text = test::textOf(paragraph, line);
    while (!text.empty() && text.back() == ' ') text.pop_back();
    lines.push_back(text + (line.hyphen ? "-" : ""));
  }
  return lines;
}
using Looks = ac::Vector<std::string>;

TEST_F(Hyphenate, AWordWiderThanALineIsDividedByItsLanguageWhateverTheTextAsksFor) {
  for (const Hyphens hyphens : {Hyphens::None, Hyphens::Manual}) {
    for (const WrapStyle wrap : {WrapStyle::Greedy, WrapStyle::Balance, WrapStyle::Best}) {
      const ShapedParagraph paragraph =
          shape(fonts_.text("Bundesverfassungsgericht kippt Vorratsdatenspeicherung", "de"), hyphens);
      EXPECT_EQ(looks(paragraph, breakLines(paragraph, 190, wrap, fonts_.set)),
                (Looks{"Bundesverfas-", "sungsgericht kippt", "Vorratsdatenspei-", "cherung"}));
      const float whole = naturalWidth(fonts_.shape("Bundesverfassungsgericht", "de")) + 1;
      for (const Line& line : breakLines(paragraph, whole, wrap, fonts_.set).lines) EXPECT_FALSE(line.hyphen);
    }
  }
}

TEST_F(Hyphenate, AnyWordThatHasToBeCutHasAHyphenWhereItsScriptKnowsThem) {
  const auto cut = [&](std::string_view text, const std::string& lang) {
    const ShapedParagraph paragraph = shape(fonts_.text(text, lang), Hyphens::Manual);
    size_t hyphens = 0;
    for (float width = 30; width < naturalWidth(paragraph); width += 3) {
      const BrokenText broken = breakLines(paragraph, width, WrapStyle::Greedy, fonts_.set);
      EXPECT_EQ(broken.lines.size(), countLines(paragraph, width, WrapStyle::Greedy, fonts_.set));
      EXPECT_GT(broken.lines.size(), 1U);
      for (const Line& line : broken.lines) {
        EXPECT_LE(line.widthPx, width + 0.01F) << text << " at " << width;
        EXPECT_FALSE(line.hyphen && &line == &broken.lines.back());
        hyphens += line.hyphen ? 1 : 0;
        if (!line.hyphen || lang == "el") continue;  // The files of Greek letters have no hyphen.
        const GlyphRun& last = broken.runs[line.runEnd - 1];
        const auto hyphen = test::glyphIds(fonts_.shape("\u2010"));
        EXPECT_EQ(last.glyphs[last.level % 2 != 0 ? 0 : last.glyphCount - 1].glyph, hyphen[0]);
      }
    }
    return hyphens;
  };
  EXPECT_GT(cut("Energiewirtschaftsgesetznovelle", ""), 20U) << "no language";
  EXPECT_GT(cut("Lieto\u0301lentokone\u0301suihkuturbiini", "fi"), 20U) << "no patterns, and marks on letters";
  EXPECT_GT(cut("Ηλεκτροεγκεφαλογράφημα", "el"), 10U);
  EXPECT_EQ(cut("الاستراتيجيات", "ar"), 0U);
  EXPECT_EQ(cut("האינפורמציה", "he"), 0U);
  EXPECT_EQ(cut("1234567890123456", "en"), 0U);
  EXPECT_EQ(cut("example.org/typography/of/algorithms", "en"), 0U) << "addresses would not be what they are";
  EXPECT_EQ(cut("!!!!!!!!!!!!!!!!", "en"), 0U);
}

TEST_F(Hyphenate, CodeIsCutWithoutAHyphen) {
  ParagraphText code = fonts_.text("hyphenationOfAlgorithms");
  code.spans[0].hyphenates = false;
  const ShapedParagraph paragraph = shape(std::move(code), Hyphens::Manual);
  for (const Line& line : breakLines(paragraph, 60, WrapStyle::Greedy, fonts_.set).lines) EXPECT_FALSE(line.hyphen);
}

TEST_F(Hyphenate, PatternsAreWantedWhenAWordTurnsOutTooWide) {
  TextFonts fonts;
  HyphenationSet& set = fonts.set.hyphenation();
  set.declare("de");
  const ShapedParagraph paragraph = fonts.shape("Ein Bundesverfassungsgericht", "de");
  breakLines(paragraph, 400, WrapStyle::Balance, fonts.set);
  EXPECT_TRUE(set.wanted().empty()) << "it fits on a line of its own";
  countLines(paragraph, 190, WrapStyle::Balance, fonts.set);
  EXPECT_EQ(set.wanted(), ac::Vector<uint32_t>{0});
  EXPECT_EQ(looks(paragraph, breakLines(paragraph, 190, WrapStyle::Greedy, fonts.set))[0], "Ein");
  EXPECT_TRUE(set.supply(0, test::fontBytes("hyphenation/de-1996.hyp")).ok());
  EXPECT_EQ(looks(paragraph, breakLines(paragraph, 190, WrapStyle::Greedy, fonts.set)),
            (Looks{"Ein", "Bundesverfas-", "sungsgericht"}));
}

TEST_F(Hyphenate, HugeWordsAreCutInLinearSteps) {
  const ShapedParagraph paragraph = shape(fonts_.text(std::string(64 << 10, 'm')), Hyphens::Manual);
  for (const float width : {20.0F, 100.0F, 1000.0F}) {
    const BrokenText broken = breakLines(paragraph, width, WrapStyle::Greedy, fonts_.set);
    for (const Line& line : broken.lines) EXPECT_LE(line.widthPx, width + 0.01F);
    EXPECT_EQ(broken.lines.back().textEnd, size_t{64 << 10});
  }
}

// What the lines of a ragged or balanced paragraph cost, as they were chosen.
double costOf(const ShapedParagraph& paragraph, float width, const LineRules& rules, const FontSet& fonts) {
  double cost = 0;
  for (const FittedLine& line : traceLines(paragraph, width, rules, fonts)) cost += line.cost;
  return cost;
}

TEST_F(Hyphenate, LinesChosenTogetherAreNeverWorseForHyphensThatTheyMayHave) {
  struct Sample {
    const char* lang;
    std::string_view text;
  };
  const Sample kSamples[] = {
      {"en", kProse},
      {"en",
       "For the first time in eleven years travellers will be able to fall asleep in the capital and wake up by the "
       "sea. The ministers of transport signed the agreement on Tuesday, after two winters of talks about tracks, "
       "tariffs and toilets, and said that the night trains would run from June."},
      {"fr",
       "Les ministres des transports ont signé mardi, après deux hivers de négociations sur les voies, les tarifs et "
       "les horaires, une convention internationale qui permettra dès le mois de juin de s’endormir dans la capitale "
       "et de se réveiller au bord de la mer, pour la première fois depuis onze ans."},
      {"de",
       "Zum ersten Mal seit elf Jahren werden Reisende wieder in der Hauptstadt einschlafen und am Meer aufwachen "
       "können. Die Verkehrsministerinnen unterzeichneten die Vereinbarung am Dienstag nach zweijährigen Verhandlungen "
       "über Trassenpreise, Fahrplangestaltung und Sicherheitsbestimmungen."},
      {"tr",
       "Ulaştırma bakanları iki kış süren görüşmelerin ardından salı günü anlaşmayı imzaladı; böylece yolcular on bir "
       "yıl sonra ilk kez başkentte uyuyup deniz kıyısında uyanabilecek, gece trenleri hazirandan itibaren "
       "çalışacak."},
  };
  size_t compared = 0;
  size_t better = 0;
  for (const auto& [lang, text] : kSamples) {
    const ShapedParagraph plain = shape(fonts_.text(text, lang), Hyphens::Manual);
    const ShapedParagraph hyphenated = shape(fonts_.text(text, lang));
    for (const WrapStyle wrap : {WrapStyle::Balance, WrapStyle::Best}) {
      for (const Alignment alignment : {Alignment::Start, Alignment::Justify}) {
        LineRules rules(wrap);
        rules.alignment = alignment;
        for (float width = 180; width < 760; width += 3.7F) {
          if (naturalWidth(plain) < width) break;
          const uint32_t lines = countLines(plain, width, rules, fonts_.set);
          if (lines < 2 || lines != countLines(hyphenated, width, rules, fonts_.set)) continue;
          const double without = costOf(plain, width, rules, fonts_.set);
          const double with = costOf(hyphenated, width, rules, fonts_.set);
          EXPECT_LE(with, without * (1 + 1e-9)) << lang << " at " << width;
          ++compared;
          better += with < without * 0.999 ? 1 : 0;
        }
      }
    }
  }
  EXPECT_GT(compared, 1000U);
  EXPECT_GT(better, 100U);
}

}  // namespace
}  // namespace ac
