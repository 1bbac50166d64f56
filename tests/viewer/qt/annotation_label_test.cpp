// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/annotation_label.h"

#include "viewer/qt/annotation_words.h"

#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

using namespace dsmt;
using namespace dsmt::viewer;

namespace {

const QRectF kView(0, 0, 400, 300);
const QSizeF kSize(80, 20);

QRectF place(const QList<QLineF>& own, const LabelSurroundings& surroundings)
{
    return labelPlace(kSize, anchorsAround(own), own, surroundings);
}

bool touches(const QRectF& box, const QList<QLineF>& lines)
{
    for (const QLineF& line : lines)
        for (int n = 0; n <= 500; ++n)
            if (box.contains(line.pointAt(n / 500.0)))
                return true;
    return false;
}

QList<QLineF> circle(QPointF middle, double radius)
{
    QList<QLineF> lines;
    const auto at = [&](int n) {
        const double angle = n * std::numbers::pi / 32;
        return middle + QPointF(radius * std::cos(angle), radius * std::sin(angle));
    };
    for (int n = 0; n < 64; ++n)
        lines << QLineF(at(n), at(n + 1));
    return lines;
}

constexpr imaging::WorldPoint kUp{0, 0, 1};

} // namespace

TEST(AnnotationLabel, StandsRightOfTheShapeWhereThereIsRoom)
{
    const QRectF box = place({{100, 100, 200, 140}}, {kView, {}, {}});
    EXPECT_GT(box.left(), 200);
    EXPECT_NEAR(box.center().y(), 140, 1);
}

TEST(AnnotationLabel, GoesToAnotherSideAtTheEdgeOfTheView)
{
    const QList<QLineF> line{{300, 100, 390, 140}};
    const QRectF box = place(line, {kView, {}, {}});
    EXPECT_TRUE(kView.contains(box));
    EXPECT_FALSE(touches(box, line));
}

TEST(AnnotationLabel, NeverCoversItsOwnShapeWhereverThatIs)
{
    for (int x = 40; x <= 360; x += 40)
        for (int y = 40; y <= 260; y += 20)
            for (const double radius : {8.0, 30.0}) {
                const QList<QLineF> lines = circle(QPointF(x, y), radius);
                const QRectF box = place(lines, {kView, {}, {}});
                EXPECT_TRUE(kView.contains(box)) << x << ' ' << y;
                EXPECT_FALSE(touches(box, lines)) << x << ' ' << y << ' ' << radius;
                EXPECT_FALSE(box.contains(QPointF(x, y))) << "the inside belongs to the picture";
            }
}

TEST(AnnotationLabel, KeepsAwayFromOtherLabelsAndShapes)
{
    const QList<QLineF> line{{100, 100, 200, 100}};
    const QRectF free = place(line, {kView, {}, {}});
    const QRectF second = place(line, {kView, {}, {free}});
    EXPECT_TRUE((second & free).isEmpty());
    const QList<QLineF> crossing{{free.topLeft(), free.bottomRight()}};
    EXPECT_FALSE(touches(place(line, {kView, crossing, {}}), crossing));
}

TEST(AnnotationWords, ValuesHaveUnitsAndOneDecimal)
{
    const Annotation distance{AnnotationKind::Distance, {{0, 0, 0}, {12.34, 0, 0}}, kUp, ""};
    EXPECT_EQ(annotationLabel(distance, {}), QStringList("12.3 mm"));
    const Annotation axes{AnnotationKind::Bidirectional, {{0, 0, 0}, {9.8, 0, 0}, {5, -6, 0}, {5, 6.3, 0}}, kUp, ""};
    EXPECT_EQ(annotationLabel(axes, {}), QStringList(QString("12.3 %1 9.8 mm").arg(QChar(0xD7))));
    const Annotation angle{AnnotationKind::Angle, {{1, 0, 0}, {0, 0, 0}, {1, 1, 0}}, kUp, ""};
    EXPECT_EQ(annotationLabel(angle, {}), QStringList(QString("45.0%1").arg(QChar(0xB0))));
}

TEST(AnnotationWords, ARegionTellsHuAndArea)
{
    const Annotation ellipse{AnnotationKind::Ellipse, {{0, 0, 0}, {5, 0, 0}, {0, 5, 0}}, kUp, "beside the hilum"};
    const imaging::RegionStatistics within{40, -0.04, 12.26, -31, 20, 80};
    const QString area = QString("78.5 mm%1").arg(QChar(0xB2));
    EXPECT_EQ(annotationLabel(ellipse, within),
              (QStringList{"Mean 0.0  SD 12.3 HU", "Min -31  Max 20 HU", "Area " + area, "beside the hilum"}));
    EXPECT_EQ(annotationLine(ellipse, within), "Ellipse: Mean 0.0 HU, SD 12.3 HU, Min -31 HU, Max 20 HU, Area " + area +
                                                   ", beside the hilum, at L 0.0  P 0.0  S 0.0 mm");
    EXPECT_EQ(annotationTable(ellipse, within).split('\n')[2], "Min\t-31\tHU");
    EXPECT_EQ(annotationLabel(ellipse, {})[0], area) << "outside of the CT there is no HU";
}

TEST(AnnotationWords, ArrowsAndMarksHaveTheirTextAlone)
{
    const Annotation arrow{AnnotationKind::TextArrow, {{-1, 2, 3}, {5, 0, 3}}, kUp, "vessel"};
    EXPECT_EQ(annotationLabel(arrow, {}), QStringList("vessel"));
    EXPECT_EQ(annotationLine(arrow, {}), "Arrow: vessel, at R 1.0  P 2.0  S 3.0 mm");
    EXPECT_TRUE(annotationTable(arrow, {}).isEmpty());
    EXPECT_TRUE(annotationLabel({AnnotationKind::NoduleMark, {{1, 2, 3}}, {}, ""}, {}).isEmpty());
}
