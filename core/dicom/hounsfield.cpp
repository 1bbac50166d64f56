// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/hounsfield.h"

#include "core/imaging/image.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <type_traits>

namespace dsmt::dicom {

namespace {

constexpr double kHighestHu = 32767;
// Tissue, contrast medium and bone lie between; a believable padding value does not.
constexpr double kThinnestTissueHu = -900;
constexpr double kDensestTissueHu = 3071;

std::int32_t storedValue(std::uint16_t cell, int lowBit, int unusedBits, bool isSigned)
{
    // Bits above High Bit and under the lowest one may hold overlays (PS3.5 8.1.1): cut them off.
    const std::uint32_t top = (std::uint32_t(cell) >> lowBit) << unusedBits;
    return isSigned ? std::int32_t(top) >> unusedBits : std::int32_t(top >> unusedBits);
}

struct Reader {
    explicit Reader(const StoredFormat& format)
        : lowBit(std::max(0, format.highBit + 1 - format.bitsStored)), unusedBits(32 - format.bitsStored),
          isSigned(format.isSigned), slope(format.slope), intercept(format.intercept)
    {
    }

    double exact(std::uint16_t cell) const
    {
        return slope * storedValue(cell, lowBit, unusedBits, isSigned) + intercept;
    }

    std::int16_t operator()(std::uint16_t cell) const
    {
        const double hu = std::clamp(exact(cell), double(kLowestHu), kHighestHu);
        return std::int16_t(hu < 0 ? hu - 0.5 : hu + 0.5);
    }

    int lowBit, unusedBits;
    bool isSigned;
    double slope, intercept;
};

/// Whether slope and intercept are whole numbers, as those of nearly every CT, and small enough for 32 bits.
bool isWhole(const StoredFormat& format)
{
    const auto isSmallWhole = [](double value, double most) {
        return std::abs(value) <= most && std::trunc(value) == value;
    };
    return isSmallWhole(format.slope, 1 << 14U) && isSmallWhole(format.intercept, 1 << 29U);
}

/// Whether all that a CT of slope 1 can store stays within 16 bits when the intercept is added.
bool isNarrow(const StoredFormat& format)
{
    const int lowest = format.isSigned ? -(1 << (format.bitsStored - 1)) : 0;
    const int highest = lowest + (1 << format.bitsStored) - 1;
    return format.slope == 1 && isWhole(format) && lowest + format.intercept >= INT16_MIN &&
           highest + format.intercept <= INT16_MAX;
}

/// The same values as the reader's in 16 bits, of which a processor does twice as many at a time as of 32.
void convertNarrow(std::span<const std::uint16_t> cells, const Reader& reader, std::span<std::int16_t> hu)
{
    const auto intercept = std::int16_t(reader.intercept);
    const int down = reader.unusedBits - 16, up = down - reader.lowBit;
    const auto convert = [&](auto stored) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const auto value = decltype(stored)(std::uint16_t(cells[i] << up));
            hu[i] = std::max(std::int16_t((value >> down) + intercept), std::int16_t(kLowestHu));
        }
    };
    if (reader.isSigned)
        convert(std::int16_t());
    else
        convert(std::uint16_t());
}

/// The same values as the reader's in whole numbers.
void convertWhole(std::span<const std::uint16_t> cells, const Reader& reader, std::span<std::int16_t> hu)
{
    const auto slope = std::int32_t(reader.slope), intercept = std::int32_t(reader.intercept);
    const int lowBit = reader.lowBit, unusedBits = reader.unusedBits;
    const auto convert = [&](auto isSigned) {
        for (std::size_t i = 0; i < cells.size(); ++i) {
            const std::int32_t value = slope * storedValue(cells[i], lowBit, unusedBits, isSigned) + intercept;
            hu[i] = std::int16_t(std::clamp(value, std::int32_t(kLowestHu), std::int32_t(kHighestHu)));
        }
    };
    if (reader.isSigned)
        convert(std::true_type());
    else
        convert(std::false_type());
}

} // namespace

std::int16_t toHounsfield(std::uint16_t cell, const StoredFormat& format)
{
    return Reader(format)(cell);
}

bool isPaddingBelievable(const StoredFormat& format)
{
    if (!format.padding)
        return true;
    const double hu = Reader(format).exact(*format.padding);
    return hu < kThinnestTissueHu || hu > kDensestTissueHu;
}

void toHounsfield(std::span<const std::uint16_t> cells, const StoredFormat& format, std::span<std::int16_t> hu)
{
    const Reader reader(format);
    if (isNarrow(format))
        convertNarrow(cells, reader, hu);
    else if (isWhole(format))
        convertWhole(cells, reader, hu);
    else
        std::transform(cells.begin(), cells.end(), hu.begin(), reader);
    if (!format.padding || !isPaddingBelievable(format))
        return;
    const std::int16_t air = std::min(reader(*format.padding), imaging::kAirHu);
    const std::uint16_t padding = *format.padding;
    for (std::size_t i = 0; i < cells.size(); ++i)
        hu[i] = cells[i] == padding ? air : hu[i];
}

} // namespace dsmt::dicom
