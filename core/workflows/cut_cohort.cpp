// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/cut_cohort.h"

#include "core/base/sha256.h"
#include "core/base/version.h"
#include "core/cohort/cut_patches.h"
#include "core/cohort/patch_cache.h"
#include "core/cohort/patch_cache_layout.h"
#include "core/workflows/cohort_ct.h"
#include "core/workflows/scope_gate.h"

#include <algorithm>
#include <array>
#include <fmt/core.h>
#include <fstream>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr double kThickMm = 2.5;

struct CutNodule {
    cohort::PatchRecord record;
    std::vector<std::string> warnings;
    bool simulated = false;
};

void warnOfPlace(CutNodule& cut, const OpenedSeries& ct, imaging::WorldPoint center)
{
    const imaging::Geometry& geometry = ct.volume->geometry();
    const inference::PatchSpec spec;
    for (const ScopeFinding& finding : scopeOfCt(geometry, ct.findings, center, spec))
        if (finding.severity != Severity::Note)
            cut.warnings.push_back(finding.text + (finding.severity == Severity::Refusal
                                                       ? " An analysis of such a nodule is refused."
                                                       : ""));
    if (const double thick = ct.record.sliceThicknessMm; thick > kThickMm && geometry.spacing[2] <= kThickMm)
        cut.warnings.push_back(
            fmt::format("The slices are {:.1f} mm thick; at most {:.1f} mm are wanted.", thick, kThickMm));
}

CutNodule cutRow(const cohort::ManifestRow& row, const CohortCt& ct, const OpenedSeries& opened,
                 const cohort::PatchGrids& grids)
{
    CutNodule cut;
    Outline outline;
    if (!row.mask.empty())
        outline = readOutline(row.mask, row.segment, ct.outlined(), row.center);
    const imaging::WorldPoint center = row.center ? *row.center : centreOf(*outline.mask);
    if (!opened.volume->geometry().contains(center))
        throw Error(ErrorKind::BadInput, "the nodule's centre lies outside of the CT " + ct.name());
    static_cast<cohort::NoduleFacts&>(cut.record) = row.facts;
    cohort::cutPatches(*opened.volume, outline.mask.get(), center, grids, cut.record);
    cut.simulated = row.simulated || opened.record.simulated;
    cut.warnings = std::move(outline.notes);
    if (outline.mask && cut.record.mask.empty())
        cut.warnings.push_back(fmt::format("Its outline is too small for a grid of {:g} mm and counts as not known.",
                                           grids.local.spacingMm));
    warnOfPlace(cut, opened, center);
    return cut;
}

/// A slip of the hand must not replace anything but an older cache.
void requireReplaceable(const fs::path& file)
{
    std::error_code unknown;
    if (!fs::exists(file, unknown))
        return;
    std::array<char, cohort::kPatchCacheMagic.size()> start{};
    std::ifstream(file, std::ios::binary).read(start.data(), start.size());
    if (start != cohort::kPatchCacheMagic)
        throw Error(ErrorKind::BadInput, file.string() + " is there already and is no patch cache");
}

/// What is known of the cohort beside its nodules. No paths and no names: a cache may leave the hospital.
Json provenanceOf(const CheckedCohort& checked, const std::string& manifestSha256)
{
    return {{"simulated", false},
            {"software", kSoftware},
            {"manifest_sha256", manifestSha256},
            {"cases", checked.manifest.rows.size()},
            {"patients", checked.patients},
            {"training", checked.training},
            {"test", checked.test},
            {"unassigned", checked.unassigned},
            {"invasive", checked.invasive},
            {"not_invasive", checked.notInvasive},
            {"bubble_lucency_known", checked.bubbleKnown},
            {"pleural_retraction_known", checked.retractionKnown}};
}

} // namespace

CutCohort cutCohort(const CutOrder& order, const Progress& progress)
{
    requireReplaceable(order.file);
    CutCohort cut;
    const std::string digest = sha256OfFile(order.manifest);
    cut.checked = checkCohort(order.manifest, progress.stage(0, 0.3), order.library);
    const cohort::Manifest& manifest = cut.checked.manifest;
    if (!manifest.problems.empty())
        return cut;

    const cohort::PatchGrids grids;
    cohort::PatchCacheWriter writer(order.file, grids, manifest.rows.size());
    const Progress cutting = progress.stage(0.3, 1);
    std::size_t done = 0;
    for (const std::vector<std::size_t>& rows : rowsByCt(manifest)) {
        const cohort::ManifestRow& first = manifest.rows[rows.front()];
        int line = first.line;
        const Progress reading(
            [&](double, const std::string&) {
                cutting.advance(double(done) / double(manifest.rows.size()),
                                fmt::format("nodule {} of {}", done + 1, manifest.rows.size()));
            },
            progress.stopToken());
        try {
            const CohortCt ct(first, order.library, reading);
            const OpenedSeries opened = ct.read(reading);
            for (const std::size_t n : rows) {
                line = manifest.rows[n].line;
                reading.advance(0);
                const CutNodule nodule = cutRow(manifest.rows[n], ct, opened, grids);
                writer.put(n, nodule.record);
                ++done;
                cut.outlined += !nodule.record.mask.empty();
                cut.simulated += nodule.simulated;
                for (const std::string& text : nodule.warnings)
                    cut.warnings.push_back({line, text});
            }
        } catch (const Error& error) {
            throw error.within(fmt::format("line {}", line));
        }
    }
    std::stable_sort(cut.warnings.begin(), cut.warnings.end(),
                     [](const CutWarning& a, const CutWarning& b) { return a.line < b.line; });
    Json provenance = provenanceOf(cut.checked, digest);
    provenance["simulated"] = cut.simulated > 0;
    provenance["simulated_cases"] = cut.simulated;
    provenance["outlines"] = cut.outlined;
    provenance["warnings"] = Json::array();
    for (const CutWarning& warning : cut.warnings)
        provenance["warnings"].push_back({{"line", warning.line}, {"text", warning.text}});
    cut.provenance = provenance.dump();
    writer.finish(cut.provenance);
    progress.advance(1, fmt::format("{} nodules", manifest.rows.size()));
    return cut;
}

} // namespace dsmt::workflows
