// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/reading_room.h"

#include "ui/reading/key_sheet.h"
#include "ui/reading_room/rating_panel.h"
#include "ui/reading_room/room_cts.h"
#include "ui/reading_room/room_keys.h"
#include "ui/reading_room/room_notice.h"
#include "ui/reading_room/room_views.h"
#include "ui/reading_room/sign_in_form.h"
#include "ui/studies/passcode_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kPanelWidth = 376;
constexpr int kDraftRestMs = 300;

} // namespace

ReadingRoom::ReadingRoom(const std::filesystem::path& library, std::int64_t studyId, const Theme& theme,
                         RoomSession::Clock clock)
    : m_library(library), m_session(m_library, studyId, std::move(clock)), m_cts(new RoomCts(library, this)),
      m_stack(new QStackedWidget(this)), m_signIn(new SignInForm), m_views(new RoomViews(theme)),
      m_panel(new RatingPanel), m_notice(new RoomNotice), m_desk(makeDesk())
{
    setWindowTitle(tr("Reading room"));
    setAccessibleName(windowTitle());
    setObjectName("readingRoom");
    resize(1600, 1000);
    for (QWidget* page : std::initializer_list<QWidget*>{m_signIn, m_desk, m_notice})
        m_stack->addWidget(page);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(makeHeader());
    whole->addWidget(m_stack, 1);
    m_draftRest.setSingleShot(true);
    m_draftRest.setInterval(kDraftRestMs);
    connect(&m_draftRest, &QTimer::timeout, this, &ReadingRoom::storeDraftNow);
    addShortcuts();
    connectSession();
    // What was copied before may name somebody.
    QApplication::clipboard()->clear();
    qApp->installEventFilter(this);
    m_session.listReaders();
    m_signIn->setFocus();
}

ReadingRoom::~ReadingRoom()
{
    qApp->removeEventFilter(this);
    if (m_draftRest.isActive())
        storeDraftNow();
}

QWidget* ReadingRoom::makeDesk()
{
    auto* desk = new QWidget;
    m_panel->setFixedWidth(kPanelWidth);
    auto* row = new QHBoxLayout(desk);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_views, 1);
    row->addWidget(m_panel);
    return desk;
}

QWidget* ReadingRoom::makeHeader()
{
    auto* header = new QWidget;
    header->setObjectName("banner");
    header->setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(header);
    row->setContentsMargins(10, 3, 6, 3);
    auto* banner = new QLabel(tr("Research use only - not for diagnosis. Reader study."));
    m_reader = new QLabel;
    m_reader->setAccessibleName(tr("Reader"));
    row->addWidget(banner, 1);
    row->addWidget(m_reader);
    const auto add = [&](const QString& text, RoomAction action, auto act) {
        auto* button = new QPushButton(text);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolTip(roomText(action) + QStringLiteral(" (") +
                           roomKey(action).toString(QKeySequence::NativeText) + ')');
        connect(button, &QPushButton::clicked, this, act);
        row->addWidget(button);
    };
    add(tr("Pause"), RoomAction::Pause, [this] { m_session.isPaused() ? m_session.resume() : m_session.pause(); });
    add(tr("Keys"), RoomAction::KeySheet, [this] { showKeys(); });
    add(tr("Sign out"), RoomAction::SignOut, [this] { signOut(); });
    return header;
}

void ReadingRoom::addShortcuts()
{
    const auto add = [this](RoomAction action, auto act) {
        connect(new QShortcut(roomKey(action), this), &QShortcut::activated, this, act);
    };
    add(RoomAction::Pause, [this] { m_session.isPaused() ? m_session.resume() : m_session.pause(); });
    add(RoomAction::SignOut, [this] { signOut(); });
    add(RoomAction::Leave, [this] { askToLeave(); });
    add(RoomAction::Views, [this] { m_views->setFocus(); });
    add(RoomAction::KeySheet, [this] { showKeys(); });
}

void ReadingRoom::showKeys()
{
    (new KeySheet(tr("Keys of the reading room"), roomKeyLines(), this))->showOverWindow();
}

void ReadingRoom::closeEvent(QCloseEvent* event)
{
    event->setAccepted(m_mayClose);
    if (!m_mayClose)
        askToLeave();
}

bool ReadingRoom::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::KeyPress:
    case QEvent::MouseMove:
    case QEvent::MouseButtonPress:
    case QEvent::Wheel:
        m_session.noteSign();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace dsmt::ui
