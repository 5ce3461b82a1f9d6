#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/vector.h"
#include "theme/builtin_theme.h"
#include "theme/packed_theme.h"
#include "theme/read_theme.h"
#include "theme/resolve_theme.h"
#include "theme/token_list.h"

// Every token of a theme with every kind of wrong value: what one mistake costs.

namespace ac {
namespace {

const char* const kKept = ": it keeps its value";
const char* const kLeftOut = ": left out";

std::string times(size_t count, const std::string& text) {
  std::string list;
  for (size_t i = 0; i < count; ++i) list += (i > 0 ? "," : "") + text;
  return "[" + list + "]";
}

std::string dimension(float value, const std::string& unit) {
  return R"({"value":)" + std::to_string(value) + R"(,"unit":")" + unit + "\"}";
}

/// Whether a token of that kind takes one of the values of kAnything.
bool takes(const TokenSlot& slot, const std::string& value) {
  const bool isNumber = value == "7" || value == "2.5" || value == "-1" || value == "1e9";
  const auto isIn = [&](double least, double most) {
    return isNumber && std::stod(value) >= least && std::stod(value) <= most;
  };
  switch (slot.kind) {
    case TokenKind::Number: return isIn(static_cast<double>(slot.least), static_cast<double>(slot.most));
    case TokenKind::Count:
      return value != "2.5" && isIn(static_cast<double>(slot.least), static_cast<double>(slot.most));
    case TokenKind::Weight: return isIn(1, 1000);
    case TokenKind::Families: return value == R"("wrong")" || value == R"(["wrong"])" || value == R"("#12345")";
    case TokenKind::Flag: return value == "true";
    case TokenKind::Features:
    case TokenKind::Shadow:
    case TokenKind::Gradient: return value == "[]";
    // Its members are tokens of their own.
    case TokenKind::Typography: return value == "{}" || value == R"({"wrong":1})";
    case TokenKind::Color:
    case TokenKind::Length:
    case TokenKind::Wrap:
    case TokenKind::Align:
    case TokenKind::Hyphens:
    case TokenKind::Fit:
    case TokenKind::Tracking:
    case TokenKind::Duration:
    case TokenKind::Easing:
    case TokenKind::Border: return false;
    case TokenKind::None: break;
  }
  ADD_FAILURE() << "a token of no kind";
  return true;
}

const char* const kAnything[] = {
    "null",        "true",
    "7",           "-1",
    "2.5",         "1e9",
    "\"\"",        R"("wrong")",
    "[]",          "{}",
    "[true]",      R"(["wrong"])",
    "[[]]",        "[{}]",
    "[1,2,3,4,5]", R"({"wrong":1})",
    R"("#12345")", R"("{nowhere.at.all}")",
};

/// What is nearly right for a kind.
ac::Vector<std::string> nearly(const TokenSlot& slot) {
  const std::string shadow = R"({"color":"#000","offsetX":)" + dimension(0, "px") + R"(,"offsetY":)" +
                             dimension(0, "px") + R"(,"spread":)" + dimension(0, "px") + R"(,"blur":)";
  const std::string stop = R"({"color":"#000","position":0})";
  switch (slot.kind) {
    case TokenKind::Color:
      return {R"({"colorSpace":"srgb","components":[1,2,0]})",
              R"({"colorSpace":"srgb","components":[1,1]})",
              R"({"colorSpace":"srgb","components":[1,1,1,1]})",
              R"({"colorSpace":"srgb","components":[1,1,"1"]})",
              R"({"colorSpace":"srgb","components":[1,1,1],"alpha":2})",
              R"({"colorSpace":"srgb","components":[1,1,1],"alpha":"1"})",
              R"({"colorSpace":"okay","components":[1,0,0]})",
              R"("red")"};
    case TokenKind::Length:
      return {dimension(slot.least - 1, "px"),
              dimension(slot.most + 1, "px"),
              dimension(slot.most, "rem"),
              dimension(slot.least, "em"),
              R"({"value":"1","unit":"px"})",
              R"({"value":1})",
              R"({"unit":"px"})"};
    case TokenKind::Number: return {std::to_string(slot.least - 1), std::to_string(slot.most + 1)};
    case TokenKind::Count:
      return {std::to_string(slot.least - 1), std::to_string(slot.most + 1), std::to_string(slot.least + 0.5f)};
    case TokenKind::Weight: return {"0", "1001", R"("heaviest")", R"("400")"};
    case TokenKind::Families: return {times(17, R"("A")"), R"(["A",7])", R"(["A",""])"};
    case TokenKind::Flag: return {R"("true")", "1", "0"};
    case TokenKind::Wrap: return {R"("Balance")", R"("fancy")"};
    case TokenKind::Align: return {R"("left")"};
    case TokenKind::Hyphens: return {R"("always")"};
    case TokenKind::Fit: return {R"("fill")"};
    case TokenKind::Features:
      return {times(25, R"("tnum")"), R"(["tn"])", R"(["tnum 1000"])", R"(["tnum on"])", R"("tnum")"};
    case TokenKind::Tracking: return {"-0.3", "1.5", dimension(51, "px"), dimension(-11, "px"), dimension(0, "em")};
    case TokenKind::Duration:
      return {dimension(-1, "ms"), dimension(slot.most + 1, "ms"), dimension(slot.most, "s"), dimension(1, "h"),
              R"({"value":"1","unit":"ms"})"};
    case TokenKind::Easing: return {"[2,0,0,1]", "[0,0,1]", "[0,11,0,1]", R"([0,0,0,"1"])"};
    case TokenKind::Shadow:
      return {times(9, shadow + dimension(0, "px") + "}"), shadow + dimension(-1, "px") + "}",
              shadow + dimension(401, "px") + "}", shadow + dimension(0, "px") + R"(,"inset":"no"})", shadow + "0}"};
    case TokenKind::Gradient: return {times(17, stop), R"([{"color":"#000"}])", R"([{"color":"black","position":0}])"};
    case TokenKind::Border: {
      const std::string border = R"({"color":"#000","width":)";
      return {border + dimension(21, "px") + "}", border + dimension(1, "px") + R"(,"style":"dashed"})", border + "1}"};
    }
    case TokenKind::Typography: return {R"("body")"};
    case TokenKind::None: break;
  }
  return {};
}

/// The token within its groups, beside one that is right.
std::string themeWith(const std::string& path, const std::string& token, const std::string& rest) {
  std::string open;
  std::string close;
  for (size_t at = 0; at <= path.size();) {
    const size_t dot = std::min(path.find('.', at), path.size());
    open += "\"" + path.substr(at, dot - at) + "\":" + (dot == path.size() ? token : "{");
    if (dot < path.size()) close += "}";
    at = dot + 1;
  }
  return "{" + rest + "," + open + close + "}";
}

std::string restBeside(const std::string& path) {
  return path.starts_with("ratio.") ? R"("color":{"accent":{"$value":"#123456"}})" : R"("ratio":{"lead":{"$value":2}})";
}

ReadTheme read(const std::string& json) {
  Result<ReadTheme> read = readTheme(json, Scheme::Light, builtinLightTheme());
  EXPECT_TRUE(read.ok()) << json;
  return read.ok() ? std::move(read.value()) : ReadTheme{};
}

struct Expected {
  std::string path;
  std::string reason;  ///< Part of it.
  const char* became;
};

void expectOneLoss(const ReadTheme& theme, const ReadTheme& without, const Expected& expected,
                   const std::string& source) {
  ASSERT_EQ(theme.warnings.size(), 1u) << source;
  const Warning& warning = theme.warnings[0];
  EXPECT_EQ(warning.path, expected.path) << source;
  EXPECT_NE(warning.reason.find(expected.reason), std::string::npos) << source << "\n" << warning.reason;
  EXPECT_TRUE(warning.reason.ends_with(expected.became)) << source << "\n" << warning.reason;
  EXPECT_LT(warning.reason.size(), 300u) << source;
  EXPECT_EQ(packTheme(theme.theme), packTheme(without.theme)) << source;
}

void expectOneLoss(const std::string& token, const Expected& expected, const std::string& place) {
  const std::string rest = restBeside(place);
  const ReadTheme without = read("{" + rest + "}");
  ASSERT_TRUE(without.warnings.empty());
  ASSERT_NE(packTheme(without.theme), packTheme(builtinLightTheme()));
  const std::string json = themeWith(place, token, rest);
  expectOneLoss(read(json), without, expected, json);
}

ac::Vector<Token> allTokens() {
  static Theme theme = builtinLightTheme();
  return tokensOf(theme);
}

TEST(ThemeMistakes, AnImpossibleValueCostsItsTokenAloneAndIsTold) {
  for (const Token& token : allTokens()) {
    ac::Vector<std::string> values = nearly(token.slot);
    EXPECT_FALSE(values.empty()) << token.path;
    for (const char* value : kAnything) {
      if (!takes(token.slot, value)) values.emplace_back(value);
    }
    for (const std::string& value : values) {
      const bool isReference = value.starts_with("\"{");
      expectOneLoss(R"({"$value":)" + value + "}", {token.path, isReference ? "{nowhere.at.all}" : ", found ", kKept},
                    token.path);
    }
  }
}

TEST(ThemeMistakes, ATokenOfAnotherTypeOrThatIsItselfCostsItselfAlone) {
  for (const Token& token : allTokens()) {
    expectOneLoss(R"({"$value":"{)" + token.path + R"(}"})", {token.path, "circle", kKept}, token.path);
    const bool hasType = token.slot.kind != TokenKind::Flag && token.slot.kind != TokenKind::Features &&
                         token.slot.kind != TokenKind::Wrap && token.slot.kind != TokenKind::Align &&
                         token.slot.kind != TokenKind::Hyphens && token.slot.kind != TokenKind::Fit;
    if (!hasType) continue;
    expectOneLoss(R"({"$type":"strokeStyle","$value":"solid"})", {token.path, "found strokeStyle", kKept}, token.path);
  }
}

TEST(ThemeMistakes, ANameThatIsNoneIsLeftOutAndTold) {
  for (const Token& token : allTokens()) {
    const std::string path = token.path + "x";
    expectOneLoss(R"({"$value":7})", {path, "there is no such token", kLeftOut}, path);
    const std::string group = "x" + token.path;
    expectOneLoss(R"({"$value":7})", {group.substr(0, group.find('.')), "there is no such group", kLeftOut}, group);
    const std::string parent = token.path.substr(0, token.path.find('.'));
    for (const char* value : {"null", "3", "[]", "\"#fff\""}) {
      if (parent == "ratio") continue;
      expectOneLoss(value, {parent, std::string("expected a group or a token, found "), kLeftOut}, parent);
    }
  }
}

TEST(ThemeMistakes, AMemberOfACompositeCostsItselfAlone) {
  const std::string others = R"("fontSize":{"value":21,"unit":"px"},"fontWeight":300)";
  const auto themeOf = [](const std::string& members) {
    return read(R"({"typography":{"body":{"$type":"typography","$value":{)" + members + "}}}}");
  };
  expectOneLoss(themeOf(others + R"(,"lineHeight":"wide")"), themeOf(others),
                {"typography.body.lineHeight", R"(expected 0.5 to 5, found "wide")", kKept}, others);
  expectOneLoss(themeOf(others + R"(,"fontHeight":1)"), themeOf(others),
                {"typography.body.fontHeight", "there is no such token", kLeftOut}, others);
}

TEST(ThemeMistakes, ACustomPropertyCostsItselfAlone) {
  const auto themeOf = [](const std::string& properties) {
    ThemeSources sources;
    sources.properties = properties;
    return resolveTheme(sources);
  };
  const auto property = [](const std::string& path, const std::string& value) {
    return cssPropertyName(path).substr(std::string("--article-card-").size()) + '\0' + value + '\0';
  };
  for (const Token& token : allTokens()) {
    if (token.slot.kind == TokenKind::Typography) continue;
    const std::string rest =
        token.path == "ratio.lead" ? property("color.accent", "#123456") : property("ratio.lead", "2");
    const std::string wrong = token.slot.kind == TokenKind::Families ? "," : "wrong(1";
    expectOneLoss(themeOf(rest + property(token.path, wrong)), themeOf(rest),
                  {cssPropertyName(token.path), ", found \"" + wrong, kKept}, token.path);
    expectOneLoss(themeOf(rest + property(token.path + "x", "1px")), themeOf(rest),
                  {cssPropertyName(token.path + "x"), "there is no such token", kLeftOut}, token.path);
  }
}

TEST(ThemeMistakes, AWholeThemeOfMistakesIsToldOnceForEach) {
  std::string json;
  for (const char* group : {"color", "space", "radius", "typography", "motion"}) {
    json += std::string(json.empty() ? "" : ",") + "\"" + group + R"(":{"nosuch":{"$value":1}})";
  }
  const ReadTheme theme = read("{" + json + "}");
  EXPECT_EQ(theme.warnings.size(), 5u);
  EXPECT_EQ(packTheme(theme.theme), packTheme(builtinLightTheme()));
}

}  // namespace
}  // namespace ac
