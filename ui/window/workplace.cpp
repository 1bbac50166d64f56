// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/workplace.h"

#include "ui/reading_room/reading_room.h"
#include "ui/reading_room/room_note.h"

#include <QApplication>

#include <utility>

namespace dsmt::ui {

Workplace::Workplace(std::filesystem::path library, NetworkSource network, const Theme& theme,
                     std::filesystem::path settings)
    : m_library(std::move(library)), m_network(std::move(network)), m_theme(theme), m_settings(std::move(settings))
{
}

Workplace::~Workplace() = default;

void Workplace::start(const StartRequest& request)
{
    m_chosenNetwork = request.chosenNetwork;
    m_notes = std::make_unique<LibraryThread>(m_library);
    const auto goOn = [this, request](std::optional<std::int64_t> study) {
        // The connection must be gone before another one takes the library; this runs on its own delivery.
        QMetaObject::invokeMethod(
            this,
            [this, request, study] {
                m_notes.reset();
                study ? showRoom(*study) : showWorkstation(request);
            },
            Qt::QueuedConnection);
    };
    m_notes->ask(
        this, [](database::Library& library) { return openRoom(library); }, goOn, [goOn] { goOn(std::nullopt); });
}

void Workplace::note(std::function<void(database::Library&)> work, std::function<void()> then)
{
    m_notes = std::make_unique<LibraryThread>(m_library);
    const auto goOn = [this, then = std::move(then)] {
        QMetaObject::invokeMethod(
            this,
            [this, then] {
                m_notes.reset();
                then();
            },
            Qt::QueuedConnection);
    };
    m_notes->ask(this, std::move(work), goOn, goOn);
}

void Workplace::showWorkstation(const StartRequest& request)
{
    const ProgramSettings settings = m_settings.empty() ? ProgramSettings() : readProgramSettings(m_settings);
    m_workstation = std::make_unique<Workstation>(m_library, m_network, m_theme, settings, m_settings);
    connect(m_workstation.get(), &Workstation::themeChosen, this, &Workplace::themeChosen);
    connect(m_workstation.get(), &Workstation::startAgainRequested, this, &Workplace::startAgainRequested);
    // Not from within the workstation's own signal, which it would not outlive.
    connect(
        m_workstation.get(), &Workstation::readingRequested, this,
        [this](std::int64_t studyId) {
            closeWorkstation();
            note([studyId](database::Library& library) { noteRoomOpened(library, studyId); },
                 [this, studyId] { showRoom(studyId); });
        },
        Qt::QueuedConnection);
    m_workstation->window().showMaximized();
    m_workstation->start(request);
    QApplication::setQuitOnLastWindowClosed(true);
    emit shown();
}

void Workplace::closeWorkstation()
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_workstation.reset();
}

void Workplace::showRoom(std::int64_t studyId)
{
    m_room = std::make_unique<ReadingRoom>(m_library, studyId, m_theme);
    connect(
        m_room.get(), &ReadingRoom::left, this,
        [this] {
            QApplication::setQuitOnLastWindowClosed(false);
            m_room.reset();
            note([](database::Library& library) { noteRoomClosed(library); },
                 [this] { showWorkstation({.chosenNetwork = m_chosenNetwork}); });
        },
        Qt::QueuedConnection);
    m_room->showFullScreen();
    QApplication::setQuitOnLastWindowClosed(true);
    emit shown();
}

} // namespace dsmt::ui
