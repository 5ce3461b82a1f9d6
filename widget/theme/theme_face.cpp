#include "theme/theme_face.h"

#include <algorithm>
#include <cstdlib>

#include "base/vector.h"
#include "theme/font_manifest.h"
#include "theme/json_text.h"

namespace ac {

namespace {

// The built-in families by the script that they are for.
struct BuiltinFamily {
  std::string_view name;
  ScriptClass script;
};
constexpr BuiltinFamily kBuiltin[] = {
    {"Source Serif 4", ScriptClass::Latin},     {"Inter", ScriptClass::Latin},
    {"Noto Naskh Arabic", ScriptClass::Arabic}, {"Vazirmatn", ScriptClass::Arabic},
    {"Frank Ruhl Libre", ScriptClass::Hebrew},  {"Heebo", ScriptClass::Hebrew},
};
// A letter of each script.
constexpr char32_t kLetters[kScriptClasses] = {'a', 0x628, 0x5D1};

bool isOf(std::string_view family, ScriptClass script) {
  return std::any_of(std::begin(kBuiltin), std::end(kBuiltin),
                     [&](const BuiltinFamily& known) { return known.name == family && known.script == script; });
}

bool contains(const Vector<std::string>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// FNV-1a.
void hash(uint64_t& state, std::string_view text) {
  for (const char c : text) state = (state ^ static_cast<unsigned char>(c)) * 1099511628211u;
  state = (state ^ 0xFF) * 1099511628211u;
}

void setKeys(Vector<ThemeFace>& faces) {
  for (ThemeFace& face : faces) {
    uint64_t state = 14695981039346656037u;
    for (const ThemeFace& other : faces) {
      if (other.family != face.family) continue;
      for (const std::string_view text : {other.base, other.src, other.ranges}) hash(state, text);
      hash(state, std::to_string(other.weight) + (other.italic ? "i" : ""));
    }
    constexpr char kDigits[] = "0123456789abcdef";
    face.key = face.family + " ";
    for (int digit = 0; digit < 8; ++digit, state >>= 4) face.key += kDigits[state & 15];
  }
}

bool covers(const ThemeFace& face, char32_t letter) {
  if (face.ranges.empty()) return true;
  const Result<FontManifest> manifest = readFontManifest(themeFaceManifest(face));
  if (!manifest.ok()) return false;
  const auto& ranges = manifest.value().faces.front().ranges;
  return std::any_of(ranges.begin(), ranges.end(),
                     [&](const auto& range) { return letter >= range.first && letter <= range.second; });
}

bool isReady(std::string_view key, std::string_view ready) {
  while (!ready.empty()) {
    const std::string_view name = ready.substr(0, ready.find('\0'));
    if (name == key || name == kAllReady) return true;
    ready.remove_prefix(std::min(ready.size(), name.size() + 1));
  }
  return false;
}

class FaceUser {
 public:
  FaceUser(const Vector<ThemeFace>& faces, std::string_view ready) : faces_(faces), ready_(ready) {}

  void use(Typography& type, const Vector<std::string>& builtin) const {
    if (!prefix(type.families, builtin)) return;
    for (size_t script = 0; script < kScriptClasses; ++script) {
      type.standInGrowth[script] = standInSize(type, static_cast<ScriptClass>(script)) - 1;
    }
    dropWaiting(type.families);
  }

  // What is not there is in no list, so that its coming changes the theme.
  void dropWaiting(Vector<std::string>& families) const {
    eraseIf(families, [this](const std::string& family) {
      const auto isOwn = [&](const ThemeFace& face) { return face.key == family; };
      return std::any_of(faces_.begin(), faces_.end(), isOwn) && !isReady(family, ready_);
    });
  }

  // Whether any of the families is one of the theme's own.
  bool prefix(Vector<std::string>& families, const Vector<std::string>& builtin) const {
    Vector<std::string> all;
    bool any = false;
    for (const std::string& family : families) {
      const auto own = std::find_if(faces_.begin(), faces_.end(), [&](const auto& f) { return f.family == family; });
      if (own != faces_.end() && !contains(all, own->key)) all.push_back(own->key);
      any |= own != faces_.end();
      if (!contains(all, family)) all.push_back(family);
    }
    if (!any) return false;
    for (const std::string& family : builtin) {
      if (!contains(all, family)) all.push_back(family);
    }
    families = std::move(all);
    return true;
  }

 private:
  float standInSize(const Typography& type, ScriptClass script) const {
    const ThemeFace* nearest = nullptr;
    for (const std::string& family : type.families) {
      if (nearest != nullptr) {
        if (!isOf(family, script)) continue;
        for (const ThemeFace::StandIn& standIn : nearest->standIns) {
          if (standIn.family.empty() || standIn.family == family) return standIn.size;
        }
        return 1;
      }
      // A built-in family that the theme names before its own is no stand-in.
      if (isOf(family, script) && !isOwnName(family)) return 1;
      nearest = nearestFace(family, type, script);
      if (nearest != nullptr && isReady(nearest->key, ready_)) return 1;
    }
    return 1;
  }

  bool isOwnName(std::string_view family) const {
    return std::any_of(faces_.begin(), faces_.end(), [&](const ThemeFace& face) { return face.family == family; });
  }

  const ThemeFace* nearestFace(std::string_view key, const Typography& type, ScriptClass script) const {
    const ThemeFace* nearest = nullptr;
    int least = 0;
    for (const ThemeFace& face : faces_) {
      if (face.key != key || !covers(face, kLetters[static_cast<size_t>(script)])) continue;
      const int off = std::abs(face.weight - type.weight) + (face.italic == type.italic ? 0 : 1000);
      if (nearest != nullptr && off >= least) continue;
      nearest = &face;
      least = off;
    }
    return nearest;
  }

  const Vector<ThemeFace>& faces_;
  std::string_view ready_;
};

std::string member(const char* name, std::string_view value) {
  return "\"" + std::string(name) + "\": " + jsonText(value);
}

std::string description(const ThemeFace& face) {
  std::string text = member("family", face.key) + ", \"weight\": " + std::to_string(face.weight) + ", " +
                     member("style", face.italic ? "italic" : "normal") + ", " +
                     member("generic", face.serif ? "serif" : "sans-serif");
  if (!face.ranges.empty()) text += ", " + member("ranges", face.ranges);
  return text;
}

}  // namespace

void useThemeFaces(Theme& theme, Vector<ThemeFace>& faces, const Theme& builtin, std::string_view ready) {
  if (faces.empty()) return;
  setKeys(faces);
  const FaceUser user(faces, ready);
  for (size_t role = 0; role < theme.typography.size(); ++role) {
    user.use(theme.typography[role], builtin.typography[role].families);
  }
  if (user.prefix(theme.codeFamilies, builtin.codeFamilies)) user.dropWaiting(theme.codeFamilies);
}

std::string themeFacesJson(std::span<const ThemeFace> faces) {
  std::string list;
  for (const ThemeFace& face : faces) {
    list += (list.empty() ? "{" : ", {") + description(face) + ", " + member("token", face.token) + ", " +
            member("src", face.src) + ", " + member("base", face.base) + "}";
  }
  return "[" + list + "]";
}

std::string themeFaceManifest(const ThemeFace& face) {
  return "{\"faces\": [{" + description(face) + ", " + member("file", face.src) + "}]}";
}

}  // namespace ac
