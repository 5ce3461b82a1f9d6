# The libraries, each as a static target tp_<name> with only the parts that a card uses. Their headers are SYSTEM ones and
# their warnings are theirs.

function(ac_third_party name)
  add_library(tp_${name} STATIC ${ARGN})
  target_link_libraries(tp_${name} PRIVATE ac_third_party_flags)
  target_compile_options(tp_${name} PRIVATE -w)
endfunction()

# All of ImGui is compiled, function by function; the linker keeps the draw list.
ac_third_party(imgui "${IMGUI_DIR}/imgui.cpp" "${IMGUI_DIR}/imgui_draw.cpp" "${IMGUI_DIR}/imgui_tables.cpp"
  "${IMGUI_DIR}/imgui_widgets.cpp")
target_include_directories(tp_imgui SYSTEM PUBLIC "${IMGUI_DIR}")
target_include_directories(tp_imgui PRIVATE "${CMAKE_SOURCE_DIR}/widget")
target_compile_definitions(tp_imgui PUBLIC IMGUI_USER_CONFIG="raster/imgui_config.h")

# HarfBuzz's own list of its files, without the shapers that widget/text/harfbuzz_config.h replaces.
file(STRINGS "${HARFBUZZ_DIR}/src/harfbuzz.cc" harfbuzz_files)
if(NOT AC_ALL_SHAPERS)
  list(FILTER harfbuzz_files EXCLUDE REGEX "hb-ot-shaper-(hangul|indic|indic-table|khmer|myanmar|thai|use)\\.cc")
endif()
list(JOIN harfbuzz_files "\n" harfbuzz_unit)
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/harfbuzz_unit.cc" CONTENT "${harfbuzz_unit}\n" @ONLY)
ac_third_party(harfbuzz "${CMAKE_BINARY_DIR}/harfbuzz_unit.cc")
target_include_directories(tp_harfbuzz SYSTEM PUBLIC "${HARFBUZZ_DIR}/src")
target_compile_definitions(tp_harfbuzz PRIVATE HB_TINY
  $<$<BOOL:${AC_ALL_SHAPERS}>:AC_ALL_SHAPERS> $<$<BOOL:${AC_VARIABLE_FONTS}>:AC_VARIABLE_FONTS>
  HB_CONFIG_OVERRIDE_H="${CMAKE_SOURCE_DIR}/widget/text/harfbuzz_config.h")

ac_third_party(sheenbidi "${SHEENBIDI_DIR}/Source/SheenBidi.c")
target_include_directories(tp_sheenbidi SYSTEM PUBLIC "${SHEENBIDI_DIR}/Headers" PRIVATE "${SHEENBIDI_DIR}/Source")
target_compile_definitions(tp_sheenbidi PRIVATE SB_CONFIG_UNITY)

set(unibreak "${LIBUNIBREAK_DIR}/src")
ac_third_party(libunibreak "${unibreak}/unibreakdef.c" "${unibreak}/linebreak.c" "${unibreak}/linebreakdata.c"
  "${unibreak}/linebreakdef.c" "${unibreak}/eastasianwidthdef.c" "${unibreak}/emojidef.c"
  "${unibreak}/graphemebreak.c")
target_include_directories(tp_libunibreak SYSTEM PUBLIC "${unibreak}")

ac_third_party(yyjson "${YYJSON_DIR}/src/yyjson.c")
target_include_directories(tp_yyjson SYSTEM PUBLIC "${YYJSON_DIR}/src")
target_compile_definitions(tp_yyjson PUBLIC YYJSON_DISABLE_WRITER=1 YYJSON_DISABLE_UTILS=1 YYJSON_DISABLE_NON_STANDARD=1
  YYJSON_DISABLE_FAST_FP_CONV=1)
# yyjson forces its small functions inline into each of its three parsers; left to the compiler that is 20 KB less.
target_compile_options(tp_yyjson PRIVATE $<$<BOOL:${EMSCRIPTEN}>:-Dyyjson_inline=inline> -include "${CMAKE_SOURCE_DIR}/widget/article/yyjson_number.h")

# stb is headers only; widget/images holds the implementations.
add_library(tp_stb INTERFACE)
target_include_directories(tp_stb SYSTEM INTERFACE "${STB_DIR}")
