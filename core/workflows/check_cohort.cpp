// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/check_cohort.h"

#include "core/dicom/series_layout.h"
#include "core/volume_files/read_volume_file.h"
#include "core/volume_files/volume_file_header.h"
#include "core/workflows/ct_source.h"
#include "core/workflows/open_series.h"
#include "core/workflows/text_file.h"

#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <set>

namespace dsmt::workflows {

namespace fs = std::filesystem;
using imaging::Geometry;

namespace {

Geometry geometryOf(const fs::path& path, const std::string& seriesUid)
{
    const SourceContents contents = CtSource(path).contents();
    const ChosenSeries chosen = chooseSeries(contents, path, seriesUid);
    if (const auto* series = std::get_if<const dicom::ScannedSeries*>(&chosen))
        return dicom::layOut(**series).geometry;
    return volume_files::readVolumeFileHeader(std::get<const FoundVolume*>(chosen)->file).geometry;
}

/// Says why a row's files are of no use, or nothing.
class FileCheck final {
public:
    std::vector<std::string> problemsOf(const cohort::ManifestRow& row)
    {
        std::vector<std::string> problems;
        const Outcome& ct = ctOf(row);
        if (!ct.failure.empty())
            problems.push_back(ct.failure);
        if (!row.mask.empty())
            checkMask(row, ct, problems);
        if (ct.geometry && row.center && !ct.geometry->contains(*row.center))
            problems.push_back(fmt::format("the nodule's centre ({:.1f}, {:.1f}, {:.1f}) lies outside of the CT {}",
                                           row.center->x, row.center->y, row.center->z, row.series.string()));
        return problems;
    }

private:
    struct Outcome {
        std::optional<Geometry> geometry;
        std::string failure;
    };

    /// Several nodules may lie in one CT.
    const Outcome& ctOf(const cohort::ManifestRow& row)
    {
        const auto [found, isNew] = m_cts.try_emplace({row.series.string(), row.seriesUid});
        if (isNew)
            try {
                found->second.geometry = geometryOf(row.series, row.seriesUid);
            } catch (const Error& error) {
                found->second.failure = error.message();
            }
        return found->second;
    }

    static void checkMask(const cohort::ManifestRow& row, const Outcome& ct, std::vector<std::string>& problems)
    try {
        const imaging::VolumePtr mask = volume_files::readVolumeFile(row.mask).volume;
        const Geometry& grid = mask->geometry();
        std::size_t inside = 0, outside = 0;
        for (int k = 0; k < grid.size.k; ++k)
            for (int j = 0; j < grid.size.j; ++j)
                for (int i = 0; i < grid.size.i; ++i)
                    if (mask->at({i, j, k}) > 0) {
                        const bool within =
                            !ct.geometry || ct.geometry->contains(grid.voxelToWorld({double(i), double(j), double(k)}));
                        ++(within ? inside : outside);
                    }
        if (inside + outside == 0)
            problems.push_back("the mask " + row.mask.string() + " is empty");
        else if (outside > 0)
            problems.push_back(fmt::format("{} of {} voxels of the mask {} lie outside of the CT {}", outside,
                                           inside + outside, row.mask.string(), row.series.string()));
        else if (row.center && !grid.contains(*row.center))
            problems.push_back("the nodule's centre lies outside of the mask " + row.mask.string());
    } catch (const Error& error) {
        problems.push_back(error.message());
    }

    std::map<std::pair<std::string, std::string>, Outcome> m_cts;
};

void count(CheckedCohort& checked)
{
    std::set<std::string> patients;
    for (const cohort::ManifestRow& row : checked.manifest.rows) {
        const auto& [invasive, bubble, retraction] = row.facts.labels;
        patients.insert(row.facts.patient);
        ++(row.facts.split == "train"  ? checked.training
           : row.facts.split == "test" ? checked.test
                                       : checked.unassigned);
        checked.invasive += invasive > 0.5f;
        checked.notInvasive += invasive >= 0 && invasive < 0.5f;
        checked.bubbleKnown += bubble >= 0;
        checked.retractionKnown += retraction >= 0;
        checked.withMask += !row.mask.empty();
    }
    checked.patients = int(patients.size());
}

} // namespace

CheckedCohort checkCohort(const fs::path& file, const Progress& progress)
{
    CheckedCohort checked;
    const std::string text = readTextFile(file);
    try {
        checked.manifest = cohort::readManifest(text, fs::absolute(file).parent_path());
    } catch (const Error& error) {
        throw error.within(file.string());
    }
    FileCheck files;
    auto& [rows, problems, unknown] = checked.manifest;
    for (std::size_t n = 0; n < rows.size(); ++n) {
        progress.advance(double(n) / double(rows.size()), fmt::format("nodule {} of {}", n + 1, rows.size()));
        if (!rows[n].series.empty())
            for (std::string& problem : files.problemsOf(rows[n]))
                problems.push_back({rows[n].line, std::move(problem)});
    }
    std::stable_sort(problems.begin(), problems.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    count(checked);
    return checked;
}

} // namespace dsmt::workflows
