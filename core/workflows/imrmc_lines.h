// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only.

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dsmt::workflows {

/// One line of the data of an iMRMC file. What cannot be understood of it is said in `wrong`.
struct ImrmcLine {
    int number = 0; ///< of the file, from 1
    std::string reader, caseName, modality;
    std::optional<double> score; ///< nothing for a read that is missing
    bool isTruth = false;        ///< score is 0 or 1
    std::string wrong;           ///< a clause; "" for a line that is as it should be
};

struct ImrmcText {
    std::string title;                       ///< the first line
    std::map<std::string, std::size_t> told; ///< counts in the head, such as NR
    std::vector<ImrmcLine> lines;            ///< of the data; empty ones are left out
};

ImrmcText imrmcLines(std::string_view text);

/// Where the head says other numbers than the data have, as one clause; "" where it does not.
std::string whatIsCountedWrong(const ImrmcText& text, std::size_t readers, std::size_t positives, std::size_t negatives,
                               std::size_t modalities);

} // namespace dsmt::workflows
