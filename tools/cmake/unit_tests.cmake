# tests/unit/<folder>/*.cpp become one program test_<folder>; tests/golden/*.cpp likewise; tests/support/*.cpp is linked to
# each. A test of a folder may include what the folder itself may.

enable_testing()
find_package(GTest REQUIRED)
include(GoogleTest)

file(GLOB support CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/support/*.cpp")
add_library(ac_test_definitions INTERFACE)
target_compile_definitions(ac_test_definitions INTERFACE
  AC_SOURCE_DIR="${CMAKE_SOURCE_DIR}" AC_DEPS_DIR="${AC_DEPS_DIR}" AC_FONTS_DIR="${CMAKE_SOURCE_DIR}/build/fonts")
# GoogleTest's own macros wrap lambdas whose parameters then shadow each other.
target_compile_options(ac_test_definitions INTERFACE -Wno-shadow)
if(AC_SANITIZE)
  target_compile_definitions(ac_test_definitions INTERFACE AC_SANITIZED)
  # Tests are compiled faster than optimised. GoogleTest's macros make globals, and use what they mark as unused.
  target_compile_options(ac_test_definitions INTERFACE -O0 -Wno-global-constructors -Wno-used-but-marked-unused)
endif()
target_include_directories(ac_test_definitions INTERFACE "${CMAKE_SOURCE_DIR}/tests")

# ac_test(<name> <folder with the sources> [<library>…])
function(ac_test name folder)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/${folder}/*.cpp")
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources} ${support})
  target_link_libraries(test_${name} PRIVATE ${ARGN} ac_flags ac_test_definitions GTest::gtest_main)
  if(AC_SANITIZE)
    ac_precompile(test_${name} test_base <gtest/gtest.h>)
    # A process for each test would start more than it tests.
    add_test(NAME ${name}/all COMMAND test_${name} --gtest_brief=1)
    set_tests_properties(${name}/all PROPERTIES TIMEOUT 900)
  else()
    gtest_discover_tests(test_${name} TEST_PREFIX "${name}/" DISCOVERY_MODE PRE_TEST PROPERTIES TIMEOUT 120)
  endif()
endfunction()

set(libraries_article tp_yyjson)
set(libraries_theme tp_yyjson)
set(libraries_text tp_harfbuzz)
set(libraries_images tp_stb)
set(libraries_paint tp_imgui)
set(libraries_raster tp_imgui)
set(libraries_inspector tp_imgui_windows)
foreach(folder base article theme text images fontfile layout semantics paint raster card check inspector abi cli)
  ac_test(${folder} tests/unit/${folder} ac_${folder} ${libraries_${folder}})
endforeach()

# HarfBuzz's own shaping tests, their glyph names resolved.
set(harfbuzz_tests "${HARFBUZZ_DIR}/test/shape/data/in-house/tests")
set(harfbuzz_resolver "${CMAKE_SOURCE_DIR}/tests/unit/text/shaping/resolve_harfbuzz_tests.py")
set(harfbuzz_cases "${CMAKE_BINARY_DIR}/harfbuzz_cases.txt")
add_custom_command(OUTPUT "${harfbuzz_cases}" DEPENDS "${harfbuzz_resolver}" VERBATIM
  COMMAND env -u PYTHONPATH -u PYTHONHOME /usr/bin/python3 "${harfbuzz_resolver}" "${harfbuzz_tests}" "${harfbuzz_cases}")
add_custom_target(harfbuzz_cases DEPENDS "${harfbuzz_cases}")
add_dependencies(test_text harfbuzz_cases)
target_compile_definitions(test_text PRIVATE AC_HARFBUZZ_CASES="${harfbuzz_cases}")

ac_test(golden tests/golden ac_cli ac_card tp_imgui)

# tests/bench/native/<name>_bench.cpp: programs that ./dev bench runs.
if(AC_SANITIZE)
  return()
endif()
file(GLOB benches CONFIGURE_DEPENDS "${CMAKE_SOURCE_DIR}/tests/bench/native/*_bench.cpp")
foreach(source IN LISTS benches)
  get_filename_component(name "${source}" NAME_WE)
  add_executable(${name} "${source}")
  target_link_libraries(${name} PRIVATE ac_test_definitions ac_cli ac_card tp_imgui ac_flags)
endforeach()
