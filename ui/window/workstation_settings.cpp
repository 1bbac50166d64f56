// SPDX-License-Identifier: GPL-3.0-or-later
// The Settings page of the window, and what becomes of what is set there.
#include "ui/log/program_log.h"
#include "ui/pacs/peer_settings.h"
#include "ui/reading/key_editor.h"
#include "ui/reading/reading_page.h"
#include "ui/session/engine_source.h"
#include "ui/settings/about_section.h"
#include "ui/settings/appearance_section.h"
#include "ui/settings/audit_section.h"
#include "ui/settings/backup_section.h"
#include "ui/settings/engine_section.h"
#include "ui/settings/library_section.h"
#include "ui/settings/log_section.h"
#include "ui/settings/measurement_section.h"
#include "ui/settings/preset_section.h"
#include "ui/settings/privacy_section.h"
#include "ui/settings/settings_page.h"
#include "ui/window/status_line.h"
#include "ui/window/workstation.h"

#include <QDebug>

namespace dsmt::ui {

void Workstation::addSettings(const Theme& theme)
{
    m_settings = new SettingsPage;
    auto* library = new LibrarySection(m_library, m_preferences, theme);
    auto* backup = new BackupSection(m_library, theme);
    auto* appearance = new AppearanceSection(m_preferences, m_preferences.program().language);
    auto* log = new LogSection(programLogFile());
    m_settings->addSection(appearance);
    m_settings->addSection(new KeyEditor(m_reading->keys()));
    m_settings->addSection(new PresetSection(m_preferences));
    m_settings->addSection(new MeasurementSection(m_engine, m_preferences));
    m_settings->addSection(new PrivacySection(m_preferences));
    m_settings->addSection(new EngineSection(m_engine, m_preferences));
    m_settings->addSection(new PeerSettings(m_pacs));
    m_settings->addSection(library);
    m_settings->addSection(backup);
    m_settings->addSection(new AuditSection(m_library, theme));
    m_settings->addSection(log);
    auto* about = new AboutSection(m_library, m_engine);
    m_settings->addSection(about);
    m_settingsPage = m_window->addPage(m_settings, "settings", tr("Settings"));

    connect(library, &LibrarySection::startAgainRequested, this, [this] {
        emit startAgainRequested({m_preferences.program().library, {}});
    });
    connect(appearance, &AppearanceSection::startAgainRequested, this, [this] {
        emit startAgainRequested({m_library.folder(), {}});
    });
    connect(backup, &BackupSection::restoreRequested, this, [this](const std::filesystem::path& file) {
        emit startAgainRequested({m_library.folder(), file});
    });
    connect(&m_window->status(), &StatusLine::logRequested, this, [this, log] {
        m_settings->showSection(log);
        m_window->showPage(m_settingsPage);
    });
    connect(&m_preferences, &Preferences::programChanged, this, &Workstation::applyProgramSettings);
    connect(&m_preferences, &Preferences::readingChanged, this, [this] {
        m_session.setSolidThreshold(m_preferences.reading().solidThresholdHu);
        m_reading->apply(m_preferences.reading());
        nameWindow();
    });
    connect(about, &AboutSection::said, &m_window->status(),
            [this](const QString& text) { m_window->status().showMessage(text); });
    connectLog();
}

void Workstation::applyProgramSettings(const ProgramSettings& before)
{
    const ProgramSettings& now = m_preferences.program();
    if (now.device != before.device || now.threads != before.threads) {
        const auto& package = m_engine.state().package;
        m_engine.use(engineSource(package ? package->folder.string() : std::string(), engineOptions(now)));
    }
    if (now.theme != before.theme) {
        emit themeChosen(QString::fromStdString(now.theme));
        m_session.reshow(); // what was coloured when it was made
    }
}

void Workstation::connectLog()
{
    const auto note = [](const QString& text) { qWarning().noquote() << text; };
    connect(&m_library, &LibraryThread::failed, this, note);
    connect(&m_preferences, &Preferences::failed, this, note);
    connect(&m_preferences, &Preferences::failed, &m_window->status(),
            [this](const QString& text) { m_window->status().showMessage(text); });
    connect(&m_importer, &CaseImporter::failed, this, [note](quint64, const QString& text) { note(text); });
    connect(&m_session, &CaseSession::openingFailed, this, note);
    connect(&m_reads, &CaseReads::failed, this, note);
    connect(&m_engine, &AnalysisEngine::failed, this, note);
    connect(&m_engine, &AnalysisEngine::stateChanged, this, [this, note] {
        if (m_engine.state().phase == EngineState::Phase::Failed)
            note(m_engine.state().problem);
    });
    // The names come before what is said of them.
    const auto keepOut = [](const SeriesRecord& series) {
        keepOutOfLog({QString::fromStdString(series.patientName), QString::fromStdString(series.patientId)});
    };
    connect(&m_session, &CaseSession::openingStarted, this, [](const QString& patient) { keepOutOfLog({patient}); });
    connect(&m_session, &CaseSession::opened, this, [this, keepOut] { keepOut(m_session.series()->record); });
    connect(&m_importer, &CaseImporter::imported, this, [keepOut](quint64, const FinishedImport& finished) {
        for (const database::CaseRow& row : finished.report.cases())
            keepOut(row.series);
    });
}

void Workstation::nameWindow()
{
    const auto& series = m_session.series();
    m_window->setWindowTitle(series && !m_preferences.reading().hidesPatientInViews
                                 ? tr("%1 - DSMT Workstation").arg(patientText(series->record))
                                 : tr("DSMT Workstation"));
}

} // namespace dsmt::ui
