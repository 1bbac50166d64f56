// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/receiving_station.h"

#include "core/database/audit_trail.h"
#include "core/database/library.h"
#include "core/dicom/network/listener.h"
#include "core/records/new_uid.h"

#include <fmt/format.h>
#include <optional>
#include <vector>

namespace dsmt::workflows {

namespace fs = std::filesystem;

struct ReceivingStation::Desk {
    fs::path library;
    StationEvents events;
    std::optional<dicom::Listener> listener; // last: its threads end before the rest goes

    fs::path place() const { return library / "received"; }
    /// Into a folder of their own, so that another connection that still sends is left alone.
    fs::path setAside(const std::vector<fs::path>& files) const;
    ImportReport import(const fs::path& folder, const std::string& from) const;
    void takeUp() const;
    void arrived(const dicom::Arrival& arrival) const;
};

fs::path ReceivingStation::Desk::setAside(const std::vector<fs::path>& files) const
{
    const fs::path folder = place() / newUid();
    fs::create_directory(folder);
    std::error_code ignored; // the same object may have come twice
    for (const fs::path& file : files)
        fs::rename(file, folder / file.filename(), ignored);
    return folder;
}

ImportReport ReceivingStation::Desk::import(const fs::path& folder, const std::string& from) const
{
    try {
        database::Library opened(library);
        ImportReport report = importCt(opened, {.path = folder});
        report.source = from;
        if (!report.failure)
            fs::remove_all(folder);
        database::AuditStore(opened).append(
            {"received from PACS", "", std::nullopt, "", fmt::format("{} images from {}", report.taken(), from)});
        return report;
    } catch (const Error& failure) {
        return {.source = from, .failure = failure};
    } catch (const fs::filesystem_error& failure) {
        return {.source = from, .failure = Error(ErrorKind::Failed, failure.what())};
    }
}

/// What an earlier station acknowledged and did not come to import.
void ReceivingStation::Desk::takeUp() const
{
    std::vector<fs::path> files, folders;
    for (const auto& entry : fs::directory_iterator(place())) {
        if (entry.is_directory())
            folders.push_back(entry.path());
        else if (entry.path().extension() == ".dcm")
            files.push_back(entry.path());
        else
            fs::remove(entry.path()); // a part of an object, not acknowledged
    }
    if (!files.empty())
        folders.push_back(setAside(files));
    for (const fs::path& folder : folders) {
        const ReceivedObjects received{"an earlier run", "", import(folder, "an earlier run")};
        if (events.received)
            events.received(received);
    }
}

void ReceivingStation::Desk::arrived(const dicom::Arrival& arrival) const
{
    const std::string from = fmt::format("{} ({})", arrival.callingAeTitle, arrival.address);
    ReceivedObjects received{from, arrival.failure, {.source = from}};
    if (!arrival.files.empty()) {
        try {
            received.report = import(setAside(arrival.files), from);
        } catch (const fs::filesystem_error& failure) {
            received.report.failure = Error(ErrorKind::Failed, failure.what());
        }
    }
    if (events.received)
        events.received(received);
}

ReceivingStation::ReceivingStation(fs::path library, const PacsSettings& settings, StationEvents events)
    : m_desk(std::make_unique<Desk>())
{
    m_desk->library = std::move(library);
    m_desk->events = std::move(events);
    try {
        fs::create_directories(m_desk->place());
        fs::permissions(m_desk->place(), fs::perms::owner_all);
        m_desk->takeUp();
    } catch (const fs::filesystem_error& failure) {
        throw Error(ErrorKind::Failed, failure.what());
    }
    m_desk->listener.emplace(
        settings,
        dicom::ListenerOptions{.folder = m_desk->place(),
                               .sync = true,
                               .arrived = [desk = m_desk.get()](const dicom::Arrival& one) { desk->arrived(one); },
                               .refused = m_desk->events.refused,
                               .diversions = m_desk->events.diversions});
}

ReceivingStation::~ReceivingStation() = default;

int ReceivingStation::port() const
{
    return m_desk->listener->port();
}

} // namespace dsmt::workflows
