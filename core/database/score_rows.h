// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"

#include <cstdint>
#include <string>
#include <vector>

/// Which rows of a library hold scores of nodules with a reference standard. All throw Error(Failed).
namespace dsmt::database {

/// Of each package the newest prediction with a probability for each nodule that has a standard: ids, ascending.
std::vector<std::int64_t> newestPredictions(Library& library);

struct ScoredStudy {
    std::int64_t id = 0;
    std::string name;
    bool isImported = false; ///< its reads come from elsewhere, without a plan
};
/// Studies that have reads, in order of creation.
std::vector<ScoredStudy> studiesWithReads(Library& library);

} // namespace dsmt::database
