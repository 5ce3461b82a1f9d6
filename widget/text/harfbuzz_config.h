// What a card needs of HarfBuzz beyond HB_TINY. Included by HarfBuzz itself, after HB_TINY has switched most of it off.
#pragma once

#undef HB_NO_DRAW  // glyph outlines: our rasteriser fills them
#undef HB_NO_VAR   // variable fonts that a host page may hand over

// Caches cost memory for each face and shape 16–47 % faster.
#undef HB_MINIMIZE_MEMORY_USAGE
