// SPDX-License-Identifier: GPL-3.0-or-later
// How the room follows its session: what is shown when, and what goes back.
#include "core/database/study_store.h"
#include "ui/assessment/core_sentences.h"
#include "ui/reading_room/rating_panel.h"
#include "ui/reading_room/reading_room.h"
#include "ui/reading_room/room_cts.h"
#include "ui/reading_room/room_measurements.h"
#include "ui/reading_room/room_notice.h"
#include "ui/reading_room/room_views.h"
#include "ui/reading_room/sign_in_form.h"
#include "ui/studies/passcode_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QStackedWidget>

namespace dsmt::ui {

namespace {

QJsonObject measurementDetail(int key, const std::optional<Annotation>& annotation)
{
    QJsonObject detail{{"key", key}, {"annotation", QJsonValue()}};
    if (annotation)
        detail["annotation"] = QJsonDocument::fromJson(QByteArray::fromStdString(toJson(*annotation))).object();
    return detail;
}

} // namespace

void ReadingRoom::connectSession()
{
    connect(m_signIn, &SignInForm::signInRequested, &m_session, &RoomSession::signIn);
    connect(m_signIn, &SignInForm::leaveRequested, this, &ReadingRoom::askToLeave);
    connect(&m_session, &RoomSession::readersListed, m_signIn, &SignInForm::setReaders);
    connect(&m_session, &RoomSession::stepChanged, this, &ReadingRoom::showStep);
    connect(&m_session, &RoomSession::refused, this, &ReadingRoom::refuse);
    connect(&m_session, &RoomSession::signedIn, m_signIn, &SignInForm::clear);
    for (const auto told : {&RoomSession::signedIn, &RoomSession::signedOut})
        connect(&m_session, told, m_reader, [this] { m_reader->setText(m_session.readerCode()); });
    connect(&m_session, &RoomSession::pausedChanged, this, [this](bool paused) {
        if (paused)
            m_notice->showPause();
        m_stack->setCurrentWidget(paused ? static_cast<QWidget*>(m_notice) : m_desk);
        if (!paused)
            m_views->setFocus();
    });
    connect(&m_session, &RoomSession::truthTold, this, [this](int caseNumber, bool invasive) {
        // The step is still the one that was answered; its words are those of the protocol.
        const auto& step = m_session.step();
        const QString truth = QString::fromStdString(invasive ? step->positive : step->negative);
        const QString text = tr("Training case %1: the reference standard says %2.")
                                 .arg(QString::fromStdString(database::caseCode(caseNumber)), truth);
        connect(
            &m_session, &RoomSession::stepChanged, m_panel,
            [this, text] { m_panel->isVisible() ? m_panel->say(text, false) : m_notice->say(text); },
            Qt::SingleShotConnection);
    });
    connect(m_panel, &RatingPanel::lockRequested, &m_session, [this](const NoduleRead& answers) {
        m_draftRest.stop();
        m_panel->setReady(false); // until the next case, or the reason why not
        m_session.lock(answers);
    });
    connect(m_panel, &RatingPanel::correctRequested, &m_session, &RoomSession::correct);
    connect(m_panel, &RatingPanel::backRequested, &m_session, &RoomSession::goBack);
    connect(m_panel, &RatingPanel::forwardRequested, &m_session, &RoomSession::goForward);
    connect(m_panel, &RatingPanel::changed, this, [this] { m_draftRest.start(); });
    connect(m_notice, &RoomNotice::resumeRequested, &m_session, &RoomSession::resume);
    connect(m_notice, &RoomNotice::backRequested, &m_session, &RoomSession::goBack);
    connect(m_notice, &RoomNotice::signOutRequested, this, &ReadingRoom::signOut);
    connect(m_cts, &RoomCts::progressed, m_views, &RoomViews::showProgress);
    connect(m_cts, &RoomCts::ready, this, &ReadingRoom::showCt);
    connect(m_cts, &RoomCts::failed, this, [this](const QString& text) { refuse(sentence(text)); });
    connect(&m_views->measurements(), &RoomMeasurements::changed, this,
            [this](int key, const std::optional<Annotation>& annotation) {
                m_session.note(QStringLiteral("measurement"), measurementDetail(key, annotation));
            });
    connect(m_views, &RoomViews::placeRested, this, [this](imaging::WorldPoint point) {
        m_session.note(QStringLiteral("slice"), {{"crosshair_mm", QJsonArray{point.x, point.y, point.z}}});
    });
    connect(m_views, &RoomViews::windowRested, this, [this](viewer::WindowLevel window) {
        m_session.note(QStringLiteral("window"), {{"center_hu", window.center}, {"width_hu", window.width}});
    });
}

void ReadingRoom::showStep()
{
    m_draftRest.stop();
    const database::ReadingStep& step = *m_session.step();
    if (step.state != study::SessionState::Reading) {
        m_caseShown = {};
        m_views->clear();
        m_cts->clear();
        m_panel->ask({}, {}); // nothing of the last case, nor what the network said of it
        m_notice->showStanding(step);
        return m_stack->setCurrentWidget(m_notice);
    }
    // With the network's answer the reader goes on where the eyes were.
    if (m_session.earlier() || std::pair(step.session, step.caseNumber) != m_caseShown) {
        m_views->clear();
        m_caseShown = {};
    }
    m_views->measurements().setFixed(m_session.earlier().has_value());
    if (m_session.earlier())
        m_panel->showEarlier(*m_session.earlier());
    else
        m_panel->ask(step, m_session.draft());
    m_panel->setReady(false);
    m_stack->setCurrentWidget(m_desk);
    m_views->setFocus();
    m_cts->show(step.seriesId);
    m_cts->readAhead(step.followingSeriesId);
}

void ReadingRoom::showCt(const workflows::BlindedCt& ct)
{
    if (!m_session.step() || m_session.step()->state != study::SessionState::Reading)
        return;
    const database::ReadingStep& step = *m_session.step();
    m_views->showProgress(1);
    if (m_caseShown == std::pair(0, 0))
        m_views->show(ct, step.center, step.measurements);
    m_caseShown = m_session.earlier() ? std::pair(0, 0) : std::pair(step.session, step.caseNumber);
    m_panel->setReady(mayLock());
}

bool ReadingRoom::mayLock() const
{
    return !m_session.earlier() || m_session.earlier()->whyNoCorrection.empty();
}

void ReadingRoom::refuse(const QString& text)
{
    if (!m_session.isSignedIn())
        m_signIn->say(text);
    else if (m_stack->currentWidget() == m_notice)
        m_notice->say(text);
    else {
        m_panel->say(text, true);
        m_panel->setReady(m_views->hasCt() && mayLock());
    }
}

void ReadingRoom::signOut()
{
    if (!m_session.isSignedIn())
        return;
    if (m_draftRest.isActive())
        storeDraftNow();
    m_draftRest.stop();
    m_session.signOut();
    m_caseShown = {};
    m_cts->clear();
    m_views->clear();
    m_panel->ask({}, {});
    QApplication::clipboard()->clear();
    m_signIn->clear();
    m_stack->setCurrentWidget(m_signIn);
    m_signIn->setFocus();
}

void ReadingRoom::storeDraftNow()
{
    m_session.keepDraft(m_panel->answers());
}

void ReadingRoom::askToLeave()
{
    auto* dialog = askCoordinator(
        m_library, tr("The coordinator's passcode closes the reading room and opens the workstation."), this);
    connect(dialog, &PasscodeDialog::taken, this, [this] {
        signOut();
        m_mayClose = true;
        emit left();
    });
    dialog->open();
}

} // namespace dsmt::ui
