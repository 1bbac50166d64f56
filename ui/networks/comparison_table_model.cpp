// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/comparison_table_model.h"

#include <QLocale>

#include <tuple>

namespace dsmt::ui {

namespace {

QString number(std::optional<double> value, int digits = 3)
{
    return value ? QLocale::c().toString(*value, 'f', digits) : QStringLiteral("-");
}

QString range(const std::optional<statistics::Interval>& interval)
{
    return interval ? ComparisonTableModel::tr("%1 to %2").arg(number(interval->lower), number(interval->upper))
                    : QStringLiteral("-");
}

QString share(const statistics::Proportion& proportion)
{
    const auto value = proportion.value();
    return value ? QStringLiteral("%1 %").arg(QLocale::c().toString(100 * *value, 'f', 1)) : QStringLiteral("-");
}

QString pText(std::optional<double> p)
{
    if (!p)
        return QStringLiteral("-");
    return *p < 0.001 ? QStringLiteral("p < 0.001") : QStringLiteral("p = %1").arg(number(p));
}

} // namespace

void ComparisonTableModel::setComparison(const workflows::PackageComparison& comparison, const QStringList& names)
{
    const auto& [a, b] = std::tie(comparison.first, comparison.second);
    const auto& difference = comparison.difference;
    beginResetModel();
    m_names = names;
    m_rows = {
        {tr("Invasiveness: AUC"), number(a.area.area), number(b.area.area), number(difference.difference)},
        {tr("95 % interval (DeLong)"), range(a.interval), range(b.interval), range(difference.interval)},
        {tr("Paired test (DeLong)"), {}, {}, pText(difference.p)},
        {tr("Accuracy at the threshold"), share(a.calls.accuracy()), share(b.calls.accuracy()), {}},
        {tr("Sensitivity"), share(a.calls.sensitivity()), share(b.calls.sensitivity()), {}},
        {tr("Specificity"), share(a.calls.specificity()), share(b.calls.specificity()), {}},
        {tr("Brier score"), number(a.brier), number(b.brier), {}},
        {tr("Bubble lucency: AUC"), number(a.signAreas[0]), number(b.signAreas[0]), {}},
        {tr("Pleural retraction: AUC"), number(a.signAreas[1]), number(b.signAreas[1]), {}},
        {tr("Dice of the outline"), number(a.dice), number(b.dice), {}},
    };
    endResetModel();
}

QString ComparisonTableModel::asText() const
{
    QStringList lines;
    QStringList header;
    for (int column = 0; column < ColumnCount; ++column)
        header << headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    lines << header.join(QLatin1Char('\t'));
    for (const QStringList& row : m_rows)
        lines << row.join(QLatin1Char('\t'));
    return lines.join(QLatin1Char('\n'));
}

int ComparisonTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ComparisonTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant ComparisonTableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || role != Qt::DisplayRole)
        return {};
    return m_rows[index.row()][index.column()];
}

QVariant ComparisonTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Figure:
        return tr("Figure");
    case First:
        return m_names[0];
    case Second:
        return m_names[1];
    default:
        return tr("Difference");
    }
}

} // namespace dsmt::ui
