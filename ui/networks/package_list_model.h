// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/installed_packages.h"
#include "ui/theme/theme.h"

#include <QAbstractListModel>

namespace dsmt::ui {

/// The installed packages, each with its state in words: in use, trusted, not trusted, unusable.
class PackageListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    explicit PackageListModel(const Theme& theme, QObject* parent = nullptr);

    void setPackages(std::vector<workflows::InstalledPackage> packages);
    /// The SHA-256 of the description of the package that analyses; empty: none.
    void setInUse(const std::string& sha256);
    bool isInUse(const workflows::InstalledPackage& installed) const;
    const workflows::InstalledPackage& package(int row) const { return m_packages[std::size_t(row)]; }
    /// -1 when there is none of the name.
    int rowOf(const std::string& name) const;

    QString stateText(const workflows::InstalledPackage& installed) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    const Theme& m_theme;
    std::vector<workflows::InstalledPackage> m_packages;
    std::string m_inUse;
};

} // namespace dsmt::ui
