// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace dsmt::ui {

/// The cases that hold every word of the search, sorted by any column.
class CaseFilterModel final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit CaseFilterModel(QObject* parent = nullptr);

    void setSearch(const QString& words);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QStringList m_words;
};

} // namespace dsmt::ui
