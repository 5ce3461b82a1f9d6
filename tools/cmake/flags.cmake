# Compiler flags: ac_flags for our own code, ac_third_party_flags for the libraries. Pixels must be the same on every
# machine, so nothing here may let a compiler contract or reorder floating point.

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()
if(EMSCRIPTEN)
  # -MMD in place of CMake's -MD: the private root's own headers are not there for Ninja to look at, and a header that is
  # missing makes it compile everything anew.
  set(CMAKE_DEPFILE_FLAGS_C "-MMD -MT <DEP_TARGET> -MF <DEP_FILE>")
  set(CMAKE_DEPFILE_FLAGS_CXX "${CMAKE_DEPFILE_FLAGS_C}")
endif()
# The build type only decides about NDEBUG; the level of optimisation is set here.
set(CMAKE_C_FLAGS_RELEASE "-DNDEBUG")
set(CMAKE_CXX_FLAGS_RELEASE "-DNDEBUG")

add_library(ac_third_party_flags INTERFACE)
target_compile_options(ac_third_party_flags INTERFACE
  -ffp-contract=off -ffunction-sections -fdata-sections -fvisibility=hidden
  $<$<COMPILE_LANGUAGE:CXX>:-fno-exceptions -fno-rtti -fvisibility-inlines-hidden -fno-threadsafe-statics>)
if(EMSCRIPTEN)
  # What every browser with SIMD has too, and makes the module smaller.
  set(AC_WASM_FEATURES -msimd128 -mnontrapping-fptoint -mbulk-memory -mextended-const)
  target_compile_options(ac_third_party_flags INTERFACE -Oz ${AC_WASM_FEATURES} $<$<BOOL:${AC_LTO}>:-flto>)
elseif(AC_SANITIZE)
  # Clang's, whose coverage libFuzzer steers by. Only lld leaves out what nobody calls where sanitizers note its globals: without,
  # functions that the libraries lack here (stb_truetype's, HarfBuzz's reading of files) would be wanted.
  target_compile_options(ac_third_party_flags INTERFACE
    -O1 -gline-tables-only -fno-omit-frame-pointer -fsanitize=address,undefined,fuzzer-no-link
    -fsanitize-address-globals-dead-stripping -fno-sanitize=vptr -fno-sanitize-recover=undefined)
  target_link_options(ac_third_party_flags INTERFACE -fuse-ld=lld -fsanitize=address,undefined)
else()
  target_compile_options(ac_third_party_flags INTERFACE -O2)
endif()
if(NOT EMSCRIPTEN)
  target_link_options(ac_third_party_flags INTERFACE -Wl,--gc-sections)
endif()

add_library(ac_flags INTERFACE)
target_link_libraries(ac_flags INTERFACE ac_third_party_flags)
target_include_directories(ac_flags INTERFACE "${CMAKE_SOURCE_DIR}/widget")
target_compile_options(ac_flags INTERFACE
  -Wall -Wextra -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wimplicit-fallthrough -Wdouble-promotion
  $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized> # GCC 12 takes memory passed as const void* for read
  $<$<BOOL:${AC_WERROR}>:-Werror>)
# All that Clang can warn of, but for what is listed. Of one version: each knows other warnings.
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 15 AND NOT EMSCRIPTEN)
  target_compile_options(ac_flags INTERFACE -Weverything
    -Wno-c++98-compat -Wno-c++98-compat-pedantic # this is C++20
    -Wno-padded # structs are laid out for those who read them
    -Wno-float-equal # what is compared was copied, not computed: results are the same everywhere
    -Wno-switch-enum # a switch with a default says that the rest is alike; -Wswitch asks those without one for every value
    -Wno-exit-time-destructors # a module's statics live as long as it does
    -Wno-weak-vtables # an interface of one header needs no file for its table
    -Wno-documentation-unknown-command) # comments name HTML's elements
endif()

# Files of AC_HOT_FILES get -O3 after the -Oz of everything else.
foreach(file IN LISTS AC_HOT_FILES)
  if(EMSCRIPTEN)
    set_source_files_properties("${CMAKE_SOURCE_DIR}/${file}" PROPERTIES COMPILE_OPTIONS "-O3")
  endif()
endforeach()
