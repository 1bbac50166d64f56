# The Debian package as lintian wants it.
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What is loaded at run time and linked by nobody: `run` in packages-debian.txt.
file(STRINGS ${PROJECT_SOURCE_DIR}/installer/packages-debian.txt needed REGEX "^run ")
list(TRANSFORM needed REPLACE "^run +([^ ]+).*" "\\1")
list(JOIN needed ", " needed)
set(CPACK_DEBIAN_PACKAGE_DEPENDS ${needed})
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Documents that Debian names (Debian Policy 12.5, 12.7), packed as it packs them.
find_program(DSMT_GZIP gzip)
set(packed ${PROJECT_BINARY_DIR}/debian)
configure_file(${PROJECT_SOURCE_DIR}/installer/debian-copyright.txt ${packed}/copyright COPYONLY)
configure_file(${PROJECT_SOURCE_DIR}/installer/debian-changelog.txt.in ${packed}/changelog.txt @ONLY)
# Debian calls the programmers' own changes changelog, and those of a native package, too.
add_custom_command(OUTPUT ${packed}/changelog.gz DEPENDS ${packed}/changelog.txt
  COMMAND ${DSMT_GZIP} -9nc ${packed}/changelog.txt > ${packed}/changelog.gz VERBATIM)
add_custom_target(dsmt_debian_documents ALL DEPENDS ${packed}/changelog.gz)
install(FILES ${packed}/copyright ${packed}/changelog.gz ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${documents})
