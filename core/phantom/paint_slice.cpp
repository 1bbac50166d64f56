// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/scene.h"

#include "core/phantom/soft_tissue.h"

namespace dsmt::phantom {

namespace {

constexpr float kAir = -1000, kLumenHu = -985, kMicroTextureHu = 16;

/// One sample plane being painted.
class Painter final {
public:
    Painter(const Scene& scene, const PlaneWindow& window, int k, int subSlice)
        : m_scene(scene), m_window(window), m_k(k), m_z(scene.grid.z(k, subSlice)),
          m_edge(0.5f * float(scene.grid.geometry.spacing[0] + scene.grid.geometry.spacing[2] / scene.grid.subSlices))
    {
        const std::size_t count = std::size_t(window.columns) * std::size_t(window.rows);
        m_lungHu.resize(count);
        m_inLung.resize(count);
        m_outside.resize(count);
        m_inBody.resize(count);
        m_blood.assign(count, 0.0f);
        m_wall.assign(count, 0.0f);
        m_air.assign(count, 0.0f);
    }

    void paint(PaintedSlice& slice, float share)
    {
        paintTissues(slice, share);
        paintNodule(slice, share);
        for (std::uint32_t index : m_scene.tubesOfSlice[std::size_t(m_k - m_scene.firstSlice)])
            paintTube(m_scene.tubes[index]);
        for (std::size_t n = 0; n < m_lungHu.size(); ++n) {
            float hu = mix(m_outside[n], m_lungHu[n], m_inLung[n]);
            if (hu < kWallHu)
                hu = mix(hu, kWallHu, m_wall[n]);
            if (hu < m_scene.anatomy.bloodHu)
                hu = mix(hu, m_scene.anatomy.bloodHu, m_blood[n]);
            hu = mix(hu, kLumenHu, m_air[n]);
            slice.hu[n] += share * mix(kAir, hu, m_inBody[n]);
        }
    }

private:
    struct Range {
        int first, last;
    };

    Range columnsNear(float x, float reach) const
    {
        const float pixel = float(m_scene.grid.geometry.spacing[0]);
        const float start = m_scene.grid.x(m_window.i0);
        return {std::max(0, int(std::floor((x - reach - start) / pixel))),
                std::min(m_window.columns - 1, int(std::ceil((x + reach - start) / pixel)))};
    }

    Range rowsNear(float y, float reach) const
    {
        const float pixel = float(m_scene.grid.geometry.spacing[1]);
        const float start = m_scene.grid.y(m_window.j0);
        return {std::max(0, int(std::floor((y - reach - start) / pixel))),
                std::min(m_window.rows - 1, int(std::ceil((y + reach - start) / pixel)))};
    }

    void paintTissues(PaintedSlice& slice, float share)
    {
        const TissueLattice& lattice = m_scene.lattice;
        std::vector<Tissue> plane;
        lattice.planeAt(m_z, plane);
        std::vector<Tissue> row(std::size_t(lattice.columns()));
        for (int j = 0; j < m_window.rows; ++j) {
            const float y = m_scene.grid.y(m_window.j0 + j);
            const float height = y / TissueLattice::kSpacing, below = std::floor(height);
            const int line = std::clamp(int(below) - lattice.firstRow(), 0, lattice.rows() - 2);
            const Tissue* low = plane.data() + std::size_t(line) * row.size();
            for (std::size_t n = 0; n < row.size(); ++n)
                row[n] = mix(low[n], low[n + row.size()], height - below);
            paintRow(row, y, j, slice, share);
        }
    }

    void paintRow(const std::vector<Tissue>& row, float y, int j, PaintedSlice& slice, float share)
    {
        const std::size_t start = std::size_t(j) * std::size_t(m_window.columns);
        for (int i = 0; i < m_window.columns; ++i) {
            const std::size_t n = start + std::size_t(i);
            const float x = m_scene.grid.x(m_window.i0 + i);
            const float along = x / TissueLattice::kSpacing, below = std::floor(along);
            const int node = std::clamp(int(below) - m_scene.lattice.firstColumn(), 0, int(row.size()) - 2);
            Tissue tissue = mix(row[std::size_t(node)], row[std::size_t(node) + 1], along - below);
            slice.noise[n] += share * tissue.noise;
            m_inBody[n] = clamp01(0.5f + tissue.body / m_edge);
            m_inLung[n] = 0;
            m_outside[n] = tissue.softHu;
            if (tissue.body < -1) {
                m_outside[n] = tableHu(x, y);
                m_inBody[n] = 1;
                continue;
            }
            for (const Indentation& tent : m_scene.nodule.indentations)
                drawIn(tent, {x, y, m_z}, tissue);
            m_inLung[n] = clamp01(0.5f + tissue.lung / m_edge);
            if (m_inLung[n] > 0)
                m_lungHu[n] = lungHu(tissue, m_window.i0 + i, m_window.j0 + j);
            if (tissue.bone > -1) {
                const float bone = mix(kCortexHu, kMarrowHu, smoothStep(0.6f, 2.2f, tissue.bone));
                m_outside[n] = mix(m_outside[n], bone, clamp01(0.5f + tissue.bone / m_edge));
            }
        }
    }

    static void drawIn(const Indentation& tent, Vec3 point, Tissue& tissue)
    {
        const Vec3 offset = point - tent.foot;
        if (dot(offset, offset) > 24 * 24)
            return;
        const float pull = tent.pull(point);
        switch (tent.surface) {
        case Indentation::Surface::Pleura:
            tissue.lung -= pull;
            break;
        case Indentation::Surface::Oblique:
            tissue.oblique -= tent.side * pull;
            break;
        case Indentation::Surface::Horizontal:
            tissue.horizontal -= tent.side * pull;
            break;
        }
    }

    float lungHu(const Tissue& tissue, int i, int j) const
    {
        // Acini and vessels too small to be drawn.
        const float hu = tissue.lungHu + kMicroTextureHu * signedHash(m_scene.anatomy.textureSeed, i, j, m_k);
        const float oblique = tissue.oblique / 0.55f, horizontal = tissue.horizontal / 0.55f;
        float sheet = std::abs(oblique) < 3 ? std::exp(-oblique * oblique) : 0;
        if (tissue.oblique > 0 && std::abs(horizontal) < 3)
            sheet = std::max(sheet, std::exp(-horizontal * horizontal));
        return std::max(hu, mix(hu, m_scene.anatomy.fissureHu, sheet));
    }

    /// The table: two thin shells, bent towards the patient at the sides, with foam between.
    float tableHu(float x, float y) const
    {
        const float below = y - (m_scene.grid.tableY - x * x / 1500);
        if (std::abs(below) < 1)
            return -420;
        const float second = y - (m_scene.grid.tableY + 42 - x * x / 1100);
        if (std::abs(second) < 1.2f)
            return -300;
        return below > 0 && second < 0 ? -975 : kAir;
    }

    void paintNodule(PaintedSlice& slice, float share)
    {
        const Nodule& nodule = m_scene.nodule;
        for (const Tube& hole : nodule.holes)
            overTube(hole, [&](std::size_t n, float inside) { m_lungHu[n] = mix(m_lungHu[n], -968, inside); });
        const float reach = nodule.body.reach;
        const float dz = m_z - nodule.center.z;
        if (std::abs(dz) > reach)
            return;
        if (slice.nodule.empty())
            slice.nodule.assign(m_lungHu.size(), 0.0f);
        const Range rows = rowsNear(nodule.center.y, reach), columns = columnsNear(nodule.center.x, reach);
        for (int j = rows.first; j <= rows.last; ++j)
            for (int i = columns.first; i <= columns.last; ++i) {
                const Vec3 offset{m_scene.grid.x(m_window.i0 + i) - nodule.center.x,
                                  m_scene.grid.y(m_window.j0 + j) - nodule.center.y, dz};
                if (dot(offset, offset) > reach * reach)
                    continue;
                const std::size_t n = std::size_t(j) * std::size_t(m_window.columns) + std::size_t(i);
                const NoduleBody::Sample body = nodule.body.at(offset);
                m_lungHu[n] = mix(m_lungHu[n], body.hu, body.coverage);
                slice.nodule[n] += share * body.coverage * m_inLung[n];
            }
    }

    void paintTube(const PaintedTube& painted)
    {
        const float radius = std::max(painted.tube.fromRadius, painted.tube.toRadius);
        // A tube thinner than a voxel fills only part of it.
        const float fill = std::min(1.0f, 1.26f * radius / m_edge);
        std::vector<float>& layer = painted.paint == PaintedTube::Paint::Air    ? m_air
                                    : painted.paint == PaintedTube::Paint::Wall ? m_wall
                                                                                : m_blood;
        overTube(painted.tube, [&](std::size_t n, float inside) { layer[n] = std::max(layer[n], fill * inside); });
    }

    template <class Apply> void overTube(const Tube& tube, Apply apply)
    {
        const float reach = std::max(tube.fromRadius, tube.toRadius) + 0.5f * m_edge;
        if (m_z < std::min(tube.from.z, tube.to.z) - reach || m_z > std::max(tube.from.z, tube.to.z) + reach)
            return;
        const float middleX = 0.5f * (tube.from.x + tube.to.x), middleY = 0.5f * (tube.from.y + tube.to.y);
        const Range columns = columnsNear(middleX, 0.5f * std::abs(tube.to.x - tube.from.x) + reach);
        const Range rows = rowsNear(middleY, 0.5f * std::abs(tube.to.y - tube.from.y) + reach);
        for (int j = rows.first; j <= rows.last; ++j) {
            const float y = m_scene.grid.y(m_window.j0 + j);
            for (int i = columns.first; i <= columns.last; ++i) {
                const float outside = distanceOutside(tube, {m_scene.grid.x(m_window.i0 + i), y, m_z});
                if (outside < 0.5f * m_edge)
                    apply(std::size_t(j) * std::size_t(m_window.columns) + std::size_t(i),
                          clamp01(0.5f - outside / m_edge));
            }
        }
    }

    const Scene& m_scene;
    const PlaneWindow& m_window;
    int m_k;
    float m_z;
    float m_edge; ///< width of a surface's partial volume, mm
    std::vector<float> m_lungHu, m_inLung, m_outside, m_inBody, m_blood, m_wall, m_air;
};

} // namespace

std::vector<std::vector<std::uint32_t>> sortIntoSlices(std::span<const PaintedTube> tubes, const ScanGrid& grid,
                                                       int firstSlice, int slices)
{
    std::vector<std::vector<std::uint32_t>> sorted(static_cast<std::size_t>(slices));
    const double slice = grid.geometry.spacing[2];
    const double bottom = double(grid.z(0, 0));
    for (std::uint32_t index = 0; index < tubes.size(); ++index) {
        const Tube& tube = tubes[index].tube;
        const double reach = double(std::max(tube.fromRadius, tube.toRadius)) + slice + 1;
        const int first =
            int(std::floor((double(std::min(tube.from.z, tube.to.z)) - reach - bottom) / slice)) - firstSlice;
        const int last =
            int(std::ceil((double(std::max(tube.from.z, tube.to.z)) + reach - bottom) / slice)) - firstSlice;
        for (int k = std::max(0, first); k <= std::min(slices - 1, last); ++k)
            sorted[std::size_t(k)].push_back(index);
    }
    return sorted;
}

PaintedSlice paintSlice(const Scene& scene, const PlaneWindow& window, int k)
{
    const std::size_t count = std::size_t(window.columns) * std::size_t(window.rows);
    PaintedSlice slice;
    slice.hu.assign(count, 0.0f);
    slice.noise.assign(count, 0.0f);
    const float share = 1 / float(scene.grid.subSlices);
    for (int subSlice = 0; subSlice < scene.grid.subSlices; ++subSlice)
        Painter(scene, window, k, subSlice).paint(slice, share);
    return slice;
}

} // namespace dsmt::phantom
