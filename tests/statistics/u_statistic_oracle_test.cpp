// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/pair_sums.h"
#include "core/statistics/reader_areas.h"
#include "core/statistics/u_statistic.h"
#include "tests/statistics/agreement_table.h"
#include "tests/statistics/oracle_study.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::statistics;
using fixtures::AgreementRow;
using nlohmann::json;

namespace {

void compareEstimate(AgreementRow& row, const UStatisticEstimate& found, const json& expected, const char* variance,
                     bool isDifference, double digits)
{
    row.relative(found.variance, expected.at(variance), digits, variance);
    row.relative(*found.df, expected.at("dfBDG"), digits, "df");
    row.absolute(found.interval->lower, expected.at("botCIBDG"), digits, "lower");
    row.absolute(found.interval->upper, expected.at("topCIBDG"), digits, "upper");
    row.absolute(found.intervalNormal->lower, expected.at("botCInormal"), digits, "lower, normal");
    if (isDifference) {
        row.absolute(*found.p, expected.at("pValueBDG"), 1e-6, "p");
        row.absolute(*found.pNormal, expected.at("pValueNormal"), 1e-6, "p, normal");
    }
}

void compareAnalysis(const ReaderStudy& study, MomentEstimate estimate, const json& rows, const std::string& program,
                     double digits)
{
    AgreementRow row(estimate == MomentEstimate::Unbiased ? "U-statistic variance" : "plug-in (MLE) variance", program);
    const UStatisticAnalysis found = uStatistic(study, {.estimate = estimate, .wholeDf = true});
    ASSERT_EQ(rows.size(), 3u);
    for (const std::size_t modality : {0u, 1u}) {
        row.absolute(found.areas[modality].estimate, rows[modality].at("AUCA"), digits, "area");
        compareEstimate(row, found.areas[modality], rows[modality], "varAUCA", false, digits);
    }
    row.absolute(found.differences.at(0).difference.estimate, rows[2].at("AUCAminusAUCB"), digits, "difference");
    compareEstimate(row, found.differences[0].difference, rows[2], "varAUCAminusAUCB", true, digits);
}

void compareMoments(const ReaderStudy& study, MomentEstimate estimate, const json& oracle)
{
    const bool isUnbiased = estimate == MomentEstimate::Unbiased;
    AgreementRow row(isUnbiased ? "BDG and BCK components, U-statistic" : "BDG and BCK components, plug-in",
                     "iMRMC R 2.1.2");
    const UStatisticAnalysis found = uStatistic(study, {.estimate = estimate});
    const json& bdg = oracle.at("BDG").at(isUnbiased ? "Ustat" : "MLE");
    const json& bck = oracle.at("BCK").at(isUnbiased ? "Ustat" : "MLE");
    const BdgMoments* moments[] = {&found.moments[0], &found.moments[1], &found.differences[0].product};
    for (std::size_t n = 0; n < 3; ++n) {
        for (std::size_t k = 0; k < 8; ++k) {
            const std::string name = "M" + std::to_string(k + 1);
            row.relative(moments[n]->moments[k], bdg.at("comp")[n].at(name), 1e-8, name);
            row.relative(moments[n]->coefficients[k], bdg.at("coeff")[n].at(name), 1e-8, name);
        }
        const BckComponents c = bckOf(moments[n]->moments), w = bckCoefficientsOf(moments[n]->coefficients);
        const std::pair<const char*, std::pair<double, double>> parts[] = {
            {"N", {c.n, w.n}},    {"D", {c.d, w.d}},    {"ND", {c.nd, w.nd}},   {"R", {c.r, w.r}},
            {"NR", {c.nr, w.nr}}, {"DR", {c.dr, w.dr}}, {"RND", {c.rnd, w.rnd}}};
        for (const auto& [name, values] : parts) {
            row.absolute(values.first, bck.at("comp")[n].at(name), 1e-12, name);
            row.relative(values.second, bck.at("coeff")[n].at(name), 1e-8, name);
        }
    }
}

} // namespace

TEST(UStatisticOracle, AgreesWithImrmcInR)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("imrmc_r_vandyke.json"));
    const json vanDyke = fixtures::oracle("imrmc_r_vandyke.json").at("VanDyke");
    const json s1 = fixtures::oracle("sim_s1.json").at("S1").at("iMRMC");
    const ReaderStudy first = fixtures::oracleStudy("vandyke.csv"), second = fixtures::oracleStudy("sim_s1_6x2x87.csv");
    for (const auto& [study, oracle, name] :
         {std::tuple(&first, &vanDyke, "iMRMC R 2.1.2 Van Dyke"), {&second, &s1, "iMRMC R 2.1.2 S1"}}) {
        compareAnalysis(*study, MomentEstimate::Unbiased, oracle->at("Ustat"), name, 1e-8);
        compareAnalysis(*study, MomentEstimate::Plugin, oracle->at("MLEstat"), name, 1e-8);
        compareMoments(*study, MomentEstimate::Unbiased, oracle->at("varDecomp"));
        compareMoments(*study, MomentEstimate::Plugin, oracle->at("varDecomp"));
        AgreementRow row("reader areas and unbiased variances", name);
        const UStatisticAnalysis found = uStatistic(*study);
        for (std::size_t n = 0; n < found.readerAreas.size(); ++n) {
            row.absolute(found.readerAreas[n], oracle->at("perReader")[n].at("AUCA"), 1e-12);
            row.relative(found.readerVariances[n], oracle->at("perReader")[n].at("varAUCA"), 1e-8);
        }
    }
}

TEST(UStatisticOracle, AgreesWithImrmcInJavaToItsNineDigits)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("imrmc_java.json"));
    const json oracle = fixtures::oracle("imrmc_java.json");
    for (const auto& [name, table] : {std::pair("VanDyke", "vandyke.csv"), {"S1", "sim_s1_6x2x87.csv"}}) {
        const ReaderStudy study = fixtures::oracleStudy(table);
        const std::string program = std::string("iMRMC Java 4.0.3 ") + name;
        compareAnalysis(study, MomentEstimate::Unbiased, oracle.at(name).at("statAnalysis"), program, 1e-8);
        compareAnalysis(study, MomentEstimate::Plugin, oracle.at(name).at("statAnalysisMLE"), program, 1e-8);
        AgreementRow row("covariances of readers, unbiased", program);
        const ReaderAreas areas = readerAreas(study, CovarianceMethod::Unbiased);
        for (const auto& [key, m1, m2] : {std::tuple("m1 VS m1", 0, 0), {"m2 VS m2", 1, 1}, {"m1 VS m2", 0, 1}}) {
            const json& table2 = oracle.at(name).at("readerCovariance_Ustat_unbiased").at(key);
            for (std::size_t a = 0; a < study.readers.size(); ++a)
                for (std::size_t b = 0; b < study.readers.size(); ++b)
                    row.relative(areas.covariance(std::size_t(m1), a, std::size_t(m2), b),
                                 table2.at("r" + study.readers[a]).at("r" + study.readers[b]), 1e-8);
        }
    }
}
