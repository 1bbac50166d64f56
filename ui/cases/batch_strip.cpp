// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/batch_strip.h"

#include "ui/assessment/core_sentences.h"
#include "ui/cases/failed_analyses_model.h"
#include "ui/theme/row_table.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <cmath>

namespace dsmt::ui {

namespace {

constexpr int kMostFailedShown = 6;

} // namespace

BatchStrip::BatchStrip(BatchAnalysis& batch, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_batch(batch), m_message(new QLabel(this)), m_left(new QLabel(this)),
      m_progress(new QProgressBar(this)), m_pause(new QPushButton(this)),
      m_cancel(new QPushButton(theme.icon("cancel"), tr("Cancel"), this)), m_toggle(new QPushButton(this)),
      m_retry(new QPushButton(tr("Try again"), this)), m_close(new QPushButton(tr("Close"), this)),
      m_model(new FailedAnalysesModel(this))
{
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_left->setObjectName("dim");
    m_progress->setRange(0, 1000);
    m_progress->setTextVisible(false);
    m_progress->setFixedWidth(240);
    m_progress->setAccessibleName(tr("Progress of the analyses"));
    m_toggle->setCheckable(true);
    m_table = rowTable(m_model, FailedAnalysesModel::Reason, tr("Nodules that could not be analysed"), this);
    m_table->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    row->addWidget(m_message, 1);
    for (QWidget* widget :
         std::initializer_list<QWidget*>{m_left, m_progress, m_pause, m_cancel, m_toggle, m_retry, m_close})
        row->addWidget(widget);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_table);
    connect(m_pause, &QPushButton::clicked, this, [this] { m_batch.setPaused(!m_batch.state().paused); });
    connect(m_cancel, &QPushButton::clicked, &m_batch, &BatchAnalysis::cancel);
    connect(m_retry, &QPushButton::clicked, &m_batch, &BatchAnalysis::retryFailed);
    connect(m_close, &QPushButton::clicked, this, [this] {
        m_closed = true;
        m_batch.forgetFailed();
        showState();
    });
    connect(m_toggle, &QPushButton::toggled, m_table, &QWidget::setVisible);
    connect(&m_batch, &BatchAnalysis::changed, this, &BatchStrip::showState);
    connect(&m_batch, &BatchAnalysis::failedChanged, this, &BatchStrip::showFailed);
    showState();
}

QString BatchStrip::message() const
{
    return m_message->text();
}

void BatchStrip::showState()
{
    const BatchState& state = m_batch.state();
    if (state.isBusy() || state.failed > m_failedBefore)
        m_closed = false;
    m_failedBefore = state.failed;
    setVisible(!m_closed);
    const int all = state.done + state.waiting;
    if (!state.isBusy())
        m_message->setText(tr("%n nodule(s) analysed.", "", state.done));
    else if (state.paused)
        m_message->setText(tr("Analysis paused: %1 of %2 done").arg(state.done).arg(all));
    else if (!state.hindrance.isEmpty())
        m_message->setText(tr("Analysis waits: %1").arg(sentence(state.hindrance)));
    else if (state.current.isEmpty())
        m_message->setText(tr("Analysing: %1 of %2 done").arg(state.done).arg(all));
    else
        m_message->setText(tr("Analysing %1 of %2: %3").arg(state.done + 1).arg(all).arg(state.current));
    m_left->setText(state.leftSeconds && !state.paused ? timeLeftText(*state.leftSeconds) : QString());
    m_progress->setValue(all == 0 ? 0 : int(1000 * (state.done + state.fraction) / all));
    m_pause->setText(state.paused ? tr("Go on") : tr("Pause"));
    for (QWidget* widget : std::initializer_list<QWidget*>{m_left, m_progress, m_pause, m_cancel})
        widget->setVisible(state.isBusy());
    m_close->setVisible(!state.isBusy());
}

void BatchStrip::showFailed()
{
    const int count = int(m_batch.failed().size());
    m_model->setFailed(m_batch.failed());
    m_toggle->setText(tr("%n not analysed", "", count));
    m_toggle->setVisible(count > 0);
    m_retry->setVisible(count > 0);
    showRows(*m_table, kMostFailedShown);
    if (count == 0)
        m_toggle->setChecked(false);
}

QString timeLeftText(double seconds)
{
    if (seconds < 60)
        return BatchStrip::tr("less than a minute left");
    const int minutes = int(std::lround(seconds / 60));
    if (minutes < 60)
        return BatchStrip::tr("about %n min left", "", minutes);
    return BatchStrip::tr("about %1 h %2 min left").arg(minutes / 60).arg(minutes % 60);
}

} // namespace dsmt::ui
