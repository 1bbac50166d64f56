// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library_check.h"
#include "ui/studies/study_snapshot.h"

#include <QTabWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace dsmt::ui {

class FactGrid;
class FlowDiagram;
class TextTableModel;

/// One study as the coordinator sees it: plan with flow, progress of the readers, deviations, verification.
class StudyTabs final : public QTabWidget {
    Q_OBJECT

public:
    explicit StudyTabs(QWidget* parent = nullptr);

    void show(const StudySnapshot& snapshot);
    void showCheck(const database::CheckReport& report);
    void clearCheck();

signals:
    void passcodeRequested(std::int64_t readerId, const QString& reader);
    void noteRequested();
    void acceptClockRequested();

private:
    QWidget* makePlan();
    QWidget* makeProgress();
    QWidget* makeDeviations();
    QWidget* makeCheck();

    FactGrid* m_facts;
    FlowDiagram* m_flow;
    QLabel* m_simulated;
    TextTableModel *m_progress, *m_deviations, *m_faults;
    QTableView* m_readers;
    QPushButton* m_passcode;
    QLabel* m_check;
    std::vector<database::ReaderStatus> m_status;
};

} // namespace dsmt::ui
