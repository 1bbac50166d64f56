// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/read_volume.h"
#include "core/dicom/write_ct.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"

#include <benchmark/benchmark.h>
#include <fstream>

using namespace dsmt;

namespace {

/// 100 slices of 512 x 512, uncompressed.
void writeSeries(const std::filesystem::path& folder)
{
    imaging::Geometry grid = imaging::cubeAround({0, 0, 0}, 512, 0.7);
    grid.size.k = 100;
    SeriesRecord record;
    record.seriesUid = dicom::derivedUid(3, "series");
    record.studyUid = dicom::derivedUid(3, "study");
    record.frameOfReferenceUid = dicom::derivedUid(3, "frame");
    record.patientId = "BENCH";
    record.simulated = true;
    dicom::writeCtSeries(*fixtures::ball(grid, {0, 0, 0}, 60, 0), record, folder);
}

void scanAndRead(benchmark::State& state)
{
    const fixtures::TemporaryFolder folder;
    writeSeries(folder.path());
    for (auto _ : state)
        benchmark::DoNotOptimize(dicom::readVolume(dicom::scan(folder.path()).series.front()));
}
BENCHMARK(scanAndRead)->Unit(benchmark::kMillisecond)->UseRealTime();

/// The peer in the same run: the same files read as bytes and nothing else.
void readBytes(benchmark::State& state)
{
    const fixtures::TemporaryFolder folder;
    writeSeries(folder.path());
    std::vector<char> bytes;
    for (auto _ : state)
        for (const auto& entry : std::filesystem::directory_iterator(folder.path())) {
            bytes.resize(entry.file_size());
            std::ifstream(entry.path(), std::ios::binary).read(bytes.data(), std::streamsize(bytes.size()));
            benchmark::DoNotOptimize(bytes.data());
        }
}
BENCHMARK(readBytes)->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
