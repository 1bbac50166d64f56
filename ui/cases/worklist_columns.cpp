// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/worklist_columns.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/case_table_model.h"
#include "ui/session/case_session.h"

#include <QCoreApplication>

#include <algorithm>

namespace dsmt::ui {

using database::WorklistRow;

namespace {

struct WorklistColumns {
    Q_DECLARE_TR_FUNCTIONS(dsmt::ui::WorklistColumns)
};

// database::noduleSites(), so that the translation files hold them.
[[maybe_unused]] constexpr const char* kSites[] = {
    QT_TRANSLATE_NOOP("dsmt::ui::Site", "right upper lobe"), QT_TRANSLATE_NOOP("dsmt::ui::Site", "right middle lobe"),
    QT_TRANSLATE_NOOP("dsmt::ui::Site", "right lower lobe"), QT_TRANSLATE_NOOP("dsmt::ui::Site", "left upper lobe"),
    QT_TRANSLATE_NOOP("dsmt::ui::Site", "lingula"),          QT_TRANSLATE_NOOP("dsmt::ui::Site", "left lower lobe"),
};

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString count(int number)
{
    return number == 0 ? QString() : QString::number(number);
}

QString pathologyText(const WorklistRow& row)
{
    if (!row.pathology)
        return {};
    return *row.pathology == PathologyCategory::Other ? WorklistColumns::tr("other") : toString(*row.pathology);
}

QString decisionText(const WorklistRow& row)
{
    if (!row.decision)
        return {};
    return *row.decision == database::Decision::Accepted ? WorklistColumns::tr("accepted")
                                                         : WorklistColumns::tr("rejected");
}

QString warningsText(const WorklistRow& row)
{
    if (row.warnings.empty())
        return {};
    const QString title = findingTitle(row.warnings.front().code);
    const QString worst = title.isEmpty() ? sentence(text(row.warnings.front().text)) : title;
    return row.warnings.size() == 1 ? worst : WorklistColumns::tr("%1 (+%2)").arg(worst).arg(row.warnings.size() - 1);
}

QString timeText(const std::string& utc)
{
    return utc.empty() ? QString() : localTimeText(utc);
}

} // namespace

const std::vector<WorklistColumn>& worklistShown()
{
    static const std::vector<WorklistColumn> columns{
        {"patient", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Patient"),
         [](const WorklistRow& row) { return patientText(row); }, 28, false, true},
        {"study_date", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Study date"),
         [](const WorklistRow& row) { return dateText(row.studyDate); }, 10, false, true},
        {"name", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Nodule"), noduleText, 11, false, true},
        {"site", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Site"),
         [](const WorklistRow& row) { return siteText(row.site); }, 15, false, true},
        {"long_axis_mm", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Size"),
         [](const WorklistRow& row) { return row.longAxisMm ? lengthText(*row.longAxisMm) : QString(); }, 8, true,
         true},
        {"texture", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Texture"),
         [](const WorklistRow& row) { return row.texture ? textureText(*row.texture) : QString(); }, 15, false, true},
        {"probability", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Result"), resultText, 19, false, true},
        {"decision", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Decision"), decisionText, 9, false, true},
        {"reads", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Reads"),
         [](const WorklistRow& row) { return count(row.reads); }, 6, true, true},
        {"pathology", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Reference"), pathologyText, 9, false, true},
        {"warnings", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Warnings"), warningsText, 24, false, true},
        {"patient_id", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "ID"),
         [](const WorklistRow& row) { return text(row.patientId); }, 14, false, false},
        {"description", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Description"),
         [](const WorklistRow& row) { return text(row.description); }, 18, false, false},
        {"slices", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Slices"),
         [](const WorklistRow& row) { return QString::number(row.slices); }, 6, true, false},
        {"readers", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "LIDC readers"),
         [](const WorklistRow& row) { return count(row.readers); }, 10, true, false},
        {"predicted_at", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Analysed"),
         [](const WorklistRow& row) { return timeText(row.predictedAt); }, 16, false, false},
        {"added_at", QT_TRANSLATE_NOOP("dsmt::ui::WorklistColumns", "Added"),
         [](const WorklistRow& row) { return timeText(row.addedAt); }, 16, false, false},
    };
    return columns;
}

int worklistColumn(const std::string& name)
{
    const auto& columns = worklistShown();
    return int(std::find_if(columns.begin(), columns.end(), [&](const auto& c) { return c.name == name; }) -
               columns.begin());
}

QString titleOf(const WorklistColumn& column)
{
    return WorklistColumns::tr(column.title);
}

QString noduleText(const WorklistRow& row)
{
    if (!row.hasNodule())
        return WorklistColumns::tr("none marked");
    return row.nodule.empty() ? QStringLiteral("#%1").arg(row.key) : text(row.nodule);
}

QString patientText(const WorklistRow& row)
{
    SeriesRecord named;
    named.patientName = row.patientName;
    named.patientId = row.patientId;
    const QString patient = patientText(named);
    return row.simulated ? WorklistColumns::tr("%1 (simulated)").arg(patient) : patient;
}

QString resultText(const WorklistRow& row)
{
    if (!row.refusedBecause.empty())
        return WorklistColumns::tr("refused");
    if (!row.invasiveness)
        return {};
    return row.invasiveness->invasive()
               ? WorklistColumns::tr("%1, invasive").arg(percentText(row.invasiveness->probability))
               : WorklistColumns::tr("%1, not invasive").arg(percentText(row.invasiveness->probability));
}

QString siteText(const std::string& site)
{
    return site.empty() ? QString() : QCoreApplication::translate("dsmt::ui::Site", site.c_str());
}

QString warningLines(const WorklistRow& row)
{
    QStringList lines;
    for (const ScopeFinding& warning : row.warnings)
        lines << sentence(text(warning.text));
    return lines.join('\n');
}

} // namespace dsmt::ui
