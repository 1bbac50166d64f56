// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/library.h"
#include "core/study/plan.h"
#include "core/study/release.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::database {

struct ReaderStudy {
    std::int64_t id = 0;
    std::string name;
    study::Protocol protocol;
    std::string createdAt; ///< UTC, ISO 8601
    std::string frozenAt;  ///< the same, or "" while it is a draft
};

/// A nodule that was looked at for a study.
struct StudyCase {
    std::int64_t noduleId = 0;
    int number = 0; ///< within the study, from 1; 0 when it was left out
    bool training = false;
    std::string excludedBecause;
    std::optional<std::int64_t> predictionId; ///< what the network answered, for this study
    bool simulated = false;
};

struct StudyReader {
    std::int64_t readerId = 0;
    int number = 0; ///< within the study, from 1
    std::string name;
};

struct StudyDraft {
    std::string name;
    study::Protocol protocol; ///< without weightsSha256 the network that answered last, where the design needs one
    std::vector<std::int64_t> readers;
    std::vector<std::int64_t> nodules;  ///< that are looked at; empty for all of the library
    std::vector<std::int64_t> training; ///< training cases; empty to have the protocol's number drawn
};

struct FrozenPlan {
    study::Plan plan;
    std::string sha256, frozenBy, frozenAt;
    std::string archiveSha256; ///< of the archive that the study came from; "" for one of this library
    bool intact = true;        ///< false: the row is not what was stored
};

/// Reader studies that are planned here. A draft may be thrown away; once its plan is frozen nothing of it changes any
/// more. All throw Error(Failed).
class StudyStore final {
public:
    explicit StudyStore(Library& library) : m_library(library) {}

    /// Looks at the nodules, numbers cases and readers, draws orders: all of it or nothing.
    /// @throws Error(BadInput) for a name that is taken, a protocol that is none, no readers, no cases;
    /// Error(NotFound) for an unknown reader or nodule
    std::int64_t create(const StudyDraft& draft);
    /// What create would look at, with its numbers and reasons; stores nothing. @throws as create, but for readers and
    /// names
    std::vector<StudyCase> considered(const StudyDraft& draft);
    /// @throws Error(Refused) once the plan is frozen
    void removeDraft(std::int64_t studyId);

    /// Planned studies only; nothing for one of imported reads.
    std::optional<ReaderStudy> find(const std::string& name);
    /// @throws Error(NotFound)
    ReaderStudy named(const std::string& name);
    /// In order of creation.
    std::vector<ReaderStudy> all();

    /// All nodules that were looked at: cases by number, then those left out.
    std::vector<StudyCase> cases(std::int64_t studyId);
    std::vector<StudyReader> readers(std::int64_t studyId);

    /// As the rows say now. @throws Error(NotFound)
    study::Plan plan(std::int64_t studyId);
    /// From now on the plan is what is analysed and readers may begin; noted in the audit trail with its SHA-256.
    /// @throws Error(Refused) when it is frozen already
    FrozenPlan freeze(std::int64_t studyId);
    std::optional<FrozenPlan> frozen(std::int64_t studyId);

private:
    Library& m_library;
};

/// "C007", "R2": how cases and readers are called towards anybody.
std::string caseCode(int number);
std::string readerCode(int number);

} // namespace dsmt::database
