#include "text/shaping/hyphenate.h"

#include <algorithm>

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
      const bool hyphen =
          line.textEnd < paragraph.source.text.size() && paragraph.source.text[line.textEnd - 1] != ' ' &&
          std::any_of(paragraph.tables->cuts.begin(), paragraph.tables->cuts.end(),
                      [&](const Cut& cut) { return cut.text == line.textEnd && cut.mark == LineEndMark::Hyphen; });
      const double alone =
          test::advanceOf(shape(fonts_.text(text))) + (hyphen ? test::advanceOf(shape(fonts_.text("\u2010"))) : 0);
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
  EXPECT_EQ(set.wanted(), std::vector<uint32_t>{0});
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

}  // namespace
}  // namespace ac
