// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/room_note.h"

#include "core/database/audit_trail.h"
#include "core/database/state_store.h"
#include "core/database/study_store.h"
#include "core/database/transaction.h"

#include <string>

namespace dsmt::ui {

namespace {

constexpr const char* kKey = "reading room";

} // namespace

std::optional<std::int64_t> openRoom(database::Library& library)
{
    const std::string text = database::StateStore(library).get(kKey).value_or("");
    for (const database::ReaderStudy& study : database::StudyStore(library).all())
        if (std::to_string(study.id) == text)
            return study.id;
    return std::nullopt;
}

void noteRoomOpened(database::Library& library, std::int64_t studyId)
{
    database::Transaction transaction(library);
    database::StateStore(library).set(kKey, std::to_string(studyId));
    database::AuditStore(library).append({"reading room opened", "reader_studies", studyId, "", ""});
    transaction.commit();
}

void noteRoomClosed(database::Library& library)
{
    database::Transaction transaction(library);
    database::StateStore(library).set(kKey, "");
    database::AuditStore(library).append({"reading room closed", "", std::nullopt, "", ""});
    transaction.commit();
}

} // namespace dsmt::ui
