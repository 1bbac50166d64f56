// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/solid_threshold.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>

#include <cmath>

namespace dsmt::ui {

namespace {

constexpr int kLowestHu = -900, kHighestHu = 200, kStepHu = 10; // as `dsmt analyze --solid-threshold`

} // namespace

SolidThreshold::SolidThreshold(QWidget* parent) : QWidget(parent), m_field(new QSpinBox(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    auto* name = new QLabel(tr("Solid from"), this);
    name->setObjectName("dim");
    name->setBuddy(m_field);
    m_field->setRange(kLowestHu, kHighestHu);
    m_field->setSingleStep(kStepHu);
    m_field->setSuffix(tr(" HU"));
    m_field->setKeyboardTracking(false);
    m_field->setFocusPolicy(Qt::StrongFocus);
    m_field->setObjectName("solidThreshold");
    m_field->setAccessibleName(tr("Solid from"));
    m_field->findChild<QLineEdit*>()->setAccessibleName(tr("Solid from"));
    const QString why = tr("The nodule is analysed again with another threshold; the prediction before is kept.");
    name->setToolTip(why);
    m_field->setToolTip(why);
    m_field->installEventFilter(this);
    row->addWidget(name, 1);
    row->addWidget(m_field);
    connect(m_field, &QSpinBox::valueChanged, this, [this](int hu) {
        if (hu == m_told)
            return;
        m_told = hu;
        emit thresholdChosen(hu);
    });
}

void SolidThreshold::setThreshold(double hu)
{
    m_told = int(std::lround(hu));
    m_field->setValue(m_told);
}

bool SolidThreshold::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel || m_field->hasFocus())
        return QWidget::eventFilter(watched, event);
    event->ignore();
    return true;
}

} // namespace dsmt::ui
