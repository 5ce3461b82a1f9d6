#include "cli/check_theme.h"

#include <cstdio>

#include "check/check_card.h"
#include "check/check_values.h"
#include "check/sample_articles.h"
#include "cli/files.h"
#include "cli/json_writer.h"
#include "cli/run.h"
#include "cli/supplies.h"
#include "layout/builtin_layouts.h"
#include "theme/builtin_theme.h"
#include "theme/read_theme.h"
#include "theme/theme_layers.h"
#include "theme/write_theme.h"

namespace ac {

namespace {

constexpr size_t kLargestFile = 2u << 20;
// Of the standard layout, and of the others, which have less that could go wrong.
constexpr float kWidths[] = {200, 240, 320, 480, 640, 800, 1000, 1280, 1600};
constexpr float kOtherLayoutWidths[] = {200, 640, 1000};

struct CheckedArticle {
  std::string name;  ///< A file, or the language of one of ours.
  std::string json;
};

int fail(const Status& status) {
  std::fprintf(stderr, "article-card: %s: %s (%s)\n", status.path.c_str(), status.reason.c_str(),
               statusCodeName(status.code));
  return kExitBadInput;
}

Result<std::string> readText(const std::string& file) {
  const Result<std::vector<uint8_t>> bytes = readFile(file, kLargestFile);
  if (!bytes.ok()) return bytes.status();
  return std::string(bytes.value().begin(), bytes.value().end());
}

bool isWorse(const Finding& finding, const Finding& other) {
  if (finding.rule == FindingRule::Overflow) return finding.figure - finding.needed > other.figure - other.needed;
  return finding.figure < other.figure;
}

// One finding for each token and ground, the worst. What pixels tell is known where the tokens' values tell it too.
void keep(std::vector<Finding>& kept, std::vector<Finding> found) {
  constexpr float kSame = 0.005f;
  for (Finding& finding : found) {
    bool known = false;
    for (Finding& other : kept) {
      if (other.rule != finding.rule || other.token != finding.token || other.scheme != finding.scheme) continue;
      const bool isByValue = finding.ground.empty() && !other.ground.empty();
      if (isByValue && finding.figure >= other.figure - kSame) known = true;
      if (other.ground != finding.ground) continue;
      known = true;
      if (isWorse(finding, other)) other = std::move(finding);
      break;
    }
    if (!known) kept.push_back(std::move(finding));
  }
}

Status checkArticle(const ToolOptions& options, const CheckedArticle& source, Scheme scheme, Core& core,
                    std::vector<Finding>& kept) {
  Card card(core);
  if (Status status = card.setArticle(source.json); !status.ok()) {
    status.path = source.name + " " + status.path;
    return status;
  }
  std::vector<Warning> warnings;
  const auto check = [&](float width) -> Status {
    if (Status status = layoutWithFonts(core, card, options.fontDirectory, width, warnings); !status.ok()) {
      return status;
    }
    const Result<PaintedSize> painted =
        paintWithImages(core, card, source.name, options.fontDirectory, width, 1, warnings);
    if (!painted.ok()) return painted.status();
    keep(kept, checkCard(core, card, scheme));
    return {};
  };
  for (const float width : kWidths) {
    if (Status status = check(width); !status.ok()) return status;
  }
  for (const float width : kOtherLayoutWidths) {
    for (size_t other = 1; other < builtinLayouts().size(); ++other) {
      card.setLayout(builtinLayout(other));
      if (Status status = check(width); !status.ok()) return status;
    }
  }
  return {};
}

void writeFinding(JsonWriter& json, const Finding& finding) {
  json.beginObject();
  const auto text = [&](const char* name, std::string_view value) {
    json.key(name);
    json.string(value);
  };
  const auto number = [&](const char* name, float value) {
    json.key(name);
    json.number(value);
  };
  text("rule", findingRuleName(finding.rule));
  text("scheme", schemeName(finding.scheme));
  text("token", finding.token);
  if (!finding.ground.empty()) text("ground", finding.ground);
  number("figure", finding.figure);
  number("needed", finding.needed);
  if (finding.hasColor) text("nearest", colorHex(finding.nearest).substr(0, 7));
  if (finding.widthPx > 0) number("width", finding.widthPx);
  if (!finding.text.empty()) text("text", finding.text);
  json.endObject();
}

// Cut off, not rounded: what fails must not look as if it passed.
std::string twoPlaces(float value) {
  return decimalText(static_cast<float>(static_cast<int>(value * 100)) / 100);
}

void printFinding(const Finding& finding) {
  const char* unit = finding.rule == FindingRule::Contrast  ? ":1"
                     : finding.rule == FindingRule::Clipped ? " bytes"
                                                            : " px";
  const bool isRoom = finding.rule == FindingRule::Overflow;
  std::printf("%-13s %-12s %s", schemeName(finding.scheme).data(), findingRuleName(finding.rule),
              finding.token.c_str());
  if (!finding.ground.empty()) std::printf(" on %s", finding.ground.c_str());
  std::printf(": %s%s, %s %s%s", twoPlaces(finding.figure).c_str(), unit, isRoom ? "room for" : "needs",
              twoPlaces(finding.needed).c_str(), unit);
  if (finding.hasColor) std::printf("; nearest %s", colorHex(finding.nearest).substr(0, 7).c_str());
  if (finding.widthPx > 0) std::printf("; at a width of %s px", decimalText(finding.widthPx).c_str());
  if (!finding.text.empty()) std::printf("; “%s”", finding.text.c_str());
  std::printf("\n");
}

void print(const std::vector<Finding>& findings, const std::vector<Warning>& warnings, bool asJson) {
  if (!asJson) {
    for (const Warning& warning : warnings)
      std::printf("theme         %s: %s\n", warning.path.c_str(), warning.reason.c_str());
    for (const Finding& finding : findings) printFinding(finding);
    std::printf("%zu findings\n", findings.size() + warnings.size());
    return;
  }
  JsonWriter json;
  json.beginObject();
  json.key("findings");
  json.beginArray();
  for (const Finding& finding : findings) writeFinding(json, finding);
  json.endArray();
  json.key("warnings");
  json.beginArray();
  for (const Warning& warning : warnings) {
    json.beginObject();
    json.key("token");
    json.string(warning.path);
    json.key("reason");
    json.string(warning.reason);
    json.endObject();
  }
  json.endArray();
  json.endObject();
  json.lineBreak();
  std::fputs(json.text().c_str(), stdout);
}

}  // namespace

int checkTheme(const ToolOptions& options) {
  const Result<std::string> theme = readText(options.article);
  if (!theme.ok()) return fail(theme.status());
  std::vector<CheckedArticle> sources;
  for (const std::string& file : options.articles) {
    Result<std::string> json = readText(file);
    if (!json.ok()) return fail(json.status());
    sources.push_back({file, std::move(json.value())});
  }
  if (sources.empty()) {
    for (const std::string_view json : kSampleArticles) sources.push_back({"", std::string(json)});
  }
  std::vector<Finding> findings;
  std::vector<Warning> warnings;
  for (const Scheme scheme : {Scheme::Light, Scheme::Dark, Scheme::MoreContrast}) {
    Core core;
    Result<ReadTheme> read = readTheme(theme.value(), scheme, builtinTheme(scheme));
    if (!read.ok()) return fail({read.status().code, options.article + " " + read.status().path, read.status().reason});
    core.theme = std::move(read.value().theme);
    for (Warning& warning : read.value().warnings) {
      bool known = false;
      for (const Warning& other : warnings) known |= other.path == warning.path && other.reason == warning.reason;
      if (!known) warnings.push_back(std::move(warning));
    }
    if (Status status = declareFonts(core, options.fontDirectory); !status.ok()) return fail(status);
    keep(findings, checkValues(core.theme, scheme));
    for (const CheckedArticle& source : sources) {
      if (Status status = checkArticle(options, source, scheme, core, findings); !status.ok()) return fail(status);
    }
  }
  print(findings, warnings, options.json);
  return findings.empty() && warnings.empty() ? kExitOk : kExitBadInput;
}

}  // namespace ac
