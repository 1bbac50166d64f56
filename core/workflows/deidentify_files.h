// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/progress.h"
#include "core/dicom/deidentify.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// What was done to an attribute over all files.
struct AttributeTotal {
    std::string tag, name, action;
    int files = 0, values = 0;
};

struct LeftOutFile {
    std::filesystem::path source; ///< for the person at the screen; its name may name somebody
    std::string reason;
};

struct DeidentifiedWarning {
    std::filesystem::path file; ///< as it is written
    std::string text;
};

struct Deidentification {
    std::vector<std::filesystem::path> files; ///< written, or to be written, relative to the folder
    std::vector<LeftOutFile> leftOut;
    std::vector<DeidentifiedWarning> warnings;
    std::vector<AttributeTotal> attributes; ///< in order of tag and action
};

/// Every regular file of a folder, at any depth, in order; of a file itself. @throws Error(NotFound)
std::vector<std::filesystem::path> filesBelow(const std::filesystem::path& path);

/// Writes copies without identity into a folder, or with null tells what it would do.
/// @throws Error(BadInput) for a short key or a folder that holds the sources; Error(Failed); Cancelled
Deidentification deidentifyFiles(const std::vector<std::filesystem::path>& sources, const std::filesystem::path* folder,
                                 const dicom::DeidentifyOptions& options, const Progress& progress);

/// The report that may go along with the files: what was done to which attribute, no value and no name of a source.
std::string deidentificationJson(const Deidentification& done, const dicom::DeidentifyOptions& options);
/// The attributes alone: tag, attribute, action, files, values (RFC 4180).
std::string deidentificationCsv(const Deidentification& done);

/// The secret of a case library, made when it is asked for first: deidentification.key in its folder, readable by its
/// owner alone. @throws Error(Failed)
std::string deidentificationKey(const std::filesystem::path& library);

} // namespace dsmt::workflows
