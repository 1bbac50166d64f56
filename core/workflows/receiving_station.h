// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/network/diversions.h"
#include "core/records/pacs_settings.h"
#include "core/workflows/import_ct.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace dsmt::workflows {

/// What a peer sent to this workstation.
struct ReceivedObjects {
    std::string from;    ///< AE title and address
    std::string failure; ///< why its connection ended before its time, a clause; ""
    ImportReport report; ///< of what came over it
};

struct StationEvents {
    /// Both are called on threads of the station, one at a time.
    std::function<void(const ReceivedObjects&)> received;
    std::function<void(const std::string&)> refused; ///< a sentence
    /// Objects that somebody waits for go there and are not imported here; may be null.
    std::shared_ptr<const dicom::Diversions> diversions;
};

/// Listens while it lives, and brings what each connection sent into the library, as the import of a folder does. What
/// was acknowledged to a peer lies in received/ of the library until it is imported, also when the program dies
/// between: the next station takes it up.
class ReceivingStation final {
public:
    /// @throws Error(Failed) when nothing can be listened on or the library cannot be written
    ReceivingStation(std::filesystem::path library, const PacsSettings& settings, StationEvents events);
    ~ReceivingStation();
    ReceivingStation(const ReceivingStation&) = delete;
    ReceivingStation& operator=(const ReceivingStation&) = delete;

    int port() const;

private:
    struct Desk;
    std::unique_ptr<Desk> m_desk;
};

} // namespace dsmt::workflows
