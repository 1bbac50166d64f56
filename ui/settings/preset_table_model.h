// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/reading_settings.h"

#include <QAbstractTableModel>

namespace dsmt::ui {

/// Window presets in the order of their keys; names, centres and widths can be edited.
class PresetTableModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, Center, Width, Key, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setPresets(const std::vector<NamedWindow>& presets);
    const std::vector<NamedWindow>& presets() const { return m_presets; }

    /// Nothing happens beyond the ends.
    void move(int row, int by);
    /// A copy of the row below it; @return its row, -1 where all keys are taken
    int duplicate(int row);
    /// The last one stays.
    void remove(int row);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    /// Takes no empty name, and no HU that no CT has.
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    /// A person changed something.
    void edited();

private:
    /// Each row has the key of its place.
    void tellKeys();

    std::vector<NamedWindow> m_presets;
};

} // namespace dsmt::ui
