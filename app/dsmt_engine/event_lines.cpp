// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_engine/event_lines.h"

#include <chrono>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace dsmt::engine {

using Clock = std::chrono::steady_clock;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::chrono::milliseconds kBetweenLines{200};

void write(const Json& event)
{
    const std::string line = event.dump() + '\n';
    std::fwrite(line.data(), 1, line.size(), stdout);
    std::fflush(stdout);
}

} // namespace

Progress advanceLines()
{
    return Progress(
        [last = Clock::time_point()](double fraction, const std::string& text) mutable {
            if (Clock::now() - last < kBetweenLines)
                return;
            last = Clock::now();
            write({{"event", "advance"}, {"fraction", fraction}, {"text", text}});
        },
        {});
}

training::TrainingWatch epochLines(const training::TrainingConfig& config)
{
    const int members = config.memberCount(), joint = config.jointEpochs, fine = config.fineTuningEpochs;
    return {[=](const std::string& logLine) {
        Json event{{"event", "epoch"}};
        event.update(Json::parse(logLine));
        event["members"] = members;
        event["epochs"] = event["stage"] == "joint" ? joint : fine;
        write(event);
    }};
}

} // namespace dsmt::engine
