#include "cli/run.h"

#include <cstdio>

#include "base/json_writer.h"
#include "base/vector.h"
#include "cli/check_article.h"
#include "cli/check_theme.h"
#include "cli/files.h"
#include "cli/font_metrics.h"
#include "cli/layout_json.h"
#include "cli/options.h"
#include "cli/supplies.h"
#include "cli/theme_files.h"
#include "images/encode_png.h"
#include "layout/builtin_layouts.h"
#include "layout/read_layout.h"
#include "theme/builtin_theme.h"

namespace ac {

namespace {

// A little over the reader's own limit, which then names it.
constexpr size_t kLargestArticle = 2u << 20;
constexpr size_t kLargestLayout = 1u << 20;

int fail(const Status& status) {
  std::fprintf(stderr, "article-card: %s%s%s (%s)\n", status.path.c_str(), status.path.empty() ? "" : ": ",
               status.reason.c_str(), statusCodeName(status.code));
  return kExitBadInput;
}

void warn(const Vector<Warning>& warnings) {
  for (const Warning& warning : warnings) {
    std::fprintf(stderr, "article-card: warning: %s%s%s\n", warning.path.c_str(), warning.path.empty() ? "" : ": ",
                 warning.reason.c_str());
  }
}

Status loadLayout(const std::string& layout, Card& card) {
  if (std::optional<LayoutPlan> builtin = builtinLayoutNamed(layout)) {
    card.setLayout(std::move(*builtin));
    return {};
  }
  const Result<Vector<uint8_t>> json = readInput(layout, kLargestLayout);
  if (!json.ok()) return json.status();
  Result<ReadLayout> read = readLayout({reinterpret_cast<const char*>(json.value().data()), json.value().size()});
  if (!read.ok()) return {read.status().code, layout + " " + read.status().path, read.status().reason};
  for (Warning& warning : read.value().warnings) warning.path = layout + " " + warning.path;
  warn(read.value().warnings);
  card.setLayout(std::move(read.value().plan));
  return {};
}

Status loadArticle(const ToolOptions& options, Card& card) {
  Result<Vector<uint8_t>> json = readInput(options.article, kLargestArticle);
  if (!json.ok()) return json.status();
  const Vector<uint8_t>& bytes = json.value();
  Status status = card.setArticle({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
  if (!status.ok()) status.path = options.article + " " + status.path;
  return status;
}

int render(const ToolOptions& options, Core& core, Card& card) {
  Vector<Warning> warnings;
  if (Status status = layoutWithFonts(core, card, options.fontDirectory, options.width, warnings); !status.ok()) {
    return fail(status);
  }
  const Result<PaintedSize> painted =
      paintWithImages(core, card, options.article, options.fontDirectory, options.width, options.scale, warnings);
  if (!painted.ok()) return fail(painted.status());
  const PaintedSize& size = painted.value();
  const Status written = options.raw ? writeFile(options.output, core.pixels)
                                     : writeFile(options.output, encodePng(core.pixels, size.width, size.height));
  if (!written.ok()) return fail(written);
  warn(card.warnings());
  warn(warnings);
  return kExitOk;
}

int printLayout(const ToolOptions& options, Core& core, Card& card) {
  Vector<Warning> warnings;
  if (Status status = layoutWithFonts(core, card, options.fontDirectory, options.width, warnings); !status.ok()) {
    return fail(status);
  }
  std::fputs(layoutJson(*card.tree(), card.semantics(StretchCut::Spans)).c_str(), stdout);
  warn(card.warnings());
  warn(warnings);
  return kExitOk;
}

int measure(const ToolOptions& options, Core& core, Card& card) {
  Vector<Warning> warnings;
  JsonWriter json;
  json.beginArray();
  for (const float width : options.widths) {
    if (Status status = layoutWithFonts(core, card, options.fontDirectory, width, warnings); !status.ok()) {
      return fail(status);
    }
    const Result<float> height = card.measure(width);
    if (!height.ok()) return fail(height.status());
    json.beginObject();
    json.key("width");
    json.number(width);
    json.key("height");
    json.number(height.value());
    json.endObject();
  }
  json.endArray();
  json.lineBreak();
  std::fputs(json.text().c_str(), stdout);
  warn(card.warnings());
  warn(warnings);
  return kExitOk;
}

}  // namespace

int runTool(const Vector<std::string>& arguments) {
  Result<ToolOptions> read = readOptions(arguments);
  if (!read.ok()) {
    std::fprintf(stderr, "article-card: %s: %s\n\n%s", read.status().path.c_str(), read.status().reason.c_str(),
                 kToolUsage);
    return kExitBadUsage;
  }
  ToolOptions& options = read.value();
  if (options.verb == ToolVerb::Help) {
    std::fputs(kToolUsage, stdout);
    return kExitOk;
  }
  if (options.fontDirectory.empty()) options.fontDirectory = AC_FONTS_DIR;
  if (options.verb == ToolVerb::Check) return checkArticle(options.article);
  if (options.verb == ToolVerb::CheckTheme) return checkTheme(options);
  if (options.verb == ToolVerb::FontMetrics) return printFontMetrics(options);
  Core core;
  core.theme = builtinTheme(options.scheme);
  if (Status status = declareFonts(core, options.fontDirectory); !status.ok()) return fail(status);
  if (!options.theme.empty()) {
    Vector<Warning> warnings;
    if (Status status = loadTheme(options.theme, options.scheme, core, warnings); !status.ok()) return fail(status);
    warn(warnings);
  }
  for (const TextRole role : {TextRole::Body, TextRole::Quote}) {
    Typography& type = core.theme.typography[static_cast<size_t>(role)];
    type.wrap = options.wrap.value_or(type.wrap);
    type.hyphens = options.hyphens.value_or(type.hyphens);
  }
  Card card(core);
  if (Status status = addFonts(core, options.fonts); !status.ok()) return fail(status);
  if (Status status = loadArticle(options, card); !status.ok()) return fail(status);
  if (Status status = loadLayout(options.layout, card); !status.ok()) return fail(status);
  switch (options.verb) {
    case ToolVerb::Render: return render(options, core, card);
    case ToolVerb::Layout: return printLayout(options, core, card);
    default: return measure(options, core, card);
  }
}

}  // namespace ac
