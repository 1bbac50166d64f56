// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/pacs_words.h"

#include "ui/assessment/core_sentences.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QStringList>

namespace dsmt::ui {

namespace {

QString tr(const char* text)
{
    return QCoreApplication::translate("PacsWords", text);
}

struct Word {
    const char *english, *shown;
};

constexpr Word kChanges[] = {{"removed", QT_TRANSLATE_NOOP("PacsWords", "removed")},
                             {"emptied", QT_TRANSLATE_NOOP("PacsWords", "emptied")},
                             {"replaced", QT_TRANSLATE_NOOP("PacsWords", "replaced")},
                             {"remapped", QT_TRANSLATE_NOOP("PacsWords", "renamed with the key")},
                             {"shifted", QT_TRANSLATE_NOOP("PacsWords", "shifted by weeks")},
                             {"cleaned", QT_TRANSLATE_NOOP("PacsWords", "cleaned")}};

} // namespace

QString caseTitle(const database::CaseRow& row)
{
    QStringList parts;
    const QDate date = QDate::fromString(QString::fromStdString(row.series.studyDate), QStringLiteral("yyyyMMdd"));
    for (const QString& part :
         {QString::fromStdString(row.series.patientName.empty() ? row.series.patientId : row.series.patientName),
          date.toString(Qt::ISODate), QString::fromStdString(row.series.description)})
        if (!part.isEmpty())
            parts << part;
    return parts.join(QStringLiteral("  "));
}

QString changeWord(const std::string& action)
{
    for (const Word& word : kChanges)
        if (action == word.english)
            return tr(word.shown);
    return QString::fromStdString(action);
}

QString localTime(const std::string& utc)
{
    const QDateTime moment = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODateWithMs);
    return moment.isValid() ? QLocale().toString(moment.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString stateText(const database::Sending& sending)
{
    switch (sending.state) {
    case database::SendState::Sent:
        return QCoreApplication::translate("PacsWords", "sent");
    case database::SendState::Cancelled:
        return QCoreApplication::translate("PacsWords", "cancelled");
    case database::SendState::Failed:
        return QCoreApplication::translate("PacsWords", "failed: %1")
            .arg(translatedSentence(QString::fromStdString(sending.failure)));
    case database::SendState::Waiting:
        break;
    }
    if (sending.failure.empty())
        return QCoreApplication::translate("PacsWords", "waiting");
    return QCoreApplication::translate("PacsWords", "waiting, next try %1: %2")
        .arg(localTime(sending.nextAttemptAt), translatedSentence(QString::fromStdString(sending.failure)));
}

} // namespace dsmt::ui
