// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;
class QWidget;

namespace dsmt::ui {

/// A table to choose one row from, in a narrow column: as wide as its contents, one column taking what is left.
/// @param name for screen readers
QTableView* rowTable(QAbstractItemModel* model, int stretchedColumn, const QString& name, QWidget* parent);

/// As high as its rows, but not higher than so many.
void showRows(QTableView& table, int most);

} // namespace dsmt::ui
