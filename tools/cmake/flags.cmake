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
  target_compile_options(ac_third_party_flags INTERFACE
    -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize=vptr -fno-sanitize-recover=undefined)
  target_link_options(ac_third_party_flags INTERFACE -fsanitize=address,undefined)
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

# Files of AC_HOT_FILES get -O3 after the -Oz of everything else.
foreach(file IN LISTS AC_HOT_FILES)
  if(EMSCRIPTEN)
    set_source_files_properties("${CMAKE_SOURCE_DIR}/${file}" PROPERTIES COMPILE_OPTIONS "-O3")
  endif()
endforeach()
