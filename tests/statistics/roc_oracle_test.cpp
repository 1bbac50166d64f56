// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/binormal_curve.h"
#include "core/statistics/delong.h"
#include "core/statistics/hanley_mcneil.h"
#include "core/statistics/margin_tests.h"
#include "core/statistics/operating_points.h"
#include "core/statistics/partial_area.h"
#include "core/statistics/roc_bootstrap.h"
#include "core/statistics/venkatraman.h"
#include "tests/statistics/agreement_table.h"
#include "tests/statistics/oracle.h"

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::statistics;
using fixtures::AgreementRow;
using nlohmann::json;

namespace {

constexpr const char* kProc = "pROC 1.18.0 aSAH";

void comparePartial(AgreementRow& row, const std::vector<RocPoint>& curve, AreaAxis axis, double lower, double upper,
                    const json& m, const std::string& key)
{
    const PartialArea found = partialArea(curve, axis, lower, upper).value();
    row.absolute(found.area, m.at(key), 1e-12, key);
    if (!m.contains(key + "_mcclish"))
        return;
    if (m.at(key + "_mcclish").is_null())
        EXPECT_FALSE(found.standardized) << key;
    else
        row.absolute(*found.standardized, m.at(key + "_mcclish"), 1e-12, key);
}

/// pROC fits the deviates of specificity on those of sensitivity for this variance.
BinormalCurve fittedAsProc(const std::vector<RocPoint>& curve)
{
    std::vector<RocPoint> turned;
    for (const RocPoint& point : curve)
        turned.push_back({0, point.truePositiveRate, 1 - point.falsePositiveRate});
    return binormalCurve(turned).value();
}

void comparePoint(AgreementRow& row, const OperatingPoint& found, const json& expected)
{
    row.absolute(found.between, expected.at("threshold"), 1e-9, "threshold");
    row.absolute(found.sensitivity, expected.at("sensitivity"), 1e-12, "sensitivity");
    row.absolute(found.specificity, expected.at("specificity"), 1e-12, "specificity");
}

} // namespace

TEST(RocOracle, AgreesWithProc)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("proc_asah.json"));
    const json oracle = fixtures::oracle("proc_asah.json");
    const auto positive = fixtures::asLabels(fixtures::oracleColumn("asah.csv", "outcome"));
    for (const char* marker : {"ndka", "wfns"}) {
        const json& m = oracle.at("markers").at(marker);
        const auto scores = fixtures::oracleColumn("asah.csv", marker);
        const std::vector<RocPoint> curve = rocCurve(scores, positive);
        AgreementRow row("area, DeLong and Hanley-McNeil variance", kProc);
        const AreaUnderRoc area = delong(scores, positive).value();
        row.absolute(area.area, m.at("auc"), 1e-12, "area");
        row.relative(*area.variance, m.at("delong_var"), 1e-8, "DeLong");
        row.relative(*hanleyMcNeilVariance(area.area, area.positives, area.negatives), m.at("hanley_mcneil_var"), 1e-8,
                     "Hanley-McNeil");
        const BinormalCurve fitted = fittedAsProc(curve);
        AgreementRow smooth("Obuchowski variance of a binormal curve", kProc);
        smooth.relative(obuchowskiVariance(fitted, area.positives, area.negatives).value(), m.at("obuchowski_var"),
                        1e-8, "Obuchowski");
        AgreementRow partial("partial area", kProc);
        comparePartial(partial, curve, AreaAxis::Specificity, 0.9, 1, m, "pauc_sp_1_90");
        comparePartial(partial, curve, AreaAxis::Sensitivity, 0.9, 1, m, "pauc_se_1_90");
        comparePartial(partial, curve, AreaAxis::Specificity, 0.8, 0.9, m, "pauc_sp_90_80");
        comparePartial(partial, curve, AreaAxis::Specificity, 0.8, 1, m, "pauc_sp_1_80");
        AgreementRow points("operating points", kProc);
        comparePoint(points, *youdenPoint(curve), m.at("youden")[0]);
        comparePoint(points, *youdenPoint(curve, {2, 0.3}), m.at("youden_weighted_cost2_prev0.3")[0]);
        comparePoint(points, *closestToTopLeft(curve), m.at("closest_topleft")[0]);
        for (const json& at : m.at("sens_at_spec"))
            points.absolute(*sensitivityAt(curve, at.at("spec")), at.at("sens"), 1e-12, "sensitivity at");
        for (const json& at : m.at("spec_at_sens"))
            points.absolute(*specificityAt(curve, at.at("sens")), at.at("spec"), 1e-12, "specificity at");
        AgreementRow corners("corners of the curve", kProc);
        const json& expected = m.at("roc_points");
        ASSERT_EQ(curve.size(), expected.size());
        for (std::size_t n = 0; n < expected.size(); ++n) {
            const json& corner = expected[expected.size() - 1 - n];
            corners.absolute(curve[n].truePositiveRate, corner.at("sensitivity"), 1e-12);
            corners.absolute(1 - curve[n].falsePositiveRate, corner.at("specificity"), 1e-12);
        }
        AgreementRow boot("stratified bootstrap of the area", kProc);
        const BootstrapEstimate drawn = bootstrapArea(scores, positive, {.replicates = 10000, .seed = 7}).value();
        const json& ci = m.at("ci95_bootstrap_stratified_10000").at("ci");
        boot.absolute(drawn.percentile.lower, ci[0], 0.01, "lower");
        boot.absolute(drawn.percentile.upper, ci[1], 0.01, "upper");
    }
}

TEST(RocOracle, TestsOfTwoScoresAgreeWithProc)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("proc_asah.json"));
    const json test = fixtures::oracle("proc_asah.json").at("paired_tests")[0];
    const auto positive = fixtures::asLabels(fixtures::oracleColumn("asah.csv", "outcome"));
    const auto a = fixtures::oracleColumn("asah.csv", "ndka"), b = fixtures::oracleColumn("asah.csv", "wfns");
    AgreementRow row("paired DeLong", kProc);
    const AreaDifference found = delongPaired(a, b, positive).value();
    row.absolute(found.difference, test.at("diff"), 1e-12, "difference");
    row.relative(*found.covariance, test.at("delong_cov"), 1e-8, "covariance");
    row.relative(*found.z, test.at("Z"), 1e-8, "Z");
    row.absolute(*found.p, test.at("p_two_sided"), 1e-6, "p");
    // One-sided: non-inferiority without a margin.
    const double error = std::sqrt(*found.variance);
    row.absolute(nonInferiority(found.difference, error, 0)->p, test.at("p_greater"), 1e-6, "p greater");
    row.absolute(nonInferiority(-found.difference, error, 0)->p, test.at("p_less"), 1e-6, "p less");
    AgreementRow boot("bootstrap of the difference", kProc);
    const BootstrapEstimate drawn = bootstrapAreaDifference(a, b, positive, {.replicates = 10000, .seed = 5}).value();
    boot.absolute(twoSidedP(drawn.estimate / drawn.standardError), test.at("bootstrap_10000_seed42").at("p"), 0.01,
                  "p");
}

TEST(RocOracle, VenkatramansDistanceAgreesWithProc)
{
    DSMT_REQUIRE_SHARED(fixtures::oracleFile("asah.csv"));
    const auto positive = fixtures::asLabels(fixtures::oracleColumn("asah.csv", "outcome"));
    const auto found = venkatraman(fixtures::oracleColumn("asah.csv", "ndka"),
                                   fixtures::oracleColumn("asah.csv", "wfns"), positive, {.replicates = 4000});
    // roc.test(method = "venkatraman", boot.n = 2000) prints E = 1234 and, for one seed, p = .0065.
    EXPECT_EQ(found->distance, 1234);
    EXPECT_NEAR(found->p, 0.0065, 0.005);
}
