// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/prior_pane.h"

#include "ui/cases/task_strip.h"
#include "ui/reading/reading_keys.h"
#include "viewer/qt/slice_view.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace dsmt::ui {

PriorPane::PriorPane(const Theme& theme, const KeyBindings& keys, QWidget* parent)
    : QWidget(parent), m_header(new QWidget), m_currentHeading(new QLabel(m_header)), m_heading(new QLabel(m_header)),
      m_offset(new QLabel(m_header)), m_link(new QToolButton(m_header)), m_reset(new QToolButton(m_header)),
      m_lesion(new QToolButton(m_header)), m_stack(new QStackedWidget(this)), m_task(new TaskStrip(theme, this)),
      m_view(new viewer::SliceView), m_change(new QLabel)
{
    setObjectName("priorPane");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    fillHeader(theme, keys);
    auto* waiting = new QWidget(m_stack);
    waiting->setObjectName("scenePlaceholder");
    waiting->setAttribute(Qt::WA_StyledBackground);
    auto* middle = new QVBoxLayout(waiting);
    middle->addStretch();
    middle->addWidget(m_task);
    middle->addStretch();
    m_stack->addWidget(waiting);
    m_stack->addWidget(m_view);
    column->addWidget(m_stack);
    m_change->setObjectName("priorChange");
    m_change->setAlignment(Qt::AlignCenter);
    connect(m_task, &TaskStrip::cancelRequested, this, &PriorPane::closeRequested);
    connect(m_task, &TaskStrip::closed, this, &PriorPane::closeRequested);
}

void PriorPane::fillHeader(const Theme& theme, const KeyBindings& keys)
{
    auto* both = new QHBoxLayout(m_header);
    both->setContentsMargins(6, 0, 2, 0);
    auto* row = new QHBoxLayout;
    row->setSpacing(6);
    both->addWidget(m_currentHeading, 1);
    both->addLayout(row, 1);
    m_currentHeading->setObjectName("currentHeading");
    m_heading->setObjectName("priorHeading");
    for (QLabel* heading : {m_currentHeading, m_heading})
        heading->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_offset->setObjectName("dim");
    m_link->setText(tr("Linked"));
    tellKey(*m_link, keys, ReadingAction::LinkPrior);
    m_link->setCheckable(true);
    m_reset->setText(tr("No offset"));
    m_reset->setToolTip(tr("The same place in mm in both series"));
    auto* close = new QToolButton(m_header);
    close->setIcon(theme.icon("cancel"));
    tellKey(*close, keys, ReadingAction::ComparePrior, tr("End the comparison"));
    close->setAccessibleName(tr("End the comparison"));
    m_lesion->setObjectName("oneLesion");
    m_lesion->setText(tr("One lesion"));
    tellKey(*m_lesion, keys, ReadingAction::LinkNodules);
    m_lesion->setCheckable(true);
    for (QToolButton* button : {m_link, m_reset, m_lesion, close})
        button->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_heading, 1);
    row->addWidget(m_offset);
    row->addWidget(m_reset);
    row->addWidget(m_link);
    row->addWidget(m_lesion);
    row->addWidget(close);
    connect(m_link, &QToolButton::clicked, this, &PriorPane::linkToggled);
    connect(m_lesion, &QToolButton::clicked, this, &PriorPane::lesionToggled);
    connect(m_reset, &QToolButton::clicked, this, &PriorPane::offsetReset);
    connect(close, &QToolButton::clicked, this, &PriorPane::closeRequested);
}

void PriorPane::setHeadings(const QString& current, const QString& prior)
{
    m_currentHeading->setText(current);
    m_heading->setText(prior);
    m_heading->setToolTip(prior);
}

void PriorPane::setShown(bool shown)
{
    setVisible(shown);
    m_header->setVisible(shown);
    m_change->setVisible(shown && !m_change->text().isEmpty());
}

void PriorPane::setLink(bool linked, const QString& offset, bool canReset)
{
    m_link->setChecked(linked);
    m_link->setText(linked ? tr("Linked") : tr("Not linked"));
    m_offset->setText(offset);
    m_reset->setVisible(canReset);
}

void PriorPane::setLesion(bool possible, bool linked)
{
    m_lesion->setEnabled(possible);
    m_lesion->setChecked(possible && linked);
}

void PriorPane::setChange(const QString& change)
{
    m_change->setText(change);
    m_change->setVisible(!isHidden() && !change.isEmpty());
}

void PriorPane::showReading(const QString& what)
{
    m_task->showTask(what);
    m_stack->setCurrentIndex(0);
}

void PriorPane::showProgress(double fraction, const QString& stage)
{
    m_task->showProgress(fraction, stage);
}

void PriorPane::showFailure(const QString& sentence)
{
    m_task->showFailure(sentence);
    m_stack->setCurrentIndex(0);
}

void PriorPane::showView()
{
    m_task->clear();
    m_stack->setCurrentWidget(m_view);
}

} // namespace dsmt::ui
