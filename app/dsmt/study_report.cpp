// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/study_report.h"

#include "core/database/study_flow.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

using nlohmann::ordered_json;

namespace {

std::string dumped(const ordered_json& json)
{
    return json.dump(2, ' ', false, ordered_json::error_handler_t::replace) + "\n";
}

ordered_json timeOrNull(const std::optional<study::Instant>& instant)
{
    return instant ? ordered_json(study::isoText(*instant)) : ordered_json();
}

ordered_json readerJson(const database::ReaderStatus& status)
{
    return {{"reader", database::readerCode(status.reader.number)},
            {"name", status.reader.name},
            {"has_passcode", status.hasPasscode},
            {"state", toString(status.state.state)},
            {"session", status.state.session},
            {"done", status.state.done},
            {"of", status.state.of},
            {"done_of_all", status.state.doneOfAll},
            {"all", status.state.all},
            {"washout_ends", timeOrNull(status.state.washoutEnds)},
            {"answers_locked", status.locked},
            {"corrections", status.corrections},
            {"last_locked_at", status.lastLockedAt}};
}

std::string readerLine(const database::ReaderStatus& status, bool frozen)
{
    std::string state = "done";
    if (status.state.state == study::SessionState::Washout)
        state = fmt::format("washout until {}", study::isoText(*status.state.washoutEnds));
    else if (status.state.state == study::SessionState::Reading)
        state = !frozen               ? "waits for the plan to be frozen"
                : !status.hasPasscode ? "has no passcode yet (dsmt study passcode)"
                : status.locked == 0
                    ? "not begun"
                    : fmt::format("session {}: {} of {}", status.state.session, status.state.done, status.state.of);
    return fmt::format("  {:<4} {:<24} {:>4} of {:<4} cases  {}{}\n", database::readerCode(status.reader.number),
                       status.reader.name, status.state.doneOfAll, status.state.all, state,
                       status.corrections > 0 ? fmt::format(", {} corrected", status.corrections) : "");
}

} // namespace

std::string studyReport(database::Library& library, const database::ReaderStudy& study, bool json)
{
    database::StudyStore studies(library);
    const auto cases = studies.cases(study.id);
    const auto frozen = studies.frozen(study.id);
    const study::Flow flow = database::studyFlow(cases, frozen);
    const auto status = database::studyStatus(library, study.id);
    int training = 0, simulated = 0;
    for (const database::StudyCase& one : cases) {
        training += one.training;
        simulated += one.number > 0 && one.simulated;
    }
    if (json) {
        ordered_json excluded = ordered_json::array(), readers = ordered_json::array();
        for (const auto& [reason, count] : flow.excluded)
            excluded.push_back({{"reason", reason}, {"count", count}});
        for (const database::ReaderStatus& reader : status)
            readers.push_back(readerJson(reader));
        return dumped({{"study", study.name},
                       {"protocol", ordered_json::parse(toJson(study.protocol))},
                       {"created_at", study.createdAt},
                       {"frozen_at", frozen ? ordered_json(frozen->frozenAt) : ordered_json()},
                       {"plan_sha256", frozen ? ordered_json(frozen->sha256) : ordered_json()},
                       {"archive_sha256", frozen && !frozen->archiveSha256.empty() ? ordered_json(frozen->archiveSha256)
                                                                                   : ordered_json()},
                       {"flow", {{"considered", flow.considered}, {"included", flow.included}, {"excluded", excluded}}},
                       {"training", training},
                       {"simulated", simulated},
                       {"readers", readers}});
    }
    std::string text = fmt::format("Study {}: {}", study.name, study::toString(study.protocol.design));
    if (study.protocol.design == study::Design::Crossover)
        text += fmt::format(", washout {} days", study.protocol.washoutDays);
    text +=
        fmt::format("\nPlan: {}\n", frozen ? fmt::format("frozen at {}, SHA-256 {}", frozen->frozenAt, frozen->sha256)
                                           : "a draft; dsmt study freeze makes it final");
    text += fmt::format("Endpoint: {}, margin {}\n", study.protocol.endpoint, study.protocol.margin);
    text += fmt::format("Nodules: {} considered, {} cases", flow.considered, flow.included);
    if (training > 0)
        text += fmt::format(" ({} of them for training)", training);
    text += simulated > 0 ? fmt::format(", {} SIMULATED\n", simulated) : "\n";
    for (const auto& [reason, count] : flow.excluded)
        text += fmt::format("  left out: {:>4}  {}\n", count, reason);
    text += "Readers:\n";
    for (const database::ReaderStatus& reader : status)
        text += readerLine(reader, frozen.has_value());
    return text;
}

std::string studyList(const std::vector<database::ReaderStudy>& studies, bool json)
{
    ordered_json list = ordered_json::array();
    std::string text;
    for (const database::ReaderStudy& study : studies) {
        list.push_back({{"study", study.name},
                        {"design", study::toString(study.protocol.design)},
                        {"created_at", study.createdAt},
                        {"frozen_at", study.frozenAt.empty() ? ordered_json() : ordered_json(study.frozenAt)}});
        text += fmt::format("{:<28} {:<12} {}\n", study.name, study::toString(study.protocol.design),
                            study.frozenAt.empty() ? "draft" : "frozen at " + study.frozenAt);
    }
    if (json)
        return dumped({{"studies", list}});
    return studies.empty() ? "There are no planned studies (dsmt study create).\n" : text;
}

std::string orderReport(const study::Plan& plan, const std::vector<database::StudyReader>& readers, bool json)
{
    ordered_json list = ordered_json::array();
    std::string text;
    int reader = 0, session = 0;
    for (const study::OrderPlace& place : plan.orders) {
        const char* arm = plan.protocol.design == study::Design::Sequential ? "unaided, then aided"
                          : place.aided                                     ? "aided"
                                                                            : "unaided";
        list.push_back({{"reader", database::readerCode(place.reader)},
                        {"session", place.session},
                        {"position", place.position},
                        {"case", database::caseCode(place.caseNumber)},
                        {"arm", arm},
                        {"training", place.training}});
        if (place.reader != reader || place.session != session) {
            reader = place.reader;
            session = place.session;
            text += fmt::format("{}{} ({}), session {}:\n", text.empty() ? "" : "\n", database::readerCode(reader),
                                readers.at(std::size_t(reader - 1)).name, session);
        }
        text += fmt::format("  {:>4}  {}  {}{}\n", place.position, database::caseCode(place.caseNumber), arm,
                            place.training ? "  training" : "");
    }
    return json ? dumped({{"orders", list}}) : text;
}

std::string deviationReport(const std::vector<database::Deviation>& deviations, bool json)
{
    ordered_json list = ordered_json::array();
    std::string text;
    for (const database::Deviation& one : deviations) {
        const std::string reader = one.reader > 0 ? database::readerCode(one.reader) : "";
        const std::string caseText = one.caseNumber > 0 ? database::caseCode(one.caseNumber) : "";
        list.push_back(
            {{"at", one.at}, {"kind", one.kind}, {"reader", reader}, {"case", caseText}, {"text", one.text}});
        text += fmt::format("{:<24}  {:<18} {:<4} {:<5} {}\n", one.at.empty() ? "-" : one.at, one.kind,
                            reader.empty() ? "-" : reader, caseText.empty() ? "-" : caseText, one.text);
    }
    if (json)
        return dumped({{"deviations", list}});
    return text + fmt::format("{} deviation{}\n", deviations.size(), deviations.size() == 1 ? "" : "s");
}

} // namespace dsmt::commands
