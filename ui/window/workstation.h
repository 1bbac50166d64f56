// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/analysis_engine.h"
#include "ui/session/batch_analysis.h"
#include "ui/session/case_importer.h"
#include "ui/session/case_reads.h"
#include "ui/session/case_session.h"
#include "ui/session/library_thread.h"
#include "ui/session/nodule_maps.h"
#include "ui/session/pacs_desk.h"
#include "ui/session/preferences.h"
#include "ui/session/workplace_memory.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace dsmt::ui {

class AssessmentPanel;
class CasesPage;
class GuideStrip;
class HelpWindow;
class NetworksPage;
class PriorComparison;
class ReadingPage;
class ResultsPage;
class StudiesPage;
class ReportExport;
class SettingsPage;

/// What to do after the window has come up.
struct StartRequest {
    std::filesystem::path folder; ///< CT, or a study's archive, to import; empty = the case that was open last
    bool simulatedCase = false;   ///< import and open that one instead
    std::optional<imaging::WorldPoint> markAt; ///< LPS mm, once the case is open
    bool analyze = false;                      ///< the marked nodule
    bool chosenNetwork = false;                ///< the network that a person chose last, in place of the given one
    bool guide = false;                        ///< the first steps, unless a person closed them before
};

/// Why a person wants the window to close and open again.
struct StartAgain {
    std::filesystem::path library;     ///< to be opened then
    std::filesystem::path restoreFrom; ///< a backup that takes that library's place before; empty: none
};

/// The window with everything behind it, connected: the one place that knows who listens to whom.
class Workstation final : public QObject {
    Q_OBJECT

public:
    /// @param network is called on a worker thread
    /// @param settingsFile where the program's settings are kept; empty: nowhere
    Workstation(const std::filesystem::path& libraryFolder, NetworkSource network, const Theme& theme,
                const ProgramSettings& settings = {}, const std::filesystem::path& settingsFile = {});
    ~Workstation() override;

    void start(const StartRequest& request);
    /// The results of a study on their page.
    void showResults(std::int64_t studyId);
    /// The help. @param chapter its id; empty: that of the page that is shown
    void showHelp(const QString& chapter = {});

    MainWindow& window() { return *m_window; }
    CaseSession& session() { return m_session; }
    AnalysisEngine& engine() { return m_engine; }
    LibraryThread& library() { return m_library; }
    CaseImporter& importer() { return m_importer; }
    BatchAnalysis& batch() { return m_batch; }
    CasesPage& cases() { return *m_cases; }
    CaseReads& reads() { return m_reads; }
    NoduleMaps& maps() { return m_maps; }
    PacsDesk& pacs() { return m_pacs; }
    ReadingPage& reading() { return *m_reading; }
    AssessmentPanel& panel() { return *m_panel; }
    NetworksPage& networks() { return *m_networks; }
    ResultsPage& results() { return *m_results; }
    PriorComparison& comparison() { return *m_comparison; }
    StudiesPage& studies() { return *m_studies; }
    ReportExport& reports() { return *m_reports; }
    GuideStrip& guide() { return *m_guide; }

    SettingsPage& settings() { return *m_settings; }
    Preferences& preferences() { return m_preferences; }

signals:
    /// The reading room is to take the place of this window.
    void readingRequested(std::int64_t studyId);
    void startAgainRequested(const dsmt::ui::StartAgain& again);
    /// Whoever owns the theme changes it: "dark", "light" or "system".
    void themeChosen(const QString& wish);

private:
    void connectCases();
    void connectReading();
    void connectNetworks();
    void connectStudies();
    void connectAssessment();
    void connectGuide();
    void connectHelp();
    void addSettings(const Theme& theme);
    void applyProgramSettings(const ProgramSettings& before);
    void connectLog();
    void connectPacs();
    void showSendDialog(const database::CaseRow& row);
    void openImported(const FinishedImport& finished);
    void openLastCase();
    void openStored(std::int64_t seriesId, std::int64_t noduleId);
    void openRow(const database::CaseRow& row, const std::optional<imaging::WorldPoint>& nodule);
    void comeBackTo(const RememberedCase& remembered);
    void rememberPlace();
    void nameWindow();

    const Theme& m_theme;
    LibraryThread m_library;
    WorkplaceMemory m_memory;
    Preferences m_preferences;
    AnalysisEngine m_engine;
    CaseSession m_session;
    CaseReads m_reads;
    NoduleMaps m_maps;
    CaseImporter m_importer;
    BatchAnalysis m_batch;
    PacsDesk m_pacs;
    std::unique_ptr<MainWindow> m_window;
    CasesPage* m_cases = nullptr;
    ReadingPage* m_reading = nullptr;
    AssessmentPanel* m_panel = nullptr;
    NetworksPage* m_networks = nullptr;
    ResultsPage* m_results = nullptr;
    PriorComparison* m_comparison = nullptr;
    StudiesPage* m_studies = nullptr;
    ReportExport* m_reports = nullptr;
    GuideStrip* m_guide = nullptr;
    HelpWindow* m_help = nullptr; ///< made when it is asked for
    SettingsPage* m_settings = nullptr;
    int m_casesPage = 0, m_readingPage = 0, m_studiesPage = 0, m_resultsPage = 0, m_settingsPage = 0;
    StartRequest m_request; ///< cleared when it was carried out
    bool m_openImported = false;
    bool m_guided = false;                       ///< the simulated case of the first steps: its nodule is left to mark
    std::optional<imaging::WorldPoint> m_lookAt; ///< of such a case, LPS mm
};

} // namespace dsmt::ui
