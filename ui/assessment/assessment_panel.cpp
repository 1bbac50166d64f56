// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/assessment_panel.h"

#include "ui/assessment/analysis_strip.h"
#include "ui/assessment/assessment_view.h"
#include "ui/assessment/maps_section.h"
#include "ui/assessment/prediction_table_model.h"
#include "ui/theme/row_table.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kMostRowsShown = 4;

} // namespace

AssessmentPanel::AssessmentPanel(CaseSession& session, AnalysisEngine& engine, const Theme& theme, NoduleMaps* maps,
                                 QWidget* parent)
    : QWidget(parent), m_session(session), m_strip(new AnalysisStrip(session, engine, theme, this)),
      m_view(new AssessmentView(theme)), m_history(new QWidget(this)), m_model(new PredictionTableModel(this))
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);

    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setAccessibleName(tr("Assessment"));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* page = new QWidget;
    auto* pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 6, 0);
    pageColumn->addWidget(m_view);
    pageColumn->addStretch(1);
    scroll->setWidget(page);

    m_table = rowTable(m_model, PredictionTableModel::PackageName, tr("Predictions of this nodule"), m_history);
    auto* heading = new QLabel(tr("Predictions of this nodule"), m_history);
    heading->setObjectName("heading");
    auto* historyColumn = new QVBoxLayout(m_history);
    historyColumn->setContentsMargins(0, 0, 0, 0);
    historyColumn->addWidget(heading);
    historyColumn->addWidget(m_table);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 8, 10);
    column->setSpacing(12);
    column->addWidget(m_strip);
    column->addWidget(scroll, 1);
    column->addWidget(m_history);

    connect(&m_session, &CaseSession::predictionsChanged, this, &AssessmentPanel::showPredictions);
    connect(m_view, &AssessmentView::solidThresholdChosen, this, [this](double hu) {
        m_session.setSolidThreshold(hu);
        m_session.analyze();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showRow(current.row()); });
    if (maps) {
        m_view->addMaps(new MapsSection(*maps));
        connect(this, &AssessmentPanel::predictionShown, maps, &NoduleMaps::setPrediction);
    }
    showPredictions();
}

void AssessmentPanel::showPredictions()
{
    m_model->setPredictions(m_session.predictions());
    const int rows = m_model->rowCount();
    m_history->setVisible(rows > 1);
    showRows(*m_table, kMostRowsShown);
    m_view->setVisible(rows > 0);
    if (rows > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    else
        emit predictionShown(nullptr);
}

void AssessmentPanel::showRow(int row)
{
    if (row < 0)
        return;
    const auto& prediction = m_model->prediction(row);
    m_view->setPrediction(prediction);
    emit predictionShown(&prediction);
}

} // namespace dsmt::ui
