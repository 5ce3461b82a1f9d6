# The libraries, each as a static target tp_<name> with only the parts that a card uses. Their headers are SYSTEM ones and
# their warnings are theirs.

function(ac_third_party name)
  add_library(tp_${name} STATIC ${ARGN})
  target_link_libraries(tp_${name} PRIVATE ac_third_party_flags)
  target_compile_options(tp_${name} PRIVATE -w)
endfunction()

# All of ImGui is compiled, function by function; the linker keeps the draw list. ac_imgui(<name> [<definition>…])
function(ac_imgui name)
  ac_third_party(${name} "${IMGUI_DIR}/imgui.cpp" "${IMGUI_DIR}/imgui_draw.cpp" "${IMGUI_DIR}/imgui_tables.cpp"
    "${IMGUI_DIR}/imgui_widgets.cpp")
  target_include_directories(tp_${name} SYSTEM PUBLIC "${IMGUI_DIR}")
  target_include_directories(tp_${name} PRIVATE "${CMAKE_SOURCE_DIR}/widget")
  target_compile_definitions(tp_${name} PUBLIC IMGUI_USER_CONFIG="raster/imgui_config.h" PRIVATE ${ARGN})
endfunction()
ac_imgui(imgui)
# The inspector's: it has windows, whose font stb_truetype reads.
ac_imgui(imgui_windows AC_IMGUI_WINDOWS)

# HarfBuzz's own list of its files, without the shapers that widget/text/fonts/harfbuzz_config.h replaces.
# ac_harfbuzz(<name> <ON or OFF: shapers for all scripts>)
function(ac_harfbuzz name all_shapers)
  file(STRINGS "${HARFBUZZ_DIR}/src/harfbuzz.cc" files)
  if(NOT all_shapers)
    list(FILTER files EXCLUDE REGEX "hb-ot-shaper-(hangul|indic|indic-table|khmer|myanmar|thai|use)\\.cc")
  endif()
  list(FILTER files EXCLUDE REGEX "hb-ucd\\.cc") # widget/text/unicode has the same tables
  list(JOIN files "\n" unit)
  file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/${name}_unit.cc" CONTENT "${unit}\n" @ONLY)
  ac_third_party(${name} "${CMAKE_BINARY_DIR}/${name}_unit.cc")
  target_include_directories(tp_${name} SYSTEM PUBLIC "${HARFBUZZ_DIR}/src")
  target_compile_definitions(tp_${name} PRIVATE HB_TINY
    $<$<BOOL:${all_shapers}>:AC_ALL_SHAPERS> $<$<BOOL:${AC_VARIABLE_FONTS}>:AC_VARIABLE_FONTS>
    HB_CONFIG_OVERRIDE_H="${CMAKE_SOURCE_DIR}/widget/text/fonts/harfbuzz_config.h")
endfunction()
ac_harfbuzz(harfbuzz ${AC_SHAPE_ALL_SCRIPTS})
if(EMSCRIPTEN)
  ac_harfbuzz(harfbuzz_full ON)
endif()

# yyjson has one parser for documents with white space and a twin for those without, 1.2 KB of the download (brotli -11)
# that save a fraction of a millisecond: the first reads both.
file(READ "${YYJSON_DIR}/src/yyjson.c" yyjson_source)
string(REPLACE "doc = read_root_minify(" "doc = read_root_pretty(" yyjson_source "${yyjson_source}")
file(CONFIGURE OUTPUT "${CMAKE_BINARY_DIR}/yyjson_unit.c" CONTENT "${yyjson_source}" @ONLY)
ac_third_party(yyjson "${CMAKE_BINARY_DIR}/yyjson_unit.c")
target_include_directories(tp_yyjson SYSTEM PUBLIC "${YYJSON_DIR}/src")
target_compile_definitions(tp_yyjson PUBLIC YYJSON_DISABLE_WRITER=1 YYJSON_DISABLE_UTILS=1 YYJSON_DISABLE_NON_STANDARD=1
  YYJSON_DISABLE_FAST_FP_CONV=1)
# yyjson forces its small functions inline into each of its three parsers; left to the compiler that is 20 KB less.
target_compile_options(tp_yyjson PRIVATE $<$<BOOL:${EMSCRIPTEN}>:-Dyyjson_inline=inline> -include "${CMAKE_SOURCE_DIR}/widget/article/yyjson_number.h")

# stb is headers only; widget/images holds the implementations.
add_library(tp_stb INTERFACE)
target_include_directories(tp_stb SYSTEM INTERFACE "${STB_DIR}")
