#pragma once

#include "layout/text_composer.h"

namespace ac {

// Each composes a block that the article has into `composition.siteBlocks`, with its controls, once.

void composeSignup(ComposeContext& context, Composition& composition);
void composeBanner(ComposeContext& context, Composition& composition);
void composeConsent(ComposeContext& context, Composition& composition);

/// Whether the host's words tell of success.
enum class MessageTone : uint8_t { Good, Bad };

/// Adds the host's own words for a control that is Done or Failed.
void composeMessage(Composition& composition, PartIndex control, std::string_view message, MessageTone tone,
                    const Article& article, const Theme& theme, FontSet& fonts);

}  // namespace ac
