// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_results.h"

#include "core/workflows/study_result_files.h"
#include "tests/workflows/made_study.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using namespace dsmt::fixtures;
using namespace dsmt::workflows;

namespace {

const std::vector<ResultCell>& rowOf(const StudyResults& results, const std::string& table, const std::string& name)
{
    for (const auto& row : tableNamed(results, table)->rows)
        if (row[0].text == name)
            return row;
    throw std::runtime_error(table + " has no row " + name);
}

/// Mann-Whitney over all pairs.
double naiveArea(const StudyReads& study, int reader, bool aided)
{
    double sum = 0, pairs = 0;
    for (const AnalysedCase& positive : study.cases)
        for (const AnalysedCase& negative : study.cases)
            if (*positive.truth && !*negative.truth) {
                const double a = *study.find(reader, positive.number, aided)->invasiveness;
                const double b = *study.find(reader, negative.number, aided)->invasiveness;
                sum += a > b ? 1 : a == b ? 0.5 : 0;
                ++pairs;
            }
    return sum / pairs;
}

/// All fifteen sections are there, every cell says something or why not, and no text holds a NaN.
void expectComplete(const StudyResults& results)
{
    ASSERT_EQ(results.sections.size(), 15u);
    for (int n = 0; n < 15; ++n)
        EXPECT_EQ(results.sections[std::size_t(n)].number, n + 1);
    for (const ResultTable* table : tablesOf(results)) {
        EXPECT_FALSE(table->rows.empty()) << table->id;
        for (const auto& row : table->rows)
            for (const ResultCell& cell : row) {
                EXPECT_EQ(cell.text.find("nan"), std::string::npos) << table->id << ": " << cell.text;
                if (cell.text == "-" && table->id != "deviations" && !cell.value) {
                    EXPECT_TRUE(!cell.undefined.empty() || table->id.starts_with("false-"))
                        << table->id << " " << row[0].text;
                }
            }
    }
    EXPECT_NO_THROW(nlohmann::json::parse(resultsJson(results)));
}

} // namespace

TEST(StudyResults, GiveTheReadersAreasAndSharesThatACountByHandGives)
{
    const StudyReads study = madeStudy();
    const StudyResults results = studyResults(study);
    expectComplete(results);
    double mean = 0;
    for (int reader = 1; reader <= 3; ++reader) {
        const auto& row = rowOf(results, "paper", "R" + std::to_string(reader));
        EXPECT_NEAR(*row[3].value, naiveArea(study, reader, false), 1e-12);
        mean += naiveArea(study, reader, false) / 3;
        std::size_t right = 0;
        for (const AnalysedCase& one : study.cases)
            right += *study.find(reader, one.number, false)->invasiveCall == *one.truth;
        EXPECT_EQ(row[2].share, (statistics::Proportion{right, 12}));
        EXPECT_EQ(row[2].cases.size(), 12 - right); // the wrong ones are behind the cell
    }
    EXPECT_NEAR(*rowOf(results, "paper", "mean of 3 readers")[3].value, mean, 1e-12);
}

TEST(StudyResults, HangOnNothingButTheReads)
{
    StudyReads study = madeStudy();
    const StudyResults before = studyResults(study);
    EXPECT_EQ(studyResults(study).inputsSha256, before.inputsSha256);
    study.reads[0].read.invasiveness = 99.5;
    EXPECT_NE(studyResults(study).inputsSha256, before.inputsSha256);
}

TEST(StudyResults, TellUnaidedFromAidedAndCountSwitches)
{
    const StudyReads study = madeStudy({.readers = 4, .cases = 20, .aided = true, .design = study::Design::Sequential});
    const StudyResults results = studyResults(study, {.replicates = 200});
    expectComplete(results);
    int toRight = 0;
    for (const AnalysedCase& one : study.cases)
        toRight += *study.find(2, one.number, false)->invasiveCall != *one.truth &&
                   *study.find(2, one.number, true)->invasiveCall == *one.truth;
    EXPECT_EQ(*rowOf(results, "switches", "R2")[2].value, toRight);
    const auto& difference = rowOf(results, "mrmc", "unaided - aided; readers and cases random");
    EXPECT_LT(*difference[1].value, 0); // aided ratings part the classes better by construction
    EXPECT_TRUE(difference[4].value.has_value());
    EXPECT_NEAR(*rowOf(results, "bootstrap", "unaided - aided")[1].value, *difference[1].value, 1e-12);
}

TEST(StudyResults, SayWhatIsNotDefinedWithOneClass)
{
    StudyReads study = madeStudy();
    for (AnalysedCase& one : study.cases)
        one.truth = true;
    const StudyResults results = studyResults(study, {.replicates = 50});
    expectComplete(results);
    EXPECT_EQ(rowOf(results, "paper", "R1")[3].undefined, "all 12 scored cases are positive");
    EXPECT_FALSE(results.mrmc.undefined.empty());
    EXPECT_TRUE(rowOf(results, "paper", "R1")[4].value.has_value());  // sensitivity
    EXPECT_FALSE(rowOf(results, "paper", "R1")[5].value.has_value()); // specificity
    EXPECT_NE(results.summary.find("not defined"), std::string::npos);
}

TEST(StudyResults, OfOneReaderGeneralizeToCasesOnly)
{
    const StudyResults results = studyResults(madeStudy({.readers = 1}), {.replicates = 50});
    expectComplete(results);
    EXPECT_FALSE(rowOf(results, "mrmc", "readers and cases random")[1].undefined.empty());
    EXPECT_TRUE(rowOf(results, "mrmc", "unaided, mean; these readers, cases random")[1].value.has_value());
    EXPECT_FALSE(results.aiVsReaders.undefined.empty());
    EXPECT_EQ(rowOf(results, "agreement", "yes or no, Fleiss' kappa")[2].undefined, "it takes two readers");
}

TEST(StudyResults, OfTwoCasesAndOfAllTiesAreComplete)
{
    expectComplete(studyResults(madeStudy({.cases = 2}), {.replicates = 50}));
    StudyReads tied = madeStudy();
    for (auto& read : tied.reads) {
        read.read.invasiveness = 50;
        read.read.invasiveCall = true;
    }
    const StudyResults results = studyResults(tied, {.replicates = 50});
    expectComplete(results);
    EXPECT_DOUBLE_EQ(*rowOf(results, "paper", "R1")[3].value, 0.5);
    EXPECT_EQ(rowOf(results, "paper", "R1")[3].undefined, "no interval: all scores are equal");
}

TEST(StudyResults, OfNobodysReadsAreComplete)
{
    StudyReads study = madeStudy();
    study.reads.clear();
    reindex(study);
    expectComplete(studyResults(study, {.replicates = 50}));
    study.cases.clear();
    expectComplete(studyResults(study, {.replicates = 50}));
}

TEST(StudyResults, TakeTheUStatisticWhereReadsAreMissing)
{
    StudyReads study = madeStudy({.readers = 4, .cases = 20});
    std::erase_if(study.reads, [](const database::StoredRead& read) { return read.id % 7 == 0; });
    reindex(study);
    const StudyResults results = studyResults(study, {.replicates = 50});
    expectComplete(results);
    EXPECT_TRUE(results.mrmc.uStatistic.has_value());
    EXPECT_GT(results.aiVsReaders.left, 0u);
    std::size_t missing = 0;
    for (const auto& row : tableNamed(results, "missing")->rows)
        if (row[0].text.starts_with('R'))
            missing += std::size_t(*row[2].value);
    EXPECT_EQ(missing, 80 - study.reads.size());
}

TEST(StudyResults, LeaveCasesOutThatTheNetworkDidNotAnswer)
{
    StudyReads study = madeStudy({.readers = 3, .cases = 20});
    study.cases[0].answer.reset();
    study.cases[5].answer->scope.push_back({"no", Severity::Refusal, "no"});
    const StudyResults results = studyResults(study, {.replicates = 50});
    expectComplete(results);
    EXPECT_EQ(*rowOf(results, "paper", "DSMT-Net")[1].value, 18);
    EXPECT_EQ(results.aiVsReaders.left, 2u);
    EXPECT_EQ(rowOf(results, "missing", "DSMT-Net")[2].cases, (std::vector{1, 6}));
    for (AnalysedCase& one : study.cases)
        one.answer.reset();
    expectComplete(studyResults(study, {.replicates = 50}));
}

TEST(StudyResults, CheckPrintedSharesAgainstCounts)
{
    const StudyResults results = studyResults(madeStudy());
    const ResultTable* table = tableNamed(results, "published-counts");
    ASSERT_NE(table, nullptr);
    EXPECT_EQ(*table->rows[0][2].value, 72);
    EXPECT_EQ(*table->rows[1][2].value, 63);
    EXPECT_FALSE(table->rows[2][2].value.has_value());
    EXPECT_NE(table->rows[2][2].undefined.find("no count of 274 rounds to 77.56 %"), std::string::npos);
}
