// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/prior_words.h"

#include "core/records/growth.h"
#include "ui/cases/case_table_model.h"

#include <QCoreApplication>

#include <array>
#include <cmath>
#include <cstdlib>

namespace dsmt::ui {

namespace {

/// The context of these texts.
struct PriorWords {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::PriorWords)
};

QString durationText(int days)
{
    constexpr double kDaysInYear = 365.25;
    if (days < 60)
        return PriorWords::tr("%n day(s)", "", days);
    if (days < kDaysInYear)
        return PriorWords::tr("%n month(s)", "", int(std::lround(days / (kDaysInYear / 12))));
    return PriorWords::tr("%1 years").arg(days / kDaysInYear, 0, 'f', 1);
}

QString signedText(double value, int decimals)
{
    const QString text = QString::number(std::abs(value), 'f', decimals);
    const bool isZero = text.toDouble() == 0;
    return (isZero ? QString() : value < 0 ? QStringLiteral("-") : QStringLiteral("+")) + text;
}

QString nameOf(const SeriesRecord& series)
{
    const QString id = QString::fromStdString(series.patientId);
    return id.isEmpty() ? PriorWords::tr("no patient ID") : id;
}

} // namespace

QString priorHeading(const SeriesRecord& current, const SeriesRecord& prior)
{
    const std::optional<int> days = daysBetween(prior.studyDate, current.studyDate);
    const QString date = dateText(prior.studyDate);
    if (!days)
        return date.isEmpty() ? PriorWords::tr("Compared, date not known") : PriorWords::tr("Compared, %1").arg(date);
    if (*days == 0)
        return PriorWords::tr("Compared, %1, the same day").arg(date);
    return *days > 0 ? PriorWords::tr("Prior, %1, %2 before").arg(date, durationText(*days))
                     : PriorWords::tr("Later, %1, %2 after").arg(date, durationText(-*days));
}

QString currentHeading(const SeriesRecord& current)
{
    const QString date = dateText(current.studyDate);
    return date.isEmpty() ? PriorWords::tr("Current, date not known") : PriorWords::tr("Current, %1").arg(date);
}

bool areOfOnePatient(const SeriesRecord& one, const SeriesRecord& other)
{
    const bool bornAlike = one.patientBirthDate.empty() || other.patientBirthDate.empty() ||
                           one.patientBirthDate == other.patientBirthDate;
    return !one.patientId.empty() && one.patientId == other.patientId && bornAlike;
}

QString otherPatientText(const SeriesRecord& current, const SeriesRecord& prior)
{
    if (areOfOnePatient(current, prior))
        return {};
    if (current.patientId.empty() || prior.patientId.empty())
        return PriorWords::tr("NOT KNOWN TO BE ONE PATIENT: %1 | %2").arg(nameOf(current), nameOf(prior));
    if (current.patientId == prior.patientId)
        return PriorWords::tr("DIFFERENT PATIENTS? Born %1 | %2")
            .arg(dateText(current.patientBirthDate), dateText(prior.patientBirthDate));
    return PriorWords::tr("DIFFERENT PATIENTS: %1 | %2").arg(nameOf(current), nameOf(prior));
}

QString offsetText(imaging::WorldPoint offset)
{
    constexpr double kLeast = 0.05;
    struct Direction {
        double mm;
        char positive, negative;
    };
    QString parts;
    for (const auto& [mm, positive, negative] :
         std::array{Direction{offset.x, 'L', 'R'}, Direction{offset.y, 'P', 'A'}, Direction{offset.z, 'S', 'I'}})
        if (std::abs(mm) >= kLeast)
            parts +=
                QStringLiteral(" %1 %2").arg(QLatin1Char(mm < 0 ? negative : positive)).arg(std::abs(mm), 0, 'f', 1);
    return parts.isEmpty() ? PriorWords::tr("No offset") : PriorWords::tr("Offset%1 mm").arg(parts);
}

QString changeText(const NoduleMeasurements& current, const NoduleMeasurements& prior, std::optional<int> daysBefore)
{
    const bool reversed = daysBefore.value_or(0) < 0;
    const double from = reversed ? current.longAxisMm : prior.longAxisMm;
    const double to = reversed ? prior.longAxisMm : current.longAxisMm;
    if (from <= 0)
        return {};
    QString text = PriorWords::tr("Long axis %1 -> %2 mm (%3 mm, %4 %)")
                       .arg(from, 0, 'f', 1)
                       .arg(to, 0, 'f', 1)
                       .arg(signedText(to - from, 1), signedText((to - from) / from * 100, 0));
    if (daysBefore && *daysBefore != 0)
        text += PriorWords::tr(" in %n day(s)", "", std::abs(*daysBefore));
    return text;
}

} // namespace dsmt::ui
