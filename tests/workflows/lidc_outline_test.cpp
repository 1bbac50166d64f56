// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/lidc_outline.h"

#include "core/base/error.h"
#include "core/dicom/series_layout.h"

#include <gmock/gmock.h>
#include <set>
#include <tuple>

using namespace dsmt;
using namespace dsmt::workflows;
using testing::HasSubstr;

namespace {

/// Ten slices of 60 x 40 pixels, 2 mm apart, tilted.
dicom::ScannedSeries tiltedSeries()
{
    dicom::ScannedSeries series;
    series.record.seriesUid = "1.2.3";
    series.record.rows = 40;
    series.record.columns = 60;
    series.rowDirection = {1, 0, 0};
    series.columnDirection = {0, 0.8, 0.6};
    series.pixelSpacing = {0.5, 0.75};
    const imaging::WorldPoint normal = imaging::cross(series.rowDirection, series.columnDirection);
    for (int k = 0; k < 10; ++k) {
        dicom::SliceFile slice;
        slice.sopInstanceUid = "1.2.3." + std::to_string(k);
        slice.imagePosition = imaging::WorldPoint{100, -50, -10} + normal * (2.0 * k);
        slice.position = imaging::dot(slice.imagePosition, normal);
        series.slices.push_back(slice);
    }
    return series;
}

/// A rectangle of lines whose inside is columns [x, x + width) and rows [y, y + height).
LidcContour box(int k, int x, int y, int width, int height, bool inclusion = true)
{
    return {0,
            "1.2.3." + std::to_string(k),
            inclusion,
            {{x - 1, y - 1}, {x + width, y - 1}, {x + width, y + height}, {x - 1, y + height}}};
}

using Voxels = std::set<std::tuple<int, int, int>>;

Voxels boxVoxels(int k, int x, int y, int width, int height)
{
    Voxels voxels;
    for (int j = y; j < y + height; ++j)
        for (int i = x; i < x + width; ++i)
            voxels.insert({i, j, k});
    return voxels;
}

class Outlines : public testing::Test {
protected:
    Voxels of(const std::vector<LidcSession>& sessions, std::optional<imaging::WorldPoint> center = {})
    {
        const LidcOutline outline = lidcOutline({"1.2.3", "", sessions, {}}, series, grid, center);
        readers = outline.readers;
        notes = outline.notes;
        Voxels voxels;
        const imaging::Geometry& own = outline.mask->geometry();
        for (int k = 0; k < own.size.k; ++k)
            for (int j = 0; j < own.size.j; ++j)
                for (int i = 0; i < own.size.i; ++i)
                    if (outline.mask->at({i, j, k})) {
                        const auto voxel = grid.nearestVoxel(own.voxelToWorld({double(i), double(j), double(k)}));
                        voxels.insert({voxel.i, voxel.j, voxel.k});
                    }
        return voxels;
    }

    std::string whyRefused(const std::vector<LidcSession>& sessions, const std::string& seriesUid = "1.2.3") const
    {
        try {
            lidcOutline({seriesUid, "", sessions, {}}, series, grid, {});
        } catch (const Error& error) {
            return error.message();
        }
        return "was taken";
    }

    static LidcSession session(int reader, std::vector<LidcNodule> nodules)
    {
        return {reader, std::move(nodules), {}, {}};
    }

    dicom::ScannedSeries series = tiltedSeries();
    imaging::Geometry grid = dicom::layOut(series).geometry;
    int readers = 0;
    std::vector<std::string> notes;
};

} // namespace

TEST_F(Outlines, OfOneReaderAreWhatIsInsideTheLinesWithoutHoles)
{
    Voxels expected = boxVoxels(3, 10, 12, 8, 6);
    expected.merge(boxVoxels(4, 11, 12, 5, 5));
    for (const auto& hole : boxVoxels(3, 12, 13, 2, 2))
        expected.erase(hole);
    EXPECT_EQ(of({session(1, {{"n", {}, {box(3, 12, 13, 2, 2, false), box(4, 11, 12, 5, 5), box(3, 10, 12, 8, 6)}}})}),
              expected);
    EXPECT_EQ(readers, 1);
}

TEST_F(Outlines, AreAgreedOnByHalfOfTheReaders)
{
    const LidcNodule wide{"a", {}, {box(3, 10, 12, 9, 6)}}, left{"b", {}, {box(3, 10, 12, 4, 6)}},
        right{"c", {}, {box(3, 14, 12, 5, 6)}}, small{"d", {}, {box(3, 15, 13, 2, 2)}};
    EXPECT_EQ(of({session(1, {wide}), session(2, {left})}), boxVoxels(3, 10, 12, 9, 6)) << "of two, either";
    EXPECT_EQ(of({session(1, {wide}), session(2, {small}), session(3, {right})}), boxVoxels(3, 14, 12, 5, 6))
        << "of three, two";
    EXPECT_EQ(of({session(1, {wide}), session(2, {right}), session(3, {small}), session(4, {small})}),
              boxVoxels(3, 14, 12, 5, 6))
        << "of four, two";
    EXPECT_EQ(readers, 4);
    EXPECT_EQ(of({session(1, {wide}), session(2, {left, right}), session(3, {small})}), boxVoxels(3, 10, 12, 9, 6))
        << "who drew it in two parts counts once";
    EXPECT_EQ(readers, 3);
}

TEST_F(Outlines, AreGivenOfEachReaderToo)
{
    const LidcNodule left{"b", {}, {box(3, 10, 12, 4, 6)}}, right{"c", {}, {box(3, 14, 12, 5, 6)}},
        wide{"a", {}, {box(3, 10, 12, 9, 6)}};
    const LidcOutline outline =
        lidcOutline({"1.2.3", "", {session(1, {wide}), session(3, {left, right})}, {}}, series, grid, std::nullopt);
    ASSERT_EQ(outline.byReader.size(), 2u);
    EXPECT_EQ(outline.byReader[0].reader, 1);
    EXPECT_EQ(outline.byReader[1].reader, 3);
    const auto count = [](const imaging::MaskPtr& mask) {
        return std::count(mask->voxels().begin(), mask->voxels().end(), 1);
    };
    EXPECT_EQ(count(outline.byReader[0].mask), 9 * 6);
    EXPECT_EQ(count(outline.byReader[1].mask), 9 * 6) << "both parts of what one reader drew";
}

TEST_F(Outlines, AreThoseOfTheNoduleNearestToTheCentre)
{
    const LidcNodule here{"a", {}, {box(3, 10, 12, 9, 6)}}, there{"b", {}, {box(7, 40, 30, 4, 4)}};
    const std::vector<LidcSession> sessions{session(1, {here, there}), session(2, {there}), session(3, {here})};
    EXPECT_EQ(of(sessions, grid.voxelToWorld({12, 13, 4})), boxVoxels(3, 10, 12, 9, 6));
    EXPECT_EQ(of(sessions, grid.voxelToWorld({40, 30, 6})), boxVoxels(7, 40, 30, 4, 4));
    EXPECT_THAT(whyRefused(sessions), HasSubstr("it outlines 2 nodules; x_mm, y_mm, z_mm must say which is meant"));
}

TEST_F(Outlines, SayWhatCouldNotBePlaced)
{
    LidcContour lost = box(3, 10, 12, 9, 6);
    lost.sopUid = "9.9";
    lost.zMm = 700;
    EXPECT_EQ(of({session(1, {{"n", {}, {box(3, 10, 12, 9, 6), lost}}})}), boxVoxels(3, 10, 12, 9, 6));
    ASSERT_EQ(notes.size(), 1u);
    EXPECT_THAT(notes[0], HasSubstr("1 of 2 contours are left out: the series has no slice at z = 700 mm"));
    EXPECT_THAT(whyRefused({session(1, {{"n", {}, {lost}}})}), HasSubstr("no outline of a nodule can be placed"));
}

TEST_F(Outlines, AreRefusedInWords)
{
    EXPECT_THAT(whyRefused({session(1, {})}), HasSubstr("no reader outlined a nodule"));
    EXPECT_THAT(whyRefused({session(1, {{"n", {}, {box(3, 10, 12, 9, 6)}}})}, "5.6"),
                HasSubstr("its readings are of series 5.6, not of 1.2.3"));
    // Each overlaps the next alone: there is nothing that three of five share.
    std::vector<LidcSession> chain;
    for (int n = 0; n < 5; ++n)
        chain.push_back(session(n + 1, {{"n", {}, {box(3, 10 + 3 * n, 12, 4, 4)}}}));
    EXPECT_THAT(whyRefused(chain), HasSubstr("no voxel that half of the readers"));
}
