// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/typed_answers.h"

#include "core/base/error.h"
#include "core/base/progress.h"

#include <chrono>
#include <fmt/format.h>
#include <iostream>

namespace dsmt::commands {

namespace {

/// Asks until the answer can be taken; nothing for an empty line. @throws Cancelled at the end of the input
template <class Parse> auto asked(const std::string& question, Parse&& parse) -> decltype(parse(""))
{
    for (;;) {
        fmt::print("{} ", question);
        std::fflush(stdout);
        std::string line;
        if (!std::getline(std::cin, line))
            throw Cancelled{};
        if (line.empty())
            return {};
        try {
            return parse(line);
        } catch (const Error& failure) {
            fmt::print("  {}\n", failure.message());
        }
    }
}

std::optional<double> percentFrom(const std::string& text)
{
    std::size_t end = 0;
    double value = -1;
    try {
        value = std::stod(text, &end);
    } catch (const std::exception&) {
        end = 0;
    }
    if (end != text.size() || !(value >= 0 && value <= 100))
        throw Error(ErrorKind::BadInput, "\"" + text + "\" is no number from 0 to 100");
    return value;
}

} // namespace

std::optional<bool> callFrom(const std::string& text)
{
    if (text.empty())
        return std::nullopt;
    if (text == "yes" || text == "y" || text == "1")
        return true;
    if (text == "no" || text == "n" || text == "0")
        return false;
    throw Error(ErrorKind::BadInput, "\"" + text + "\" is neither yes nor no");
}

std::optional<SignAnswer> signFrom(const std::string& text)
{
    return text.empty() ? std::nullopt : std::optional(signAnswerFrom(text));
}

NoduleRead typedAnswers(const database::ReadingStep& step)
{
    NoduleRead read;
    const auto start = std::chrono::steady_clock::now();
    read.invasiveness =
        asked(fmt::format("Invasiveness, 0 ({}) to 100 ({}):", step.negative, step.positive), percentFrom);
    read.invasiveCall = asked("Invasive, yes or no:", callFrom);
    read.bubbleLucency = asked("Bubble lucency, present, absent or cannot tell:", signFrom);
    read.pleuralRetraction = asked("Pleural retraction, present, absent or cannot tell:", signFrom);
    read.comment = asked("Comment:", [](const std::string& text) { return text; });
    read.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
    return read;
}

} // namespace dsmt::commands
