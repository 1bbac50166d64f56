// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <set>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// PS3.15 Annex E: Basic Application Level Confidentiality Profile with the options Clean Descriptors (113105) and
/// Retain Longitudinal Temporal Information Modified Dates (113107).
struct DeidentifyOptions {
    std::string key;                  ///< secret; the same key renames the same patients, studies and images alike
    bool keepCharacteristics = false; ///< option 113108: sex, age, size and weight stay
    bool withBurnedIn = false;        ///< also images that say that text is burned into their pixels
};

/// What was done to an attribute of a file; never a value.
struct AttributeChange {
    std::string tag;    ///< "0010,0010"
    std::string name;   ///< of PS3.6
    std::string action; ///< removed, emptied, replaced, remapped, shifted, cleaned
    int count = 0;

    bool operator==(const AttributeChange&) const = default;
};

struct DeidentifiedFile {
    std::filesystem::path file; ///< relative to the folder written to: SERIES UID/SOP UID.dcm, both new; empty when it
                                ///< was left out
    std::string leftOut;        ///< why; one clause for a person
    std::string warning;        ///< about text that may be burned in; may be empty
    std::vector<AttributeChange> changes;
};

/// Writes a copy of a DICOM file without identity below `folder`, or with a null folder tells what it would do. Pixels
/// stay as they are. The copy has a preamble of zeros, file meta information of this program, and a name made of its
/// new UIDs. What is de-identified with the same key already does not change any more.
/// @throws Error(BadInput) for a short key, Error(Failed) when the copy cannot be written. A file that cannot be read
/// or cleaned (no DICOM, a DICOMDIR, a document in a foreign format) is left out, with the reason.
/// @param taken names of this run; a second file with the same UIDs is left out, and a new name is added
DeidentifiedFile deidentify(const std::filesystem::path& source, const std::filesystem::path* folder,
                            const DeidentifyOptions& options, std::set<std::filesystem::path>& taken);

} // namespace dsmt::dicom
