// What a card needs of HarfBuzz beyond HB_TINY, and less. Included by HarfBuzz itself, after HB_TINY has switched most
// of it off. Bytes are those of the wasm module, brotli -11.
#pragma once

#undef HB_NO_DRAW  // glyph outlines: our rasteriser fills them
#undef HB_NO_VAR   // 5,400: variable fonts that a host page may hand over

// 1,100: caches that cost memory for each face and shape 16–47 % faster.
#undef HB_MINIMIZE_MEMORY_USAGE

// 5,900: OpenType tags of languages with three-letter codes. Those with two letters stay.
#define HB_NO_LANGUAGE_LONG
#define HB_NO_LANGUAGE_PRIVATE_SUBTAG

// 15,300: the shapers that reorder syllables (Indic, Khmer, Myanmar and the Universal Shaping Engine's scripts). No
// face that is shipped covers these scripts; -DAC_ALL_SHAPERS=ON builds them in for a site that hands over one that
// does.
#ifndef AC_ALL_SHAPERS
#define _hb_ot_shaper_indic _hb_ot_shaper_default
#define _hb_ot_shaper_khmer _hb_ot_shaper_default
#define _hb_ot_shaper_myanmar _hb_ot_shaper_default
#define _hb_ot_shaper_myanmar_zawgyi _hb_ot_shaper_default
#define _hb_ot_shaper_use _hb_ot_shaper_default
#endif
