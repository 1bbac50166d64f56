// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/read_row.h"

#include <SQLiteCpp/SQLiteCpp.h>

namespace dsmt::database {

namespace {

SealedValue signValue(const std::optional<SignAnswer>& answer)
{
    return answer ? SealedValue(std::string(toString(*answer))) : SealedValue();
}

std::optional<SignAnswer> signOf(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional(signAnswerFrom(column.getString()));
}

std::optional<double> numberOf(const SQLite::Column& column)
{
    return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

} // namespace

SealedRow readRow(const NoduleRead& read, const std::string& lockedAt, const std::optional<StoredRead>& earlier,
                  const std::string& reason)
{
    SealedRow row{{"study", read.studyId},
                  {"reader", read.readerId},
                  {"nodule", read.noduleId},
                  {"session", std::int64_t(read.session)},
                  {"arm", std::string(read.aided ? "aided" : "unaided")},
                  {"invasiveness", sealedValue(read.invasiveness)},
                  {"bubble_lucency", signValue(read.bubbleLucency)},
                  {"bubble_lucency_confidence", sealedValue(read.bubbleLucencyConfidence)},
                  {"pleural_retraction", signValue(read.pleuralRetraction)},
                  {"pleural_retraction_confidence", sealedValue(read.pleuralRetractionConfidence)},
                  {"comment", sealedText(read.comment)},
                  {"seconds", sealedValue(read.seconds)},
                  {"idle_seconds", sealedValue(read.idleSeconds)},
                  {"read_at", sealedText(read.readAt)},
                  {"locked_at", lockedAt},
                  {"source", sealedText(read.source)},
                  {"reason", sealedText(reason)}};
    if (read.invasiveCall)
        row["invasive_call"] = std::int64_t(*read.invasiveCall);
    if (earlier)
        row["supersedes"] = earlier->id;
    return row;
}

StoredRead storedRead(SQLite::Statement& select)
{
    const auto column = [&](const char* name) { return select.getColumn(name); };
    StoredRead stored;
    stored.intact = storedSeal(select).intact();
    stored.id = column("id").getInt64();
    NoduleRead& read = stored.read;
    read.studyId = column("study").getInt64();
    read.readerId = column("reader").getInt64();
    read.noduleId = column("nodule").getInt64();
    read.session = column("session").getInt();
    read.aided = column("arm").getString() == "aided";
    read.invasiveness = numberOf(column("invasiveness"));
    if (const SQLite::Column call = column("invasive_call"); !call.isNull())
        read.invasiveCall = call.getInt() != 0;
    read.bubbleLucency = signOf(column("bubble_lucency"));
    read.bubbleLucencyConfidence = numberOf(column("bubble_lucency_confidence"));
    read.pleuralRetraction = signOf(column("pleural_retraction"));
    read.pleuralRetractionConfidence = numberOf(column("pleural_retraction_confidence"));
    read.comment = column("comment").getString();
    read.seconds = numberOf(column("seconds"));
    read.idleSeconds = numberOf(column("idle_seconds"));
    read.readAt = column("read_at").getString();
    read.source = column("source").getString();
    stored.lockedAt = column("locked_at").getString();
    stored.reason = column("reason").getString();
    if (const SQLite::Column earlier = column("supersedes"); !earlier.isNull())
        stored.supersedes = earlier.getInt64();
    return stored;
}

} // namespace dsmt::database
