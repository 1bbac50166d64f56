// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/check_cohort.h"

#include "core/workflows/cohort_ct.h"
#include "core/workflows/text_file.h"

#include <algorithm>
#include <fmt/core.h>
#include <optional>
#include <set>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

/// Why the files of a row are of no use.
std::vector<std::string> problemsOf(const cohort::ManifestRow& row, const CohortCt& ct)
{
    std::vector<std::string> problems;
    if (!row.mask.empty())
        try {
            readOutline(row.mask, row.segment, ct.outlined(), row.center);
        } catch (const Error& error) {
            problems.push_back(error.message());
        }
    if (row.center && !ct.outlined().geometry.contains(*row.center))
        problems.push_back(fmt::format("the nodule's centre ({:.1f}, {:.1f}, {:.1f}) lies outside of the CT {}",
                                       row.center->x, row.center->y, row.center->z, ct.name()));
    return problems;
}

std::vector<std::string> problemsWithoutCt(const cohort::ManifestRow& row, const std::string& reason)
{
    std::vector<std::string> problems{reason};
    std::error_code unknown;
    if (!row.mask.empty() && !fs::exists(row.mask, unknown))
        problems.push_back(row.mask.string() + " does not exist");
    return problems;
}

/// Opens each CT once, for all its rows.
void checkFiles(cohort::Manifest& manifest, const fs::path& library, const Progress& progress)
{
    std::size_t done = 0;
    for (const std::vector<std::size_t>& rows : rowsByCt(manifest)) {
        std::optional<CohortCt> ct;
        std::string reason;
        try {
            ct.emplace(manifest.rows[rows.front()], library);
        } catch (const Error& error) {
            reason = error.message();
        }
        for (const std::size_t n : rows) {
            const cohort::ManifestRow& row = manifest.rows[n];
            progress.advance(double(done) / double(manifest.rows.size()),
                             fmt::format("nodule {} of {}", done + 1, manifest.rows.size()));
            ++done;
            for (std::string& problem : ct ? problemsOf(row, *ct) : problemsWithoutCt(row, reason))
                manifest.problems.push_back({row.line, std::move(problem)});
        }
    }
}

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

CheckedCohort checkCohort(const fs::path& file, const Progress& progress, const fs::path& library)
{
    CheckedCohort checked;
    const std::string text = readTextFile(file);
    try {
        checked.manifest = cohort::readManifest(text, fs::absolute(file).parent_path());
    } catch (const Error& error) {
        throw error.within(file.string());
    }
    checkFiles(checked.manifest, library, progress);
    std::vector<cohort::ManifestProblem>& problems = checked.manifest.problems;
    std::stable_sort(problems.begin(), problems.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    count(checked);
    return checked;
}

} // namespace dsmt::workflows
