// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/prediction_store.h"

#include "core/base/error.h"
#include "tests/database/stored_records.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;

namespace {

class PredictionStoreTest : public testing::Test {
protected:
    TemporaryFolder m_folder;
    Library m_library{m_folder / "library"};
    PredictionStore m_predictions{m_library};
    std::int64_t m_series = CaseStore(m_library).addSeries(unusualSeries(), "/ct");
    std::int64_t m_nodule = m_predictions.noduleAt(m_series, {1, 2, 3});

    std::string refusal(const std::string& sql)
    {
        try {
            m_library.connection().exec(sql);
        } catch (const SQLite::Exception& failure) {
            return failure.what();
        }
        return "done";
    }

    bool intactAfter(const std::string& sql)
    {
        tamper(m_library.folder(), sql);
        return m_predictions.ofSeries(m_series).at(0).intact;
    }
};

} // namespace

TEST_F(PredictionStoreTest, GivesBackEverythingExactly)
{
    const imaging::Mask mask = ballMask();
    const std::int64_t full = m_predictions.add(m_nodule, fullAssessment(), &mask);
    const std::int64_t refused = m_predictions.add(m_nodule, refusedAssessment(), nullptr);
    const auto stored = m_predictions.ofSeries(m_series);
    ASSERT_EQ(stored.size(), 2u);
    EXPECT_EQ(stored[0].id, full);
    EXPECT_EQ(stored[1].id, refused);
    EXPECT_EQ(stored[0].noduleId, m_nodule);
    EXPECT_EQ(stored[0].createdAt.size(), 24u);
    EXPECT_EQ(toJson(stored[0].assessment), toJson(fullAssessment()));
    EXPECT_EQ(toJson(stored[1].assessment), toJson(refusedAssessment()));
    EXPECT_TRUE(stored[0].intact && stored[1].intact);
    ASSERT_TRUE(stored[0].mask);
    EXPECT_FALSE(stored[1].mask);
    EXPECT_TRUE(std::equal(mask.voxels().begin(), mask.voxels().end(), stored[0].mask->voxels().begin(),
                           stored[0].mask->voxels().end()));
    const imaging::Geometry& grid = stored[0].mask->geometry();
    EXPECT_EQ(grid.size, mask.geometry().size);
    EXPECT_EQ(grid.origin, mask.geometry().origin);
    EXPECT_EQ(grid.spacing, mask.geometry().spacing);
    EXPECT_EQ(grid.iAxis, mask.geometry().iAxis);
    EXPECT_EQ(grid.jAxis, mask.geometry().jAxis);
    EXPECT_EQ(grid.kAxis, mask.geometry().kAxis);
}

TEST_F(PredictionStoreTest, PutsTheNumbersIntoColumns)
{
    m_predictions.add(m_nodule, fullAssessment(), nullptr);
    SQLite::Statement select(
        m_library.connection(),
        "SELECT probability, probability_lower, threshold, bubble_lucency, long_axis_mm, refused, device "
        "FROM predictions");
    ASSERT_TRUE(select.executeStep());
    EXPECT_EQ(select.getColumn(0).getDouble(), fullAssessment().invasiveness->probability);
    EXPECT_EQ(select.getColumn(1).getDouble(), 0.61);
    EXPECT_EQ(select.getColumn(2).getDouble(), 0.42);
    EXPECT_EQ(select.getColumn(3).getDouble(), *fullAssessment().bubbleLucency);
    EXPECT_EQ(select.getColumn(4).getDouble(), fullAssessment().nodule->longAxisMm);
    EXPECT_EQ(select.getColumn(5).getInt(), 0);
    EXPECT_EQ(select.getColumn(6).getString(), "cpu");
}

TEST_F(PredictionStoreTest, FindsTheNearestNoduleWithinReach)
{
    const std::int64_t other = m_predictions.noduleAt(m_series, {1, 2, 9});
    EXPECT_NE(other, m_nodule);
    EXPECT_EQ(m_predictions.noduleAt(m_series, {1, 2, 5}), m_nodule);
    EXPECT_EQ(m_predictions.noduleAt(m_series, {1, 2, 6.5}), other);
    EXPECT_EQ(m_predictions.noduleAt(m_series, {1, 7, 3}), m_nodule);
    EXPECT_NE(m_predictions.noduleAt(m_series, {1, 7.1, 3}), m_nodule);
    const std::int64_t series = CaseStore(m_library).addSeries(unusualSeries("4.5"), "/ct");
    EXPECT_NE(m_predictions.noduleAt(series, {1, 2, 3}), m_nodule);
}

TEST_F(PredictionStoreTest, NeverChangesOrRemovesAPrediction)
{
    const imaging::Mask mask = ballMask();
    m_predictions.add(m_nodule, fullAssessment(), &mask);
    EXPECT_THAT(refusal("UPDATE predictions SET probability = 0"), testing::HasSubstr("never changed"));
    EXPECT_THAT(refusal("DELETE FROM predictions"), testing::HasSubstr("never removed"));
    EXPECT_THAT(refusal("INSERT OR REPLACE INTO predictions SELECT * FROM predictions"), testing::HasSubstr("never"));
    EXPECT_THAT(refusal("UPDATE masks SET runs = x''"), testing::HasSubstr("never changed"));
    EXPECT_THAT(refusal("DELETE FROM masks"), testing::HasSubstr("never removed"));
    EXPECT_THAT(refusal("INSERT OR REPLACE INTO masks SELECT * FROM masks"), testing::HasSubstr("never"));
    EXPECT_THAT(refusal("DELETE FROM nodules"), testing::HasSubstr("FOREIGN KEY"));
    EXPECT_TRUE(m_predictions.ofSeries(m_series).at(0).intact);
}

TEST_F(PredictionStoreTest, NoticesAChangeBehindItsBack)
{
    const imaging::Mask mask = ballMask();
    m_predictions.add(m_nodule, fullAssessment(), &mask);
    EXPECT_FALSE(intactAfter("UPDATE predictions SET probability = 0.7"));
    const auto stored = m_predictions.ofSeries(m_series);
    EXPECT_TRUE(stored[0].assessment.refused());
    EXPECT_EQ(stored[0].assessment.scope.back().code, "record_changed");
}

TEST_F(PredictionStoreTest, NoticesChangedMasksAndRecords)
{
    const imaging::Mask mask = ballMask();
    m_predictions.add(m_nodule, fullAssessment(), &mask);
    EXPECT_TRUE(intactAfter("SELECT 1"));
    EXPECT_FALSE(intactAfter("UPDATE masks SET grid = replace(grid, '55', '56')"));
    EXPECT_TRUE(intactAfter("UPDATE masks SET grid = replace(grid, '56', '55')"));
    EXPECT_FALSE(intactAfter("UPDATE predictions SET created_at = '2020-01-01T00:00:00.000Z'"));
    EXPECT_FALSE(intactAfter("UPDATE predictions SET assessment_json = '{}'"));
    EXPECT_FALSE(intactAfter("DELETE FROM masks"));
}

TEST_F(PredictionStoreTest, TakesAThousandPredictions)
{
    const imaging::Mask mask = ballMask();
    for (int n = 0; n < 1000; ++n) {
        Assessment assessment = fullAssessment();
        assessment.invasiveness->probability = n / 1000.0;
        m_predictions.add(m_nodule, assessment, &mask);
    }
    const auto stored = m_predictions.ofSeries(m_series);
    ASSERT_EQ(stored.size(), 1000u);
    for (int n = 0; n < 1000; ++n)
        ASSERT_EQ(stored[std::size_t(n)].assessment.invasiveness->probability, n / 1000.0);
    EXPECT_EQ(CaseStore(m_library).cases().at(0).predictions, 1000);
}

TEST_F(PredictionStoreTest, LeavesNothingBehindWhenAddingFails)
{
    const imaging::Mask mask = ballMask();
    Assessment outside = fullAssessment();
    outside.invasiveness->probability = 1.5;
    EXPECT_THROW(m_predictions.add(m_nodule, outside, &mask), Error);
    EXPECT_THROW(m_predictions.add(999, fullAssessment(), &mask), Error);
    EXPECT_TRUE(m_predictions.ofSeries(m_series).empty());
    EXPECT_EQ(m_library.connection().execAndGet("SELECT count(*) FROM packages").getInt(), 0);
}
