// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>

namespace dsmt::volume_files {

/// The header of a NIfTI-1 or NIfTI-2 file, in either byte order, as its fields (nifti1.h, nifti2.h). Lengths are in
/// the file's unit, places in its RAS space.
class NiftiFields final {
public:
    static constexpr std::size_t kMostBytes = 540;

    /// @param bytes the first ones of a file, kMostBytes where there are as many
    explicit NiftiFields(std::string bytes);

    /// The others need it.
    bool isHeader() const { return m_isHeader; }
    bool isSecond() const { return m_isSecond; }
    bool isSwapped() const { return m_isSwapped; }
    std::size_t bytes() const;
    std::string magic() const; ///< the three letters

    int datatype() const;
    std::int64_t dim(std::size_t index) const;
    double pixdim(std::size_t index) const;
    double voxelsAt() const;
    double slope() const;
    double intercept() const;
    int qformCode() const;
    int sformCode() const;
    double quaternion(std::size_t index) const; ///< b, c, d, then the offsets x, y, z
    double srow(std::size_t row, std::size_t column) const;
    /// Millimetres in the unit of length; files that do not say mean millimetres.
    double millimetres() const;

private:
    struct Places;

    template <class Value> Value at(std::size_t place) const
    {
        std::array<char, sizeof(Value)> cell{};
        std::memcpy(cell.data(), m_bytes.data() + place, cell.size());
        if (m_isSwapped)
            std::reverse(cell.begin(), cell.end());
        Value value{};
        std::memcpy(&value, cell.data(), cell.size());
        return value;
    }
    const Places& places() const;
    // What the second version widened.
    double real(std::size_t place, std::size_t index = 0) const;
    int code(std::size_t place) const;

    std::string m_bytes;
    bool m_isSwapped = false, m_isSecond = false, m_isHeader = false;
};

} // namespace dsmt::volume_files
