# dsmt_module(<name> SOURCES ... [USES modules or libraries seen in our headers] [PRIVATE third-party libraries])
#
# A static library dsmt_<name> with alias dsmt::<name>. Third-party libraries go to PRIVATE: that is the first
# guard of the "one door for each library" rule; tests/architecture is the second.
function(dsmt_module name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;PRIVATE" ${ARGN})
  add_library(dsmt_${name} STATIC ${arg_SOURCES})
  add_library(dsmt::${name} ALIAS dsmt_${name})
  target_link_libraries(dsmt_${name} PUBLIC dsmt_build_settings ${arg_USES} PRIVATE ${arg_PRIVATE})
endfunction()

# dsmt_test(<name> SOURCES ... USES ... [LABELS ...]): a GoogleTest program, one ctest entry a test.
function(dsmt_test name)
  cmake_parse_arguments(arg "" "" "SOURCES;USES;LABELS" ${ARGN})
  add_executable(${name} ${arg_SOURCES})
  target_link_libraries(${name} PRIVATE dsmt_build_settings ${arg_USES} GTest::gmock_main)
  gtest_discover_tests(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT 120 DISCOVERY_TIMEOUT 60)
endfunction()
