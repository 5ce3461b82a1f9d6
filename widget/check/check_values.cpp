#include "check/check_values.h"

#include <algorithm>

#include "base/vector.h"
#include "check/nearest_color.h"
#include "theme/contrast.h"
#include "theme/token_list.h"

namespace ac {

namespace {

constexpr float kText = 4.5f;
constexpr float kShape = 3;  // Of edges and rings.
constexpr float kLeastTextPx = 12;
constexpr float kLeastTargetPx = 24;

struct Pair {
  ColorToken ink;
  ColorToken ground;
  float needed;
};

constexpr Pair kPairs[] = {
    {ColorToken::Text, ColorToken::Surface, kText},
    {ColorToken::MutedText, ColorToken::Surface, kText},
    {ColorToken::Headline, ColorToken::Surface, kText},
    {ColorToken::Kicker, ColorToken::Surface, kText},
    {ColorToken::Link, ColorToken::Surface, kText},
    {ColorToken::LinkHover, ColorToken::Surface, kText},
    {ColorToken::LinkVisited, ColorToken::Surface, kText},
    {ColorToken::OnAccent, ColorToken::Accent, kText},
    {ColorToken::ImageText, ColorToken::ImageGround, kText},
    {ColorToken::ImageText, ColorToken::BannerGround, kText},
    {ColorToken::OnLabel, ColorToken::LabelLive, kText},
    {ColorToken::OnLabel, ColorToken::LabelBreaking, kText},
    {ColorToken::OnLabel, ColorToken::LabelOpinion, kText},
    {ColorToken::OnLabel, ColorToken::LabelAnalysis, kText},
    {ColorToken::OnLabel, ColorToken::LabelSponsored, kText},
    {ColorToken::Text, ColorToken::RaisedSurface, kText},
    {ColorToken::Headline, ColorToken::RaisedSurface, kText},
    {ColorToken::MutedText, ColorToken::RaisedSurface, kText},
    {ColorToken::Link, ColorToken::RaisedSurface, kText},
    {ColorToken::Error, ColorToken::RaisedSurface, kText},
    {ColorToken::Success, ColorToken::RaisedSurface, kText},
    {ColorToken::FieldText, ColorToken::FieldGround, kText},
    {ColorToken::OnButton, ColorToken::Button, kText},
    {ColorToken::OnButton, ColorToken::ButtonHover, kText},
    {ColorToken::FieldBorder, ColorToken::RaisedSurface, kShape},
    {ColorToken::FieldBorder, ColorToken::FieldGround, kShape},
    {ColorToken::Button, ColorToken::RaisedSurface, kShape},
    {ColorToken::Error, ColorToken::FieldGround, kShape},
    {ColorToken::Focus, ColorToken::Surface, kShape},
    {ColorToken::Focus, ColorToken::RaisedSurface, kShape},
};

class Checker {
 public:
  Checker(const Theme& theme, Scheme scheme) : theme_(theme), scheme_(scheme) {}

  Vector<Finding> check() {
    for (const Pair& pair : kPairs) {
      if (pair.ground == ColorToken::Surface && !theme_.surfaceGradient.empty()) {
        for (const GradientStop& stop : theme_.surfaceGradient) contrast(pair, stop.color, "gradient.surface");
      } else {
        contrast(pair, colorOf(theme_, pair.ground), "color." + std::string(colorTokenName(pair.ground)));
      }
    }
    scrim();
    sizes();
    targets();
    return std::move(findings_);
  }

 private:
  void contrast(const Pair& pair, Color ground, const std::string& name) {
    // What is behind a card that can be seen through is the page's; white and black are what it may be at worst.
    for (const Color page : {Color{255, 255, 255}, Color{0, 0, 0}}) {
      const Color card = over(colorOf(theme_, ColorToken::Surface), page);
      const Color solid = name == "color.surface" ? card : over(ground, card);
      const Color ink = colorOf(theme_, pair.ink);
      const float ratio = contrastRatio(over(ink, solid), solid);
      if (ratio >= pair.needed) continue;
      Finding finding = {FindingRule::Contrast, "color." + std::string(colorTokenName(pair.ink)), name, scheme_};
      finding.figure = ratio;
      finding.needed = pair.needed;
      finding.hasColor = true;
      finding.nearest = nearestPassing(ink, solid, pair.needed);
      findings_.push_back(std::move(finding));
      return;
    }
  }

  // Whatever the picture is: its brightest and its darkest are the worst.
  void scrim() {
    const Color ink = colorOf(theme_, ColorToken::OnImage);
    const Color scrim = colorOf(theme_, ColorToken::Scrim);
    Finding worst = {FindingRule::Contrast, "color.onImage", "color.scrim", scheme_};
    worst.figure = worst.needed = kText;
    for (const Color picture : {Color{255, 255, 255}, Color{0, 0, 0}}) {
      const Color ground = over(scrim, picture);
      const float ratio = contrastRatio(over(ink, ground), ground);
      if (ratio >= worst.figure) continue;
      worst.figure = ratio;
      worst.hasColor = true;
      worst.nearest = nearestPassing(ink, ground, kText);
    }
    if (worst.hasColor) findings_.push_back(std::move(worst));
  }

  void size(FindingRule rule, std::string token, float figure, float needed) {
    if (figure >= needed) return;
    Finding finding = {rule, std::move(token), {}, scheme_};
    finding.figure = figure;
    finding.needed = needed;
    findings_.push_back(std::move(finding));
  }

  void sizes() {
    constexpr const char* kClasses[] = {"narrow", "medium", "wide"};
    const float least = std::min({theme_.latin.size, theme_.arabic.size, theme_.hebrew.size});
    for (size_t role = 0; role < theme_.typography.size(); ++role) {
      const std::string token = "typography." + std::string(textRoleName(static_cast<TextRole>(role))) + ".fontSize.";
      for (size_t i = 0; i < kWidthClasses; ++i) {
        size(FindingRule::TextSize, token + kClasses[i], theme_.typography[role].sizePx[i] * least, kLeastTextPx);
      }
    }
    const Typography& body = typographyOf(theme_, TextRole::Body);
    const float code = *std::min_element(body.sizePx.begin(), body.sizePx.end()) * theme_.codeSizeEm;
    size(FindingRule::TextSize, "code.fontSize", code, kLeastTextPx);
  }

  void targets() {
    size(FindingRule::TargetSize, "control.height", theme_.controls.height, kLeastTargetPx);
    size(FindingRule::TargetSize, "control.checkbox", theme_.controls.checkbox, kLeastTargetPx);
  }

  const Theme& theme_;
  Scheme scheme_;
  Vector<Finding> findings_;
};

}  // namespace

const char* findingRuleName(FindingRule rule) {
  switch (rule) {
    case FindingRule::Contrast: return "contrast";
    case FindingRule::TextSize: return "text-size";
    case FindingRule::TargetSize: return "target-size";
    case FindingRule::Overflow: return "overflow";
    case FindingRule::Clipped: return "clipped";
  }
  return "";
}

Vector<Finding> checkValues(const Theme& theme, Scheme scheme) {
  return Checker(theme, scheme).check();
}

}  // namespace ac
