// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/decision_section.h"

#include "ui/assessment/decision_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

using database::Decision;

namespace {

/// Those that do not count any more, newest first.
QString historyText(const database::StoredPrediction& prediction, const database::StoredDecision* standing)
{
    QStringList lines;
    for (auto each = prediction.decisions.rbegin(); each != prediction.decisions.rend(); ++each)
        if (&*each != standing)
            lines << decisionSentence(*each);
    return lines.join('\n');
}

} // namespace

DecisionSection::DecisionSection(QWidget* parent)
    : QWidget(parent), m_standing(new QLabel(this)), m_history(new QLabel(this)), m_reason(new QComboBox(this)),
      m_accept(new QPushButton(tr("Accept"), this)), m_reject(new QPushButton(tr("Reject"), this)),
      m_withdraw(new QPushButton(tr("Undo"), this)), m_notice(new QLabel(this))
{
    m_standing->setObjectName("standingDecision");
    m_history->setObjectName("dim");
    m_notice->setObjectName("warningText");
    for (QLabel* label : {m_standing, m_history, m_notice}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_notice->hide();
    m_reason->setEditable(true);
    m_reason->setInsertPolicy(QComboBox::NoInsert);
    m_reason->addItems(readyReasons());
    m_reason->setCurrentIndex(-1);
    m_reason->lineEdit()->setPlaceholderText(tr("Reason; needed to reject"));
    m_reason->lineEdit()->setMaxLength(500);
    m_reason->setAccessibleName(tr("Reason of the decision"));
    m_reason->lineEdit()->setAccessibleName(m_reason->accessibleName());
    m_reason->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_accept->setToolTip(tr("Note that the result is accepted (Ctrl+Enter)"));
    m_reject->setToolTip(tr("Note that the result is rejected, with the reason (Ctrl+Shift+Enter)"));
    m_withdraw->setToolTip(tr("Take the decision back; both stay in the record"));
    m_accept->setObjectName("acceptPrediction");
    m_reject->setObjectName("rejectPrediction");
    m_withdraw->setObjectName("withdrawDecision");

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_accept, m_reject, m_withdraw})
        buttons->addWidget(button);
    buttons->addStretch();
    column->addWidget(m_standing);
    column->addWidget(m_reason);
    column->addWidget(m_notice);
    column->addLayout(buttons);
    column->addWidget(m_history);

    connect(m_accept, &QPushButton::clicked, this, &DecisionSection::accept);
    connect(m_reject, &QPushButton::clicked, this, &DecisionSection::reject);
    connect(m_withdraw, &QPushButton::clicked, this, &DecisionSection::withdraw);
    connect(m_reason->lineEdit(), &QLineEdit::textChanged, m_notice, &QWidget::hide);
}

void DecisionSection::setPrediction(const database::StoredPrediction& prediction)
{
    // A reason that is being typed belongs to the prediction that it was typed for.
    if (prediction.id != m_prediction)
        m_reason->setCurrentText({});
    m_prediction = prediction.id;
    const database::StoredDecision* standing = standingDecision(prediction.decisions);
    m_standing->setText(standing ? decisionSentence(*standing) : tr("Not decided yet"));
    m_accept->setVisible(!standing || standing->decision != Decision::Accepted);
    m_reject->setVisible(!standing || standing->decision != Decision::Rejected);
    m_withdraw->setVisible(standing);
    for (QPushButton* button : {m_accept, m_reject, m_withdraw})
        button->setEnabled(prediction.intact);
    const QString history = historyText(prediction, standing);
    m_history->setText(history);
    m_history->setVisible(!history.isEmpty());
    m_notice->hide();
    setAccessibleDescription(history.isEmpty() ? m_standing->text() : m_standing->text() + '\n' + history);
}

QString DecisionSection::reason() const
{
    return m_reason->currentText().simplified();
}

void DecisionSection::decide(Decision decision)
{
    const QString why = reason();
    m_reason->setCurrentText({});
    emit decided(m_prediction, decision, why);
}

void DecisionSection::accept()
{
    if (m_prediction && !m_accept->isHidden() && m_accept->isEnabled())
        decide(Decision::Accepted);
}

void DecisionSection::reject()
{
    if (!m_prediction || m_reject->isHidden() || !m_reject->isEnabled())
        return;
    if (!reason().isEmpty())
        return decide(Decision::Rejected);
    m_notice->setText(tr("Say why, then reject again."));
    m_notice->show();
    m_reason->lineEdit()->setFocus(Qt::ShortcutFocusReason);
}

void DecisionSection::withdraw()
{
    if (m_prediction && !m_withdraw->isHidden() && m_withdraw->isEnabled())
        decide(Decision::Withdrawn);
}

} // namespace dsmt::ui
