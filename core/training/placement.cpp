// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/placement.h"

#include <algorithm>
#include <cmath>

namespace dsmt::training {

using inference::PatchGrid;
using Matrix = decltype(Placement::matrix);

namespace {

Matrix product(const Matrix& a, const Matrix& b)
{
    Matrix c{};
    for (std::size_t i = 0; i < 3; ++i)
        for (std::size_t j = 0; j < 3; ++j)
            for (std::size_t k = 0; k < 3; ++k)
                c[i][j] += a[i][k] * b[k][j];
    return c;
}

Matrix turn(std::size_t axis, double angle)
{
    Matrix matrix{{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}};
    const std::size_t u = (axis + 1) % 3, v = (axis + 2) % 3;
    matrix[u][u] = matrix[v][v] = std::cos(angle);
    matrix[u][v] = -std::sin(angle);
    matrix[v][u] = std::sin(angle);
    return matrix;
}

/// About the body's axis.
constexpr Matrix kQuarterTurn{{{0, -1, 0}, {1, 0, 0}, {0, 0, 1}}};

} // namespace

double uniform(std::mt19937_64& random, double low, double high)
{
    return low + (high - low) * (double(random() >> 11) * 0x1.0p-53);
}

Placement drawPlacement(const Moves& moves, std::mt19937_64& random)
{
    Placement placement;
    double size = 1;
    if (uniform(random, 0, 1) < moves.warpShare) {
        const double limit = moves.rotationDegrees * M_PI / 180;
        for (std::size_t axis = 0; axis < 3; ++axis)
            placement.matrix = product(placement.matrix, turn(axis, uniform(random, -limit, limit)));
        size += uniform(random, -moves.scale, moves.scale);
    }
    if (random() & 1)
        placement.matrix = product(placement.matrix, kQuarterTurn);
    for (std::size_t axis = 0; axis < 3; ++axis) {
        const double factor = random() & 1 ? -size : size;
        for (auto& row : placement.matrix)
            row[axis] *= factor;
        placement.shift[axis] = std::round(uniform(random, -moves.shiftMm, moves.shiftMm));
    }
    return placement;
}

template <class Voxel>
void cutPlaced(std::span<const Voxel> cube, const PatchGrid& cubeGrid, const PatchGrid& patchGrid,
               const Placement& placement, float* patch)
{
    const int n = cubeGrid.size, size = patchGrid.size, plane = n * n;
    const auto last = float(n - 1);
    const double toVoxel = 1 / cubeGrid.spacingMm, step = patchGrid.spacingMm * toVoxel;
    const double patchMiddle = (size - 1) / 2.0, cubeMiddle = (n - 1) / 2.0;
    const Matrix& m = placement.matrix;
    for (int z = 0; z < size; ++z)
        for (int y = 0; y < size; ++y) {
            std::array<float, 3> start{}, along{};
            for (std::size_t axis = 0; axis < 3; ++axis) {
                start[axis] = float(cubeMiddle + placement.shift[axis] * toVoxel +
                                    step * (m[axis][0] * -patchMiddle + m[axis][1] * (y - patchMiddle) +
                                            m[axis][2] * (z - patchMiddle)));
                along[axis] = float(step * m[axis][0]);
            }
            for (int x = 0; x < size; ++x) {
                std::array<int, 3> low{};
                std::array<float, 3> share{};
                for (std::size_t axis = 0; axis < 3; ++axis) {
                    const float place = std::clamp(start[axis] + float(x) * along[axis], 0.0f, last);
                    low[axis] = std::min(int(place), n - 2);
                    share[axis] = place - float(low[axis]);
                }
                const Voxel* at = cube.data() + ((low[2] * n + low[1]) * n + low[0]);
                const auto row = [&](const Voxel* first) {
                    return float(first[0]) + share[0] * float(int(first[1]) - int(first[0]));
                };
                const float near = row(at), nearUp = row(at + n), far = row(at + plane), farUp = row(at + plane + n);
                const float below = near + share[1] * (nearUp - near), above = far + share[1] * (farUp - far);
                *patch++ = below + share[2] * (above - below);
            }
        }
}

template void cutPlaced(std::span<const std::int16_t>, const PatchGrid&, const PatchGrid&, const Placement&, float*);
template void cutPlaced(std::span<const std::uint8_t>, const PatchGrid&, const PatchGrid&, const Placement&, float*);

} // namespace dsmt::training
