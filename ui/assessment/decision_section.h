// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/prediction_store.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;

namespace dsmt::ui {

/// What people think of the prediction that is shown: the decision that counts with who and when, those before it, and
/// buttons for the next one. A rejection needs a reason, typed or chosen; nothing here is ever changed, only followed.
class DecisionSection final : public QWidget {
    Q_OBJECT

public:
    explicit DecisionSection(QWidget* parent = nullptr);

    void setPrediction(const database::StoredPrediction& prediction);

    // As the buttons do; nothing happens where the button cannot be pressed.
    void accept();
    /// Without a reason it asks for one.
    void reject();
    void withdraw();

signals:
    void decided(qint64 predictionId, dsmt::database::Decision decision, const QString& reason);

private:
    QString reason() const;
    void decide(database::Decision decision);

    qint64 m_prediction = 0;
    QLabel* m_standing;
    QLabel* m_history;
    QComboBox* m_reason;
    QPushButton* m_accept;
    QPushButton* m_reject;
    QPushButton* m_withdraw;
    QLabel* m_notice;
};

} // namespace dsmt::ui
