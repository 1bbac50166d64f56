// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/nodule_read.h"
#include "core/workflows/table_import.h"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dsmt::workflows {

/// How a file of reads is understood.
struct ReadsFileOptions {
    /// Which modality stands for which arm; without them "unaided" and "aided" by their names, else the first and the
    /// second that the file names.
    std::string unaided, aided;
    std::vector<std::string> leaveOut; ///< modalities that are passed over
    /// Lowest and highest score of the file, carried over to 0 to 100 by a straight line (no area changes by it).
    std::optional<std::array<double, 2>> range;
};

/// One read of the file; ids are those of nothing.
struct FileRead {
    int line = 0;
    std::string reader, caseName;
    NoduleRead read;
    std::string reason; ///< of a correction, as the file says
};

/// Reads and truths of a file, with every line that cannot be taken. Names are in order of appearance.
struct ReadsFile {
    std::string title; ///< first line of an iMRMC file, or the study that a CSV names
    std::vector<std::string> readers, cases;
    std::string unaided, aided;                        ///< names of the arms in the file; "" for an arm without reads
    std::map<std::string, std::optional<bool>> truths; ///< by case; nothing where the file leaves it open (CSV only)
    std::vector<FileRead> reads;
    std::size_t missing = 0, leftOut = 0; ///< lines without a score; lines of modalities that are passed over
    bool simulated = false;               ///< the file says so of a nodule
    std::vector<LineProblem> problems;    ///< in order of lines; line 0 concerns the file
};

/// An iMRMC file (imrmc_file.h), or a CSV as `dsmt study export` writes it: reader, case, arm or modality, truth,
/// invasiveness or score, and what else importReads knows of answers. A score that is empty, NA or NaN is a read that
/// is missing (iMRMC).
/// @throws Error(BadInput) for a text that is neither
ReadsFile readReadsFile(std::string_view text, const ReadsFileOptions& options = {});

} // namespace dsmt::workflows
