// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/workstation.h"

#include "core/workflows/study_files.h"
#include "ui/assessment/assessment_panel.h"
#include "ui/assessment/core_sentences.h"
#include "ui/assessment/decision_section.h"
#include "ui/assessment/report_export.h"
#include "ui/cases/cases_page.h"
#include "ui/guide/guide_strip.h"
#include "ui/networks/networks_page.h"
#include "ui/reading/prior_comparison.h"
#include "ui/reading/reading_page.h"
#include "ui/results/results_page.h"
#include "ui/session/engine_source.h"
#include "ui/statistics/statistics_page.h"
#include "ui/studies/studies_page.h"
#include "ui/window/status_line.h"

#include <utility>

namespace dsmt::ui {

Workstation::Workstation(const std::filesystem::path& libraryFolder, NetworkSource network, const Theme& theme,
                         const ProgramSettings& settings, const std::filesystem::path& settingsFile)
    : m_theme(theme), m_library(libraryFolder), m_memory(m_library), m_preferences(m_library, settings, settingsFile),
      m_engine(std::move(network)), m_session(m_library, m_engine), m_reads(m_session, m_library),
      m_maps(m_session, m_engine), m_importer(m_library), m_batch(m_library, m_engine, m_session),
      m_pacs(m_library, m_importer), m_window(std::make_unique<MainWindow>(m_engine, theme))
{
    m_cases = new CasesPage(m_library, m_importer, m_session, m_batch, theme);
    m_panel = new AssessmentPanel(m_session, m_engine, theme, &m_maps);
    m_reading = new ReadingPage(m_session, m_engine, m_reads, m_maps, theme, m_panel);
    m_comparison = new PriorComparison(m_session, m_library, m_memory, theme, m_reading->keys(), m_reading);
    m_reading->addComparison(*m_comparison);
    m_casesPage = m_window->addPage(m_cases, "cases", tr("Cases"));
    m_readingPage = m_window->addPage(m_reading, "reading", tr("Reading"));
    m_studies = new StudiesPage(m_library);
    m_studiesPage = m_window->addPage(m_studies, "studies", tr("Studies"));
    m_results = new ResultsPage(m_library, theme);
    m_resultsPage = m_window->addPage(m_results, "results", tr("Results"));
    m_window->addPage(new StatisticsPage(m_library, theme), "statistics", tr("Statistics"));
    m_networks = new NetworksPage(m_engine, m_library, theme);
    m_window->addPage(m_networks, "networks", tr("Networks"));
    connectCases();
    connectReading();
    m_reports = new ReportExport(m_session, this);
    m_guide = new GuideStrip(theme);
    m_window->addStrip(m_guide);
    connectNetworks();
    connect(m_results, &ResultsPage::caseRequested, this, &Workstation::openStored);
    connectStudies();
    connectAssessment();
    connectGuide();
    connectHelp();
    connectPacs();
    addSettings(theme);
}

Workstation::~Workstation() = default;

void Workstation::connectCases()
{
    connect(&m_importer, &CaseImporter::imported, this,
            [this](quint64, const FinishedImport& finished) { openImported(finished); });
    // Readings may come after their CT.
    connect(&m_importer, &CaseImporter::imported, &m_reads, &CaseReads::reload);
    connect(&m_importer, &CaseImporter::failed, this, [this] {
        m_openImported = m_guided = false;
        m_request = {};
    });
    connect(&m_session, &CaseSession::previewed, this, [this] { m_window->showPage(m_readingPage); });
    connect(m_cases, &CasesPage::openRequested, this, &Workstation::openRow);
    const auto goBack = [this] {
        m_request = {};
        m_window->showPage(m_casesPage);
    };
    connect(&m_session, &CaseSession::openingFailed, this, goBack);
    connect(&m_session, &CaseSession::openingCancelled, this, goBack);
    connect(&m_session, &CaseSession::opened, this, [this] {
        const std::string name = caseName(m_session.series()->record);
        m_memory.rememberCase(name);
        m_memory.recall(name, this, [this, name](const RememberedCase& remembered) {
            if (caseName(m_session.series()->record) == name)
                comeBackTo(remembered);
        });
        nameWindow();
        m_window->showPage(m_readingPage);
    });
    connect(&m_library, &LibraryThread::failed, &m_window->status(),
            [this](const QString& message) { m_window->status().showMessage(sentence(message)); });
}

void Workstation::connectReading()
{
    connect(m_panel, &AssessmentPanel::predictionShown, m_reading, &ReadingPage::showPrediction);
    connect(m_reading, &ReadingPage::cursorMoved, &m_window->status(), &StatusLine::showCursor);
    m_memory.recallKeys(this, [this](const std::optional<std::string>& keys) {
        if (keys)
            m_reading->keys().setMap(KeyMap::fromJson(*keys));
        connect(&m_reading->keys(), &KeyBindings::changed, this,
                [this] { m_memory.rememberKeys(m_reading->keys().map().toJson()); });
    });
    m_memory.recallBrush(this, [this](const std::optional<std::string>& brush) {
        if (brush)
            m_reading->setBrush(maskToolSettingsFromJson(*brush));
        connect(m_reading, &ReadingPage::brushChanged, this,
                [this](const MaskToolSettings& settings) { m_memory.rememberBrush(toJson(settings)); });
    });
    const auto say = [this](const QString& message) { m_window->status().showMessage(sentence(message)); };
    connect(m_reading, &ReadingPage::said, &m_window->status(), say);
    connect(&m_reads, &CaseReads::failed, &m_window->status(), say);
    connect(m_reading, &ReadingPage::placeChanged, this, &Workstation::rememberPlace);
    connect(&m_session, &CaseSession::marked, this, [this] {
        m_memory.rememberMark(caseName(m_session.series()->record), toJson(*m_session.markedAt()));
        rememberPlace();
    });
}

void Workstation::connectNetworks()
{
    connect(m_networks, &NetworksPage::packageChosen, this, [this](const std::string& name) {
        m_engine.use(engineSource(name, engineOptions(m_preferences.program())));
        m_memory.rememberNetwork(name);
    });
}

void Workstation::connectStudies()
{
    connect(m_studies, &StudiesPage::readingRequested, this, &Workstation::readingRequested);
    connect(m_studies, &StudiesPage::resultsRequested, this, &Workstation::showResults);
    connect(m_studies, &StudiesPage::said, &m_window->status(),
            [this](const QString& message) { m_window->status().showMessage(message); });
}

void Workstation::connectAssessment()
{
    const auto report = [this] { m_reports->ask(m_panel->shown(), m_window.get()); };
    connect(m_panel, &AssessmentPanel::reportAsked, m_reports, report);
    connect(m_reports, &ReportExport::said, &m_window->status(),
            [this](const QString& message) { m_window->status().showMessage(sentence(message)); });
    connect(m_reading, &ReadingPage::assessmentAction, m_panel, [this, report](ReadingAction action) {
        if (action == ReadingAction::CaseReport)
            return report();
        if (!m_panel->shown())
            return;
        if (action == ReadingAction::AcceptPrediction)
            m_panel->decision()->accept();
        else
            m_panel->decision()->reject();
    });
}

void Workstation::connectGuide()
{
    connect(m_guide, &GuideStrip::simulatedCaseAsked, this, [this] {
        m_openImported = m_guided = true;
        m_importer.importSimulatedCase();
    });
    connect(m_guide, &GuideStrip::closed, this, [this] {
        m_memory.rememberGuideClosed();
        m_window->showPage(m_window->currentPage()); // its keys work again
    });
    connect(m_window.get(), &MainWindow::guideAsked, m_guide, &GuideStrip::begin);
    const auto tick = [this](GuideStep step) { return [this, step] { m_guide->done(step); }; };
    connect(&m_importer, &CaseImporter::imported, m_guide, tick(GuideStep::Import));
    connect(&m_session, &CaseSession::opened, m_guide, tick(GuideStep::Open));
    connect(&m_session, &CaseSession::marked, m_guide, tick(GuideStep::Mark));
    connect(&m_session, &CaseSession::stored, m_guide, tick(GuideStep::Analyze));
    connect(&m_session, &CaseSession::decided, m_guide, tick(GuideStep::Decide));
    connect(m_reports, &ReportExport::written, m_guide, tick(GuideStep::Report));
}

void Workstation::start(const StartRequest& request)
{
    m_request = request;
    if (request.guide)
        m_memory.recallGuideClosed(this, [this](bool closed) {
            if (!closed)
                m_guide->show(); // steps may be done already
        });
    if (request.chosenNetwork)
        m_memory.recallNetwork(this, [this](const std::optional<std::string>& name) {
            if (name)
                m_engine.use(engineSource(*name, engineOptions(m_preferences.program())));
            else
                m_engine.start();
        });
    else
        m_engine.start();
    m_batch.start();
    m_window->showPage(m_casesPage);
    if (request.folder.empty() && !request.simulatedCase)
        return openLastCase();
    if (request.folder.extension() == workflows::kStudyArchiveEnding) {
        m_request = {};
        m_window->showPage(m_studiesPage);
        return m_studies->importFrom(request.folder);
    }
    m_openImported = true;
    if (request.simulatedCase)
        m_importer.importSimulatedCase();
    else
        m_cases->importPath(request.folder, true);
}

void Workstation::showResults(std::int64_t studyId)
{
    m_window->showPage(m_resultsPage);
    m_results->showStudy(studyId);
}
} // namespace dsmt::ui
