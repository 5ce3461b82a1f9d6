# build/wasm/card.wasm: a module without JavaScript glue; web/src/runtime instantiates it. It exports what widget/abi marks
# with EMSCRIPTEN_KEEPALIVE, `memory` and `_initialize`; tools/wasm-imports.mjs lists what it asks of its host.

file(GLOB abi_sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/widget/abi/*.cpp")
list(FILTER abi_sources EXCLUDE REGEX "/[a-z_]*main\\.cpp$")
if(abi_sources)
  # Compiled into the module itself: nothing calls these functions from inside, so an archive would leave them out.
  add_executable(card ${abi_sources})
  set_target_properties(card PROPERTIES SUFFIX ".wasm")
  target_link_libraries(card PRIVATE ac_card ac_semantics)
  target_link_options(card PRIVATE
    -Oz ${AC_WASM_FEATURES} $<$<BOOL:${AC_LTO}>:-flto> --no-entry -fno-exceptions
    -sSTANDALONE_WASM=1 -sALLOW_MEMORY_GROWTH=1 -sINITIAL_MEMORY=2MB -sSTACK_SIZE=256KB -sMALLOC=emmalloc
    -sFILESYSTEM=0 -sSUPPORT_LONGJMP=0 -sASSERTIONS=0 -Wl,-Map=card.map)
endif()
