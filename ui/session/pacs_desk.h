// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/network/find.h"
#include "core/workflows/case_objects.h"
#include "core/workflows/receiving_station.h"
#include "core/workflows/retrieve_case.h"
#include "ui/session/case_importer.h"

#include <QObject>
#include <QTimer>

#include <filesystem>
#include <memory>

namespace dsmt::ui {

/// Everything that the window does with other systems, each on a thread of its own: asking, retrieving (through the
/// importer's queue), sending (through the queue of the library, which is looked at every few seconds) and listening.
class PacsDesk final : public QObject {
    Q_OBJECT

public:
    PacsDesk(LibraryThread& library, CaseImporter& importer, QObject* parent = nullptr);
    ~PacsDesk() override;

    LibraryThread& library() const { return m_library; }
    const PacsSettings& settings() const { return m_settings; }
    /// Another program may have set up something in the meantime.
    void lookAgain();
    /// Keeps them in the library, and listens or stops listening.
    void store(const PacsSettings& settings);

    void echo(const PacsPeer& peer, const QString& ownAeTitle);
    /// The newest question wins.
    void findStudies(const PacsPeer& peer, const dicom::PacsQuery& query);
    void findSeries(const PacsPeer& peer, const std::string& studyUid);
    void cancelQuestion() { m_asking.cancel(); }
    void retrieve(const PacsPeer& peer, const workflows::WantedSeries& wanted, const QString& what);

    /// What would go, and what of it would be changed.
    void preview(const workflows::CaseSending& sending);
    void send(const workflows::CaseSending& sending);
    void exportTo(const workflows::CaseSending& sending, const std::filesystem::path& folder);

    void retry(std::int64_t sendingId);
    void cancelSending(std::int64_t sendingId);

signals:
    void settingsChanged();
    /// The settings are kept; a sentence about whether this workstation listens, and how that went.
    void listeningChanged(bool isGood, const QString& text);
    void echoed(bool answers, const QString& text);
    void foundStudies(const dsmt::dicom::Answers<dsmt::dicom::FoundStudy>& answers);
    void foundSeries(const QString& studyUid, const dsmt::dicom::Answers<dsmt::dicom::FoundSeries>& answers);
    void questionFailed(const QString& message);
    void previewed(const dsmt::workflows::Deidentification& preview);
    void previewFailed(const QString& message);
    /// Something is in the queue, or was written to a folder; a sentence.
    void done(const QString& text);
    void sendingFailed(const QString& message);
    void queueChanged();
    /// A peer sent something that is in the library now.
    void received(const QString& text);
    /// Somebody who may not called; a sentence.
    void callerRefused(const QString& text);

private:
    void load();
    void listen();
    bool isListening() const;
    void runQueue();

    LibraryThread& m_library;
    CaseImporter& m_importer;
    PacsSettings m_settings;
    QTimer m_clock;
    std::shared_ptr<workflows::ReceivingStation> m_station;
    std::shared_ptr<dicom::Diversions> m_diversions = std::make_shared<dicom::Diversions>(); ///< of each station
    JobRunner m_echoing, m_asking, m_previewing, m_preparing, m_queue, m_listening; // last: their threads end first
};

} // namespace dsmt::ui
