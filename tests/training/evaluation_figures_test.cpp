// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/evaluation_figures.h"

#include <cmath>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::training;
using testing::ElementsAre;

namespace {

EvaluatedNodule nodule(float label, double probability, float diameterMm = 12)
{
    EvaluatedNodule row;
    row.labels = {label, -1, -1};
    row.probabilities = {probability, 0.5, 0.5};
    row.diameterMm = diameterMm;
    row.meanHu = -300;
    return row;
}

OutlineAgreement agreement(double dice, double meanMm, double hausdorffMm, double knownMm3)
{
    return {dice, imaging::SurfaceDistance{meanMm, hausdorffMm}, knownMm3};
}

/// Larger is invasive.
const SizeHuBaseline kBaseline{{{10, -300}, {1, 100}, {1, 0, 0}}, BaselineSource::Package, 0};

std::vector<EvaluatedNodule> six()
{
    std::vector<EvaluatedNodule> rows{nodule(0, 0.1, 9),  nodule(0, 0.6, 14), nodule(0, 0.3, 11),
                                      nodule(1, 0.8, 15), nodule(1, 0.4, 20), nodule(1, 0.9, 21)};
    rows.push_back(nodule(-1, 0.99, 12)); // not known
    rows.push_back(nodule(1, 0.7, 0));    // of unknown size
    return rows;
}

} // namespace

TEST(FiguresOf, CountWhatIsKnownAndWhatIsNot)
{
    const PackageFigures figures = figuresOf(six(), 0.5, kBaseline);
    EXPECT_EQ(figures.nodules, 8u);
    EXPECT_EQ(figures.invasiveness.positives, 4u);
    EXPECT_EQ(figures.invasiveness.negatives, 3u);
    EXPECT_EQ(figures.invasiveness.unknown, 1u);
    EXPECT_NEAR(figures.invasiveness.area.value(), 11.0 / 12, 1e-12); // .4 loses to .6
    ASSERT_TRUE(figures.invasiveness.interval);
    EXPECT_LT(figures.invasiveness.interval->lower, 11.0 / 12);
    EXPECT_EQ(figures.calls, (statistics::Confusion{3, 1, 2, 1}));
    EXPECT_EQ(figures.bubbleLucency.unknown, 8u);
    EXPECT_FALSE(figures.bubbleLucency.area);
    EXPECT_NEAR(figures.calibration.brier.value(), (0.01 + 0.36 + 0.09 + 0.04 + 0.36 + 0.01 + 0.09) / 7, 1e-12);
    EXPECT_TRUE(figures.calibration.recalibration->slope);
    EXPECT_EQ(figures.outline.unknown, 8u);
    EXPECT_FALSE(figures.outline.dice);
}

TEST(FiguresOf, ShowTheBaselineOnTheNodulesThatHaveASize)
{
    const PackageFigures figures = figuresOf(six(), 0.5, kBaseline);
    EXPECT_EQ(figures.baseline.positives, 3u);
    EXPECT_EQ(figures.baseline.unknown, 2u);
    EXPECT_DOUBLE_EQ(figures.baseline.area.value(), 1);
    EXPECT_FALSE(figures.baseline.interval) << "an area of 1 has no interval of DeLong";
    ASSERT_TRUE(figures.overBaseline);
    EXPECT_EQ(figures.overBaseline->first.positives, 3u) << "the same nodules for both";
    EXPECT_NEAR(figures.overBaseline->difference, 8.0 / 9 - 1, 1e-12);
    EXPECT_FALSE(figuresOf(six(), 0.5, std::nullopt).overBaseline);
}

TEST(FiguresOf, DescribeOutlines)
{
    std::vector<EvaluatedNodule> rows{nodule(0, 0.1), nodule(1, 0.9), nodule(1, 0.8), nodule(1, 0.8)};
    rows[0].outline = agreement(0.8, 0.5, 2, 100);
    rows[0].foundMm3 = 110;
    rows[1].outline = agreement(0.9, 0.3, 1, 200);
    rows[1].foundMm3 = 190;
    rows[2].outline = OutlineAgreement{0, {}, 300};
    const OutlineFigures figures = figuresOf(rows, 0.5, std::nullopt).outline;
    EXPECT_EQ(figures.known, 3u);
    EXPECT_EQ(figures.unknown, 1u);
    EXPECT_EQ(figures.nothingFound, 1u);
    EXPECT_NEAR(figures.dice->mean, 1.7 / 3, 1e-12);
    EXPECT_NEAR(figures.dice->median, 0.8, 1e-12);
    EXPECT_EQ(figures.meanDistance->count, 2u);
    EXPECT_NEAR(figures.hausdorff95->mean, 1.5, 1e-12);
    EXPECT_NEAR(figures.volumeBiasMm3.value(), -100, 1e-9);
    EXPECT_NEAR(figures.volumeCorrelation.value(), -11000 / std::sqrt(18200.0 * 20000), 1e-12);
}

TEST(SubgroupsOf, PartByWhatDiffersOnly)
{
    std::vector<EvaluatedNodule> rows = six();
    for (std::size_t n = 0; n < rows.size(); ++n)
        rows[n].site = n % 2 == 0 ? "B" : "A";
    std::vector<std::string> names;
    std::size_t nodules = 0;
    for (const Subgroup& group : subgroupsOf(rows, 0.5, kBaseline)) {
        names.push_back(group.kind + " " + group.name);
        nodules += group.figures.nodules;
    }
    EXPECT_THAT(names, ElementsAre("size 10-<15 mm", "size 15-20 mm", "size outside 10-20 mm", "size unknown size",
                                   "site A", "site B"));
    EXPECT_EQ(nodules, 2 * rows.size());
    const auto groups = subgroupsOf(rows, 0.5, kBaseline);
    EXPECT_EQ(groups[0].figures.nodules, 3u); // 14, 11, 12
    EXPECT_EQ(groups[1].figures.nodules, 2u); // 15, 20
    EXPECT_EQ(groups[2].figures.nodules, 2u); // 9, 21
    EXPECT_TRUE(subgroupsOf({}, 0.5, kBaseline).empty());
}
