// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/line_problems_model.h"

#include "ui/assessment/core_sentences.h"

namespace dsmt::ui {

void LineProblemsModel::setProblems(std::vector<workflows::LineProblem> problems)
{
    beginResetModel();
    m_problems = std::move(problems);
    endResetModel();
}

int LineProblemsModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_problems.size());
}

int LineProblemsModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LineProblemsModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != Qt::ToolTipRole))
        return {};
    const workflows::LineProblem& problem = m_problems[std::size_t(index.row())];
    return index.column() == Line ? QString::number(problem.line) : sentence(QString::fromStdString(problem.text));
}

QVariant LineProblemsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == Line ? tr("Line") : tr("Why it cannot be taken");
}

} // namespace dsmt::ui
