// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/answer_cells.h"

#include "core/base/error.h"

#include <fmt/format.h>

namespace dsmt::workflows {

namespace {

std::optional<SignAnswer> signOf(const TableLine& line, const char* name)
{
    const std::string text = line.text(name);
    return text.empty() ? std::nullopt : std::optional(signAnswerFrom(text));
}

} // namespace

bool aidedOf(const std::string& arm)
{
    if (arm.empty() || arm == "unaided")
        return false;
    if (arm == "aided")
        return true;
    throw Error(ErrorKind::BadInput, fmt::format("arm \"{}\" is neither unaided nor aided", arm));
}

std::optional<int> sessionOf(const TableLine& line)
{
    const std::optional<double> session = line.number({"session"});
    if (session && (*session < 1 || *session > 1000 || *session != double(int(*session))))
        throw Error(ErrorKind::BadInput, "session is no whole number from 1 on");
    return session ? std::optional(int(*session)) : std::nullopt;
}

NoduleRead answersOfLine(const TableLine& line)
{
    NoduleRead read;
    read.invasiveness = line.number({"invasiveness", "score"});
    read.invasiveCall = line.yesOrNo("call");
    read.bubbleLucency = signOf(line, "bubble_lucency");
    read.bubbleLucencyConfidence = line.number({"bubble_lucency_confidence"});
    read.pleuralRetraction = signOf(line, "pleural_retraction");
    read.pleuralRetractionConfidence = line.number({"pleural_retraction_confidence"});
    read.comment = line.text("comment");
    read.seconds = line.number({"seconds"});
    read.idleSeconds = line.number({"idle_seconds"});
    read.readAt = line.text("read_at");
    return read;
}

} // namespace dsmt::workflows
