// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/cohort_patches.h"

#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/cohort/patch_cache.h"
#include "core/workflows/cut_cohort.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

/// Whether a cache still is what its manifest says. One that was not cut from a manifest (of a simulated cohort without
/// CT) is its manifest's equal.
bool isCurrent(const fs::path& cache, const fs::path& manifest)
{
    const auto provenance = nlohmann::json::parse(cohort::openPatchCache(cache).provenance, nullptr, false);
    const auto digest = provenance.is_object() ? provenance.find("manifest_sha256") : provenance.end();
    return digest == provenance.end() || *digest == sha256OfFile(manifest);
}

fs::path cut(const fs::path& manifest, const fs::path& cache, const fs::path& library, const Progress& progress)
{
    const CutCohort result = cutCohort({manifest, cache, library}, progress);
    const auto& problems = result.checked.manifest.problems;
    if (!problems.empty())
        throw Error(ErrorKind::BadInput,
                    fmt::format("{} has {} problem{}, for example line {}: {}; dsmt cohort check shows them all",
                                manifest.string(), problems.size(), problems.size() > 1 ? "s" : "",
                                problems.front().line, problems.front().text));
    return cache;
}

} // namespace

fs::path cohortPatches(const fs::path& cohort, const fs::path& library, const Progress& progress)
{
    fs::path file = cohort;
    if (fs::is_directory(cohort))
        file = cohort / (fs::exists(cohort / "cohort.csv") ? "cohort.csv" : "patches.cache");
    if (!fs::exists(file))
        throw Error(ErrorKind::NotFound, "there is no cohort " + file.string());
    if (file.extension() != ".csv")
        return file;
    const fs::path cache = file.parent_path() / "patches.cache";
    return fs::exists(cache) && isCurrent(cache, file) ? cache : cut(file, cache, library, progress);
}

} // namespace dsmt::workflows
