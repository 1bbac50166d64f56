// SPDX-License-Identifier: GPL-3.0-or-later
// What goes to archives and comes from them, by the dialogs of the window.
#include "ui/assessment/assessment_panel.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/cases_page.h"
#include "ui/pacs/case_results_dialog.h"
#include "ui/pacs/pacs_dialog.h"
#include "ui/pacs/send_dialog.h"
#include "ui/reading/reading_page.h"
#include "ui/window/status_line.h"
#include "ui/window/workstation.h"

namespace dsmt::ui {

void Workstation::connectPacs()
{
    const auto say = [this](const QString& message) { m_window->status().showMessage(sentence(message)); };
    const auto show = [this](QDialog* dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
        dialog->activateWindow(); // also where no window manager does it
    };
    connect(m_cases, &CasesPage::archiveRequested, this,
            [this, show] { show(new PacsDialog(m_pacs, m_window.get())); });
    connect(m_cases, &CasesPage::priorsRequested, this, [this, show](const database::CaseRow& row) {
        auto* dialog = new PacsDialog(m_pacs, m_window.get());
        show(dialog);
        dialog->searchFor(row.series.patientId);
    });
    connect(m_cases, &CasesPage::queueRequested, this,
            [this, show] { show(new CaseResultsDialog(m_pacs, nullptr, m_window.get())); });
    connect(m_cases, &CasesPage::resultsRequested, this,
            [this, show](const database::CaseRow& row) { show(new CaseResultsDialog(m_pacs, &row, m_window.get())); });
    connect(m_cases, &CasesPage::sendRequested, this, &Workstation::showSendDialog);
    connect(m_panel, &AssessmentPanel::sendAsked, m_reading, &ReadingPage::sendRequested);
    connect(m_reading, &ReadingPage::sendRequested, this, [this] {
        if (!m_session.series())
            return;
        m_library.ask(
            this,
            [record = m_session.series()->record](database::Library& library) {
                return database::CaseStore(library).findSeries(record.seriesUid, record.part);
            },
            [this](const std::optional<database::CaseRow>& row) {
                if (row)
                    showSendDialog(*row);
            });
    });
    connect(&m_pacs, &PacsDesk::sendingFailed, &m_window->status(), say);
    connect(&m_pacs, &PacsDesk::done, &m_window->status(), say);
    connect(&m_pacs, &PacsDesk::received, &m_window->status(), say);
    connect(&m_pacs, &PacsDesk::listeningChanged, this, [say](bool isGood, const QString& text) {
        if (!isGood)
            say(text);
    });
    connect(&m_pacs, &PacsDesk::callerRefused, &m_window->status(), say);
    connect(&m_pacs, &PacsDesk::received, m_cases, &CasesPage::reload);
}

void Workstation::showSendDialog(const database::CaseRow& row)
{
    auto* dialog = new SendDialog(m_pacs, row, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
    dialog->activateWindow();
}

} // namespace dsmt::ui
