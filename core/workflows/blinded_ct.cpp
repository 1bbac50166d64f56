// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/blinded_ct.h"

#include "core/base/error.h"
#include "core/workflows/library_cases.h"
#include "core/workflows/open_series.h"

namespace dsmt::workflows {

BlindedCt blindedCt(const std::filesystem::path& library, std::int64_t seriesId, const Progress& progress)
{
    try {
        database::Library opened = existingLibrary(library);
        const database::CaseRow row = database::CaseStore(opened).row(seriesId);
        return {openCase(row, progress).volume, row.series.simulated};
    } catch (const Error& failure) {
        // Its message may name the patient's folder.
        throw Error(failure.kind(), "the CT of this case cannot be read; tell the coordinator");
    }
}

} // namespace dsmt::workflows
