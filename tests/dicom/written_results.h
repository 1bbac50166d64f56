// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/result_identity.h"

#include <filesystem>
#include <string>

namespace dsmt::fixtures {

/// Names and times of a result object of a test.
dicom::ResultIdentity someIdentity(const std::string& what);

/// The lines of dciodvfy that begin with Error; "" where the file has none. @throws std::runtime_error when the
/// program is not installed
std::string errorsOf(const std::filesystem::path& file);

/// What a shell command says on both streams, whether or not it fails.
std::string saidBy(const std::string& command);

} // namespace dsmt::fixtures
