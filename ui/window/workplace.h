// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/workstation.h"

#include <QObject>

#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>

namespace dsmt::ui {

class ReadingRoom;

/// What a person has on the screen: the workstation, or the reading room in its place. Never both: while readers read,
/// the pages of the workstation, their models and the engine do not exist.
class Workplace final : public QObject {
    Q_OBJECT

public:
    /// @param settings file of the program's settings (program_settings.h), read whenever the workstation comes up; ""
    /// for those that a program begins with
    Workplace(std::filesystem::path library, NetworkSource network, const Theme& theme,
              std::filesystem::path settings = {});
    ~Workplace() override;

    /// The room comes back where it was not closed; else the workstation comes up with the request.
    void start(const StartRequest& request);

    /// Null while the other one is there, and before start() has looked.
    Workstation* workstation() const { return m_workstation.get(); }
    ReadingRoom* room() const { return m_room.get(); }

signals:
    /// The one or the other is on the screen.
    void shown();
    void startAgainRequested(const dsmt::ui::StartAgain& again);
    /// As Workstation::themeChosen.
    void themeChosen(const QString& wish);

private:
    void showWorkstation(const StartRequest& request);
    void showRoom(std::int64_t studyId);
    void closeWorkstation();
    /// Does it over a connection of its own, then goes on.
    void note(std::function<void(database::Library&)> work, std::function<void()> then);

    const std::filesystem::path m_library;
    const NetworkSource m_network;
    const Theme& m_theme;
    const std::filesystem::path m_settings;
    bool m_chosenNetwork = false; ///< as it was asked for at the start
    std::unique_ptr<LibraryThread> m_notes;
    std::unique_ptr<Workstation> m_workstation;
    std::unique_ptr<ReadingRoom> m_room;
};

} // namespace dsmt::ui
