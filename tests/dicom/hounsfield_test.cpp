// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/hounsfield.h"

#include <gtest/gtest.h>
#include <numeric>
#include <vector>

using namespace dsmt::dicom;

namespace {

StoredFormat format(int bitsStored, bool isSigned, double slope = 1, double intercept = 0)
{
    StoredFormat stored;
    stored.bitsStored = bitsStored;
    stored.highBit = bitsStored - 1;
    stored.isSigned = isSigned;
    stored.slope = slope;
    stored.intercept = intercept;
    return stored;
}

} // namespace

TEST(ToHounsfield, AppliesSlopeAndInterceptAndRounds)
{
    EXPECT_EQ(toHounsfield(1024, format(12, false, 1, -1024)), 0);
    EXPECT_EQ(toHounsfield(101, format(12, false, 0.5, -1000)), -950);
    EXPECT_EQ(toHounsfield(3, format(12, false, 0.5, 0)), 2);
}

TEST(ToHounsfield, ExtendsTheSignOfTwelveBits)
{
    EXPECT_EQ(toHounsfield(0x0FFF, format(12, true)), -1);
    EXPECT_EQ(toHounsfield(0x0C18, format(12, true)), -1000);
    EXPECT_EQ(toHounsfield(0x0FFF, format(12, false)), 4095);
}

TEST(ToHounsfield, IgnoresOverlayBitsAboveAndBelow)
{
    EXPECT_EQ(toHounsfield(0xF123, format(12, false)), 0x123);
    StoredFormat shifted = format(12, false);
    shifted.highBit = 15;
    EXPECT_EQ(toHounsfield(0x123F, shifted), 0x123);
}

TEST(ToHounsfield, LimitsToWhatACtCanMean)
{
    EXPECT_EQ(toHounsfield(std::uint16_t(-3024), format(16, true)), -1024);
    EXPECT_EQ(toHounsfield(65535, format(16, false)), 32767);
    EXPECT_EQ(toHounsfield(std::uint16_t(-32768), format(16, true, 1e300, 0)), -1024);
}

TEST(ToHounsfield, GivesEveryCellOfManyWhatItGivesOne)
{
    std::vector<std::uint16_t> cells(65536);
    std::iota(cells.begin(), cells.end(), std::uint16_t(0));
    std::vector<std::int16_t> hu(cells.size());
    for (const bool isSigned : {false, true})
        for (const int bits : {1, 12, 16})
            for (const double slope : {1.0, -1.0, 2.0, 0.5, 16384.0, 1e9})
                for (const double intercept : {0.0, -1024.0, 0.25, 3e8, -1e300}) {
                    const StoredFormat stored = format(bits, isSigned, slope, intercept);
                    toHounsfield(cells, stored, hu);
                    for (std::size_t i = 0; i < cells.size(); ++i)
                        ASSERT_EQ(hu[i], toHounsfield(cells[i], stored))
                            << cells[i] << " of " << bits << " bits, slope " << slope << ", intercept " << intercept;
                }
}

TEST(ToHounsfield, MakesPaddingAirUnlessTissueHasThatValueToo)
{
    StoredFormat stored = format(16, true);
    stored.padding = std::uint16_t(-2000);
    const std::vector<std::uint16_t> cells{std::uint16_t(-2000), 40, 32000};
    std::vector<std::int16_t> hu(3);
    toHounsfield(cells, stored, hu);
    EXPECT_EQ(hu, (std::vector<std::int16_t>{-1024, 40, 32000}));
    stored.padding = 32000;
    toHounsfield(cells, stored, hu);
    EXPECT_EQ(hu, (std::vector<std::int16_t>{-1024, 40, -1000}));
    stored.padding = 40;
    EXPECT_FALSE(isPaddingBelievable(stored));
    toHounsfield(cells, stored, hu);
    EXPECT_EQ(hu, (std::vector<std::int16_t>{-1024, 40, 32000}));
}
