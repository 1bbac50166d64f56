// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/step_report.h"

#include "core/database/study_store.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

using nlohmann::ordered_json;

namespace {

template <class Value> ordered_json orNull(const std::optional<Value>& value)
{
    return value ? ordered_json(*value) : ordered_json();
}

} // namespace

std::string stepReport(const database::ReadingStep& step, bool json)
{
    const bool reading = step.state == study::SessionState::Reading;
    if (json) {
        ordered_json object{{"state", toString(step.state)},
                            {"session", step.session},
                            {"sessions", step.sessions},
                            {"done", step.done},
                            {"of", step.of},
                            {"washout_ends", orNull(step.washoutEnds ? std::optional(study::isoText(*step.washoutEnds))
                                                                     : std::nullopt)}};
        if (reading) {
            object["case"] = database::caseCode(step.caseNumber);
            object["nodule"] = step.noduleId;
            object["series"] = step.seriesId;
            object["center_mm"] = {step.center.x, step.center.y, step.center.z};
            object["training"] = step.training;
            object["arm"] = step.aided ? "aided" : "unaided";
            object["network"] = nullptr;
        }
        if (step.network)
            object["network"] = {{"invasiveness", step.network->invasiveness},
                                 {"lower", step.network->lower},
                                 {"upper", step.network->upper},
                                 {"call", step.network->invasiveCall},
                                 {"bubble_lucency", orNull(step.network->bubbleLucency)},
                                 {"pleural_retraction", orNull(step.network->pleuralRetraction)}};
        return object.dump() + "\n";
    }
    if (step.state == study::SessionState::Washout)
        return fmt::format("Session {} may begin at {}.\n", step.session, study::isoText(*step.washoutEnds));
    if (!reading)
        return fmt::format("All {} cases are read. Thank you.\n", step.of);
    std::string text =
        fmt::format("Case {}, {} of {} in session {} of {}{}: {}\n", database::caseCode(step.caseNumber), step.done + 1,
                    step.of, step.session, step.sessions, step.training ? ", training" : "",
                    step.aided ? "with the network" : "without the network");
    if (step.network)
        text += fmt::format("The network says: {} {:.0f} % (spread {:.0f} to {:.0f} %), call {}\n", step.positive,
                            100 * step.network->invasiveness, 100 * step.network->lower, 100 * step.network->upper,
                            step.network->invasiveCall ? "yes" : "no");
    if (step.network && step.network->bubbleLucency && step.network->pleuralRetraction)
        text += fmt::format("Bubble lucency {:.0f} %, pleural retraction {:.0f} %\n",
                            100 * *step.network->bubbleLucency, 100 * *step.network->pleuralRetraction);
    return text;
}

} // namespace dsmt::commands
