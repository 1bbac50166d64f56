// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/compared_cohort.h"

#include "core/base/sha256.h"
#include "core/cohort/patch_cache.h"
#include "core/workflows/cohort_patches.h"

#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace fs = std::filesystem;

namespace {

/// Caches are mostly called patches.cache; their folder says more.
std::string nameOf(const fs::path& cache)
{
    const fs::path file = fs::absolute(cache).lexically_normal();
    return file.stem() == "patches" && file.has_parent_path() ? file.parent_path().filename().string()
                                                              : file.stem().string();
}

void addProvenance(CohortIdentity& cohort, const std::string& text)
{
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object())
        return;
    if (const auto protocol = json.find("protocol"); protocol != json.end() && protocol->is_string())
        cohort.name = cohort.protocol = *protocol;
    if (const auto simulated = json.find("simulated"); simulated != json.end() && simulated->is_boolean())
        cohort.simulated = *simulated;
    if (const auto limits = json.find("bayes_auc"); limits != json.end() && limits->is_object())
        if (const auto all = limits->find("all_findings"); all != limits->end() && all->is_number())
            cohort.bayes = all->get<double>();
}

} // namespace

ComparedCohort comparedCohort(const fs::path& cohort, const std::string& split, const fs::path& library,
                              const Progress& progress)
{
    ComparedCohort made{.cache = workflows::cohortPatches(cohort, library, progress)};
    const cohort::PatchCache cache = cohort::openPatchCache(made.cache);
    made.provenance = cache.provenance;
    made.identity = {
        .name = nameOf(made.cache), .file = made.cache.string(), .sha256 = sha256OfFile(made.cache), .split = split};
    addProvenance(made.identity, cache.provenance);
    for (const cohort::CachedNodule& nodule : cache.nodules) {
        if (split == "all" || nodule.split == split)
            made.judged.push_back(nodule);
        if (nodule.split != "test")
            made.training.push_back(nodule);
    }
    if (made.judged.empty())
        throw Error(ErrorKind::BadInput, made.cache.string() + " holds no nodule to judge on" +
                                             (split == "all" ? "" : "; none has the split \"" + split + "\""));
    return made;
}

} // namespace dsmt::commands
