#include "inspector/inspection.h"

#include <cmath>

#include "base/json_writer.h"
#include "base/vector.h"
#include "inspector/number_text.h"

namespace ac {

namespace {

std::string_view stateName(FaceState state) {
  if (state == FaceState::Loaded) return "loaded";
  return state == FaceState::Failed ? "failed" : "wanted";
}

Vector<FaceFacts> faceFacts(const FontSet& fonts) {
  Vector<FaceFacts> faces;
  for (size_t i = 0; i < fonts.size(); ++i) {
    const auto face = static_cast<FaceId>(i);
    if (fonts.state(face) == FaceState::Declared) continue;
    const FaceDescription& description = fonts.description(face);
    std::string name = description.family + " " + std::to_string(description.weight);
    if (description.italic) name += " italic";
    if (!description.ranges.empty()) name += ", from U+" + hexadecimal(description.ranges.front().first);
    faces.push_back({std::move(name), std::string(stateName(fonts.state(face)))});
  }
  return faces;
}

class Writer {
 public:
  std::string write(const Inspection& inspection) {
    json_.beginObject();
    number("width", inspection.width);
    number("height", inspection.height);
    text("widthClass", inspection.widthClass);
    json_.key("boxes");
    json_.beginArray();
    for (const BoxFacts& box : inspection.boxes) writeBox(box);
    json_.endArray();
    writeCaches(inspection.caches);
    writeStages(inspection.stages);
    json_.endObject();
    return json_.text();
  }

 private:
  void number(std::string_view key, float value) {
    json_.key(key);
    json_.number(value);
  }
  void text(std::string_view key, std::string_view value) {
    json_.key(key);
    json_.string(value);
  }
  void flag(std::string_view key, bool value) { number(key, value ? 1 : 0); }
  void count(std::string_view key, size_t value) { number(key, static_cast<float>(value)); }
  // Costs are small, and none is no number of JSON.
  void cost(std::string_view key, double value) { text(key, std::isfinite(value) ? shortNumber(value) : "none"); }
  void rect(const Rect& rect) {
    number("x", rect.x);
    number("y", rect.y);
    number("width", rect.width);
    number("height", rect.height);
  }

  void writeBox(const BoxFacts& box) {
    json_.beginObject();
    text("role", box.role);
    number("parent", box.parent == kNoPart ? -1.0f : static_cast<float>(box.parent));
    rect(box.rect);
    text("typeToken", box.typeToken);
    text("fill", box.fill);
    text("picture", box.picture);
    text("lang", box.lang);
    flag("rtl", box.rtl);
    number("size", box.sizePx);
    number("lineHeight", box.lineHeightPx);
    text("wrap", box.wrap);
    flag("justified", box.justified);
    json_.key("lines");
    json_.beginArray();
    for (const LineFacts& line : box.lines) writeLine(line);
    json_.endArray();
    json_.endObject();
  }

  void writeLine(const LineFacts& line) {
    json_.beginObject();
    text("text", line.text);
    rect(line.rect);
    number("baseline", line.baselineY);
    number("blank", line.blankPx);
    flag("hyphen", line.hyphen);
    flag("fitted", line.fitted);
    cost("cost", line.cost);
    cost("all", line.allCost);
    count("candidates", line.candidates);
    cost("nextBest", line.nextBestCost);
    json_.key("runs");
    json_.beginArray();
    for (const RunFacts& run : line.runs) {
      json_.beginObject();
      text("face", run.face);
      flag("rtl", run.rtl);
      count("glyphs", run.glyphs);
      flag("reshaped", run.reshaped);
      rect(run.rect);
      json_.endObject();
    }
    json_.endArray();
    json_.endObject();
  }

  void writeCaches(const CacheFacts& caches) {
    json_.key("caches");
    json_.beginObject();
    count("imageBytes", caches.imageBytes);
    count("atlasBytes", caches.atlasBytes);
    count("fontBytes", caches.fontBytes);
    count("cardBytes", caches.cardBytes);
    count("atlasWidth", static_cast<size_t>(caches.atlasWidth));
    count("atlasHeight", static_cast<size_t>(caches.atlasHeight));
    json_.key("faces");
    json_.beginArray();
    for (const FaceFacts& face : caches.faces) {
      json_.beginObject();
      text("name", face.name);
      text("state", face.state);
      json_.endObject();
    }
    json_.endArray();
    json_.endObject();
  }

  void writeStages(const StageReport& report) {
    json_.key("stages");
    json_.beginArray();
    for (const StageTime& stage : report.stages) {
      json_.beginObject();
      text("name", stage.name);
      number("ms", static_cast<float>(stage.ms));
      json_.endObject();
    }
    json_.endArray();
    count("vertices", report.vertices);
    count("indices", report.indices);
    count("commands", report.commands);
  }

  JsonWriter json_;
};

}  // namespace

Inspection inspectCard(const Core& core, const Card& card, const PaintedSize& painted) {
  constexpr std::string_view kClasses[] = {"narrow", "medium", "wide"};
  Inspection inspection;
  const BoxTree* tree = card.tree();
  if (!tree) return inspection;
  inspection.width = tree->width;
  inspection.height = tree->height;
  inspection.widthClass = kClasses[static_cast<size_t>(tree->composition->widthClass)];
  inspection.boxes = boxFacts(*tree, core.fonts);
  inspection.caches.imageBytes = core.images.bytes();
  inspection.caches.atlasBytes = core.atlas.bytes();
  inspection.caches.fontBytes = core.fonts.bytes();
  inspection.caches.cardBytes = card.bytes();
  const Texture atlas = core.atlas.texture();
  inspection.caches.atlasWidth = atlas.width;
  inspection.caches.atlasHeight = atlas.height;
  inspection.caches.faces = faceFacts(core.fonts);
  const size_t bytes = static_cast<size_t>(painted.width) * static_cast<size_t>(painted.height) * 4;
  if (bytes <= core.pixels.size()) {
    inspection.pixels.assign(core.pixels.begin(), core.pixels.begin() + static_cast<ptrdiff_t>(bytes));
    inspection.pixelWidth = painted.width;
    inspection.pixelHeight = painted.height;
  }
  return inspection;
}

std::string inspectionJson(const Inspection& inspection) {
  return Writer().write(inspection);
}

}  // namespace ac
