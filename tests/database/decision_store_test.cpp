// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/decision_store.h"

#include "core/base/user_name.h"
#include "core/database/audit_trail.h"
#include "core/database/case_store.h"
#include "core/database/library_check.h"
#include "core/database/listing.h"
#include "core/database/prediction_store.h"
#include "tests/database/stored_records.h"
#include "tests/fixtures/temporary_folder.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
using testing::HasSubstr;

namespace {

class Decisions : public testing::Test {
protected:
    Decisions() : library(folder.path())
    {
        const std::int64_t series = CaseStore(library).addSeries(unusualSeries(), "/ct");
        PredictionStore predictions(library);
        prediction = predictions.add(predictions.noduleAt(series, {1, 2, 3}), fullAssessment(), nullptr);
    }

    std::string errorOf(Decision decision, const std::string& reason)
    {
        try {
            DecisionStore(library).add(prediction, decision, reason);
        } catch (const Error& error) {
            return error.message();
        }
        return "it was added";
    }

    Cell listed(const std::string& column)
    {
        const Listing found = list(library, Listed::Predictions, {});
        const auto at = std::find(found.columns.begin(), found.columns.end(), column) - found.columns.begin();
        return found.rows.at(0).at(std::size_t(at));
    }

    TemporaryFolder folder;
    Library library;
    std::int64_t prediction = 0;
};

TEST_F(Decisions, AreKeptOneAfterTheOtherWithWhoAndWhen)
{
    DecisionStore store(library);
    EXPECT_EQ(standingDecision(store.history(prediction)), nullptr);
    store.add(prediction, Decision::Accepted, "");
    store.add(prediction, Decision::Rejected, "the outline takes a vessel in");
    store.add(prediction, Decision::Withdrawn, "");
    store.add(prediction, Decision::Accepted, "after a second look");

    const auto history = store.history(prediction);
    ASSERT_EQ(history.size(), 4U);
    EXPECT_EQ(history[1].decision, Decision::Rejected);
    EXPECT_EQ(history[1].reason, "the outline takes a vessel in");
    EXPECT_EQ(history[1].supersedes, history[0].id);
    EXPECT_EQ(history[3].decidedBy, userName());
    EXPECT_THAT(history[3].decidedAt, testing::MatchesRegex("[0-9-]+T[0-9:.]+Z"));
    ASSERT_NE(standingDecision(history), nullptr);
    EXPECT_EQ(standingDecision(history)->reason, "after a second look");
    EXPECT_EQ(PredictionStore(library).prediction(prediction).decisions.size(), 4U);
    EXPECT_EQ(AuditStore(library).entries(1).front().note.action, "prediction accepted");
}

TEST_F(Decisions, WithoutSenseAreRefused)
{
    EXPECT_THAT(errorOf(Decision::Rejected, ""), HasSubstr("a rejection says why"));
    EXPECT_THAT(errorOf(Decision::Withdrawn, ""), HasSubstr("no decision to withdraw"));
    EXPECT_EQ(errorOf(Decision::Accepted, ""), "it was added");
    EXPECT_THAT(errorOf(Decision::Accepted, ""), HasSubstr("accepted already"));
    EXPECT_EQ(errorOf(Decision::Withdrawn, ""), "it was added");
    EXPECT_THAT(errorOf(Decision::Withdrawn, ""), HasSubstr("no decision to withdraw"));
    prediction = 99;
    EXPECT_THAT(errorOf(Decision::Accepted, ""), HasSubstr("no prediction 99"));
}

TEST_F(Decisions, AreListedUntilTheyAreWithdrawn)
{
    DecisionStore store(library);
    EXPECT_EQ(listed("decision"), Cell());
    store.add(prediction, Decision::Rejected, "not a nodule");
    EXPECT_EQ(listed("decision"), Cell(std::string("rejected")));
    EXPECT_EQ(listed("decision_reason"), Cell(std::string("not a nodule")));
    EXPECT_EQ(listed("decided_by"), Cell(userName()));
    store.add(prediction, Decision::Withdrawn, "");
    EXPECT_EQ(listed("decision"), Cell());
}

TEST_F(Decisions, ThatWereChangedOrTakenAwayAreFound)
{
    DecisionStore store(library);
    store.add(prediction, Decision::Rejected, "not a nodule");
    store.add(prediction, Decision::Accepted, "");
    EXPECT_THAT(refusalOf(library, "UPDATE prediction_decisions SET reason = 'x'"), HasSubstr("never changed"));
    EXPECT_THAT(refusalOf(library, "DELETE FROM prediction_decisions"), HasSubstr("never removed"));
    EXPECT_TRUE(checkAll(library).faults.empty());
    tamper(folder.path(), "UPDATE prediction_decisions SET decision = 'rejected', reason = 'x' WHERE id = 2");
    EXPECT_FALSE(store.history(prediction)[1].intact);
    EXPECT_EQ(standingDecision(store.history(prediction)), nullptr);
    const std::vector<LibraryFault> faults = checkAll(library).faults;
    ASSERT_FALSE(faults.empty());
    EXPECT_EQ(faults.front().table, "prediction_decisions");
    tamper(folder.path(), "DELETE FROM prediction_decisions WHERE id = 2");
    EXPECT_THAT(checkAll(library).faults.front().text, HasSubstr("is gone"));
}

} // namespace
