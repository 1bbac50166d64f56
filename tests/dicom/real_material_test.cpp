// SPDX-License-Identifier: GPL-3.0-or-later
// Real files beside the checkout: a whole CT, one picture in sixteen transfer syntaxes, odd and foreign objects.
#include "core/dicom/read_volume.h"

#include "tests/dicom/ct_folder.h"
#include "tests/fixtures/shared_material.h"

#include <cmath>
#include <gmock/gmock.h>

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

double meanDifference(const imaging::Volume& a, const imaging::Volume& b)
{
    double sum = 0;
    for (std::size_t i = 0; i < a.voxels().size(); ++i)
        sum += std::abs(a.voxels()[i] - b.voxels()[i]);
    return sum / double(a.voxels().size());
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
    const SeriesVolume original = readFile(folder / "CTImage.dcm");
    // Mean difference in HU that the writer's own loss explains; 0 means that every voxel is equal.
    const std::map<std::string, double> losses{
        {"BigEndianExplicitTransferSyntax_1.2.840.10008.1.2.2", 0},
        {"DeflatedExplicitVRLittleEndianTransferSyntax_1.2.840.10008.1.2.1.99", 0},
        {"JPEG2000LosslessOnlyTransferSyntax_1.2.840.10008.1.2.4.90", 0},
        {"JPEGLSLosslessTransferSyntax_1.2.840.10008.1.2.4.80", 0},
        {"JPEGProcess14SV1TransferSyntax_1.2.840.10008.1.2.4.70", 0},
        {"JPEGProcess14TransferSyntax_1.2.840.10008.1.2.4.57", 0},
        {"LittleEndianExplicitTransferSyntax_1.2.840.10008.1.2.1", 0},
        {"LittleEndianImplicitTransferSyntax_1.2.840.10008.1.2", 0},
        {"RLELosslessTransferSyntax_1.2.840.10008.1.2.5", 0},
        {"JPEG2000TransferSyntax_1.2.840.10008.1.2.4.91", 2},
        {"JPEGLSLossyTransferSyntax_1.2.840.10008.1.2.4.81", 3},
        {"JPEGProcess10_12TransferSyntax_1.2.840.10008.1.2.4.55", 12},
        {"JPEGProcess2_4TransferSyntax_1.2.840.10008.1.2.4.51", 12},
        {"JPEGProcess6_8TransferSyntax_1.2.840.10008.1.2.4.53", 12},
        {"JPEGProcess1TransferSyntax_1.2.840.10008.1.2.4.50", 30},
    };
    for (const auto& [syntax, loss] : losses) {
        const SeriesVolume read = readFile(folder / ("CTImage.dcm_" + syntax + ".dcm"));
        if (loss == 0) {
            EXPECT_EQ(voxelsOf(*read.volume), voxelsOf(*original.volume)) << syntax;
        }
        EXPECT_LE(meanDifference(*read.volume, *original.volume), loss) << syntax;
        EXPECT_EQ(has(read, "lossy_source"), loss > 0) << syntax;
    }
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
