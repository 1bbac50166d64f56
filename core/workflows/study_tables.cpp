// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_tables.h"

#include "core/base/csv_cell.h"
#include "core/database/case_store.h"
#include "core/study/answer_switch.h"
#include "core/workflows/imrmc_file.h"
#include "core/workflows/library_cases.h"
#include "core/workflows/study_builder.h"
#include "core/workflows/study_reads.h"

#include <fmt/format.h>

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

const std::optional<bool>& truthOf(const StudyReads& all, const NoduleRead& read)
{
    return all.caseNumbered(all.caseOf(read))->truth;
}

std::string switchCell(const StudyReads& all, const NoduleRead& aided)
{
    const auto truth = truthOf(all, aided);
    const NoduleRead* unaided = all.find(all.readerOf(aided), all.caseOf(aided), false);
    if (!aided.aided || !truth || !unaided)
        return "";
    const auto change = study::switchOf(unaided->invasiveCall, aided.invasiveCall, *truth);
    return change ? toString(*change) : "";
}

} // namespace

std::string studyReadsCsv(const StudyReads& all)
{
    std::string csv = "study,reader,case,session,arm,truth,invasiveness,call,bubble_lucency,bubble_lucency_confidence,"
                      "pleural_retraction,pleural_retraction_confidence,comment,seconds,idle_seconds,locked_at,reason,"
                      "switch,simulated\n";
    for (const auto& [id, read, lockedAt, supersedes, reason, intact] : all.reads)
        csv += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{:d}\n", csvCell(all.study.name),
                           database::readerCode(all.readerOf(read)), database::caseCode(all.caseOf(read)), read.session,
                           read.aided ? "aided" : "unaided", cellOf(truthOf(all, read)), cellOf(read.invasiveness),
                           cellOf(read.invasiveCall), cellOf(read.bubbleLucency), cellOf(read.bubbleLucencyConfidence),
                           cellOf(read.pleuralRetraction), cellOf(read.pleuralRetractionConfidence),
                           csvCell(read.comment), cellOf(read.seconds), cellOf(read.idleSeconds), lockedAt,
                           csvCell(reason), switchCell(all, read), all.caseNumbered(all.caseOf(read))->simulated);
    return csv;
}

std::string studyReadsCsv(database::Library& library, std::int64_t studyId)
{
    return studyReadsCsv(studyReads(library, studyId));
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
    const StudyReads all = studyReads(library, studyId);
    StudyBuilder builder;
    for (const AnalysedCase& one : all.cases)
        if (one.truth) {
            const std::string code = database::caseCode(one.number);
            builder.addTruth(code, *one.truth, 0);
            builder.addCluster(code, patientOf(database::CaseStore(library).row(one.seriesId).series), 0);
        }
    std::map<std::string, statistics::Confusion> calls;
    for (const StoredRead& stored : all.reads) {
        const NoduleRead& read = stored.read;
        const std::optional<bool>& truth = truthOf(all, read);
        if (!truth)
            continue;
        const std::string reader = database::readerCode(all.readerOf(read)), arm = read.aided ? "aided" : "unaided";
        if (read.invasiveness)
            builder.addRead(reader, arm, database::caseCode(all.caseOf(read)), read.invasiveness, 0);
        if (read.invasiveCall)
            addCall(calls, reader, arm, *read.invasiveCall, *truth);
    }
    if (withNetwork)
        for (const AnalysedCase& one : all.cases)
            if (const auto probability = one.probability(); probability && one.truth)
                builder.addRead("network", "network", database::caseCode(one.number), 100 * *probability, 0);
    return {builder.finished(true), std::move(calls), all.isSimulated()};
}

std::string studyImrmc(database::Library& library, std::int64_t studyId)
{
    const StudyReads all = studyReads(library, studyId);
    const study::Design design = all.study.protocol.design;
    const StudyScores scores = studyScores(library, studyId, design == study::Design::StandAlone);
    return imrmcText(scores.table.study,
                     fmt::format("Reader study {}, {}; scores: invasiveness, 0 to 100{}", all.study.name,
                                 study::toString(design), scores.isSimulated ? "; SIMULATED nodules" : ""));
}

} // namespace dsmt::workflows
