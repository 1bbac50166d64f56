// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"

#include <QDialog>

class QTreeWidget;

namespace dsmt::ui {

class PacsDesk;

/// What there is about a case: nodules with their predictions and outlines, reports and segments that were imported,
/// and what was sent where and when. For no case: everything that was sent or waits, each of which can be tried again
/// or given up.
class CaseResultsDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param row null for the queue of all cases
    CaseResultsDialog(PacsDesk& desk, const database::CaseRow* row, QWidget* parent);

private:
    void reload();
    void onSelected(bool again);

    PacsDesk& m_desk;
    std::optional<database::CaseRow> m_row;
    QTreeWidget* m_tree;
};

} // namespace dsmt::ui
