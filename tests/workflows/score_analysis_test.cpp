// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/score_analysis.h"

#include "core/base/error.h"
#include "core/statistics/ai_vs_readers.h"
#include "core/statistics/draws.h"
#include "core/statistics/obuchowski_rockette.h"

#include <algorithm>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace dsmt;
using namespace dsmt::workflows;
using statistics::ReaderStudy;
using testing::Contains;
using testing::HasSubstr;

namespace {

/// Ratings of 0 to 100; `network` adds a reader "network" with a modality of its own.
ReaderStudy studyOf(std::size_t readers, std::size_t modalities, std::size_t cases, bool network = false)
{
    ReaderStudy study;
    for (std::size_t n = 0; n < modalities; ++n)
        study.modalities.push_back("m" + std::to_string(n));
    for (std::size_t n = 0; n < readers; ++n)
        study.readers.push_back("r" + std::to_string(n));
    if (network) {
        study.modalities.emplace_back("network");
        study.readers.emplace_back("network");
    }
    for (std::size_t n = 0; n < cases; ++n) {
        study.cases.push_back("c" + std::to_string(n));
        study.positive.push_back(n % 2);
    }
    for (std::size_t modality = 0; modality < study.modalities.size(); ++modality)
        for (std::size_t reader = 0; reader < study.readers.size(); ++reader) {
            statistics::Draws draws(modality, reader);
            const bool isNetwork = network && reader == readers;
            const bool isRead = !network || isNetwork == (modality == modalities);
            for (std::size_t n = 0; n < cases; ++n) {
                const double score = 50 + 15 * (draws.normal() + double(n % 2));
                study.scores.push_back(isRead ? std::clamp(score, 0.0, 100.0) : 0);
                study.isRead.push_back(isRead);
            }
        }
    return study;
}

std::vector<Finding> ofKind(const ScoreAnalysis& analysis, FindingKind kind)
{
    std::vector<Finding> found;
    for (const Finding& finding : analysis.findings)
        if (finding.kind == kind)
            found.push_back(finding);
    return found;
}

} // namespace

TEST(ScoreAnalysis, ComparesTheReadersOfOneModalityInPairs)
{
    const ReaderStudy study = studyOf(3, 1, 40);
    const ScoreAnalysis analysis = analyzeScores(study, {});
    ASSERT_EQ(analysis.curves.size(), 3u);
    EXPECT_EQ(analysis.curves[2].name, "r2");
    EXPECT_TRUE(analysis.curves[0].calibration->isHundredths);
    const auto pairs = ofKind(analysis, FindingKind::Difference);
    ASSERT_EQ(pairs.size(), 3u);
    const auto expected = statistics::delongPaired(study.scoresOf(0, 0), study.scoresOf(0, 2), study.positive);
    EXPECT_EQ(pairs[1].second, "r2");
    EXPECT_EQ(*pairs[1].p, *expected->p);
    EXPECT_EQ(ofKind(analysis, FindingKind::RandomReadersRandomCases).size(), 0u);
    ASSERT_TRUE(analysis.agreement);
    EXPECT_EQ(analysis.agreement->limits.pairs, 40u);
}

TEST(ScoreAnalysis, HoldsModalitiesAgainstEachOtherAndANetworkOfItsOwnModalityAgainstReaders)
{
    const ReaderStudy study = studyOf(4, 2, 60, true);
    AnalysisWish wish;
    wish.network = statistics::ReaderPlace{2, 4};
    const ScoreAnalysis analysis = analyzeScores(study, wish);
    EXPECT_EQ(analysis.curves.size(), 9u);
    EXPECT_EQ(analysis.means.size(), 2u);
    const auto expected = statistics::obuchowskiRockette(
        statistics::readerAreas(studyOf(4, 2, 60), statistics::CovarianceMethod::Jackknife));
    const auto found = ofKind(analysis, FindingKind::RandomReadersRandomCases);
    ASSERT_EQ(found.size(), 1u);
    EXPECT_EQ(*found[0].p, expected.randomReadersRandomCases.differences[0].p);
    const auto against = ofKind(analysis, FindingKind::ReadersLessNetwork);
    ASSERT_EQ(against.size(), 2u);
    const auto beside = statistics::besideReaders(study, {2, 4}, 1);
    EXPECT_THAT(beside.study.readers, testing::ElementsAre("r0", "r1", "r2", "r3", "network"));
    EXPECT_EQ(
        *against[1].estimate,
        statistics::aiVsReaders(statistics::readerAreas(beside.study, wish.covariance), beside.network).difference);
    EXPECT_EQ(ofKind(analysis, FindingKind::NonInferiority).size(), 2u);
}

TEST(ScoreAnalysis, TakesTheUStatisticWhereReadsAreMissingAndSaysSo)
{
    ReaderStudy study = studyOf(3, 2, 30);
    study.isRead[5] = 0;
    const ScoreAnalysis analysis = analyzeScores(study, {});
    EXPECT_EQ(ofKind(analysis, FindingKind::UStatistic).size(), 3u);
    EXPECT_THAT(analysis.notes, Contains(HasSubstr("reads are missing")));
}

TEST(ScoreAnalysis, LeavesOutWhatTheScoresDoNotAllow)
{
    ReaderStudy study = studyOf(2, 1, 20);
    for (double& score : study.scores)
        score -= 60; // no probabilities
    study.scores[3] = std::numeric_limits<double>::infinity();
    std::fill(study.isRead.begin() + 20, study.isRead.end(), 0);
    study.isRead[20] = study.isRead[22] = 1; // two of one class
    const ScoreAnalysis analysis = analyzeScores(study, {});
    ASSERT_EQ(analysis.curves.size(), 1u);
    EXPECT_FALSE(analysis.curves[0].calibration);
    EXPECT_FALSE(analysis.agreement);
    EXPECT_THAT(analysis.notes, Contains(HasSubstr("all cases of r1 are of one class")));
}

TEST(ScoreAnalysis, DrawsTheSameBootstrapForTheSameSeed)
{
    const ReaderStudy study = studyOf(3, 2, 40);
    const ScoreAnalysis analysis = analyzeScores(study, {});
    const ScoreBootstrap wish{
        .curve = 1, .pair = std::pair<std::size_t, std::size_t>(0, 1), .plan = {.replicates = 300, .seed = 9}};
    const auto first = bootstrapScores(study, analysis, wish), second = bootstrapScores(study, analysis, wish);
    ASSERT_EQ(first.size(), 5u); // curve, pair, two means, their difference
    for (std::size_t n = 0; n < first.size(); ++n) {
        EXPECT_EQ(first[n].interval->lower, second[n].interval->lower);
        EXPECT_EQ(first[n].seed, 9u);
    }
    EXPECT_TRUE(first[1].p && first[4].p);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(bootstrapScores(study, analysis, wish, Progress({}, stop.get_token())), Cancelled);
}

TEST(ScoreFindings, HaveOneListOfColumnsInBothFiles)
{
    const std::vector<Finding> findings{
        {.kind = FindingKind::Difference,
         .first = "a, \"b\"",
         .second = "c",
         .estimate = 0.1,
         .interval = statistics::Interval{-0.1, 0.3},
         .p = 0.25,
         .method = "DeLong 1988"},
        {.kind = FindingKind::BootstrapArea, .first = "a", .replicates = 10, .seed = 3}};
    EXPECT_EQ(findingsCsv(findings),
              "quantity,first,second,estimate,se,lower,upper,statistic,df,p,method,replicates,seed\n"
              "auc_difference,\"a, \"\"b\"\"\",c,0.1,,-0.1,0.3,,,0.25,DeLong 1988,,\n"
              "bootstrap_auc,a,,,,,,,,,,10,3\n");
    const auto json = nlohmann::json::parse(findingsJson(findings, "t.csv", 0.95, {"a note"}));
    EXPECT_EQ(json.at("findings").at(0).at("p"), 0.25);
    EXPECT_TRUE(json.at("findings").at(0).at("se").is_null());
    EXPECT_EQ(json.at("findings").at(1).at("seed"), 3);
}
