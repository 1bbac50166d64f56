// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/workstation.h"

#include "ui/assessment/assessment_panel.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/cases_page.h"
#include "ui/networks/networks_page.h"
#include "ui/pacs/case_results_dialog.h"
#include "ui/pacs/pacs_dialog.h"
#include "ui/pacs/send_dialog.h"
#include "ui/reading/prior_comparison.h"
#include "ui/reading/reading_page.h"
#include "ui/session/engine_source.h"
#include "ui/window/status_line.h"

#include <utility>

namespace dsmt::ui {

Workstation::Workstation(const std::filesystem::path& libraryFolder, NetworkSource network, const Theme& theme)
    : m_library(libraryFolder), m_memory(m_library), m_engine(std::move(network)), m_session(m_library, m_engine),
      m_reads(m_session, m_library), m_maps(m_session, m_engine), m_importer(m_library), m_pacs(m_library, m_importer),
      m_window(std::make_unique<MainWindow>(m_engine, theme))
{
    m_cases = new CasesPage(m_library, m_importer, m_session, theme);
    m_panel = new AssessmentPanel(m_session, m_engine, theme, &m_maps);
    m_reading = new ReadingPage(m_session, m_engine, m_reads, m_maps, theme, m_panel);
    m_comparison = new PriorComparison(m_session, m_library, m_memory, theme, m_reading->keys(), m_reading);
    m_reading->addComparison(*m_comparison);
    m_casesPage = m_window->addPage(m_cases, "cases", tr("Cases"));
    m_readingPage = m_window->addPage(m_reading, "reading", tr("Reading"));
    m_networks = new NetworksPage(m_engine, theme);
    m_window->addPage(m_networks, "networks", tr("Networks"));
    connectCases();
    connectReading();
    connectNetworks();
    connectPacs();
}

Workstation::~Workstation() = default;

void Workstation::connectCases()
{
    connect(&m_importer, &CaseImporter::imported, this,
            [this](quint64, const FinishedImport& finished) { openImported(finished); });
    // Readings may come after their CT.
    connect(&m_importer, &CaseImporter::imported, &m_reads, &CaseReads::reload);
    connect(&m_importer, &CaseImporter::failed, this, [this] {
        m_openImported = false;
        m_request = {};
    });
    connect(&m_session, &CaseSession::previewed, this, [this] { m_window->showPage(m_readingPage); });
    connect(&m_session, &CaseSession::openingFailed, this, [this] { m_window->showPage(m_casesPage); });
    connect(&m_session, &CaseSession::openingCancelled, this, [this] { m_window->showPage(m_casesPage); });
    connect(&m_session, &CaseSession::opened, this, [this] {
        const std::string name = caseName(m_session.series()->record);
        m_memory.rememberCase(name);
        m_memory.recall(name, this, [this, name](const RememberedCase& remembered) {
            if (caseName(m_session.series()->record) == name)
                comeBackTo(remembered);
        });
        m_window->setWindowTitle(tr("%1 - DSMT Workstation").arg(patientText(m_session.series()->record)));
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
        m_engine.use(engineSource(name));
        m_memory.rememberNetwork(name);
    });
}

void Workstation::connectPacs()
{
    const auto say = [this](const QString& message) { m_window->status().showMessage(sentence(message)); };
    const auto show = [this](QDialog* dialog) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    };
    connect(m_cases, &CasesPage::archiveRequested, this,
            [this, show] { show(new PacsDialog(m_pacs, m_window.get())); });
    connect(m_cases, &CasesPage::queueRequested, this,
            [this, show] { show(new CaseResultsDialog(m_pacs, nullptr, m_window.get())); });
    connect(m_cases, &CasesPage::resultsRequested, this,
            [this, show](const database::CaseRow& row) { show(new CaseResultsDialog(m_pacs, &row, m_window.get())); });
    connect(m_cases, &CasesPage::sendRequested, this, &Workstation::showSendDialog);
    connect(m_reading, &ReadingPage::sendRequested, this, [this] {
        if (!m_session.series())
            return;
        m_library.ask(
            this,
            [record = m_session.series()->record](database::Library& library) {
                return database::CaseStore(library).findSeries(record.seriesUid, record.part);
            },
            [this](const std::optional<database::CaseRow>& row) {
                if (row)
                    showSendDialog(*row);
            });
    });
    connect(&m_pacs, &PacsDesk::sendingFailed, &m_window->status(), say);
    connect(&m_pacs, &PacsDesk::done, &m_window->status(), say);
    connect(&m_pacs, &PacsDesk::received, &m_window->status(), say);
    connect(&m_pacs, &PacsDesk::received, m_cases, &CasesPage::reload);
}

void Workstation::showSendDialog(const database::CaseRow& row)
{
    auto* dialog = new SendDialog(m_pacs, row, m_window.get());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void Workstation::start(const StartRequest& request)
{
    m_request = request;
    if (request.chosenNetwork)
        m_memory.recallNetwork(this, [this](const std::optional<std::string>& name) {
            if (name)
                m_engine.use(engineSource(*name));
            else
                m_engine.start();
        });
    else
        m_engine.start();
    if (request.folder.empty() && !request.simulatedCase)
        return openLastCase();
    m_openImported = true;
    if (request.simulatedCase)
        m_importer.importSimulatedCase();
    else
        m_cases->importPath(request.folder, true);
}

void Workstation::openImported(const FinishedImport& finished)
{
    // One series, or a folder named when the program was started: no need to choose.
    const bool named = std::exchange(m_openImported, false);
    const auto cases = finished.report.cases();
    if (!m_request.markAt)
        m_request.markAt = finished.nodule;
    if (!cases.empty() && (named || (cases.size() == 1 && m_importer.isIdle())))
        m_session.open(cases.front());
    else
        m_request = {};
}

void Workstation::openLastCase()
{
    m_memory.recallCase(this, [this](const std::optional<std::string>& name) {
        if (!name)
            return;
        m_library.ask(
            this, [name = *name](database::Library& library) { return findCase(library, name); },
            [this](const std::optional<database::CaseRow>& row) {
                // A person may have been quicker.
                if (row && !m_session.series() && !m_session.isOpening())
                    m_session.open(*row);
            });
    });
}

void Workstation::comeBackTo(const RememberedCase& remembered)
{
    const auto mark = remembered.mark ? pointFromJson(*remembered.mark) : std::nullopt;
    const auto place = remembered.place ? readingPlaceFromJson(*remembered.place) : std::nullopt;
    const StartRequest request = std::exchange(m_request, {});
    if (request.markAt)
        m_session.mark(*request.markAt);
    else if (mark && !m_session.markedAt())
        m_session.mark(*mark);
    if (place && !request.markAt)
        m_reading->goTo(*place);
    if (const auto prior = remembered.prior ? priorNoteFromJson(*remembered.prior) : std::nullopt)
        m_comparison->offer(*prior);
    if (request.analyze)
        m_session.analyze();
}

void Workstation::rememberPlace()
{
    if (m_session.series() && !m_session.isOpening())
        m_memory.rememberPlace(caseName(m_session.series()->record), toJson(m_reading->place()));
}

} // namespace dsmt::ui
