// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/pacs_peers.h"

#include "core/base/error.h"
#include "core/database/audit_trail.h"
#include "core/database/state_store.h"
#include "core/database/transaction.h"

#include <fmt/format.h>

namespace dsmt::workflows {

namespace {

constexpr const char* kKey = "pacs";

} // namespace

PacsSettings pacsSettings(database::Library& library)
{
    const auto stored = database::StateStore(library).get(kKey);
    return stored ? pacsSettingsFromJson(*stored) : PacsSettings{};
}

void storePacsSettings(database::Library& library, const PacsSettings& settings)
{
    if (const std::string fault = faultOf(settings); !fault.empty())
        throw Error(ErrorKind::BadInput, "the settings of the PACS cannot be kept: " + fault);
    if (settings == pacsSettings(library))
        return;
    database::Transaction transaction(library);
    database::StateStore(library).set(kKey, toJson(settings));
    std::string detail = fmt::format("AE title {}, listener {}", settings.aeTitle,
                                     settings.listener.isOn
                                         ? fmt::format("at {}:{}{}", settings.listener.address, settings.listener.port,
                                                       settings.listener.tls.isOn ? " with TLS" : "")
                                         : "off");
    for (const PacsPeer& peer : settings.peers)
        detail += ", " + shownPeer(peer);
    database::AuditStore(library).append({"PACS set up", "", std::nullopt, "", detail});
    transaction.commit();
}

} // namespace dsmt::workflows
