// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/room_notice.h"

#include "ui/reading_room/room_keys.h"

#include <QDateTime>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

namespace dsmt::ui {

QString washoutText(study::Instant ends)
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(ends.time_since_epoch().count());
    return RoomNotice::tr(
               "The first session is done. The second one may begin on %1 at %2: until then nothing is read, "
               "so that the cases are forgotten.")
        .arg(QLocale().toString(local.date(), QLocale::LongFormat), local.time().toString(QStringLiteral("HH:mm")));
}

RoomNotice::RoomNotice(QWidget* parent)
    : QWidget(parent), m_title(new QLabel(this)), m_text(new QLabel(this)), m_refusal(new QLabel(this)),
      m_resume(new QPushButton(tr("Go on"), this)), m_back(new QPushButton(tr("Previous answer"), this)),
      m_signOut(new QPushButton(tr("Sign out"), this))
{
    m_title->setObjectName("roomTitle");
    m_refusal->setObjectName("failure");
    m_text->setAccessibleName(tr("Message"));
    for (QLabel* label : {m_title, m_text, m_refusal}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_resume->setObjectName("primary");
    auto* column = new QVBoxLayout(this);
    column->setSpacing(16);
    column->addStretch(2);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_title, m_text, m_refusal})
        column->addWidget(widget);
    for (QPushButton* button : {m_resume, m_back, m_signOut})
        column->addWidget(button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_resume, &QPushButton::clicked, this, &RoomNotice::resumeRequested);
    connect(m_back, &QPushButton::clicked, this, &RoomNotice::backRequested);
    connect(m_signOut, &QPushButton::clicked, this, &RoomNotice::signOutRequested);
    connect(new QShortcut(roomKey(RoomAction::Back), this), &QShortcut::activated, m_back, &QPushButton::click);
}

void RoomNotice::show(const QString& title, const QString& text, bool paused)
{
    m_title->setText(title);
    m_text->setText(text);
    m_refusal->clear();
    m_resume->setVisible(paused);
    m_back->setVisible(!paused);
    (paused ? m_resume : m_signOut)->setFocus();
}

void RoomNotice::showPause()
{
    show(tr("Paused"),
         tr("The time is counted apart. %1 or Enter goes on at the same case.")
             .arg(roomKey(RoomAction::Pause).toString(QKeySequence::NativeText)),
         true);
}

void RoomNotice::showStanding(const database::ReadingStep& step)
{
    if (step.state == study::SessionState::Washout && step.washoutEnds)
        show(tr("Washout"), washoutText(*step.washoutEnds), false);
    else
        show(tr("All cases are done"), tr("Every answer is locked. Thank you for reading."), false);
    m_back->setVisible(step.state == study::SessionState::Done);
}

void RoomNotice::say(const QString& refusal)
{
    m_refusal->setText(refusal);
}

} // namespace dsmt::ui
