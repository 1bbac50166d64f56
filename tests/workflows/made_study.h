// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_reads.h"

namespace dsmt::fixtures {

struct MadeStudy {
    int readers = 3, cases = 12;
    bool aided = false; ///< a second answer to each case
    study::Design design = study::Design::StandAlone;
};

/// A frozen study in memory, every read there: odd cases are positive, scores come from a fixed sequence and tell the
/// classes apart in part. The network answers every case.
workflows::StudyReads madeStudy(const MadeStudy& made = {});

/// After `reads` were changed by hand: places are found again.
void reindex(workflows::StudyReads& study);

} // namespace dsmt::fixtures
