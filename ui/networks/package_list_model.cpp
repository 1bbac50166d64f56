// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/package_list_model.h"

#include <algorithm>

namespace dsmt::ui {

PackageListModel::PackageListModel(const Theme& theme, QObject* parent) : QAbstractListModel(parent), m_theme(theme) {}

void PackageListModel::setPackages(std::vector<workflows::InstalledPackage> packages)
{
    beginResetModel();
    m_packages = std::move(packages);
    endResetModel();
}

void PackageListModel::setInUse(const std::string& sha256)
{
    m_inUse = sha256;
    if (!m_packages.empty())
        emit dataChanged(index(0), index(rowCount() - 1));
}

bool PackageListModel::isInUse(const workflows::InstalledPackage& installed) const
{
    return installed.package && !m_inUse.empty() && installed.package->descriptionSha256 == m_inUse;
}

int PackageListModel::rowOf(const std::string& name) const
{
    const auto found = std::ranges::find(m_packages, name, &workflows::InstalledPackage::name);
    return found == m_packages.end() ? -1 : int(found - m_packages.begin());
}

QString PackageListModel::stateText(const workflows::InstalledPackage& installed) const
{
    if (!installed.package)
        return tr("unusable");
    if (isInUse(installed))
        return tr("in use");
    return installed.trusted ? tr("trusted") : tr("not trusted");
}

int PackageListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_packages.size());
}

QVariant PackageListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const workflows::InstalledPackage& installed = package(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return QStringLiteral("%1\n%2").arg(QString::fromStdString(installed.name), stateText(installed));
    case Qt::DecorationRole: {
        const QString icon = !installed.package  ? QStringLiteral("refusal")
                             : installed.trusted ? QStringLiteral("note")
                                                 : QStringLiteral("warning");
        return isInUse(installed) ? m_theme.icon(QStringLiteral("analyze"), QStringLiteral("accent"))
                                  : m_theme.icon(icon, icon);
    }
    case Qt::ToolTipRole:
        return QString::fromStdString(installed.package ? installed.package->title : installed.problem);
    default:
        return {};
    }
}

} // namespace dsmt::ui
