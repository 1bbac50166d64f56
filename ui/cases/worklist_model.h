// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/worklist.h"
#include "ui/session/library_thread.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QSet>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace dsmt::ui {

/// The worklist of a library of any size: it knows the order of all rows and reads a page of them when it is looked at,
/// on the library's thread. A row that has not arrived yet is empty. The newest query wins.
class WorklistModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole, ///< const database::WorklistRow*, null until it has arrived
    };

    explicit WorklistModel(LibraryThread& library, QObject* parent = nullptr);
    ~WorklistModel() override;

    const database::WorklistQuery& query() const { return m_query; }
    void setText(const QString& text);
    void setFilter(const database::WorklistFilter& filter);
    void sort(int column, Qt::SortOrder order) override;
    /// Asks again: rows came or went.
    void reload();
    /// Reads what is shown of this row again; it keeps its place.
    void refresh(database::WorklistKey key);

    /// The rows shown are those of the query; false while they are looked for.
    bool isSettled() const { return m_shown == *m_newest; }
    /// Rows without any condition; nothing until the first answer.
    std::optional<std::int64_t> allRows() const { return m_all; }
    const std::vector<database::WorklistKey>& keys() const { return m_keys; }
    database::WorklistKey key(int row) const { return m_keys[std::size_t(row)]; }
    /// -1 when it is not shown.
    int rowOf(database::WorklistKey key) const;
    /// Null until it has arrived.
    const database::WorklistRow* loaded(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// The rows of the query are there, the first page with them.
    void arrived();

private:
    using Page = std::vector<std::optional<database::WorklistRow>>;
    struct Answer;

    void ask();
    void show(Answer answer);
    void readPage(int page) const;
    void keepPage(int page, std::vector<database::WorklistRow> rows);
    std::vector<database::WorklistKey> keysOf(int page) const;

    LibraryThread& m_library;
    database::WorklistQuery m_query;
    std::vector<database::WorklistKey> m_keys;
    std::optional<std::int64_t> m_all;
    quint64 m_order = 0; ///< answers to pages of an order before are dropped
    quint64 m_shown = 0; ///< number of the query whose rows are shown
    std::shared_ptr<std::atomic<quint64>> m_newest;
    mutable QCache<int, Page> m_pages;
    mutable QSet<int> m_asked;
};

} // namespace dsmt::ui
