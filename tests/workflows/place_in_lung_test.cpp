// SPDX-License-Identifier: GPL-3.0-or-later
// Side and nearest pleura where the truth is drawn, and on a real CT.
#include "core/inference/nearest_pleura.h"

#include "core/dicom/read_volume.h"
#include "core/imaging/smooth.h"
#include "core/inference/crop_patches.h"
#include "core/phantom/scan_patient.h"
#include "core/phantom/thorax.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/shared_material.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

using namespace dsmt;
using namespace dsmt::inference;
using imaging::WorldPoint;

namespace {

constexpr PatchGrid kLocal{48, 1.0};

struct PlaceInLung {
    std::optional<LungSide> side;
    std::optional<NearestPleura> pleura;
};

PlaceInLung placeOf(const imaging::Volume& volume, WorldPoint center, const imaging::Mask& mask, double radius)
{
    const auto lung = lungAround(volume, center, radius);
    if (!lung)
        return {};
    return {lung->side, nearestPleura(volume, *lung, imaging::asValues(mask), mask)};
}

/// Of a drawn patient: how far rays from the nodule's voxels run until they leave the lung, the shortest of many, mm.
double shortestRay(const phantom::Patient& patient, const imaging::Mask& mask)
{
    std::vector<phantom::Vec3> inside;
    const imaging::Geometry& grid = mask.geometry();
    for (std::size_t n = 0; n < mask.voxels().size(); n += 5)
        if (mask.voxels()[n]) {
            const WorldPoint w = grid.voxelToWorld({double(n % 48), double(n / 48 % 48), double(n / 2304)});
            inside.push_back(phantom::Vec3{float(w.x), float(w.y), float(w.z)} - patient.grid.patientShift);
        }
    double shortest = 60;
    constexpr int kRays = 1500;
    for (int n = 0; n < kRays; ++n) {
        const double z = 1 - 2 * (n + 0.5) / kRays, across = std::sqrt(1 - z * z), turn = n * 2.39996;
        const phantom::Vec3 ray{float(across * std::cos(turn)), float(across * std::sin(turn)), float(z)};
        for (const phantom::Vec3 from : inside)
            if (phantom::depthInLung(patient.anatomy, from + ray * float(shortest)) < 0)
                while (phantom::depthInLung(patient.anatomy, from + ray * float(shortest - 0.25)) < 0)
                    shortest -= 0.25;
    }
    return shortest;
}

PlaceInLung ballInRealCt(const imaging::Volume& volume, WorldPoint center, double radius)
{
    const imaging::Mask ball =
        fixtures::sphereMask(imaging::cubeAround(center, kLocal.size, kLocal.spacingMm), center, radius);
    return placeOf(volume, center, ball, radius);
}

} // namespace

TEST(PlaceInLung, IsThatOfTheDrawnPatient)
{
    for (const std::uint64_t seed : {10U, 20U, 25U}) { // right, right by the wall, left by the mediastinum
        const phantom::CaseKey key(seed);
        const phantom::Patient patient = phantom::drawPatient(key);
        const phantom::SimulatedCase simulated = phantom::simulateChest(key);
        const WorldPoint center = simulated.truth.center;
        const imaging::Mask mask(imaging::cubeAround(center, kLocal.size, kLocal.spacingMm),
                                 cropMask(*simulated.mask, center, kLocal));
        const PlaceInLung place = placeOf(*simulated.volume, center, mask, simulated.truth.nodule.diameterMm / 2);
        EXPECT_EQ(place.side, patient.nodule.center.x < 0 ? LungSide::Right : LungSide::Left) << seed;
        ASSERT_TRUE(place.pleura) << seed;
        EXPECT_NEAR(place.pleura->distanceMm, shortestRay(patient, mask), 1.5) << seed;
        const WorldPoint at = place.pleura->at;
        const phantom::Vec3 drawn = phantom::Vec3{float(at.x), float(at.y), float(at.z)} - patient.grid.patientShift;
        EXPECT_NEAR(phantom::depthInLung(patient.anatomy, drawn), 0, 1) << seed;
    }
}

/// By eye on pictures of the three planes (`dsmt analyze --picture`): the nodule at (-50, -147, 57) sits on the pleura
/// of the right apex, and touches it upwards and outwards. From (-80, -140, 20) the right chest wall is 15 mm away to
/// the right; in the axial and in the coronal plane it leans by 17 degrees, so that it is some 13.7 mm away at right
/// angles. At (-50, -140, 20) the wall is more than 35 mm away all around, and the CT ends 26 mm below. (50, -150, 20)
/// lies beside the aortic arch, in the left lung.
TEST(PlaceInLung, IsWhatThePicturesOfARealCtShow)
{
    const auto folder = fixtures::sharedMaterial("data") / "ct_adenocarcinoma";
    DSMT_REQUIRE_SHARED(folder);
    const imaging::VolumePtr ct = dicom::readVolume(dicom::scan(folder).series.at(0)).volume;

    const PlaceInLung nodule = ballInRealCt(*ct, {-50, -147, 57}, 7);
    EXPECT_EQ(nodule.side, LungSide::Right);
    ASSERT_TRUE(nodule.pleura);
    EXPECT_EQ(nodule.pleura->distanceMm, 0);
    EXPECT_GT(nodule.pleura->at.z, 57);

    const PlaceInLung besideWall = ballInRealCt(*ct, {-80, -140, 20}, 4);
    EXPECT_EQ(besideWall.side, LungSide::Right);
    ASSERT_TRUE(besideWall.pleura);
    EXPECT_NEAR(besideWall.pleura->distanceMm, 13.7 - 4, 1.5);
    EXPECT_NEAR(besideWall.pleura->at.x, -93, 3);

    const PlaceInLung deep = ballInRealCt(*ct, {-50, -140, 20}, 4);
    EXPECT_EQ(deep.side, LungSide::Right);
    EXPECT_FALSE(deep.pleura) << "the nearest may lie below the last slice";

    const PlaceInLung besideAorta = ballInRealCt(*ct, {50, -150, 20}, 4);
    EXPECT_EQ(besideAorta.side, LungSide::Left);
    ASSERT_TRUE(besideAorta.pleura);
    EXPECT_LT(besideAorta.pleura->distanceMm, 2.5);
}
