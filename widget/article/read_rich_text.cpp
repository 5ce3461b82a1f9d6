#include "article/read_rich_text.h"

#include "article/clean_text.h"
#include "article/quote_text.h"
#include "article/read_fields.h"

namespace ac {

namespace {

constexpr Field kRunFields[] = {
    {"text"},
    {"href", FieldKind::Link, offsetof(TextRun, href)},
    {"lang", FieldKind::Language, offsetof(TextRun, lang)},
    {"strong", FieldKind::Flag, offsetof(TextRun, strong)},
    {"em", FieldKind::Flag, offsetof(TextRun, em)},
    {"code", FieldKind::Flag, offsetof(TextRun, code)},
};

bool joins(const TextRun& a, const TextRun& b) {
  return a.href.empty() && b.href.empty() && a.lang == b.lang && a.strong == b.strong && a.em == b.em &&
         a.code == b.code;
}

// Builds one text out of its runs, as they come.
class RichTextReader {
 public:
  RichTextReader(ReadContext& context, const JsonValue& whole) : context_(context), whole_(whole) {}

  void read(const JsonValue& value, const char* expected, const char* lost) {
    switch (value.type()) {
      case JsonType::String: return piece(value);
      case JsonType::Array: return runs(value);
      case JsonType::Number:
        if (isHugeNumber(value.number())) break;
        context_.objectTo(value, expected, kTakenAsText);
        return piece(value);
      case JsonType::Object: context_.objectTo(value, expected, "taken as a run"); return run(value);
      case JsonType::Absent:
      case JsonType::Null:
      case JsonType::Boolean: break;
    }
    context_.objectTo(value, expected, lost);
  }

  RichText finish() {
    if (!text_.empty() && text_.back().text.back() == ' ') {
      text_.back().text.pop_back();
      if (text_.back().text.empty()) text_.pop_back();
    }
    return std::move(text_);
  }

 private:
  void piece(const JsonValue& value) {
    if (!context_.countPiece(value)) return;
    add({}, value.type() == JsonType::Number ? quoteNumber(value.number()) : std::string(value.string()));
  }

  void runs(const JsonValue& array) {
    ListCursor cursor(context_, array, kMaxRuns);
    for (JsonValue value; cursor.next(value);) {
      if (value.type() == JsonType::Object) {
        run(value);
      } else {
        const bool isPiece = value.type() == JsonType::String || value.type() == JsonType::Array;
        if (isPiece) context_.objectTo(value, "an object", kTakenAsText);
        read(value, "an object", kLeftOut);
      }
    }
  }

  void run(const JsonValue& object) {
    if (!context_.countPiece(object)) return;
    TextRun run;
    readFields(context_, object, kRunFields, &run);
    add(std::move(run), readRawText(context_, object.field("text"), kLeftOut));
  }

  // `run` has all but its text, which is `raw`.
  void add(TextRun run, std::string_view raw) {
    if (cut_) return;
    appendCollapsed(run.text, raw, LineSeparators::Keep, afterSpace_);
    const size_t left = kMaxTextBytes - bytes_;
    cut_ = run.text.size() > left;
    context_.limitText(run.text, left, whole_);
    bytes_ += run.text.size();
    if (run.text.empty()) return;
    if (!text_.empty() && joins(text_.back(), run)) {
      text_.back().text += run.text;
    } else {
      text_.push_back(std::move(run));
    }
  }

  ReadContext& context_;
  const JsonValue& whole_;
  RichText text_;
  size_t bytes_ = 0;
  bool afterSpace_ = true;
  bool cut_ = false;
};

}  // namespace

RichText readRichText(ReadContext& context, const JsonValue& value, const char* expected) {
  RichTextReader reader(context, value);
  reader.read(value, expected, kLeftOut);
  return reader.finish();
}

std::string readRawText(ReadContext& context, const JsonValue& value, const char* lost) {
  if (value.type() == JsonType::String) return std::string(value.string());
  if (value.type() == JsonType::Array)
    context.objectTo(value, "a string", value.size() ? "its texts are joined" : lost);
  RichTextReader reader(context, value);
  reader.read(value, "a string", lost);
  std::string text;
  for (const TextRun& run : reader.finish()) text += run.text;
  return text;
}

}  // namespace ac
