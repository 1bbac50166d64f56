// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/network_answer_view.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/fact_grid.h"

#include <QLabel>
#include <QVBoxLayout>

namespace dsmt::ui {

NetworkAnswerView::NetworkAnswerView(QWidget* parent) : QWidget(parent), m_facts(new FactGrid(this))
{
    setObjectName("networkAnswer");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("What the network answered"));
    auto* heading = new QLabel(tr("The network's answer"), this);
    heading->setObjectName("heading");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(10, 8, 10, 8);
    column->addWidget(heading);
    column->addWidget(m_facts);
    hide();
}

void NetworkAnswerView::setAnswer(const std::optional<study::NetworkAnswer>& answer, const QString& positive,
                                  const QString& negative)
{
    std::vector<Fact> facts;
    if (answer) {
        facts.push_back(
            {tr("Invasiveness"),
             tr("%1 (%2 to %3)")
                 .arg(percentText(answer->invasiveness), percentText(answer->lower), percentText(answer->upper)),
             tr("Calibrated probability with its spread")});
        facts.push_back({tr("Call"), answer->invasiveCall ? tr("Yes: %1").arg(positive) : tr("No: %1").arg(negative),
                         tr("At the network's own threshold")});
        if (answer->bubbleLucency)
            facts.push_back({tr("Bubble lucency"), percentText(*answer->bubbleLucency), {}});
        if (answer->pleuralRetraction)
            facts.push_back({tr("Pleural retraction"), percentText(*answer->pleuralRetraction), {}});
    }
    m_facts->setFacts(facts);
    setVisible(answer.has_value());
}

} // namespace dsmt::ui
