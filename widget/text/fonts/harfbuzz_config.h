// What a card needs of HarfBuzz beyond HB_TINY, and less. Included by HarfBuzz itself, after HB_TINY has switched most
// of it off. Figures are bytes of the wasm module, brotli -11.
#pragma once

#undef HB_NO_DRAW  // glyph outlines: our rasteriser fills them

// 1,100: caches that cost memory for each face and shape 16–47 % faster.
#undef HB_MINIMIZE_MEMORY_USAGE

// 6,000: variable fonts. Every face that is shipped is static; -DAC_VARIABLE_FONTS=ON is for a site that hands over
// others, which are drawn at their default instance without it.
#ifdef AC_VARIABLE_FONTS
#undef HB_NO_VAR
#endif

// 8,000: Unicode properties; text/unicode/harfbuzz_functions.h has them.
#define HB_NO_UCD
#define HB_NO_UNICODE_FUNCS

// 5,900: OpenType tags of languages with three-letter codes. Those with two letters stay, and text/unicode/language.cpp
// names the tags of others.
#define HB_NO_LANGUAGE_LONG

// 16,400: the shapers that reorder syllables or compose them (Indic, Khmer, Myanmar, Thai, Hangul and the Universal
// Shaping Engine's scripts). No face that is shipped covers these scripts, and in a page the browser draws them; the
// native tool and Node, which take further font files, have them (AC_ALL_SHAPERS).
// They read PostScript outlines too.
#ifdef AC_ALL_SHAPERS
#undef HB_NO_CFF
#else
#define _hb_ot_shaper_hangul _hb_ot_shaper_default
#define _hb_ot_shaper_indic _hb_ot_shaper_default
#define _hb_ot_shaper_khmer _hb_ot_shaper_default
#define _hb_ot_shaper_myanmar _hb_ot_shaper_default
#define _hb_ot_shaper_myanmar_zawgyi _hb_ot_shaper_default
#define _hb_ot_shaper_thai _hb_ot_shaper_default
#define _hb_ot_shaper_use _hb_ot_shaper_default
#endif
