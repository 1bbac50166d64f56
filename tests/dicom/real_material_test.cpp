// SPDX-License-Identifier: GPL-3.0-or-later
// Real files beside the checkout: a whole CT, one picture in sixteen transfer syntaxes, odd and foreign objects.
#include "core/dicom/read_volume.h"

#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/shared_material.h"

#include <algorithm>
#include <cmath>
#include <gmock/gmock.h>
#include <set>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

SeriesVolume readFile(const fs::path& file)
{
    const ScanResult result = scan(file);
    if (result.series.empty())
        throw Error(ErrorKind::BadInput, result.rejected.at(0).reason);
    return readVolume(result.series.front());
}

bool has(const SeriesVolume& volume, const std::string& code)
{
    return std::any_of(volume.findings.begin(), volume.findings.end(),
                       [&](const GeometryFinding& found) { return found.finding.code == code; });
}

/// Differences in HU.
struct Loss {
    int largest = 0;
    double mean = 0;
};

Loss lossBetween(const imaging::Volume& a, const imaging::Volume& b)
{
    Loss loss;
    for (std::size_t i = 0; i < a.voxels().size(); ++i) {
        const int difference = std::abs(a.voxels()[i] - b.voxels()[i]);
        loss.largest = std::max(loss.largest, difference);
        loss.mean += double(difference) / double(a.voxels().size());
    }
    return loss;
}

} // namespace

TEST(RealMaterial, AWholeCtHasItsKnownGeometry)
{
    const fs::path folder = sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(folder);
    const ScanResult result = scan(folder);
    ASSERT_EQ(result.series.size(), 1u);
    EXPECT_TRUE(result.rejected.empty());
    const SeriesVolume read = readVolume(result.series[0]);
    const imaging::Geometry& geometry = read.volume->geometry();
    EXPECT_EQ(geometry.size, (imaging::Size{512, 512, 98}));
    EXPECT_NEAR(geometry.spacing[0], 0.759765625, 1e-9);
    EXPECT_NEAR(geometry.spacing[1], 0.759765625, 1e-9);
    EXPECT_NEAR(geometry.spacing[2], 1.0, 1e-9);
    EXPECT_NEAR(geometry.origin.x, -189.1201171875, 1e-9);
    EXPECT_NEAR(geometry.origin.y, -364.1201171875, 1e-9);
    EXPECT_NEAR(geometry.origin.z, -5.5, 1e-9);
    EXPECT_TRUE(read.findings.empty());
    // All 25,690,112 voxels were compared with the raw bytes of the files once; the ends are kept here.
    EXPECT_EQ(*std::min_element(read.volume->voxels().begin(), read.volume->voxels().end()), -1024);
    EXPECT_EQ(*std::max_element(read.volume->voxels().begin(), read.volume->voxels().end()), 3071);
}

TEST(RealMaterial, AVesselMaskIsNotTakenForACt)
{
    const fs::path folder = sharedMaterial("data/ct_adenocarcinoma_vessels");
    DSMT_REQUIRE_SHARED(folder);
    const ScanResult result = scan(folder);
    EXPECT_TRUE(result.series.empty());
    EXPECT_EQ(result.rejected.size(), 100u);
    EXPECT_EQ(result.rejected.front().reason, "it is not CT: its modality is SEG");
}

TEST(RealMaterial, EveryTransferSyntaxDecodesToTheSamePicture)
{
    const fs::path folder = sharedMaterial("data/syntaxes");
    DSMT_REQUIRE_SHARED(folder);
    // What the writer of each file lost; nothing may be lost in reading.
    constexpr Loss kNone{0, 0};
    const std::map<std::string, Loss> losses{
        {"", kNone},
        {"BigEndianExplicitTransferSyntax_1.2.840.10008.1.2.2", kNone},
        {"DeflatedExplicitVRLittleEndianTransferSyntax_1.2.840.10008.1.2.1.99", kNone},
        {"JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90", kNone},
        {"JPEGLSLosslessTransferSyntax_1.2.840.10008.1.2.4.80", kNone},
        {"JPEGProcess14SV1TransferSyntax_1.2.840.10008.1.2.4.70", kNone},
        {"JPEGProcess14TransferSyntax_1.2.840.10008.1.2.4.57", kNone},
        {"LittleEndianExplicitTransferSyntax_1.2.840.10008.1.2.1", kNone},
        {"LittleEndianImplicitTransferSyntax_1.2.840.10008.1.2", kNone},
        {"RLELosslessTransferSyntax_1.2.840.10008.1.2.5", kNone},
        {"JPEG2000TransferSyntax_1.2.840.10008.1.2.4.91", {5, 0.56}},
        {"JPEGLSLossyTransferSyntax_1.2.840.10008.1.2.4.81", {1, 0.53}},
        {"JPEGProcess10_12TransferSyntax_1.2.840.10008.1.2.4.55", {36, 3.6}},
        {"JPEGProcess2_4TransferSyntax_1.2.840.10008.1.2.4.51", {36, 3.6}},
        {"JPEGProcess6_8TransferSyntax_1.2.840.10008.1.2.4.53", {36, 3.6}},
        {"JPEGProcess1TransferSyntax_1.2.840.10008.1.2.4.50", {64, 14}}, // 8 of 12 bits
    };
    ASSERT_EQ(losses.size(), 16u);
    const SeriesVolume original = readFile(folder / "CTImage.dcm");
    std::set<std::string> syntaxes;
    for (const auto& [name, loss] : losses) {
        const ScannedSeries series =
            scan(folder / (name.empty() ? "CTImage.dcm" : "CTImage.dcm_" + name + ".dcm")).series.at(0);
        const std::string& uid = series.slices.front().transferSyntaxUid;
        EXPECT_TRUE(name.empty() || name.ends_with("_" + uid)) << name << " is " << uid;
        syntaxes.insert(uid);
        const SeriesVolume read = readVolume(series);
        const Loss measured = lossBetween(*read.volume, *original.volume);
        EXPECT_LE(measured.largest, loss.largest) << name;
        EXPECT_LE(measured.mean, loss.mean) << name;
        EXPECT_EQ(has(read, "lossy_source"), loss.largest > 0) << name;
    }
    // Two of the sixteen are implicit.
    EXPECT_EQ(syntaxes.size(), 15u);
}

TEST(RealMaterial, WhatLiesBesideTheSixteenIsReadOrRefusedInWords)
{
    const fs::path folder = sharedMaterial("data/syntaxes");
    DSMT_REQUIRE_SHARED(folder);
    const auto reasons = reasonsOf(folder);
    EXPECT_EQ(reasons.at("LICENSE"), "it is not a DICOM file");
    EXPECT_EQ(reasons.at("US-YBR_FULL_422-EVRLE.dcm"), "it is not a CT image but Ultrasound Image Storage");
    EXPECT_EQ(reasons.at("no-pixel-data.dcm"), "it is not a CT image but Basic Text SR Storage");
    EXPECT_EQ(reasons.at("no-pixel-spacing.dcm"), "it is not a CT image but Ultrasound Image Storage");
    const SeriesVolume read = readFile(folder / "CT1_J2KR");
    EXPECT_EQ(read.volume->geometry().size, (imaging::Size{512, 512, 1}));
    EXPECT_EQ(*std::min_element(read.volume->voxels().begin(), read.volume->voxels().end()), -1024);
}

TEST(RealMaterial, OddFilesAreReadOrRejectedWithAReason)
{
    const fs::path folder = sharedMaterial("data/odd_dicom");
    DSMT_REQUIRE_SHARED(folder);
    const ScanResult result = scan(folder);
    EXPECT_EQ(result.series.size(), 3u);
    for (const ScannedSeries& series : result.series)
        EXPECT_NO_THROW(readVolume(series)) << series.slices.front().file;
    for (const RejectedFile& rejected : result.rejected)
        EXPECT_FALSE(rejected.reason.empty()) << rejected.file;
}

TEST(RealMaterial, AJpeg2000StreamThatContradictsTheHeaderKeepsItsSign)
{
    const fs::path file = sharedMaterial("data/odd_dicom/J2K_pixelrep_mismatch.dcm");
    DSMT_REQUIRE_SHARED(file);
    const SeriesVolume read = readFile(file);
    const auto voxels = read.volume->voxels();
    // Read without the sign, air would lie thousands of HU above bone.
    EXPECT_LT(*std::max_element(voxels.begin(), voxels.end()), 3072);
    EXPECT_LE(voxels.front(), -1000);
}
