// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_tables.h"

#include "core/base/csv_cell.h"
#include "core/database/case_store.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/read_store.h"
#include "core/database/reference_standard_store.h"
#include "core/database/study_store.h"
#include "core/study/answer_switch.h"
#include "core/workflows/imrmc_file.h"
#include "core/workflows/library_cases.h"
#include "core/workflows/study_builder.h"

#include <algorithm>
#include <fmt/format.h>
#include <map>
#include <set>

namespace dsmt::workflows {

namespace {

using database::StoredRead;

template <class Value> std::string cellOf(const std::optional<Value>& value)
{
    if (!value)
        return "";
    if constexpr (std::is_same_v<Value, bool>)
        return *value ? "1" : "0";
    else if constexpr (std::is_same_v<Value, SignAnswer>)
        return toString(*value);
    else
        return fmt::format("{}", *value);
}

/// A study as its tables show it: what counts, without training.
struct StudyReads {
    database::ReaderStudy study;
    std::map<std::int64_t, int> reader, caseNumber; ///< by id
    std::map<int, std::optional<bool>> truth;       ///< by case number
    std::map<int, std::string> patient;             ///< by case number
    std::map<int, double> network;                  ///< probability of invasiveness by case number
    std::vector<StoredRead> reads;
    std::set<int> simulated; ///< case numbers
};

database::ReaderStudy studyRow(database::Library& library, std::int64_t studyId)
{
    for (const database::ReaderStudy& study : database::StudyStore(library).all())
        if (study.id == studyId)
            return study;
    return {};
}

StudyReads readsOf(database::Library& library, std::int64_t studyId)
{
    database::StudyStore studies(library);
    StudyReads all;
    all.study = studyRow(library, studyId);
    for (const database::StudyReader& reader : studies.readers(studyId))
        all.reader[reader.readerId] = reader.number;
    database::ReferenceStandardStore truths(library);
    for (const database::StudyCase& one : studies.cases(studyId)) {
        if (one.number == 0 || one.training)
            continue;
        all.caseNumber[one.noduleId] = one.number;
        if (one.simulated)
            all.simulated.insert(one.number);
        all.patient[one.number] = patientOf(
            database::CaseStore(library).row(database::NoduleStore(library).nodule(one.noduleId).seriesId).series);
        const auto standard = truths.current(one.noduleId);
        all.truth[one.number] = standard ? standard->standard.invasive() : std::nullopt;
        if (one.predictionId)
            if (const auto assessment = database::PredictionStore(library).prediction(*one.predictionId).assessment;
                assessment.invasiveness)
                all.network[one.number] = assessment.invasiveness->probability;
    }
    std::set<std::int64_t> superseded;
    const std::vector<StoredRead> stored = database::ReadStore(library).ofStudy(studyId);
    for (const StoredRead& read : stored)
        if (read.supersedes)
            superseded.insert(*read.supersedes);
    for (const StoredRead& read : stored)
        if (!superseded.contains(read.id) && all.caseNumber.contains(read.read.noduleId))
            all.reads.push_back(read);
    std::sort(all.reads.begin(), all.reads.end(), [&](const StoredRead& a, const StoredRead& b) {
        const auto key = [&](const NoduleRead& read) {
            return std::tuple(all.reader.at(read.readerId), read.aided, all.caseNumber.at(read.noduleId));
        };
        return key(a.read) < key(b.read);
    });
    return all;
}

std::string switchCell(const StudyReads& all, const NoduleRead& aided)
{
    const auto truth = all.truth.at(all.caseNumber.at(aided.noduleId));
    if (!aided.aided || !truth)
        return "";
    for (const StoredRead& other : all.reads)
        if (other.read.readerId == aided.readerId && other.read.noduleId == aided.noduleId && !other.read.aided)
            if (const auto change = study::switchOf(other.read.invasiveCall, aided.invasiveCall, *truth))
                return toString(*change);
    return "";
}

} // namespace

std::string studyReadsCsv(database::Library& library, std::int64_t studyId)
{
    const StudyReads all = readsOf(library, studyId);
    std::string csv = "study,reader,case,session,arm,truth,invasiveness,call,bubble_lucency,bubble_lucency_confidence,"
                      "pleural_retraction,pleural_retraction_confidence,comment,seconds,idle_seconds,locked_at,reason,"
                      "switch,simulated\n";
    for (const auto& [id, read, lockedAt, supersedes, reason, intact] : all.reads)
        csv += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{:d}\n", csvCell(all.study.name),
                           database::readerCode(all.reader.at(read.readerId)),
                           database::caseCode(all.caseNumber.at(read.noduleId)), read.session,
                           read.aided ? "aided" : "unaided", cellOf(all.truth.at(all.caseNumber.at(read.noduleId))),
                           cellOf(read.invasiveness), cellOf(read.invasiveCall), cellOf(read.bubbleLucency),
                           cellOf(read.bubbleLucencyConfidence), cellOf(read.pleuralRetraction),
                           cellOf(read.pleuralRetractionConfidence), csvCell(read.comment), cellOf(read.seconds),
                           cellOf(read.idleSeconds), lockedAt, csvCell(reason), switchCell(all, read),
                           all.simulated.contains(all.caseNumber.at(read.noduleId)));
    return csv;
}

void addCall(std::map<std::string, statistics::Confusion>& calls, const std::string& reader,
             const std::string& modality, bool call, bool truth)
{
    statistics::Confusion& counts = calls[reader + " / " + modality];
    ++(truth ? (call ? counts.truePositives : counts.falseNegatives)
             : (call ? counts.falsePositives : counts.trueNegatives));
}

StudyScores studyScores(database::Library& library, std::int64_t studyId, bool withNetwork)
{
    const StudyReads all = readsOf(library, studyId);
    StudyBuilder builder;
    for (const auto& [number, truth] : all.truth)
        if (truth) {
            builder.addTruth(database::caseCode(number), *truth, 0);
            builder.addCluster(database::caseCode(number), all.patient.at(number), 0);
        }
    std::map<std::string, statistics::Confusion> calls;
    for (const StoredRead& stored : all.reads) {
        const NoduleRead& read = stored.read;
        const int number = all.caseNumber.at(read.noduleId);
        if (!all.truth.at(number))
            continue;
        const std::string reader = database::readerCode(all.reader.at(read.readerId)),
                          arm = read.aided ? "aided" : "unaided";
        if (read.invasiveness)
            builder.addRead(reader, arm, database::caseCode(number), read.invasiveness, 0);
        if (read.invasiveCall)
            addCall(calls, reader, arm, *read.invasiveCall, *all.truth.at(number));
    }
    if (withNetwork)
        for (const auto& [number, probability] : all.network)
            if (all.truth.at(number))
                builder.addRead("network", "network", database::caseCode(number), 100 * probability, 0);
    return {builder.finished(true), std::move(calls), !all.simulated.empty()};
}

std::string studyImrmc(database::Library& library, std::int64_t studyId)
{
    const database::ReaderStudy study = studyRow(library, studyId);
    const bool isStandAlone = study.protocol.design == study::Design::StandAlone;
    const StudyScores scores = studyScores(library, studyId, isStandAlone);
    return imrmcText(scores.table.study, fmt::format("Reader study {}, {}; scores: invasiveness, 0 to 100{}",
                                                     study.name, study::toString(study.protocol.design),
                                                     scores.isSimulated ? "; SIMULATED nodules" : ""));
}

} // namespace dsmt::workflows
