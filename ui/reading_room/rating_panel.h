// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_reading.h"

#include <QStringList>
#include <QWidget>

#include <optional>

class QButtonGroup;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace dsmt::ui {

class NetworkAnswerView;
class PercentField;
class SignQuestion;

/// What a reader is asked about a case, and the answers. It is given the step and knows nothing else.
class RatingPanel final : public QWidget {
    Q_OBJECT

public:
    explicit RatingPanel(QWidget* parent = nullptr);

    /// The case that is to be read. @param draft answers that were given before an interruption
    void ask(const database::ReadingStep& step, const std::optional<NoduleRead>& draft);
    /// One that is locked: to be looked at, and corrected where nothing forbids it.
    void showEarlier(const database::EarlierAnswer& earlier);
    void setReady(bool ready);
    /// Under the questions; empty takes it away.
    void say(const QString& text, bool isRefusal);

    NoduleRead answers() const;
    QString reason() const;
    /// What was left open, in words.
    QStringList openQuestions() const;
    /// What a person presses to lock; asks once when questions are open.
    void lock();

signals:
    void changed();
    void lockRequested(const dsmt::NoduleRead& answers);
    void correctRequested(const dsmt::NoduleRead& answers, const QString& reason);
    void backRequested();
    void forwardRequested();

private:
    QLayout* makeQuestions();
    QLayout* makeButtons();
    void showStep(const database::ReadingStep& step);
    void setAnswers(const NoduleRead& answers);
    void answered();
    void enableQuestions(bool enabled);

    QLabel *m_place, *m_kind, *m_message;
    NetworkAnswerView* m_network;
    QWidget* m_questions;
    QLabel* m_question;
    PercentField* m_invasiveness;
    QButtonGroup* m_call;
    SignQuestion *m_bubble, *m_pleura;
    QPlainTextEdit* m_comment;
    QLineEdit* m_reason;
    QPushButton *m_lock, *m_back, *m_forward;
    bool m_correcting = false;
    bool m_warned = false; ///< of open questions
};

} // namespace dsmt::ui
