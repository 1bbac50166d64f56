// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/library_scores.h"

#include "core/base/error.h"
#include "core/database/case_store.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/read_store.h"
#include "core/database/reader_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/score_rows.h"
#include "core/database/study_progress.h"
#include "core/workflows/library_cases.h"
#include "core/workflows/study_builder.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace dsmt::workflows {

namespace {

bool isBeingRead(database::Library& library, std::int64_t study)
{
    const auto status = database::studyStatus(library, study);
    return std::any_of(status.begin(), status.end(), [](const database::ReaderStatus& reader) {
        return reader.state.state != study::SessionState::Done;
    });
}

/// Puts scores of nodules together, asking for each nodule once.
class NoduleScores final {
public:
    explicit NoduleScores(database::Library& library) : m_library(library) {}

    void add(const std::string& reader, const std::string& modality, std::int64_t nodule, double score)
    {
        if (const auto& known = at(nodule); known.truth) {
            m_builder.addTruth(known.name, *known.truth, 0);
            m_builder.addCluster(known.name, known.patient, 0);
            m_builder.addRead(reader, modality, known.name, score, 0);
            m_simulated = m_simulated || known.simulated;
        }
    }
    void call(const std::string& reader, const std::string& modality, std::int64_t nodule, bool yes)
    {
        if (const auto& known = at(nodule); known.truth)
            addCall(m_calls, reader, modality, yes, *known.truth);
    }
    void leaveOut() { ++m_changed; }

    StudyScores finished() const
    {
        StudyScores scores{m_builder.finished(true), m_calls, m_simulated};
        if (m_changed > 0)
            scores.table.notes.push_back(
                fmt::format("{} rows of the library are not what was stored and are left out", m_changed));
        return scores;
    }

private:
    struct Known {
        std::string name, patient;
        std::optional<bool> truth;
        bool simulated = false;
    };

    const Known& at(std::int64_t id)
    {
        const auto [found, isNew] = m_nodules.try_emplace(id);
        Known& known = found->second;
        if (!isNew)
            return known;
        known.name = fmt::format("nodule {}", id);
        const auto standard = database::ReferenceStandardStore(m_library).current(id);
        if (standard && !standard->intact)
            leaveOut();
        else if (standard)
            known.truth = standard->standard.invasive();
        if (known.truth) {
            const database::Nodule nodule = database::NoduleStore(m_library).nodule(id);
            const SeriesRecord series = database::CaseStore(m_library).row(nodule.seriesId).series;
            known.patient = patientOf(series);
            known.simulated = series.simulated;
        }
        return known;
    }

    database::Library& m_library;
    std::map<std::int64_t, Known> m_nodules;
    StudyBuilder m_builder;
    std::map<std::string, statistics::Confusion> m_calls;
    std::size_t m_changed = 0;
    bool m_simulated = false;
};

StudyScores networkScores(database::Library& library)
{
    NoduleScores scores(library);
    database::PredictionStore predictions(library);
    // Packages of one name but other weights are told apart.
    std::map<std::string, std::set<std::string>> weights;
    std::vector<database::StoredPrediction> all;
    for (const std::int64_t id : database::newestPredictions(library)) {
        all.push_back(predictions.prediction(id));
        all.back().mask = nullptr; // not needed, and large
        const Provenance& from = all.back().assessment.provenance;
        weights[from.package].insert(from.weightsSha256);
    }
    for (const database::StoredPrediction& stored : all) {
        const Provenance& from = stored.assessment.provenance;
        if (!stored.intact || !stored.assessment.invasiveness)
            scores.leaveOut();
        else {
            const Invasiveness& found = *stored.assessment.invasiveness;
            const std::string name = weights.at(from.package).size() > 1
                                         ? fmt::format("{} ({})", from.package, from.weightsSha256.substr(0, 8))
                                         : from.package;
            scores.add(name, "network", stored.noduleId, found.probability);
            scores.call(name, "network", stored.noduleId, found.invasive());
        }
    }
    return scores.finished();
}

StudyScores importedScores(database::Library& library, std::int64_t study)
{
    std::map<std::int64_t, std::string> names;
    for (const database::Reader& reader : database::ReaderStore(library).all())
        names[reader.id] = reader.name;
    const std::vector<database::StoredRead> stored = database::ReadStore(library).ofStudy(study);
    std::set<std::int64_t> superseded;
    std::set<std::tuple<std::int64_t, std::int64_t, bool>> once;
    bool isRepeated = false;
    for (const database::StoredRead& read : stored)
        if (read.supersedes)
            superseded.insert(*read.supersedes);
    for (const database::StoredRead& read : stored)
        if (!superseded.contains(read.id))
            isRepeated = !once.insert({read.read.readerId, read.read.noduleId, read.read.aided}).second || isRepeated;
    NoduleScores scores(library);
    for (const auto& [id, read, lockedAt, supersedes, reason, intact] : stored) {
        if (superseded.contains(id))
            continue;
        if (!intact) {
            scores.leaveOut();
            continue;
        }
        const std::string name = names.at(read.readerId), plain = read.aided ? "aided" : "unaided",
                          arm = isRepeated ? fmt::format("{} {}", plain, read.session) : plain;
        if (read.invasiveness)
            scores.add(name, arm, read.noduleId, *read.invasiveness);
        if (read.invasiveCall)
            scores.call(name, arm, read.noduleId, *read.invasiveCall);
    }
    return scores.finished();
}

} // namespace

std::vector<ScoreSource> scoreSources(database::Library& library)
{
    std::vector<ScoreSource> sources;
    if (!database::newestPredictions(library).empty())
        sources.emplace_back();
    for (const database::ScoredStudy& study : database::studiesWithReads(library))
        sources.push_back({.study = study.id,
                           .name = study.name,
                           .isImported = study.isImported,
                           .isBeingRead = !study.isImported && isBeingRead(library, study.id)});
    return sources;
}

StudyScores libraryScores(database::Library& library, const ScoreSource& source)
{
    if (!source.study)
        return networkScores(library);
    if (source.isImported)
        return importedScores(library, *source.study);
    if (isBeingRead(library, *source.study))
        throw Error(ErrorKind::Refused, source.name + " is still being read; its results are for when all are done");
    return studyScores(library, *source.study, true);
}

} // namespace dsmt::workflows
