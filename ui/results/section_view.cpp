// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/section_view.h"

#include "ui/plots/study_pages.h"
#include "ui/results/figure_targets.h"
#include "ui/results/result_table_model.h"

#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

using workflows::ResultFigure;

namespace {

constexpr int kMostRows = 30; ///< of a table before it scrolls by itself

plots::Page pageOf(const workflows::StudyResults& results, ResultFigure figure)
{
    switch (figure) {
    case ResultFigure::Roc:
        return plots::studyRocPage(results);
    case ResultFigure::Areas:
        return plots::studyAreasPage(results);
    case ResultFigure::Reliability:
        return plots::studyReliabilityPage(results);
    case ResultFigure::Decision:
        return plots::studyDecisionPage(results);
    case ResultFigure::Gallery:
        break;
    }
    return {};
}

} // namespace

SectionView::SectionView(const workflows::StudyResults& results, const workflows::ResultSection& section,
                         QWidget* parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(8, 4, 12, 8);
    column->setSpacing(8);
    setWidget(content);
    for (const std::string& paragraph : section.paragraphs)
        addWords(QString::fromStdString(paragraph));
    for (const ResultFigure figure : section.figures)
        addFigure(results, figure);
    for (const workflows::ResultTable& table : section.tables)
        addTable(table);
    column->addStretch(1);
}

void SectionView::addWords(const QString& words, const char* objectName)
{
    auto* label = new QLabel(words);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (objectName)
        label->setObjectName(QLatin1String(objectName));
    widget()->layout()->addWidget(label);
}

void SectionView::addFigure(const workflows::StudyResults& results, ResultFigure figure)
{
    if (figure == ResultFigure::Gallery)
        return; // its cases are in the tables, and open from there
    const plots::Page page = pageOf(results, figure);
    auto* view = new ResultFigureView(page, figureTargets(results, figure, page));
    connect(view, &ResultFigureView::casesChosen, this, &SectionView::casesChosen);
    widget()->layout()->addWidget(view);
}

void SectionView::addTable(const workflows::ResultTable& table)
{
    auto* title = new QLabel(QString::fromStdString(table.title));
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    widget()->layout()->addWidget(title);
    auto* view = new QTableView;
    auto* model = new ResultTableModel(table, view);
    view->setModel(model);
    view->setObjectName(QString::fromStdString(table.id));
    view->setAccessibleName(QString::fromStdString(table.title));
    view->setSelectionMode(QAbstractItemView::SingleSelection);
    view->setAlternatingRowColors(true);
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->horizontalHeader()->setVisible(!(table.columns.size() == 2 && table.columns[1].empty()));
    view->resizeColumnsToContents();
    view->resizeRowsToContents();
    int height = 2 * view->frameWidth() + view->horizontalHeader()->sizeHint().height() + 16;
    for (int row = 0; row < std::min(kMostRows, model->rowCount()); ++row)
        height += view->rowHeight(row);
    view->setFixedHeight(height);
    const auto choose = [this, model](const QModelIndex& index) {
        if (!model->casesAt(index).empty())
            emit casesChosen(model->nameAt(index), model->casesAt(index));
    };
    connect(view, &QTableView::clicked, this, choose);
    connect(view, &QTableView::activated, this, choose);
    widget()->layout()->addWidget(view);
    QStringList notes;
    for (const std::string& note : table.notes)
        notes << QString::fromStdString(note);
    if (!notes.isEmpty())
        addWords(notes.join(QStringLiteral(" ")), "dim");
}

} // namespace dsmt::ui
