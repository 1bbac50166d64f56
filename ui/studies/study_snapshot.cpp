// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/study_snapshot.h"

#include "core/base/error.h"
#include "core/database/study_flow.h"

#include <algorithm>

namespace dsmt::ui {

StudySnapshot studySnapshot(database::Library& library, std::int64_t studyId)
{
    database::StudyStore studies(library);
    const auto all = studies.all();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const database::ReaderStudy& one) { return one.id == studyId; });
    if (found == all.end())
        throw Error(ErrorKind::NotFound, "the study is no longer in the library");
    StudySnapshot snapshot;
    snapshot.study = *found;
    const auto cases = studies.cases(studyId);
    const auto frozen = studies.frozen(studyId);
    snapshot.flow = studyFlow(cases, frozen);
    for (const database::StudyCase& one : cases) {
        snapshot.training += one.training;
        snapshot.simulated += one.number > 0 && one.simulated;
    }
    if (frozen) {
        snapshot.planSha256 = frozen->sha256;
        snapshot.frozenBy = frozen->frozenBy;
        snapshot.archiveSha256 = frozen->archiveSha256;
        snapshot.planIntact = frozen->intact;
    }
    snapshot.readers = studyStatus(library, studyId);
    snapshot.deviations = studyDeviations(library, studyId);
    return snapshot;
}

} // namespace dsmt::ui
