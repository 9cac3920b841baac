# How our code is compiled: the standard, the warnings, sanitizers, coverage and the compiler cache.
# Warnings hang on one interface target that only our own targets link, so no library header trips them.
if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Kind of build" FORCE)
endif()
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

find_program(CCACHE ccache)
if(CCACHE)
  # A precompiled header changes its time stamp with every build; ccache has to look past that.
  # It goes by the files that the compiler says it read: what the preprocessor gives hides all that an
  # old precompiled header holds, and so a new one would be taken for another's.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_DEPEND=1
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${CCACHE})
endif()

add_library(sightline_toolchain INTERFACE)
target_compile_features(sightline_toolchain INTERFACE cxx_std_20)
if(MSVC)
  target_compile_options(sightline_toolchain INTERFACE
      /W4 /utf-8 /permissive- $<$<BOOL:${SIGHTLINE_WERROR}>:/WX>)
else()
  target_compile_options(sightline_toolchain INTERFACE
      -Wall -Wextra -Wpedantic -Wconversion $<$<BOOL:${SIGHTLINE_WERROR}>:-Werror>
      # Where files are compiled together, what one shadows of another is nothing to either.
      $<IF:$<AND:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>,$<CXX_COMPILER_ID:GNU>>,-Wshadow=local,-Wshadow>)
endif()
target_compile_options(sightline_toolchain INTERFACE
    # Some libraries ask for it; rooms that differ in it could not share a precompiled header.
    $<$<NOT:$<PLATFORM_ID:Windows>>:-pthread>
    # GCC 12 reports copies inside std::string that cannot happen (its bugs 105651 and 105329).
    $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
    $<$<CXX_COMPILER_ID:GNU>:-Wno-stringop-overflow>
    $<$<AND:$<CXX_COMPILER_ID:GNU>,$<BOOL:${SIGHTLINE_PCH}>>:-fpch-preprocess>)
target_compile_definitions(sightline_toolchain INTERFACE
    $<$<CONFIG:Debug>:_GLIBCXX_ASSERTIONS>)

# What people run checks its buffers and its stack, and what is tested is what they run.
if(CMAKE_BUILD_TYPE STREQUAL "Release" AND NOT MSVC)
  add_compile_options(-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2 -fstack-protector-strong)
  if(NOT APPLE AND NOT WIN32)
    add_link_options(LINKER:-z,relro,-z,now LINKER:--as-needed)
    # Where the program itself lies, in 5 kB instead of 330.
    include(CheckLinkerFlag)
    check_linker_flag(CXX LINKER:-z,pack-relative-relocs SIGHTLINE_CAN_PACK_RELOCATIONS)
    if(SIGHTLINE_CAN_PACK_RELOCATIONS)
      add_link_options(LINKER:-z,pack-relative-relocs)
    endif()
  endif()
endif()
if(SIGHTLINE_SANITIZE)
  add_compile_options(-fsanitize=${SIGHTLINE_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${SIGHTLINE_SANITIZE})
endif()
if(SIGHTLINE_COVERAGE)
  add_compile_options(--coverage -fprofile-update=atomic)
  add_link_options(--coverage)
endif()
