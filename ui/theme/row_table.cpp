// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/row_table.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace dsmt::ui {

QTableView* rowTable(QAbstractItemModel* model, int stretchedColumn, const QString& name, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(model);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setTextElideMode(Qt::ElideRight);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + 8);
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    table->horizontalHeader()->setSectionResizeMode(stretchedColumn, QHeaderView::Stretch);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->setAccessibleName(name);
    return table;
}

void showRows(QTableView& table, int most)
{
    const int header = table.horizontalHeader()->isHidden() ? 0 : table.horizontalHeader()->sizeHint().height();
    const int lines = std::min(table.model()->rowCount(), most);
    table.setFixedHeight(header + lines * table.verticalHeader()->defaultSectionSize() + 2 * table.frameWidth());
}

} // namespace dsmt::ui
