// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/fact_grid.h"

#include <QGridLayout>
#include <QLabel>

namespace dsmt::ui {

FactGrid::FactGrid(QWidget* parent, Qt::Alignment values)
    : QWidget(parent), m_layout(new QGridLayout(this)), m_values(values)
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(3);
    m_layout->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const std::vector<Fact>& facts)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    QStringList spoken;
    for (const Fact& fact : facts) {
        auto* name = new QLabel(fact.name, this);
        name->setObjectName("dim");
        auto* value = new QLabel(fact.value, this);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        value->setAlignment(m_values | Qt::AlignVCenter);
        for (QLabel* label : {name, value})
            label->setToolTip(fact.explanation);
        m_layout->addWidget(name, row, 0, m_values == Qt::AlignLeft ? Qt::AlignTop : Qt::Alignment());
        m_layout->addWidget(value, row, 1);
        spoken << QStringLiteral("%1: %2").arg(fact.name, fact.value);
        ++row;
    }
    setAccessibleDescription(spoken.join('\n'));
}

} // namespace dsmt::ui
