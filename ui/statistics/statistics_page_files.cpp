// SPDX-License-Identifier: GPL-3.0-or-later
// What the Statistics page writes.
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "ui/assessment/core_sentences.h"
#include "ui/plots/write_pages.h"
#include "ui/session/chosen_file.h"
#include "ui/statistics/figure_pane.h"
#include "ui/statistics/finding_pane.h"
#include "ui/statistics/statistics_page.h"

#include <QFileDialog>

namespace dsmt::ui {

void StatisticsPage::chooseFigureFile()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save figure"), QStringLiteral("roc.svg"),
                                                      tr("Figures (*.svg *.pdf *.png)"));
    if (!file.isEmpty())
        saveFigure(withEnding(file, ".svg"));
}

void StatisticsPage::chooseTableFile()
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save table"), QStringLiteral("statistics.csv"),
                                                      tr("Tables (*.csv *.json)"));
    if (!file.isEmpty())
        saveTable(withEnding(file, ".csv"));
}

void StatisticsPage::saveFigure(const std::filesystem::path& file)
{
    const auto page = m_figures->page();
    if (!page)
        return;
    try {
        save(file, plots::drawnPages({*page}, m_session.loaded().name.toStdString(), file));
    } catch (const Error& error) {
        say(sentence(QString::fromStdString(error.message())), true);
    }
}

void StatisticsPage::saveTable(const std::filesystem::path& file)
{
    const LoadedScores& loaded = m_session.loaded();
    const std::vector<workflows::Finding>& findings = m_findings->model().findings();
    if (file.extension() == ".json") {
        std::vector<std::string> notes = loaded.notes;
        if (const auto analysis = m_session.analysis())
            notes.insert(notes.end(), analysis->notes.begin(), analysis->notes.end());
        if (loaded.isSimulated)
            notes.emplace_back("SIMULATED nodules");
        save(file, workflows::findingsJson(findings, loaded.name.toStdString(), m_session.wish().level, notes));
    } else if (file.extension() == ".csv")
        save(file, workflows::findingsCsv(findings));
    else
        say(tr("A table ends in .csv or .json."), true);
}

void StatisticsPage::save(const std::filesystem::path& file, std::string bytes)
{
    m_saving.start([file, bytes = std::move(bytes)](const Progress&) { writeDurably(file, bytes); },
                   [this, file] { say(tr("Saved as %1.").arg(QString::fromStdString(file.string()))); });
}

} // namespace dsmt::ui
