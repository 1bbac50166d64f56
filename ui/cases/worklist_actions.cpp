// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/worklist_actions.h"

#include "ui/cases/worklist_view.h"

#include <QAction>
#include <QMenu>

namespace dsmt::ui {

template <class Signal>
QAction* WorklistActions::add(const QString& text, const QList<QKeySequence>& keys, Signal signal, QMenu* menu)
{
    auto* action = new QAction(text, this);
    action->setShortcuts(keys); // of the window, while the page is shown
    connect(action, &QAction::triggered, this, signal);
    m_page.addAction(action);
    if (menu)
        menu->addAction(action);
    return action;
}

WorklistActions::WorklistActions(WorklistView& view, QWidget& page)
    : QObject(&page), m_page(page), m_menu(new QMenu(&page)), m_columns(new QMenu(tr("Columns"), &page))
{
    m_menu->setToolTipsVisible(true);
    m_open = add(tr("Open") + "\tEnter", {}, &WorklistActions::openRequested, m_menu); // a key of the table itself
    m_analyze = add(tr("Analyse"), {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter},
                    &WorklistActions::analyzeRequested, m_menu);
    m_menu->addSeparator();
    m_copy = add(tr("Copy as text"), {QKeySequence::Copy}, &WorklistActions::copyRequested, m_menu);
    m_patient =
        add(tr("Only this patient"), {Qt::CTRL | Qt::Key_P}, &WorklistActions::onlyThisPatientRequested, m_menu);
    m_menu->addAction(tr("Select all") + "\tCtrl+A", &view, &QTableView::selectAll);
    m_menu->addSeparator();
    m_priors = add(tr("Priors of this patient from the archive (PACS)..."), {Qt::CTRL | Qt::SHIFT | Qt::Key_P},
                   &WorklistActions::priorsRequested, m_menu);
    m_send = add(tr("Export and send..."), {Qt::CTRL | Qt::SHIFT | Qt::Key_E}, &WorklistActions::sendRequested, m_menu);
    m_results = add(tr("Results of this case..."), {}, &WorklistActions::resultsRequested, m_menu);
    add(tr("Sent and waiting..."), {}, &WorklistActions::queueRequested, m_menu);
    m_menu->addSeparator();
    auto* exportShown =
        add(tr("Export what is shown..."), {Qt::CTRL | Qt::Key_E}, &WorklistActions::exportRequested, m_menu);
    m_menu->addMenu(m_columns);
    connect(m_columns, &QMenu::aboutToShow, &view, [this, &view] { view.fillColumnMenu(*m_columns); });
    auto* truth = add(tr("Reference standards from CSV..."), {Qt::CTRL | Qt::SHIFT | Qt::Key_T},
                      &WorklistActions::importTruthRequested, nullptr);
    auto* reads = add(tr("Reads from CSV..."), {Qt::CTRL | Qt::SHIFT | Qt::Key_R},
                      &WorklistActions::importReadsRequested, nullptr);
    add(tr("Search"), {QKeySequence::Find}, &WorklistActions::searchRequested, nullptr);
    add(tr("Clear search and filters"), {Qt::CTRL | Qt::Key_Backspace}, &WorklistActions::clearRequested, nullptr);
    add(tr("Save filter"), {QKeySequence::Save}, &WorklistActions::saveFilterRequested, nullptr);
    m_tables = {truth, reads, exportShown};
    m_writing = {m_analyze, truth, reads};
    showSelection(0);
}

void WorklistActions::setReadOnly(const QString& why)
{
    for (QAction* action : m_writing) {
        action->setEnabled(why.isEmpty());
        action->setToolTip(why);
    }
}

void WorklistActions::showSelection(int rows)
{
    for (QAction* action : {m_open, m_copy, m_patient, m_analyze, m_send, m_results, m_priors})
        action->setVisible(rows > 0);
    m_analyze->setText(rows > 1 ? tr("Analyse %n row(s)", "", rows) : tr("Analyse"));
}

} // namespace dsmt::ui
