#include "theme/packed_theme.h"

#include <cstddef>
#include <cstring>
#include <type_traits>

#include "base/vector.h"

namespace ac {

namespace {

// Both walk over a theme in one order: walk() below.

class Packer {
 public:
  template <typename Value>
  void value(const Value& value) {
    static_assert(std::is_trivially_copyable_v<Value>);
    const auto* bytes = reinterpret_cast<const uint8_t*>(&value);
    bytes_.insert(bytes_.end(), bytes, bytes + sizeof(Value));
  }
  template <typename Item>
  void list(const Vector<Item>& items) {
    value(static_cast<uint32_t>(items.size()));
    for (const Item& item : items) value(item);
  }
  // The same themes have the same bytes: what a shadow has between and after its members is no value.
  void list(const Vector<Shadow>& shadows) {
    value(static_cast<uint32_t>(shadows.size()));
    for (const Shadow& shadow : shadows) {
      const size_t end = bytes_.size() + sizeof(Shadow);
      value(shadow.color);
      for (const float length : {shadow.x, shadow.y, shadow.blur, shadow.spread}) value(length);
      static_assert(offsetof(Shadow, inset) == sizeof(Color) + 4 * sizeof(float));
      value(shadow.inset);
      bytes_.resize(end);
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

  template <typename Value>
  void value(Value& value) {
    if (const uint8_t* bytes = take(sizeof(Value))) std::memcpy(&value, bytes, sizeof(Value));
  }
  template <typename Item>
  void list(Vector<Item>& items) {
    items.resize(count());
    for (Item& item : items) value(item);
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
  walker.value(type.weight);
  walker.value(type.strongWeight);
  walker.value(type.italic);
  walker.value(type.sizePx);
  walker.value(type.lineHeight);
  walker.value(type.letterSpacingEm);
  walker.value(type.letterSpacingPx);
  walker.value(type.color);
  walker.value(type.wrap);
  walker.value(type.align);
  walker.value(type.hang);
  walker.list(type.features);
  walker.value(type.hyphens);
  walker.value(type.hyphenWord);
  walker.value(type.hyphenBefore);
  walker.value(type.hyphenAfter);
  walker.value(type.hyphenLines);
  walker.value(type.maxLines);
  walker.value(type.standInGrowth);
}

template <typename Walker, typename AnyTheme>
void walk(Walker& walker, AnyTheme& theme) {
  walker.value(theme.colors);
  for (auto& type : theme.typography) walkType(walker, type);
  walker.value(theme.latin);
  walker.value(theme.arabic);
  walker.value(theme.hebrew);
  walker.list(theme.codeFamilies);
  walker.value(theme.codeSizeEm);
  walker.value(theme.codeRadius);
  walker.value(theme.codeInsetPx);
  walker.value(theme.space);
  walker.value(theme.controls);
  walker.value(theme.classFromPx);
  walker.value(theme.measurePx);
  walker.value(theme.figureMeasurePx);
  walker.value(theme.leadRatio);
  walker.value(theme.inlineRatioMin);
  walker.value(theme.inlineRatioMax);
  walker.value(theme.inlineRatioDefault);
  walker.value(theme.thumbnailWidth);
  walker.value(theme.thumbnailRatio);
  walker.value(theme.imageRadius);
  walker.value(theme.labelRadius);
  walker.value(theme.ruleWidth);
  walker.value(theme.underlineMinPx);
  walker.value(theme.leadFit);
  walker.value(theme.thumbnailFit);
  walker.value(theme.cardRadius);
  walker.value(theme.cardBorder);
  walker.list(theme.cardShadow);
  walker.list(theme.surfaceGradient);
  walker.value(theme.motion);
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
  for (const Typography& type : theme.typography) {
    if (type.color >= ColorToken::Count) return std::nullopt;
  }
  return theme;
}

}  // namespace ac
