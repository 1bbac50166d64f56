// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/analysis_engine.h"
#include "ui/session/case_importer.h"
#include "ui/session/case_reads.h"
#include "ui/session/case_session.h"
#include "ui/session/library_thread.h"
#include "ui/session/nodule_maps.h"
#include "ui/session/pacs_desk.h"
#include "ui/session/workplace_memory.h"
#include "ui/theme/theme.h"
#include "ui/window/main_window.h"

#include <filesystem>
#include <memory>
#include <optional>

namespace dsmt::ui {

class AssessmentPanel;
class CasesPage;
class NetworksPage;
class PriorComparison;
class ReadingPage;

/// What to do after the window has come up.
struct StartRequest {
    std::filesystem::path folder;              ///< CT to import and open; empty = the case that was open last
    bool simulatedCase = false;                ///< import and open that one instead
    std::optional<imaging::WorldPoint> markAt; ///< LPS mm, once the case is open
    bool analyze = false;                      ///< the marked nodule
    bool chosenNetwork = false;                ///< the network that a person chose last, in place of the given one
};

/// The window with everything behind it, connected: the one place that knows who listens to whom.
class Workstation final : public QObject {
    Q_OBJECT

public:
    /// @param network is called on a worker thread
    Workstation(const std::filesystem::path& libraryFolder, NetworkSource network, const Theme& theme);
    ~Workstation() override;

    void start(const StartRequest& request);

    MainWindow& window() { return *m_window; }
    CaseSession& session() { return m_session; }
    AnalysisEngine& engine() { return m_engine; }
    LibraryThread& library() { return m_library; }
    CaseImporter& importer() { return m_importer; }
    CaseReads& reads() { return m_reads; }
    NoduleMaps& maps() { return m_maps; }
    PacsDesk& pacs() { return m_pacs; }
    ReadingPage& reading() { return *m_reading; }
    AssessmentPanel& panel() { return *m_panel; }
    NetworksPage& networks() { return *m_networks; }
    PriorComparison& comparison() { return *m_comparison; }

private:
    void connectCases();
    void connectReading();
    void connectNetworks();
    void connectPacs();
    void showSendDialog(const database::CaseRow& row);
    void openImported(const FinishedImport& finished);
    void openLastCase();
    void comeBackTo(const RememberedCase& remembered);
    void rememberPlace();

    LibraryThread m_library;
    WorkplaceMemory m_memory;
    AnalysisEngine m_engine;
    CaseSession m_session;
    CaseReads m_reads;
    NoduleMaps m_maps;
    CaseImporter m_importer;
    PacsDesk m_pacs;
    std::unique_ptr<MainWindow> m_window;
    CasesPage* m_cases = nullptr;
    ReadingPage* m_reading = nullptr;
    AssessmentPanel* m_panel = nullptr;
    NetworksPage* m_networks = nullptr;
    PriorComparison* m_comparison = nullptr;
    int m_casesPage = 0, m_readingPage = 0;
    StartRequest m_request; ///< cleared when it was carried out
    bool m_openImported = false;
};

} // namespace dsmt::ui
