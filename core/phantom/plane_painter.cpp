// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/plane_painter.h"

#include "core/phantom/soft_tissue.h"

namespace dsmt::phantom {

namespace {

constexpr float kAir = -1000, kHoleHu = -968, kMicroTextureHu = 9;
constexpr float kSlack = 0.01f; // interpolated depths may leave the range of their nodes by rounding
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
      m_columns(axisOf(m_grid.x, window.columns, scene.lattice.firstColumn(), scene.lattice.columns())),
      m_rows(axisOf(m_grid.y, window.rows, scene.lattice.firstRow(), scene.lattice.rows())),
      m_special(specialRegion(scene.nodule)), m_blood(m_grid), m_wall(m_grid), m_air(m_grid), m_holes(m_grid)
{
    const std::size_t cells = std::size_t(scene.lattice.columns() - 1);
    m_kinds.resize(cells);
    for (auto* corners : {&m_least, &m_most})
        for (std::vector<float>& row : *corners)
            row.resize(cells);
    const std::size_t columns = std::size_t(window.columns);
    for (Rows* rows : {&m_low, &m_high, &m_fields})
        for (std::vector<float>& row : *rows)
            row.resize(columns);
    for (std::vector<float>* row : {&m_hu, &m_inLung, &m_outside, &m_inBody, &m_texture, &m_behind})
        row->resize(columns);
}

PlanePainter::Axis PlanePainter::axisOf(const std::vector<float>& places, int count, int firstNode, int nodes)
{
    Axis axis;
    for (int n = 0; n < count; ++n) {
        const float at = places[std::size_t(n)] / TissueLattice::kSpacing, below = std::floor(at);
        axis.cell.push_back(std::clamp(int(below) - firstNode, 0, nodes - 2));
        axis.part.push_back(at - below);
    }
    return axis;
}

void PlanePainter::paint(int subSlice, PaintedSlice& slice)
{
    m_z = m_scene.grid.z(m_k, subSlice);
    m_scene.lattice.planeAt(m_z, m_plane);
    paintTubes();
    int line = -1;
    for (int j = 0; j < m_window.rows; ++j) {
        if (m_rows.cell[std::size_t(j)] != line) {
            line = m_rows.cell[std::size_t(j)];
            sortLine(line);
            spreadLine(line);
        }
        paintRow(j, slice);
    }
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

void PlanePainter::sortLine(int line)
{
    const std::size_t columns = std::size_t(m_scene.lattice.columns()), start = std::size_t(line) * columns;
    const std::size_t cells = columns - 1;
    // Least and most of the four corners of every cell.
    for (std::size_t n = 0; n < kSurfaces; ++n) {
        const float* const low = m_plane[n].data() + start;
        const float* const high = low + columns;
        float* const least = m_least[n].data();
        float* const most = m_most[n].data();
        for (std::size_t cell = 0; cell < cells; ++cell) {
            const float a = low[cell], b = low[cell + 1], c = high[cell], d = high[cell + 1];
            least[cell] = smaller(smaller(a, b), smaller(c, d));
            most[cell] = larger(larger(a, b), larger(c, d));
        }
    }
    const auto least = [&](Field name) { return m_least[std::size_t(name)].data(); };
    const auto most = [&](Field name) { return m_most[std::size_t(name)].data(); };
    const float clear = 0.5f * m_edge + kSlack, sheet = kSheetMm * kSheetReach + kSlack;
    // In three loops, because compilers do not vectorise one that touches so many rows.
    std::uint32_t* const kinds = m_kinds.data();
    const float *const obliqueLow = least(Field::Oblique), *const obliqueHigh = most(Field::Oblique);
    const float *const horizontalLow = least(Field::Horizontal), *const horizontalHigh = most(Field::Horizontal);
    for (std::size_t n = 0; n < cells; ++n) {
        const bool oblique = (obliqueLow[n] < sheet) & (obliqueHigh[n] > -sheet);
        const bool horizontal = (horizontalLow[n] < sheet) & (horizontalHigh[n] > -sheet);
        kinds[n] = oblique | horizontal ? std::uint32_t(Kind::Mixed) : std::uint32_t(Kind::Lung);
    }
    const float *const lungLow = least(Field::Lung), *const lungHigh = most(Field::Lung);
    for (std::size_t n = 0; n < cells; ++n) {
        const std::uint32_t inside = lungLow[n] > clear ? kinds[n] : std::uint32_t(Kind::Mixed);
        kinds[n] = lungHigh[n] < -clear ? std::uint32_t(Kind::Soft) : inside;
    }
    const float *const bodyLow = least(Field::Body), *const bodyHigh = most(Field::Body);
    const float* const bone = most(Field::Bone);
    for (std::size_t n = 0; n < cells; ++n) {
        const bool within = (bodyLow[n] > clear) & (bone[n] < -clear);
        const std::uint32_t kind = within ? kinds[n] : std::uint32_t(Kind::Mixed);
        kinds[n] = bodyHigh[n] < -clear ? std::uint32_t(Kind::Outside) : kind;
    }
    joinRuns(line);
}

void PlanePainter::joinRuns(int line)
{
    const bool special = m_z >= m_special.low.z && m_z <= m_special.high.z;
    const float spacing = TissueLattice::kSpacing;
    const float y = float(m_scene.lattice.firstRow() + line) * spacing;
    if (special && y <= m_special.high.y && y + spacing >= m_special.low.y)
        for (std::size_t cell = 0; cell < m_kinds.size(); ++cell) {
            const float x = float(m_scene.lattice.firstColumn() + int(cell)) * spacing;
            if (x <= m_special.high.x && x + spacing >= m_special.low.x &&
                m_kinds[cell] != std::uint32_t(Kind::Outside))
                m_kinds[cell] = std::uint32_t(Kind::Mixed);
        }
    m_runs.clear();
    for (int i = 0; i < m_window.columns; ++i) {
        const Kind kind{m_kinds[std::size_t(m_columns.cell[std::size_t(i)])]};
        if (m_runs.empty() || m_runs.back().kind != kind)
            m_runs.push_back({i, i, kind});
        m_runs.back().end = i + 1;
    }
}

void PlanePainter::spread(const float* nodes, const Run& run, float* out) const
{
    const int* const cell = m_columns.cell.data();
    const float* const part = m_columns.part.data();
    for (int i = run.first; i < run.end; ++i) {
        const float* const node = nodes + cell[i];
        out[i] = node[0] + (node[1] - node[0]) * part[i];
    }
}

void PlanePainter::spreadLine(int line)
{
    const std::size_t columns = std::size_t(m_scene.lattice.columns()), start = std::size_t(line) * columns;
    const auto spreadField = [&](std::size_t n, const Run& run) {
        spread(m_plane[n].data() + start, run, m_low[n].data());
        spread(m_plane[n].data() + start + columns, run, m_high[n].data());
    };
    for (const Run& run : m_runs) {
        if (run.kind == Kind::Lung)
            spreadField(std::size_t(Field::LungHu), run);
        if (run.kind == Kind::Soft)
            spreadField(std::size_t(Field::SoftHu), run);
        if (run.kind == Kind::Mixed)
            for (std::size_t n = 0; n < kFields; ++n)
                spreadField(n, run);
    }
}

void PlanePainter::paintRow(int j, PaintedSlice& slice)
{
    const float part = m_rows.part[std::size_t(j)];
    const TileRow texture = m_scene.texture.row(m_k, m_window.j0 + j);
    background(j);
    float* const hu = m_hu.data();
    const auto plain = [&](Field name, const Run& run) {
        const float* const low = m_low[std::size_t(name)].data();
        const float* const high = m_high[std::size_t(name)].data();
        for (int i = run.first; i < run.end; ++i)
            hu[i] = low[i] + (high[i] - low[i]) * part;
    };
    for (const Run& run : m_runs)
        switch (run.kind) {
        case Kind::Outside:
            break;
        case Kind::Soft:
            plain(Field::SoftHu, run);
            break;
        case Kind::Lung: {
            plain(Field::LungHu, run);
            texture.copy(m_window.i0 + run.first, run.end - run.first, kMicroTextureHu, m_texture.data() + run.first);
            for (int i = run.first; i < run.end; ++i)
                hu[i] += m_texture[std::size_t(i)];
            break;
        }
        case Kind::Mixed:
            texture.copy(m_window.i0 + run.first, run.end - run.first, kMicroTextureHu, m_texture.data() + run.first);
            paintMixed(run, j, part, slice);
            break;
        }
    pourTubes(j);
    for (const Run& run : m_runs) {
        const float* const behind = m_behind.data();
        const float* const inBody = m_inBody.data();
        if (run.kind == Kind::Outside)
            std::copy(behind + run.first, behind + run.end, hu + run.first);
        if (run.kind == Kind::Mixed)
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

void PlanePainter::paintMixed(const Run& run, int j, float part, PaintedSlice& slice)
{
    for (std::size_t n = 0; n < kFields; ++n) {
        const float* const low = m_low[n].data();
        const float* const high = m_high[n].data();
        float* const row = m_fields[n].data();
        for (int i = run.first; i < run.end; ++i)
            row[i] = low[i] + (high[i] - low[i]) * part;
    }
    drawIn(run, m_grid.y[std::size_t(j)]);
    const auto row = [&](Field name) { return m_fields[std::size_t(name)].data(); };
    const float *const body = row(Field::Body), *const lung = row(Field::Lung), *const bone = row(Field::Bone);
    const float *const oblique = row(Field::Oblique), *const horizontal = row(Field::Horizontal);
    const float *const softHu = row(Field::SoftHu), *const texture = m_texture.data();
    float *const lungHu = row(Field::LungHu), *const inLung = m_inLung.data();
    float *const outside = m_outside.data(), *const inBody = m_inBody.data(), *const hu = m_hu.data();
    const float perEdge = 1 / m_edge, fissureHu = m_scene.anatomy.fissureHu;
    // In three loops, because compilers do not vectorise one that touches so many rows.
    for (int i = run.first; i < run.end; ++i) {
        const float air = lungHu[i] + texture[i];
        const float upper = bump(oblique[i] * (1 / kSheetMm));
        const float beside = bump(horizontal[i] * (1 / kSheetMm));
        const float middle = oblique[i] > 0 ? beside : 0.0f;
        lungHu[i] = larger(air, mix(air, fissureHu, larger(upper, middle)));
    }
    for (int i = run.first; i < run.end; ++i) {
        inLung[i] = clamp01(0.5f + lung[i] * perEdge);
        inBody[i] = clamp01(0.5f + body[i] * perEdge);
    }
    for (int i = run.first; i < run.end; ++i) {
        const float boneHu = mix(kCortexHu, kMarrowHu, smoothStep(0.6f, 2.2f, bone[i]));
        outside[i] = mix(softHu[i], boneHu, clamp01(0.5f + bone[i] * perEdge));
    }
    paintNodule(run, j, slice);
    for (int i = run.first; i < run.end; ++i)
        hu[i] = mix(outside[i], lungHu[i], inLung[i]);
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
        float* const depth = m_fields[std::size_t(name)].data();
        for (int i = run.first; i < run.end; ++i) {
            const float offset = m_grid.x[std::size_t(i)] - tent.foot.x;
            if (offset * offset <= left)
                depth[i] -= sign * tent.pull({m_grid.x[std::size_t(i)], y, m_z});
        }
    }
}

void PlanePainter::paintNodule(const Run& run, int j, PaintedSlice& slice)
{
    float* const lungHu = m_fields[std::size_t(Field::LungHu)].data();
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

void PlanePainter::background(int j)
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
