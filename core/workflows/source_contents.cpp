// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/source_contents.h"

#include "core/base/sha256.h"
#include "core/dicom/measurement_report_file.h"
#include "core/dicom/read_segmentation.h"
#include "core/dicom/write_ct.h"
#include "core/lidc/lidc_xml.h"
#include "core/records/uid.h"
#include "core/volume_files/volume_file_header.h"

#include <set>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

/// The name without its endings: "scan" of "scan.nii.gz".
std::string stemOf(const fs::path& file)
{
    fs::path name = file.filename();
    if (name.extension() == ".gz")
        name = name.stem();
    return name.stem().string();
}

FoundVolume foundVolume(const fs::path& file, const fs::path& shownName)
{
    const volume_files::VolumeFileHeader header = volume_files::readVolumeFileHeader(file);
    FoundVolume found{.file = file, .voxels = header.voxels.file, .record = {}, .description = {}};
    const std::string stem = stemOf(shownName);
    found.record.seriesUid = isUid(stem) ? stem : dicom::derivedUid(0, "volume " + sha256OfFile(file));
    found.record.description = stem;
    found.record.modality = "CT";
    found.record.columns = header.geometry.size.i;
    found.record.rows = header.geometry.size.j;
    found.record.slices = header.geometry.size.k;
    found.record.sliceThicknessMm = header.geometry.spacing[2];
    found.description.geometry = header.geometry;
    for (const volume_files::VolumeNote& note : header.notes)
        found.description.findings.push_back(findingOf(header.geometry, note.code, note.text));
    return found;
}

} // namespace

GeometryFinding findingOf(const imaging::Geometry& geometry, const std::string& code, const std::string& text)
{
    const double i = (geometry.size.i - 1) / 2.0, j = (geometry.size.j - 1) / 2.0;
    return {{code, code == "not_hounsfield" ? Severity::Refusal : Severity::Note, text},
            geometry.voxelToWorld({i, j, 0}),
            geometry.voxelToWorld({i, j, geometry.size.k - 1.0})};
}

namespace {

/// Files that hold the voxels of a volume beside them are no finds of their own.
void removeVoxelFiles(SourceContents& contents)
{
    std::set<fs::path> voxels;
    for (const FoundVolume& volume : contents.volumes)
        if (volume.voxels != volume.file)
            voxels.insert(volume.voxels);
    std::erase_if(contents.volumes, [&](const FoundVolume& volume) { return voxels.contains(volume.file); });
    std::erase_if(contents.ct.rejected,
                  [&](const dicom::RejectedFile& rejected) { return voxels.contains(rejected.file); });
}

} // namespace

std::string reasonOf(const Error& failure, const fs::path& file)
{
    const std::string name = file.string() + ": ";
    return failure.message().starts_with(name) ? failure.message().substr(name.size()) : failure.message();
}

SourceContents contentsOf(dicom::ScanResult scan, const std::function<fs::path(const fs::path&)>& shownName,
                          const Progress& progress)
{
    SourceContents contents;
    contents.ct.series = std::move(scan.series);
    for (dicom::RejectedFile& rejected : scan.rejected) {
        progress.checkCancelled();
        try {
            if (volume_files::isVolumeFile(rejected.file))
                contents.volumes.push_back(foundVolume(rejected.file, shownName(rejected.file)));
            else if (lidc::isLidcXml(rejected.file))
                contents.readings.push_back(std::move(rejected.file));
            else if (dicom::isMeasurementReport(rejected.file) || dicom::isSegmentation(rejected.file))
                contents.results.push_back(std::move(rejected.file));
            else
                contents.ct.rejected.push_back(std::move(rejected));
        } catch (const Error& failure) {
            contents.ct.rejected.push_back({rejected.file, reasonOf(failure, rejected.file)});
        }
    }
    removeVoxelFiles(contents);
    return contents;
}

} // namespace dsmt::workflows
