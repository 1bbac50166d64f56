# ccache and mold when present; warnings for our own code only (third-party headers are SYSTEM).
find_program(DSMT_CCACHE ccache)
if(DSMT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Paths below the source tree count as relative, so that the presets share what they compile alike.
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=${PROJECT_SOURCE_DIR} CCACHE_NOHASHDIR=1 ${DSMT_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()

find_program(DSMT_MOLD mold)
if(DSMT_MOLD AND CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  add_link_options(-fuse-ld=mold -Wl,--as-needed)
endif()

add_library(dsmt_build_settings INTERFACE)
target_compile_options(dsmt_build_settings INTERFACE
  $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
    -Wno-missing-field-initializers>)
target_include_directories(dsmt_build_settings INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR}/generated)

set(DSMT_SANITIZE "" CACHE STRING "Sanitizers, for example address,undefined")
if(DSMT_SANITIZE)
  add_compile_options(-fsanitize=${DSMT_SANITIZE} -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${DSMT_SANITIZE})
endif()
