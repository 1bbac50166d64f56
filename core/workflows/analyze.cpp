// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/analyze.h"

#include "core/base/version.h"
#include "core/database/case_store.h"
#include "core/database/prediction_store.h"
#include "core/inference/crop_patches.h"
#include "core/inference/preprocessing.h"
#include "core/inference/refine_center.h"
#include "core/workflows/metal_nearby.h"
#include "core/workflows/scope_gate.h"

#include <chrono>
#include <fmt/core.h>

namespace dsmt::workflows {

namespace {

class Stopwatch final {
public:
    double seconds() const { return std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count(); }

private:
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
};

} // namespace

void requireInside(const OpenedSeries& series, imaging::WorldPoint point)
{
    const imaging::Geometry& geometry = series.volume->geometry();
    if (geometry.contains(point))
        return;
    const auto first = geometry.voxelToWorld({-0.5, -0.5, -0.5});
    const auto last = geometry.voxelToWorld({geometry.size.i - 0.5, geometry.size.j - 0.5, geometry.size.k - 0.5});
    throw Error(ErrorKind::BadInput,
                fmt::format("the point ({:g}, {:g}, {:g}) mm lies outside the CT, which reaches from "
                            "({:.1f}, {:.1f}, {:.1f}) to ({:.1f}, {:.1f}, {:.1f}) mm (LPS)",
                            point.x, point.y, point.z, first.x, first.y, first.z, last.x, last.y, last.z));
}

inference::AssessedNodule analyzeNodule(const OpenedSeries& series, imaging::WorldPoint markedAt,
                                        const inference::Package& package, inference::Network& network,
                                        const Progress& progress, double solidThresholdHu)
{
    const Stopwatch total;
    requireInside(series, markedAt);
    progress.advance(0, "finding the nodule");
    const imaging::WorldPoint center =
        inference::refineCenter(network, *series.volume, markedAt, package.patches, progress.stage(0, 0.2))
            .value_or(markedAt);
    const double refineSeconds = total.seconds();
    std::vector<ScopeFinding> scope = scopeOfCt(series.volume->geometry(), series.findings, center, package.patches);
    if (auto metal = metalNearby(*series.volume, center, package.patches.global))
        scope.push_back(std::move(*metal));

    progress.advance(0.2, "cutting patches");
    const inference::PatchPair patches = inference::cropPatches(*series.volume, center, package.patches);
    const double patchSeconds = total.seconds() - refineSeconds;

    progress.advance(0.25, "network");
    const inference::ViewedOutputs views =
        inference::evaluateViews(network, patches, package.patches, progress.stage(0.25, 0.9));
    const double networkSeconds = total.seconds() - patchSeconds; // finding the nodule is its work, too

    progress.advance(0.9, "measuring");
    inference::AssessedNodule result =
        inference::assess(views, *series.volume, center, package, std::move(scope), solidThresholdHu);
    result.assessment.markedAt = markedAt;
    const inference::NetworkAttributes attributes = network.attributes();
    Provenance& provenance = result.assessment.provenance;
    provenance.pixelsSha256 = inference::pixelsSha256(patches);
    provenance.device = attributes.device;
    provenance.threads = attributes.threads;
    provenance.software = kSoftware;
    provenance.seconds = {series.loadSeconds, patchSeconds, networkSeconds, series.loadSeconds + total.seconds()};
    result.assessment.seriesUid = series.record.seriesUid;
    progress.advance(1);
    return result;
}

inference::Attention attendNodule(const OpenedSeries& series, const inference::AssessedNodule& nodule,
                                  const inference::Package& package, inference::Network& network,
                                  const Progress& progress)
{
    const imaging::WorldPoint center = nodule.assessment.center;
    return inference::attend(network, inference::cropPatches(*series.volume, center, package.patches), center,
                             nodule.mask, package, progress);
}

imaging::FloatImage occludeNodule(const OpenedSeries& series, const inference::AssessedNodule& nodule,
                                  double probability, const inference::Package& package, inference::Network& network,
                                  const Progress& progress)
{
    const imaging::WorldPoint center = nodule.assessment.center;
    return inference::occlude(network, inference::cropPatches(*series.volume, center, package.patches), center,
                              probability, package, progress);
}

inference::Explanation explainNodule(const OpenedSeries& series, const inference::AssessedNodule& nodule,
                                     const inference::Package& package, inference::Network& network,
                                     const Progress& progress)
{
    inference::Attention attention = attendNodule(series, nodule, package, network, progress.stage(0, 0.1));
    imaging::FloatImage occlusion =
        occludeNodule(series, nodule, attention.probability, package, network, progress.stage(0.1, 1));
    return {std::move(attention), std::move(occlusion)};
}

std::int64_t storeAssessment(database::Library& library, const OpenedSeries& series,
                             const inference::AssessedNodule& nodule)
{
    const std::int64_t seriesId = database::CaseStore(library).addSeries(series.record, series.source);
    database::PredictionStore predictions(library);
    const Assessment& assessment = nodule.assessment;
    const auto center = assessment.nodule ? assessment.nodule->center : assessment.markedAt;
    return predictions.add(predictions.noduleAt(seriesId, center), assessment, nodule.mask.get());
}

} // namespace dsmt::workflows
