// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/jobs/job_runner.h"
#include "ui/session/library_thread.h"
#include "ui/session/program_settings.h"
#include "ui/session/reading_settings.h"

#include <QObject>

namespace dsmt::ui {

/// The settings in force. Those of the program are kept in a file, those of reading in the library.
class Preferences final : public QObject {
    Q_OBJECT

public:
    /// @param file empty: nothing is kept of the program's settings
    Preferences(LibraryThread& library, ProgramSettings program, std::filesystem::path file, QObject* parent = nullptr);
    /// Writes what is not written yet.
    ~Preferences() override;

    const ProgramSettings& program() const { return m_program; }
    const ReadingSettings& reading() const { return m_reading; }

    void setProgram(const ProgramSettings& settings);
    void setReading(const ReadingSettings& settings);

signals:
    void programChanged(const dsmt::ui::ProgramSettings& before);
    void readingChanged();
    /// They could not be kept, in a sentence.
    void failed(const QString& message);

private:
    LibraryThread& m_library;
    ProgramSettings m_program;
    ReadingSettings m_reading;
    const std::filesystem::path m_file;
    bool m_isWritten = true;
    JobRunner m_writing; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
