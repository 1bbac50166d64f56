// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/read_store.h"
#include "core/database/study_deviations.h"
#include "core/database/study_store.h"
#include "core/records/assessment.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// A case that is analysed, with what subgroups are made of. Texts are "" where the library does not tell.
struct AnalysedCase {
    int number = 0; ///< within the study
    std::int64_t noduleId = 0, seriesId = 0;
    bool simulated = false;
    std::optional<bool> truth;        ///< the protocol's positive class; nothing without a reference standard
    std::string standard, method;     ///< the reference standard in words, and how it was found
    std::optional<Assessment> answer; ///< of the network, for this study
    std::string sex, ageBand, vendor, kernel, contrast, centre, lobe;
    std::optional<double> sliceMm;

    /// The network's probability of the positive class; nothing where it refused.
    std::optional<double> probability() const;
    std::optional<bool> networkCall() const;
};

struct AnalysedReader {
    database::StudyReader reader;
    std::string seniority, specialty;
    std::optional<int> years;
};

/// A study as it is analysed: what counts, without training. Everything else about a study's results is made of this.
struct StudyReads {
    database::ReaderStudy study;
    std::optional<database::FrozenPlan> frozen;
    study::Flow flow;
    int trainingCases = 0;
    std::vector<AnalysedCase> cases;     ///< by number
    std::vector<AnalysedReader> readers; ///< by number
    /// Of them the reads that are not superseded, by reader, arm and case.
    std::vector<database::StoredRead> reads;
    std::vector<database::Deviation> deviations;

    const AnalysedCase* caseNumbered(int number) const;
    /// Numbers within the study. @throws std::out_of_range for an id that is not of it
    int readerOf(const NoduleRead& read) const { return readersById.at(read.readerId); }
    int caseOf(const NoduleRead& read) const { return casesById.at(read.noduleId); }
    const NoduleRead* find(int reader, int caseNumber, bool aided) const;
    bool hasArm(bool aided) const;
    bool isSimulated() const; ///< any case is

    std::map<std::int64_t, int> readersById, casesById;       ///< by id
    std::map<std::tuple<int, int, bool>, std::size_t> places; ///< of reads, by reader, case and arm
};

/// @throws Error(NotFound) for a study that is not planned here; Error(Failed)
StudyReads studyReads(database::Library& library, std::int64_t studyId);

} // namespace dsmt::workflows
