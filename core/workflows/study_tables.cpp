// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_tables.h"

#include "core/base/csv_cell.h"
#include "core/study/answer_switch.h"
#include "core/workflows/study_reads.h"

#include <fmt/format.h>
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

std::string studyImrmc(database::Library& library, std::int64_t studyId)
{
    const StudyReads all = studyReads(library, studyId);
    const bool withNetwork = all.study.protocol.design == study::Design::StandAlone;
    std::string truths, scores;
    int positive = 0, negative = 0;
    for (const AnalysedCase& one : all.cases)
        if (one.truth) {
            truths += fmt::format("-1,{},0,{:d}\n", database::caseCode(one.number), *one.truth);
            ++(*one.truth ? positive : negative);
        }
    std::set<std::string> readers, arms;
    const auto add = [&](const std::string& reader, int number, const std::string& arm, double score) {
        if (!all.caseNumbered(number)->truth)
            return;
        scores += fmt::format("{},{},{},{}\n", reader, database::caseCode(number), arm, score);
        readers.insert(reader);
        arms.insert(arm);
    };
    for (const StoredRead& stored : all.reads)
        if (stored.read.invasiveness)
            add(database::readerCode(all.readerOf(stored.read)), all.caseOf(stored.read),
                stored.read.aided ? "aided" : "unaided", *stored.read.invasiveness);
    if (withNetwork)
        for (const AnalysedCase& one : all.cases)
            if (const auto probability = one.probability())
                add("network", one.number, "network", 100 * *probability);
    return fmt::format("Reader study {}, {}; scores: invasiveness, 0 to 100{}\nNR: {}\nN0: {}\nN1: {}\nNM: {}\n"
                       "BEGIN DATA:\n{}{}",
                       all.study.name, study::toString(all.study.protocol.design),
                       all.isSimulated() ? "; SIMULATED nodules" : "", readers.size(), negative, positive, arms.size(),
                       truths, scores);
}

} // namespace dsmt::workflows
