// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/run_program.h"
#include "tests/fixtures/shared_material.h"
#include "tests/fixtures/temporary_folder.h"

#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using fixtures::ProgramResult;
using testing::HasSubstr;
using Json = nlohmann::json;

namespace {

class StatsCommand : public testing::Test {
protected:
    std::string written(const std::string& name, const std::string& text) const
    {
        std::ofstream(m_folder / name) << text;
        return (m_folder / name).string();
    }

    static Json statsJson(std::vector<std::string> words)
    {
        words.insert(words.begin(), "stats");
        words.push_back("--json");
        const ProgramResult result = fixtures::runProgram("dsmt", words);
        EXPECT_EQ(result.exitCode, 0) << result.errors;
        return Json::parse(result.output);
    }

    static void expectRefused(std::vector<std::string> words, int exitCode, const std::string& reason)
    {
        words.insert(words.begin(), "stats");
        const ProgramResult result = fixtures::runProgram("dsmt", words);
        EXPECT_EQ(result.exitCode, exitCode) << result.output;
        EXPECT_THAT(result.errors, HasSubstr(reason));
    }

    /// Two readers, two modalities, four cases; every score differs.
    std::string smallStudy() const
    {
        std::string csv = "Reader,Treatment,Case_ID,Truth,Rating\n";
        int score = 0;
        for (const char* reader : {"A", "B"})
            for (const char* modality : {"alone", "aided"})
                for (int n = 0; n < 4; ++n)
                    csv += std::string(reader) + "," + modality + ",c" + std::to_string(n) + "," +
                           std::to_string(n % 2) + "," + std::to_string((score += 7) % 10 + 3 * (n % 2)) + "\n";
        return written("study.csv", csv);
    }

    fixtures::TemporaryFolder m_folder;
};

} // namespace

TEST_F(StatsCommand, ComparesTwoColumns)
{
    const std::string file =
        written("wide.csv", "id,truth,a,b\n1,0,.1,.2\n2,0,.4,.1\n3,1,.35,.3\n4,1,.8,.9\n5,1,,.9\n");
    const Json found = statsJson({"compare", "--in", file, "--a", "a", "--b", "b", "--truth", "truth"});
    EXPECT_EQ(found.at("auc_a"), 0.75);
    EXPECT_EQ(found.at("auc_b"), 1.0);
    EXPECT_EQ(found.at("difference"), -0.25);
    EXPECT_EQ(found.at("n_positive"), 2);
    EXPECT_EQ(found.at("left_out"), 1);
    for (const char* key : {"se", "z", "p", "ci"})
        EXPECT_TRUE(found.contains(key)) << key;
    expectRefused({"compare", "--in", file, "--a", "a", "--b", "c", "--truth", "truth"}, 3, "c");
    expectRefused({"compare", "--in", file, "--a", "a", "--b", "b", "--truth", "trout"}, 3, "no column trout");
}

TEST_F(StatsCommand, SaysWhereATableIsWrong)
{
    expectRefused({"roc", "--in", written("a.csv", "case,truth,score\n1,0,.5\n2,1,high\n")}, 3,
                  "a.csv: line 3, column score: \"high\" is no number");
    expectRefused({"roc", "--in", written("b.csv", "case,truth,score\n1,0,.5\n2,maybe,.7\n")}, 3,
                  "line 3, column truth: \"maybe\" is neither 0 nor 1");
    expectRefused({"mrmc", "--in", written("c.csv", "reader,case,truth,score\nA,1,0,.5\nA,2,1,.6\nA,1,0,.7\n")}, 3,
                  "lines 2 and 4: reader A read case 1 twice");
    expectRefused({"mrmc", "--in", written("d.csv", "reader,case,truth,score\nA,1,0,.5\nB,1,1,.6\n")}, 3,
                  "lines 2 and 3: case 1 has two truths");
    expectRefused({"roc", "--in", written("e.csv", "case,score\n1,.5\n")}, 3, "no column is known as the truth");
    expectRefused({"roc", "--in", written("f.csv", "case,truth,score\n1,1,.5\n2,2,.7\n")}, 3, "--positive");
    expectRefused({"roc", "--in", (m_folder / "none.csv").string()}, 3, "none.csv");
    expectRefused(
        {"mrmc", "--in", written("g.imrmc", "NR: 2\nBEGIN DATA:\n-1,c1,0,1\n-1,c2,0,0\nr1,c1,m,1\nr1,c2,m,0\n")}, 3,
        "the head says NR: 2, the data hold 1");
    expectRefused({"mrmc", "--in", written("h.imrmc", "BEGIN DATA:\n-1,c1,0,1\nr1,c2,m,1\n")}, 3,
                  "case c2 has no truth");
    const Json two =
        statsJson({"roc", "--in", written("i.csv", "case,truth,score\n1,1,.5\n2,2,.7\n"), "--positive", "2"});
    EXPECT_EQ(two.at("auc"), 1.0);
    EXPECT_TRUE(two.at("ci").is_null());
}

TEST_F(StatsCommand, AnalysesManyReadersAndTurnsToTheUStatisticWhenReadsAreMissing)
{
    const Json found = statsJson({"mrmc", "--in", smallStudy()});
    EXPECT_EQ(found.at("modalities"), Json({"alone", "aided"}));
    EXPECT_EQ(found.at("auc").size(), 2u);
    EXPECT_EQ(found.at("method"), "Obuchowski-Rockette");
    for (const char* key : {"rrrc", "frrc", "rrfc", "components", "single", "mean_auc", "covariance", "notes"})
        EXPECT_TRUE(found.contains(key)) << key;
    for (const char* key : {"f", "ddf", "p", "difference", "se", "ci"})
        EXPECT_TRUE(found.at("rrrc").contains(key)) << key;
    const std::string missing = written(
        "missing.csv", "reader,modality,case,truth,score\nA,m,1,0,1\nA,m,2,0,2\nA,m,3,1,2\nA,m,4,1,4\nB,m,1,0,3\nB,m,2,"
                       "0,1\nB,m,3,1,4\n"
                       "A,n,1,0,1\nA,n,2,0,3\nA,n,3,1,2\nA,n,4,1,4\nB,n,1,0,2\nB,n,2,0,1\nB,n,3,1,1\nB,n,4,1,NA\n");
    const Json other = statsJson({"mrmc", "--in", missing});
    EXPECT_EQ(other.at("method"), "U-statistic");
    EXPECT_THAT(other.at("notes").dump(), HasSubstr("reader B did not read case 4 under m"));
    expectRefused({"mrmc", "--method", "or", "--in", missing}, 4, "reader B did not read case 4");
}

TEST_F(StatsCommand, WritesAndReadsImrmcFiles)
{
    const std::string imrmc = (m_folder / "study.imrmc").string(), csv = smallStudy();
    const Json first = statsJson({"mrmc", "--in", csv, "--write-imrmc", imrmc});
    const Json second = statsJson({"mrmc", "--in", imrmc});
    EXPECT_EQ(first.at("rrrc"), second.at("rrrc"));
}

TEST_F(StatsCommand, AgreesWithTheOraclesAtTheCommandLine)
{
    const auto vanDyke = fixtures::sharedMaterial("oracles/vandyke.imrmc");
    DSMT_REQUIRE_SHARED(vanDyke);
    const Json found = statsJson({"mrmc", "--in", vanDyke.string()});
    EXPECT_NEAR(found.at("rrrc").at("f").get<double>(), 4.456318693, 1e-8);
    EXPECT_NEAR(found.at("rrrc").at("ddf").get<double>(), 15.25967459, 1e-7);
    EXPECT_NEAR(found.at("rrrc").at("p").get<double>(), .05166568582, 1e-10);
    const Json ai = statsJson({"ai-vs-readers", "--in", fixtures::sharedMaterial("oracles/vandyke.csv").string(),
                               "--ai", "1", "--modality", "1", "--margin", "0.05"});
    EXPECT_NEAR(ai.at("t").get<double>(), -.778757288, 1e-8);
    EXPECT_NEAR(ai.at("non_inferiority").at("p").get<double>(), .03937, 1e-5);
    const Json proc = statsJson({"compare", "--in", fixtures::sharedMaterial("oracles/asah.csv").string(), "--a",
                                 "ndka", "--b", "wfns", "--truth", "outcome"});
    EXPECT_NEAR(proc.at("z").get<double>(), -2.797776, 1e-6);
}

TEST_F(StatsCommand, CountsTestsPlansAndChecksWithoutAFile)
{
    const Json calls = statsJson({"counts", "--table", "8", "2", "18", "2"});
    EXPECT_EQ(calls.at("sensitivity").at("value"), 0.8);
    EXPECT_EQ(calls.at("accuracy").at("count"), 26);
    const Json mcnemar = statsJson({"mcnemar", "--table", "63", "9", "0", "15"});
    EXPECT_EQ(mcnemar.at("exact_p"), 0.00390625);
    EXPECT_EQ(mcnemar.at("mid_p"), 0.001953125);
    EXPECT_TRUE(mcnemar.at("odds_ratio").is_null());
    const Json published = statsJson({"published", "--value", "82.76%", "--of", "87"});
    EXPECT_EQ(published.at("rows")[0].at("counts")[0].at("count"), 72);
    EXPECT_FALSE(statsJson({"published", "--value", "77.56%", "--of", "274"}).at("rows")[0].at("possible").get<bool>());
    const Json power = statsJson({"power", "--discordant", "0.2", "0.08"});
    EXPECT_GE(power.at("rows")[0].at("power").get<double>(), 0.8);
    const Json areas = statsJson({"power", "--auc", "0.902", "0.851", "--cases", "87"});
    EXPECT_LT(areas.at("rows")[0].at("power").get<double>(), 0.5);
    expectRefused({"counts"}, 3, "--table");
    expectRefused({"published", "--value", "lots", "--of", "9"}, 3, "no share");
}

TEST_F(StatsCommand, JudgesAgreementCalibrationAndUtilityOfFiles)
{
    std::string ratings = "reader,case,rating\n", probabilities = "truth,p\n";
    for (int n = 0; n < 40; ++n) {
        ratings += "A," + std::to_string(n) + "," + (n % 2 ? "present" : "absent") + "\n";
        ratings += "B," + std::to_string(n) + "," + (n % 2 && n % 7 ? "present" : "absent") + "\n";
        probabilities += std::to_string(n % 3 == 0) + "," + std::to_string(0.1 + 0.02 * ((n * 13) % 40)) + "\n";
    }
    const Json agreement = statsJson({"agreement", "--in", written("ratings.csv", ratings)});
    EXPECT_EQ(agreement.at("categories"), Json({"absent", "present"}));
    EXPECT_EQ(agreement.at("pairs")[0].at("n"), 40);
    EXPECT_GT(agreement.at("pairs")[0].at("kappa").at("kappa").get<double>(), 0.7);
    const std::string file = written("p.csv", probabilities);
    const Json calibration = statsJson({"calibration", "--in", file, "--fit-in", file});
    EXPECT_EQ(calibration.at("n"), 40);
    EXPECT_NEAR(calibration.at("reliability").get<double>() - calibration.at("resolution").get<double>() +
                    calibration.at("uncertainty").get<double>(),
                calibration.at("brier").get<double>(), 1e-12);
    EXPECT_LE(calibration.at("recalibrated").at("isotonic").at("brier").get<double>(),
              calibration.at("brier").get<double>());
    const Json decision = statsJson({"decision", "--in", file, "--thresholds", "0.05"});
    EXPECT_EQ(decision.at("curves")[0].at("points")[0].at("net_benefit"),
              decision.at("curves")[0].at("points")[0].at("treat_all"));
    expectRefused({"calibration", "--in", written("q.csv", "truth,p\n1,1.5\n0,.2\n")}, 3, "1.5 is no probability");
}

TEST_F(StatsCommand, ComparesWholeCurvesAndAdjustsSeveralDifferences)
{
    const std::string wide = written("curves.csv", "truth,a,b\n0,1,1\n0,2,3\n1,3,2\n1,4,4\n");
    const Json found = statsJson({"compare", "--in", wide, "--a", "a", "--b", "b", "--permutations", "200"});
    EXPECT_EQ(found.at("venkatraman").at("e"), 2);
    EXPECT_EQ(found.at("venkatraman").at("permutations"), 200);
    std::string csv = "reader,modality,case,truth,score\n";
    for (const char* reader : {"A", "B"})
        for (const char* modality : {"x", "y", "z"})
            for (int n = 0; n < 8; ++n)
                csv += fmt::format("{},{},c{},{},{}\n", reader, modality, n, n % 2,
                                   (n * 5 + int(modality[0]) * 3 + int(reader[0])) % 11 + 4 * (n % 2));
    const std::string three = written("three.csv", csv);
    const Json holm = statsJson({"mrmc", "--in", three}).at("rrrc").at("differences"),
               bonferroni = statsJson({"mrmc", "--in", three, "--adjust", "bonferroni"}).at("rrrc").at("differences");
    ASSERT_EQ(holm.size(), 3u);
    double least = 1;
    for (const Json& row : holm)
        least = std::min(least, row.at("p").get<double>());
    for (std::size_t n = 0; n < 3; ++n) {
        const double p = holm[n].at("p").get<double>();
        EXPECT_DOUBLE_EQ(bonferroni[n].at("p_adjusted").get<double>(), std::min(1.0, 3 * p));
        EXPECT_GE(holm[n].at("p_adjusted").get<double>(), p);
        if (p == least) {
            EXPECT_DOUBLE_EQ(holm[n].at("p_adjusted").get<double>(), std::min(1.0, 3 * p));
        }
    }
}

TEST_F(StatsCommand, ComparesReadingTimesOfOneReaderAsARatio)
{
    const std::string times = written("times.csv", "reader,case,arm,truth,seconds\n"
                                                   "R1,a,unaided,0,20\nR1,b,unaided,1,40\nR1,c,unaided,0,80\n"
                                                   "R1,a,aided,0,10\nR1,b,aided,1,20\nR1,c,aided,0,41\n");
    const Json found = statsJson({"agreement", "--in", times, "--columns", "score=seconds", "--reader", "R1", "--log"});
    const Json pair = found.at("pairs").at(0);
    EXPECT_EQ(pair.at("a"), "unaided");
    // exp of the mean of log 2, log 2 and log(80 / 41)
    EXPECT_NEAR(pair.at("paired_log_t").at("ratio").get<double>(), std::cbrt(2 * 2 * 80.0 / 41), 1e-12);
    expectRefused({"agreement", "--in", times, "--columns", "score=seconds", "--reader", "R9"}, 3, "there are R1");
}

TEST_F(StatsCommand, TakesANetworkThatHasAModalityOfItsOwn)
{
    std::string csv = "reader,modality,case,truth,score\n";
    for (int n = 0; n < 10; ++n) {
        csv += fmt::format("network,network,c{},{},{}\n", n, n % 2, 10 * n + 7 * (n % 2));
        for (const char* reader : {"A", "B", "C"})
            csv += fmt::format("{},unaided,c{},{},{}\n", reader, n, n % 2, (n * int(reader[0])) % 13 + 5 * (n % 2));
    }
    const Json found = statsJson({"ai-vs-readers", "--in", written("own.csv", csv), "--ai", "network"});
    EXPECT_EQ(found.at("reader_auc").size(), 3u);
    EXPECT_TRUE(found.at("p").is_number());
}
