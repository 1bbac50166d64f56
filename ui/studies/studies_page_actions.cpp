// SPDX-License-Identifier: GPL-3.0-or-later
// What the buttons of the Studies page do.
#include "core/database/coordinator_store.h"
#include "core/database/sign_in_store.h"
#include "core/database/study_check.h"
#include "core/database/study_clock.h"
#include "ui/assessment/core_sentences.h"
#include "ui/session/refusable_request.h"
#include "ui/studies/create_study_dialog.h"
#include "ui/studies/passcode_dialog.h"
#include "ui/studies/studies_page.h"
#include "ui/studies/study_tabs.h"

#include <QFileDialog>
#include <QInputDialog>
#include <QListView>
#include <QMessageBox>
#include <QPushButton>

namespace dsmt::ui {

void StudiesPage::connectActions()
{
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &StudiesPage::showSelected);
    connect(m_new, &QPushButton::clicked, this, [this] {
        auto* dialog = new CreateStudyDialog(m_library, this);
        connect(dialog, &CreateStudyDialog::created, this, &StudiesPage::reload);
        dialog->open();
    });
    connect(m_import, &QPushButton::clicked, this, [this] {
        const QString file =
            QFileDialog::getOpenFileName(this, tr("Archive of a study, or reads of other programs"), {},
                                         tr("Studies and reads (*.dsmt-study *.json *.csv *.imrmc *.txt)"));
        if (!file.isEmpty())
            importFrom(file.toStdString());
    });
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getSaveFileName(
            this, tr("Archive of the study, without names of patients and readers"),
            QString::fromStdString(m_shown->study.name + ".dsmt-study"), tr("Study archives (*.dsmt-study *.json)"));
        if (!file.isEmpty())
            exportTo(file.toStdString());
    });
    connect(m_lock, &QPushButton::clicked, this, [this] {
        if (!m_hasPasscode)
            setCoordinatorPasscode();
        else if (m_locked)
            unlock();
        else
            setLocked(true);
    });
    connect(m_freeze, &QPushButton::clicked, this, &StudiesPage::freeze);
    connect(m_remove, &QPushButton::clicked, this, &StudiesPage::removeDraft);
    connect(m_verify, &QPushButton::clicked, this, &StudiesPage::verify);
    connect(m_read, &QPushButton::clicked, this, &StudiesPage::openRoom);
    connect(m_results, &QPushButton::clicked, this, [this] { emit resultsRequested(m_shown->study.id); });
    connect(m_tabs, &StudyTabs::passcodeRequested, this, &StudiesPage::setReaderPasscode);
    connect(m_tabs, &StudyTabs::noteRequested, this, &StudiesPage::noteDeviation);
    connect(m_tabs, &StudyTabs::acceptClockRequested, this, &StudiesPage::acceptClock);
}

template <class Request> void StudiesPage::act(Request request, const QString& done)
{
    askRefusable(
        m_library, this,
        [request = std::move(request)](database::Library& library) {
            request(library);
            return true;
        },
        [this, done](bool) {
            if (!done.isEmpty())
                emit said(done);
            reload();
        },
        [this](const QString& refusal) {
            emit said(sentence(refusal));
            reload();
        });
}

void StudiesPage::setCoordinatorPasscode()
{
    auto* dialog = newCoordinatorPasscode(m_library, this);
    connect(dialog, &PasscodeDialog::taken, this, [this] {
        m_hasPasscode = true;
        setLocked(false); // whoever has just set it
    });
    dialog->open();
}

void StudiesPage::unlock()
{
    auto* dialog = askCoordinator(m_library, tr("The coordinator's passcode opens this page."), this);
    connect(dialog, &PasscodeDialog::taken, this, [this] {
        setLocked(false);
        reload();
    });
    dialog->open();
}

void StudiesPage::freeze()
{
    const std::int64_t id = m_shown->study.id;
    int without = 0;
    for (const database::ReaderStatus& reader : m_shown->readers)
        without += !reader.hasPasscode;
    QString text = tr("Cases, readers, orders, question and endpoint of %1 become final: %2 cases, %3 readers. Nothing "
                      "of it can be changed afterwards.")
                       .arg(QString::fromStdString(m_shown->study.name))
                       .arg(m_shown->flow.included)
                       .arg(m_shown->readers.size());
    if (without > 0)
        text += QStringLiteral("\n\n") + tr("%n reader(s) have no passcode yet; it can be set later.", "", without);
    const auto answer = QMessageBox::question(this, tr("Freeze the plan?"), text,
                                              QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        act([id](database::Library& library) { database::StudyStore(library).freeze(id); }, tr("The plan is frozen."));
}

void StudiesPage::removeDraft()
{
    const std::int64_t id = m_shown->study.id;
    const auto answer = QMessageBox::question(this, tr("Remove the draft?"),
                                              tr("The draft %1 is thrown away. Nodules, readers and predictions stay.")
                                                  .arg(QString::fromStdString(m_shown->study.name)),
                                              QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        act([id](database::Library& library) { database::StudyStore(library).removeDraft(id); }, {});
}

void StudiesPage::verify()
{
    m_library.ask(
        this, [id = m_shown->study.id](database::Library& library) { return database::checkStudy(library, id); },
        [this](const database::CheckReport& report) { m_tabs->showCheck(report); });
}

void StudiesPage::openRoom()
{
    if (!m_hasPasscode) {
        QMessageBox::information(this, tr("Reading room"),
                                 tr("Set the coordinator's passcode first: it closes the reading room again. Without "
                                    "it, readers could leave the room and look at patients and results."));
        return setCoordinatorPasscode();
    }
    const auto answer = QMessageBox::question(this, tr("Open the reading room?"),
                                              tr("This window closes, and readers of %1 can sign in. The room comes "
                                                 "back after a crash or a restart, until the "
                                                 "coordinator closes it with the passcode.")
                                                  .arg(QString::fromStdString(m_shown->study.name)),
                                              QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Yes);
    if (answer == QMessageBox::Yes)
        emit readingRequested(m_shown->study.id);
}

void StudiesPage::setReaderPasscode(std::int64_t readerId, const QString& reader)
{
    auto* dialog = new PasscodeDialog(
        m_library, tr("Passcode of %1").arg(reader),
        tr("Six characters at least; wrong ones before it are forgotten, and it is on record that it was set."),
        [readerId](database::Library& library, const std::string& passcode) {
            database::SignInStore(library).setPasscode(readerId, passcode);
        },
        true, this);
    connect(dialog, &PasscodeDialog::taken, this, [this] { reload(); });
    dialog->open();
}

void StudiesPage::noteDeviation()
{
    const QString text = QInputDialog::getMultiLineText(this, tr("Note a deviation"),
                                                        tr("What was not as planned; it stays on record:"));
    if (!text.trimmed().isEmpty())
        act([id = m_shown->study.id, text = text.trimmed().toStdString()](
                database::Library& library) { database::noteDeviation(library, id, text); },
            tr("The deviation is on record."));
}

void StudiesPage::acceptClock()
{
    const QString text =
        QInputDialog::getText(this, tr("Accept the clock"),
                              tr("Why the clock is right although it was set back; it stays on record. "
                                 "No washout is shortened by it."));
    if (!text.trimmed().isEmpty())
        act([id = m_shown->study.id, text = text.trimmed().toStdString()](
                database::Library& library) { database::acceptClock(library, id, text); },
            tr("The clock is accepted."));
}

} // namespace dsmt::ui
