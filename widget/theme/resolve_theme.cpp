#include "theme/resolve_theme.h"

#include <algorithm>

#include "article/quote_text.h"
#include "base/vector.h"
#include "theme/builtin_theme.h"
#include "theme/css_values.h"
#include "theme/found_text.h"
#include "theme/token_list.h"

namespace ac {

namespace {

void takeFile(std::string_view json, Scheme scheme, std::string_view address, ReadTheme& out) {
  if (json.empty()) return;
  Result<ReadTheme> read = readTheme(json, scheme, out.theme, address);
  if (!read.ok()) {
    out.warnings.push_back(read.status());
    return;
  }
  out.theme = std::move(read.value().theme);
  for (Warning& warning : read.value().warnings) out.warnings.push_back(std::move(warning));
  // An object's face goes over the file's of the same token.
  for (ThemeFace& face : read.value().faces) {
    eraseIf(out.faces, [&](const ThemeFace& other) { return other.token == face.token; });
    out.faces.push_back(std::move(face));
  }
  out.hasScheme |= read.value().hasScheme;
}

std::string_view upToNul(std::string_view& rest) {
  const std::string_view text = rest.substr(0, rest.find('\0'));
  rest.remove_prefix(std::min(rest.size(), text.size() + 1));
  return text;
}

void takeProperties(std::string_view rest, ReadTheme& out) {
  if (rest.empty()) return;
  const Vector<Token> tokens = tokensOf(out.theme);
  while (!rest.empty()) {
    const std::string name = "--article-card-" + std::string(upToNul(rest));
    const std::string_view value = upToNul(rest);
    const auto token =
        std::find_if(tokens.begin(), tokens.end(), [&](const Token& t) { return cssPropertyName(t.path) == name; });
    if (token == tokens.end()) {
      out.warnings.push_back({StatusCode::UnknownField, name, "there is no such token: left out"});
    } else if (const std::string problem = readCssValue(value, token->slot); !problem.empty()) {
      out.warnings.push_back({StatusCode::BadValue, name, problem + ", found " + quoteText(value) + kValueKept});
    }
  }
}

}  // namespace

ReadTheme resolveTheme(const ThemeSources& sources) {
  ReadTheme out;
  out.theme = builtinTheme(sources.scheme);
  takeFile(sources.file, sources.scheme, sources.fileAddress, out);
  takeProperties(sources.properties, out);
  takeFile(sources.object, sources.scheme, sources.objectAddress, out);
  useThemeFaces(out.theme, out.faces, builtinTheme(sources.scheme), sources.readyFaces);
  return out;
}

}  // namespace ac
