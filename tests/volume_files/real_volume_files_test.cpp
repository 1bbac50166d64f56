// SPDX-License-Identifier: GPL-3.0-or-later
// Files of other programs: real crops beside the checkout, and what dcm2niix and plastimatch (ITK) write, where they
// are installed.
#include "core/dicom/read_volume.h"
#include "core/volume_files/read_volume_file.h"
#include "core/volume_files/write_volume_file.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/volume_files/made_volume_files.h"

#include <cmath>
#include <cstdlib>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::volume_files;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

bool isInstalled(const std::string& program)
{
    return std::system(("command -v " + program + " > /dev/null 2>&1").c_str()) == 0;
}

void run(const std::string& command)
{
    ASSERT_EQ(std::system((command + " > /dev/null 2>&1").c_str()), 0) << command;
}

void expectSameVolume(const imaging::Volume& a, const imaging::Volume& b)
{
    const imaging::Geometry &ours = a.geometry(), &theirs = b.geometry();
    ASSERT_EQ(ours.size, theirs.size);
    for (std::size_t n = 0; n < 3; ++n)
        EXPECT_NEAR(ours.spacing[n], theirs.spacing[n], 1e-4);
    const double last[] = {double(ours.size.i - 1), double(ours.size.j - 1), double(ours.size.k - 1)};
    for (unsigned corner = 0; corner < 8; ++corner) {
        const imaging::VoxelPoint voxel{(corner & 1U) * last[0], (corner >> 1U & 1U) * last[1],
                                        (corner >> 2U) * last[2]};
        EXPECT_LT(imaging::distance(ours.voxelToWorld(voxel), theirs.voxelToWorld(voxel)), 1e-4) << corner;
    }
    EXPECT_TRUE(std::equal(a.voxels().begin(), a.voxels().end(), b.voxels().begin()));
}

imaging::VolumePtr seriesAt(const fs::path& folder)
{
    return dicom::readVolume(dicom::scan(folder).series.at(0)).volume;
}

/// Oblique, whichever of the two ways says so.
MadeNifti oblique(bool byQuaternion, double handedness)
{
    MadeNifti made;
    made.pixdim[0] = handedness;
    made.sformCode = byQuaternion ? 0 : 1;
    made.qformCode = byQuaternion ? 1 : 0;
    made.quaternion = {0.1, 0.2, 0.3, 5, 6, 7};
    made.srow = {0.4, -0.45, 0, 5, 0.3, 0.6, 0, 6, 0, 0, 2 * handedness, 7};
    return made;
}

} // namespace

TEST(RealVolumeFiles, CropsOfLidcAreCtAndTheirMasksAreNot)
{
    const fs::path folder = sharedMaterial("data/lidc_crops");
    DSMT_REQUIRE_SHARED(folder);
    int crops = 0, masks = 0;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() != ".mha")
            continue;
        ASSERT_TRUE(isVolumeFile(entry.path()));
        const FileVolume read = readVolumeFile(entry.path());
        EXPECT_EQ(read.volume->geometry().size, (imaging::Size{51, 51, 51}));
        const bool isMask = entry.path().stem().string().ends_with("_mask");
        EXPECT_EQ(read.notes.size(), isMask ? 1u : 0u) << entry.path();
        (isMask ? masks : crops) += 1;
    }
    EXPECT_GT(crops, 60);
    EXPECT_EQ(masks, crops);
}

TEST(RealVolumeFiles, ACropOfAPartSolidNoduleHasItsGeometry)
{
    const fs::path file = sharedMaterial("data/nodule_crop/PartSolidLesionCropped.mha");
    DSMT_REQUIRE_SHARED(file);
    const FileVolume read = readVolumeFile(file);
    const imaging::Geometry& geometry = read.volume->geometry();
    EXPECT_EQ(geometry.size, (imaging::Size{97, 101, 59}));
    EXPECT_EQ(geometry.iAxis, (imaging::WorldPoint{-1, 0, 0}));
    EXPECT_EQ(geometry.jAxis, (imaging::WorldPoint{0, -1, 0}));
    EXPECT_EQ(geometry.origin, (imaging::WorldPoint{222.4, 214.2, -294}));
    EXPECT_TRUE(read.notes.empty());
    // Lung around the nodule, its solid part within.
    const auto [lowest, highest] = std::minmax_element(read.volume->voxels().begin(), read.volume->voxels().end());
    EXPECT_LT(*lowest, -800);
    EXPECT_GT(*highest, 0);
}

TEST(RealVolumeFiles, WhatDcm2niixMakesOfASeriesIsTheSeries)
{
    const fs::path folder = sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(folder);
    if (!isInstalled("dcm2niix"))
        GTEST_SKIP() << "dcm2niix is not installed";
    const TemporaryFolder out;
    run("dcm2niix -z n -b n -f ct -o '" + out.path().string() + "' '" + folder.string() + "'");
    const FileVolume read = readVolumeFile(out / "ct.nii");
    EXPECT_TRUE(read.notes.empty());
    expectSameVolume(*seriesAt(folder), *read.volume);
}

TEST(RealVolumeFiles, WhatPlastimatchMakesOfASeriesIsTheSeries)
{
    const fs::path folder = sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(folder);
    if (!isInstalled("plastimatch"))
        GTEST_SKIP() << "plastimatch is not installed";
    const imaging::VolumePtr series = seriesAt(folder);
    const TemporaryFolder out;
    for (const auto& [name, type] : {std::pair{"ct.mhd", "float"}, std::pair{"ct.nii", "short"}}) {
        run("plastimatch convert --input '" + folder.string() + "' --output-type " + type + " --output-img '" +
            (out / name).string() + "'");
        expectSameVolume(*series, *readVolumeFile(out / name).volume);
    }
}

TEST(RealVolumeFiles, ItkPlacesAnObliqueVolumeWhereItIsPlacedHere)
{
    if (!isInstalled("plastimatch"))
        GTEST_SKIP() << "plastimatch is not installed";
    const TemporaryFolder folder;
    for (const bool byQuaternion : {false, true})
        for (const double handedness : {1.0, -1.0}) {
            writeBytes(folder / "ours.nii", oblique(byQuaternion, handedness).file());
            run("plastimatch convert --input '" + (folder / "ours.nii").string() + "' --output-img '" +
                (folder / "theirs.mha").string() + "'");
            const FileVolume ours = readVolumeFile(folder / "ours.nii");
            expectSameVolume(*ours.volume, *readVolumeFile(folder / "theirs.mha").volume);
            writeVolumeFile(*ours.volume, folder / "again.nii.gz");
            expectSameVolume(*ours.volume, *readVolumeFile(folder / "again.nii.gz").volume);
        }
}
