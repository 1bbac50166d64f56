// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder only. Exceptions of SQLiteCpp pass through.

#include "core/study/instant.h"

#include <cstdint>
#include <optional>
#include <string>

namespace SQLite {
class Database;
}

namespace dsmt::database {

/// Something that happened while a study ran.
struct StudyEvent {
    std::int64_t studyId = 0;
    std::optional<std::int64_t> readerId, noduleId;
    int session = 0; ///< 0 where it concerns none
    study::Instant at;
    std::string kind;              ///< as in migrations/009_reader_studies.sql
    std::string detailJson = "{}"; ///< an object
};

void insertEvent(SQLite::Database& database, const StudyEvent& event);
/// {"text": text}
std::string textDetail(const std::string& text);

/// The network's answer or the truth of this case was shown to the reader. @param kind "network shown", "truth shown",
/// or "" for either @param since at this moment or later; "" for ever
bool wasShown(SQLite::Database& database, const StudyEvent& ofReaderAndNodule, const std::string& kind,
              const std::string& since = {});

} // namespace dsmt::database
