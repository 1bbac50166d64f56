// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/ai_vs_readers.h"
#include "core/statistics/dbm.h"
#include "core/statistics/obuchowski_rockette.h"
#include "tests/statistics/agreement_table.h"
#include "tests/statistics/oracle_study.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::statistics;
using fixtures::AgreementRow;
using nlohmann::json;

namespace {

constexpr double kStatistic = 1e-8, kProbability = 1e-6;

void compareContrast(AgreementRow& row, const AreaContrast& found, const json& expected, const char* statistic)
{
    row.relative(found.difference, expected.at("Estimate"), kStatistic, "difference");
    row.relative(found.error, expected.at("StdErr"), kStatistic, "standard error");
    row.relative(found.statistic, expected.at(statistic), kStatistic, "statistic");
    row.absolute(found.p, expected.at("p-value"), kProbability, "p");
    row.absolute(found.interval.lower, expected.at("CI.Lower"), kStatistic, "lower");
    row.absolute(found.interval.upper, expected.at("CI.Upper"), kStatistic, "upper");
    if (expected.contains("df"))
        row.relative(*found.df, expected.at("df"), kStatistic, "df");
}

void compareMeans(AgreementRow& row, const OrInference& found, const json& expected)
{
    ASSERT_EQ(found.means.size(), expected.size());
    for (std::size_t n = 0; n < expected.size(); ++n) {
        row.relative(found.means[n].area, expected[n].at("Estimate"), 1e-12, "mean");
        row.relative(found.means[n].error, expected[n].at("StdErr"), kStatistic, "standard error of mean");
        row.absolute(found.means[n].interval.lower, expected[n].at("CI.Lower"), kStatistic, "lower of mean");
        row.absolute(found.means[n].interval.upper, expected[n].at("CI.Upper"), kStatistic, "upper of mean");
        if (expected[n].contains("df"))
            row.relative(*found.means[n].df, expected[n].at("df"), kStatistic, "df of mean");
    }
}

void compareComponents(AgreementRow& row, const OrComponents& found, const json& expected)
{
    const double values[] = {*found.reader, *found.modalityReader, found.var, found.cov1, found.cov2, found.cov3};
    ASSERT_EQ(expected.size(), 6u);
    for (std::size_t n = 0; n < 6; ++n)
        row.relative(values[n], expected[n].at("Estimate"), kStatistic, expected[n].at("row"));
}

void compareWithMrmcaov(const char* data, const ReaderStudy& study, const json& analyses, const std::string& prefix)
{
    for (const auto& [name, method] : {std::pair("DeLong", CovarianceMethod::DeLong),
                                       {"jackknife", CovarianceMethod::Jackknife},
                                       {"unbiased", CovarianceMethod::Unbiased}}) {
        AgreementRow row(std::string("Obuchowski-Rockette, ") + name, std::string("MRMCaov 0.3.0 ") + data);
        const ObuchowskiRockette result = obuchowskiRockette(readerAreas(study, method));
        const json& random = analyses.at(prefix + name + "_RRRC");
        const OrInference& rrrc = result.randomReadersRandomCases;
        compareComponents(row, result.components, random.at("vcov_comps"));
        const json& test = random.at("test_equality")[0];
        row.relative(result.components.meanSquareModality, test.at("MS(T)"), kStatistic, "MS(T)");
        row.relative(result.components.meanSquareModalityReader, test.at("MS(T:R)"), kStatistic, "MS(T:R)");
        row.relative(*rrrc.f, test.at("F"), kStatistic, "F");
        row.relative(*rrrc.ddf, test.at("df2"), kStatistic, "df2");
        row.absolute(*rrrc.p, test.at("p-value"), kProbability, "p");
        compareContrast(row, rrrc.differences.at(0), random.at("test_diffs")[0], "t");
        compareMeans(row, rrrc, random.at("test_means"));
        const json& fixed = analyses.at(prefix + name + "_FRRC");
        const OrInference& frrc = result.fixedReadersRandomCases;
        row.relative(*frrc.f * frrc.df, fixed.at("test_equality")[0].at("X2"), kStatistic, "chi-square");
        row.absolute(*frrc.p, fixed.at("test_equality")[0].at("p-value"), kProbability, "p of chi-square");
        compareContrast(row, frrc.differences.at(0), fixed.at("test_diffs")[0], "z");
        compareMeans(row, frrc, fixed.at("test_means"));
        const json& readers = fixed.at("reader_test_diffs");
        ASSERT_EQ(result.readers.size(), readers.size());
        for (std::size_t n = 0; n < readers.size(); ++n)
            compareContrast(row, result.readers[n].contrast, readers[n], "z");
        for (std::size_t n = 0; n < fixed.at("reader_means").size(); ++n) {
            const json& one = fixed.at("reader_means")[n];
            const std::size_t m = n / study.readers.size(), r = n % study.readers.size();
            row.absolute(result.areas.area(m, r), one.at("empirical_auc"), 1e-12, "reader's area");
            row.relative(std::sqrt(result.areas.covariance(m, r, m, r)), one.at("StdErr"), kStatistic,
                         "reader's error");
        }
    }
    AgreementRow row("Obuchowski-Rockette, fixed cases", std::string("MRMCaov 0.3.0 ") + data);
    const ObuchowskiRockette result = obuchowskiRockette(readerAreas(study, CovarianceMethod::DeLong));
    const json& expected = analyses.at(prefix + "DeLong_RRFC");
    const OrInference& rrfc = result.randomReadersFixedCases;
    row.relative(*rrfc.f, expected.at("test_equality")[0].at("F"), kStatistic, "F");
    row.relative(*rrfc.ddf, expected.at("test_equality")[0].at("df2"), kStatistic, "df2");
    row.absolute(*rrfc.p, expected.at("test_equality")[0].at("p-value"), kProbability, "p");
    compareContrast(row, rrfc.differences.at(0), expected.at("test_diffs")[0], "t");
    compareMeans(row, rrfc, expected.at("test_means"));
}

} // namespace

TEST(MrmcOracle, ObuchowskiRocketteAgreesWithMrmcaov)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("vandyke.csv"));
    compareWithMrmcaov("Van Dyke", fixtures::oracleStudy("vandyke.csv"),
                       fixtures::oracle("mrmcaov_vandyke.json").at("analyses"), "VanDyke_auc_");
    compareWithMrmcaov("S1", fixtures::oracleStudy("sim_s1_6x2x87.csv"), fixtures::oracle("sim_s1.json").at("S1"), "");
}

TEST(MrmcOracle, OneReaderIsThePairedTestOfDeLong)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("vandyke.csv"));
    AgreementRow row("one reader, DeLong", "MRMCaov 0.3.0 Van Dyke");
    const ReaderStudy whole = fixtures::oracleStudy("vandyke.csv");
    const json expected = fixtures::oracle("mrmcaov_vandyke.json").at("single_reader_delong");
    for (std::size_t reader = 0; reader < whole.readers.size(); ++reader) {
        ReaderStudy study = whole;
        while (study.readers.size() > 1)
            study = withoutReader(study, study.readers.front() == whole.readers[reader] ? 1 : 0);
        const ObuchowskiRockette result = obuchowskiRockette(readerAreas(study, CovarianceMethod::DeLong));
        compareContrast(row, result.fixedReadersRandomCases.differences.at(0),
                        expected.at("VanDyke_reader" + whole.readers[reader]).at("test_diffs")[0], "z");
    }
}

TEST(MrmcOracle, AgreesWithRjafroc)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("rjafroc_vandyke.json"));
    const ReaderStudy study = fixtures::oracleStudy("vandyke.csv");
    const json oracle = fixtures::oracle("rjafroc_vandyke.json");
    {
        AgreementRow row("Obuchowski-Rockette, jackknife", "RJafroc 2.1.3");
        const ObuchowskiRockette result =
            obuchowskiRockette(readerAreas(study, CovarianceMethod::Jackknife), {.clipsFixedReaders = true});
        const json& c = oracle.at("VanDyke_OR_jackknife_RRRC").at("ANOVA").at("VarCom");
        const OrComponents& found = result.components;
        const double values[] = {*found.reader, *found.modalityReader, found.cov1, found.cov2, found.cov3, found.var};
        for (std::size_t n = 0; n < 6; ++n)
            row.relative(values[n], c[n].at("Estimates"), kStatistic, c[n].at("row"));
        for (const auto& [kind, inference] : {std::pair("RRRC", &result.randomReadersRandomCases),
                                              {"FRRC", &result.fixedReadersRandomCases},
                                              {"RRFC", &result.randomReadersFixedCases}}) {
            const json& part = oracle.at(std::string("VanDyke_OR_jackknife_") + kind).at(kind);
            const json& test = part.at("FTests")[0];
            const char* statistic = test.contains("Chisq") ? "Chisq" : test.contains("FStat") ? "FStat" : "F";
            row.relative(*inference->f, test.at(statistic), kStatistic, kind);
            row.absolute(*inference->p, test.at("p"), kProbability, kind);
            const json& difference = part.at("ciDiffTrt")[0];
            row.relative(inference->differences.at(0).error, difference.at("StdErr"), kStatistic, kind);
            row.absolute(inference->differences.at(0).interval.lower, difference.at("CILower"), kStatistic, kind);
            for (std::size_t n = 0; n < 2; ++n) {
                const json& mean = part.at("ciAvgRdrEachTrt")[n];
                row.relative(inference->means.at(n).error, mean.at("StdErr"), kStatistic, kind);
                row.absolute(inference->means.at(n).interval.upper, mean.at("CIUpper"), kStatistic, kind);
            }
        }
    }
    AgreementRow row("Dorfman-Berbaum-Metz", "RJafroc 2.1.3");
    const DbmAnova anova = dbmAnova(study);
    const json& rows = oracle.at("VanDyke_DBM_jackknife_RRRC").at("ANOVA").at("TRCanova");
    for (std::size_t n = 0; n < anova.effects.size(); ++n) {
        ASSERT_EQ(rows[n].at("row"), anova.effects[n].name);
        row.relative(anova.effects[n].sumOfSquares, rows[n].at("SS"), kStatistic, anova.effects[n].name);
        row.relative(anova.effects[n].meanSquare, rows[n].at("MS"), kStatistic, anova.effects[n].name);
    }
    const json& c = oracle.at("VanDyke_DBM_jackknife_RRRC").at("ANOVA").at("VarCom");
    const double values[] = {anova.reader,       anova.caseVariance, anova.modalityReader,
                             anova.modalityCase, anova.readerCase,   anova.error};
    for (std::size_t n = 0; n < 6; ++n)
        row.relative(values[n], c[n].at("Estimates"), kStatistic, c[n].at("row"));
    const json& fixed = oracle.at("VanDyke_DBM_jackknife_FRRC").at("FRRC").at("FTests")[0];
    row.relative(*anova.fixedReadersF, fixed.at("FStat"), kStatistic, "F of fixed readers");
    row.absolute(*anova.fixedReadersP, fixed.at("p"), kProbability, "p of fixed readers");
}

TEST(MrmcOracle, AiAgainstReadersAgreesWithHillisFormulas)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("vandyke.csv"));
    AgreementRow row("AI against readers", "R after Hillis 2007");
    const std::size_t first[] = {0};
    const ReaderStudy study = withModalities(fixtures::oracleStudy("vandyke.csv"), first);
    const AiVsReaders found = aiVsReaders(readerAreas(study, CovarianceMethod::Jackknife), 0, 0.05);
    row.absolute(found.aiArea, .919645733, 5e-10);
    row.absolute(found.meanReaderArea, .891384863, 5e-10);
    row.absolute(found.difference, -.028260870, 5e-10);
    row.absolute(found.cov2, .000342644670, 5e-13);
    row.absolute(found.meanSquareReader, .003897191084, 5e-13);
    row.absolute(*found.t, -.778757288, 5e-10);
    row.absolute(*found.df, 5.481146679, 5e-10);
    row.absolute(*found.p, .468396449, 5e-10);
    row.absolute(found.interval->lower, -.119136498, 5e-10);
    row.absolute(found.interval->upper, .062614759, 5e-10);
    row.absolute(found.nonInferiority->statistic, 2.156559, 5e-7);
    row.absolute(found.nonInferiority->p, .03937, 5e-6);
}
