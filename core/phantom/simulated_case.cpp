// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/simulated_case.h"

#include "core/phantom/parallel_slices.h"
#include "core/phantom/random.h"
#include "core/phantom/scene.h"
#include "core/phantom/vessel_convergence.h"

namespace dsmt::phantom {

namespace {

struct Patient {
    Anatomy anatomy;
    Nodule nodule;
    Acquisition acquisition;
    ScanGrid grid;
};

Patient drawPatient(const CaseKey& key)
{
    Patient patient;
    patient.anatomy = drawAnatomy(key);
    patient.nodule = drawNodule(key, patient.anatomy);
    patient.acquisition = drawAcquisition(key, patient.anatomy);
    patient.grid = layOutScan(key, patient.anatomy, patient.acquisition);
    return patient;
}

NoduleTruth truthOf(const Patient& patient)
{
    const NoduleGrowth& growth = patient.nodule.growth;
    const Vec3 world = patient.nodule.center + patient.grid.patientShift;
    NoduleTruth truth;
    truth.center = {double(world.x), double(world.y), double(world.z)};
    truth.nodule = growth;
    const double solid = growth.solidFraction;
    truth.meanHu =
        solid * double(patient.nodule.body.solidHu) + (1 - solid) * double(patient.nodule.body.groundGlassHu);
    truth.airBronchogram = patient.nodule.airBronchogram;
    truth.emphysemaBeside = !patient.nodule.holes.empty();
    truth.touchesPleura = patient.nodule.touchesPleura;
    return truth;
}

/// A box of voxels of the whole chest's grid; may reach beyond it.
struct Box {
    imaging::VoxelIndex first;
    imaging::Size size;
};

std::vector<PaintedTube> layOutTubes(std::uint64_t seed, const Patient& patient)
{
    LungTrees trees = growLungTrees(seed, patient.anatomy);
    convergeVessels(patient.nodule, seed, trees);
    std::vector<PaintedTube> tubes;
    tubes.reserve(trees.vessels.size() + trees.airwayWalls.size() + trees.airwayLumen.size() + 100);
    const auto add = [&](const std::vector<Tube>& part, PaintedTube::Paint paint) {
        for (const Tube& tube : part)
            tubes.push_back({tube, paint});
    };
    add(trees.vessels, PaintedTube::Paint::Blood);
    add(trees.airwayWalls, PaintedTube::Paint::Blood);
    add(patient.nodule.strands, PaintedTube::Paint::Blood);
    add(trees.airwayLumen, PaintedTube::Paint::Air);
    add(patient.nodule.bubbles, PaintedTube::Paint::Air);
    return tubes;
}

TissueLattice layOutLattice(const Patient& patient, const Box& box, int margin,
                            const TissueLattice::ParallelFor& forEach)
{
    const ScanGrid& grid = patient.grid;
    const Vec3 low{grid.x(box.first.i - margin), grid.y(box.first.j - margin), grid.z(box.first.k, 0)};
    const Vec3 high{grid.x(box.first.i + box.size.i + margin), grid.y(box.first.j + box.size.j + margin),
                    grid.z(box.first.k + box.size.k, 0)};
    return {patient.anatomy, layOutBones(patient.anatomy), low, high, forEach};
}

imaging::Geometry geometryOf(const ScanGrid& grid, const Box& box)
{
    imaging::Geometry geometry = grid.geometry;
    geometry.origin = grid.geometry.voxelToWorld({double(box.first.i), double(box.first.j), double(box.first.k)});
    geometry.size = box.size;
    return geometry;
}

/// Scans one slice into its place in the voxels; what lies outside the scan stays as it is.
class Scanner final {
public:
    Scanner(const Scene& scene, const Box& box, const Acquisition& acquisition, std::uint64_t seed)
        : m_scene(scene), m_box(box), m_blurPixels(float(acquisition.blurMm / acquisition.pixelMm)),
          m_noiseHu(float(acquisition.noiseHu)), m_noise(stageSeed(seed, Stage::Noise), m_blurPixels),
          m_blur(gaussianWeights(m_blurPixels, blurRadius(acquisition)))
    {
    }

    static int blurRadius(const Acquisition& acquisition)
    {
        return int(std::ceil(3 * acquisition.blurMm / acquisition.pixelMm));
    }

    void scan(int slice, std::vector<std::int16_t>& voxels, std::vector<std::uint8_t>& mask) const
    {
        const int k = m_box.first.k + slice;
        const imaging::Size& whole = m_scene.grid.geometry.size;
        if (k < 0 || k >= whole.k)
            return;
        const PlaneWindow window{m_box.first.i, m_box.first.j, m_box.size.i, m_box.size.j};
        const int margin = int(m_blur.size() / 2);
        const PlaneWindow source = window.grown(margin);
        const PaintedSlice painted = paintSlice(m_scene, source, k);
        const std::vector<float> hu = filterPlane(painted.hu, source.columns, source.rows, m_blur);
        const std::vector<float> noise = m_noise.slice(window, k);
        for (int j = 0; j < window.rows; ++j)
            for (int i = 0; i < window.columns; ++i) {
                const imaging::VoxelIndex inChest{window.i0 + i, window.j0 + j, k};
                if (!m_scene.grid.geometry.contains(inChest))
                    continue;
                const std::size_t to =
                    (std::size_t(slice) * std::size_t(window.rows) + std::size_t(j)) * std::size_t(window.columns) +
                    std::size_t(i);
                const std::size_t in = std::size_t(j) * std::size_t(window.columns) + std::size_t(i);
                const std::size_t at = std::size_t(j + margin) * std::size_t(source.columns) + std::size_t(i + margin);
                voxels[to] = outsideField(inChest) ? std::int16_t(-1024)
                                                   : stored(hu[in] + m_noiseHu * painted.noise[at] * noise[in]);
                if (!painted.nodule.empty())
                    mask[to] = painted.nodule[at] >= 0.5f ? 1 : 0;
            }
    }

private:
    bool outsideField(imaging::VoxelIndex voxel) const
    {
        const imaging::Geometry& geometry = m_scene.grid.geometry;
        const double x = (voxel.i - (geometry.size.i - 1) / 2.0) * geometry.spacing[0];
        const double y = (voxel.j - (geometry.size.j - 1) / 2.0) * geometry.spacing[1];
        const double radius = double(m_scene.grid.fieldRadius);
        return x * x + y * y > radius * radius;
    }

    static std::int16_t stored(float hu) { return std::int16_t(std::lround(std::clamp(hu, -1024.0f, 3071.0f))); }

    const Scene& m_scene;
    const Box& m_box;
    float m_blurPixels, m_noiseHu;
    KernelNoise m_noise;
    std::vector<float> m_blur;
};

SimulatedCase simulate(std::uint64_t seed, const Patient& patient, const Box& box, int threads,
                       const Progress& progress)
{
    const std::vector<PaintedTube> tubes = layOutTubes(seed, patient);
    const Progress laying = progress.stage(0.05, 0.2), scanning = progress.stage(0.2, 1);
    const TissueLattice lattice = layOutLattice(
        patient, box, Scanner::blurRadius(patient.acquisition),
        [&](int count, const std::function<void(int)>& work) { forEachSlice(count, threads, laying, work); });
    const Scene scene{patient.anatomy, patient.grid, patient.nodule,
                      lattice,         tubes,        sortIntoSlices(tubes, patient.grid, box.first.k, box.size.k),
                      box.first.k};

    std::vector<std::int16_t> voxels(box.size.voxels(), imaging::kAirHu);
    std::vector<std::uint8_t> mask(box.size.voxels(), 0);
    const Scanner scanner(scene, box, patient.acquisition, seed);
    forEachSlice(box.size.k, threads, scanning, [&](int slice) { scanner.scan(slice, voxels, mask); });
    progress.advance(1);

    const imaging::Geometry geometry = geometryOf(patient.grid, box);
    return {std::make_shared<const imaging::Volume>(geometry, std::move(voxels)),
            std::make_shared<const imaging::Mask>(geometry, std::move(mask)), truthOf(patient), patient.acquisition};
}

} // namespace

NoduleTruth drawTruth(const CaseKey& key)
{
    return truthOf(drawPatient(key));
}

SimulatedCase simulateChest(const CaseKey& key, const Progress& progress, int threads)
{
    const Patient patient = drawPatient(key);
    return simulate(key.seed, patient, {{0, 0, 0}, patient.grid.geometry.size}, threads, progress);
}

SimulatedCase simulateSurroundings(const CaseKey& key, double extentMm, const Progress& progress)
{
    const Patient patient = drawPatient(key);
    const imaging::Geometry& geometry = patient.grid.geometry;
    const imaging::VoxelIndex center = geometry.nearestVoxel(truthOf(patient).center);
    const auto half = [&](std::size_t axis) { return int(std::ceil(extentMm / 2 / geometry.spacing[axis])); };
    const int i = half(0), j = half(1), k = half(2);
    const Box box{{center.i - i, center.j - j, center.k - k}, {2 * i + 1, 2 * j + 1, 2 * k + 1}};
    return simulate(key.seed, patient, box, 1, progress);
}

} // namespace dsmt::phantom
