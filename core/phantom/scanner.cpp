// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/scanner.h"

#include "core/base/vector_clones.h"
#include "core/phantom/blur.h"

namespace dsmt::phantom {

namespace {

// relativeNoise is kRim + (1 - kRim) fall(x) fall(y), times shoulders(z).
constexpr float kRim = 0.45f;

float fall(float offset, float width)
{
    const float u = offset / width;
    return exponential(std::max(-80.0f, -0.9f * u * u));
}

float fallAcross(const Anatomy& a, float x)
{
    return fall(x, 1.15f * a.cageHalfWidth);
}

float fallDeep(const Anatomy& a, float y)
{
    return fall(y, 1.25f * a.cageHalfDepth);
}

float shoulders(const Anatomy& a, float z)
{
    return 1 + 0.5f * smoothStep(0.78f, 1.05f, z / a.lungHeight);
}

DSMT_CLONE_FOR_AVX2 void storeRow(const float* hu, float offset, float rim, float inner, const float* middle,
                                  const float* noise, int count, std::int16_t* voxels)
{
    for (int n = 0; n < count; ++n) {
        const float value = hu[n] + offset + (rim + inner * middle[n]) * noise[n];
        // Rounded by cutting off, which compilers do for many numbers at once.
        voxels[n] = std::int16_t(int(smaller(larger(value, -1024.0f), 3071.0f) + 4096.5f) - 4096);
    }
}

} // namespace

float relativeNoise(const Anatomy& a, Vec3 p)
{
    return (kRim + (1 - kRim) * fallAcross(a, p.x) * fallDeep(a, p.y)) * shoulders(a, p.z);
}

Scanner::Scanner(const Scene& scene, const Box& box, const Acquisition& acquisition, std::uint32_t noiseSeed)
    : m_scene(scene), m_box(box), m_noiseHu(float(acquisition.noiseHu)), m_huOffset(float(acquisition.huOffset)),
      m_noise(noiseSeed, float(acquisition.blurMm / acquisition.pixelMm)),
      m_blur(gaussianWeights(float(acquisition.blurMm / acquisition.pixelMm), blurRadius(acquisition)))
{
    for (int i = 0; i < box.size.i; ++i)
        m_middle.push_back(fallAcross(scene.anatomy, scene.grid.x(box.first.i + i)));
}

int Scanner::blurRadius(const Acquisition& acquisition)
{
    return int(std::ceil(3 * acquisition.blurMm / acquisition.pixelMm));
}

void Scanner::scan(int slice, std::vector<std::int16_t>& voxels, std::vector<std::uint8_t>& mask) const
{
    const int k = m_box.first.k + slice;
    const imaging::Size& whole = m_scene.grid.geometry.size;
    if (k < 0 || k >= whole.k)
        return;
    const int margin = int(m_blur.size() / 2);
    const PlaneWindow window{m_box.first.i, m_box.first.j, m_box.size.i, m_box.size.j}, source = window.grown(margin);
    const PaintedSlice painted = paintSlice(m_scene, source, k);
    const std::vector<float> hu = filterPlane(painted.hu, source.columns, source.rows, m_blur);
    const std::size_t columns = std::size_t(window.columns);
    for (int j = std::max(0, -window.j0); j < std::min(window.rows, whole.j - window.j0); ++j) {
        const std::size_t row = std::size_t(slice) * std::size_t(window.rows) + std::size_t(j);
        scanRow(slice, j, hu.data() + std::size_t(j) * columns, voxels.data() + row * columns);
        if (painted.nodule.empty())
            continue;
        const float* const covered =
            painted.nodule.data() + std::size_t(j + margin) * std::size_t(source.columns) + std::size_t(margin);
        for (int i = std::max(0, -window.i0); i < std::min(window.columns, whole.i - window.i0); ++i)
            mask[row * columns + std::size_t(i)] = covered[i] >= 0.5f;
    }
}

void Scanner::scanRow(int slice, int j, const float* hu, std::int16_t* voxels) const
{
    const imaging::Geometry& geometry = m_scene.grid.geometry;
    const int row = m_box.first.j + j, k = m_box.first.k + slice;
    const int first = std::max(0, -m_box.first.i), end = std::min(m_box.size.i, geometry.size.i - m_box.first.i);
    if (first >= end)
        return;
    // The part of the row within the scanner's round field.
    const double y = (row - (geometry.size.j - 1) / 2.0) * geometry.spacing[1];
    const double half =
        std::sqrt(std::max(0.0, double(m_scene.grid.fieldRadius) * double(m_scene.grid.fieldRadius) - y * y)) /
        geometry.spacing[0];
    const double middle = (geometry.size.i - 1) / 2.0 - m_box.first.i;
    const int from = std::clamp(int(std::ceil(middle - half)), first, end);
    const int to = std::clamp(int(std::floor(middle + half)) + 1, from, end);
    std::fill(voxels + first, voxels + from, std::int16_t(-1024));
    std::fill(voxels + to, voxels + end, std::int16_t(-1024));

    const Anatomy& anatomy = m_scene.anatomy;
    const TileRow noise = m_noise.row(k, row);
    const float scale = noise.sign() * m_noiseHu * shoulders(anatomy, m_scene.grid.z(k, 0));
    const float rim = scale * kRim, inner = scale * (1 - kRim) * fallDeep(anatomy, m_scene.grid.y(row));
    noise.forPieces(m_box.first.i + from, to - from, [&](int n, const float* values, int count) {
        const int at = from + n;
        storeRow(hu + at, m_huOffset, rim, inner, m_middle.data() + at, values, count, voxels + at);
    });
}

} // namespace dsmt::phantom
