// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/answer_buttons.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPushButton>
#include <QShortcut>

namespace dsmt::ui {

QButtonGroup* answerButtons(const QString& question, const std::vector<AnswerButton>& answers, QHBoxLayout& row,
                            QWidget* parent)
{
    auto* group = new QButtonGroup(parent);
    group->setExclusive(false); // or the chosen one could not be taken back
    for (std::size_t n = 0; n < answers.size(); ++n) {
        const QKeySequence key(answers[n].key, QKeySequence::PortableText);
        auto* button = new QPushButton(answers[n].text, parent);
        button->setCheckable(true);
        button->setAutoDefault(false);
        button->setAccessibleName(question + QStringLiteral(": ") + answers[n].text);
        button->setToolTip(answers[n].text + QStringLiteral(" (") + key.toString(QKeySequence::NativeText) + ')');
        group->addButton(button, int(n));
        row.addWidget(button, 1);
        auto* shortcut = new QShortcut(key, parent);
        QObject::connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
    }
    QObject::connect(group, &QButtonGroup::idToggled, group, [group](int id, bool on) {
        if (on)
            for (QAbstractButton* other : group->buttons())
                if (group->id(other) != id)
                    other->setChecked(false);
    });
    return group;
}

void setChecked(QButtonGroup& group, int answer)
{
    for (QAbstractButton* button : group.buttons())
        button->setChecked(group.id(button) == answer);
}

} // namespace dsmt::ui
