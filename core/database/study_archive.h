// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/event_rows.h"
#include "core/database/read_store.h"
#include "core/database/study_store.h"

namespace dsmt::database {

/// A case as an archive has it: nothing of the patient, no day, no place, no pathologist.
struct ArchivedCase {
    int number = 0;
    bool simulated = false;
    std::string category;                 ///< of the reference standard; "" without
    std::string detail;                   ///< of "other": the protocol's own wording of one of its classes, or ""
    std::string method;                   ///< how it was found
    std::optional<Assessment> assessment; ///< what the network answered, without places, texts and the CT's UID
};

struct ArchivedRead {
    int reader = 0, caseNumber = 0;
    NoduleRead read; ///< with ids of nothing
    std::string lockedAt, reason;
};

struct ArchivedEvent {
    int reader = 0, caseNumber = 0; ///< 0 for none
    StudyEvent event;               ///< with ids of nothing
};

/// A frozen study as it goes to another library, de-identified: readers and cases are numbers. Comments are as readers
/// typed them.
struct StudyArchive {
    study::Plan plan;
    std::string planSha256, frozenAt;
    std::vector<ArchivedCase> cases;
    std::vector<ArchivedRead> reads;   ///< in the order of locking; a later one of the same place is a correction
    std::vector<ArchivedEvent> events; ///< in order
};

/// @throws Error(Refused) for a study that is not frozen, or that is not as it was stored; Error(NotFound, Failed)
StudyArchive archiveOf(Library& library, std::int64_t studyId);

/// The study with the plan, the orders, reads and events of the archive, all of it or nothing. Nodules that the library
/// has are known by their tracking UID; the others come with it, without images;
/// of those that were left out only the numbers come. Readers are called by study and
/// number.
/// @param sha256 of the archive, kept with the plan
/// @throws Error(BadInput) when the library has a study of this name; Error(Failed)
std::int64_t importArchive(Library& library, const StudyArchive& archive, const std::string& sha256);

/// {"format", "version", "study": {...}, "sha256": of the text of "study"}. The same study gives the same text.
std::string toJson(const StudyArchive& archive);
std::string sha256Of(const StudyArchive& archive);
/// @throws Error(BadInput) for a text that is no archive, or not what its SHA-256 says
StudyArchive archiveFromJson(const std::string& text);

} // namespace dsmt::database
