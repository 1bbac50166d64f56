// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/lidc_reads.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// What one reader marked of a nodule.
struct MatchedMark {
    int reader = 0;         ///< LidcSession::reader
    std::size_t nodule = 0; ///< index into LidcSession::nodules
    std::optional<int> malignancy;
    std::size_t pixels = 0; ///< inside of its contours, over all images
};

/// A nodule as all readers of a CT saw it.
struct MatchedNodule {
    std::vector<MatchedMark> marks; ///< one a reader, by reader
    std::size_t pixels = 0;         ///< mean of the marks
};

struct LidcMatching {
    std::vector<MatchedNodule> nodules; ///< most marks first, then the largest
    std::vector<std::string> notes;     ///< sentences about what did not fit
};

/// Nodules of 3 mm or more, matched over readers. The rule: outlines that share a pixel on one image (the same z) are
/// of one nodule, and so are outlines that both share one with a third. The pixels of an outline are those inside of
/// its contours; where it encloses none, its own. Two marks of one reader in one nodule are told of, and the larger one
/// counts.
LidcMatching matchNodules(const LidcReads& reads);

} // namespace dsmt::workflows
