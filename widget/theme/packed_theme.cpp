#include "theme/packed_theme.h"

#include <cstring>
#include <type_traits>

#include "base/vector.h"

namespace ac {

namespace {

// Both walk over a theme in one order: walk() below. What is unpacked is a theme's values or nothing, whatever the
// bytes are. Bounds are wider than those of tokens, which are read elsewhere: beyond them arithmetic has no result or
// never ends.

constexpr float kMostPx = 4000;
constexpr float kLeastRatio = 0.05f;
constexpr float kMostRatio = 100;

class Packer {
 public:
  template <typename Value>
  void value(const Value& value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    const auto* bytes = reinterpret_cast<const uint8_t*>(&value);
    bytes_.insert(bytes_.end(), bytes, bytes + sizeof(Value));
  }
  void value(const ScriptAdjustment& script) {
    value(script.size);
    value(script.lineHeight);
    value(script.italics);
    value(script.letterSpacing);
  }
  template <typename Value>
  void numbers(const Value& numbers, float, float) {
    value(numbers);
  }
  void whole(const auto& number, uint32_t, uint32_t) { value(number); }
  void choice(const auto& choice, auto) { value(choice); }
  void list(const Vector<FeatureToken>& features) {
    value(static_cast<uint32_t>(features.size()));
    for (const FeatureToken& feature : features) value(feature);
  }
  void list(const Vector<GradientStop>& stops) {
    value(static_cast<uint32_t>(stops.size()));
    for (const GradientStop& stop : stops) {
      value(stop.color);
      value(stop.at);
    }
  }
  // The same themes have the same bytes: what a shadow has between and after its members is no value.
  void list(const Vector<Shadow>& shadows) {
    value(static_cast<uint32_t>(shadows.size()));
    for (const Shadow& shadow : shadows) {
      value(shadow.color);
      for (const float length : {shadow.x, shadow.y, shadow.blur, shadow.spread}) value(length);
      value(shadow.inset);
    }
  }
  void list(const Vector<std::string>& texts) {
    value(static_cast<uint32_t>(texts.size()));
    for (const std::string& text : texts) {
      value(static_cast<uint32_t>(text.size()));
      bytes_.insert(bytes_.end(), text.begin(), text.end());
    }
  }
  Vector<uint8_t> bytes() { return std::move(bytes_); }

 private:
  Vector<uint8_t> bytes_;
};

class Unpacker {
 public:
  explicit Unpacker(std::span<const uint8_t> bytes) : rest_(bytes) {}

  /// What any bytes are a value of.
  template <typename Value>
  void value(Value& value) {
    static_assert(!std::is_enum_v<Value> && !std::is_floating_point_v<Value>);
    copy(&value, sizeof(Value));
  }
  void value(bool& flag) {
    uint8_t byte = 0;
    value(byte);
    ok_ = ok_ && byte <= 1;
    flag = byte != 0;
  }
  void value(ScriptAdjustment& script) {
    numbers(script.size, 0.1f, 10);
    numbers(script.lineHeight, 0.1f, 10);
    value(script.italics);
    value(script.letterSpacing);
  }
  /// Floats, or what is made of nothing else, each of the two bounds or between them.
  template <typename Value>
  void numbers(Value& numbers, float least, float most) {
    static_assert(std::is_trivially_copyable_v<Value> && alignof(Value) == alignof(float));
    copy(&numbers, sizeof(Value));
    keepWithin(reinterpret_cast<const float*>(&numbers), sizeof(Value) / sizeof(float), least, most);
  }
  template <typename Value>
  void whole(Value& number, uint32_t least, uint32_t most) {
    uint32_t read = least;
    value(read);
    ok_ = ok_ && read >= least && read <= most;
    number = static_cast<Value>(read);
  }
  template <typename Choice>
  void choice(Choice& choice, Choice last) {
    uint8_t read = 0;
    static_assert(sizeof(Choice) == sizeof read);
    value(read);
    ok_ = ok_ && read <= static_cast<uint8_t>(last);
    if (ok_) choice = static_cast<Choice>(read);
  }
  void list(Vector<FeatureToken>& features) {
    features.resize(count());
    for (FeatureToken& feature : features) value(feature);
  }
  void list(Vector<Shadow>& shadows) {
    shadows.resize(count());
    for (Shadow& shadow : shadows) {
      value(shadow.color);
      for (float* length : {&shadow.x, &shadow.y, &shadow.blur, &shadow.spread}) numbers(*length, -kMostPx, kMostPx);
      value(shadow.inset);
    }
  }
  void list(Vector<GradientStop>& stops) {
    stops.resize(count());
    for (GradientStop& stop : stops) {
      value(stop.color);
      numbers(stop.at, 0, 1);
    }
  }
  void list(Vector<std::string>& texts) {
    texts.resize(count());
    for (std::string& text : texts) {
      const size_t length = count();
      if (const uint8_t* bytes = take(length)) text.assign(reinterpret_cast<const char*>(bytes), length);
    }
  }
  bool isWhole() const { return ok_ && rest_.empty(); }

 private:
  const uint8_t* take(size_t size) {
    ok_ = ok_ && size <= rest_.size();
    if (!ok_) return nullptr;
    const uint8_t* bytes = rest_.data();
    rest_ = rest_.subspan(size);
    return bytes;
  }
  void copy(void* value, size_t size) {
    if (const uint8_t* bytes = take(size)) std::memcpy(value, bytes, size);
  }
  // NaN is in no bounds.
  void keepWithin(const float* numbers, size_t count, float least, float most) {
    for (size_t i = 0; i < count; ++i) ok_ = ok_ && numbers[i] >= least && numbers[i] <= most;
  }
  // Every item takes a byte or more.
  size_t count() {
    uint32_t count = 0;
    value(count);
    ok_ = ok_ && count <= rest_.size();
    return ok_ ? count : 0;
  }

  std::span<const uint8_t> rest_;
  bool ok_ = true;
};

template <typename Walker, typename Type>
void walkType(Walker& walker, Type& type) {
  walker.list(type.families);
  walker.whole(type.weight, 1, 1000);
  walker.whole(type.strongWeight, 1, 1000);
  walker.value(type.italic);
  walker.numbers(type.sizePx, 1, kMostPx);
  walker.numbers(type.lineHeight, 0.1f, 100);
  walker.numbers(type.letterSpacingEm, -10, 10);
  walker.numbers(type.letterSpacingPx, -kMostPx, kMostPx);
  walker.choice(type.color, ColorToken::OnImage);
  walker.choice(type.wrap, WrapToken::Best);
  walker.choice(type.align, AlignToken::Justify);
  walker.numbers(type.hang, 0, 1);
  walker.list(type.features);
  walker.choice(type.hyphens, HyphensToken::Auto);
  for (auto* count : {&type.hyphenWord, &type.hyphenBefore, &type.hyphenAfter, &type.hyphenLines, &type.maxLines}) {
    walker.whole(*count, 0, 1000);
  }
  walker.numbers(type.standInGrowth, -0.95f, 100);
}

template <typename Walker, typename AnyTheme>
void walk(Walker& walker, AnyTheme& theme) {
  walker.value(theme.colors);
  for (auto& type : theme.typography) walkType(walker, type);
  walker.value(theme.latin);
  walker.value(theme.arabic);
  walker.value(theme.hebrew);
  walker.list(theme.codeFamilies);
  walker.numbers(theme.codeSizeEm, 0.1f, 10);
  walker.numbers(theme.codeRadius, 0, kMostPx);
  walker.numbers(theme.codeInsetPx, 0, kMostPx);
  walker.numbers(theme.space, 0, kMostPx);
  walker.numbers(theme.controls, 0, kMostPx);
  walker.numbers(theme.classFromPx, 0, kMostPx);
  walker.numbers(theme.measurePx, 1, kMostPx);
  walker.numbers(theme.figureMeasurePx, 1, kMostPx);
  for (auto* ratio : {&theme.leadRatio, &theme.inlineRatioMin, &theme.inlineRatioMax, &theme.inlineRatioDefault}) {
    walker.numbers(*ratio, kLeastRatio, kMostRatio);
  }
  walker.numbers(theme.thumbnailWidth, 1, kMostPx);
  walker.numbers(theme.thumbnailRatio, kLeastRatio, kMostRatio);
  for (auto* length : {&theme.imageRadius, &theme.labelRadius, &theme.ruleWidth, &theme.underlineMinPx}) {
    walker.numbers(*length, 0, kMostPx);
  }
  walker.choice(theme.leadFit, FitToken::Contain);
  walker.choice(theme.thumbnailFit, FitToken::Contain);
  walker.numbers(theme.cardRadius, 0, kMostPx);
  walker.numbers(theme.cardBorder, 0, kMostPx);
  walker.list(theme.cardShadow);
  walker.list(theme.surfaceGradient);
  walker.numbers(theme.motion.durationMs, 0, 4000);
  walker.numbers(theme.motion.easing, -10, 10);
}

}  // namespace

Vector<uint8_t> packTheme(const Theme& theme) {
  Packer packer;
  walk(packer, theme);
  return packer.bytes();
}

std::optional<Theme> unpackTheme(std::span<const uint8_t> bytes) {
  Unpacker unpacker(bytes);
  Theme theme;
  walk(unpacker, theme);
  if (!unpacker.isWhole()) return std::nullopt;
  const ControlMetrics& controls = theme.controls;
  for (const float ratio : {controls.bannerRatio, controls.bannerRatioMin, controls.bannerRatioMax}) {
    if (!(ratio >= kLeastRatio && ratio <= kMostRatio)) return std::nullopt;
  }
  return theme;
}

}  // namespace ac
