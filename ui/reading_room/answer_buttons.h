// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QButtonGroup>
#include <QString>

#include <vector>

class QHBoxLayout;
class QWidget;

namespace dsmt::ui {

struct AnswerButton {
    QString text;
    QString key; ///< QKeySequence portable text
};

/// Answers of which one at most is chosen, numbered 0, 1, ... in the group. Pressing the chosen one takes it back. The
/// keys work in the whole window.
/// @param question for screen readers @param row takes the buttons
QButtonGroup* answerButtons(const QString& question, const std::vector<AnswerButton>& answers, QHBoxLayout& row,
                            QWidget* parent);

/// -1: none.
void setChecked(QButtonGroup& group, int answer);

} // namespace dsmt::ui
