// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/nodule_read.h"

#include <QWidget>

#include <optional>

class QButtonGroup;

namespace dsmt::ui {

class PercentField;

/// Present, absent or cannot tell, and how sure the reader is. Both can be left open; pressing an answer again takes it
/// back.
class SignQuestion final : public QWidget {
    Q_OBJECT

public:
    /// @param keys of the three answers, QKeySequence portable texts
    SignQuestion(const QString& sign, const QStringList& keys, const QString& confidenceKey, QWidget* parent = nullptr);

    void setAnswer(std::optional<SignAnswer> answer, std::optional<double> confidence);
    std::optional<SignAnswer> answer() const;
    std::optional<double> confidence() const;

signals:
    void changed();

private:
    QButtonGroup* m_answers;
    PercentField* m_confidence;
};

} // namespace dsmt::ui
