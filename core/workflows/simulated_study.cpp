// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/simulated_study.h"

#include "core/dicom/write_ct.h"
#include "core/phantom/anatomy.h"
#include "core/volume_files/write_volume_file.h"
#include "core/workflows/simulated_truth.h"
#include "core/workflows/simulated_vendor.h"
#include "core/workflows/text_file.h"

#include <fmt/core.h>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

/// A part-solid invasive nodule of 16 mm with bubble lucency and pleural retraction.
constexpr std::uint64_t kEmbeddedSeed = 1304;
constexpr const char *kCtFolder = "CT", *kMaskFile = "mask.nii.gz", *kTruthFile = "truth.json";
constexpr const char* kAtCentre = "Chest CT, centre ";

/// Another generator draws the same seed differently, so it is another series.
std::string uidOf(const phantom::CaseKey& key, const char* what)
{
    return dicom::derivedUid(
        key.seed, fmt::format("{} {} of generator {}", key.protocol->name, what, phantom::kGeneratorVersion));
}

} // namespace

SeriesRecord simulatedSeries(const phantom::PlannedCase& planned, const phantom::Acquisition& acquisition,
                             const imaging::Geometry& geometry)
{
    SeriesRecord record;
    record.seriesUid = uidOf(planned.key, "series");
    record.studyUid = uidOf(planned.key, "study");
    record.frameOfReferenceUid = uidOf(planned.key, "frame of reference");
    record.patientId = planned.id;
    record.patientName = "Simulated " + planned.id.substr(planned.id.find('-') + 1);
    record.patientSex = phantom::drawAnatomy(planned.key).breastMm > 0 ? "F" : "M";
    record.studyDate = "20200101";
    record.description = fmt::format("{}{}, {}", kAtCentre, acquisition.site, acquisition.kernel);
    record.modality = "CT";
    record.manufacturer = acquisition.manufacturer;
    record.kernel = acquisition.kernel;
    record.sliceThicknessMm = acquisition.sliceMm;
    record.simulated = true;
    record.rows = geometry.size.j;
    record.columns = geometry.size.i;
    record.slices = geometry.size.k;
    return record;
}

std::string simulatedCentre(const SeriesRecord& series)
{
    const std::string before(kAtCentre);
    if (!series.simulated || !series.description.starts_with(before))
        return "";
    return series.description.substr(before.size(), series.description.find(',', before.size()) - before.size());
}

phantom::NoduleTruth writeSimulatedStudy(const phantom::PlannedCase& planned, const fs::path& folder,
                                         const Progress& progress)
{
    const phantom::SimulatedCase simulated = phantom::simulateChest(planned.key, progress.stage(0, 0.6));
    const fs::path unfinished = folder.string() + ".part";
    std::error_code failure;
    fs::remove_all(unfinished, failure);
    try {
        const SeriesRecord record = simulatedSeries(planned, simulated.acquisition, simulated.volume->geometry());
        dicom::writeCtSeries(*simulated.volume, record, unfinished / kCtFolder, progress.stage(0.6, 0.95),
                             styleOf(planned.key, simulated.acquisition));
        volume_files::writeVolumeFile(*simulated.mask, unfinished / kMaskFile);
        writeTextFile(unfinished / kTruthFile, truthJson(planned, simulated.truth, simulated.acquisition) + '\n');
        fs::remove_all(folder);
        fs::rename(unfinished, folder);
    } catch (const fs::filesystem_error& error) {
        fs::remove_all(unfinished, failure);
        throw Error(ErrorKind::Failed, folder.string() + " cannot be written: " + error.code().message());
    } catch (...) {
        fs::remove_all(unfinished, failure);
        throw;
    }
    return simulated.truth;
}

bool holdsSimulatedStudy(const fs::path& folder, const phantom::PlannedCase& planned)
{
    const fs::path truth = folder / kTruthFile;
    return fs::exists(truth) && isTruthOf(readTextFile(truth), planned);
}

EmbeddedCase embeddedCase(const fs::path& cache, const Progress& progress)
{
    const phantom::PlannedCase planned{fmt::format("SIM-{:05}", kEmbeddedSeed), {kEmbeddedSeed}};
    const fs::path folder = cache / fmt::format("simulated-case-{}-{}", phantom::kGeneratorVersion, kEmbeddedSeed);
    if (!holdsSimulatedStudy(folder, planned)) {
        std::error_code failure;
        fs::create_directories(cache, failure);
        writeSimulatedStudy(planned, folder, progress);
    }
    return {folder / kCtFolder, phantom::drawTruth(planned.key).center};
}

} // namespace dsmt::workflows
