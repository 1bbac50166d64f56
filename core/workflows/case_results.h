// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/database/imported_objects.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/send_queue.h"

#include <vector>

namespace dsmt::workflows {

struct NoduleResults {
    database::Nodule nodule;
    std::vector<database::StoredPrediction> predictions; ///< oldest first
    int outlines = 0;                                    ///< versions that were drawn or imported
    int reads = 0;
};

/// What there is about a case.
struct CaseResults {
    std::vector<NoduleResults> nodules;
    std::vector<database::ImportedReport> reports;
    std::vector<database::ImportedSegment> segments;
    std::vector<database::Sending> sendings; ///< newest first
};

/// @throws Error(Failed)
CaseResults resultsOf(database::Library& library, const database::CaseRow& row);

} // namespace dsmt::workflows
