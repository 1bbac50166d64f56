// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/rating_panel.h"

#include "core/database/study_store.h"
#include "ui/assessment/core_sentences.h"
#include "ui/reading_room/answer_buttons.h"
#include "ui/reading_room/network_answer_view.h"
#include "ui/reading_room/percent_field.h"
#include "ui/reading_room/sign_question.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStyle>

#include <utility>

namespace dsmt::ui {

void RatingPanel::showStep(const database::ReadingStep& step)
{
    const QString positive = QString::fromStdString(step.positive), negative = QString::fromStdString(step.negative);
    const QString code = QString::fromStdString(database::caseCode(step.caseNumber));
    m_place->setText(step.training ? tr("Case %1, for training").arg(code) : tr("Case %1").arg(code));
    QString kind = step.aided ? tr("Answer with the network") : tr("Answer without the network");
    kind += QStringLiteral("\n") + (step.sessions > 1 ? tr("Session %1 of %2: %3 of %4 cases are done")
                                                            .arg(step.session)
                                                            .arg(step.sessions)
                                                            .arg(step.done)
                                                            .arg(step.of)
                                                      : tr("%1 of %2 cases are done").arg(step.done).arg(step.of));
    m_kind->setText(kind);
    m_question->setText(tr("How likely is it %1?\n0: surely %2, 100: surely %1").arg(positive, negative));
    m_network->setAnswer(step.network, positive, negative);
    m_message->clear();
    m_warned = false;
}

void RatingPanel::ask(const database::ReadingStep& step, const std::optional<NoduleRead>& draft)
{
    m_correcting = false;
    showStep(step);
    setAnswers(draft.value_or(NoduleRead{}));
    enableQuestions(true);
    m_reason->hide();
    m_lock->setText(tr("Lock the answer"));
    m_forward->setEnabled(false);
}

void RatingPanel::showEarlier(const database::EarlierAnswer& earlier)
{
    m_correcting = true;
    showStep(earlier.step);
    setAnswers(earlier.answers);
    const bool may = earlier.whyNoCorrection.empty();
    enableQuestions(may);
    m_reason->setVisible(may);
    m_reason->clear();
    m_lock->setText(tr("Lock the corrected answer"));
    m_lock->setEnabled(may);
    m_forward->setEnabled(true);
    say(may ? tr("This answer is locked. It may be corrected with a reason; the first one stays on record.")
            : tr("This answer is locked. %1").arg(sentence(QString::fromStdString(earlier.whyNoCorrection))),
        false);
}

void RatingPanel::enableQuestions(bool enabled)
{
    m_questions->setEnabled(enabled);
}

void RatingPanel::setReady(bool ready)
{
    m_lock->setEnabled(ready);
}

void RatingPanel::setAnswers(const NoduleRead& answers)
{
    const QSignalBlocker blocked(this);
    m_invasiveness->setValue(answers.invasiveness);
    setChecked(*m_call, answers.invasiveCall ? (*answers.invasiveCall ? 0 : 1) : -1);
    m_bubble->setAnswer(answers.bubbleLucency, answers.bubbleLucencyConfidence);
    m_pleura->setAnswer(answers.pleuralRetraction, answers.pleuralRetractionConfidence);
    m_comment->setPlainText(QString::fromStdString(answers.comment));
}

NoduleRead RatingPanel::answers() const
{
    NoduleRead read;
    read.invasiveness = m_invasiveness->value();
    for (QAbstractButton* button : m_call->buttons())
        if (button->isChecked())
            read.invasiveCall = m_call->id(button) == 0;
    read.bubbleLucency = m_bubble->answer();
    read.bubbleLucencyConfidence = m_bubble->confidence();
    read.pleuralRetraction = m_pleura->answer();
    read.pleuralRetractionConfidence = m_pleura->confidence();
    read.comment = m_comment->toPlainText().toStdString();
    return read;
}

QString RatingPanel::reason() const
{
    return m_reason->text();
}

QStringList RatingPanel::openQuestions() const
{
    const NoduleRead read = answers();
    QStringList open;
    if (!read.invasiveness)
        open << tr("invasiveness");
    if (!read.invasiveCall)
        open << tr("yes or no");
    if (!read.bubbleLucency)
        open << tr("bubble lucency");
    if (!read.pleuralRetraction)
        open << tr("pleural retraction");
    return open;
}

void RatingPanel::lock()
{
    const QStringList open = openQuestions();
    if (!open.isEmpty() && !std::exchange(m_warned, true))
        return say(tr("Not answered: %1. Answer, or lock again to leave it open.").arg(open.join(QStringLiteral(", "))),
                   true);
    if (!m_correcting)
        emit lockRequested(answers());
    else if (reason().trimmed().isEmpty())
        say(tr("Say why the answer is corrected."), true);
    else
        emit correctRequested(answers(), reason());
}

void RatingPanel::say(const QString& text, bool isRefusal)
{
    m_message->setObjectName(isRefusal ? "failure" : "message");
    m_message->style()->polish(m_message);
    m_message->setText(text);
}

void RatingPanel::answered()
{
    m_warned = false;
    if (!m_correcting)
        m_message->clear();
    emit changed();
}

} // namespace dsmt::ui
