# SPDX-License-Identifier: GPL-2.0-or-later
# Tests compiled a dozen at a time: the headers that they share, Catch2's above all, take most of a file's time. A unity
# build of CMake's own would not do, since tests have helpers of the same names: here each file stands in a namespace of
# its own, behind the headers of all.

# clang-tidy looks for its configuration beside what it is given.
configure_file(${CMAKE_CURRENT_SOURCE_DIR}/.clang-tidy ${CMAKE_CURRENT_BINARY_DIR}/.clang-tidy COPYONLY)

# mitos_batched(VARIABLE NAME SOURCES…): the sources, those of tests as batches in the build folder. A file that opens a
# named namespace itself stays as it is.
function(mitos_batched variable name)
  set(most 12)
  set(all)
  set(batch 0)
  set(count 0)
  set(includes)
  set(bodies)
  foreach(source ${ARGN})
    file(STRINGS ${source} named REGEX "^(namespace [a-zA-Z:_]+ {|template <>|extern |#define )" LIMIT_COUNT 1)
    if(named OR NOT source MATCHES "_test\\.cpp$")
      list(APPEND all ${source})
      continue()
    endif()
    # A changed list of includes is a changed batch.
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${source})
    file(STRINGS ${source} lines REGEX "^#include ")
    list(APPEND includes ${lines})
    string(APPEND bodies "namespace file_${count} {\n#include \"${source}\"\n}\n")
    math(EXPR count "${count} + 1")
    if(count EQUAL most)
      mitos_write_batch(${CMAKE_CURRENT_BINARY_DIR}/${name}-batch-${batch}.cpp "${includes}" "${bodies}")
      list(APPEND all ${CMAKE_CURRENT_BINARY_DIR}/${name}-batch-${batch}.cpp)
      math(EXPR batch "${batch} + 1")
      set(count 0)
      set(includes)
      set(bodies)
    endif()
  endforeach()
  if(count GREATER 0)
    mitos_write_batch(${CMAKE_CURRENT_BINARY_DIR}/${name}-batch-${batch}.cpp "${includes}" "${bodies}")
    list(APPEND all ${CMAKE_CURRENT_BINARY_DIR}/${name}-batch-${batch}.cpp)
  endif()
  set(${variable} ${all} PARENT_SCOPE)
endfunction()

function(mitos_write_batch file includes bodies)
  list(REMOVE_DUPLICATES includes)
  list(JOIN includes "\n" includes)
  file(CONFIGURE OUTPUT ${file} CONTENT "${includes}\n${bodies}" @ONLY)
endfunction()
