#include "cli/font_metrics.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <span>

#include "base/json_writer.h"
#include "base/vector.h"
#include "card/core.h"
#include "cli/files.h"
#include "cli/run.h"
#include "cli/supplies.h"
#include "fontfile/unpack_font.h"
#include "text/fonts/describe_face.h"
#include "text/shaping/shape.h"
#include "theme/theme_face.h"

namespace ac {

namespace {

constexpr size_t kLargestFile = size_t{10} << 20;
// A text without end would be a fault of the fonts folder's.
constexpr int kMostRounds = 8;
// Widths that differ by as much break lines at the same places, or as good as.
constexpr float kUnnoticed = 0.0025f;

// Prose in what a script is mostly written in, with the families that stand in for it.
struct ScriptSample {
  const char* script;
  char32_t letter;
  const char* lang;
  const char* text;
  const char* families[2];
};
constexpr ScriptSample kSamples[] = {
    {"latin",
     'a',
     "en",
     "The ferry left the harbour shortly after seven, and by the time the lamps were lit along the quay most of the "
     "people who had come to see it off were on their way home. Nobody had expected so many. Le marché ouvre à l’aube, "
     "quand les pêcheurs rentrent, et les prix baissent vers midi; personne ne s’en plaint. Akşamüstü rüzgâr dindi, "
     "çocuklar sahile indi ve gün boyu süren gürültü yerini dalgaların sesine bıraktı.",
     {"Source Serif 4", "Inter"}},
    {"arabic",
     0x628,
     "ar",
     "غادرت العبارة الميناء بعد السابعة بقليل، وحين أضيئت المصابيح على الرصيف كان معظم من جاؤوا لوداعها في طريقهم إلى "
     "بيوتهم. لم يتوقع أحد هذا العدد من الناس. بازار پیش از سپیده‌دم "
     "باز می‌شود و ماهیگیران که "
     "برمی‌گردند قیمت‌ها تا ظهر "
     "پایین می‌آید؛ هیچ‌کس هم گله‌ای ندارد.",
     {"Noto Naskh Arabic", "Vazirmatn"}},
    {"hebrew",
     0x5D1,
     "he",
     "המעבורת יצאה מן הנמל מעט אחרי שבע, וכשהודלקו הפנסים לאורך הרציף כבר היו רוב האנשים שבאו להיפרד ממנה בדרכם הביתה. "
     "איש לא ציפה לקהל כה רב. השוק נפתח עם שחר, כשהדייגים חוזרים, והמחירים יורדים לקראת הצהריים.",
     {"Frank Ruhl Libre", "Heebo"}},
};

int fail(const Status& status) {
  std::fprintf(stderr, "article-card: %s: %s (%s)\n", status.path.c_str(), status.reason.c_str(),
               statusCodeName(status.code));
  return kExitBadInput;
}

// How wide the sample is in a family, in em; 0 where no face of it has the letters.
Result<float> widthOf(const ScriptSample& sample, const std::string& family, const FaceDescription& like, Core& core,
                      const std::string& fontDirectory, const FontFace*& face) {
  TextSpan span;
  span.end = static_cast<uint32_t>(std::string_view(sample.text).size());
  span.style.stack = core.fonts.stack({family});
  span.style.weight = like.weight;
  span.style.italic = like.italic;
  span.style.sizePx = 1;
  span.lang = sample.lang;
  const FaceId chosen = core.fonts.choose(span.style.stack, like.weight, like.italic, sample.letter);
  if (chosen == kNoFace || core.fonts.description(chosen).family != family) return 0.0f;
  Vector<Warning> warnings;
  for (int round = 0; round < kMostRounds; ++round) {
    ParagraphText text;
    text.text = sample.text;
    text.spans = {span};
    const ShapedParagraph shaped = shapeParagraph(std::move(text), core.fonts);
    if (core.fonts.wanted().empty()) {
      float width = 0;
      for (const ShapedGlyph& glyph : shaped.glyphs) width += glyph.advancePx;
      face = core.fonts.face(chosen);
      return width;
    }
    supplyFonts(core, fontDirectory, warnings);
    if (!warnings.empty()) return Status{StatusCode::BadFont, warnings[0].path, warnings[0].reason};
  }
  return Status{StatusCode::BadFont, fontDirectory, "the faces ask for each other without end"};
}

float standInSize(float own, float other, const FontFace& ownFace, const FontFace& otherFace) {
  const float byWidth = own / other;
  const float byHeight = ownFace.metrics().xHeightEm / std::max(otherFace.metrics().xHeightEm, 0.01f);
  return std::clamp(byHeight, byWidth * (1 - kUnnoticed), byWidth * (1 + kUnnoticed));
}

struct Entry {
  FaceDescription face;
  std::string script;  // Of a file for one of them.
  Vector<std::pair<std::string, float>> sizes;
};

Status measure(Core& core, const std::string& fontDirectory, Entry& entry) {
  size_t scripts = 0;
  for (const ScriptSample& sample : kSamples) {
    const FontFace* own = nullptr;
    const Result<float> width = widthOf(sample, entry.face.family, entry.face, core, fontDirectory, own);
    if (!width.ok()) return width.status();
    if (own == nullptr) continue;
    ++scripts;
    entry.script = sample.script;
    for (const char* family : sample.families) {
      const FontFace* other = nullptr;
      const Result<float> room = widthOf(sample, family, entry.face, core, fontDirectory, other);
      if (!room.ok()) return room.status();
      if (other == nullptr || !(room.value() > 0)) continue;
      const float size = standInSize(width.value(), room.value(), *own, *other);
      entry.sizes.emplace_back(family, std::floor(std::clamp(size, 0.5f, 2.0f) * 1000 + 0.5f) / 1000);
    }
  }
  if (scripts != 1) entry.script.clear();
  return {};
}

void print(const Entry& entry, const std::string& name, const std::string& src) {
  JsonWriter json;
  const auto text = [&](const char* key, std::string_view value) {
    json.key(key);
    json.string(value);
  };
  json.beginObject();
  text("family", name);
  text("src", src);
  json.key("weight");
  json.number(static_cast<float>(entry.face.weight));
  text("style", entry.face.italic ? "italic" : "normal");
  if (!entry.script.empty()) text("script", entry.script);
  json.key("sizeAdjust");
  json.beginObject();
  for (const auto& [family, size] : entry.sizes) {
    json.key(family);
    json.number(size);
  }
  json.endObject();
  json.endObject();
  json.lineBreak();
  std::fputs(json.text().c_str(), stdout);
}

std::string lastPart(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

// The file's own name for its family where that is text, else what the file is called.
std::string familyName(const FontFace& face, const std::string& file) {
  const std::string family = describeFace(face).family;
  std::string name;
  // Names are UTF-16 as a rule, with nothing but ASCII in them.
  for (const char c : family) {
    if (c == 0) continue;
    if (c < 0x20 || c > 0x7E) return file.substr(0, file.find_last_of('.'));
    name += c;
  }
  return name.empty() ? file.substr(0, file.find_last_of('.')) : name;
}

}  // namespace

int printFontMetrics(const ToolOptions& options) {
  const std::string& file = options.article;
  const Result<Vector<uint8_t>> bytes = readFile(file, kLargestFile);
  if (!bytes.ok()) return fail(bytes.status());
  Result<FontFile> font = unpackFont(bytes.value());
  if (!font.ok()) return fail({font.status().code, file, font.status().reason});
  if (font.value().varied) std::fprintf(stderr, "article-card: warning: %s: %s\n", file.c_str(), kVariedFont.data());
  const Result<std::unique_ptr<FontFace>> loaded = FontFace::load(font.value().bytes);
  if (!loaded.ok()) return fail({loaded.status().code, file, loaded.status().reason});

  Core core;
  if (Status status = declareFonts(core, options.fontDirectory); !status.ok()) return fail(status);
  Entry entry;
  entry.face = describeFace(*loaded.value());
  const std::string name = familyName(*loaded.value(), lastPart(file));
  // No built-in family, whatever the file is called.
  entry.face.family = "\x01";
  entry.face.own = true;
  const FaceId face = core.fonts.declare(entry.face);
  if (Status status = core.fonts.supply(face, std::move(font.value().bytes)); !status.ok()) {
    return fail({status.code, file, status.reason});
  }
  if (Status status = measure(core, options.fontDirectory, entry); !status.ok()) return fail(status);
  print(entry, name, lastPart(file));
  return kExitOk;
}

}  // namespace ac
