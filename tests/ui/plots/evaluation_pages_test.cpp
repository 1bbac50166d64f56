// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plots/evaluation_pages.h"

#include "tests/fixtures/temporary_folder.h"
#include "ui/plots/write_pages.h"

#include <QImage>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::plots;
using testing::HasSubstr;

namespace {

EvaluationPicture picture()
{
    const std::vector<double> scores{0.1, 0.35, 0.4, 0.8, 0.9, 0.65}, sizes{9, 15, 12, 14, 18, 11};
    const std::vector<std::uint8_t> positive{0, 0, 1, 1, 1, 0};
    EvaluationPicture p;
    p.heading = "package on cohort, 6 nodules";
    p.note = "Simulated nodules";
    p.network = {"network", statistics::rocCurve(scores, positive), 8.0 / 9, statistics::Interval{0.6, 1}};
    p.baseline = RocLine{"size and HU", statistics::rocCurve(sizes, positive), 6.0 / 9, {}};
    p.calls = statistics::confusionAt(0.5, scores, positive);
    p.invasive = {0.4, 0.8, 0.9};
    p.notInvasive = {0.1, 0.35, 1.0};
    p.bins = statistics::reliabilityBins(scores, positive, 5, statistics::Binning::EqualWidth);
    p.recalibration = statistics::recalibrate(scores, positive);
    p.brier = 0.2;
    return p;
}

std::vector<Plot> plotsOf(const Page& page)
{
    std::vector<Plot> plots;
    for (const Item& item : page.items)
        if (const auto* plot = std::get_if<Plot>(&item.content))
            plots.push_back(*plot);
    return plots;
}

std::string textOf(const Page& page)
{
    std::string text;
    for (const Item& item : page.items)
        if (const auto* words = std::get_if<Words>(&item.content))
            text += words->text + "\n";
    for (const Plot& plot : plotsOf(page))
        for (const Curve& curve : plot.curves)
            text += curve.name + "\n";
    return text;
}

} // namespace

TEST(RocPage, ShowsBothCurvesWithTheirAreasAndTheThreshold)
{
    const Page page = rocPage(picture());
    const std::string text = textOf(page);
    for (const char* words : {"network: AUC 0.889 (0.600 to 1.000)", "size and HU: AUC 0.667\n", "6 nodules",
                              "Simulated nodules", "threshold 0.500: sensitivity 66.7 %, specificity 66.7 %"})
        EXPECT_THAT(text, HasSubstr(words));
    const Plot plot = plotsOf(page).at(0);
    EXPECT_THAT(plot.x.label, HasSubstr("specificity"));
    for (const Curve& curve : plot.curves)
        if (curve.name.starts_with("network")) {
            EXPECT_EQ(curve.x.front(), 0);
            EXPECT_EQ(curve.y.back(), 1);
        }
    EvaluationPicture alone = picture();
    alone.baseline.reset();
    EXPECT_EQ(plotsOf(rocPage(alone)).at(0).curves.size() + 1, plot.curves.size());
}

TEST(CalibrationPage, ShowsEachBinWithItsIntervalAndEveryNodule)
{
    const EvaluationPicture shown = picture();
    const std::vector<Plot> plots = plotsOf(calibrationPage(shown));
    ASSERT_EQ(plots.size(), 2u);
    std::size_t dots = 0, segments = 0;
    for (const Curve& curve : plots[0].curves) {
        dots += curve.shape == Shape::Dots ? curve.x.size() : 0;
        segments += curve.x.size() == 2 && curve.x[0] == curve.x[1];
    }
    EXPECT_EQ(dots, shown.bins.size());
    EXPECT_EQ(segments, shown.bins.size());
    for (const Curve& curve : plots[1].curves) {
        double nodules = 0;
        for (std::size_t n = 0; n + 1 < curve.y.size(); ++n) // the last value draws the last step
            nodules += curve.y[n];
        EXPECT_EQ(nodules, 3) << curve.name;
    }
    EXPECT_THAT(textOf(calibrationPage(shown)), HasSubstr("Brier score 0.200"));
}

namespace {

/// Where the network's curve is in the drawing, without the legend at the bottom.
struct Drawn {
    QImage image;
    int left = 0, right = 0, top = 0, bottom = 0;

    explicit Drawn(std::vector<statistics::RocPoint> curve)
    {
        EvaluationPicture shown = picture();
        shown.baseline.reset();
        shown.calls = {}; // no point
        shown.network.curve = std::move(curve);
        const fixtures::TemporaryFolder folder;
        writePages({rocPage(shown)}, "roc", folder / "roc.png");
        image = QImage(QString::fromStdString((folder / "roc.png").string()));
        left = top = image.width();
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                if (isCurve(x, y)) {
                    left = std::min(left, x), right = std::max(right, x);
                    top = std::min(top, y), bottom = std::max(bottom, y);
                }
    }
    bool isCurve(int x, int y) const { return image.pixel(x, y) == qRgb(0x24, 0x3b, 0x53); }
};

} // namespace

TEST(EvaluationPages, AreSquare)
{
    const Drawn drawn({{1, 0, 0}, {0, 1, 1}});
    ASSERT_GT(drawn.right, drawn.left + 300);
    EXPECT_NEAR(double(drawn.right - drawn.left) / double(drawn.bottom - drawn.top), 1, 0.01);
}

TEST(EvaluationPages, DrawACurveInItsOrder)
{
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    for (int n = 0; n < 200; ++n) { // long upright and level parts
        scores.push_back(n);
        positive.push_back(n / 25 % 2);
    }
    const Drawn drawn(statistics::rocCurve(scores, positive));
    // Shuffled points would go down again somewhere: no column begins under the end of the one before.
    int before = drawn.image.height(), columns = 0;
    for (int x = drawn.left; x <= drawn.right; ++x) {
        int lowest = 0;
        for (int y = drawn.top; y < drawn.top + (drawn.bottom - drawn.top) * 3 / 4; ++y)
            if (drawn.isCurve(x, y))
                lowest = y;
        if (lowest == 0)
            continue;
        EXPECT_LE(lowest, before + 2) << x;
        before = lowest;
        ++columns;
    }
    EXPECT_GT(columns, 300);
}
