// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/plane_painter.h"

#include "core/base/vector_clones.h"
#include "core/phantom/soft_tissue.h"

namespace dsmt::phantom {

namespace {

constexpr float kAir = -1000, kHoleHu = -968, kMicroTextureHu = 9;
constexpr float kTentReach = 24, kSheetMm = 0.55f, kSheetReach = 2.83f;

/// exp(-x^2) made to end at kSheetReach.
float bump(float x)
{
    const float a = larger(0.0f, 1 - x * x * 0.125f), b = a * a, c = b * b;
    return c * c;
}

/// The table: two thin shells, bent towards the patient at the sides, with foam between.
float tableHu(float x, float y, float tableY)
{
    const float below = y - (tableY - x * x / 1500);
    if (std::abs(below) < 1)
        return -420;
    const float second = y - (tableY + 42 - x * x / 1100);
    if (std::abs(second) < 1.2f)
        return -300;
    return below > 0 && second < 0 ? -975 : kAir;
}

SampleGrid sampleGrid(const ScanGrid& grid, const PlaneWindow& window)
{
    SampleGrid samples;
    samples.columns = window.columns;
    samples.rows = window.rows;
    for (int i = 0; i < window.columns + SampleGrid::kPadding; ++i)
        samples.x.push_back(grid.x(window.i0 + i));
    for (int j = 0; j < window.rows + 1; ++j)
        samples.y.push_back(grid.y(window.j0 + j));
    return samples;
}

Region specialRegion(const Nodule& nodule)
{
    const Vec3 c = nodule.center;
    Region special = Region{c, c}.grown(nodule.body.reach + 1);
    for (const Indentation& tent : nodule.indentations)
        special = around(special, Region{tent.foot, tent.foot}.grown(kTentReach));
    for (const Tube& hole : nodule.holes)
        special = around(special, around(hole).grown(2));
    return special;
}

} // namespace

PlanePainter::PlanePainter(const Scene& scene, const PlaneWindow& window, int k)
    : m_scene(scene), m_window(window), m_k(k), m_edge(edgeWidth(scene.grid)), m_share(1 / float(scene.grid.subSlices)),
      m_grid(sampleGrid(scene.grid, window)),
      m_rows(scene.lattice, m_grid, m_edge, kSheetMm * kSheetReach, specialRegion(scene.nodule)), m_blood(m_grid),
      m_wall(m_grid), m_air(m_grid), m_holes(m_grid)
{
    for (std::vector<float>* row : {&m_hu, &m_inLung, &m_soft, &m_inBody, &m_behind})
        row->resize(std::size_t(window.columns));
}

void PlanePainter::paint(int subSlice, PaintedSlice& slice)
{
    m_z = m_scene.grid.z(m_k, subSlice);
    m_rows.setPlane(m_z);
    paintTubes();
    for (int j = 0; j < m_window.rows; ++j)
        paintRow(j, slice);
    m_first = false;
}

void PlanePainter::paintTubes()
{
    for (TubeLayer* layer : {&m_blood, &m_wall, &m_air, &m_holes})
        layer->clear();
    for (std::uint32_t index : m_scene.tubesOfSlice[std::size_t(m_k - m_scene.firstSlice)]) {
        const auto& [tube, paint] = m_scene.tubes[index];
        // A tube thinner than a voxel fills only part of it.
        const float most = std::min(1.0f, 1.26f * std::max(tube.fromRadius, tube.toRadius) / m_edge);
        TubeLayer& layer = paint == PaintedTube::Paint::Air    ? m_air
                           : paint == PaintedTube::Paint::Wall ? m_wall
                                                               : m_blood;
        layer.paint(tube, m_z, m_edge, most);
    }
    for (const Tube& hole : m_scene.nodule.holes)
        m_holes.paint(hole, m_z, m_edge, 1);
}

void PlanePainter::paintRow(int j, PaintedSlice& slice)
{
    m_rows.setRow(j);
    paintBehind(j);
    for (const Run& run : m_rows.runs())
        paintTissue(run, j, slice);
    pourTubes(j);
    float* const hu = m_hu.data();
    for (const Run& run : m_rows.runs()) {
        const float* const behind = m_behind.data();
        const float* const inBody = m_inBody.data();
        if (run.kind == Kind::Outside)
            std::copy(behind + run.first, behind + run.end, hu + run.first);
        if (run.kind == Kind::Mixed || run.kind == Kind::Wall)
            for (int i = run.first; i < run.end; ++i)
                hu[i] = mix(behind[i], hu[i], inBody[i]);
    }
    float* const out = slice.hu.data() + std::size_t(j) * std::size_t(m_window.columns);
    if (m_first)
        for (int i = 0; i < m_window.columns; ++i)
            out[i] = m_share * hu[i];
    else
        for (int i = 0; i < m_window.columns; ++i)
            out[i] += m_share * hu[i];
}

void PlanePainter::paintTissue(const Run& run, int j, PaintedSlice& slice)
{
    const float *const lungHu = m_rows.field(Field::LungHu), *const lung = m_rows.field(Field::Lung);
    const float* const soft = m_soft.data();
    float *const hu = m_hu.data(), *const inLung = m_inLung.data();
    const float perEdge = 1 / m_edge;
    const auto take = [&](const float* tissue) { std::copy(tissue + run.first, tissue + run.end, hu + run.first); };
    switch (run.kind) {
    case Kind::Outside:
        break;
    case Kind::Soft:
        take(m_rows.field(Field::SoftHu));
        break;
    case Kind::Lung:
        addTexture(run, j);
        take(lungHu);
        break;
    case Kind::Sheet:
        addTexture(run, j);
        addSheets(run);
        take(lungHu);
        break;
    case Kind::Wall:
        addBones(run);
        take(soft);
        break;
    case Kind::Mixed:
        drawIn(run, m_grid.y[std::size_t(j)]);
        addTexture(run, j);
        addSheets(run);
        addBones(run);
        for (int i = run.first; i < run.end; ++i)
            inLung[i] = clamp01(0.5f + lung[i] * perEdge);
        paintNodule(run, j, slice);
        for (int i = run.first; i < run.end; ++i)
            hu[i] = mix(soft[i], lungHu[i], inLung[i]);
        break;
    }
}

void PlanePainter::addTexture(const Run& run, int j)
{
    const TileRow texture = m_scene.texture.row(m_k, m_window.j0 + j);
    const float factor = kMicroTextureHu * texture.sign();
    float* const lungHu = m_rows.field(Field::LungHu) + run.first;
    texture.forPieces(m_window.i0 + run.first, run.end - run.first, [&](int first, const float* values, int count) {
        for (int n = 0; n < count; ++n)
            lungHu[first + n] += factor * values[n];
    });
}

DSMT_CLONE_FOR_AVX2 void PlanePainter::addSheets(const Run& run)
{
    const float *const oblique = m_rows.field(Field::Oblique), *const horizontal = m_rows.field(Field::Horizontal);
    float* const lungHu = m_rows.field(Field::LungHu);
    const float fissureHu = m_scene.anatomy.fissureHu;
    for (int i = run.first; i < run.end; ++i) {
        const float upper = bump(oblique[i] * (1 / kSheetMm));
        const float beside = bump(horizontal[i] * (1 / kSheetMm));
        const float middle = oblique[i] > 0 ? beside : 0.0f;
        lungHu[i] = larger(lungHu[i], mix(lungHu[i], fissureHu, larger(upper, middle)));
    }
}

DSMT_CLONE_FOR_AVX2 void PlanePainter::addBones(const Run& run)
{
    const float *const body = m_rows.field(Field::Body), *const bone = m_rows.field(Field::Bone);
    const float* const softHu = m_rows.field(Field::SoftHu);
    float *const inBody = m_inBody.data(), *const soft = m_soft.data();
    const float perEdge = 1 / m_edge;
    for (int i = run.first; i < run.end; ++i) {
        const float boneHu = mix(kCortexHu, kMarrowHu, smoothStep(0.6f, 2.2f, bone[i]));
        soft[i] = mix(softHu[i], boneHu, clamp01(0.5f + bone[i] * perEdge));
    }
    for (int i = run.first; i < run.end; ++i)
        inBody[i] = clamp01(0.5f + body[i] * perEdge);
}

void PlanePainter::drawIn(const Run& run, float y)
{
    for (const Indentation& tent : m_scene.nodule.indentations) {
        const float aside = y - tent.foot.y, above = m_z - tent.foot.z;
        const float left = kTentReach * kTentReach - aside * aside - above * above;
        if (left < 0)
            continue;
        const Field name = tent.surface == Indentation::Surface::Pleura    ? Field::Lung
                           : tent.surface == Indentation::Surface::Oblique ? Field::Oblique
                                                                           : Field::Horizontal;
        const float sign = tent.surface == Indentation::Surface::Pleura ? 1.0f : tent.side;
        float* const depth = m_rows.field(name);
        for (int i = run.first; i < run.end; ++i) {
            const float offset = m_grid.x[std::size_t(i)] - tent.foot.x;
            if (offset * offset <= left)
                depth[i] -= sign * tent.pull({m_grid.x[std::size_t(i)], y, m_z});
        }
    }
}

void PlanePainter::paintNodule(const Run& run, int j, PaintedSlice& slice)
{
    float* const lungHu = m_rows.field(Field::LungHu);
    const TubeLayer::Range holes = m_holes.touched(j);
    for (int i = std::max(run.first, holes.first); i < std::min(run.end, holes.end); ++i)
        lungHu[i] = mix(lungHu[i], kHoleHu, m_holes.row(j)[i]);

    const Nodule& nodule = m_scene.nodule;
    const float reach = nodule.body.reach, dy = m_grid.y[std::size_t(j)] - nodule.center.y, dz = m_z - nodule.center.z;
    const float left = reach * reach - dy * dy - dz * dz;
    if (left < 0)
        return;
    if (slice.nodule.empty())
        slice.nodule.assign(slice.hu.size(), 0.0f);
    float* const covered = slice.nodule.data() + std::size_t(j) * std::size_t(m_window.columns);
    for (int i = run.first; i < run.end; ++i) {
        const float dx = m_grid.x[std::size_t(i)] - nodule.center.x;
        if (dx * dx > left)
            continue;
        const NoduleBody::Sample body = nodule.body.at({dx, dy, dz});
        lungHu[i] = mix(lungHu[i], body.hu, body.coverage);
        covered[i] += m_share * body.coverage * m_inLung[std::size_t(i)];
    }
}

void PlanePainter::pourTubes(int j)
{
    float* const hu = m_hu.data();
    const auto thicken = [&](const TubeLayer& layer, float tissueHu) {
        const TubeLayer::Range range = layer.touched(j);
        const float* const inside = layer.row(j);
        const int end = std::min(range.end, m_window.columns);
        for (int i = range.first; i < end; ++i)
            hu[i] = larger(hu[i], mix(hu[i], tissueHu, inside[i]));
    };
    thicken(m_blood, m_scene.anatomy.bloodHu);
    thicken(m_wall, kWallHu);
    const TubeLayer::Range range = m_air.touched(j);
    const float* const inside = m_air.row(j);
    const int end = std::min(range.end, m_window.columns);
    for (int i = range.first; i < end; ++i)
        hu[i] = mix(hu[i], kLumenHu, inside[i]);
}

void PlanePainter::paintBehind(int j)
{
    const float y = m_grid.y[std::size_t(j)], tableY = m_scene.grid.tableY;
    const bool table = y > tableY - 45 && y < tableY + 44;
    if (table)
        for (int i = 0; i < m_window.columns; ++i)
            m_behind[std::size_t(i)] = tableHu(m_grid.x[std::size_t(i)], y, tableY);
    else if (m_table)
        std::fill(m_behind.begin(), m_behind.end(), kAir);
    m_table = table;
}

} // namespace dsmt::phantom
