// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/assessment_words.h"

#include "ui/assessment/core_sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <array>
#include <cmath>

namespace dsmt::ui {

namespace {

/// For texts that are neither a widget's nor core's.
struct AssessmentWords {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::AssessmentWords)
};

struct FindingRule {
    const char* code;
    const char* title;
};

constexpr std::array kFindings{
    FindingRule{"size_outside_range", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Size outside the range")},
    FindingRule{"nodule_leaves_patch", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Outline cut off")},
    FindingRule{"no_nodule_found", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "No nodule found")},
    FindingRule{"unlike_training", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Unlike the training nodules")},
    FindingRule{"networks_disagree", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Networks disagree")},
    FindingRule{"simulated_training", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Trained on simulated nodules")},
    FindingRule{"thick_slices", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Thick slices")},
    FindingRule{"outside_field_of_view", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Reaches outside the CT")},
    FindingRule{"surroundings_outside", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Surroundings outside the CT")},
    FindingRule{"missing_slices", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Missing slices")},
    FindingRule{"uneven_spacing", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Uneven slice spacing")},
    FindingRule{"gantry_tilt", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Tilted gantry")},
    FindingRule{"duplicate_slices", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Duplicate slices")},
    FindingRule{"shifted_slices", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Shifted slices")},
    FindingRule{"anisotropic_pixels", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Pixels not square")},
    FindingRule{"single_slice", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Single slice")},
    FindingRule{"no_rescale", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "HU scale missing")},
    FindingRule{"not_hounsfield", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Values are not HU")},
    FindingRule{"padding_ignored", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Padding ignored")},
    FindingRule{"place_unknown", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Place unknown")},
    FindingRule{"metal", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Metal nearby")},
    FindingRule{"contrast_medium", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Contrast medium")},
    FindingRule{"lossy_source", QT_TRANSLATE_NOOP("dsmt::ui::AssessmentWords", "Lossy compression")},
};

// What core says while it works; listed here so that the translation files hold them.
[[maybe_unused]] constexpr std::array kStages{
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "finding the nodule"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "cutting patches"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "network"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "measuring"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "hiding nodule and surroundings"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "attention of both encoders"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "hiding one place after the other"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Checking every page"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Checking every row"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Checking the audit trail"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Checking what lists show"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Comparing images"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Copying the library"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Opening it"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Writing slices"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Unpacking"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Reading headers"),
    QT_TRANSLATE_NOOP("dsmt::ui::Stage", "Reading slices"),
};

QString decimals(double value, int places)
{
    return QLocale::c().toString(value, 'f', places);
}

QString alongAxis(double mm, const char* positive, const char* negative)
{
    return QStringLiteral("%1 %2").arg(QLatin1String(mm < 0 ? negative : positive), decimals(std::abs(mm), 1));
}

} // namespace

QString percentText(double probability)
{
    const int percent = int(std::lround(100 * probability));
    if (percent <= 0)
        return QStringLiteral("<1 %");
    if (percent >= 100)
        return QStringLiteral(">99 %");
    return QStringLiteral("%1 %").arg(percent);
}

QString wholeText(double value)
{
    const QString digits = QString::number(std::llround(std::abs(value)));
    return value <= -0.5 ? QChar(0x2212) + digits : digits;
}

QString lengthText(double mm)
{
    return AssessmentWords::tr("%1 mm").arg(decimals(mm, 1));
}

QString lengthsText(double longMm, double shortMm)
{
    return AssessmentWords::tr("%1 x %2 mm").arg(decimals(longMm, 1), decimals(shortMm, 1)).replace('x', QChar(0x00d7));
}

QString textureText(Texture texture)
{
    switch (texture) {
    case Texture::PureGroundGlass:
        return AssessmentWords::tr("pure ground glass");
    case Texture::PartSolid:
        return AssessmentWords::tr("part-solid");
    case Texture::Solid:
        return AssessmentWords::tr("solid");
    }
    return {};
}

QString sideText(LungSide side)
{
    return side == LungSide::Right ? AssessmentWords::tr("right") : AssessmentWords::tr("left");
}

QString placeText(imaging::WorldPoint point)
{
    return AssessmentWords::tr("%1, %2, %3 mm")
        .arg(alongAxis(point.x, "L", "R"), alongAxis(point.y, "P", "A"), alongAxis(point.z, "S", "I"));
}

QString decisionText(const Invasiveness& invasiveness)
{
    return invasiveness.invasive() ? AssessmentWords::tr("Invasive adenocarcinoma more likely")
                                   : AssessmentWords::tr("Not invasive more likely (AAH / AIS / MIA)");
}

QString intervalText(const Invasiveness& invasiveness)
{
    return AssessmentWords::tr("Interval %1 to %2")
        .arg(percentText(invasiveness.lower), percentText(invasiveness.upper));
}

QString signText(double probability)
{
    if (probability >= 0.65)
        return AssessmentWords::tr("likely present");
    if (probability <= 0.35)
        return AssessmentWords::tr("likely absent");
    return AssessmentWords::tr("uncertain");
}

QString severityText(Severity severity)
{
    switch (severity) {
    case Severity::Note:
        return AssessmentWords::tr("Note");
    case Severity::Warning:
        return AssessmentWords::tr("Warning");
    case Severity::Refusal:
        return AssessmentWords::tr("Refused");
    }
    return {};
}

QString findingTitle(const std::string& code)
{
    for (const FindingRule& rule : kFindings)
        if (code == rule.code)
            return AssessmentWords::tr(rule.title);
    return {};
}

QString stageText(const QString& english)
{
    QString text = QCoreApplication::translate("dsmt::ui::Stage", english.toUtf8().constData());
    if (text == english)
        text = translatedSentence(english); // one with figures
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

QString localTimeText(const std::string& utc)
{
    QDateTime time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
    if (!time.isValid())
        return QString::fromStdString(utc);
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm"));
}

} // namespace dsmt::ui
