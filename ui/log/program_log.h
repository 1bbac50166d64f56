// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <filesystem>
#include <memory>

namespace dsmt::ui {

/// While it lives, what qDebug(), qWarning() and Qt itself say goes to a rotating file as well, written by a thread of
/// its own. Names and identifiers of patients never do: neither those that were told, nor paths, which often carry
/// names. One at a time.
class ProgramLog final {
public:
    /// @throws Error(Failed)
    explicit ProgramLog(const std::filesystem::path& file);
    /// What was said before is in the file then.
    ~ProgramLog();
    ProgramLog(const ProgramLog&) = delete;
    ProgramLog& operator=(const ProgramLog&) = delete;

private:
    struct Writer;
    std::unique_ptr<Writer> m_writer;
};

/// logFolder()/workstation.log
std::filesystem::path programLogFile();

/// Keeps words out of the log from now on: of the patient whose case is open or imported. Words of one or two letters
/// are let through.
void keepOutOfLog(const QStringList& words);

/// A message as it may stand in the log: on one line, without paths and without the words that keepOutOfLog() was told.
QString forLog(const QString& message);

} // namespace dsmt::ui
