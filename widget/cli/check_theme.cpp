#include "cli/check_theme.h"

#include <cstdio>

#include "base/vector.h"
#include "check/theme_checker.h"
#include "cli/files.h"
#include "cli/run.h"
#include "cli/supplies.h"
#include "cli/theme_files.h"
#include "theme/theme_layers.h"
#include "theme/write_theme.h"

namespace ac {

namespace {

constexpr size_t kLargestFile = 2u << 20;

int fail(const Status& status) {
  std::fprintf(stderr, "article-card: %s: %s (%s)\n", status.path.c_str(), status.reason.c_str(),
               statusCodeName(status.code));
  return kExitBadInput;
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

void print(const ThemeChecker& checker) {
  for (const Warning& warning : checker.warnings())
    std::printf("theme         %s: %s\n", warning.path.c_str(), warning.reason.c_str());
  for (const Finding& finding : checker.findings()) printFinding(finding);
  std::printf("%zu findings\n", checker.findings().size() + checker.warnings().size());
}

}  // namespace

int checkTheme(const ToolOptions& options) {
  const std::string file = themeFileOf(options.article);
  Result<std::string> theme = readThemeFile(file);
  if (!theme.ok()) return fail(theme.status());
  Vector<CheckedArticle> articles;
  for (const std::string& article : options.articles) {
    const Result<Vector<uint8_t>> json = readInput(article, kLargestFile);
    if (!json.ok()) return fail(json.status());
    articles.push_back({article, std::string(json.value().begin(), json.value().end())});
  }
  Core core;
  ThemeChecker checker(core);
  if (Status status = checker.begin(theme.value(), file, std::move(articles)); !status.ok()) {
    return fail({status.code, "theme " + file + " " + status.path, status.reason});
  }
  if (Status status = declareFonts(core, options.fontDirectory); !status.ok()) return fail(status);
  for (size_t i = 0; i < checker.faces().size(); ++i) {
    const ThemeFace& face = checker.faces()[i];
    Result<Vector<uint8_t>> bytes = readThemeFont(face);
    if (bytes.ok())
      checker.supplyFace(i, face.src, std::move(bytes.value()));
    else
      checker.failFace(i, face.src, bytes.status());
  }
  while (!checker.done()) {
    if (Status status = checker.advance(); !status.ok()) return fail(status);
    if (!checker.card()) continue;
    Vector<Warning> warnings;
    supplyFonts(core, options.fontDirectory, warnings);
    supplyImages(core, *checker.card(), checker.articleName(), warnings);
  }
  if (options.json)
    std::fputs(checker.json().c_str(), stdout);
  else
    print(checker);
  return checker.findings().empty() && checker.warnings().empty() ? kExitOk : kExitBadInput;
}

}  // namespace ac
