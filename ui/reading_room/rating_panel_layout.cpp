// SPDX-License-Identifier: GPL-3.0-or-later
// What the rating panel is made of, and its keys.
#include "ui/reading_room/answer_buttons.h"
#include "ui/reading_room/network_answer_view.h"
#include "ui/reading_room/percent_field.h"
#include "ui/reading_room/rating_panel.h"
#include "ui/reading_room/room_keys.h"
#include "ui/reading_room/sign_question.h"

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace dsmt::ui {

namespace {

QLabel* heading(const QString& text, const char* name, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

RatingPanel::RatingPanel(QWidget* parent)
    : QWidget(parent), m_place(heading({}, "casePlace", this)), m_kind(heading({}, "dim", this)),
      m_message(heading({}, "message", this)), m_network(new NetworkAnswerView(this)), m_questions(new QWidget(this)),
      m_comment(new QPlainTextEdit), m_reason(new QLineEdit(this)), m_lock(new QPushButton(this)),
      m_back(new QPushButton(tr("Previous"), this)), m_forward(new QPushButton(tr("Next"), this))
{
    setObjectName("panel");
    setAttribute(Qt::WA_StyledBackground);
    m_place->setAccessibleName(tr("Case"));
    m_message->setAccessibleName(tr("Message"));
    m_questions->setLayout(makeQuestions());
    m_reason->setPlaceholderText(tr("Why this answer is corrected"));
    m_reason->setAccessibleName(m_reason->placeholderText());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(10);
    column->addWidget(m_place);
    column->addWidget(m_kind);
    column->addWidget(m_network);
    column->addWidget(m_questions);
    column->addWidget(m_reason);
    column->addWidget(m_message);
    column->addStretch(1);
    column->addLayout(makeButtons());
    // By keys from anywhere in the room, also while a view has the focus.
    for (const auto& [action, by] : {std::pair{RoomAction::More, 1.0}, std::pair{RoomAction::Less, -1.0},
                                     std::pair{RoomAction::MuchMore, 10.0}, std::pair{RoomAction::MuchLess, -10.0}})
        connect(new QShortcut(roomKey(action), this), &QShortcut::activated, this, [this, by = by] {
            if (m_questions->isEnabled())
                m_invasiveness->step(by);
        });
}

QLayout* RatingPanel::makeQuestions()
{
    m_question = heading({}, "question", this);
    m_invasiveness = new PercentField(tr("Invasiveness, 0 to 100"), roomKeyText(RoomAction::TypeInvasiveness), this);
    auto* call = new QHBoxLayout;
    m_call = answerButtons(tr("Invasive"),
                           {{tr("Yes"), roomKeyText(RoomAction::Yes)}, {tr("No"), roomKeyText(RoomAction::No)}}, *call,
                           this);
    m_bubble = new SignQuestion(tr("Bubble lucency"),
                                {roomKeyText(RoomAction::BubblePresent), roomKeyText(RoomAction::BubbleAbsent),
                                 roomKeyText(RoomAction::BubbleCannotTell)},
                                roomKeyText(RoomAction::BubbleSure), this);
    m_pleura = new SignQuestion(tr("Pleural retraction"),
                                {roomKeyText(RoomAction::PleuraPresent), roomKeyText(RoomAction::PleuraAbsent),
                                 roomKeyText(RoomAction::PleuraCannotTell)},
                                roomKeyText(RoomAction::PleuraSure), this);
    m_comment->setPlaceholderText(
        tr("Comment (%1)").arg(roomKey(RoomAction::Comment).toString(QKeySequence::NativeText)));
    m_comment->setAccessibleName(tr("Comment"));
    m_comment->setTabChangesFocus(true);
    m_comment->setFixedHeight(m_comment->fontMetrics().lineSpacing() * 3 + 14);
    connect(new QShortcut(roomKey(RoomAction::Comment), this), &QShortcut::activated, m_comment,
            [this] { m_comment->setFocus(Qt::ShortcutFocusReason); });
    auto* column = new QVBoxLayout;
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(m_question);
    column->addWidget(m_invasiveness);
    column->addWidget(heading(tr("Invasive, yes or no?"), "question", this));
    column->addLayout(call);
    column->addWidget(m_bubble);
    column->addWidget(m_pleura);
    column->addWidget(m_comment);
    connect(m_invasiveness, &PercentField::changed, this, &RatingPanel::answered);
    connect(m_call, &QButtonGroup::idClicked, this, &RatingPanel::answered);
    connect(m_bubble, &SignQuestion::changed, this, &RatingPanel::answered);
    connect(m_pleura, &SignQuestion::changed, this, &RatingPanel::answered);
    connect(m_comment, &QPlainTextEdit::textChanged, this, &RatingPanel::answered);
    return column;
}

QLayout* RatingPanel::makeButtons()
{
    m_lock->setObjectName("primary");
    for (const auto& [button, action] : {std::pair{m_lock, RoomAction::Lock}, std::pair{m_back, RoomAction::Back},
                                         std::pair{m_forward, RoomAction::Forward}}) {
        button->setAutoDefault(false);
        button->setToolTip(roomText(action) + QStringLiteral(" (") +
                           roomKey(action).toString(QKeySequence::NativeText) + ')');
        connect(new QShortcut(roomKey(action), this), &QShortcut::activated, button, &QPushButton::click);
    }
    connect(m_lock, &QPushButton::clicked, this, &RatingPanel::lock);
    connect(m_back, &QPushButton::clicked, this, &RatingPanel::backRequested);
    connect(m_forward, &QPushButton::clicked, this, &RatingPanel::forwardRequested);
    auto* ways = new QHBoxLayout;
    ways->addWidget(m_back, 1);
    ways->addWidget(m_forward, 1);
    auto* column = new QVBoxLayout;
    column->addWidget(m_lock);
    column->addLayout(ways);
    return column;
}

} // namespace dsmt::ui
