# Menu, icons, file types, manual pages and licences of others, where freedesktop.org and man look for them.
if(NOT (UNIX AND NOT APPLE AND DSMT_BUILD_CASES))
  return()
endif()

find_program(DSMT_GZIP gzip)
set(pages ${PROJECT_BINARY_DIR}/manual)
file(MAKE_DIRECTORY ${pages})
function(dsmt_manual name summary)
  add_custom_command(OUTPUT ${pages}/${name}.1.gz DEPENDS ${name} ${PROJECT_SOURCE_DIR}/installer/cmake/ProgramManual.cmake
    COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:${name}> -DNAME=${name} -DSUMMARY=${summary} -DOUT=${pages}/${name}.1
      -P ${PROJECT_SOURCE_DIR}/installer/cmake/ProgramManual.cmake
    COMMAND ${DSMT_GZIP} -9nf ${pages}/${name}.1 VERBATIM)
  add_custom_target(${name}_manual ALL DEPENDS ${pages}/${name}.1.gz)
  install(FILES ${pages}/${name}.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
endfunction()

# It talks to its programs only, and has no --help.
set(decoder ${pages}/dsmt-decoder.1.gz)
add_custom_command(OUTPUT ${decoder} DEPENDS ${PROJECT_SOURCE_DIR}/resources/desktop/dsmt-decoder.1
  COMMAND ${DSMT_GZIP} -9nc ${PROJECT_SOURCE_DIR}/resources/desktop/dsmt-decoder.1 > ${decoder} VERBATIM)
add_custom_target(dsmt-decoder_manual ALL DEPENDS ${decoder})
install(FILES ${decoder} DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
if(DSMT_BUILD_ENGINE)
  dsmt_manual(dsmt-engine "the network of DSMT Workstation, started by dsmt and dsmt-workstation")
endif()

if(DSMT_BUILD_UI)
  dsmt_manual(dsmt-workstation "read chest CT and assess pulmonary nodules")
  set(desktop ${PROJECT_SOURCE_DIR}/resources/desktop/org.dsmt.Workstation)
  install(FILES ${desktop}.desktop DESTINATION ${data}/applications)
  install(FILES ${desktop}.metainfo.xml DESTINATION ${data}/metainfo)
  install(FILES ${desktop}.mime.xml DESTINATION ${data}/mime/packages RENAME org.dsmt.Workstation.xml)
  install(FILES ${desktop}.svg DESTINATION ${data}/icons/hicolor/scalable/apps)
  # For desktops that draw no SVG; without the program the SVG is all there is.
  find_program(DSMT_RSVG rsvg-convert)
  if(DSMT_RSVG)
    set(drawn)
    foreach(size 16 22 24 32 48 64 128 256)
      set(icon ${PROJECT_BINARY_DIR}/icons/${size}.png)
      add_custom_command(OUTPUT ${icon} DEPENDS ${desktop}.svg
        COMMAND ${CMAKE_COMMAND} -E make_directory ${PROJECT_BINARY_DIR}/icons
        COMMAND ${DSMT_RSVG} --width=${size} --height=${size} --output=${icon} ${desktop}.svg VERBATIM)
      list(APPEND drawn ${icon})
      install(FILES ${icon} DESTINATION ${data}/icons/hicolor/${size}x${size}/apps RENAME org.dsmt.Workstation.png)
    endforeach()
    add_custom_target(dsmt_icons ALL DEPENDS ${drawn})
  endif()
endif()

# Licences of what the programs link, as this system has it; only a packed program needs them.
find_program(DSMT_DPKG dpkg-query)
if(DSMT_DPKG)
  set(notices ${PROJECT_BINARY_DIR}/third-party-notices.txt)
  set(linked)
  foreach(program dsmt dsmt-decoder dsmt-engine dsmt-workstation)
    if(TARGET ${program})
      list(APPEND linked ${CMAKE_RUNTIME_OUTPUT_DIRECTORY}/${program})
    endif()
  endforeach()
  list(JOIN linked "\" \"" linked)
  install(CODE "execute_process(COMMAND \"${PROJECT_SOURCE_DIR}/installer/notices.sh\" \"${notices}\" \"${linked}\"
    COMMAND_ERROR_IS_FATAL ANY)")
  install(FILES ${notices} DESTINATION ${documents})
endif()
