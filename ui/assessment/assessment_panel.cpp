// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/assessment_panel.h"

#include "ui/assessment/analysis_strip.h"
#include "ui/assessment/assessment_view.h"
#include "ui/assessment/decision_section.h"
#include "ui/assessment/growth_section.h"
#include "ui/assessment/maps_section.h"
#include "ui/assessment/nodule_table_model.h"
#include "ui/assessment/prediction_table_model.h"
#include "ui/theme/row_table.h"
#include "ui/theme/tab_order.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace dsmt::ui {

namespace {

constexpr int kMostRowsShown = 4;

} // namespace

AssessmentPanel::AssessmentPanel(CaseSession& session, AnalysisEngine& engine, const Theme& theme, NoduleMaps* maps,
                                 QWidget* parent)
    : QWidget(parent), m_session(session), m_strip(new AnalysisStrip(session, engine, theme, this)),
      m_view(new AssessmentView(theme)), m_history(new QWidget(this)), m_model(new PredictionTableModel(this)),
      m_nodules(makeNodules()), m_decision(new DecisionSection), m_growth(new GrowthSection(theme)),
      m_report(new QPushButton(theme.icon("report"), tr("Report... (Ctrl+P)"), this)),
      m_send(new QPushButton(theme.icon("send"), tr("Send... (Ctrl+E)"), this))
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
    column->addWidget(m_nodules);
    column->addWidget(m_strip);
    column->addWidget(scroll, 1);
    column->addWidget(m_history);
    auto* leaving = new QHBoxLayout;
    leaving->setSpacing(8);
    leaving->addWidget(m_report, 1);
    leaving->addWidget(m_send, 1);
    column->addLayout(leaving);
    m_view->addDecision(m_decision);
    m_view->addGrowth(m_growth);

    connect(&m_session, &CaseSession::predictionsChanged, this, &AssessmentPanel::showPredictions);
    connect(m_view, &AssessmentView::solidThresholdChosen, this, [this](double hu) {
        m_session.setSolidThreshold(hu);
        m_session.analyze();
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showRow(current.row()); });
    connect(&m_session, &CaseSession::nodulesChanged, this, &AssessmentPanel::showNodules);
    connect(&m_session, &CaseSession::growthChanged, this, [this] { m_growth->setPoints(m_session.growth()); });
    connect(m_decision, &DecisionSection::decided, &m_session, &CaseSession::decide);
    connect(m_report, &QPushButton::clicked, this, &AssessmentPanel::reportAsked);
    connect(m_send, &QPushButton::clicked, this, &AssessmentPanel::sendAsked);
    if (maps) {
        m_view->addMaps(new MapsSection(*maps));
        connect(this, &AssessmentPanel::predictionShown, maps, &NoduleMaps::setPrediction);
    }
    QList<QWidget*> parts{m_nodules, m_strip, scroll};
    for (int n = 0; n < m_view->layout()->count(); ++n)
        if (QWidget* section = m_view->layout()->itemAt(n)->widget())
            parts << section;
    setTabOrderThrough(parts << m_history << m_report << m_send);
    showPredictions();
}

QWidget* AssessmentPanel::makeNodules()
{
    auto* nodules = new QWidget(this);
    m_noduleModel = new NoduleTableModel(this);
    m_noduleTable = rowTable(m_noduleModel, NoduleTableModel::Name, tr("Nodules of this case"), nodules);
    m_nodulesHeading = new QLabel(nodules);
    m_nodulesHeading->setObjectName("heading");
    auto* column = new QVBoxLayout(nodules);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_nodulesHeading);
    column->addWidget(m_noduleTable);
    nodules->hide();
    // Only what a person chooses marks a nodule; the list follows marks from elsewhere by itself.
    const auto go = [this](const QModelIndex& index) {
        if (index.isValid() && std::size_t(index.row()) != m_session.markedNodule())
            m_session.mark(placeOf(m_noduleModel->nodule(index.row())));
    };
    connect(m_noduleTable, &QTableView::clicked, this, go);
    connect(m_noduleTable, &QTableView::activated, this, go);
    connect(m_noduleTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this, go](const QModelIndex& current) {
                if (m_noduleTable->hasFocus())
                    go(current);
            });
    return nodules;
}

void AssessmentPanel::showNodules()
{
    m_noduleModel->setNodules(m_session.nodules());
    m_nodules->setVisible(m_noduleModel->rowCount() > 1);
    showRows(*m_noduleTable, kMostRowsShown);
    showMarkedNodule();
}

void AssessmentPanel::showMarkedNodule()
{
    const int count = m_noduleModel->rowCount();
    const auto marked = m_session.markedNodule();
    m_nodulesHeading->setText(marked ? tr("Nodule %1 of %n (Ctrl+Page up, down)", "", count).arg(*marked + 1)
                                     : tr("%n nodules (Ctrl+Page up, down)", "", count));
    if (marked && int(*marked) < count)
        m_noduleTable->setCurrentIndex(m_noduleModel->index(int(*marked), 0));
    else
        m_noduleTable->setCurrentIndex({});
}

const database::StoredPrediction* AssessmentPanel::shown() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() ? &m_model->prediction(current.row()) : nullptr;
}

void AssessmentPanel::showPredictions()
{
    const std::int64_t before = shown() ? shown()->id : 0;
    m_model->setPredictions(m_session.predictions());
    const int rows = m_model->rowCount();
    m_history->setVisible(rows > 1);
    showRows(*m_table, kMostRowsShown);
    m_view->setVisible(rows > 0);
    m_report->setVisible(rows > 0);
    m_send->setVisible(rows > 0);
    // A decision on an older one leaves it in view; what is new comes into view.
    const std::int64_t newest = rows > 0 ? m_model->prediction(0).id : 0;
    const bool isNew = std::exchange(m_newest, newest) != newest;
    if (rows > 0)
        m_table->setCurrentIndex(m_model->index(isNew ? 0 : std::max(0, m_model->rowOf(before)), 0));
    else
        emit predictionShown(nullptr);
    showMarkedNodule();
}

void AssessmentPanel::showRow(int row)
{
    if (row < 0)
        return;
    const auto& prediction = m_model->prediction(row);
    m_view->setPrediction(prediction);
    m_decision->setPrediction(prediction);
    emit predictionShown(&prediction);
}

} // namespace dsmt::ui
