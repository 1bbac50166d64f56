// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/simulated_study.h"

#include "core/base/version.h"
#include "core/dicom/write_ct.h"
#include "core/volume_files/write_volume_file.h"
#include "core/workflows/simulated_truth.h"
#include "core/workflows/text_file.h"

#include <fmt/core.h>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

/// A part-solid invasive nodule of 16 mm with bubble lucency and pleural retraction.
constexpr std::uint64_t kEmbeddedSeed = 2353;
constexpr const char *kCtFolder = "CT", *kMaskFile = "mask.nii.gz", *kTruthFile = "truth.json";

/// Masks are written as volumes of 0 and 1.
imaging::Volume asVolume(const imaging::Mask& mask)
{
    return {mask.geometry(), std::vector<std::int16_t>(mask.voxels().begin(), mask.voxels().end())};
}

} // namespace

SeriesRecord simulatedSeries(const phantom::PlannedCase& planned, const phantom::Acquisition& acquisition,
                             const imaging::Geometry& geometry)
{
    const std::uint64_t seed = planned.key.seed;
    const std::string drawnBy = planned.key.protocol->name;
    SeriesRecord record;
    record.seriesUid = dicom::derivedUid(seed, drawnBy + " series");
    record.studyUid = dicom::derivedUid(seed, drawnBy + " study");
    record.frameOfReferenceUid = dicom::derivedUid(seed, drawnBy + " frame of reference");
    record.patientId = planned.id;
    record.patientName = "Simulated " + planned.id.substr(planned.id.find('-') + 1);
    record.patientSex = "O";
    record.studyDate = "20200101";
    record.description = fmt::format("Simulated chest CT, centre {}", acquisition.site);
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

phantom::NoduleTruth writeSimulatedStudy(const phantom::PlannedCase& planned, const fs::path& folder,
                                         const Progress& progress)
{
    const phantom::SimulatedCase simulated = phantom::simulateChest(planned.key, progress.stage(0, 0.6));
    const fs::path unfinished = folder.string() + ".part";
    std::error_code failure;
    fs::remove_all(unfinished, failure);
    try {
        const SeriesRecord record = simulatedSeries(planned, simulated.acquisition, simulated.volume->geometry());
        dicom::writeCtSeries(*simulated.volume, record, unfinished / kCtFolder, progress.stage(0.6, 0.9));
        volume_files::writeVolumeFile(asVolume(*simulated.mask), unfinished / kMaskFile);
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
    const fs::path folder = cache / fmt::format("simulated-case-{}-{}", kVersion, kEmbeddedSeed);
    if (!holdsSimulatedStudy(folder, planned)) {
        std::error_code failure;
        fs::create_directories(cache, failure);
        writeSimulatedStudy(planned, folder, progress);
    }
    return {folder / kCtFolder, phantom::drawTruth(planned.key).center};
}

} // namespace dsmt::workflows
