#include "cli/options.h"

#include <algorithm>
#include <charconv>
#include <span>
#include <string_view>

#include "base/vector.h"
#include "theme/theme_layers.h"

namespace ac {

const char* const kToolUsage =
    "usage: article-card render ARTICLE [--width 640] [--scale 2] [--layout LAYOUT] [--theme THEME] [--scheme SCHEME]\n"
    "                           [--wrap STYLE] [--hyphens WHERE] [--font FILE]… [--raw] -o OUT\n"
    "       article-card layout ARTICLE [--width 640] [--layout LAYOUT] [--wrap STYLE] [--hyphens WHERE] [--font "
    "FILE]…\n"
    "       article-card measure ARTICLE --widths 320,480,640 [--layout LAYOUT] [--font FILE]…\n"
    "       article-card check ARTICLE\n"
    "       article-card check-theme THEME [ARTICLE…] [--json]\n"
    "       article-card font-metrics FONT\n"
    "\n"
    "render   writes a PNG, or with --raw the premultiplied RGBA bytes, row after row\n"
    "layout   prints every line and box in reading order as JSON\n"
    "measure  prints the card's height at each width as JSON\n"
    "check    lists what a card repairs or leaves out of the article, unknown keys included, with the JSON path of "
    "each;\n"
    "         exit status 1 when there is anything\n"
    "check-theme  tells where the theme can not be read or worked: contrast, sizes, text without room, in every "
    "scheme\n"
    "             and width; exit status 1 when there is any such place\n"
    "font-metrics prints a TTF, OTF or WOFF file's entry for a theme, with the sizes at which built-in faces take as "
    "much\n"
    "             room\n"
    "\n"
    "--width, --widths  CSS px, 1 to 16384\n"
    "--scale            device px per CSS px, 0.1 to 16\n"
    "--scheme light|dark|more-contrast  of the theme\n"
    "--layout LAYOUT    standard, compact, hero, list, headline, brief, auto, or a file that describes another one\n"
    "--wrap STYLE       how lines of the body are broken: greedy (each as full as can be), balance (of even length) "
    "or\n"
    "                   best (all chosen together)\n"
    "--hyphens WHERE    where its words may be divided: none, manual (soft hyphens) or auto (as their language has "
    "it)\n"
    "--theme THEME      design tokens over the built-in theme: a file, or the name of one that comes along\n"
    "--fonts DIR        the folder of fonts.json and its faces\n"
    "--font FILE        a TTF or OTF file for text that those do not cover; may be given several times\n"
    "\n"
    "ARTICLE, THEME and LAYOUT may be pipes, and - is standard input; one that stays silent for 30 s is an error.\n"
    "Pictures named in ARTICLE are read relative to its file, from regular files alone. OUT may be a device or a "
    "pipe.\n"
    "Exit status: 1 bad input, 2 bad usage.\n";

namespace {

Status usage(std::string option, std::string reason) {
  return {StatusCode::BadArgument, std::move(option), std::move(reason)};
}

bool readNumber(std::string_view text, float least, float most, float& value) {
  const char* end = text.data() + text.size();
  const auto [read, error] = std::from_chars(text.data(), end, value);
  return error == std::errc() && read == end && value >= least && value <= most;
}

Status readWidths(std::string_view text, Vector<float>& widths) {
  while (true) {
    const size_t comma = text.find(',');
    float width = 0;
    if (!readNumber(text.substr(0, comma), 1, 16384, width)) {
      return usage("--widths", "expected widths from 1 to 16384 CSS px, separated by commas");
    }
    widths.push_back(width);
    if (comma == std::string_view::npos) return {};
    text.remove_prefix(comma + 1);
  }
}

// `names` in the order of the token's values.
template <typename Token>
bool readName(std::string_view text, std::span<const std::string_view> names, std::optional<Token>& token) {
  const auto name = std::find(names.begin(), names.end(), text);
  if (name == names.end()) return false;
  token = static_cast<Token>(name - names.begin());
  return true;
}

bool readScheme(std::string_view name, Scheme& scheme) {
  for (const Scheme candidate : {Scheme::Light, Scheme::Dark, Scheme::MoreContrast}) {
    if (schemeName(candidate) != name) continue;
    scheme = candidate;
    return true;
  }
  return false;
}

Status readOption(const std::string& name, const std::string& value, ToolOptions& options) {
  if (name == "--width") {
    if (!readNumber(value, 1, 16384, options.width)) return usage(name, "expected 1 to 16384 CSS px");
  } else if (name == "--scale") {
    if (!readNumber(value, 0.1f, 16, options.scale)) return usage(name, "expected 0.1 to 16 device px per CSS px");
  } else if (name == "--widths") {
    return readWidths(value, options.widths);
  } else if (name == "--scheme") {
    if (!readScheme(value, options.scheme)) return usage(name, "expected light, dark or more-contrast");
  } else if (name == "--layout") {
    options.layout = value;
  } else if (name == "--wrap") {
    constexpr std::string_view kNames[] = {"greedy", "balance", "best"};
    if (!readName(value, kNames, options.wrap)) return usage(name, "expected greedy, balance or best");
  } else if (name == "--hyphens") {
    constexpr std::string_view kNames[] = {"none", "manual", "auto"};
    if (!readName(value, kNames, options.hyphens)) return usage(name, "expected none, manual or auto");
  } else if (name == "--theme") {
    options.theme = value;
  } else if (name == "--fonts") {
    options.fontDirectory = value;
  } else if (name == "--font") {
    options.fonts.push_back(value);
  } else if (name == "-o" || name == "--output") {
    options.output = value;
  } else {
    return usage(name, "there is no such option");
  }
  return {};
}

bool readVerb(std::string_view name, ToolVerb& verb) {
  if (name == "render")
    verb = ToolVerb::Render;
  else if (name == "layout")
    verb = ToolVerb::Layout;
  else if (name == "measure")
    verb = ToolVerb::Measure;
  else if (name == "check")
    verb = ToolVerb::Check;
  else if (name == "check-theme")
    verb = ToolVerb::CheckTheme;
  else if (name == "font-metrics")
    verb = ToolVerb::FontMetrics;
  else if (name == "help" || name == "--help" || name == "-h")
    verb = ToolVerb::Help;
  else
    return false;
  return true;
}

}  // namespace

Result<ToolOptions> readOptions(const Vector<std::string>& arguments) {
  ToolOptions options;
  if (arguments.empty()) return usage("", "expected render, layout, measure, check, check-theme or font-metrics");
  if (!readVerb(arguments[0], options.verb))
    return usage(arguments[0], "expected render, layout, measure, check, check-theme or font-metrics");
  for (size_t i = 1; i < arguments.size(); ++i) {
    const std::string& argument = arguments[i];
    if (argument == "--raw") {
      options.raw = true;
    } else if (argument == "--json") {
      options.json = true;
    } else if (argument.size() > 1 && argument[0] == '-') {
      if (i + 1 == arguments.size()) return usage(argument, "expected a value");
      if (Status status = readOption(argument, arguments[++i], options); !status.ok()) return status;
    } else if (options.article.empty()) {
      options.article = argument;
    } else if (options.verb == ToolVerb::CheckTheme) {
      options.articles.push_back(argument);
    } else {
      return usage(argument, "only one article at a time");
    }
  }
  if (options.verb == ToolVerb::Help) return options;
  if (options.article.empty()) {
    if (options.verb == ToolVerb::CheckTheme) return usage("THEME", "expected the theme's file");
    if (options.verb == ToolVerb::FontMetrics) return usage("FONT", "expected the font's file");
    return usage("ARTICLE", "expected the article's file");
  }
  if (options.verb == ToolVerb::Render && options.output.empty()) return usage("-o", "expected the file to write");
  if (options.verb == ToolVerb::Measure && options.widths.empty()) return usage("--widths", "expected at least one");
  return options;
}

}  // namespace ac
