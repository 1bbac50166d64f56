// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/compare_realism.h"

#include "core/phantom/simulated_case.h"
#include "core/workflows/chest_measures.h"

#include <algorithm>
#include <fmt/core.h>

namespace dsmt::workflows {

namespace {

/// Around a simulated nodule: the crop with room for its rotation-free resampling.
constexpr double kSurroundingsMm = realism::kCropSide + 4;

struct BothHu {
    std::vector<double> real, simulated;
    std::vector<double>& of(bool isSimulated) { return isSimulated ? simulated : real; }
};

/// What is gathered on the way.
struct Gathered {
    Realism result;
    BothHu lung, nodule, chestWall;
    std::size_t turnedCrops = 0; ///< real ones whose slices do not lie along the third axis
    std::vector<std::pair<bool, realism::NoduleMeasures>> nodules; ///< (simulated, measures)
};

void addChest(MeasuredChest chest, std::string name, bool isSimulated, Gathered& gathered)
{
    chest.measures.name = std::move(name);
    chest.measures.simulated = isSimulated;
    const auto append = [](std::vector<double>& to, const std::vector<double>& from) {
        to.insert(to.end(), from.begin(), from.end());
    };
    append(gathered.lung.of(isSimulated), chest.lungHu);
    append(gathered.chestWall.of(isSimulated), chest.chestWallHu);
    gathered.result.chests.push_back(std::move(chest.measures));
}

void addRealChests(const std::vector<RealChest>& chests, const Progress& progress, Gathered& gathered)
{
    for (std::size_t n = 0; n < chests.size(); ++n) {
        progress.advance(double(n) / double(chests.size()), chests[n].name);
        const imaging::VolumePtr volume = readChest(chests[n], {{}, progress.stopToken()});
        if (auto chest = measureChest(*volume)) {
            chest->measures.kernel = chests[n].kernel;
            addChest(std::move(*chest), chests[n].name, false, gathered);
        } else {
            gathered.result.leftOut.push_back({chests[n].name, 1, "no lungs were found in it"});
        }
    }
}

void addSimulatedChests(const RealismOptions& options, const Progress& progress, Gathered& gathered)
{
    for (int n = 0; n < options.chests; ++n) {
        const std::uint64_t seed = options.seed + std::uint64_t(n);
        const std::string name = fmt::format("seed {}", seed);
        const Progress part = progress.stage(double(n) / options.chests, double(n + 1) / options.chests);
        part.advance(0, fmt::format("chest of {}", name));
        const phantom::SimulatedCase simulated = phantom::simulateChest(seed, part);
        auto chest = measureChest(*simulated.volume);
        if (!chest)
            throw Error(ErrorKind::Failed, fmt::format("no lungs were found in the simulated chest of {}", name));
        chest->measures.kernel = simulated.acquisition.kernel;
        addChest(std::move(*chest), name, true, gathered);
    }
}

void addNodule(const realism::NoduleCrop& crop, bool isSimulated, Gathered& gathered)
{
    const auto measures = realism::measureNodule(crop);
    const std::size_t across = isSimulated ? 2 : realism::axisAcrossSlices(crop);
    gathered.turnedCrops += across == 2 ? 0 : 1;
    gathered.result.pictures.push_back(
        {crop.name, isSimulated, measures ? *measures->diameterMm : 0, realism::middlePlane(crop, across)});
    if (!measures)
        return;
    const std::vector<double> hu = realism::huOfNodule(crop);
    std::vector<double>& all = gathered.nodule.of(isSimulated);
    all.insert(all.end(), hu.begin(), hu.end());
    gathered.nodules.emplace_back(isSimulated, *measures);
    (isSimulated ? gathered.result.simulatedNodules : gathered.result.realNodules) += 1;
}

void addSimulatedNodules(const RealismOptions& options, const Progress& progress, Gathered& gathered)
{
    for (int n = 0; n < options.nodules; ++n) {
        const std::uint64_t seed = options.seed + std::uint64_t(n);
        const std::string name = fmt::format("seed {}", seed);
        progress.advance(double(n) / options.nodules, fmt::format("nodule of {}", name));
        const phantom::SimulatedCase simulated =
            phantom::simulateSurroundings(seed, kSurroundingsMm, {{}, progress.stopToken()});
        addNodule(realism::cropNodule(name, *simulated.volume, simulated.mask.get(), simulated.truth.center), true,
                  gathered);
    }
}

RegionComparison compared(const char* code, const char* title, const BothHu& hu)
{
    return {code, title, densityOf(hu.real), densityOf(hu.simulated),
            statistics::kolmogorovSmirnovDistance(hu.real, hu.simulated)};
}

std::optional<double> realAtEqualSize(const realism::NoduleMeasure& measure, const Gathered& gathered)
{
    std::vector<double> values;
    for (const auto& [isSimulated, measures] : gathered.nodules) {
        if (!isSimulated)
            continue;
        const realism::NoduleMeasures* nearest = nullptr;
        const auto ratio = [&, size = *measures.diameterMm](const realism::NoduleMeasures& other) {
            return std::max(size / *other.diameterMm, *other.diameterMm / size);
        };
        for (const auto& [isOtherSimulated, other] : gathered.nodules)
            if (!isOtherSimulated && other.*measure.value && (!nearest || ratio(other) < ratio(*nearest)))
                nearest = &other;
        if (nearest)
            values.push_back(*(nearest->*measure.value));
    }
    const auto summary = statistics::summarize(values);
    return summary ? std::optional(summary->median) : std::nullopt;
}

MeasureComparison compared(const realism::NoduleMeasure& measure, const Gathered& gathered)
{
    MeasureComparison comparison{
        measure.code, measure.title, measure.unit, {}, {}, {}, {}, {}, realAtEqualSize(measure, gathered)};
    for (const auto& [isSimulated, measures] : gathered.nodules)
        if (const auto value = measures.*measure.value)
            (isSimulated ? comparison.simulated : comparison.real).push_back(*value);
    std::sort(comparison.real.begin(), comparison.real.end());
    std::sort(comparison.simulated.begin(), comparison.simulated.end());
    comparison.realSummary = statistics::summarize(comparison.real);
    comparison.simulatedSummary = statistics::summarize(comparison.simulated);
    comparison.distance = statistics::kolmogorovSmirnovDistance(comparison.real, comparison.simulated);
    return comparison;
}

/// Crops may come with a scale of HU and an order of axes that somebody guessed. The limit is chosen here.
std::vector<std::string> doubts(const Gathered& gathered)
{
    constexpr double kHighestLungHu = -780;
    std::vector<std::string> notes;
    for (const MeasureComparison& measure : gathered.result.nodules)
        if (measure.code == "lung_mean_hu" && measure.realSummary && measure.realSummary->median > kHighestLungHu)
            notes.push_back(
                fmt::format("The lung around the real nodules lies at {:.0f} HU, where aerated lung lies near "
                            "-850 HU: the HU of these crops are doubtful, their shapes are not.",
                            measure.realSummary->median));
    if (gathered.turnedCrops > 0)
        notes.push_back(
            fmt::format("{} real crops are blurred along another axis than the one that their files call that "
                        "of the slices; they are shown across it.",
                        gathered.turnedCrops));
    return notes;
}

} // namespace

Realism compareRealism(RealMaterial real, const RealismOptions& options, const Progress& progress)
{
    Gathered gathered;
    gathered.result.seed = options.seed;
    gathered.result.leftOut = std::move(real.leftOut);
    addRealChests(real.chests, progress.stage(0, 0.2), gathered);
    addSimulatedChests(options, progress.stage(0.2, 0.7), gathered);
    for (const realism::NoduleCrop& crop : real.nodules)
        addNodule(crop, false, gathered);
    addSimulatedNodules(options, progress.stage(0.75, 1), gathered);

    Realism& result = gathered.result;
    result.regions = {compared("lung", "Lung", gathered.lung), compared("nodule", "Nodule", gathered.nodule),
                      compared("chest_wall", "Chest wall", gathered.chestWall)};
    for (const realism::NoduleMeasure& measure : realism::noduleMeasureTable())
        result.nodules.push_back(compared(measure, gathered));
    std::stable_sort(result.pictures.begin(), result.pictures.end(), [](const auto& a, const auto& b) {
        return std::pair(a.simulated, a.diameterMm) < std::pair(b.simulated, b.diameterMm);
    });
    result.notes = doubts(gathered);
    progress.advance(1);
    return std::move(gathered.result);
}

} // namespace dsmt::workflows
