// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/fact_grid.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>

namespace dsmt::ui {

FactGrid::FactGrid(QWidget* parent, Values place) : QWidget(parent), m_place(place), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(12);
    m_layout->setVerticalSpacing(3);
    m_layout->setColumnStretch(1, 1);
}

void FactGrid::setFacts(const std::vector<Fact>& facts)
{
    while (QLayoutItem* item = m_layout->takeAt(0))
        delete item;
    qDeleteAll(findChildren<QLabel*>(Qt::FindDirectChildrenOnly));
    int row = 0;
    QStringList spoken;
    for (const Fact& fact : facts) {
        auto* name = new QLabel(fact.name, this);
        name->setObjectName("dim");
        auto* value = new QLabel(fact.value, this);
        value->setTextFormat(Qt::PlainText);
        value->setWordWrap(true);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        const bool atRight = m_place == Values::AtRight;
        value->setAlignment(atRight ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignTop);
        for (QLabel* label : {name, value})
            label->setToolTip(fact.explanation);
        if (atRight) {
            auto* line = new QHBoxLayout; // a long name leaves less room for its own value alone
            line->setSpacing(m_layout->horizontalSpacing());
            line->addWidget(name);
            line->addWidget(value, 1);
            m_layout->addLayout(line, row, 0, 1, 2);
        } else {
            m_layout->addWidget(name, row, 0, Qt::AlignTop);
            m_layout->addWidget(value, row, 1);
        }
        spoken << QStringLiteral("%1: %2").arg(fact.name, fact.value);
        ++row;
    }
    setAccessibleDescription(spoken.join('\n'));
}

} // namespace dsmt::ui
