// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/scan_patient.h"

#include "core/phantom/parallel_slices.h"
#include "core/phantom/random.h"
#include "core/phantom/vessel_convergence.h"

namespace dsmt::phantom {

namespace {

/// The box with what its voxels see around them, in the patient's frame.
Region regionOf(const ScanGrid& grid, const Box& box, int margin)
{
    const auto& [first, size] = box;
    return {{grid.x(first.i - margin), grid.y(first.j - margin), grid.z(first.k, 0)},
            {grid.x(first.i + size.i + margin), grid.y(first.j + size.j + margin), grid.z(first.k + size.k, 0)}};
}

std::vector<PaintedTube> layOutTubes(const Patient& patient, const Region& region)
{
    const Region seen = region.grown(edgeWidth(patient.grid));
    // What feeds the nodule is chosen from the vessels around it, wherever the picture ends.
    const Vec3 center = patient.nodule.center;
    const Region neighbourhood = Region{center, center}.grown(float(patient.nodule.growth.diameterMm) / 2 + 26);
    LungTrees trees = growLungTrees(patient.seed, patient.anatomy, around(seen, neighbourhood));
    convergeVessels(patient.nodule, patient.seed, trees);
    std::vector<PaintedTube> tubes;
    const auto add = [&](const std::vector<Tube>& part, PaintedTube::Paint paint) {
        for (const Tube& tube : part)
            if (around(tube).meets(seen))
                tubes.push_back({tube, paint});
    };
    add(trees.vessels, PaintedTube::Paint::Blood);
    add(trees.airwayWalls, PaintedTube::Paint::Wall);
    add(patient.nodule.strands, PaintedTube::Paint::Wall);
    add(trees.airwayLumen, PaintedTube::Paint::Air);
    add(patient.nodule.bubbles, PaintedTube::Paint::Air);
    return tubes;
}

imaging::Geometry geometryOf(const ScanGrid& grid, const Box& box)
{
    imaging::Geometry geometry = grid.geometry;
    geometry.origin = grid.geometry.voxelToWorld({double(box.first.i), double(box.first.j), double(box.first.k)});
    geometry.size = box.size;
    return geometry;
}

} // namespace

Patient drawPatient(const CaseKey& key)
{
    Patient patient;
    patient.anatomy = drawAnatomy(key);
    patient.nodule = drawNodule(key, patient.anatomy);
    patient.acquisition = drawAcquisition(key, patient.anatomy);
    patient.grid = layOutScan(key, patient.anatomy, patient.acquisition);
    patient.seed = key.seed;
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

Box wholeChest(const Patient& patient)
{
    return {{0, 0, 0}, patient.grid.geometry.size};
}

Box boxAroundNodule(const Patient& patient, double extentMm)
{
    const imaging::Geometry& geometry = patient.grid.geometry;
    const imaging::VoxelIndex center = geometry.nearestVoxel(truthOf(patient).center);
    const auto half = [&](std::size_t axis) { return int(std::ceil(extentMm / 2 / geometry.spacing[axis] + 0.5)); };
    const int i = half(0), j = half(1), k = half(2);
    return {{center.i - i, center.j - j, center.k - k}, {2 * i + 1, 2 * j + 1, 2 * k + 1}};
}

SimulatedCase scanPatient(const Patient& patient, const Box& box, int threads, const Progress& progress)
{
    const Region region = regionOf(patient.grid, box, Scanner::blurRadius(patient.acquisition));
    const std::vector<PaintedTube> tubes = layOutTubes(patient, region);
    const Progress laying = progress.stage(0.05, 0.2), scanning = progress.stage(0.2, 1);
    const TissueLattice lattice(
        patient.anatomy, layOutBones(patient.anatomy), region,
        [&](int count, const std::function<void(int)>& work) { forEachSlice(count, threads, laying, work); });
    const NoiseTile texture(patient.anatomy.textureSeed + 20, 256, [](double) { return 1.0; });
    const Scene scene{patient.anatomy,
                      patient.grid,
                      patient.nodule,
                      lattice,
                      texture,
                      tubes,
                      sortIntoSlices(tubes, patient.grid, box.first.k, box.size.k),
                      box.first.k};

    std::vector<std::int16_t> voxels(box.size.voxels(), imaging::kAirHu);
    std::vector<std::uint8_t> mask(box.size.voxels(), 0);
    const Scanner scanner(scene, box, patient.acquisition, stageSeed(patient.seed, Stage::Noise));
    forEachSlice(box.size.k, threads, scanning, [&](int slice) { scanner.scan(slice, voxels, mask); });
    progress.advance(1);

    const imaging::Geometry geometry = geometryOf(patient.grid, box);
    return {std::make_shared<const imaging::Volume>(geometry, std::move(voxels)),
            std::make_shared<const imaging::Mask>(geometry, std::move(mask)), truthOf(patient), patient.acquisition};
}

} // namespace dsmt::phantom
