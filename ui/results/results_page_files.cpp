// SPDX-License-Identifier: GPL-3.0-or-later
// What the Results page writes, and the pictures that it makes.
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/workflows/study_result_files.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/task_strip.h"
#include "ui/plots/write_pages.h"
#include "ui/reports/study_gallery.h"
#include "ui/reports/study_report.h"
#include "ui/results/results_page.h"
#include "ui/results/section_view.h"
#include "ui/session/chosen_file.h"
#include "ui/session/refusable_request.h"

#include <QFileDialog>
#include <QStackedWidget>

namespace dsmt::ui {

void ResultsPage::chooseFigureFile(const plots::Page& page, const QString& name)
{
    const QString file = QFileDialog::getSaveFileName(this, tr("Save figure"), name + QStringLiteral(".svg"),
                                                      tr("Figures (*.svg *.pdf *.png)"));
    if (!file.isEmpty())
        saveFigure(page, withEnding(file, ".svg"));
}

void ResultsPage::chooseTableFile(const workflows::ResultTable& table)
{
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Save table"), QString::fromStdString(table.id) + QStringLiteral(".csv"), tr("Tables (*.csv)"));
    if (!file.isEmpty())
        saveTable(table, withEnding(file, ".csv"));
}

void ResultsPage::saveFigure(const plots::Page& page, const std::filesystem::path& file)
{
    try {
        write(file, plots::drawnPages({page}, m_results->reads.study.name, file)); // drawn on this thread
    } catch (const Error& error) {
        m_task->showFailure(sentence(QString::fromStdString(error.message())));
    }
}

void ResultsPage::saveTable(const workflows::ResultTable& table, const std::filesystem::path& file)
{
    write(file, workflows::tableCsv(table));
}

void ResultsPage::write(const std::filesystem::path& file, std::string bytes)
{
    m_saving.start(
        [file, bytes = std::move(bytes)](const Progress&) { writeDurably(file, bytes); },
        [this, file] { m_task->showOutcome(tr("Saved as %1.").arg(QString::fromStdString(file.string()))); });
}

void ResultsPage::storeComparison()
{
    if (!m_results)
        return;
    askRefusable(
        m_library, this,
        [results = m_results](database::Library& library) { return workflows::storeComparison(library, *results); },
        [this](const std::string& said) { m_task->showOutcome(sentence(QString::fromStdString(said))); },
        [this](const QString& refusal) { m_task->showFailure(sentence(refusal)); });
}

void ResultsPage::makeGallery()
{
    const auto show = [this] {
        if (auto* view = qobject_cast<SectionView*>(m_section->currentWidget()))
            view->showGallery(*m_gallery);
    };
    if (m_gallery)
        return show();
    if (m_drawing.isRunning())
        return;
    m_task->showTask(tr("Making pictures of wrong answers"));
    m_drawing.start(
        [results = m_results, place = m_library.folder()](const Progress& progress) {
            database::Library library(place, database::Access::Any);
            return studyGallery(library, *results, progress);
        },
        [this, show](std::vector<plots::GalleryCase> gallery) {
            m_task->clear();
            m_gallery = std::move(gallery);
            show();
        });
}

void ResultsPage::exportTo(const std::filesystem::path& folder)
{
    if (!m_results)
        return;
    const StudyFigures figures = studyFigures(*m_results); // plots are drawn on this thread
    m_task->showTask(tr("Writing the report"));
    m_computing.start(
        [results = m_results, figures, folder, place = m_library.folder(), made = m_gallery](const Progress& progress) {
            workflows::writeResultFiles(*results, folder);
            database::Library library(place, database::Access::Any);
            const auto gallery = made ? *made : studyGallery(library, *results, progress.stage(0.1, 0.8));
            writeStudyReport(*results, figures, gallery, folder / "report.pdf");
        },
        [this, folder] {
            m_task->showOutcome(tr("The report is in %1.").arg(QString::fromStdString(folder.string())));
        });
}

} // namespace dsmt::ui
