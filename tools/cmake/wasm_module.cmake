# build/wasm/card.wasm, card-full.wasm, theme.wasm, check.wasm and inspector.wasm: modules without JavaScript glue;
# web/src/runtime instantiates them. They export what widget/abi marks with EMSCRIPTEN_KEEPALIVE, `memory` and `_initialize`;
# tools/wasm-imports.mjs lists what they ask of their host. The full one is Node's: it takes further font files and has the
# shapers for every script. theme.wasm reads themes and layouts, for pages that have any of their own; check.wasm is a full one
# that checks them. inspector.wasm is a page's module with all of ImGui, for the studio.

file(GLOB abi_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/widget/abi/*.cpp")
list(FILTER abi_sources EXCLUDE REGEX "/([a-z_]*main|inspector)\\.cpp$")
set(check_sources ${abi_sources})
list(FILTER check_sources EXCLUDE REGEX "/(added_fonts|theme_reader|layout_reader)\\.cpp$")
list(FILTER abi_sources EXCLUDE REGEX "/theme_check\\.cpp$")
set(full_sources ${abi_sources})
list(FILTER abi_sources EXCLUDE REGEX "/(added_fonts|theme_reader|layout_reader)\\.cpp$")

# Sources are compiled into the module itself: nothing calls these functions from inside, so an archive would leave them
# out. Further rounds of optimising save 1 KB of the download. Control flow built anew from flat code (--flatten,
# --rereloop) would save another, but in such code WebKit 2.50 trapped or crashed: on three of 35 pages of twenty cards,
# and on none of 42 without. Data that is not split at its runs of zeros makes the file 7 KB longer and the download
# 1.2 KB shorter: brotli packs the zeros better than segment headers do.
function(ac_wasm_module name)
  add_executable(${name} ${ARGN})
  set_target_properties(${name} PROPERTIES SUFFIX ".wasm")
  target_link_options(${name} PRIVATE
    -Oz ${AC_WASM_FEATURES} $<$<BOOL:${AC_LTO}>:-flto> --no-entry -fno-exceptions
    -sSTANDALONE_WASM=1 -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=2MB -sSTACK_SIZE=256KB -sMALLOC=emmalloc
    -sFILESYSTEM=0 -sSUPPORT_LONGJMP=0 -sASSERTIONS=0
    -sBINARYEN_EXTRA_PASSES=--gufa,-Oz,-Oz,--skip-pass=memory-packing -Wl,-Map=${name}.map)
endfunction()

ac_wasm_module(card ${abi_sources})
target_link_libraries(card PRIVATE ac_card ac_semantics)
ac_wasm_module(card-full ${full_sources})
# Before the text stage's own HarfBuzz, which then has nothing left to give.
target_link_libraries(card-full PRIVATE tp_harfbuzz_full ac_card ac_fontfile ac_semantics)
ac_wasm_module(inspector ${abi_sources} "${CMAKE_SOURCE_DIR}/widget/abi/inspector.cpp")
target_link_libraries(inspector PRIVATE ac_inspector tp_imgui_windows ac_card ac_semantics)
ac_wasm_module(theme "${CMAKE_SOURCE_DIR}/widget/abi/theme_reader.cpp" "${CMAKE_SOURCE_DIR}/widget/abi/layout_reader.cpp"
  "${CMAKE_SOURCE_DIR}/widget/abi/host_memory.cpp")
target_link_libraries(theme PRIVATE ac_layout ac_fontfile)
ac_wasm_module(check ${check_sources})
target_link_libraries(check PRIVATE tp_harfbuzz_full ac_check ac_card ac_fontfile ac_semantics)
