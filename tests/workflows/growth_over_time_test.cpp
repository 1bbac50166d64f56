// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/growth_over_time.h"

#include "core/database/case_store.h"
#include "core/database/nodule_store.h"
#include "tests/fixtures/temporary_folder.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::workflows;
using database::Decision;

namespace {

class GrowthOverTime : public testing::Test {
protected:
    /// A CT of one patient with a nodule; its number.
    std::int64_t noduleOf(const std::string& uid, const std::string& date)
    {
        SeriesRecord record;
        record.seriesUid = uid;
        record.studyUid = uid + ".1";
        record.patientId = "P";
        record.studyDate = date;
        record.modality = "CT";
        const std::int64_t series = database::CaseStore(library).addSeries(record, "/ct");
        return database::NoduleStore(library).at(series, {1, 2, 3});
    }
    std::int64_t predict(std::int64_t nodule, double volumeMm3)
    {
        Assessment assessment;
        assessment.nodule = NoduleMeasurements{};
        assessment.nodule->volumeMm3 = volumeMm3;
        assessment.nodule->longAxisMm = 10;
        assessment.nodule->shortAxisMm = 10;
        assessment.provenance.package = "test";
        return database::PredictionStore(library).add(nodule, assessment, nullptr);
    }
    std::vector<double> volumes(std::int64_t nodule)
    {
        std::vector<double> found;
        for (const GrowthPoint& point : growthOverTime(library, nodule))
            found.push_back(point.volumeMm3);
        return found;
    }

    fixtures::TemporaryFolder folder;
    database::Library library{folder.path()};
};

} // namespace

TEST_F(GrowthOverTime, FollowsLinkedNodulesInOrderOfDate)
{
    const std::int64_t later = noduleOf("1.2", "20260101"), earlier = noduleOf("1.3", "20250101");
    predict(later, 1000);
    predict(earlier, 500);
    EXPECT_THAT(volumes(later), testing::ElementsAre(1000));
    database::NoduleStore(library).link(earlier, later);
    EXPECT_THAT(volumes(later), testing::ElementsAre(500, 1000));
    EXPECT_THAT(volumes(earlier), testing::ElementsAre(500, 1000));
    const std::int64_t unmeasured = noduleOf("1.4", "20270101"), dateless = noduleOf("1.5", "");
    predict(dateless, 2000);
    database::NoduleStore(library).link(later, unmeasured);
    database::NoduleStore(library).link(later, dateless);
    EXPECT_THAT(volumes(later), testing::ElementsAre(500, 1000));
    database::NoduleStore(library).unlink(later);
    EXPECT_THAT(volumes(later), testing::ElementsAre(1000));
}

TEST_F(GrowthOverTime, TakesWhatWasAcceptedAndNothingRejected)
{
    const std::int64_t nodule = noduleOf("1.2", "20260101");
    const std::int64_t first = predict(nodule, 100), second = predict(nodule, 200), third = predict(nodule, 300);
    database::DecisionStore decisions(library);
    EXPECT_THAT(volumes(nodule), testing::ElementsAre(300));
    decisions.add(third, Decision::Rejected, "leaks into a vessel");
    EXPECT_THAT(volumes(nodule), testing::ElementsAre(200));
    decisions.add(first, Decision::Accepted, "");
    EXPECT_THAT(volumes(nodule), testing::ElementsAre(100));
    decisions.add(first, Decision::Withdrawn, "");
    decisions.add(second, Decision::Rejected, "too small");
    EXPECT_THAT(volumes(nodule), testing::ElementsAre(100));
    decisions.add(first, Decision::Rejected, "no");
    EXPECT_TRUE(volumes(nodule).empty());
}
