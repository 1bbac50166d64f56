// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/finding_words.h"

#include <QCoreApplication>

#include <cmath>

namespace dsmt::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::FindingWords)
};

} // namespace

QString findingName(workflows::FindingKind kind)
{
    using enum workflows::FindingKind;
    switch (kind) {
    case Area:
        return Words::tr("AUC");
    case MeanArea:
        return Words::tr("Mean AUC");
    case Difference:
        return Words::tr("Difference of AUC");
    case ReaderDifference:
        return Words::tr("Reader's difference");
    case RandomReadersRandomCases:
        return Words::tr("Difference, RRRC");
    case FixedReadersRandomCases:
        return Words::tr("Difference, FRRC");
    case RandomReadersFixedCases:
        return Words::tr("Difference, RRFC");
    case UStatistic:
        return Words::tr("U-statistic");
    case ReadersLessNetwork:
        return Words::tr("Readers - network");
    case NonInferiority:
        return Words::tr("Non-inferiority");
    case Equivalence:
        return Words::tr("Equivalence");
    case Brier:
        return Words::tr("Brier score");
    case CalibrationIntercept:
        return Words::tr("Calibration intercept");
    case CalibrationSlope:
        return Words::tr("Calibration slope");
    case CalibrationError:
        return Words::tr("Calibration error");
    case MeanDifference:
        return Words::tr("Mean difference of scores");
    case LowerLimit:
        return Words::tr("Lower limit of agreement");
    case UpperLimit:
        return Words::tr("Upper limit of agreement");
    case BootstrapArea:
        return Words::tr("AUC by bootstrap");
    case BootstrapDifference:
        return Words::tr("Difference by bootstrap");
    }
    return {};
}

QString findingExplanation(workflows::FindingKind kind)
{
    using enum workflows::FindingKind;
    switch (kind) {
    case RandomReadersRandomCases:
        return Words::tr("Random readers and random cases: holds for other readers and other cases");
    case FixedReadersRandomCases:
        return Words::tr("Fixed readers, random cases: holds for these readers and other cases");
    case RandomReadersFixedCases:
        return Words::tr("Random readers, fixed cases: holds for other readers of these cases");
    case UStatistic:
        return Words::tr("Random readers and random cases where reads are missing");
    case ReadersLessNetwork:
        return Words::tr("Mean AUC of the readers less that of the network, readers and cases random");
    case NonInferiority:
        return Words::tr("That the network is not worse than the readers by the margin");
    case Equivalence:
        return Words::tr("That readers and network differ by less than the margin, two one-sided tests");
    default:
        return {};
    }
}

QString findingSubject(const workflows::Finding& finding)
{
    const QString first = QString::fromStdString(finding.first);
    return finding.second.empty() ? first
                                  : QStringLiteral("%1 - %2").arg(first, QString::fromStdString(finding.second));
}

QString digits(std::optional<double> value, int decimals)
{
    if (!value || std::isnan(*value))
        return QStringLiteral("-");
    if (std::isinf(*value))
        return *value > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
    return QString::number(*value, 'f', decimals);
}

QString range(const std::optional<statistics::Interval>& interval, int decimals)
{
    return interval ? Words::tr("%1 to %2").arg(digits(interval->lower, decimals), digits(interval->upper, decimals))
                    : QStringLiteral("-");
}

QString probabilityWords(std::optional<double> p)
{
    return p && *p < 1e-4 ? QStringLiteral("< 0.0001") : digits(p);
}

} // namespace dsmt::ui
