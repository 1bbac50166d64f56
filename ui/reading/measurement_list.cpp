// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/measurement_list.h"

#include "ui/reading/annotation_table_model.h"
#include "ui/reading/annotation_tools.h"
#include "ui/theme/row_table.h"
#include "viewer/qt/annotation_overlay.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kMostRowsShown = 6;

} // namespace

MeasurementList::MeasurementList(AnnotationTools& tools, QWidget* parent)
    : QWidget(parent), m_tools(tools),
      m_model(new AnnotationTableModel([&tools](int key) { return tools.overlay().label(key); },
                                       [&tools](const Annotation& annotation) { return tools.placeText(annotation); },
                                       this)),
      m_table(rowTable(m_model, AnnotationTableModel::Value, tr("Measurements"), this))
{
    setObjectName("measurements");
    setAttribute(Qt::WA_StyledBackground);
    auto* heading = new QLabel(tr("Measurements"), this);
    heading->setObjectName("heading");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 6, 8, 10);
    column->addWidget(heading);
    column->addWidget(m_table);

    m_table->horizontalHeader()->hide();
    m_table->installEventFilter(this);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) {
                if (current.isValid())
                    m_tools.goTo(m_model->key(current.row()));
            });
    // The row that is chosen already, after one has looked elsewhere.
    connect(m_table, &QTableView::clicked, this,
            [this](const QModelIndex& index) { m_tools.goTo(m_model->key(index.row())); });
    connect(&m_tools, &AnnotationTools::changed, this, &MeasurementList::showAnnotations);
    connect(&m_tools.overlay(), &viewer::AnnotationOverlay::selectionChanged, this, &MeasurementList::showSelection);
    showAnnotations();
}

void MeasurementList::showAnnotations()
{
    m_model->setAnnotations(m_tools.annotations());
    showRows(*m_table, kMostRowsShown);
    setVisible(m_model->rowCount() > 0);
    showSelection();
}

void MeasurementList::showSelection()
{
    // Only a person's choice in the list moves the planes.
    const QSignalBlocker blocked(m_table->selectionModel());
    const auto selected = m_tools.overlay().selected();
    const int row = selected ? m_model->rowOf(*selected) : -1;
    m_table->setCurrentIndex(row < 0 ? QModelIndex() : m_model->index(row, 0));
    m_table->viewport()->update();
}

bool MeasurementList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !m_table->currentIndex().isValid())
        return QWidget::eventFilter(watched, event);
    const auto& pressed = *static_cast<QKeyEvent*>(event);
    if (pressed.key() == Qt::Key_Delete || pressed.key() == Qt::Key_Backspace)
        m_tools.remove(m_model->key(m_table->currentIndex().row()));
    else if (!pressed.matches(QKeySequence::Copy) || !m_tools.overlay().copySelected())
        return QWidget::eventFilter(watched, event);
    return true;
}

} // namespace dsmt::ui
