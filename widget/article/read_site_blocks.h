#pragma once

#include "article/article.h"
#include "article/read_context.h"

namespace ac {

// The site's own blocks; false where nothing is left to show.

bool readSignup(ReadContext& context, const JsonValue& object, Signup& signup);
bool readBanner(ReadContext& context, const JsonValue& object, Banner& banner);
bool readConsent(ReadContext& context, const JsonValue& object, Consent& consent);

}  // namespace ac
