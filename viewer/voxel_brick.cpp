// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/voxel_brick.h"

#include "core/base/vector_clones.h"

#include <algorithm>
#include <cassert>

namespace dsmt::viewer {

namespace {

DSMT_CLONE_FOR_AVX2 void interleave(std::int32_t* pairs, const std::int16_t* row, const std::int16_t* next, int count)
{
    for (int n = 0; n < count; ++n)
        pairs[n] = std::int32_t(std::uint32_t(std::uint16_t(row[n])) | std::uint32_t(std::uint16_t(next[n])) << 16);
}

} // namespace

void VoxelBrick::take(const imaging::Volume& volume, std::array<int, 3> first, std::array<int, 3> last)
{
    const imaging::Size size = volume.geometry().size;
    m_rowStep = last[0] - first[0] + 1;
    m_sliceStep = m_rowStep * (last[1] - first[1]);
    const std::size_t count = std::size_t(m_sliceStep) * std::size_t(last[2] - first[2] + 1);
    assert(m_rowStep > 1 && m_sliceStep > 0 && last[2] > first[2]);
    if (m_pairs.size() < count)
        m_pairs.resize(count);
    const int left = std::clamp(first[0], 0, size.i - 1), right = std::clamp(last[0], 0, size.i - 1);
    std::int32_t* out = m_pairs.data();
    for (int k = first[2]; k <= last[2]; ++k)
        for (int j = first[1]; j < last[1]; ++j, out += m_rowStep) {
            const auto row = [&](int at) {
                const std::size_t offset =
                    volume.geometry().offset({left, std::clamp(at, 0, size.j - 1), std::clamp(k, 0, size.k - 1)});
                return volume.voxels().data() + offset;
            };
            const int before = left - first[0], inside = right - left + 1;
            interleave(out + before, row(j), row(j + 1), inside);
            std::fill_n(out, before, out[before]);
            std::fill(out + before + inside, out + m_rowStep, out[before + inside - 1]);
        }
}

} // namespace dsmt::viewer
