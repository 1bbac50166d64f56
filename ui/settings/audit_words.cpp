// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/audit_words.h"

#include "ui/assessment/core_sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace dsmt::ui {

namespace {

constexpr const char* kActionContext = "dsmt::ui::AuditAction";

/// Those of the stores of core/database, so that the translation files hold them.
[[maybe_unused]] constexpr std::array kActions{
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "prediction added"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "prediction accepted"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "prediction rejected"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "prediction withdrawn"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "reference standard added"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "reference standard corrected"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "read locked"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "read corrected"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "reads imported"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "readings imported"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "report imported"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "segment imported"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "nodule described"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "nodules linked"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "nodule unlinked"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "reader added"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "passcode set"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "reader study added"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "reader study imported"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "draft of a reader study removed"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "plan of a reader study frozen"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "deviation noted"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "clock accepted"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "ROC comparison added"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "exported"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "sending queued"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "sent"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "sending failed"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "sending cancelled"),
    QT_TRANSLATE_NOOP("dsmt::ui::AuditAction", "library restored"),
};

struct Subject {
    const char* table;
    const char* text;
};

constexpr std::array kSubjects{
    Subject{"predictions", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "prediction %1")},
    Subject{"prediction_decisions", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "decision %1")},
    Subject{"reference_standards", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "reference standard %1")},
    Subject{"reads", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "read %1")},
    Subject{"lidc_reads", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "LIDC-IDRI readings %1")},
    Subject{"imported_reports", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "report %1")},
    Subject{"imported_segments", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "segment %1")},
    Subject{"nodules", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "nodule %1")},
    Subject{"series", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "case %1")},
    Subject{"readers", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "reader %1")},
    Subject{"reader_studies", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "study %1")},
    Subject{"study_plans", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "plan %1")},
    Subject{"roc_comparisons", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "ROC comparison %1")},
    Subject{"sendings", QT_TRANSLATE_NOOP("dsmt::ui::AuditSubject", "sending %1")},
};

QString subjectText(const char* text, qlonglong number)
{
    return QCoreApplication::translate("dsmt::ui::AuditSubject", text).arg(number);
}

/// A detail that names a row, such as "prediction 12", in the language of the window, too.
QString detailText(const QString& detail)
{
    const qsizetype space = detail.lastIndexOf(' ');
    bool isNumber = false;
    const qlonglong number = detail.mid(space + 1).toLongLong(&isNumber);
    if (isNumber)
        for (const Subject& subject : kSubjects)
            if (QString::fromLatin1(subject.text) == detail.left(space) + QStringLiteral(" %1"))
                return subjectText(subject.text, number);
    return translatedSentence(detail);
}

} // namespace

QString auditActionText(const std::string& action)
{
    return QCoreApplication::translate(kActionContext, action.c_str());
}

QString auditSubjectText(const database::AuditNote& note)
{
    const QString detail = detailText(QString::fromStdString(note.detail));
    if (!note.subject)
        return detail;
    const auto* known = std::ranges::find(kSubjects, note.table, &Subject::table);
    const QString subject = known == kSubjects.end()
                                ? QString::fromStdString(note.table) + ' ' + QString::number(*note.subject)
                                : subjectText(known->text, *note.subject);
    if (detail.isEmpty() || detail == subject)
        return subject;
    return QCoreApplication::translate("dsmt::ui::AuditSubject", "%1: %2").arg(subject, detail);
}

} // namespace dsmt::ui
