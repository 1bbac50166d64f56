// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/realism/homogeneous_regions.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace dsmt::realism {

using imaging::VoxelIndex;

namespace {

constexpr int kBlock = 4;
constexpr int kBlocks = kRegionSide / kBlock;
constexpr double kLowestHu = -10, kHighestHu = 250; ///< soft tissue, also with contrast medium
constexpr double kMostSdHu = 15;
constexpr int kMostInSlice = 4;
constexpr double kBetweenSlicesMm = 3;

/// Means over the blocks of one slice.
struct Blocks {
    int columns = 0, rows = 0;
    std::vector<double> means;
};

Blocks blocksOf(const imaging::Volume& volume, int k)
{
    const imaging::Size size = volume.geometry().size;
    Blocks blocks{size.i / kBlock, size.j / kBlock, {}};
    for (int row = 0; row < blocks.rows; ++row)
        for (int column = 0; column < blocks.columns; ++column) {
            double sum = 0;
            for (int j = 0; j < kBlock; ++j)
                for (int i = 0; i < kBlock; ++i)
                    sum += volume.at({column * kBlock + i, row * kBlock + j, k});
            blocks.means.push_back(sum / (kBlock * kBlock));
        }
    return blocks;
}

/// The standard deviation of a square's block means; nothing when one of them is no soft tissue.
std::optional<double> unrest(const Blocks& blocks, int column, int row)
{
    double sum = 0, squares = 0;
    for (int j = row; j < row + kBlocks; ++j)
        for (int i = column; i < column + kBlocks; ++i) {
            const double mean = blocks.means[std::size_t(j * blocks.columns + i)];
            if (mean < kLowestHu || mean > kHighestHu)
                return std::nullopt;
            sum += mean;
            squares += mean * mean;
        }
    constexpr double kCount = kBlocks * kBlocks;
    return std::sqrt(std::max(0.0, squares / kCount - sum / kCount * (sum / kCount)));
}

bool overlap(VoxelIndex a, VoxelIndex b)
{
    return a.k == b.k && std::abs(a.i - b.i) < kRegionSide && std::abs(a.j - b.j) < kRegionSide;
}

} // namespace

std::vector<VoxelIndex> homogeneousRegions(const imaging::Volume& volume, std::size_t most)
{
    const imaging::Geometry& geometry = volume.geometry();
    const int step = std::max(1, int(std::ceil(kBetweenSlicesMm / geometry.spacing[2])));
    std::vector<std::pair<double, VoxelIndex>> candidates;
    for (int k = step / 2; k < geometry.size.k; k += step) {
        const Blocks blocks = blocksOf(volume, k);
        for (int row = 0; row + kBlocks <= blocks.rows; ++row)
            for (int column = 0; column + kBlocks <= blocks.columns; ++column)
                if (const auto sd = unrest(blocks, column, row); sd && *sd <= kMostSdHu)
                    candidates.push_back({*sd, {column * kBlock, row * kBlock, k}});
    }
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<VoxelIndex> chosen;
    std::map<int, int> inSlice;
    for (const auto& [sd, corner] : candidates) {
        if (chosen.size() == most)
            break;
        const auto clashes = [&, here = corner](VoxelIndex other) { return overlap(here, other); };
        if (inSlice[corner.k] == kMostInSlice || std::any_of(chosen.begin(), chosen.end(), clashes))
            continue;
        chosen.push_back(corner);
        ++inSlice[corner.k];
    }
    return chosen;
}

} // namespace dsmt::realism
