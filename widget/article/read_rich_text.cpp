#include "article/read_rich_text.h"

#include "article/read_fields.h"

namespace ac {

namespace {

// Builds one text out of its runs, as they come.
class RichTextBuilder {
 public:
  RichTextBuilder(ReadContext& context, const JsonValue& whole) : context_(context), whole_(whole) {}

  /// `run` has all but its text, which is `raw`.
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

  RichText finish() {
    if (!text_.empty() && text_.back().text.back() == ' ') {
      text_.back().text.pop_back();
      if (text_.back().text.empty()) text_.pop_back();
    }
    return std::move(text_);
  }

 private:
  static bool joins(const TextRun& a, const TextRun& b) {
    return a.href.empty() && b.href.empty() && a.lang == b.lang && a.strong == b.strong && a.em == b.em &&
           a.code == b.code;
  }

  ReadContext& context_;
  const JsonValue& whole_;
  RichText text_;
  size_t bytes_ = 0;
  bool afterSpace_ = true;
  bool cut_ = false;
};

void readRun(ReadContext& context, const JsonValue& value, RichTextBuilder& builder) {
  if (!context.countPiece(value)) return;
  if (value.type() != JsonType::Object) return context.failType(value, JsonType::Object);
  context.warnUnknown(value, "text href lang strong em code");
  TextRun run;
  readLink(context, value, "href", run.href);
  readLanguage(context, value, "lang", run.lang);
  readFlag(context, value, "strong", run.strong);
  readFlag(context, value, "em", run.em);
  readFlag(context, value, "code", run.code);
  const JsonValue text = value.field("text");
  if (context.require(text, JsonType::String)) builder.add(std::move(run), text.string());
}

}  // namespace

RichText readRichText(ReadContext& context, const JsonValue& value) {
  RichTextBuilder builder(context, value);
  if (value.type() == JsonType::String) {
    if (context.countPiece(value)) builder.add({}, value.string());
  } else if (value.type() == JsonType::Array) {
    if (!context.withinLimit(value, kMaxRuns)) return {};
    JsonCursor runs(value);
    for (JsonValue run; !context.failed() && runs.next(run);) readRun(context, run, builder);
  } else {
    context.fail(value.present() ? StatusCode::WrongType : StatusCode::MissingField, value,
                 std::string("expected a string or an array of runs, found ") + jsonTypeName(value.type()));
  }
  return builder.finish();
}

}  // namespace ac
