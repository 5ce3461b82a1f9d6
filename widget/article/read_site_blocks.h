#pragma once

#include <optional>

#include "article/article.h"
#include "article/read_context.h"

namespace ac {

// The site's own blocks; each is none when its field is absent.

std::optional<Signup> readSignup(ReadContext& context, const JsonValue& value);
std::optional<Banner> readBanner(ReadContext& context, const JsonValue& value);
std::optional<Consent> readConsent(ReadContext& context, const JsonValue& value);

}  // namespace ac
