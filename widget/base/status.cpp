#include "base/status.h"

namespace ac {

[[gnu::noinline]] Status::Status() = default;
[[gnu::noinline]] Status::Status(StatusCode statusCode, std::string_view where, std::string_view why)
    : code(statusCode), path(where), reason(why) {}
[[gnu::noinline]] Status::Status(const Status& other) = default;
[[gnu::noinline]] Status::Status(Status&& other) noexcept = default;
[[gnu::noinline]] Status& Status::operator=(const Status& other) = default;
[[gnu::noinline]] Status& Status::operator=(Status&& other) noexcept = default;
[[gnu::noinline]] Status::~Status() = default;

const char* statusCodeName(StatusCode code) {
  switch (code) {
    case StatusCode::Ok: return "ok";
    case StatusCode::BadJson: return "bad-json";
    case StatusCode::MissingField: return "missing-field";
    case StatusCode::WrongType: return "wrong-type";
    case StatusCode::BadValue: return "bad-value";
    case StatusCode::TooLarge: return "too-large";
    case StatusCode::BadImage: return "bad-image";
    case StatusCode::BadFont: return "bad-font";
    case StatusCode::BadArgument: return "bad-argument";
    case StatusCode::OutOfMemory: return "out-of-memory";
    case StatusCode::NotReady: return "not-ready";
    case StatusCode::UnsupportedFormat: return "unsupported-format";
    case StatusCode::UnknownField: return "unknown-field";
    case StatusCode::TextCut: return "text-cut";
    case StatusCode::UnsafeLink: return "unsafe-link";
    case StatusCode::MissingGlyph: return "missing-glyph";
    case StatusCode::MissingFont: return "missing-font";
    case StatusCode::ScaleReduced: return "scale-reduced";
    case StatusCode::BadHyphenation: return "bad-hyphenation";
  }
  return "unknown";
}

}  // namespace ac
