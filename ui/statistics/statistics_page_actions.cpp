// SPDX-License-Identifier: GPL-3.0-or-later
// What the Statistics page does; statistics_page.cpp lays it out, statistics_page_files.cpp saves.
#include "core/statistics/curve_corners.h"
#include "core/statistics/operating_points.h"
#include "ui/assessment/core_sentences.h"
#include "ui/statistics/analysis_form.h"
#include "ui/statistics/bootstrap_strip.h"
#include "ui/statistics/column_form.h"
#include "ui/statistics/figure_pane.h"
#include "ui/statistics/finding_pane.h"
#include "ui/statistics/statistics_page.h"
#include "ui/statistics/threshold_card.h"

#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMimeData>
#include <QStandardItemModel>
#include <QStyle>

#include <algorithm>

namespace dsmt::ui {

void StatisticsPage::openFile(const std::filesystem::path& file)
{
    m_library->setCurrentIndex(0);
    m_session.openFile(file);
}

void StatisticsPage::chooseFile()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Table of scores"), {},
                                                      tr("Tables (*.csv *.txt *.imrmc);;All files (*)"));
    if (!file.isEmpty())
        openFile(file.toStdString());
}

void StatisticsPage::chooseSource(int row)
{
    if (row > 0)
        m_session.openSource(m_sources[std::size_t(row - 1)]);
}

void StatisticsPage::showEvent(QShowEvent* event)
{
    m_session.findSources(); // predictions and reads may have come
    QWidget::showEvent(event);
}

void StatisticsPage::showSources(const std::vector<workflows::ScoreSource>& sources)
{
    const QString before = m_library->currentIndex() > 0 ? m_library->currentText() : QString();
    m_sources = sources;
    m_library->clear();
    m_library->addItem(sources.empty() ? tr("The library holds no scores with truths") : tr("Scores in the library"));
    for (const workflows::ScoreSource& source : sources) {
        const QString name = QString::fromStdString(source.name);
        m_library->addItem(!source.study        ? tr("Networks' predictions")
                           : source.isBeingRead ? tr("Study %1 (still being read)").arg(name)
                                                : tr("Study %1").arg(name));
        if (source.isBeingRead)
            qobject_cast<QStandardItemModel*>(m_library->model())->item(m_library->count() - 1)->setEnabled(false);
    }
    m_library->setEnabled(!sources.empty());
    m_library->setCurrentIndex(std::max(0, before.isEmpty() ? 0 : m_library->findText(before)));
}

void StatisticsPage::showOpened()
{
    const LoadedScores& loaded = m_session.loaded();
    m_columnsGroup->setVisible(!loaded.columns.columns.empty());
    m_columns->show(loaded.columns, loaded.choice);
    if (loaded.name.isEmpty())
        return m_title->setText(tr("Open a table of scores, drop one here, or choose scores of the library."));
    QString title = loaded.name;
    if (loaded.study) {
        const auto& positive = loaded.study->positive;
        const auto positives = std::count(positive.begin(), positive.end(), std::uint8_t(1));
        title = tr("%1: %2 cases, %3 positive; readers: %4; modalities: %5")
                    .arg(loaded.name)
                    .arg(positive.size())
                    .arg(positives)
                    .arg(loaded.study->readers.size())
                    .arg(loaded.study->modalities.size());
        if (loaded.isSimulated)
            title += tr("; SIMULATED nodules");
    }
    m_title->setText(title);
}

void StatisticsPage::showAnalysis()
{
    const auto analysis = m_session.analysis();
    const LoadedScores& loaded = m_session.loaded();
    std::vector<std::string> notes = loaded.notes;
    if (analysis)
        notes.insert(notes.end(), analysis->notes.begin(), analysis->notes.end());
    std::vector<workflows::Finding> findings = analysis ? analysis->findings : std::vector<workflows::Finding>();
    // What was drawn from these scores stays when another curve is looked at.
    if (analysis && m_drawnFrom == loaded.study)
        for (const workflows::Finding& finding : m_findings->model().findings())
            if (finding.replicates > 0)
                findings.push_back(finding);
    m_drawnFrom = loaded.study;
    m_findings->show(std::move(findings), notes);
    m_form->show(analysis ? *analysis : workflows::ScoreAnalysis(), m_session.wish());
    m_bootstrap->setEnabled(analysis && !analysis->curves.empty());
    if (!loaded.problem.isEmpty())
        say(sentence(loaded.problem), true);
    showCurve();
}

void StatisticsPage::showCurve()
{
    const auto analysis = m_session.analysis();
    const std::size_t curve = m_form->curve();
    std::vector<statistics::Confusion> calls;
    for (const auto& [name, counts] : m_session.loaded().calls)
        calls.push_back(counts);
    const QString simulated = m_session.loaded().isSimulated ? tr("; SIMULATED nodules") : QString();
    m_figures->show(
        {analysis, m_findings->model().findings(), curve, m_session.loaded().name + simulated, std::move(calls)});
    m_threshold->clear();
    if (!analysis || curve >= analysis->curves.size())
        return;
    const workflows::AnalyzedCurve& shown = analysis->curves[curve];
    // The threshold stays where a person left it.
    if (m_thresholdAt && m_thresholdAt->first == shown.name)
        showCorner(statistics::cornerAt(shown.corners, m_thresholdAt->second));
    else if (const auto best = statistics::youdenPoint(shown.corners))
        showCorner(statistics::cornerAt(shown.corners, best->threshold));
}

void StatisticsPage::showCorner(std::size_t corner)
{
    const workflows::AnalyzedCurve& curve = m_session.analysis()->curves[m_form->curve()];
    const statistics::RocPoint& at = curve.corners[corner];
    m_thresholdAt = std::pair(curve.name, at.threshold);
    m_figures->setCorner(corner);
    m_threshold->showThreshold(QString::fromStdString(curve.name), at.threshold,
                               statistics::confusionOf(at, curve.area.positives, curve.area.negatives));
}

void StatisticsPage::bootstrap()
{
    const workflows::AnalysisWish& wish = m_session.wish();
    const auto analysis = m_session.analysis();
    workflows::ScoreBootstrap drawn{.curve = m_form->curve(), .pair = {}, .plan = m_bootstrap->plan()};
    if (wish.pair.first != wish.pair.second && wish.pair.second < analysis->curves.size())
        drawn.pair = wish.pair;
    m_session.bootstrap(drawn);
}

void StatisticsPage::say(const QString& message, bool failed)
{
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    m_message->setProperty("failed", failed);
    m_message->style()->polish(m_message);
}

void StatisticsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->urls().size() == 1 && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void StatisticsPage::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFile(event->mimeData()->urls().front().toLocalFile().toStdString());
}

} // namespace dsmt::ui
