#pragma once

#include <optional>

#include "article/article.h"
#include "article/read_context.h"

namespace ac {

// The site's own blocks; each stays without a value when its field is absent.

void readSignup(ReadContext& context, const JsonValue& value, std::optional<Signup>& out);
void readBanner(ReadContext& context, const JsonValue& value, std::optional<Banner>& out);
void readConsent(ReadContext& context, const JsonValue& value, std::optional<Consent>& out);

}  // namespace ac
