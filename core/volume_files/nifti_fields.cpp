// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/volume_files/nifti_fields.h"

namespace dsmt::volume_files {

namespace {

constexpr std::size_t kNifti1Bytes = 348, kNifti2Bytes = NiftiFields::kMostBytes;

} // namespace

struct NiftiFields::Places {
    std::size_t magic, datatype, dim, pixdim, voxelsAt, slope, intercept, qform, sform, quaternion, srow, units;
};

NiftiFields::NiftiFields(std::string bytes) : m_bytes(std::move(bytes))
{
    for (const bool swapped : {false, true}) {
        m_isSwapped = swapped;
        const auto size = m_bytes.size() < kNifti1Bytes ? 0 : at<std::uint32_t>(0);
        m_isSecond = size == kNifti2Bytes && m_bytes.size() >= kNifti2Bytes;
        m_isHeader = m_isSecond || size == kNifti1Bytes;
        if (m_isHeader)
            break;
    }
}

const NiftiFields::Places& NiftiFields::places() const
{
    static constexpr Places kFirst{344, 70, 40, 76, 108, 112, 116, 252, 254, 256, 280, 123};
    static constexpr Places kSecond{4, 12, 16, 104, 168, 176, 184, 344, 348, 352, 400, 500};
    return m_isSecond ? kSecond : kFirst;
}

double NiftiFields::real(std::size_t place, std::size_t index) const
{
    return m_isSecond ? at<double>(place + 8 * index) : double(at<float>(place + 4 * index));
}

int NiftiFields::code(std::size_t place) const
{
    return m_isSecond ? at<std::int32_t>(place) : at<std::int16_t>(place);
}

std::size_t NiftiFields::bytes() const
{
    return m_isSecond ? kNifti2Bytes : kNifti1Bytes;
}

std::string NiftiFields::magic() const
{
    return m_bytes.substr(places().magic, 3);
}

int NiftiFields::datatype() const
{
    return at<std::int16_t>(places().datatype);
}

std::int64_t NiftiFields::dim(std::size_t index) const
{
    return m_isSecond ? at<std::int64_t>(places().dim + 8 * index) : at<std::int16_t>(places().dim + 2 * index);
}

double NiftiFields::pixdim(std::size_t index) const
{
    return real(places().pixdim, index);
}

double NiftiFields::voxelsAt() const
{
    return m_isSecond ? double(at<std::int64_t>(places().voxelsAt)) : double(at<float>(places().voxelsAt));
}

double NiftiFields::slope() const
{
    return real(places().slope);
}

double NiftiFields::intercept() const
{
    return real(places().intercept);
}

int NiftiFields::qformCode() const
{
    return code(places().qform);
}

int NiftiFields::sformCode() const
{
    return code(places().sform);
}

double NiftiFields::quaternion(std::size_t index) const
{
    return real(places().quaternion, index);
}

double NiftiFields::srow(std::size_t row, std::size_t column) const
{
    return real(places().srow, 4 * row + column);
}

double NiftiFields::millimetres() const
{
    const int unit = (m_isSecond ? at<std::int32_t>(places().units) : m_bytes[places().units]) & 7;
    return unit == 1 ? 1000 : unit == 3 ? 0.001 : 1;
}

} // namespace dsmt::volume_files
