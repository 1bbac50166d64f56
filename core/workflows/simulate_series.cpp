// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/simulate_series.h"

#include "core/base/version.h"
#include "core/dicom/write_ct.h"

#include <fmt/core.h>
#include <fstream>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

/// A part-solid invasive nodule of 16 mm with bubble lucency and pleural retraction.
constexpr std::uint64_t kEmbeddedSeed = 35;
constexpr const char* kTruthFile = "truth.json";

SeriesRecord recordFor(std::uint64_t seed, const phantom::SimulatedCase& simulated)
{
    SeriesRecord record;
    record.seriesUid = dicom::derivedUid(seed, "series");
    record.studyUid = dicom::derivedUid(seed, "study");
    record.frameOfReferenceUid = dicom::derivedUid(seed, "frame of reference");
    record.patientId = fmt::format("SIM-{:05}", seed);
    record.patientName = fmt::format("Simulated {:05}", seed);
    record.patientSex = "O";
    record.studyDate = "20200101";
    record.description = fmt::format("Simulated chest CT, seed {}", seed);
    record.modality = "CT";
    record.manufacturer = simulated.acquisition.manufacturer;
    record.kernel = simulated.acquisition.kernel;
    record.sliceThicknessMm = simulated.acquisition.sliceMm;
    record.simulated = true;
    const imaging::Size size = simulated.volume->geometry().size;
    record.rows = size.j;
    record.columns = size.i;
    record.slices = size.k;
    return record;
}

void writeTruth(std::uint64_t seed, const phantom::NoduleTruth& truth, const fs::path& file)
{
    const Json json{{"software", kSoftware},
                    {"simulated", true},
                    {"seed", seed},
                    {"center_mm", {truth.center.x, truth.center.y, truth.center.z}},
                    {"diameter_mm", truth.nodule.diameterMm},
                    {"solid_fraction", truth.nodule.solidFraction},
                    {"invasive", truth.nodule.invasive},
                    {"bubble_lucency", truth.nodule.bubbleLucency},
                    {"pleural_retraction", truth.nodule.pleuralRetraction},
                    {"spiculation", truth.nodule.spiculation},
                    {"lobulation", truth.nodule.lobulation},
                    {"growth", truth.nodule.growth}};
    std::ofstream stream(file);
    stream << json.dump(2) << '\n';
    stream.close();
    if (!stream)
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
}

} // namespace

SimulatedSeries writeSimulatedSeries(std::uint64_t seed, const fs::path& folder, const Progress& progress)
{
    const phantom::SimulatedCase simulated = phantom::simulateChest(seed, progress.stage(0, 0.7));
    const SeriesRecord record = recordFor(seed, simulated);
    dicom::writeCtSeries(*simulated.volume, record, folder, progress.stage(0.7, 1));
    // Last, so that its presence says that the series is complete.
    writeTruth(seed, simulated.truth, folder / kTruthFile);
    return {record, simulated.truth};
}

EmbeddedCase embeddedCase(const fs::path& cache, const Progress& progress)
{
    // A new version of the program may draw the same seed differently.
    const fs::path folder = cache / fmt::format("simulated-case-{}-{}", kVersion, kEmbeddedSeed);
    if (!fs::exists(folder / kTruthFile))
        writeSimulatedSeries(kEmbeddedSeed, folder, progress);
    std::ifstream stream(folder / kTruthFile);
    try {
        const Json center = Json::parse(stream).at("center_mm");
        return {folder, {center.at(0), center.at(1), center.at(2)}};
    } catch (const Json::exception&) {
        throw Error(ErrorKind::Failed, (folder / kTruthFile).string() + " is damaged; remove it and start again");
    }
}

} // namespace dsmt::workflows
