// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/worklist.h"

#include "core/base/error.h"
#include "core/database/analysis_queue.h"
#include "core/database/decision_store.h"
#include "core/database/description_store.h"
#include "core/database/library_check.h"
#include "core/database/lidc_store.h"
#include "core/database/nodule_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/upkeep.h"
#include "tests/database/filled_library.h"

#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class Worklist : public testing::Test {
protected:
    std::int64_t addCase(const std::string& uid, const std::string& patient, const std::string& date = "20240229")
    {
        SeriesRecord record = unusualSeries(uid);
        record.patientName = patient;
        record.patientId = "ID-" + uid;
        record.studyDate = date;
        record.description = "Chest " + patient;
        return CaseStore(library).addSeries(record, "/ct");
    }
    std::int64_t addNodule(std::int64_t series, double x = 0) { return NoduleStore(library).at(series, {x, 0, 0}); }
    void predict(std::int64_t nodule, double probability, double longAxisMm, Texture texture = Texture::Solid)
    {
        Assessment assessment = fullAssessment();
        assessment.scope.clear();
        assessment.invasiveness = Invasiveness{probability, probability / 2, probability, 0.5};
        assessment.nodule->longAxisMm = longAxisMm;
        assessment.nodule->solid = SolidPart{5, 0.5, 0.4, 0.6, texture};
        PredictionStore(library).add(nodule, assessment, nullptr);
    }
    std::vector<WorklistKey> order(const std::string& sortBy, bool descending = false, const std::string& text = {},
                                   const WorklistFilter& filter = {})
    {
        return worklistOrder(library, {text, filter, sortBy, descending});
    }
    std::vector<WorklistKey> having(const std::string& column, std::vector<std::string> values)
    {
        WorklistFilter filter;
        filter.anyOf[column] = std::move(values);
        return order("case", false, "", filter);
    }
    std::vector<WorklistKey> within(const std::string& column, const std::string& from, const std::string& to)
    {
        WorklistFilter filter;
        filter.between[column] = {from, to};
        return order("case", false, "", filter);
    }

    TemporaryFolder folder;
    Library library{folder / "library"};
};

} // namespace

TEST_F(Worklist, HasARowForEachNoduleAndForEachCaseWithoutOne)
{
    const std::int64_t empty = addCase("1.2.1", "Doe"), full = addCase("1.2.2", "Roe");
    EXPECT_THAT(order(""), ElementsAre(-empty, -full));
    const std::int64_t first = addNodule(full), second = addNodule(full, 40);
    EXPECT_THAT(order(""), ElementsAre(-empty, first, second));
    EXPECT_THAT(order("", true), ElementsAre(second, first, -empty)) << "the newest first";
    EXPECT_EQ(worklistSize(library), 3);
    const auto rows = worklistRows(library, {second, 4711, -empty});
    ASSERT_EQ(rows.size(), 2u) << "one that is not there is left out";
    EXPECT_TRUE(rows[0].hasNodule());
    EXPECT_EQ(rows[0].patientName, "Roe");
    EXPECT_FALSE(rows[1].hasNodule());
    EXPECT_EQ(rows[1].seriesId, empty);
    EXPECT_EQ(rows[1].description, "Chest Doe");
}

TEST_F(Worklist, ShowsTheLastPredictionWithDecisionTruthReadsAndWarnings)
{
    const std::int64_t series = addCase("1.2.1", "Doe");
    const std::int64_t nodule = addNodule(series);
    NoduleStore(library).describe(nodule, "N 7", "left upper lobe");
    predict(nodule, 0.2, 11);
    predict(nodule, 0.9, 15.5, Texture::PartSolid);
    ReferenceStandardStore(library).add(resected(nodule, PathologyCategory::Mia));
    ReferenceStandardStore(library).add(resected(nodule, PathologyCategory::Iac), "a second look");
    const GeometryFinding note{{"thick", Severity::Note, "thick"}, {}, {}},
        warning{{"gap", Severity::Warning, "a gap"}, {}, {}};
    DescriptionStore(library).put(series, {{}, "", {note, warning}, {}});
    LidcReads reads;
    reads.seriesUid = "1.2.1";
    reads.sessions = {{.reader = 1}, {.reader = 2}};
    LidcStore(library).add(reads, std::string(64, 'd'));
    const WorklistRow row = worklistRows(library, {nodule}).at(0);
    EXPECT_EQ(row.nodule, "N 7");
    EXPECT_EQ(row.site, "left upper lobe");
    EXPECT_EQ(row.longAxisMm, 15.5);
    EXPECT_EQ(row.texture, Texture::PartSolid);
    ASSERT_TRUE(row.invasiveness);
    EXPECT_EQ(row.invasiveness->probability, 0.9);
    EXPECT_EQ(row.invasiveness->lower, 0.45);
    EXPECT_TRUE(row.invasiveness->invasive());
    EXPECT_EQ(row.pathology, PathologyCategory::Iac);
    EXPECT_EQ(row.readers, 2);
    ASSERT_EQ(row.warnings.size(), 2u);
    EXPECT_EQ(row.warnings[0].text, "a gap") << "the worst first";
    EXPECT_THAT(having("severity", {"2"}), ElementsAre(nodule));
    DescriptionStore(library).put(series, {});
    EXPECT_THAT(having("severity", {"0"}), ElementsAre(nodule));
    EXPECT_THAT(checkAll(library).faults, IsEmpty()) << "triggers keep what the views say";
}

TEST_F(Worklist, FollowsDecisionsOnTheLastPrediction)
{
    const std::int64_t series = addCase("1.2.1", "Doe");
    const std::int64_t a = addNodule(series), b = addNodule(series, 40), c = addNodule(series, 80);
    predict(a, 0.9, 12); // prediction 1
    predict(b, 0.1, 17); // 2
    DecisionStore decisions(library);
    const auto decisionOf = [&](std::int64_t nodule) { return worklistRows(library, {nodule}).at(0).decision; };
    EXPECT_FALSE(decisionOf(a));
    EXPECT_THAT(having("decided", {"none"}), ElementsAre(a, b)) << "analysed, and nobody decided yet";
    decisions.add(1, Decision::Accepted, "");
    decisions.add(2, Decision::Rejected, "motion");
    EXPECT_EQ(decisionOf(a), Decision::Accepted);
    EXPECT_EQ(decisionOf(b), Decision::Rejected);
    EXPECT_THAT(having("decided", {"accepted"}), ElementsAre(a));
    EXPECT_THAT(having("decided", {"rejected", "none"}), ElementsAre(b));
    EXPECT_THAT(having("decision", {""}), ElementsAre(c));
    EXPECT_THAT(order("decision"), ElementsAre(a, b, c));
    EXPECT_THAT(order("decision", true), ElementsAre(b, a, c));
    decisions.add(2, Decision::Withdrawn, "");
    EXPECT_FALSE(decisionOf(b));
    predict(a, 0.8, 12); // 3: another result, which nobody has seen
    EXPECT_FALSE(decisionOf(a));
    decisions.add(1, Decision::Rejected, "an earlier one");
    EXPECT_FALSE(decisionOf(a)) << "a decision on an earlier prediction stays with that one";
    decisions.add(3, Decision::Accepted, "");
    EXPECT_EQ(decisionOf(a), Decision::Accepted);
    EXPECT_THAT(checkAll(library).faults, IsEmpty()) << "triggers keep what the views say";
    const Listing nodules = list(library, Listed::Nodules, {.filters = {{"decision", "=", "accepted"}}});
    ASSERT_EQ(nodules.rows.size(), 1u) << "dsmt nodules list says the same";
    EXPECT_EQ(withColumns(nodules, Listed::Nodules, {"nodule", "decision"}).rows[0],
              (std::vector<Cell>{a, std::string("accepted")}));
}

TEST_F(Worklist, SaysWhyAPredictionWasRefused)
{
    const std::int64_t nodule = addNodule(addCase("1.2.1", "Doe"));
    predict(nodule, 0.9, 15);
    PredictionStore(library).add(nodule, refusedAssessment(), nullptr);
    const WorklistRow row = worklistRows(library, {nodule}).at(0);
    EXPECT_FALSE(row.invasiveness);
    EXPECT_FALSE(row.refusedBecause.empty());
    EXPECT_THAT(having("result", {"refused"}), ElementsAre(nodule));
    EXPECT_THAT(checkAll(library).faults, IsEmpty());
}

TEST_F(Worklist, IsSortedByEveryColumnWithTheUnknownLast)
{
    const std::int64_t a = addNodule(addCase("1.2.1", "b")), b = addNodule(addCase("1.2.2", "A")),
                       c = addNodule(addCase("1.2.3", "c"));
    predict(a, 0.9, 12);
    predict(b, 0.1, 17);
    EXPECT_THAT(order("probability"), ElementsAre(b, a, c));
    EXPECT_THAT(order("probability", true), ElementsAre(a, b, c));
    EXPECT_THAT(order("long_axis_mm", true), ElementsAre(b, a, c));
    EXPECT_THAT(order("patient"), ElementsAre(b, a, c)) << "in any case of letters";
    for (const std::string& column : worklistColumns())
        for (const bool descending : {false, true})
            EXPECT_EQ(order(column, descending).size(), 3u) << column;
    EXPECT_THROW(order("nonesuch"), Error);
}

TEST_F(Worklist, FindsEveryWordInTheNoduleOrItsCase)
{
    const std::int64_t series = addCase("1.2.1", "Doe Jane"),
                       other = addCase("1.2.2", "\xE6\x9D\x8E\xE5\xB0\x8F\xE6\x98\x8E");
    const std::int64_t nodule = addNodule(series), second = addNodule(series, 40);
    NoduleStore(library).describe(nodule, "Seven", "lingula");
    ReferenceStandardStore(library).add(resected(second, PathologyCategory::Iac));
    for (const auto& [text, found] : {std::pair{"doe", 2},
                                      {"JANE seven", 1},
                                      {"chest lingula", 1},
                                      {"iac resection", 1},
                                      {"do", 2},
                                      {"\xE6\x9D\x8E", 1},
                                      {"\xE5\xB0\x8F\xE6\x98\x8E", 1},
                                      {"1.2.2", 1},
                                      {"seven iac", 0},
                                      {"nonesuch", 0},
                                      {"  ", 3}})
        EXPECT_EQ(order("case", false, text).size(), std::size_t(found)) << text;
    EXPECT_THAT(order("case", false, "\xE6\x9D\x8E"), ElementsAre(-other));
}

TEST_F(Worklist, IsFilteredByValuesAndRanges)
{
    const std::int64_t a = addNodule(addCase("1.2.1", "a", "20240101")),
                       b = addNodule(addCase("1.2.2", "b", "20250101")),
                       c = addNodule(addCase("1.2.3", "c", "20260101"));
    const std::int64_t empty = addCase("1.2.4", "d", "20270101");
    predict(a, 0.9, 12, Texture::PartSolid);
    predict(b, 0.1, 17.5);
    ReferenceStandardStore(library).add(resected(b, PathologyCategory::Ais));
    EXPECT_THAT(having("result", {"invasive"}), ElementsAre(a));
    EXPECT_THAT(having("result", {"invasive", "not invasive"}), ElementsAre(a, b));
    EXPECT_THAT(having("result", {""}), ElementsAre(c, -empty)) << "not analysed";
    EXPECT_THAT(having("texture", {toString(Texture::PartSolid)}), ElementsAre(a));
    EXPECT_THAT(having("pathology", {"", "IAC"}), ElementsAre(a, c, -empty));
    EXPECT_THAT(having("marked", {"0"}), ElementsAre(-empty));
    EXPECT_THAT(within("long_axis_mm", "11", "17.4"), ElementsAre(a));
    EXPECT_THAT(within("long_axis_mm", "17.5", ""), ElementsAre(b));
    EXPECT_THAT(within("study_date", "20250101", "20260101"), ElementsAre(b, c));
    EXPECT_THAT(within("reads", "", "0"), ElementsAre(a, b, c, -empty));
    EXPECT_THAT(within("reads", "1", ""), IsEmpty());
    WorklistFilter wrong;
    wrong.anyOf["'; DROP TABLE worklist; --"] = {"1"};
    EXPECT_THROW(order("", false, "", wrong), Error);
}

TEST_F(Worklist, FiltersComeBackFromTheirText)
{
    WorklistFilter filter;
    filter.anyOf["pathology"] = {"", "IAC"};
    filter.between["long_axis_mm"] = {"10", ""};
    EXPECT_EQ(worklistFilterFrom(toJson(filter)), filter);
    for (const char* wrong :
         {"", "{}", "[1]", R"({"any_of":{"nonesuch":["1"]},"between":{}})", R"({"any_of":3,"between":{}})"})
        EXPECT_THROW(worklistFilterFrom(wrong), Error) << wrong;
}

TEST_F(Worklist, CanBeMadeAgainFromWhatIsStored)
{
    fillLibrary(library);
    const auto before = worklistTable(library, order(""), worklistColumns());
    ASSERT_EQ(before.rows.size(), 2u);
    compact(library);
    EXPECT_EQ(worklistTable(library, order(""), worklistColumns()).rows, before.rows);
    EXPECT_THAT(checkAll(library).faults, IsEmpty());
}

TEST_F(Worklist, FollowsACaseThatIsImportedAgainUnderAnotherName)
{
    const std::int64_t series = addCase("1.2.1", "Doe");
    addNodule(series);
    addCase("1.2.1", "Other");
    EXPECT_EQ(worklistSize(library), 1);
    EXPECT_EQ(worklistRows(library, order(""))[0].patientName, "Other");
    EXPECT_THAT(checkAll(library).faults, IsEmpty());
}

TEST_F(Worklist, QueuesAnalysesAcrossOpenings)
{
    const std::int64_t empty = addCase("1.2.1", "Doe"), series = addCase("1.2.2", "Roe");
    const std::int64_t a = addNodule(series), b = addNodule(series, 40);
    AnalysisQueue queue(library);
    EXPECT_EQ(queue.add({b, a, -empty, b}), 2);
    EXPECT_EQ(queue.add({a}), 0) << "it waits already";
    Library again(folder / "library");
    AnalysisQueue other(again);
    const auto first = other.next();
    ASSERT_TRUE(first);
    EXPECT_EQ(first->noduleId, b);
    EXPECT_EQ(other.counts().waiting, 2);
    ASSERT_EQ(other.failed().size(), 1u);
    EXPECT_EQ(other.failed()[0].key(), -empty);
    EXPECT_EQ(other.failed()[0].failure, "no nodule is marked in this case");
    other.fail(first->position, "the CT is gone");
    EXPECT_EQ(other.next()->noduleId, a);
    EXPECT_EQ(other.add({b}), 1) << "what failed may be asked again";
    other.removeWaiting();
    EXPECT_FALSE(other.next());
    EXPECT_EQ(other.counts().failed, 1);
    queue.removeFailed();
    EXPECT_EQ(queue.counts().failed, 0);
}
