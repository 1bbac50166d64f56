// SPDX-License-Identifier: GPL-3.0-or-later
// Geometry and HU against plastimatch, dcm2niix and GDCM, for a real series and for simulated ones in each transfer
// syntax that those programs read.
#include "core/dicom/read_volume.h"

#include "tests/dicom/ct_folder.h"
#include "tests/dicom/enhanced_ct.h"
#include "tests/fixtures/foreign_program.h"
#include "tests/fixtures/shared_material.h"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <random>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

#define DSMT_REQUIRE_PROGRAM(name, package)                                                                            \
    if (!isInstalled(name))                                                                                            \
    GTEST_SKIP() << name << " (package " << package << ") is not installed"

namespace {

void expectNear(imaging::WorldPoint ours, imaging::WorldPoint theirs, double mm)
{
    EXPECT_LT(imaging::distance(ours, theirs), mm)
        << ours.x << " " << ours.y << " " << ours.z << " and " << theirs.x << " " << theirs.y << " " << theirs.z;
}

/// HU equal in every voxel; spacing, origin and directions to 1e-4.
void expectSame(const imaging::Volume& ours, ForeignVolume foreign)
{
    const imaging::Geometry& geometry = ours.geometry();
    const ForeignVolume theirs = turnedLike(geometry, std::move(foreign));
    ASSERT_EQ(theirs.size, (std::array<int, 3>{geometry.size.i, geometry.size.j, geometry.size.k}));
    expectNear(geometry.origin, theirs.origin, 1e-4);
    const std::array<imaging::WorldPoint, 3> axes{geometry.iAxis, geometry.jAxis, geometry.kAxis};
    for (std::size_t a = 0; a < 3; ++a) {
        EXPECT_NEAR(geometry.spacing[a], imaging::length(theirs.step[a]), 1e-4);
        expectNear(axes[a], theirs.step[a] * (1 / imaging::length(theirs.step[a])), 1e-4);
    }
    std::size_t different = 0;
    for (std::size_t v = 0; v < theirs.values.size(); ++v)
        different += float(ours.voxels()[v]) != theirs.values[v];
    EXPECT_EQ(different, 0u) << "of " << theirs.values.size() << " voxels";
}

imaging::VolumePtr read(const fs::path& folder)
{
    return readVolume(scan(folder).series.at(0)).volume;
}

ForeignVolume byPlastimatch(const fs::path& folder)
{
    const TemporaryFolder out;
    outputOf({"plastimatch", "convert", "--input", folder.string(), "--output-img", (out / "ct.mha").string()});
    return readForeignMha(out / "ct.mha");
}

ForeignVolume byDcm2niix(const fs::path& folder)
{
    const TemporaryFolder out;
    outputOf({"dcm2niix", "-z", "n", "-b", "n", "-f", "ct", "-o", out.path().string(), folder.string()});
    return readForeignNifti(out / "ct.nii");
}

/// Stored cells of one file as GDCM decodes them, 16 bits each.
std::vector<std::int16_t> cellsByGdcm(const fs::path& file)
{
    const TemporaryFolder out;
    const std::string plain = (out / "plain.dcm").string(), cells = (out / "cells").string();
    outputOf({"gdcmconv", "--raw", file.string(), plain});
    outputOf({"gdcmraw", "-i", plain, "-o", cells, "-t", "7fe0,0010"});
    std::ifstream stream(cells, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(stream), {}};
    std::vector<std::int16_t> values(bytes.size() / 2);
    std::copy(bytes.begin(), bytes.end(), reinterpret_cast<char*>(values.data()));
    return values;
}

/// Numbers after "NAME: (" in what gdcminfo says.
std::vector<double> numbersByGdcm(const std::string& words, const std::string& name)
{
    const std::size_t begin = words.find(name + ": (");
    if (begin == std::string::npos)
        return {};
    std::vector<double> numbers;
    const char* at = words.c_str() + begin + name.size() + 2;
    do {
        char* end = nullptr;
        numbers.push_back(std::strtod(at + 1, &end));
        at = end;
    } while (*at == ',');
    return numbers;
}

/// Oblique, with pixels that are not square: a dense ball in noisy lung.
imaging::VolumePtr obliquePhantom()
{
    imaging::Geometry geometry;
    geometry.size = {48, 40, 9};
    geometry.origin = {-101.25, 52.5, -310.75};
    geometry.spacing = {0.703125, 0.65, 1.25};
    // Places of few digits, since gdcminfo prints six.
    geometry.iAxis = {0.8, 0.6, 0};
    geometry.jAxis = {-0.6 * 0.96, 0.8 * 0.96, -0.28};
    geometry.kAxis = imaging::cross(geometry.iAxis, geometry.jAxis);
    std::mt19937 random(11);
    std::normal_distribution<double> noise(0, 30);
    std::vector<std::int16_t> voxels;
    for (int k = 0; k < geometry.size.k; ++k)
        for (int j = 0; j < geometry.size.j; ++j)
            for (int i = 0; i < geometry.size.i; ++i) {
                const auto place = geometry.voxelToWorld({double(i), double(j), double(k)});
                const double hu = imaging::distance(place, geometry.center()) < 8 ? 40 : -850;
                voxels.push_back(std::int16_t(std::clamp(hu + noise(random), -1024.0, 3071.0)));
            }
    return std::make_shared<const imaging::Volume>(geometry, std::move(voxels));
}

struct Syntax {
    const char* name;
    const char* uid;
    std::vector<std::string> encoder; ///< program and options; input and output file follow. Empty: as written
    const char* package;
    bool plastimatch, dcm2niix; ///< reads it; GDCM reads all
};

std::ostream& operator<<(std::ostream& stream, const Syntax& syntax)
{
    return stream << syntax.name;
}

const Syntax kSyntaxes[] = {
    {"ExplicitLittle", "1.2.840.10008.1.2.1", {}, "", true, true},
    {"Implicit", "1.2.840.10008.1.2", {"dcmconv", "+ti"}, "dcmtk", true, true},
    {"ExplicitBig", "1.2.840.10008.1.2.2", {"dcmconv", "+tb"}, "dcmtk", true, true},
    {"Deflated", "1.2.840.10008.1.2.1.99", {"dcmconv", "+td"}, "dcmtk", true, false},
    {"Rle", "1.2.840.10008.1.2.5", {"dcmcrle"}, "dcmtk", false, true},
    {"JpegLossless57", "1.2.840.10008.1.2.4.57", {"dcmcjpeg", "+el"}, "dcmtk", false, true},
    {"JpegLossless70", "1.2.840.10008.1.2.4.70", {"dcmcjpeg", "+e1"}, "dcmtk", false, true},
    {"JpegLsLossless", "1.2.840.10008.1.2.4.80", {"dcmcjpls"}, "dcmtk", false, false},
    {"Jpeg2000Lossless", "1.2.840.10008.1.2.4.90", {"gdcmconv", "--j2k"}, "libgdcm-tools", false, true},
};

class SimulatedSeries : public testing::TestWithParam<Syntax> {
protected:
    void SetUp() override
    {
        const Syntax& syntax = GetParam();
        if (syntax.encoder.empty())
            return;
        DSMT_REQUIRE_PROGRAM(syntax.encoder.front(), syntax.package);
        for (int k = 0; k < original->geometry().size.k; ++k) {
            const fs::path file = folder.slice(k), encoded = out / "encoded.dcm";
            std::vector<std::string> words = syntax.encoder;
            words.insert(words.end(), {file.string(), encoded.string()});
            outputOf(words);
            fs::rename(encoded, file);
        }
    }

    const imaging::VolumePtr original = obliquePhantom();
    const CtFolder folder{*original};
    const TemporaryFolder out;
};

class SeriesForPlastimatch : public SimulatedSeries {};
class SeriesForDcm2niix : public SimulatedSeries {};

std::vector<Syntax> readBy(bool Syntax::*program)
{
    std::vector<Syntax> syntaxes;
    std::copy_if(std::begin(kSyntaxes), std::end(kSyntaxes), std::back_inserter(syntaxes),
                 [program](const Syntax& syntax) { return syntax.*program; });
    return syntaxes;
}

std::string nameOf(const testing::TestParamInfo<Syntax>& syntax)
{
    return syntax.param.name;
}

} // namespace

TEST_P(SimulatedSeries, IsReadAsItWasWritten)
{
    const ScanResult scanned = scan(folder.path());
    ASSERT_EQ(scanned.series.size(), 1u);
    EXPECT_TRUE(scanned.rejected.empty());
    EXPECT_EQ(scanned.series[0].slices[0].transferSyntaxUid, GetParam().uid);
    const SeriesVolume result = readVolume(scanned.series[0]);
    EXPECT_EQ(voxelsOf(*result.volume), voxelsOf(*original));
    expectNear(result.volume->geometry().origin, original->geometry().origin, 1e-9);
    for (const GeometryFinding& found : result.findings)
        EXPECT_EQ(found.finding.code, "anisotropic_pixels") << found.finding.text;
}

TEST_P(SeriesForPlastimatch, IsWhatItReads)
{
    DSMT_REQUIRE_PROGRAM("plastimatch", "plastimatch");
    expectSame(*read(folder.path()), byPlastimatch(folder.path()));
}

TEST_P(SeriesForDcm2niix, IsWhatItReads)
{
    DSMT_REQUIRE_PROGRAM("dcm2niix", "dcm2niix");
    expectSame(*read(folder.path()), byDcm2niix(folder.path()));
}

TEST_P(SimulatedSeries, IsWhatGdcmReads)
{
    DSMT_REQUIRE_PROGRAM("gdcmconv", "libgdcm-tools");
    const imaging::VolumePtr ours = read(folder.path());
    const imaging::Geometry& geometry = ours->geometry();
    const std::vector<std::int16_t> hu = voxelsOf(*ours);
    const std::size_t plane = hu.size() / std::size_t(geometry.size.k);
    for (const int k : {0, 4, 8}) {
        const auto begin = hu.begin() + std::ptrdiff_t(std::size_t(k) * plane);
        EXPECT_EQ(cellsByGdcm(folder.slice(k)), std::vector<std::int16_t>(begin, begin + std::ptrdiff_t(plane))) << k;
        const std::string words = outputOf({"gdcminfo", folder.slice(k).string()});
        const auto origin = numbersByGdcm(words, "Origin"), spacing = numbersByGdcm(words, "Spacing");
        ASSERT_EQ(origin.size(), 3u) << words;
        ASSERT_GE(spacing.size(), 2u) << words;
        expectNear(geometry.voxelToWorld({0, 0, double(k)}), {origin[0], origin[1], origin[2]}, 1e-4);
        EXPECT_NEAR(geometry.spacing[0], spacing[0], 1e-4);
        EXPECT_NEAR(geometry.spacing[1], spacing[1], 1e-4);
    }
}

INSTANTIATE_TEST_SUITE_P(Each, SimulatedSeries, testing::ValuesIn(kSyntaxes), nameOf);
INSTANTIATE_TEST_SUITE_P(Each, SeriesForPlastimatch, testing::ValuesIn(readBy(&Syntax::plastimatch)), nameOf);
INSTANTIATE_TEST_SUITE_P(Each, SeriesForDcm2niix, testing::ValuesIn(readBy(&Syntax::dcm2niix)), nameOf);

TEST(RealSeries, IsWhatPlastimatchReads)
{
    DSMT_REQUIRE_PROGRAM("plastimatch", "plastimatch");
    const fs::path folder = sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(folder);
    expectSame(*read(folder), byPlastimatch(folder));
}

TEST(RealSeries, IsWhatDcm2niixReads)
{
    DSMT_REQUIRE_PROGRAM("dcm2niix", "dcm2niix");
    const fs::path folder = sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(folder);
    expectSame(*read(folder), byDcm2niix(folder));
}

TEST(RealSeries, IsWhatGdcmReads)
{
    DSMT_REQUIRE_PROGRAM("gdcmraw", "libgdcm-tools");
    const fs::path folder = sharedMaterial("data/ct_adenocarcinoma");
    DSMT_REQUIRE_SHARED(folder);
    const ScannedSeries series = scan(folder).series.at(0);
    const imaging::VolumePtr ours = readVolume(series).volume;
    const auto hu = ours->voxels();
    const std::size_t plane = hu.size() / series.slices.size();
    for (std::size_t k = 0; k < series.slices.size(); k += 24) {
        const std::string words = outputOf({"gdcminfo", series.slices[k].file.string()});
        const auto origin = numbersByGdcm(words, "Origin");
        ASSERT_EQ(origin.size(), 3u) << words;
        // Half of the last of the six digits that it prints.
        expectNear(ours->geometry().voxelToWorld({0, 0, double(k)}), {origin[0], origin[1], origin[2]}, 1e-3);
        ASSERT_THAT(words, testing::HasSubstr("Intercept/Slope: (-1024,1)"));
        const std::vector<std::int16_t> cells = cellsByGdcm(series.slices[k].file);
        ASSERT_EQ(cells.size(), plane);
        std::size_t different = 0;
        for (std::size_t v = 0; v < plane; ++v)
            different += hu[k * plane + v] != cells[v] - 1024;
        EXPECT_EQ(different, 0u) << series.slices[k].file.filename();
    }
}

namespace {

/// The oblique phantom in one multi-frame file whose frames are out of order.
class ShuffledFrames : public testing::TestWithParam<EnhancedKind> {
protected:
    void write(const char* transferSyntaxUid)
    {
        std::vector<EnhancedFrame> frames = framesOf(*original);
        for (EnhancedFrame& frame : frames)
            frame.intercept = -1024;
        std::shuffle(frames.begin(), frames.end(), std::mt19937(3));
        writeEnhancedCt(*original, someSeries(), folder / "enhanced.dcm",
                        {.kind = GetParam(), .transferSyntaxUid = transferSyntaxUid, .frames = frames});
    }

    const imaging::VolumePtr original = obliquePhantom();
    const TemporaryFolder folder;
};

} // namespace

TEST_P(ShuffledFrames, AreWhatDcm2niixReads)
{
    DSMT_REQUIRE_PROGRAM("dcm2niix", "dcm2niix");
    write("1.2.840.10008.1.2.1");
    const imaging::VolumePtr ours = read(folder.path());
    EXPECT_EQ(voxelsOf(*ours), voxelsOf(*original));
    expectSame(*ours, byDcm2niix(folder.path()));
}

TEST_P(ShuffledFrames, AreThoseThatGdcmReads)
{
    DSMT_REQUIRE_PROGRAM("gdcmconv", "libgdcm-tools");
    for (const char* syntax : {"1.2.840.10008.1.2.1", "1.2.840.10008.1.2.5", "1.2.840.10008.1.2.4.70"}) {
        write(syntax);
        const ScannedSeries series = scan(folder.path()).series.at(0);
        const imaging::VolumePtr ours = readVolume(series).volume;
        const std::vector<std::int16_t> cells = cellsByGdcm(folder / "enhanced.dcm");
        ASSERT_EQ(cells.size(), ours->voxels().size());
        const std::size_t plane = cells.size() / series.slices.size();
        std::size_t different = 0;
        for (std::size_t k = 0; k < series.slices.size(); ++k)
            for (std::size_t v = 0; v < plane; ++v)
                different +=
                    ours->voxels()[k * plane + v] != cells[std::size_t(series.slices[k].frame) * plane + v] - 1024;
        EXPECT_EQ(different, 0u) << syntax;
    }
}

TEST(EnhancedFile, LiesWhereGdcmPutsIt)
{
    DSMT_REQUIRE_PROGRAM("gdcminfo", "libgdcm-tools");
    // GDCM takes places from files of in-order frames of this class alone.
    const TemporaryFolder folder;
    writeEnhancedCt(*obliquePhantom(), someSeries(), folder / "enhanced.dcm");
    const imaging::Geometry geometry = read(folder.path())->geometry();
    const std::string words = outputOf({"gdcminfo", (folder / "enhanced.dcm").string()});
    const auto origin = numbersByGdcm(words, "Origin"), spacing = numbersByGdcm(words, "Spacing");
    ASSERT_EQ(origin.size(), 3u) << words;
    ASSERT_EQ(spacing.size(), 3u) << words;
    expectNear(geometry.origin, {origin[0], origin[1], origin[2]}, 1e-4);
    for (std::size_t a = 0; a < 3; ++a)
        EXPECT_NEAR(geometry.spacing[a], spacing[a], 1e-4);
}

TEST_P(ShuffledFrames, PassDciodvfy)
{
    DSMT_REQUIRE_PROGRAM("dciodvfy", "dicom3tools");
    if (GetParam() == EnhancedKind::PlainCt)
        GTEST_SKIP() << "a plain CT image has no frames in the standard";
    for (const char* syntax : {"1.2.840.10008.1.2.1", "1.2.840.10008.1.2.4.70"}) {
        write(syntax);
        const std::string verdict = outputOf({"dciodvfy", "-new", (folder / "enhanced.dcm").string()});
        EXPECT_THAT(verdict, testing::HasSubstr("EnhancedCTImage"));
        EXPECT_THAT(verdict, testing::Not(testing::HasSubstr("Error"))) << verdict;
    }
}

INSTANTIATE_TEST_SUITE_P(Each, ShuffledFrames,
                         testing::Values(EnhancedKind::Enhanced, EnhancedKind::LegacyConverted, EnhancedKind::PlainCt));
