// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/case_importer.h"

#include "core/base/paths.h"
#include "core/workflows/simulated_study.h"

#include <algorithm>

namespace dsmt::ui {

namespace fs = std::filesystem;

CaseImporter::CaseImporter(LibraryThread& library, QObject* parent) : QObject(parent), m_library(library)
{
    connect(&m_runner, &JobRunner::progressed, this, [this](double fraction, const QString& text) {
        if (m_running)
            emit progressed(m_running->id, fraction, text);
    });
    connect(&m_runner, &JobRunner::failed, this, [this](const QString& message) {
        emit failed(endRunning(), message);
        startNext();
    });
    connect(&m_runner, &JobRunner::cancelled, this, [this] {
        emit cancelled(endRunning());
        startNext();
    });
}

CaseImporter::~CaseImporter() = default;

CaseImporter::Id CaseImporter::import(workflows::ImportRequest request)
{
    // The library keeps the place for later starts from other folders.
    request.path = fs::absolute(request.path).lexically_normal();
    return enqueue(QString::fromStdString(request.path.string()),
                   [request](database::Library& library, const Progress& progress) {
                       return FinishedImport{workflows::importCt(library, request, progress), {}};
                   });
}

CaseImporter::Id
CaseImporter::importFrom(const QString& what,
                         std::function<workflows::ImportReport(database::Library&, const Progress&)> work)
{
    return enqueue(what, [work = std::move(work)](database::Library& library, const Progress& progress) {
        return FinishedImport{work(library, progress), {}};
    });
}

CaseImporter::Id CaseImporter::importSimulatedCase()
{
    return enqueue(tr("the simulated case"), [](database::Library& library, const Progress& progress) {
        const auto embedded = workflows::embeddedCase(cacheFolder(), progress.stage(0, 0.9));
        return FinishedImport{
            workflows::importCt(library, {.path = embedded.folder, .link = true}, progress.stage(0.9, 1)),
            embedded.nodule};
    });
}

void CaseImporter::cancel(Id id)
{
    if (m_running && m_running->id == id) {
        m_running->stop.request_stop();
        return;
    }
    if (std::erase_if(m_waiting, [id](const Task& task) { return task.id == id; }) > 0)
        emit cancelled(id);
}

CaseImporter::Id CaseImporter::enqueue(const QString& what, Work work)
{
    const Id id = ++m_newest;
    m_waiting.push_back({id, std::move(work), {}});
    emit queued(id, what);
    if (!m_running)
        startNext();
    return id;
}

void CaseImporter::startNext()
{
    if (m_running || m_waiting.empty())
        return;
    m_running = std::move(m_waiting.front());
    m_waiting.pop_front();
    // A second window only reads; an import has a connection of its own, which would write beside the first.
    const auto run = [this, id = m_running->id] {
        if (m_running && m_running->id == id)
            startRunning();
    };
    m_library.ask(
        this, [](database::Library& library) { return library.readOnlyBecause(); },
        [this, run](const std::string& why) {
            if (why.empty())
                return run();
            emit failed(
                endRunning(),
                tr("nothing was imported: the case library is only read here, %1").arg(QString::fromStdString(why)));
            startNext();
        },
        run); // the import itself says what is wrong with the library
}

void CaseImporter::startRunning()
{
    emit started(m_running->id);
    // A stop of its own: one that the runner is asked for would drop the report of what was taken.
    m_runner.start(
        [work = m_running->work, stop = m_running->stop.get_token(),
         folder = m_library.folder()](const Progress& outer) {
            database::Library library(folder);
            return work(
                library,
                Progress([&outer](double fraction, const std::string& text) { outer.advance(fraction, text); }, stop));
        },
        [this](FinishedImport finished) {
            const Id id = endRunning();
            const bool nothing = finished.report.cancelled && finished.report.isEmpty();
            if (nothing)
                emit cancelled(id);
            else
                emit imported(id, finished);
            startNext();
        });
}

CaseImporter::Id CaseImporter::endRunning()
{
    const Id id = m_running ? m_running->id : 0;
    m_running.reset();
    return id;
}

} // namespace dsmt::ui
