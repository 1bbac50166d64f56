// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/scan_patient.h"

#include "core/phantom/soft_tissue.h"
#include "core/phantom/thorax.h"
#include "core/phantom/tube_layer.h"
#include "core/phantom/vessels.h"

#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <string>

namespace dsmt::phantom {
namespace {

/// A chest and the solids that it was drawn from.
class Chest {
public:
    explicit Chest(std::uint64_t seed)
        : m_patient(drawPatient(seed)), m_bones(layOutBones(m_patient.anatomy)),
          m_trees(growLungTrees(m_patient.seed, m_patient.anatomy)),
          m_simulated(scanPatient(m_patient, wholeChest(m_patient), 2, {}))
    {
    }

    const Anatomy& anatomy() const { return m_patient.anatomy; }
    double noiseHu() const { return m_patient.acquisition.noiseHu; }

    double depthInBones(Vec3 p) const
    {
        float depth = -100;
        for (const Bone& bone : m_bones)
            if (around(bone.tube).grown(30).meets({p, p}))
                depth = std::max(depth, depthInBone(bone, p));
        return double(depth);
    }

    float softHu(Vec3 p) const
    {
        const Anatomy& a = anatomy();
        return softTissueHu(a, p, {depthInBody(a, p), depthInCage(a, p), heightAboveDiaphragm(a, p)}, a.greatVessels);
    }

    /// The tissue's CT number where a point and all around it within 4 mm is of one, neither lung nor bone.
    std::optional<float> homogeneous(Vec3 p) const
    {
        const float hu = softHu(p);
        if (depthInBones(p) > -4)
            return {};
        for (int n = 0; n < 27; ++n) {
            const Vec3 direction = normalized({float(n % 3) - 1, float(n / 3 % 3) - 1, float(n / 9) - 1});
            for (float distance : {4.0f, 2.0f}) {
                const Vec3 q = p + direction * distance;
                if (depthInLung(anatomy(), q) > -2 || depthInBody(anatomy(), q) < 0 || std::abs(softHu(q) - hu) > 0.01f)
                    return {};
            }
        }
        return hu;
    }

    /// CT number less the scanner's calibration error.
    double measured(imaging::VoxelIndex voxel) const
    {
        return m_simulated.volume->at(voxel) - m_patient.acquisition.huOffset;
    }

    /// Where a slice shows no vessel or bronchus within 2.5 mm.
    std::vector<bool> clearOfTubes(int k) const
    {
        const imaging::Size size = m_patient.grid.geometry.size;
        SampleGrid samples{{}, {}, size.i, size.j};
        for (int i = 0; i < size.i + SampleGrid::kPadding; ++i)
            samples.x.push_back(m_patient.grid.x(i));
        for (int j = 0; j <= size.j; ++j)
            samples.y.push_back(m_patient.grid.y(j));
        TubeLayer layer(samples);
        for (const auto* tubes : {&m_trees.vessels, &m_trees.airwayWalls})
            for (Tube tube : *tubes) {
                tube.fromRadius += 2.5f;
                tube.toRadius += 2.5f;
                layer.paint(tube, m_patient.grid.z(k, 0), 0.1f, 1);
            }
        std::vector<bool> clear(std::size_t(size.i) * std::size_t(size.j), true);
        for (int j = 0; j < size.j; ++j)
            for (int i = layer.touched(j).first; i < std::min(size.i, layer.touched(j).end); ++i)
                clear[std::size_t(j * size.i + i)] = layer.row(j)[i] == 0;
        return clear;
    }

    bool inField(Vec3 p) const
    {
        const Vec3 world = p + m_patient.grid.patientShift;
        return length({world.x, world.y, 0}) < m_patient.grid.fieldRadius - 2;
    }

    int slices() const { return m_patient.grid.geometry.size.k; }

    template <class Work> void forVoxels(int step, Work work) const
    {
        for (int k = 4; k < slices() - 4; k += step)
            forVoxelsOfSlice(k, step, work);
    }

    template <class Work> void forVoxelsOfSlice(int k, int step, Work work) const
    {
        const imaging::Size size = m_patient.grid.geometry.size;
        for (int j = 0; j < size.j; j += step)
            for (int i = 0; i < size.i; i += step)
                work(Vec3{m_patient.grid.x(i), m_patient.grid.y(j), m_patient.grid.z(k, 0)},
                     imaging::VoxelIndex{i, j, k});
    }

private:
    Patient m_patient;
    std::vector<Bone> m_bones;
    LungTrees m_trees;
    SimulatedCase m_simulated;
};

double median(std::vector<double> values)
{
    std::nth_element(values.begin(), values.begin() + std::ptrdiff_t(values.size() / 2), values.end());
    return values[values.size() / 2];
}

class TissueHu : public testing::TestWithParam<std::uint64_t> {
protected:
    static const Chest& chestOf(std::uint64_t seed)
    {
        static std::map<std::uint64_t, Chest> chests; // each is some seconds of work in a debug build
        return chests.try_emplace(seed, seed).first->second;
    }

    const Chest& chest = chestOf(GetParam());
};

TEST_P(TissueHu, IsThatOfTheTableInSoftTissues)
{
    const Anatomy& a = chest.anatomy();
    const std::map<std::string, float> table{
        {"muscle", kMuscleHu}, {"blood", a.bloodHu}, {"fat", kFatHu}, {"liver", kLiverHu}, {"spleen", kSpleenHu}};
    std::map<std::string, std::vector<double>> found;
    chest.forVoxels(7, [&](Vec3 p, imaging::VoxelIndex voxel) {
        // Trachea and bronchi run through the mediastinum, and shoulders leave the scanner's field.
        if (distanceOutside(tracheaOf(a), p) < 6 || !chest.inField(p))
            return;
        if (depthInBody(a, p) < 4 || depthInLung(a, p) > -4 ||
            (length(p - carina(a)) < 70 && p.z > 0.4f * a.lungHeight))
            return;
        if (const auto hu = chest.homogeneous(p))
            for (const auto& [name, value] : table)
                if (std::abs(value - *hu) < 0.01f)
                    found[name].push_back(chest.measured(voxel));
    });
    for (const auto& [name, value] : table) {
        ASSERT_GT(found[name].size(), 50u) << name;
        double sum = 0;
        for (double hu : found[name])
            sum += hu;
        EXPECT_NEAR(sum / double(found[name].size()), value, 3) << name << ", " << found[name].size() << " voxels";
    }
}

TEST_P(TissueHu, OfLungBetweenVesselsHasItsMiddleAndItsGravity)
{
    const Anatomy& a = chest.anatomy();
    ASSERT_EQ(a.emphysema, 0) << "holes have their own density; take another seed";
    std::vector<double> ventral, dorsal;
    for (int k = 10; k < chest.slices(); k += 12) {
        const std::vector<bool> clear = chest.clearOfTubes(k);
        chest.forVoxelsOfSlice(k, 2, [&](Vec3 p, imaging::VoxelIndex voxel) {
            if (!clear[std::size_t(voxel.j * 512 + voxel.i)] || depthInLung(a, p) < 5 ||
                std::abs(aboveObliqueFissure(a, p)) < 5 || std::abs(aboveHorizontalFissure(a, p)) < 5)
                return;
            const float gravity = 0.5f * a.gravityHu * std::clamp(p.y / a.cageHalfDepth, -1.0f, 1.0f);
            (p.y < 0 ? ventral : dorsal).push_back(chest.measured(voxel) - double(a.parenchymaHu + gravity));
        });
    }
    ASSERT_GT(ventral.size(), 1000u);
    ASSERT_GT(dorsal.size(), 1000u);
    EXPECT_NEAR(median(ventral), 0, 5);
    EXPECT_NEAR(median(dorsal), 0, 5);
}

TEST_P(TissueHu, IsThatOfTheTableInTracheaAndMarrow)
{
    const Anatomy& a = chest.anatomy();
    const Tube trachea = tracheaOf(a);
    std::vector<double> air, marrow;
    chest.forVoxels(3, [&](Vec3 p, imaging::VoxelIndex voxel) {
        if (p.z < 0.95f * a.lungHeight && distanceOutside(trachea, p) < -4 && p.z > carina(a).z + 8)
            air.push_back(chest.measured(voxel));
        if (std::abs(p.x) < 12 && p.y > 40 && chest.depthInBones(p) > 6.2)
            marrow.push_back(chest.measured(voxel));
    });
    ASSERT_GT(air.size(), 30u);
    ASSERT_GT(marrow.size(), 30u);
    EXPECT_NEAR(median(air), kLumenHu, 5);
    EXPECT_NEAR(median(marrow), kMarrowHu, 5);
}

INSTANTIATE_TEST_SUITE_P(ThreeSeeds, TissueHu, testing::Values(2, 3, 11));

} // namespace
} // namespace dsmt::phantom
