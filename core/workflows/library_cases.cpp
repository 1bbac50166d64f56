// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/library_cases.h"

#include "core/base/error.h"

#include <fmt/core.h>

namespace dsmt::workflows {

database::Library existingLibrary(const std::filesystem::path& folder, database::Access access)
{
    if (!std::filesystem::exists(folder / "library.sqlite"))
        throw Error(ErrorKind::NotFound, fmt::format("{} is no case library", folder.string()));
    return database::Library(folder, access);
}

database::CaseRow caseOf(const std::filesystem::path& folder, const std::string& seriesUid)
{
    database::Library library = existingLibrary(folder);
    if (auto row = database::CaseStore(library).findSeries(seriesUid))
        return std::move(*row);
    throw Error(ErrorKind::NotFound, fmt::format("{} holds no series {}", folder.string(), seriesUid));
}

std::string patientOf(const SeriesRecord& series)
{
    return series.patientId.empty() ? series.studyUid : series.patientId;
}

} // namespace dsmt::workflows
