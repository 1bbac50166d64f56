// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/cohort_ct.h"

#include "core/dicom/series_layout.h"
#include "core/workflows/library_cases.h"

#include <algorithm>
#include <fmt/core.h>
#include <map>

namespace dsmt::workflows {

namespace fs = std::filesystem;

/// Of a series, wherever it is said.
struct CohortCt::Place {
    fs::path path;
    std::string seriesUid, part;
    std::string name;
};

CohortCt::Place CohortCt::placeOf(const cohort::ManifestRow& row, const fs::path& library)
{
    if (!row.series.empty())
        return {row.series, row.seriesUid, {}, row.series.string()};
    if (library.empty())
        throw Error(ErrorKind::NotFound, fmt::format("series {} has no path, and no case library is named to look it "
                                                     "up in",
                                                     row.seriesUid));
    const database::CaseRow found = caseOf(library, row.seriesUid);
    return {found.source, found.series.seriesUid, found.series.part,
            fmt::format("series {} of {}", row.seriesUid, library.string())};
}

CohortCt::CohortCt(const cohort::ManifestRow& row, const fs::path& library, const Progress& progress)
    : CohortCt(placeOf(row, library), progress)
{
}

CohortCt::CohortCt(const Place& place, const Progress& progress)
    : m_source(place.path, progress.stage(0, 0.5)), m_contents(m_source.contents(progress.stage(0.5, 1))),
      m_chosen(chooseSeries(m_contents, place.path, place.seriesUid, place.part))
{
    m_outlined.name = place.name;
    if (const auto* images = std::get_if<const dicom::ScannedSeries*>(&m_chosen)) {
        m_outlined.images = *images;
        m_outlined.record = (*images)->record;
        m_outlined.geometry = dicom::layOut(**images).geometry;
    } else {
        const FoundVolume& volume = *std::get<const FoundVolume*>(m_chosen);
        m_outlined.record = volume.record;
        m_outlined.geometry = *volume.description.geometry;
    }
}

OpenedSeries CohortCt::read(const Progress& progress) const
{
    OpenedSeries opened = readChosen(m_chosen, progress);
    for (const dicom::GeometryFinding& finding : opened.findings)
        if (finding.finding.code == "not_hounsfield")
            throw Error(ErrorKind::BadInput, fmt::format("{}: {}", name(), finding.finding.text));
    return opened;
}

std::vector<std::vector<std::size_t>> rowsByCt(const cohort::Manifest& manifest)
{
    std::vector<std::vector<std::size_t>> groups;
    std::map<std::pair<fs::path, std::string>, std::size_t> known;
    for (std::size_t n = 0; n < manifest.rows.size(); ++n) {
        const cohort::ManifestRow& row = manifest.rows[n];
        if (row.series.empty() && row.seriesUid.empty())
            continue;
        const auto [found, isNew] = known.try_emplace({row.series, row.seriesUid}, groups.size());
        if (isNew)
            groups.emplace_back();
        groups[found->second].push_back(n);
    }
    return groups;
}

} // namespace dsmt::workflows
