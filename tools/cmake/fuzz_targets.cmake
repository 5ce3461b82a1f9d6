# tests/fuzz/<name>_fuzz.cpp: programs fuzz_<name>. With AC_SANITIZE and Clang libFuzzer drives them; else they run the files that
# they are given once each. Either way a test replays what was found before and the seeds.

set(fuzz_folder "${CMAKE_SOURCE_DIR}/tests/fuzz")
set(libraries_fuzz_font ac_fontfile)
set(libraries_fuzz_abi ac_abi)
add_library(ac_fuzz STATIC "${fuzz_folder}/fuzz_card.cpp")
target_link_libraries(ac_fuzz PUBLIC ac_card ac_test_definitions ac_flags)

file(GLOB fuzz_sources CONFIGURE_DEPENDS "${fuzz_folder}/*_fuzz.cpp")
foreach(source IN LISTS fuzz_sources)
  get_filename_component(name "${source}" NAME_WE)
  string(REGEX REPLACE "_fuzz$" "" name "${name}")
  if(AC_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_executable(fuzz_${name} "${source}")
    target_link_options(fuzz_${name} PRIVATE -fsanitize=fuzzer)
  else()
    add_executable(fuzz_${name} "${source}" "${fuzz_folder}/replay_main.cpp")
  endif()
  target_link_libraries(fuzz_${name} PRIVATE ${libraries_fuzz_${name}} ac_fuzz)
  file(GLOB inputs CONFIGURE_DEPENDS "${fuzz_folder}/corpus/${name}/*")
  add_test(NAME fuzz/${name} COMMAND fuzz_${name} ${inputs})
  set_tests_properties(fuzz/${name} PROPERTIES TIMEOUT 300)
endforeach()
