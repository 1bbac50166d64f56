// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/study_store.h"

#include "core/base/error.h"
#include "core/database/audit_trail.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "tests/database/planned_study.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
using testing::HasSubstr;
using testing::Not;

namespace {

class StudyStoreTest : public testing::Test {
protected:
    TemporaryFolder folder;
    Library library{folder / "library"};
    StudyStore studies{library};
    StudyDraft draft;
};

} // namespace

TEST_F(StudyStoreTest, NumbersCasesAndCountsWhatIsLeftOut)
{
    const auto nodules = addCases(library, 9);
    addNodules(library, "1.2.9", 2); // without truth
    Assessment large = fullAssessment();
    large.nodule->longAxisMm = 25;
    PredictionStore(library).add(nodules[0], large, nullptr);
    draft = {"pilot", {}, addReaders(library, 3), {}, {nodules[4]}};
    draft.protocol.design = study::Design::Crossover;
    const std::int64_t id = studies.create(draft);
    const ReaderStudy row = studies.named("pilot");
    EXPECT_EQ(row.id, id);
    EXPECT_EQ(row.protocol.trainingCases, 1);
    EXPECT_EQ(row.protocol.weightsSha256, std::string(64, 'a'));
    EXPECT_EQ(row.frozenAt, "");
    const auto cases = studies.cases(id);
    ASSERT_EQ(cases.size(), 11u);
    for (int n = 0; n < 8; ++n) {
        EXPECT_EQ(cases[std::size_t(n)].number, n + 1);
        EXPECT_EQ(cases[std::size_t(n)].training, cases[std::size_t(n)].noduleId == nodules[4]);
        EXPECT_TRUE(cases[std::size_t(n)].predictionId);
    }
    EXPECT_EQ(cases[8].noduleId, nodules[0]);
    EXPECT_EQ(cases[8].excludedBecause, "longer than 20 mm");
    EXPECT_THAT(cases[9].excludedBecause, HasSubstr("no reference standard"));
    const study::Plan plan = studies.plan(id);
    EXPECT_EQ(plan.orders.size(), 3u * 2 * 8);
    EXPECT_EQ(plan.excluded.size(), 2u);
}

TEST_F(StudyStoreTest, RefusesWhatIsNoStudyAndLeavesNothing)
{
    addCases(library, 3);
    const auto readers = addReaders(library, 1);
    const auto tryIt = [&](const StudyDraft& tried, ErrorKind kind = ErrorKind::BadInput) {
        return refusalOf([&] { studies.create(tried); }, kind);
    };
    EXPECT_THAT(tryIt({"", {}, readers, {}, {}}), HasSubstr("needs a name"));
    EXPECT_THAT(tryIt({"x", {}, {}, {}, {}}), HasSubstr("needs a reader"));
    EXPECT_THAT(tryIt({"x", {}, {77}, {}, {}}, ErrorKind::NotFound), HasSubstr("no reader 77"));
    EXPECT_THAT(tryIt({"x", {}, readers, {77}, {}}, ErrorKind::NotFound), HasSubstr("no nodule 77"));
    EXPECT_THAT(tryIt({"x", {}, readers, {}, {77}}), HasSubstr("none of the cases"));
    StudyDraft small{"x", {}, readers, {}, {}};
    small.protocol.inclusion = {30, 40};
    EXPECT_THAT(tryIt(small), HasSubstr("none of 3 nodules is a case; 3: shorter than 30 mm"));
    small.protocol.inclusion = {};
    small.protocol.trainingCases = 3;
    EXPECT_THAT(tryIt(small), HasSubstr("leave none"));
    EXPECT_TRUE(studies.all().empty());
    EXPECT_EQ(library.connection().execAndGet("SELECT count(*) FROM study_cases").getInt(), 0);
    studies.create({"x", {}, readers, {}, {}});
    EXPECT_THAT(tryIt({"x", {}, readers, {}, {}}), HasSubstr("a study x already"));
}

TEST_F(StudyStoreTest, FreezesOnceAndForEver)
{
    addCases(library, 4);
    draft = {"pilot", {}, addReaders(library, 2), {}, {}};
    const std::int64_t id = studies.create(draft);
    const FrozenPlan plan = studies.freeze(id);
    EXPECT_EQ(plan.sha256, sha256Of(studies.plan(id)));
    EXPECT_EQ(studies.named("pilot").frozenAt, plan.frozenAt);
    EXPECT_TRUE(studies.frozen(id)->intact);
    EXPECT_THAT(AuditStore(library).entries(1)[0].note.detail, HasSubstr(plan.sha256));
    EXPECT_THAT(refusalOf([&] { studies.freeze(id); }), HasSubstr("was frozen at"));
    EXPECT_THAT(refusalOf([&] { studies.removeDraft(id); }), HasSubstr("it stays"));
    for (const char* change :
         {"UPDATE reader_studies SET seed = 4", "UPDATE study_cases SET training = 1", "DELETE FROM study_orders",
          "UPDATE study_orders SET arm = 'aided'", "DELETE FROM study_readers", "UPDATE study_plans SET plan_json = ''",
          "DELETE FROM study_plans",
          "INSERT INTO study_orders SELECT study, reader, 2, position, nodule, arm FROM study_orders",
          "REPLACE INTO study_plans SELECT * FROM study_plans", "DELETE FROM study_cases"})
        EXPECT_THROW(library.connection().exec(change), SQLite::Exception) << change;
}

TEST_F(StudyStoreTest, ADraftMayBeThrownAway)
{
    addCases(library, 4);
    draft = {"pilot", {}, addReaders(library, 2), {}, {}};
    studies.removeDraft(studies.create(draft));
    EXPECT_FALSE(studies.find("pilot"));
    EXPECT_NO_THROW(studies.create(draft));
}

TEST_F(StudyStoreTest, ThePlanNamesNoPersonAndNoPatient)
{
    addCases(library, 3);
    ReaderStore(library).add({0, "Dr. PLANTED-READER", "senior", "thoracic", 5, ""});
    const std::string plan = toJson(studies.plan(frozenStudy(library, study::Design::Sequential)));
    for (const char* mark : kPlantedMarks)
        EXPECT_THAT(plan, Not(HasSubstr(mark)));
    EXPECT_THAT(plan, Not(HasSubstr("PLANTED")));
    EXPECT_THAT(plan, Not(HasSubstr("1.2.3")));
}

TEST_F(StudyStoreTest, ReadsInBulkAreRefusedForAPlannedStudy)
{
    addCases(library, 3);
    addReaders(library, 1);
    frozenStudy(library, study::Design::Unaided);
    EXPECT_THAT(refusalOf([&] { ReaderStore(library).importedStudy("pilot"); }, ErrorKind::BadInput),
                HasSubstr("a planned study"));
}
