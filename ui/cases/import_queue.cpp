// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/import_queue.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/task_strip.h"

#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr int kMostFinished = 4; ///< older ones go when a new source comes

QString readingsText(const std::vector<workflows::ImportedLidc>& readings)
{
    const auto waiting = std::count_if(readings.begin(), readings.end(), [](const auto& one) { return !one.attached; });
    const QString text = ImportQueue::tr("%n file(s) of LIDC readings", "", int(readings.size()));
    return waiting == 0 ? text : text + ImportQueue::tr(" (%1 waiting for their CT)").arg(waiting);
}

} // namespace

ImportQueue::ImportQueue(CaseImporter& importer, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_importer(importer), m_theme(theme), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(6);
    hide();
    connect(&m_importer, &CaseImporter::queued, this, &ImportQueue::add);
    connect(&m_importer, &CaseImporter::started, this, [this](quint64 id) {
        const Entry entry = m_entries.value(id);
        if (entry.strip)
            entry.strip->showTask(tr("Importing %1").arg(entry.what));
    });
    connect(&m_importer, &CaseImporter::progressed, this, [this](quint64 id, double fraction, const QString& text) {
        if (TaskStrip* strip = m_entries.value(id).strip)
            strip->showProgress(fraction, stageText(text));
    });
    connect(&m_importer, &CaseImporter::failed, this, [this](quint64 id, const QString& message) {
        if (TaskStrip* strip = m_entries.value(id).strip)
            strip->showFailure(sentence(message));
    });
    connect(&m_importer, &CaseImporter::cancelled, this, &ImportQueue::remove);
    connect(&m_importer, &CaseImporter::imported, this, &ImportQueue::finish);
}

QList<TaskStrip*> ImportQueue::strips() const
{
    QList<quint64> ids = m_entries.keys();
    std::sort(ids.begin(), ids.end());
    QList<TaskStrip*> strips;
    for (const quint64 id : ids)
        strips << m_entries.value(id).strip;
    return strips;
}

void ImportQueue::add(quint64 id, const QString& what)
{
    QList<quint64> finished;
    for (auto entry = m_entries.cbegin(); entry != m_entries.cend(); ++entry)
        if (!entry->strip->isBusy())
            finished << entry.key();
    std::sort(finished.begin(), finished.end());
    for (int extra = int(finished.size()) - kMostFinished; extra >= 0; --extra)
        remove(finished.takeFirst());

    auto* strip = new TaskStrip(m_theme, this);
    m_entries.insert(id, {what, strip});
    m_column->addWidget(strip);
    strip->showTask(tr("Waiting: %1").arg(what));
    connect(strip, &TaskStrip::cancelRequested, this, [this, id] { m_importer.cancel(id); });
    connect(strip, &TaskStrip::closed, this, [this, id] { remove(id); });
    show();
}

void ImportQueue::finish(quint64 id, const FinishedImport& finished)
{
    const Entry entry = m_entries.value(id);
    if (!entry.strip)
        return;
    const workflows::ImportReport& report = finished.report;
    const QString text = importSentence(entry.what, report);
    if (report.failure || report.isEmpty())
        entry.strip->showFailure(text, report.rejected);
    else
        entry.strip->showOutcome(text, report.rejected);
}

void ImportQueue::remove(quint64 id)
{
    if (TaskStrip* strip = m_entries.take(id).strip)
        strip->deleteLater();
    setVisible(!m_entries.isEmpty());
}

QString importSentence(const QString& what, const workflows::ImportReport& report)
{
    if (report.isEmpty() && !report.failure)
        return ImportQueue::tr("%1 holds no CT series.").arg(what);
    QStringList parts;
    if (!report.series.empty()) {
        parts << ImportQueue::tr("%n CT series", "", int(report.cases().size()));
        parts << ImportQueue::tr("%n image(s) taken", "", int(report.taken()));
    }
    if (report.present() > 0)
        parts << ImportQueue::tr("%n already there", "", int(report.present()));
    if (!report.readings.empty())
        parts << readingsText(report.readings);
    if (!report.results.empty())
        parts << ImportQueue::tr("%n report(s) or segmentation(s)", "", int(report.results.size()));
    QString text = what + ": " + parts.join(ImportQueue::tr(", ")) + ImportQueue::tr(".");
    if (report.cancelled)
        text += " " + ImportQueue::tr("Cancelled; this was finished before.");
    if (report.failure)
        text += " " + sentence(QString::fromStdString(report.failure->message()));
    return text;
}

} // namespace dsmt::ui
