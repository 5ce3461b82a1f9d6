#include "check/theme_checker.h"

#include <algorithm>
#include <iterator>

#include "base/json_writer.h"
#include "base/vector.h"
#include "check/check_card.h"
#include "check/check_values.h"
#include "check/sample_articles.h"
#include "fontfile/unpack_font.h"
#include "layout/builtin_layouts.h"
#include "theme/builtin_theme.h"
#include "theme/read_theme.h"
#include "theme/theme_layers.h"
#include "theme/write_theme.h"

namespace ac {

namespace {

// Of the standard layout, and of the others, which have less that could go wrong.
constexpr float kWidths[] = {200, 240, 320, 480, 640, 800, 1000, 1280, 1600};
constexpr float kOtherLayoutWidths[] = {200, 640, 1000};

struct Drawing {
  size_t layout = 0;  ///< Of the built-in ones.
  float widthPx = 0;
};

size_t drawingsOfArticle() {
  return std::size(kWidths) + std::size(kOtherLayoutWidths) * (builtinLayouts().size() - 1);
}

Drawing drawingOfArticle(size_t index) {
  if (index < std::size(kWidths)) return {0, kWidths[index]};
  index -= std::size(kWidths);
  const size_t others = builtinLayouts().size() - 1;
  return {1 + index % others, kOtherLayoutWidths[index / others]};
}

bool isWorse(const Finding& finding, const Finding& other) {
  if (finding.rule == FindingRule::Overflow) return finding.figure - finding.needed > other.figure - other.needed;
  return finding.figure < other.figure;
}

// One finding for each token and ground, the worst. What pixels tell is known where the tokens' values tell it too.
void keep(Vector<Finding>& kept, Vector<Finding> found) {
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

}  // namespace

Status ThemeChecker::begin(std::string_view theme, std::string_view address, Vector<CheckedArticle> articles) {
  articles_ = std::move(articles);
  if (articles_.empty()) {
    for (const std::string_view json : kSampleArticles) articles_.push_back({"", std::string(json)});
  }
  for (size_t i = 0; i < kSchemes; ++i) {
    const auto scheme = static_cast<Scheme>(i);
    const Theme builtin = builtinTheme(scheme);
    Result<ReadTheme> read = readTheme(theme, scheme, builtin, address);
    if (!read.ok()) return read.status();
    useThemeFaces(read.value().theme, read.value().faces, builtin, kAllReady);
    for (Warning& warning : read.value().warnings) warn(std::move(warning));
    for (ThemeFace& face : read.value().faces) {
      const auto isSame = [&](const ThemeFace& other) { return other.key == face.key && other.token == face.token; };
      if (std::none_of(faces_.begin(), faces_.end(), isSame)) faces_.push_back(std::move(face));
    }
    themes_.push_back(std::move(read.value().theme));
  }
  return {};
}

void ThemeChecker::warn(Warning warning) {
  for (const Warning& other : warnings_) {
    if (other.path == warning.path && other.reason == warning.reason) return;
  }
  warnings_.push_back(std::move(warning));
}

void ThemeChecker::supplyFace(size_t face, std::string_view address, Vector<uint8_t> file) {
  Result<FontFile> font = unpackFont(file);
  if (!font.ok()) return failFace(face, address, font.status());
  if (font.value().varied) warn({StatusCode::BadFont, faces_[face].token, kVariedFont});
  const Result<FaceId> declared = core_.declareFonts(themeFaceManifest(faces_[face]));
  Status status =
      declared.ok() ? core_.fonts.supply(declared.value(), std::move(font.value().bytes)) : declared.status();
  if (!status.ok()) failFace(face, address, status);
}

void ThemeChecker::failFace(size_t face, std::string_view address, const Status& status) {
  warn({status.code, faces_[face].token + " " + std::string(address), status.reason});
}

Status ThemeChecker::openCard() {
  if (article_ == 0) {
    core_.theme = themes_[scheme_];
    keep(findings_, checkValues(core_.theme, static_cast<Scheme>(scheme_)));
  }
  card_.emplace(core_);
  Status status = card_->setArticle(articles_[article_].json);
  if (!status.ok() && !articleName().empty()) status.path = articleName() + " " + status.path;
  return status;
}

void ThemeChecker::nextCard() {
  if (++drawing_ < drawingsOfArticle()) return card_->setLayout(builtinLayout(drawingOfArticle(drawing_).layout));
  drawing_ = 0;
  card_.reset();
  if (++article_ < articles_.size()) return;
  article_ = 0;
  ++scheme_;
}

Status ThemeChecker::advance() {
  while (!done()) {
    if (!card_) {
      if (Status status = openCard(); !status.ok()) return status;
    }
    if (Status status = card_->layout(drawingOfArticle(drawing_).widthPx); !status.ok()) return status;
    if (!core_.fonts.wanted().empty() || !core_.fonts.hyphenation().wanted().empty()) return {};
    if (Result<PaintedSize> painted = card_->paint(1); !painted.ok()) return painted.status();
    const Vector<ImageKey> pictures = card_->wantedImages();
    if (!pictures.empty() && !articleName().empty()) return {};
    // Its own articles' pictures are nowhere, and no host is asked for them.
    for (const ImageKey picture : pictures) core_.images.fail(picture);
    // A picture that failed has brought its alternative text.
    if (card_->dirty()) continue;
    keep(findings_, checkCard(core_, *card_, static_cast<Scheme>(scheme_)));
    nextCard();
  }
  return {};
}

std::string ThemeChecker::json() const {
  JsonWriter json;
  json.beginObject();
  json.key("findings");
  json.beginArray();
  for (const Finding& finding : findings_) writeFinding(json, finding);
  json.endArray();
  json.key("warnings");
  json.beginArray();
  for (const Warning& warning : warnings_) {
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
  return json.text();
}

}  // namespace ac
