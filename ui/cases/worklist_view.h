// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QMenu;

namespace dsmt::ui {

class WorklistModel;

/// The table of the worklist: its columns are chosen, moved and made wider by a person, letters typed in it go to the
/// search.
class WorklistView final : public QTableView {
    Q_OBJECT

public:
    explicit WorklistView(WorklistModel& model, QWidget* parent = nullptr);

    /// Which columns are shown, in which order and how wide, and what is sorted by, as JSON.
    QString layoutText() const;
    /// What layoutText() gave, of an earlier program too; columns that it does not name stand as at first.
    void setLayoutText(const QString& json);
    void resetLayout();

    /// Fills a menu with the columns, to show and hide.
    void fillColumnMenu(QMenu& menu);

    /// In the order of the rows.
    QList<int> selectedRows() const;

    void keyboardSearch(const QString& search) override;

signals:
    void typed(const QString& text);
    void layoutChanged();

private:
    void showHeaderMenu(const QPoint& place);
    void setColumn(int column, bool shown);

    bool m_settling = false; ///< the program changes the layout, not a person
};

} // namespace dsmt::ui
