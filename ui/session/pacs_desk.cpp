// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/pacs_desk.h"

#include "core/dicom/network/echo.h"
#include "core/workflows/pacs_peers.h"

#include <QPointer>

namespace dsmt::ui {

namespace {

constexpr int kLookSeconds = 10;

} // namespace

PacsDesk::PacsDesk(LibraryThread& library, CaseImporter& importer, QObject* parent)
    : QObject(parent), m_library(library), m_importer(importer)
{
    connect(&m_echoing, &JobRunner::failed, this, [this](const QString& message) { emit echoed(false, message); });
    connect(&m_asking, &JobRunner::failed, this, &PacsDesk::questionFailed);
    connect(&m_previewing, &JobRunner::failed, this, &PacsDesk::previewFailed);
    connect(&m_preparing, &JobRunner::failed, this, &PacsDesk::sendingFailed);
    connect(&m_queue, &JobRunner::failed, this, &PacsDesk::sendingFailed);
    connect(&m_listening, &JobRunner::failed, this, [this](const QString& message) {
        emit listeningChanged(false, tr("Nobody can send to this workstation: %1").arg(message));
    });
    connect(&m_clock, &QTimer::timeout, this, &PacsDesk::runQueue);
    load();
}

PacsDesk::~PacsDesk() = default;

void PacsDesk::load()
{
    m_library.ask(
        this,
        [](database::Library& library) {
            const bool waits = !database::SendQueue(library).due().empty();
            return std::pair(workflows::pacsSettings(library), waits);
        },
        [this](const std::pair<PacsSettings, bool>& stored) {
            m_settings = stored.first;
            emit settingsChanged();
            if (m_settings.listener.isOn)
                listen();
            if (stored.second)
                runQueue();
        });
}

void PacsDesk::lookAgain()
{
    m_library.ask(
        this, [](database::Library& library) { return workflows::pacsSettings(library); },
        [this](const PacsSettings& stored) {
            if (stored == m_settings)
                return;
            m_settings = stored;
            listen();
            emit settingsChanged();
        });
}

void PacsDesk::store(const PacsSettings& settings)
{
    m_library.ask(
        this, [settings](database::Library& library) { workflows::storePacsSettings(library, settings); },
        [this, settings] {
            m_settings = settings;
            listen();
            emit settingsChanged();
        });
}

/// The old station goes and the new one comes on the worker thread: both take a while.
void PacsDesk::listen()
{
    QPointer<PacsDesk> desk(this);
    const auto received = [desk](const workflows::ReceivedObjects& one) {
        const QString from = QString::fromStdString(one.from);
        const int images = int(one.report.taken());
        const QString failure =
            QString::fromStdString(one.report.failure ? one.report.failure->message() : one.failure);
        if (desk)
            QMetaObject::invokeMethod(desk.data(), [desk, from, images, failure] {
                if (desk)
                    emit desk->received(failure.isEmpty() ? tr("%n image(s) received from %1", "", images).arg(from)
                                                          : from + ": " + failure);
            });
    };
    const auto refused = [desk](const std::string& why) {
        if (desk)
            QMetaObject::invokeMethod(desk.data(), [desk, text = QString::fromStdString(why)] {
                if (desk)
                    emit desk->callerRefused(text);
            });
    };
    m_listening.start(
        [old = std::exchange(m_station, nullptr), settings = m_settings, folder = m_library.folder(),
         events = workflows::StationEvents{received, refused, m_diversions}](const Progress&) mutable {
            old.reset();
            return settings.listener.isOn
                       ? std::make_shared<workflows::ReceivingStation>(folder, settings, std::move(events))
                       : nullptr;
        },
        [this](std::shared_ptr<workflows::ReceivingStation> station) {
            m_station = std::move(station);
            const PacsListener& listener = m_settings.listener;
            emit listeningChanged(true, m_station ? tr("Peers can send to %1 at %2:%3.")
                                                        .arg(QString::fromStdString(m_settings.aeTitle),
                                                             QString::fromStdString(listener.address))
                                                        .arg(m_station->port())
                                                  : QString());
        });
}

/// Or about to.
bool PacsDesk::isListening() const
{
    return m_settings.listener.isOn && (m_station || m_listening.isRunning());
}

void PacsDesk::echo(const PacsPeer& peer, const QString& ownAeTitle)
{
    m_echoing.start(
        [peer, own = ownAeTitle.toStdString()](const Progress& progress) {
            return dicom::echo({own, peer}, progress).count();
        },
        [this](long milliseconds) { emit echoed(true, tr("It answers (%1 ms)").arg(milliseconds)); });
}

void PacsDesk::findStudies(const PacsPeer& peer, const dicom::PacsQuery& query)
{
    m_asking.start([link = PacsLink{m_settings.aeTitle, peer},
                    query](const Progress& progress) { return dicom::findStudies(link, query, progress); },
                   [this](const dicom::Answers<dicom::FoundStudy>& answers) { emit foundStudies(answers); });
}

void PacsDesk::findSeries(const PacsPeer& peer, const std::string& studyUid)
{
    m_asking.start([link = PacsLink{m_settings.aeTitle, peer},
                    studyUid](const Progress& progress) { return dicom::findSeries(link, studyUid, progress); },
                   [this, study = QString::fromStdString(studyUid)](const dicom::Answers<dicom::FoundSeries>& answers) {
                       emit foundSeries(study, answers);
                   });
}

void PacsDesk::retrieve(const PacsPeer& peer, const workflows::WantedSeries& wanted, const QString& what)
{
    m_importer.importFrom(what, [settings = m_settings, peer, wanted,
                                 listening = isListening() ? m_diversions : nullptr](database::Library& library,
                                                                                     const Progress& progress) {
        return workflows::retrieveCase(library, settings, peer, wanted, progress, listening).report;
    });
}

void PacsDesk::preview(const workflows::CaseSending& sending)
{
    m_previewing.start(
        [folder = m_library.folder(), sending](const Progress& progress) {
            database::Library library(folder);
            return workflows::previewObjects(library, sending, progress);
        },
        [this](const workflows::Deidentification& preview) { emit previewed(preview); });
}

void PacsDesk::send(const workflows::CaseSending& sending)
{
    m_preparing.start(
        [folder = m_library.folder(), sending](const Progress& progress) {
            database::Library library(folder);
            return workflows::queueCaseObjects(library, sending, progress);
        },
        [this](std::int64_t) {
            emit done(tr("It is in the queue"));
            emit queueChanged();
            runQueue();
        });
}

void PacsDesk::exportTo(const workflows::CaseSending& sending, const std::filesystem::path& target)
{
    m_preparing.start(
        [folder = m_library.folder(), sending, target](const Progress& progress) {
            database::Library library(folder);
            return int(workflows::exportCaseObjects(library, sending, target, progress).size());
        },
        [this, target](int files) {
            emit done(tr("%n file(s) written into %1", "", files).arg(QString::fromStdString(target.string())));
        });
}

void PacsDesk::retry(std::int64_t sendingId)
{
    m_library.ask(
        this, [sendingId](database::Library& library) { database::SendQueue(library).retry(sendingId); },
        [this] {
            emit queueChanged();
            runQueue();
        });
}

void PacsDesk::cancelSending(std::int64_t sendingId)
{
    m_library.ask(
        this, [sendingId](database::Library& library) { workflows::cancelSending(library, sendingId); },
        [this] { emit queueChanged(); });
}

/// Looks again while something waits; an idle window does nothing.
void PacsDesk::runQueue()
{
    if (m_queue.isRunning())
        return;
    m_queue.start(
        [folder = m_library.folder(), own = m_settings.aeTitle](const Progress& progress) {
            database::Library library(folder);
            const workflows::QueueRun run = workflows::runQueue(library, own, progress);
            bool waits = false;
            for (const database::Sending& sending : database::SendQueue(library).all())
                waits = waits || sending.state == database::SendState::Waiting;
            return std::pair(run, waits);
        },
        [this](const std::pair<workflows::QueueRun, bool>& result) {
            const auto& [run, waits] = result;
            if (waits)
                m_clock.start(kLookSeconds * 1000);
            else
                m_clock.stop();
            if (!run.failures.empty())
                emit sendingFailed(QString::fromStdString(run.failures.back()));
            else if (run.objects > 0)
                emit done(tr("%n object(s) sent", "", run.objects));
            if (run.sendings > 0)
                emit queueChanged();
        });
}

} // namespace dsmt::ui
