# What an installed workstation consists of besides its programs (each app/ folder installs its own), and the packages
# that CPack makes of it: installer/package.sh.
include(GNUInstallDirs)
set(data ${CMAKE_INSTALL_DATAROOTDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/models/packages/ DESTINATION ${data}/dsmt/packages)
if(UNIX AND NOT APPLE AND DSMT_BUILD_UI)
  set(desktop ${PROJECT_SOURCE_DIR}/resources/desktop/org.dsmt.Workstation)
  install(FILES ${desktop}.desktop DESTINATION ${data}/applications)
  install(FILES ${desktop}.metainfo.xml DESTINATION ${data}/metainfo)
  install(FILES ${desktop}.svg DESTINATION ${data}/icons/hicolor/scalable/apps)
endif()

set(CPACK_PACKAGE_NAME dsmt-workstation)
set(CPACK_PACKAGE_VENDOR "The DSMT Workstation authors")
set(CPACK_PACKAGE_CONTACT "The DSMT Workstation authors <dsmt@localhost>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Read chest CT and assess pulmonary nodules, offline")
set(CPACK_PACKAGE_DESCRIPTION
"A desktop workstation around DSMT-Net, a dual-scale multi-task network that
predicts from chest CT whether a pulmonary nodule of 10 to 20 mm is an invasive
adenocarcinoma: viewer, assessment, case library, reader studies and their
statistics, training on an own cohort.
.
Research use only, not for diagnosis. The network that comes with it was
trained on simulated nodules.")
set(CPACK_RESOURCE_FILE_LICENSE ${PROJECT_SOURCE_DIR}/LICENSE)
set(CPACK_STRIP_FILES ON)
set(CPACK_PACKAGE_FILE_NAME dsmt-workstation_${PROJECT_VERSION}_${CMAKE_SYSTEM_PROCESSOR})

if(WIN32)
  set(CPACK_GENERATOR NSIS) # not exercised
elseif(APPLE)
  set(CPACK_GENERATOR DragNDrop) # not exercised
else()
  set(CPACK_GENERATOR DEB)
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
  # Debian wants licence and changelog here (Debian Policy 12.5, 12.7).
  set(documents ${CMAKE_INSTALL_DATAROOTDIR}/doc/dsmt-workstation)
  set(notices ${PROJECT_BINARY_DIR}/copyright)
  configure_file(${PROJECT_SOURCE_DIR}/installer/debian-copyright.txt ${notices} COPYONLY)
  install(FILES ${notices} DESTINATION ${documents})
  install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${documents})
endif()
include(CPack)
