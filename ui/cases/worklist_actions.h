// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QMenu;
class QWidget;

namespace dsmt::ui {

class WorklistView;

/// What can be done with the rows of the worklist, each with a key: the same actions stand in the context menu of the
/// table and in the menus above it.
class WorklistActions final : public QObject {
    Q_OBJECT

public:
    WorklistActions(WorklistView& view, QWidget& page);

    /// Nothing is written in a library that is only read. @param why in words, "" when it can be written
    void setReadOnly(const QString& why);
    /// Which actions make sense for so many rows.
    void showSelection(int rows);

    QMenu& contextMenu() { return *m_menu; }
    /// Imports from tables and the export, for the menu of imports.
    const QList<QAction*>& tableActions() const { return m_tables; }

signals:
    void openRequested();
    void analyzeRequested();
    void copyRequested();
    void onlyThisPatientRequested();
    void importTruthRequested();
    void importReadsRequested();
    void exportRequested();
    void sendRequested();
    void priorsRequested();
    void resultsRequested();
    void queueRequested();
    void clearRequested();
    void saveFilterRequested();
    void searchRequested();

private:
    template <class Signal>
    QAction* add(const QString& text, const QList<QKeySequence>& keys, Signal signal, QMenu* menu);

    QWidget& m_page;
    QMenu* m_menu;
    QMenu* m_columns;
    QAction *m_open, *m_analyze, *m_copy, *m_patient, *m_send, *m_results, *m_priors;
    QList<QAction*> m_tables, m_writing;
};

} // namespace dsmt::ui
