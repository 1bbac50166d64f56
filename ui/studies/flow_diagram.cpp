// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/studies/flow_diagram.h"

#include "ui/studies/study_words.h"

#include <QGridLayout>
#include <QLabel>

namespace dsmt::ui {

namespace {

QLabel* box(QWidget* parent)
{
    auto* label = new QLabel(parent);
    label->setObjectName("flowBox");
    label->setAlignment(Qt::AlignCenter);
    label->setTextFormat(Qt::PlainText);
    label->setMinimumWidth(190);
    return label;
}

QLabel* arrow(char16_t direction, QWidget* parent)
{
    auto* label = new QLabel(QString(QChar(direction)), parent);
    label->setObjectName("dim");
    label->setAlignment(Qt::AlignCenter);
    return label;
}

constexpr char16_t kDown = 0x2193, kRight = 0x2192;

} // namespace

FlowDiagram::FlowDiagram(QWidget* parent)
    : QWidget(parent), m_considered(box(this)), m_excluded(box(this)), m_cases(box(this)), m_analysed(box(this)),
      m_problem(new QLabel(this)), m_boxes(new QWidget(this))
{
    setAccessibleName(tr("Flow of nodules"));
    m_excluded->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    auto* grid = new QGridLayout(m_boxes);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(4);
    grid->addWidget(m_considered, 0, 0);
    grid->addWidget(arrow(kDown, this), 1, 0);
    grid->addWidget(arrow(kRight, this), 1, 1);
    grid->addWidget(m_excluded, 0, 2, 3, 1);
    grid->addWidget(m_cases, 2, 0);
    grid->addWidget(arrow(kDown, this), 3, 0);
    grid->addWidget(m_analysed, 4, 0);
    grid->setColumnStretch(3, 1);
    m_problem->setObjectName("failure");
    m_problem->setWordWrap(true);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_boxes);
    whole->addWidget(m_problem);
    m_problem->hide();
}

void FlowDiagram::setFlow(const study::Flow& flow, int training)
{
    m_considered->setText(tr("%n nodule(s) looked at", "", flow.considered));
    m_cases->setText(tr("%n case(s)", "", flow.included));
    m_analysed->setText(tr("%1 analysed, %2 for training").arg(flow.included - training).arg(training));
    QStringList reasons{tr("%n left out", "", flow.considered - flow.included)};
    for (const auto& [reason, count] : flow.excluded)
        reasons << QStringLiteral("%1  %2").arg(count).arg(exclusionText(reason));
    m_excluded->setText(reasons.join(QLatin1Char('\n')));
    m_boxes->show();
    m_problem->hide();
}

void FlowDiagram::setProblem(const QString& text)
{
    m_boxes->hide();
    m_problem->setText(text);
    m_problem->show();
}

} // namespace dsmt::ui
