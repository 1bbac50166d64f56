// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/statistics/finding_table_model.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace dsmt::ui {

/// The numbers of an analysis as a table to copy and to save, with what has to be known beside them.
class FindingPane final : public QWidget {
    Q_OBJECT

public:
    explicit FindingPane(QWidget* parent = nullptr);

    void show(std::vector<workflows::Finding> findings, const std::vector<std::string>& notes);
    void add(const std::vector<workflows::Finding>& findings);
    const FindingTableModel& model() const { return *m_model; }

signals:
    void saveRequested();

private:
    void fit();

    FindingTableModel* m_model;
    QTableView* m_table;
    QLabel* m_notes;
    QPushButton *m_copy, *m_save;
};

} // namespace dsmt::ui
