// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/growth_words.h"

#include "ui/assessment/assessment_words.h"

#include <QCoreApplication>
#include <QDate>

#include <algorithm>
#include <cmath>

namespace dsmt::ui {

namespace {

/// The context of these texts.
struct GrowthWords {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::GrowthWords)
};

QString dayText(const std::string& yyyymmdd)
{
    return QDate::fromString(QString::fromStdString(yyyymmdd), QStringLiteral("yyyyMMdd")).toString(Qt::ISODate);
}

QString signedPercent(double share)
{
    const long percent = std::lround(100 * share);
    return QStringLiteral("%1%2 %").arg(percent > 0 ? QStringLiteral("+") : QString(), wholeText(double(percent)));
}

QString doublingText(const Growth& growth)
{
    return growth.doublingDays ? GrowthWords::tr("%n day(s)", "", int(std::lround(*growth.doublingDays)))
                               : GrowthWords::tr("none, the volume did not grow");
}

} // namespace

QString verdictText(const Growth& growth)
{
    switch (growth.verdict) {
    case GrowthVerdict::NoSignificantChange:
        return GrowthWords::tr("No significant change of volume (less than 25 %, BTS 2015)");
    case GrowthVerdict::Shrinking:
        return GrowthWords::tr("Shrinking (25 % of the volume or more)");
    case GrowthVerdict::QuickGrowth:
        return GrowthWords::tr("Growth: doubling within 400 days (BTS 2015)");
    case GrowthVerdict::SlowGrowth:
        return GrowthWords::tr("Slow growth: doubling in 400 to 600 days (BTS 2015)");
    case GrowthVerdict::VerySlowGrowth:
        return GrowthWords::tr("Very slow growth: doubling in more than 600 days (BTS 2015)");
    }
    return {};
}

std::vector<Fact> growthFacts(const std::vector<GrowthPoint>& points)
{
    if (points.size() < 2)
        return {};
    const GrowthPoint &earlier = points[points.size() - 2], &later = points.back();
    const auto growth = growthBetween(earlier, later);
    if (!growth)
        return {};
    std::vector<Fact> facts{
        {GrowthWords::tr("Compared"),
         GrowthWords::tr("%1 and %2, %n day(s)", "", growth->days)
             .arg(dayText(earlier.studyDate), dayText(later.studyDate)),
         {}},
        {GrowthWords::tr("Mean diameter (Fleischner)"),
         GrowthWords::tr("%1 \u2192 %2 mm%3")
             .arg(earlier.fleischnerMm)
             .arg(later.fleischnerMm)
             .arg(growth->diameterGrew ? GrowthWords::tr(", grown") : QString()),
         GrowthWords::tr("Growth by diameter is 2 mm or more (Fleischner Society 2017).")},
        {GrowthWords::tr("Long axis"),
         GrowthWords::tr("%1 \u2192 %2").arg(lengthText(earlier.longAxisMm), lengthText(later.longAxisMm)),
         {}},
        {GrowthWords::tr("Volume"),
         QStringLiteral("%1 \u2192 %2 mm\u00b3 (%3)")
             .arg(wholeText(earlier.volumeMm3), wholeText(later.volumeMm3), signedPercent(growth->volumeChange)),
         {}},
        {GrowthWords::tr("Volume doubling time"), doublingText(*growth),
         GrowthWords::tr("Days times ln 2 over ln of the ratio of the volumes (Schwartz 1961).")}};
    if (const auto whole = growthBetween(points.front(), later); whole && points.size() > 2)
        facts.push_back({GrowthWords::tr("Doubling time since %1").arg(dayText(points.front().studyDate)),
                         doublingText(*whole),
                         {}});
    return facts;
}

QString growthReservation(const std::vector<GrowthPoint>& points)
{
    const auto differs = [&](auto field) {
        return std::ranges::any_of(points,
                                   [&](const GrowthPoint& point) { return point.*field != points.front().*field; });
    };
    if (points.size() > 1 && differs(&GrowthPoint::package))
        return GrowthWords::tr("The volumes are of outlines by different networks.");
    if (points.size() > 1 && differs(&GrowthPoint::edited))
        return GrowthWords::tr("Some of the outlines were edited, others are the network's.");
    return {};
}

} // namespace dsmt::ui
