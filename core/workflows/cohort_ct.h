// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/cohort/manifest.h"
#include "core/workflows/ct_source.h"
#include "core/workflows/open_series.h"
#include "core/workflows/read_outline.h"

#include <vector>

namespace dsmt::workflows {

/// The CT that rows of a manifest name: found and described by its headers, its voxels not read yet. An archive lies
/// unpacked while this lives.
class CohortCt final {
public:
    /// @param library folder of the case library, asked when the row has a series UID and no path; may be empty
    /// @throws Error(NotFound, BadInput) naming what was looked for; Cancelled
    CohortCt(const cohort::ManifestRow& row, const std::filesystem::path& library, const Progress& progress = {});
    CohortCt(const CohortCt&) = delete;
    CohortCt& operator=(const CohortCt&) = delete;

    /// What an outline needs to know; its pointers are valid while this lives.
    const OutlinedCt& outlined() const { return m_outlined; }
    /// What a person knows it by: its path, or its UID in the library.
    const std::string& name() const { return m_outlined.name; }

    /// @throws Error(BadInput), also when its values cannot be HU; Cancelled
    OpenedSeries read(const Progress& progress) const;

private:
    struct Place;
    CohortCt(const Place& place, const Progress& progress);
    static Place placeOf(const cohort::ManifestRow& row, const std::filesystem::path& library);

    CtSource m_source;
    SourceContents m_contents;
    ChosenSeries m_chosen;
    OutlinedCt m_outlined;
};

/// Rows of one CT together, in the order of the manifest: indices into the rows. Rows that name no CT are left out.
std::vector<std::vector<std::size_t>> rowsByCt(const cohort::Manifest& manifest);

} // namespace dsmt::workflows
