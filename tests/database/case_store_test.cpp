// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/case_store.h"

#include "tests/database/stored_records.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::database;
using namespace dsmt::fixtures;

TEST(CaseStore, KeepsEveryFieldOfASeries)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    const std::filesystem::path source = "/media/\xE5\xB0\x8F CD 'one'/series";
    const std::int64_t id = CaseStore(library).addSeries(unusualSeries(), source);
    const auto row = CaseStore(library).findSeries("1.2.3");
    ASSERT_TRUE(row);
    EXPECT_EQ(row->seriesId, id);
    EXPECT_EQ(row->series, unusualSeries());
    EXPECT_EQ(row->source, source);
    EXPECT_EQ(row->addedAt.size(), 24u);
    EXPECT_EQ(row->addedAt.back(), 'Z');
    EXPECT_EQ(row->nodules, 0);
    EXPECT_EQ(row->predictions, 0);
    EXPECT_FALSE(row->latestProbability);
    EXPECT_FALSE(row->latestLongAxisMm);
}

TEST(CaseStore, KnowsASeriesAgainAndTakesItsNewPlace)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    CaseStore cases(library);
    const std::int64_t id = cases.addSeries(unusualSeries(), "/old");
    EXPECT_EQ(cases.addSeries(unusualSeries(), "/new"), id);
    ASSERT_EQ(cases.cases().size(), 1u);
    EXPECT_EQ(cases.cases()[0].source, "/new");
}

TEST(CaseStore, ListsTheNewestFirst)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    CaseStore cases(library);
    for (const char* uid : {"1.9", "1.1", "1.5"})
        cases.addSeries(unusualSeries(uid), "/ct");
    cases.addSeries(unusualSeries("1.1"), "/elsewhere");
    std::vector<std::string> uids;
    for (const CaseRow& row : cases.cases())
        uids.push_back(row.series.seriesUid);
    EXPECT_EQ(uids, (std::vector<std::string>{"1.5", "1.1", "1.9"}));
}

TEST(CaseStore, ShowsTheLatestAnswerOfEachSeries)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    CaseStore cases(library);
    PredictionStore predictions(library);
    const std::int64_t first = cases.addSeries(unusualSeries("1.1"), "/ct");
    cases.addSeries(unusualSeries("1.2"), "/ct");
    const std::int64_t nodule = predictions.noduleAt(first, {0, 0, 0});
    predictions.noduleAt(first, {100, 0, 0});
    Assessment assessment = fullAssessment("1.1");
    predictions.add(nodule, assessment, nullptr);
    assessment.invasiveness->probability = 0.25;
    assessment.nodule->longAxisMm = 8.5;
    predictions.add(nodule, assessment, nullptr);
    const CaseRow row = *cases.findSeries("1.1");
    EXPECT_EQ(row.nodules, 2);
    EXPECT_EQ(row.predictions, 2);
    EXPECT_EQ(row.latestProbability, 0.25);
    EXPECT_EQ(row.latestLongAxisMm, 8.5);
    EXPECT_EQ(cases.findSeries("1.2")->predictions, 0);
}

TEST(CaseStore, FindsNothingUnderAnUnknownUid)
{
    const TemporaryFolder folder;
    Library library(folder / "library");
    EXPECT_FALSE(CaseStore(library).findSeries("9"));
    EXPECT_TRUE(CaseStore(library).cases().empty());
}
