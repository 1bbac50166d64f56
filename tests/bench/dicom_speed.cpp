// SPDX-License-Identifier: GPL-3.0-or-later
// Makes series for dicom_speed.sh and reads them, nothing else, so that a whole process can be timed against another
// program's.
#include "core/dicom/read_slice.h"
#include "core/dicom/read_volume.h"
#include "core/dicom/write_ct.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>
#include <dcmtk/dcmjpeg/djencode.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>
#include <string>

using namespace dsmt;
namespace fs = std::filesystem;

namespace {

/// A body of water with two lungs and a spine in it, and noise like that of a chest CT of 1 mm: a lossless codec halves
/// such a picture.
imaging::VolumePtr chest(int slices, int edge)
{
    imaging::Geometry grid;
    grid.size = {edge, edge, slices};
    grid.spacing = {0.7, 0.7, 1};
    std::mt19937 random(7);
    std::normal_distribution<float> noise(0, 25);
    std::vector<float> grain(std::size_t(1) << 20U);
    for (float& value : grain)
        value = noise(random);
    std::vector<std::int16_t> voxels;
    voxels.reserve(grid.size.voxels());
    for (int k = 0; k < slices; ++k) {
        std::size_t at = random() % grain.size();
        for (int j = 0; j < edge; ++j)
            for (int i = 0; i < edge; ++i) {
                const auto inside = [&](double x, double y, double a, double b) {
                    const double u = (i * 512.0 / edge - x) / a, v = (j * 512.0 / edge - y) / b;
                    return u * u + v * v < 1;
                };
                float hu = -1000;
                if (inside(256, 270, 230, 160))
                    hu = inside(256, 380, 22, 22)                                                 ? 600
                         : inside(150, 260, 80, 110 - k % 7) || inside(362, 260, 80, 110 + k % 5) ? -850
                                                                                                  : 40;
                at = at + 1 == grain.size() ? 0 : at + 1;
                // The reconstruction kernel spreads the noise over neighbours.
                const float value = hu + 0.6f * grain[at] + 0.4f * grain[at == 0 ? 0 : at - 1];
                voxels.push_back(std::int16_t(std::lround(std::max(value, -1024.0f))));
            }
    }
    return std::make_shared<const imaging::Volume>(grid, std::move(voxels));
}

void require(const OFCondition& condition)
{
    if (condition.bad())
        throw Error(ErrorKind::Failed, condition.text());
}

/// Stores the file as scanners do: 12 bits without sign and an intercept of -1024.
void asScanner(const fs::path& file, bool jpeg)
{
    DcmFileFormat format;
    require(format.loadFile(file.c_str()));
    format.loadAllDataIntoMemory();
    DcmDataset& dataset = *format.getDataset();
    const Uint16* old = nullptr;
    unsigned long count = 0;
    require(dataset.findAndGetUint16Array(DCM_PixelData, old, &count));
    std::vector<Uint16> cells(old, old + count);
    for (Uint16& cell : cells)
        cell = Uint16(std::min(int(Sint16(cell)) + 1024, 4095));
    dataset.putAndInsertUint16Array(DCM_PixelData, cells.data(), count);
    dataset.putAndInsertUint16(DCM_BitsStored, 12);
    dataset.putAndInsertUint16(DCM_HighBit, 11);
    dataset.putAndInsertUint16(DCM_PixelRepresentation, 0);
    dataset.putAndInsertString(DCM_RescaleIntercept, "-1024");
    const E_TransferSyntax syntax = jpeg ? EXS_JPEGProcess14SV1 : EXS_LittleEndianExplicit;
    require(dataset.chooseRepresentation(syntax, nullptr));
    require(format.saveFile(file.c_str(), syntax));
}

void make(const fs::path& folder, int slices, int edge, bool jpeg)
{
    SeriesRecord record;
    record.seriesUid = dicom::derivedUid(3, "series");
    record.studyUid = dicom::derivedUid(3, "study");
    record.frameOfReferenceUid = dicom::derivedUid(3, "frame");
    record.patientId = "BENCH";
    record.description = "SIMULATED";
    record.simulated = true;
    dicom::writeCtSeries(*chest(slices, edge), record, folder);
    DJEncoderRegistration::registerCodecs();
    for (const auto& entry : fs::directory_iterator(folder))
        asScanner(entry.path(), jpeg);
}

int run(const std::string& what, const fs::path& folder, int slices, int edge)
{
    if (what == "make" || what == "make-jpeg")
        return make(folder, slices, edge, what == "make-jpeg"), 0;
    const auto start = std::chrono::steady_clock::now();
    const auto report = [&](const char* done, std::size_t count) {
        const std::chrono::duration<double, std::milli> elapsed = std::chrono::steady_clock::now() - start;
        std::printf("%s: %zu, %.0f ms\n", done, count, elapsed.count());
    };
    const dicom::ScanResult scan = dicom::scan(folder);
    report("scanned", scan.series.empty() ? 0 : scan.series.front().slices.size());
    if (what == "read") {
        const auto read = dicom::readVolume(scan.series.at(0));
        report("voxels", read.volume->voxels().size());
    } else if (what == "first") {
        report("voxels of the middle slice", dicom::readMiddleSlice(scan.series.at(0))->voxels().size());
    }
    return 0;
}

} // namespace

int main(int count, char** words)
{
    try {
        if (count >= 3)
            return run(words[1], words[2], count > 3 ? std::stoi(words[3]) : 0, count > 4 ? std::stoi(words[4]) : 512);
    } catch (const std::exception& failure) {
        std::fprintf(stderr, "%s\n", failure.what());
        return 1;
    }
    std::fprintf(stderr, "dicom_speed make|make-jpeg FOLDER SLICES [EDGE], dicom_speed scan|read|first FOLDER\n");
    return 2;
}
