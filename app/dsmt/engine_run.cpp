// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/engine_run.h"

#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/inference/engine_program.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

constexpr std::chrono::hours kLongestSilence{24};
constexpr std::string_view kFailure = "dsmt-engine: ";

} // namespace

void runEngine(const std::vector<std::string>& arguments, const Progress& progress,
               const std::function<void(const std::string& line)>& line)
{
    ChildProcess engine(inference::engineProgram(), arguments, {}, ChildProcess::StandardError::WithOutput);
    double fraction = 0;
    std::string text, lastText, why;
    char character = 0;
    while (engine.read(&character, 1, kLongestSilence, progress.stopToken())) {
        if (character != '\n') {
            text += character;
            continue;
        }
        const auto event = nlohmann::json::parse(text, nullptr, false);
        if (event.is_object() && event.value("event", "") == "advance") {
            fraction = event.value("fraction", fraction);
            lastText = event.value("text", lastText);
            progress.advance(fraction, lastText);
        } else if (event.is_object()) {
            line(text);
        } else if (text.starts_with(kFailure)) {
            why = text.substr(kFailure.size());
        } else {
            fmt::print(stderr, "{}\n", text); // of a library
        }
        text.clear();
    }
    const std::string end = engine.waitForEnd();
    progress.advance(fraction, lastText); // Ctrl-C ends the engine, too, and is no failure
    if (end != "ended with exit code 0")
        throw Error(ErrorKind::Failed, why.empty() ? "dsmt-engine " + arguments.front() + " " + end : why);
}

} // namespace dsmt::commands
