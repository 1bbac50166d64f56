// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/lattice_rows.h"

#include "core/base/vector_clones.h"

namespace dsmt::phantom {

namespace {

using Kind = LatticeRows::Kind;

constexpr float kSlack = 0.01f; // interpolated depths may leave the range of their nodes by rounding

constexpr std::uint32_t bit(Field name)
{
    return 1u << std::uint32_t(name);
}

/// The fields that a kind needs, by its number.
constexpr std::array<std::uint32_t, 6> kNeeded{
    0,
    bit(Field::SoftHu),
    bit(Field::LungHu),
    bit(Field::LungHu) | bit(Field::Oblique) | bit(Field::Horizontal),
    bit(Field::SoftHu) | bit(Field::Body) | bit(Field::Bone),
    (1u << kFields) - 1,
};

bool needs(Kind kind, std::size_t field)
{
    return kNeeded[std::size_t(kind)] >> field & 1;
}

constexpr std::uint32_t number(Kind kind)
{
    return std::uint32_t(kind);
}

} // namespace

LatticeRows::LatticeRows(const TissueLattice& lattice, const SampleGrid& grid, float edge, float sheet,
                         const Region& special)
    : m_lattice(lattice), m_clear(0.5f * edge + kSlack), m_sheet(sheet + kSlack), m_special(special),
      m_columns(axisOf(grid.x, grid.columns, lattice.firstColumn(), lattice.columns())),
      m_rows(axisOf(grid.y, grid.rows, lattice.firstRow(), lattice.rows()))
{
    const std::size_t cells = std::size_t(lattice.columns() - 1);
    m_kinds.resize(cells);
    for (auto* corners : {&m_least, &m_most})
        for (std::vector<float>& row : *corners)
            row.resize(cells);
    for (Rows* rows : {&m_low, &m_high, &m_fields})
        for (std::vector<float>& row : *rows)
            row.resize(std::size_t(grid.columns));
}

LatticeRows::Axis LatticeRows::axisOf(const std::vector<float>& places, int count, int firstNode, int nodes)
{
    Axis axis;
    for (int n = 0; n < count; ++n) {
        const float at = places[std::size_t(n)] / TissueLattice::kSpacing, below = std::floor(at);
        axis.cell.push_back(std::clamp(int(below) - firstNode, 0, nodes - 2));
        axis.part.push_back(at - below);
    }
    return axis;
}

void LatticeRows::setPlane(float z)
{
    m_z = z;
    m_lattice.planeAt(z, m_plane);
    m_line = -1;
}

DSMT_CLONE_FOR_AVX2 void LatticeRows::setRow(int j)
{
    if (m_rows.cell[std::size_t(j)] != m_line) {
        m_line = m_rows.cell[std::size_t(j)];
        sortCells();
        markSpecial();
        joinRuns();
        spreadLine();
    }
    const float part = m_rows.part[std::size_t(j)];
    for (const Run& run : m_runs)
        for (std::size_t n = 0; n < kFields; ++n) {
            if (!needs(run.kind, n))
                continue;
            const float* const low = m_low[n].data();
            const float* const high = m_high[n].data();
            float* const row = m_fields[n].data();
            for (int i = run.first; i < run.end; ++i)
                row[i] = low[i] + (high[i] - low[i]) * part;
        }
}

DSMT_CLONE_FOR_AVX2 void LatticeRows::sortCells()
{
    const std::size_t columns = std::size_t(m_lattice.columns()), start = std::size_t(m_line) * columns;
    const std::size_t cells = columns - 1;
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
    const float clear = m_clear, sheet = m_sheet;
    // In three loops, because compilers do not vectorise one that touches so many rows.
    std::uint32_t* const kinds = m_kinds.data();
    const float *const obliqueLow = least(Field::Oblique), *const obliqueHigh = most(Field::Oblique);
    const float *const horizontalLow = least(Field::Horizontal), *const horizontalHigh = most(Field::Horizontal);
    for (std::size_t n = 0; n < cells; ++n) {
        const bool oblique = (obliqueLow[n] < sheet) & (obliqueHigh[n] > -sheet);
        const bool horizontal = (horizontalLow[n] < sheet) & (horizontalHigh[n] > -sheet);
        kinds[n] = (oblique | horizontal) ? number(Kind::Sheet) : number(Kind::Lung);
    }
    const float *const lungLow = least(Field::Lung), *const lungHigh = most(Field::Lung);
    for (std::size_t n = 0; n < cells; ++n) {
        const std::uint32_t inside = lungLow[n] > clear ? kinds[n] : number(Kind::Mixed);
        kinds[n] = lungHigh[n] < -clear ? number(Kind::Soft) : inside;
    }
    const float *const bodyLow = least(Field::Body), *const bodyHigh = most(Field::Body);
    const float* const bone = most(Field::Bone);
    for (std::size_t n = 0; n < cells; ++n) {
        const bool within = (bodyLow[n] > clear) & (bone[n] < -clear);
        const std::uint32_t bordering = kinds[n] == number(Kind::Soft) ? number(Kind::Wall) : number(Kind::Mixed);
        const std::uint32_t kind = within ? kinds[n] : bordering;
        kinds[n] = bodyHigh[n] < -clear ? number(Kind::Outside) : kind;
    }
}

void LatticeRows::markSpecial()
{
    const float spacing = TissueLattice::kSpacing;
    const float y = float(m_lattice.firstRow() + m_line) * spacing;
    if (m_z < m_special.low.z || m_z > m_special.high.z || y > m_special.high.y || y + spacing < m_special.low.y)
        return;
    for (std::size_t cell = 0; cell < m_kinds.size(); ++cell) {
        const float x = float(m_lattice.firstColumn() + int(cell)) * spacing;
        if (x <= m_special.high.x && x + spacing >= m_special.low.x && m_kinds[cell] != number(Kind::Outside))
            m_kinds[cell] = number(Kind::Mixed);
    }
}

void LatticeRows::joinRuns()
{
    m_runs.clear();
    const int columns = int(m_columns.cell.size());
    for (int i = 0; i < columns; ++i) {
        const Kind kind{m_kinds[std::size_t(m_columns.cell[std::size_t(i)])]};
        if (m_runs.empty() || m_runs.back().kind != kind)
            m_runs.push_back({i, i, kind});
        m_runs.back().end = i + 1;
    }
}

void LatticeRows::spread(const float* nodes, const Run& run, float* out) const
{
    const int* const cell = m_columns.cell.data();
    const float* const part = m_columns.part.data();
    for (int i = run.first; i < run.end; ++i) {
        const float* const node = nodes + cell[i];
        out[i] = node[0] + (node[1] - node[0]) * part[i];
    }
}

void LatticeRows::spreadLine()
{
    const std::size_t columns = std::size_t(m_lattice.columns()), start = std::size_t(m_line) * columns;
    for (const Run& run : m_runs)
        for (std::size_t n = 0; n < kFields; ++n)
            if (needs(run.kind, n)) {
                spread(m_plane[n].data() + start, run, m_low[n].data());
                spread(m_plane[n].data() + start + columns, run, m_high[n].data());
            }
}

} // namespace dsmt::phantom
