// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/demo_cases.h"

#include "core/phantom/scan_patient.h"
#include "core/workflows/simulated_study.h"

#include <regex>

namespace dsmt::workflows {

namespace {

constexpr std::uint64_t kSeed = 1;

void addTestCases(const phantom::Protocol& protocol, int most, std::vector<DemoCase>& cases)
{
    int taken = 0;
    for (const phantom::PlannedCase& planned : planCohort(protocol, kSeed, fullCount(protocol))) {
        if (planned.split != phantom::Split::Test || taken == most)
            continue;
        const phantom::Patient patient = phantom::drawPatient(planned.key);
        cases.push_back({planned, truthOf(patient),
                         simulatedSeries(planned, patient.acquisition, patient.grid.geometry), patient.acquisition.site,
                         &protocol == &phantom::internalProtocol()});
        ++taken;
    }
}

} // namespace

std::optional<phantom::PlannedCase> simulatedCase(const std::string& patientId)
{
    static const std::regex form("SIM-([IE])(\\d{1,9})-(\\d{1,6})");
    std::smatch parts;
    if (!std::regex_match(patientId, parts, form))
        return std::nullopt;
    const phantom::Protocol& protocol = parts[1] == "I" ? phantom::internalProtocol() : phantom::externalProtocol();
    const std::size_t number = std::stoul(parts[3]);
    const auto cases = planCohort(protocol, std::stoul(parts[2]), fullCount(protocol));
    return number > 0 && number <= cases.size() && cases[number - 1].id == patientId ? std::optional(cases[number - 1])
                                                                                     : std::nullopt;
}

std::vector<DemoCase> demoCases(int internal, int external)
{
    std::vector<DemoCase> cases;
    addTestCases(phantom::internalProtocol(), internal, cases);
    addTestCases(phantom::externalProtocol(), external, cases);
    return cases;
}

} // namespace dsmt::workflows
