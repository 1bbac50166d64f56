// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "ui/cases/case_filter_model.h"
#include "ui/cases/case_table_model.h"

#include <QDialog>

#include <string>
#include <vector>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace dsmt::ui {

/// Chooses the series to compare with: those of the same patient, newest first, and all others when asked for.
class PriorChooser final : public QDialog {
    Q_OBJECT

public:
    /// @param rows of the whole library
    /// @param selected name of the case to begin with, or empty
    PriorChooser(std::vector<database::CaseRow> rows, const SeriesRecord& current, const std::string& selected,
                 QWidget* parent);

signals:
    void chosen(const dsmt::database::CaseRow& row);

private:
    void setUpTable();
    void showRows(bool others);
    void select(const std::string& name);
    void accept() override;

    std::vector<database::CaseRow> m_rows;
    SeriesRecord m_current;
    CaseTableModel* m_model;
    CaseFilterModel* m_filter;
    QTableView* m_table;
    QLineEdit* m_search;
    QCheckBox* m_others;
    QLabel* m_hint;
    QPushButton* m_compare = nullptr;
};

} // namespace dsmt::ui
