// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/sign_question.h"

#include "ui/reading_room/answer_buttons.h"
#include "ui/reading_room/percent_field.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace dsmt::ui {

SignQuestion::SignQuestion(const QString& sign, const QStringList& keys, const QString& confidenceKey, QWidget* parent)
    : QWidget(parent), m_confidence(new PercentField(tr("%1: how sure, 0 to 100").arg(sign), confidenceKey, this))
{
    auto* title = new QLabel(sign, this);
    title->setObjectName("question");
    auto* answers = new QHBoxLayout;
    answers->setSpacing(4);
    m_answers = answerButtons(
        sign, {{tr("Present"), keys.value(0)}, {tr("Absent"), keys.value(1)}, {tr("Cannot tell"), keys.value(2)}},
        *answers, this);
    auto* sure = new QHBoxLayout;
    auto* label = new QLabel(tr("How sure"), this);
    label->setObjectName("dim");
    sure->addWidget(label);
    sure->addWidget(m_confidence, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(title);
    column->addLayout(answers);
    column->addLayout(sure);
    connect(m_answers, &QButtonGroup::idClicked, this, &SignQuestion::changed);
    connect(m_confidence, &PercentField::changed, this, &SignQuestion::changed);
}

void SignQuestion::setAnswer(std::optional<SignAnswer> answer, std::optional<double> confidence)
{
    setChecked(*m_answers, answer ? int(*answer) : -1);
    m_confidence->setValue(confidence);
}

std::optional<SignAnswer> SignQuestion::answer() const
{
    for (QAbstractButton* button : m_answers->buttons())
        if (button->isChecked())
            return SignAnswer(m_answers->id(button));
    return std::nullopt;
}

std::optional<double> SignQuestion::confidence() const
{
    return m_confidence->value();
}

} // namespace dsmt::ui
