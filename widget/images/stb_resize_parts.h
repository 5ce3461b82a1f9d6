// stb_image_resize2.h includes itself once for each number of channels and each order of them, and reaches all of these
// through tables, so that no linker can leave any out. Its STBIR__HEADER_FILENAME leads the inclusions through this
// file, which lets those pass that pictures of three or four channels in the order RGBA need, and leaves null in the
// tables for the others: 7 KB of the module (brotli -11).

#if defined(STB_IMAGE_RESIZE_DO_CODERS) && defined(stbir__decode_swizzle)

#define AC_STBIR_NAME2(name, suffix) name##_##suffix
#define AC_STBIR_NAME(name, suffix) AC_STBIR_NAME2(name, suffix)
#define AC_STBIR_DECODER(name) \
  static constexpr stbir__decode_pixels_func* AC_STBIR_NAME(stbir__decode_##name, stbir__decode_suffix) = nullptr
#define AC_STBIR_ENCODER(name) \
  static constexpr stbir__encode_pixels_func* AC_STBIR_NAME(stbir__encode_##name, stbir__decode_suffix) = nullptr
#define AC_STBIR_CODER(name) \
  AC_STBIR_DECODER(name);    \
  AC_STBIR_ENCODER(name)

AC_STBIR_CODER(uint8_linear_scaled);
AC_STBIR_CODER(uint8_linear);
AC_STBIR_CODER(uint8_srgb);
#if stbir__coder_min_num == 4
AC_STBIR_CODER(uint8_srgb4_linearalpha);
#else
AC_STBIR_CODER(uint8_srgb2_linearalpha);
#endif
AC_STBIR_CODER(uint16_linear_scaled);
AC_STBIR_CODER(uint16_linear);
AC_STBIR_CODER(half_float_linear);
AC_STBIR_CODER(float_linear);

#undef AC_STBIR_CODER
#undef AC_STBIR_ENCODER
#undef AC_STBIR_DECODER
#undef AC_STBIR_NAME
#undef AC_STBIR_NAME2
#undef stbir__decode_suffix
#undef stbir__decode_swizzle
#undef stbir__decode_order0
#undef stbir__decode_order1
#undef stbir__decode_order2
#undef stbir__decode_order3
#undef stbir__encode_order0
#undef stbir__encode_order1
#undef stbir__encode_order2
#undef stbir__encode_order3
#undef stbir__coder_min_num
#undef STB_IMAGE_RESIZE_DO_CODERS

#elif defined(STB_IMAGE_RESIZE_DO_HORIZONTALS) && \
    (STBIR__horizontal_channels == 1 || STBIR__horizontal_channels == 2 || STBIR__horizontal_channels == 4)

#define AC_STBIR_TABLES2(channels)                                                \
  static stbir__horizontal_gather_channels_func*                                  \
      stbir__horizontal_gather_##channels##_channels_with_n_coeffs_funcs[4] = {}; \
  static stbir__horizontal_gather_channels_func* stbir__horizontal_gather_##channels##_channels_funcs[12] = {}
#define AC_STBIR_TABLES(channels) AC_STBIR_TABLES2(channels)
AC_STBIR_TABLES(STBIR__horizontal_channels);
#undef AC_STBIR_TABLES
#undef AC_STBIR_TABLES2
#undef STBIR__horizontal_channels
#undef STB_IMAGE_RESIZE_DO_HORIZONTALS
#undef stbir__1_coeff_only
#undef stbir__1_coeff_remnant
#undef stbir__2_coeff_only
#undef stbir__2_coeff_remnant
#undef stbir__3_coeff_only
#undef stbir__3_coeff_remnant
#undef stbir__3_coeff_setup
#undef stbir__4_coeff_start
#undef stbir__4_coeff_continue_from_4
#undef stbir__store_output
#undef stbir__store_output_tiny

#else
#include <stb_image_resize2.h>
#endif
