// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/preferences.h"

#include "core/base/error.h"
#include "core/database/state_store.h"

#include <utility>

namespace dsmt::ui {

namespace {

constexpr const char* kReadingSettings = "settings.reading";

} // namespace

Preferences::Preferences(LibraryThread& library, ProgramSettings program, std::filesystem::path file, QObject* parent)
    : QObject(parent), m_library(library), m_program(std::move(program)), m_file(std::move(file))
{
    connect(&m_writing, &JobRunner::failed, this, &Preferences::failed);
    m_library.ask(
        this, [](database::Library& opened) { return database::StateStore(opened).get(kReadingSettings); },
        [this](const std::optional<std::string>& text) {
            if (!text)
                return;
            m_reading = readingSettingsFromJson(*text);
            emit readingChanged();
        });
}

Preferences::~Preferences()
{
    if (m_isWritten)
        return;
    try {
        writeProgramSettings(m_program, m_file);
    } catch (const Error& error) {
        qWarning("%s", error.message().c_str());
    }
}

void Preferences::setProgram(const ProgramSettings& settings)
{
    if (settings == m_program)
        return;
    const ProgramSettings before = std::exchange(m_program, settings);
    if (!m_file.empty()) {
        m_isWritten = false;
        m_writing.start([settings, file = m_file](const Progress&) { writeProgramSettings(settings, file); },
                        [this] { m_isWritten = true; });
    }
    emit programChanged(before);
}

void Preferences::setReading(const ReadingSettings& settings)
{
    if (settings == m_reading)
        return;
    m_reading = settings;
    m_library.ask([text = toJson(settings)](database::Library& library) {
        database::StateStore(library).set(kReadingSettings, text);
    });
    emit readingChanged();
}

} // namespace dsmt::ui
