// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/real_material.h"

#include "core/dicom/read_volume.h"
#include "core/volume_files/read_volume_file.h"
#include "core/workflows/ct_source.h"

#include <algorithm>
#include <fmt/core.h>
#include <map>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

constexpr double kLeastChestMm = 60, kLargestCropMm = 120;
constexpr const char* kMaskEnding = "_mask";

using Reasons = std::map<std::pair<std::string, std::string>, std::size_t>; ///< (name, reason) to number of files

std::string folderName(const fs::path& file)
{
    return file.parent_path().filename().string();
}

std::string stemOf(const fs::path& file)
{
    fs::path name = file.filename();
    if (name.extension() == ".gz")
        name = name.stem();
    return name.stem().string();
}

std::string withoutEnding(const std::string& stem, const std::string& ending)
{
    return stem.ends_with(ending) ? stem.substr(0, stem.size() - ending.size()) : stem;
}

double extentMm(const dicom::ScannedSeries& series)
{
    return std::abs(series.slices.back().position - series.slices.front().position);
}

/// Nothing when it is of use.
std::string reasonAgainst(const dicom::ScannedSeries& series)
{
    if (series.record.simulated)
        return "it is simulated";
    if (series.record.modality != "CT")
        return "it is no CT";
    if (extentMm(series) < kLeastChestMm)
        return fmt::format("it covers less than {:.0f} mm", kLeastChestMm);
    return {};
}

void takeSeries(const dicom::ScanResult& scan, RealMaterial& material, Reasons& reasons)
{
    std::map<std::string, int> named;
    for (const dicom::ScannedSeries& series : scan.series) {
        std::string name = folderName(series.slices.front().file);
        if (const std::string reason = reasonAgainst(series); !reason.empty()) {
            reasons[{name, reason}] += series.slices.size();
            continue;
        }
        if (const int before = named[name]++; before > 0)
            name += fmt::format(" ({})", before + 1);
        material.chests.push_back({name, series.record.kernel, series});
    }
    for (const dicom::RejectedFile& rejected : scan.rejected)
        reasons[{folderName(rejected.file), rejected.reason}] += 1;
}

imaging::WorldPoint middleOf(const imaging::Mask& mask)
{
    const imaging::Geometry& geometry = mask.geometry();
    imaging::WorldPoint sum;
    double count = 0;
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i)
                if (mask.at({i, j, k})) {
                    sum = sum + geometry.voxelToWorld({double(i), double(j), double(k)});
                    count += 1;
                }
    return count > 0 ? sum * (1 / count) : geometry.center();
}

bool isOnCropGrid(const imaging::Geometry& geometry)
{
    return geometry.size == imaging::Size{realism::kCropSide, realism::kCropSide, realism::kCropSide} &&
           geometry.spacing == std::array<double, 3>{1, 1, 1};
}

realism::NoduleCrop readCrop(const std::string& name, const fs::path& ct, const fs::path* maskFile)
{
    const volume_files::FileVolume read = volume_files::readVolumeFile(ct);
    for (const volume_files::VolumeNote& note : read.notes)
        if (note.code == "not_hounsfield")
            throw Error(ErrorKind::BadInput, "its values can hardly be HU");
    const imaging::VolumePtr& volume = read.volume;
    if (!maskFile)
        return realism::cropNodule(name, *volume, nullptr, volume->geometry().center());
    const imaging::Mask mask = realism::maskOf(*volume_files::readVolumeFile(*maskFile).volume);
    const bool stays = isOnCropGrid(volume->geometry());
    return realism::cropNodule(name, *volume, &mask, stays ? volume->geometry().center() : middleOf(mask));
}

double largestExtentMm(const imaging::Geometry& geometry)
{
    return std::max({geometry.size.i * geometry.spacing[0], geometry.size.j * geometry.spacing[1],
                     geometry.size.k * geometry.spacing[2]});
}

void takeVolumes(const std::vector<FoundVolume>& volumes, RealMaterial& material, Reasons& reasons,
                 const Progress& progress)
{
    std::map<fs::path, const FoundVolume*> masks; // by folder / name without "_mask"
    for (const FoundVolume& volume : volumes)
        if (const std::string stem = stemOf(volume.file); stem.ends_with(kMaskEnding))
            masks[volume.file.parent_path() / withoutEnding(stem, kMaskEnding)] = &volume;
    for (std::size_t n = 0; n < volumes.size(); ++n) {
        const fs::path& file = volumes[n].file;
        const std::string stem = stemOf(file), name = withoutEnding(stem, "_ct");
        if (stem.ends_with(kMaskEnding))
            continue;
        progress.advance(double(n) / double(volumes.size()), file.filename().string());
        auto mask = masks.find(file.parent_path() / name);
        if (mask == masks.end())
            mask = masks.find(file.parent_path() / stem);
        try {
            if (largestExtentMm(*volumes[n].description.geometry) > kLargestCropMm)
                material.chests.push_back({name, {}, file});
            else
                material.nodules.push_back(readCrop(name, file, mask == masks.end() ? nullptr : &mask->second->file));
        } catch (const Error& failure) {
            reasons[{file.filename().string(), reasonOf(failure, file)}] += 1;
        }
        if (mask != masks.end())
            masks.erase(mask);
    }
    for (const auto& [place, mask] : masks)
        reasons[{mask->file.filename().string(), "it is a mask without its CT"}] += 1;
}

} // namespace

imaging::VolumePtr readChest(const RealChest& chest, const Progress& progress)
{
    if (const auto* series = std::get_if<dicom::ScannedSeries>(&chest.source))
        return dicom::readVolume(*series, progress).volume;
    return volume_files::readVolumeFile(std::get<fs::path>(chest.source), progress).volume;
}

RealMaterial collectRealMaterial(std::span<const fs::path> folders, const Progress& progress)
{
    RealMaterial material;
    Reasons reasons;
    for (std::size_t n = 0; n < folders.size(); ++n) {
        const Progress part =
            progress.stage(double(n) / double(folders.size()), double(n + 1) / double(folders.size()));
        const SourceContents contents = CtSource(folders[n]).contents(part.stage(0, 0.5));
        takeSeries(contents.ct, material, reasons);
        takeVolumes(contents.volumes, material, reasons, part.stage(0.5, 1));
        for (const fs::path& reading : contents.readings)
            reasons[{folderName(reading), "it holds readings, no images"}] += 1;
    }
    for (const realism::NoduleCrop& crop : material.nodules)
        if (!crop.mask)
            reasons[{crop.name, "no mask lies beside it: shown, not measured"}] += 1;
    for (const auto& [key, files] : reasons)
        material.leftOut.push_back({key.first, files, key.second});
    return material;
}

} // namespace dsmt::workflows
