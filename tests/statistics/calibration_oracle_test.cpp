// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/calibration_measures.h"
#include "core/statistics/decision_curve.h"
#include "core/statistics/diagnostic_measures.h"
#include "core/statistics/hanley_mcneil.h"
#include "core/statistics/interval.h"
#include "core/statistics/recalibrators.h"
#include "tests/statistics/agreement_table.h"
#include "tests/statistics/oracle.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::statistics;
using fixtures::AgreementRow;
using nlohmann::json;

namespace {

struct Sample {
    std::vector<double> probabilities;
    std::vector<std::uint8_t> positive;
};

Sample sampleOf(const std::string& split)
{
    // The table holds words in another column, which the reader of numbers is not asked for.
    const std::string where = split == "all" ? "" : "split";
    return {fixtures::oracleColumn("asah_probs.csv", "p", where, split),
            fixtures::asLabels(fixtures::oracleColumn("asah_probs.csv", "outcome", where, split))};
}

} // namespace

TEST(CalibrationOracle, MeasuresAgreeWithR)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("calibration_r.json"));
    const json oracle = fixtures::oracle("calibration_r.json");
    AgreementRow row("calibration measures", "rms 6.5.0, R 4.2.2"), hl("Hosmer-Lemeshow", "ResourceSelection 0.3-6");
    for (const char* split : {"train", "test", "all"}) {
        const json& m = oracle.at("metrics").at(split);
        const auto [p, positive] = sampleOf(split);
        row.absolute(*brierScore(p, positive), m.at("brier"), 1e-12, split);
        row.absolute(*scaledBrierScore(p, positive), m.at("brier_scaled"), 1e-12, split);
        row.absolute(*logLoss(p, positive), m.at("logloss"), 1e-12, split);
        row.relative(*observedOverExpected(p, positive), m.at("OE_ratio"), 1e-10, split);
        const auto z = spiegelhalter(p, positive).value();
        row.absolute(z.z, m.at("spiegelhalter_z"), 1e-8, split);
        row.absolute(z.p, m.at("spiegelhalter_p"), 1e-6, split);
        const Recalibration fit = recalibrate(p, positive).value();
        row.absolute(*fit.slope, m.at("calib_slope"), 1e-7, split);
        // R's glm stops once the deviance settles to 1e-8 and takes the weights of the step before.
        EXPECT_NEAR(*fit.slopeError, m.at("calib_slope_se").get<double>(), 5e-6) << split;
        row.absolute(*fit.interceptAtSlope, m.at("calib_intercept_joint"), 1e-7, split);
        row.absolute(fit.intercept, m.at("calib_in_the_large"), 1e-7, split);
        for (const auto& [name, bins, binning] : {std::tuple("ece_10_equal_width", 10, Binning::EqualWidth),
                                                  {"ece_5_equal_width", 5, Binning::EqualWidth},
                                                  {"ece_10_equal_mass", 10, Binning::EqualCount}}) {
            const auto found = reliabilityBins(p, positive, bins, binning);
            row.absolute(*expectedCalibrationError(found), m.at(name).at("ece"), 1e-12, name);
            row.absolute(*maximumCalibrationError(found), m.at(name).at("mce"), 1e-12, name);
        }
        for (const auto& [name, groups] : {std::pair("hosmer_lemeshow_g10", 10), {"hosmer_lemeshow_g5", 5}}) {
            const HosmerLemeshow found = hosmerLemeshow(p, positive, groups).value();
            hl.relative(found.chiSquare, m.at(name).at("chi2"), 1e-8, split);
            hl.absolute(found.p, m.at(name).at("p"), 1e-6, split);
            EXPECT_EQ(found.df, m.at(name).at("df").get<double>());
        }
    }
}

TEST(CalibrationOracle, DecisionCurveAgreesWithDcurves)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("calibration_r.json"));
    const json oracle = fixtures::oracle("calibration_r.json").at("decision_curve_test");
    AgreementRow row("decision curve", "dcurves 0.5.1");
    const auto [p, positive] = sampleOf("test");
    const auto curve = decisionCurve(p, positive, oracle.at("p").at("threshold").get<std::vector<double>>());
    for (std::size_t n = 0; n < curve.size(); ++n) {
        row.absolute(curve[n].benefit, oracle.at("p").at("net_benefit")[n], 1e-10, "net benefit");
        row.absolute(curve[n].truePositives, oracle.at("p").at("tp_rate")[n], 1e-10, "true positives");
        row.absolute(curve[n].falsePositives, oracle.at("p").at("fp_rate")[n], 1e-10, "false positives");
        row.absolute(curve[n].ofAll, oracle.at("all").at("net_benefit")[n], 1e-10, "of all");
    }
}

TEST(CalibrationOracle, RecalibratorsAgreeWithScikitLearn)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("calibration_py.json"));
    const json oracle = fixtures::oracle("calibration_py.json");
    const auto [p, positive] = sampleOf("test");
    const auto [train, trainPositive] = sampleOf("train");
    const auto [all, allPositive] = sampleOf("all");
    AgreementRow row("isotonic, Platt, temperature", "scikit-learn 1.2.1");
    const IsotonicMap isotonic = isotonicMap(p, positive).value();
    const json& thresholds = oracle.at("isotonic");
    ASSERT_EQ(isotonic.x.size(), thresholds.at("x_thresholds").size());
    for (std::size_t n = 0; n < isotonic.x.size(); ++n) {
        row.absolute(isotonic.x[n], thresholds.at("x_thresholds")[n], 1e-12, "isotonic x");
        row.absolute(isotonic.y[n], thresholds.at("y_thresholds")[n], 1e-12, "isotonic y");
    }
    for (std::size_t n = 0; n < train.size(); ++n)
        row.absolute(isotonic(train[n]), thresholds.at("pred_train")[n], 1e-10, "isotonic of train");
    const PlattScaling smoothed = plattScaling(p, positive).value(), plain = plattScaling(p, positive, false).value();
    row.absolute(smoothed.a, oracle.at("platt_smoothed_targets").at("A"), 1e-6, "Platt A");
    row.absolute(smoothed.b, oracle.at("platt_smoothed_targets").at("B"), 1e-6, "Platt B");
    row.absolute(plain.a, oracle.at("platt_plain_logistic").at("A"), 1e-7, "plain A");
    row.absolute(plain.b, oracle.at("platt_plain_logistic").at("B"), 1e-7, "plain B");
    for (std::size_t n = 0; n < 10; ++n) {
        row.absolute(smoothed(train[n]), oracle.at("platt_smoothed_targets").at("pred_train_first10")[n], 1e-6,
                     "Platt");
        row.absolute(plain(train[n]), oracle.at("platt_plain_logistic").at("pred_train_first10")[n], 1e-7, "plain");
    }
    const double t = temperature(p, positive).value();
    row.absolute(t, oracle.at("temperature_binary").at("T"), 1e-6, "temperature");
    std::vector<double> scaled, stepped;
    for (const double each : all) {
        scaled.push_back(atTemperature(each, t));
        stepped.push_back(isotonic(each));
    }
    row.absolute(*brierScore(scaled, allPositive), oracle.at("brier_all").at("temp"), 1e-6, "Brier, temperature");
    row.absolute(*brierScore(stepped, allPositive), oracle.at("brier_all").at("isotonic"), 1e-10, "Brier, isotonic");
    AgreementRow calls("accuracy, F1, MCC, precision-recall", "scikit-learn 1.2.1");
    const json& m = oracle.at("binary_test_cut0.5");
    const Confusion confusion = confusionAt(0.5, p, positive);
    EXPECT_EQ(confusion.trueNegatives, m.at("confusion")[0][0].get<std::size_t>());
    EXPECT_EQ(confusion.falsePositives, m.at("confusion")[0][1].get<std::size_t>());
    calls.absolute(*confusion.accuracy().value(), m.at("accuracy"), 1e-12, "accuracy");
    calls.absolute(*confusion.f1(), m.at("f1"), 1e-12, "F1");
    const DiagnosticMeasures measures = diagnosticMeasures(confusion);
    calls.absolute(*measures.matthews, m.at("mcc"), 1e-12, "MCC");
    calls.absolute(*measures.balancedAccuracy, m.at("balanced_accuracy"), 1e-12, "balanced accuracy");
    calls.absolute(precisionRecall(p, positive)->averagePrecision, m.at("average_precision"), 1e-12, "AP");
    calls.absolute(precisionRecall(p, positive)->trapezoids, m.at("auprc_trapz"), 1e-12, "trapezoids");
}

TEST(PaperOracle, HanleyMcNeilSaysWhatAreasOf87CasesCanShow)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("paper_n87.json"));
    AgreementRow row("Hanley-McNeil of .902 and .851, n = 87", "own code, checked");
    const json oracle = fixtures::oracle("paper_n87.json");
    for (const json& split : oracle.at("auc_hanley_mcneil_by_split")) {
        const double a = std::sqrt(*hanleyMcNeilVariance(.902, split.at("n_pos"), split.at("n_neg")));
        const double b = std::sqrt(*hanleyMcNeilVariance(.851, split.at("n_pos"), split.at("n_neg")));
        row.relative(a, split.at("se_902"), 1e-10);
        row.relative(b, split.at("se_851"), 1e-10);
        row.absolute(twoSidedP(.051 / std::sqrt(a * a + b * b - 2 * .5 * a * b)), split.at("p_rho0.5"), 1e-6);
    }
}
