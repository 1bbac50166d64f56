# What an installed workstation consists of besides its programs (each app/ folder installs its own), and the packages
# that CPack makes of it: installer/package.sh (.deb), installer/tarball.sh (any Linux), NSIS and DragNDrop (not tried).
include(GNUInstallDirs)
set(data ${CMAKE_INSTALL_DATAROOTDIR})
set(documents ${data}/doc/dsmt-workstation)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/models/packages/ DESTINATION ${data}/dsmt/packages)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/demo/ DESTINATION ${data}/dsmt/demo)
install(FILES ${PROJECT_SOURCE_DIR}/README.md DESTINATION ${documents})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/resources/help ${PROJECT_SOURCE_DIR}/resources/screenshots
  DESTINATION ${documents}/resources)
include(DesktopIntegration)

set(CPACK_PACKAGE_NAME dsmt-workstation)
set(CPACK_PACKAGE_VENDOR "The DSMT Workstation authors")
set(CPACK_PACKAGE_CONTACT "The DSMT Workstation authors <dsmt-workstation@dsmt.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "read chest CT and assess pulmonary nodules, offline")
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

if(WIN32) # not tried
  set(CPACK_GENERATOR NSIS)
  set(CPACK_PACKAGE_INSTALL_DIRECTORY "DSMT Workstation")
  set(CPACK_PACKAGE_EXECUTABLES dsmt-workstation "DSMT Workstation")
  set(CPACK_NSIS_DISPLAY_NAME "DSMT Workstation")
  set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
  set(CPACK_NSIS_MODIFY_PATH ON)
elseif(APPLE) # not tried
  set(CPACK_GENERATOR DragNDrop)
  set(CPACK_DMG_VOLUME_NAME "DSMT Workstation")
else()
  set(CPACK_GENERATOR DEB)
  include(DebianPackage)
endif()
include(CPack)
