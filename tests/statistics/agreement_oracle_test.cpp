// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/bland_altman.h"
#include "core/statistics/holm.h"
#include "core/statistics/icc.h"
#include "core/statistics/kappa.h"
#include "core/statistics/mcnemar.h"
#include "core/statistics/more_proportions.h"
#include "core/statistics/multiplicity.h"
#include "tests/statistics/agreement_table.h"
#include "tests/statistics/oracle_study.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::statistics;
using fixtures::AgreementRow;
using nlohmann::json;

namespace {

/// Van Dyke's first treatment, all five readers.
Ratings vanDyke()
{
    const ReaderStudy study = fixtures::oracleStudy("vandyke.csv");
    Ratings ratings{study.cases.size(), study.readers.size(), {}};
    for (std::size_t place = 0; place < ratings.cases; ++place)
        for (std::size_t reader = 0; reader < ratings.raters; ++reader)
            ratings.values.push_back(study.scoresOf(0, reader)[place]);
    return ratings;
}

Ratings called(Ratings ratings, double least)
{
    for (double& value : ratings.values)
        value = value >= least;
    return ratings;
}

void compareKappa(AgreementRow& row, const Kappa& found, const json& expected)
{
    row.absolute(found.kappa, expected.at("kappa"), 1e-12, "kappa");
    row.relative(*found.z, expected.at("z"), 1e-8, "z");
    row.absolute(*found.p, expected.at("p"), 1e-6, "p");
}

} // namespace

TEST(AgreementOracle, KappaOfTwoRatersAgreesWithIrrAndPsych)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("agreement.json"));
    const json oracle = fixtures::oracle("agreement.json");
    const Ratings ratings = vanDyke();
    AgreementRow row("Cohen's kappa, plain and weighted", "irr 0.84.1"), psych("its interval", "psych 2.2.9");
    for (const auto& [name, expected] : oracle.at("cohen_kappa").items()) {
        const auto a = std::size_t(name[name.size() - 4] - '1'), b = std::size_t(name.back() - '1');
        const RatingTable table = ratingTable(ratingsOf(ratings, a), ratingsOf(ratings, b));
        compareKappa(row, *cohenKappa(table), expected.at("unweighted"));
        compareKappa(row, *cohenKappa(table, KappaWeights::Linear), expected.at("linear"));
        compareKappa(row, *cohenKappa(table, KappaWeights::Quadratic), expected.at("quadratic"));
        // psych's interval of the weighted kappa is no variance of Fleiss, Cohen & Everitt (some have no width).
        const json& ci = expected.at("ci_psych").at("unweighted kappa");
        psych.absolute(cohenKappa(table)->interval->lower, ci[0], 1e-8, name);
        psych.absolute(cohenKappa(table)->interval->upper, ci[2], 1e-8, name);
    }
    const json& book = oracle.at("kappa_textbook_2x2");
    const RatingTable table{{0, 1}, {20, 5, 10, 15}, 50};
    psych.relative(*cohenKappa(table)->error, book.at("ase"), 1e-8, "textbook");
    psych.absolute(cohenKappa(table)->interval->lower, book.at("ci95")[0], 1e-8, "textbook");
    const Ratings binary = called(ratings, 3);
    for (const auto& [name, a, b] : {std::tuple("t1_r1_r2", 0, 1), {"t1_r4_r5", 3, 4}})
        compareKappa(row,
                     *cohenKappa(ratingTable(ratingsOf(binary, std::size_t(a)), ratingsOf(binary, std::size_t(b)))),
                     oracle.at("cohen_kappa_binary_ge3").at(name));
}

TEST(AgreementOracle, ManyRatersAgreeWithIrr)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("agreement.json"));
    const json oracle = fixtures::oracle("agreement.json");
    const Ratings ratings = vanDyke();
    AgreementRow row("Fleiss' kappa, Conger's, Light's", "irr 0.84.1");
    for (const auto& [name, data] : {std::pair("VanDyke_t1_5cat", ratings), {"VanDyke_t1_ge3", called(ratings, 3)}}) {
        const json& expected = oracle.at("fleiss_kappa").at(name);
        const FleissKappa found = fleissKappa(data).value();
        row.absolute(found.overall.value, expected.at("fleiss"), 1e-12, name);
        row.relative(*found.overall.z, expected.at("z"), 1e-8, name);
        row.absolute(found.exact, expected.at("conger_exact"), 1e-12, name);
        row.absolute(*found.light, expected.at("light"), 1e-12, name);
        for (std::size_t n = 0; n < found.categories.size(); ++n) { // printed with three digits
            const json& category = expected.at("per_category")[n];
            EXPECT_NEAR(found.categories[n].agreement.value, std::stod(category.at("Kappa").get<std::string>()),
                        5.1e-4);
            EXPECT_NEAR(*found.categories[n].agreement.z, std::stod(category.at("z").get<std::string>()), 5.1e-3);
        }
    }
    AgreementRow tests("Kendall's W, Friedman, Cochran, Stuart-Maxwell", "irr 0.84.1, R 4.2.2");
    const auto concordance = kendallW(ratings).value();
    const json& w = oracle.at("kendall_W").at("VanDyke_t1");
    tests.absolute(concordance.w, w.at("value"), 1e-12, "W");
    tests.relative(concordance.chiSquare, w.at("statistic"), 1e-8, "chi-square of W");
    const auto ranks = friedman(ratings).value();
    tests.relative(ranks.chiSquare, oracle.at("friedman").at("VanDyke_t1").at("chi2"), 1e-8, "Friedman");
    tests.absolute(ranks.p, oracle.at("friedman").at("VanDyke_t1").at("p"), 1e-6, "p of Friedman");
    Ratings right = called(ratings, 3);
    const ReaderStudy study = fixtures::oracleStudy("vandyke.csv");
    for (std::size_t n = 0; n < right.values.size(); ++n)
        right.values[n] = right.values[n] == double(study.positive[n / right.raters]);
    const json& q = oracle.at("cochran_q").at("VanDyke_t1_correct_ge3");
    tests.relative(cochranQ(right)->chiSquare, q.at("Q"), 1e-8, "Q");
    tests.absolute(cochranQ(right)->p, q.at("p"), 1e-6, "p of Q");
    const json& stuart = oracle.at("stuart_maxwell").at("VanDyke_t1_r1_r2");
    const auto marginal = stuartMaxwell(ratingTable(ratingsOf(ratings, 0), ratingsOf(ratings, 1))).value();
    tests.relative(marginal.chiSquare, stuart.at("stat")[0][0], 1e-8, "Stuart-Maxwell");
    EXPECT_EQ(marginal.df, stuart.at("df").get<double>());
}

TEST(AgreementOracle, IntraclassCorrelationsAgreeWithPsych)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("agreement.json"));
    const json expected = fixtures::oracle("agreement.json").at("icc").at("VanDyke_t1");
    AgreementRow row("intraclass correlations", "psych 2.2.9, irr 0.84.1");
    const auto found = intraclassCorrelations(vanDyke()).value();
    const char* names[] = {"ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"};
    for (std::size_t n = 0; n < 6; ++n) {
        const json& one = expected.at(names[n]);
        const IntraclassCorrelation& icc = found.values[n];
        row.absolute(icc.value, one.at("icc"), 1e-10, names[n]);
        row.relative(icc.f, one.at("F"), 1e-8, names[n]);
        row.relative(icc.df2, one.at("df2"), 1e-8, names[n]);
        row.absolute(icc.interval.lower, one.at("ci")[0], 1e-8, names[n]);
        row.absolute(icc.interval.upper, one.at("ci")[1], 1e-8, names[n]);
    }
    row.absolute(found.values[1].interval.lower, expected.at("irr_ICC2_1").at("ci")[0], 1e-8, "irr");
}

TEST(AgreementOracle, ProportionsAndMcnemarAgreeWithR)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("agreement.json"));
    const json oracle = fixtures::oracle("agreement.json");
    AgreementRow row("Wald, Agresti-Coull, Jeffreys, corrected Wilson", "binom 1.1.1.1, R 4.2.2");
    for (const json& expected : oracle.at("proportions")) {
        const Proportion p{expected.at("x"), expected.at("n")};
        for (const auto& [name, found] : {std::pair("agresti-coull", *agrestiCoullInterval(p)),
                                          {"asymptotic", *waldInterval(p)},
                                          {"jeffreys", *jeffreysInterval(p)},
                                          {"wilson_cc", *correctedWilsonInterval(p)}}) {
            row.absolute(found.lower, expected.at(name)[0], 1e-9, name);
            row.absolute(found.upper, expected.at(name)[1], 1e-9, name);
        }
        if (p.of < 1000)
            row.absolute(signTest(p.count, p.of), expected.at("binom_test_p_vs_half"), 1e-12, "sign test");
    }
    AgreementRow exact("McNemar", "exact2x2 1.7.0, R 4.2.2"), score("difference of paired shares", "PropCIs 0.3-0");
    for (const json& expected : oracle.at("mcnemar")) {
        const std::size_t b = expected.at("b"), c = expected.at("c"), n = expected.at("n");
        const McNemar found = mcnemar({0, b, c, n - b - c}).value();
        const std::string name = std::to_string(b) + "/" + std::to_string(c);
        score.absolute(found.tango.lower, expected.at("diff_tango_score_ci")[0], 1e-5, name + " Tango");
        score.absolute(found.tango.upper, expected.at("diff_tango_score_ci")[1], 1e-5, name + " Tango");
        if (b + c == 0) {
            EXPECT_FALSE(found.p);
            continue;
        }
        exact.absolute(found.exactP, expected.at("exact_p"), 1e-6, name);
        exact.absolute(found.midP, expected.at("midp"), 1e-6, name);
        exact.relative(*found.correctedChiSquare, expected.at("chi2_cc"), 1e-8, name);
        exact.relative(*found.chiSquare, expected.at("chi2"), 1e-8, name);
        exact.absolute(*found.p, expected.at("p_asymptotic"), 1e-6, name);
        if (!expected.at("exact2x2_or_ci")[0].is_null())
            exact.relative(found.oddsRatioInterval->lower, expected.at("exact2x2_or_ci")[0], 1e-6, name);
        score.absolute(found.wald.lower, expected.at("diff_wald_ci")[0], 1e-9, name + " Wald");
        score.absolute(found.agrestiMin.upper, expected.at("diff_agresti_min_ci")[1], 1e-9, name + " Agresti-Min");
    }
    const json paper = fixtures::oracle("paper_n87.json");
    for (const json& expected : paper.at("mcnemar_by_discordance")) {
        const McNemar found = mcnemar({expected.at("both_right"), expected.at("ai_only"), expected.at("rad_only"),
                                       expected.at("both_wrong")})
                                  .value();
        exact.absolute(found.exactP, expected.at("exact_p"), 1e-12, "n = 87");
        exact.absolute(found.midP, expected.at("midp"), 1e-12, "n = 87");
        exact.absolute(*found.p, expected.at("asym_p"), 1e-9, "n = 87");
    }
    AgreementRow adjusted("adjusted p values", "R 4.2.2");
    const json& p = oracle.at("p_adjust");
    const std::vector<double> raw = p.at("p");
    const std::vector<std::optional<double>> optional(raw.begin(), raw.end());
    for (std::size_t n = 0; n < raw.size(); ++n) {
        adjusted.absolute(*holmAdjusted(optional)[n], p.at("holm")[n], 1e-12, "Holm");
        adjusted.absolute(bonferroniAdjusted(raw)[n], p.at("bonferroni")[n], 1e-12, "Bonferroni");
        adjusted.absolute(hochbergAdjusted(raw)[n], p.at("hochberg")[n], 1e-12, "Hochberg");
        adjusted.absolute(benjaminiHochbergAdjusted(raw)[n], p.at("BH")[n], 1e-12, "BH");
        adjusted.absolute(benjaminiYekutieliAdjusted(raw)[n], p.at("BY")[n], 1e-9, "BY");
    }
}
