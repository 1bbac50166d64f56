// SPDX-License-Identifier: GPL-3.0-or-later
// The short way to uncompressed pixels against the long one, which parses the whole file.
#include "core/dicom/native_pixels.h"

#include "tests/dicom/ct_folder.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dctk.h>

#include <gmock/gmock.h>
#include <random>

using namespace dsmt;
using namespace dsmt::dicom;
using namespace dsmt::fixtures;
namespace fs = std::filesystem;

namespace {

/// One slice of random values, larger than what is converted at a time and of odd sides.
imaging::VolumePtr randomSlice(int columns = 203, int rows = 199)
{
    imaging::Geometry geometry;
    geometry.size = {columns, rows, 1};
    std::mt19937 random(5);
    std::vector<std::int16_t> voxels(geometry.size.voxels());
    for (std::int16_t& voxel : voxels)
        voxel = std::int16_t(random());
    return std::make_shared<const imaging::Volume>(geometry, std::move(voxels));
}

class NativeSlice : public testing::Test {
protected:
    void saveAs(E_TransferSyntax syntax) const
    {
        DcmFileFormat format;
        ASSERT_TRUE(format.loadFile(folder.slice(0).c_str()).good());
        format.loadAllDataIntoMemory();
        ASSERT_TRUE(format.saveFile(folder.slice(0).c_str(), syntax).good());
    }

    SliceFile scanned() const { return scan(folder.path()).series.at(0).slices.at(0); }

    /// HU by the short way; nothing when it does not take the slice.
    std::optional<std::vector<std::int16_t>> shortWay(const SliceFile& slice) const
    {
        std::vector<std::int16_t> hu(original->voxels().size());
        if (!decodeNativeSlice(slice, hu))
            return std::nullopt;
        return hu;
    }

    /// HU by the long way, to which a big-endian file always goes.
    std::vector<std::int16_t> longWay() const
    {
        saveAs(EXS_BigEndianExplicit);
        const SliceFile slice = scanned();
        EXPECT_FALSE(slice.native);
        std::vector<std::int16_t> hu(original->voxels().size());
        decodeSlice(slice, kRows, kColumns, decodeFrame, hu);
        return hu;
    }

    static constexpr int kRows = 199, kColumns = 203;
    const imaging::VolumePtr original = randomSlice();
    const CtFolder folder{*original};
};

} // namespace

TEST_F(NativeSlice, IsTheSameByBothWays)
{
    using Change = std::function<void(DcmDataset&)>;
    const std::pair<const char*, Change> changes[] = {
        {"as written", [](DcmDataset&) {}},
        {"twelve bits with sign",
         [](DcmDataset& d) {
             d.putAndInsertUint16(DCM_BitsStored, 12);
             d.putAndInsertUint16(DCM_HighBit, 13);
         }},
        {"no sign, slope and intercept",
         [](DcmDataset& d) {
             d.putAndInsertUint16(DCM_PixelRepresentation, 0);
             d.putAndInsertString(DCM_RescaleSlope, "0.37");
             d.putAndInsertString(DCM_RescaleIntercept, "-1024.5");
         }},
        {"padding", [](DcmDataset& d) { d.putAndInsertUint16(DCM_PixelPaddingValue, 32767); }},
        {"a header of 100 KB",
         [](DcmDataset& d) {
             const std::vector<Uint8> zeros(100000);
             d.putAndInsertUint8Array(DCM_ICCProfile, zeros.data(), 100000);
         }},
        {"more pixels than rows and columns", [](DcmDataset& d) {
             std::vector<Uint16> cells(std::size_t(kRows) * kColumns + 1001, 7);
             d.putAndInsertUint16Array(DCM_PixelData, cells.data(), static_cast<unsigned long>(cells.size()));
         }}};
    for (const auto& [name, change] : changes) {
        folder.edit(0, change);
        const auto hu = shortWay(scanned());
        saveAs(EXS_LittleEndianImplicit);
        const auto ofImplicit = shortWay(scanned());
        ASSERT_TRUE(hu && ofImplicit) << name;
        const std::vector<std::int16_t> expected = longWay();
        EXPECT_EQ(*hu, expected) << name;
        EXPECT_EQ(*ofImplicit, expected) << name;
        saveAs(EXS_LittleEndianExplicit);
    }
}

TEST_F(NativeSlice, LeavesAFileThatIsNoLongerTheSameToTheLongWay)
{
    const SliceFile slice = scanned();
    ASSERT_TRUE(shortWay(slice));
    std::vector<std::int16_t> other(original->voxels().size() - 1);
    EXPECT_FALSE(decodeNativeSlice(slice, other));
    fs::copy_file(folder.slice(0), folder.path() / "copy");
    fs::rename(folder.path() / "copy", folder.slice(0));
    EXPECT_FALSE(shortWay(slice));
    std::vector<std::int16_t> hu(original->voxels().size());
    decodeSlice(slice, kRows, kColumns, decodeFrame, hu);
    EXPECT_EQ(hu, shortWay(scanned()));
    fs::resize_file(folder.slice(0), fs::file_size(folder.slice(0)) - 1);
    EXPECT_FALSE(shortWay(slice));
    EXPECT_FALSE(scanned().native);
    fs::remove(folder.slice(0));
    EXPECT_THROW(shortWay(slice), Error);
}

TEST_F(NativeSlice, LeavesWhatIsOddToTheLongWay)
{
    using Change = std::function<void(DcmDataset&)>;
    const std::pair<const char*, Change> changes[] = {
        {"8 bits",
         [](DcmDataset& d) {
             d.putAndInsertUint16(DCM_BitsAllocated, 8);
             d.putAndInsertUint16(DCM_BitsStored, 8);
             d.putAndInsertUint16(DCM_HighBit, 7);
         }},
        {"a slope of 0", [](DcmDataset& d) { d.putAndInsertString(DCM_RescaleSlope, "0"); }},
        {"no pixels", [](DcmDataset& d) { d.findAndDeleteElement(DCM_PixelData); }},
        {"one row too many", [](DcmDataset& d) { d.putAndInsertUint16(DCM_Rows, kRows + 1); }}};
    EXPECT_TRUE(scanned().native);
    for (const auto& [name, change] : changes) {
        const CtFolder odd(*original);
        odd.edit(0, change);
        EXPECT_FALSE(scan(odd.path()).series.at(0).slices.at(0).native) << name;
    }
}

TEST_F(NativeSlice, SaysWhatTheLongWaySays)
{
    folder.edit(0, [](DcmDataset& d) {
        d.putAndInsertString(DCM_RescaleType, "US");
        d.findAndDeleteElement(DCM_RescaleSlope);
        d.putAndInsertString(DCM_LossyImageCompression, "01");
    });
    SliceFile slice = scanned();
    ASSERT_TRUE(slice.native);
    slice.native = nullptr;
    std::vector<std::int16_t> hu(original->voxels().size());
    for (const DecodedSlice& notes : {decodeSlice(scanned(), kRows, kColumns, decodeFrame, hu),
                                      decodeSlice(slice, kRows, kColumns, decodeFrame, hu)}) {
        EXPECT_TRUE(notes.notHounsfield && notes.rescaleMissing && notes.lossy);
        EXPECT_FALSE(notes.paddingIgnored);
    }
}
