#pragma once

#include "layout/text_composer.h"

namespace ac {

/// Composes the article's sign-up, banner and consent into `composition.siteBlocks` and their controls.
void composeSiteBlocks(ComposeContext& context, Composition& composition);

/// Whether the host's words tell of success.
enum class MessageTone : uint8_t { Good, Bad };

/// Adds the host's own words for a control that is Done or Failed.
void composeMessage(Composition& composition, PartIndex control, std::string_view message, MessageTone tone,
                    const Article& article, const Theme& theme, FontSet& fonts);

}  // namespace ac
