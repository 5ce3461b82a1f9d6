// Whatever was done with a card before, it draws what a new card draws from the same article, theme, layout, width,
// scale and controls. Sequences are drawn by lot, the same in every run; --gtest_random_seed=N draws others.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "base/vector.h"
#include "card/card.h"
#include "support/core_fonts.h"

namespace ac {
namespace {

constexpr int kSequences = 12;
constexpr int kSteps = 40;

constexpr const char* kForms =
    R"({"headline":"Forms","lang":"en","image":{"src":"x.jpg","alt":"A quay","focalPoint":[0.2,0.9]},)"
    R"("body":[{"type":"paragraph","text":"One."}],"signup":{"title":"Join","fields":["email","name"]},)"
    R"("banner":{"image":{"src":"banner.jpg","alt":"Sea"},"url":"https://a.example/","label":"Advertisement"},)"
    R"("consent":{"text":"We ask.","categories":[{"id":"n","name":"Needed","required":true},{"id":"c","name":"C"}]}})";
constexpr const char* kBroken[] = {"{", R"({"headline":""})", R"({"headline":true,"body":[]})"};

/// Everything that decides what a card draws.
struct Inputs {
  std::string article;
  Scheme scheme = Scheme::Light;
  size_t layout = 0;
  ac::Vector<uint32_t> controls;
  uint32_t messageControl = 0;
  std::string message;
};

class CardSequences : public testing::Test {
 protected:
  CardSequences() {
    test::declareFonts(core);
    core.fonts.foreign().setOffered(true);
    articles = {kForms, R"({"headline":"Only a headline"})",
                R"({"headline":"日本語 and \ud83d\udc69\u200d\ud83d\ude80","standfirst":"नमस्ते दुनिया"})"};
    for (const char* name : {"english", "french", "turkish", "arabic", "persian", "hebrew"})
      articles.push_back(test::sampleArticle(name));
  }

  // The library's distributions and hashes are its own affair; these are the same with every library.
  size_t any(size_t count) { return random() % count; }
  float between(float least, float most) {
    return least + (most - least) * (static_cast<float>(random() >> 8) / 16777216.0F);
  }
  static size_t lotOf(std::string_view text) {
    uint32_t lot = 2166136261;
    for (const char byte : text) lot = (lot ^ static_cast<uint8_t>(byte)) * 16777619;
    return lot;
  }

  /// Whatever text the card waits for. True when there was any.
  bool supplyText(const Card& card) {
    bool supplied = test::supplyWanted(core);
    ForeignClusters& foreign = core.fonts.foreign();
    for (const ClusterId cluster : card.wantedClusters()) {
      if (foreign.isMeasured(cluster)) continue;
      EXPECT_TRUE(foreign.measure(cluster, 1.25F, cluster % 2 == 0));
      supplied = true;
    }
    return supplied;
  }

  /// One of four addresses fails, always the same ones; the others are plain pictures.
  bool supplyImages() {
    const ac::Vector<ImageKey> wanted = core.images.wanted();
    for (const ImageKey key : wanted) {
      const size_t lot = lotOf(core.images.src(key));
      if (lot % 4 == 0) {
        core.images.fail(key);
        continue;
      }
      const int width = 40 + static_cast<int>(lot % 50);
      const ac::Vector<uint8_t> pixels(static_cast<size_t>(width) * 30 * 4, static_cast<uint8_t>(100 + lot % 100));
      EXPECT_TRUE(core.images.supplyPixels(key, pixels, width, 30).ok());
    }
    return !wanted.empty();
  }

  void dress(Card& card, const Inputs& inputs) {
    card.setTheme(core.themeOf(inputs.scheme, {}));
    card.setLayout(builtinLayout(inputs.layout));
    card.setControls(inputs.controls);
    card.setMessage(inputs.messageControl, inputs.message);
  }

  ac::Vector<uint8_t> settled(Card& card, float width, float scale) {
    for (int round = 0; round < 40; ++round) {
      EXPECT_TRUE(card.layout(width).ok());
      if (supplyText(card)) continue;
      EXPECT_TRUE(card.paint(scale).ok());
      if (!supplyImages() && !card.dirty()) break;
    }
    return core.pixels;
  }

  static std::string unlike(const ac::Vector<uint8_t>& a, const ac::Vector<uint8_t>& b, size_t width) {
    if (a.size() != b.size()) return std::to_string(a.size()) + " and " + std::to_string(b.size()) + " bytes";
    const auto place = static_cast<size_t>(std::mismatch(a.begin(), a.end(), b.begin()).first - a.begin()) / 4;
    return "first unlike at " + std::to_string(place % width) + ", " + std::to_string(place / width);
  }

  void step(Card& card, Inputs& inputs) {
    switch (any(14)) {
      case 0:
        // Its controls are new ones.
        inputs = {articles[any(articles.size())], inputs.scheme, inputs.layout, {}, 0, ""};
        EXPECT_TRUE(card.setArticle(inputs.article).ok());
        break;
      case 1: EXPECT_FALSE(card.setArticle(kBroken[any(std::size(kBroken))]).ok()); break;
      case 2:
        inputs.scheme = static_cast<Scheme>(any(3));
        card.setTheme(core.themeOf(inputs.scheme, {}));
        break;
      case 3:
        inputs.layout = any(builtinLayouts().size());
        card.setLayout(builtinLayout(inputs.layout));
        break;
      case 4:
        inputs.controls.assign(any(8), 0);
        for (uint32_t& state : inputs.controls) state = static_cast<uint32_t>(any(kControlQuiet * 2));
        card.setControls(inputs.controls);
        break;
      case 12:
        // What sent something is answered, and answered otherwise.
        if (inputs.controls.size() <= inputs.messageControl) break;
        inputs.controls[inputs.messageControl] ^= kControlDone | kControlFailed;
        card.setControls(inputs.controls);
        break;
      case 5:
        inputs.messageControl = static_cast<uint32_t>(any(6));
        inputs.message = any(2) == 0 ? "" : "Words of the host, more of them than one line of a narrow card takes.";
        card.setMessage(inputs.messageControl, inputs.message);
        break;
      case 6: EXPECT_TRUE(card.measure(between(1, 1700)).ok()); break;
      case 7: supplyText(card); break;
      case 8: supplyImages(); break;
      case 9:
        core.images.trim();
        EXPECT_FALSE(card.layout(-1).ok());
        break;
      case 10: {
        EXPECT_TRUE(card.layout(between(1, 1700)).ok());
        const SemanticTree tree = card.semantics(StretchCut::Spans);
        EXPECT_FALSE(tree.empty());
        break;
      }
      default:
        EXPECT_TRUE(card.layout(between(100, 1200)).ok());
        EXPECT_TRUE(card.paint(between(0.5F, 2)).ok());
        card.warnings();
        card.bytes();
        break;
    }
  }

  Core core;
  ac::Vector<std::string> articles;
  std::mt19937 random;
};

TEST_F(CardSequences, AnyOfThemEndInWhatANewCardDraws) {
  const int seed = GTEST_FLAG_GET(random_seed);
  for (int sequence = 0; sequence < kSequences; ++sequence) {
    SCOPED_TRACE("seed " + std::to_string(seed) + ", sequence " + std::to_string(sequence));
    random.seed(static_cast<uint32_t>(seed * 1000 + sequence));
    ac::Vector<Inputs> inputs(3);
    ac::Vector<std::unique_ptr<Card>> cards;
    for (Inputs& input : inputs) {
      input.article = articles[any(articles.size())];
      cards.push_back(std::make_unique<Card>(core));
      const Status status = cards.back()->setArticle(input.article);
      ASSERT_TRUE(status.ok()) << status.path << ": " << status.reason;
    }
    for (int i = 0; i < kSteps; ++i) {
      const size_t chosen = any(cards.size());
      step(*cards[chosen], inputs[chosen]);
    }
    for (size_t i = 0; i < cards.size(); ++i) {
      const float width = std::floor(between(200, 900));
      const float scale = any(2) == 0 ? 1 : 1.5F;
      const ac::Vector<uint8_t> used = settled(*cards[i], width, scale);
      Card fresh(core);
      ASSERT_TRUE(fresh.setArticle(inputs[i].article).ok());
      dress(fresh, inputs[i]);
      const ac::Vector<uint8_t> expected = settled(fresh, width, scale);
      ASSERT_FALSE(used.empty());
      ASSERT_TRUE(used == expected) << "card " << i << ", layout " << inputs[i].layout << " at " << width << " px: "
                                    << unlike(used, expected, static_cast<size_t>(std::lround(width * scale)));
    }
  }
}

}  // namespace
}  // namespace ac
