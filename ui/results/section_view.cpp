// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/section_view.h"

#include "ui/plots/paint_pages.h"
#include "ui/reports/result_words.h"
#include "ui/results/figure_targets.h"
#include "ui/results/result_table_model.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

using workflows::ResultFigure;

namespace {

constexpr int kMostRows = 30; ///< of a table before it scrolls by itself

QString fileNameOf(ResultFigure figure)
{
    switch (figure) {
    case ResultFigure::Flow:
        return QStringLiteral("flow");
    case ResultFigure::Roc:
        return QStringLiteral("roc");
    case ResultFigure::Areas:
        return QStringLiteral("areas");
    case ResultFigure::Reliability:
        return QStringLiteral("calibration");
    case ResultFigure::Decision:
        return QStringLiteral("decision");
    case ResultFigure::Gallery:
        break;
    }
    return QStringLiteral("gallery");
}

QToolButton* smallButton(const QString& text, const QString& tip)
{
    auto* button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleDescription(tip);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

/// As spreadsheets and text programs take it.
QString tabbed(const QAbstractItemModel& model)
{
    QStringList lines;
    for (int row = -1; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells << (row < 0 ? model.headerData(column, Qt::Horizontal) : model.index(row, column).data()).toString();
        lines << cells.join(QLatin1Char('\t'));
    }
    return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
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
        addWords(resultWords(paragraph));
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
    if (figure == ResultFigure::Gallery) {
        auto* place = new QWidget;
        m_gallery = new QVBoxLayout(place);
        m_gallery->setContentsMargins(0, 0, 0, 0);
        auto* waiting = new QLabel(tr("Pictures of these cases are being made."));
        waiting->setObjectName("dim");
        m_gallery->addWidget(waiting);
        widget()->layout()->addWidget(place);
        return;
    }
    plots::Page page = resultPage(results, figure);
    auto targets = figureTargets(results, figure, page);
    widget()->layout()->addWidget(framed(std::move(page), std::move(targets), fileNameOf(figure)));
}

QWidget* SectionView::framed(plots::Page page, std::vector<ResultFigureView::Target> targets, const QString& name)
{
    auto* view = new ResultFigureView(std::move(page), std::move(targets));
    connect(view, &ResultFigureView::casesChosen, this, &SectionView::casesChosen);
    auto* save = smallButton(tr("Save figure..."), tr("As SVG, PDF or PNG, dark on white"));
    auto* copy = smallButton(tr("Copy"), tr("Copy the figure as a picture of 300 dpi"));
    save->setObjectName("saveFigure");
    copy->setObjectName("copyFigure");
    connect(save, &QToolButton::clicked, this, [this, view, name] { emit figureToSave(view->page(), name); });
    connect(copy, &QToolButton::clicked, view, [view] {
        constexpr double kPixelsPerMm = 300 / 25.4;
        QGuiApplication::clipboard()->setImage(plots::pagesImage({view->page()}, kPixelsPerMm));
    });
    auto* frame = new QWidget;
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(view);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addWidget(copy);
    buttons->addStretch(1);
    column->addLayout(buttons);
    return frame;
}

void SectionView::showGallery(const std::vector<plots::GalleryCase>& gallery)
{
    if (!m_gallery)
        return;
    while (QLayoutItem* item = m_gallery->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (gallery.empty()) {
        auto* none = new QLabel(tr("There are no pictures: the library has no images of these cases, or there are no "
                                   "such cases."));
        none->setObjectName("dim");
        none->setWordWrap(true);
        m_gallery->addWidget(none);
    }
    std::vector<int> numbers;
    for (const plots::GalleryCase& one : gallery)
        numbers.push_back(one.number);
    const std::vector<plots::Page> pages = plots::galleryPages(gallery);
    for (std::size_t n = 0; n < pages.size(); ++n)
        m_gallery->addWidget(
            framed(pages[n], galleryTargets(numbers, n), QStringLiteral("gallery-%1").arg(qlonglong(n) + 1)));
    m_gallery = nullptr; // shown
}

void SectionView::addTable(const workflows::ResultTable& table)
{
    auto* head = new QHBoxLayout;
    auto* title = new QLabel(resultWords(table.title));
    title->setWordWrap(true);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    auto* copy = smallButton(tr("Copy"), tr("Copy the table, for spreadsheets and texts"));
    auto* save = smallButton(tr("CSV..."), tr("Save the table as CSV, in English as in the report's files"));
    copy->setObjectName("copyTable-" + QString::fromStdString(table.id));
    save->setObjectName("saveTable-" + QString::fromStdString(table.id));
    head->addWidget(title, 1);
    head->addWidget(copy);
    head->addWidget(save);
    static_cast<QVBoxLayout*>(widget()->layout())->addLayout(head);
    auto* view = new QTableView;
    auto* model = new ResultTableModel(table, view);
    view->setModel(model);
    view->setObjectName(QString::fromStdString(table.id));
    view->setAccessibleName(resultWords(table.title));
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
    connect(copy, &QToolButton::clicked, model, [model] { QGuiApplication::clipboard()->setText(tabbed(*model)); });
    connect(save, &QToolButton::clicked, this, [this, table] { emit tableToSave(table); });
    widget()->layout()->addWidget(view);
    QStringList notes;
    for (const std::string& note : table.notes)
        notes << resultWords(note);
    if (!notes.isEmpty())
        addWords(notes.join(QStringLiteral(" ")), "dim");
}

} // namespace dsmt::ui
