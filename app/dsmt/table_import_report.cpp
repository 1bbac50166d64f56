// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/table_import_report.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

std::string importReportText(const workflows::TableImport& result, database::Listed listed, bool preview)
{
    std::string text;
    for (const workflows::LineProblem& problem : result.problems)
        text += fmt::format("line {}: {}\n", problem.line, problem.text);
    const std::string counts =
        fmt::format("{} added, {} corrected, {} there already", result.added, result.corrected, result.unchanged);
    if (!result.newNames.empty())
        text += fmt::format("new {}: {}\n", listed == database::Listed::Truth ? "nodules" : "readers",
                            fmt::join(result.newNames, ", "));
    if (!result.problems.empty())
        return text + fmt::format("Nothing was taken: {} line{} cannot be ({} without {}).\n", result.problems.size(),
                                  result.problems.size() == 1 ? "" : "s", counts,
                                  result.problems.size() == 1 ? "it" : "them");
    return text + (preview ? "Preview, nothing was taken: " : "Taken: ") + counts + ".\n";
}

std::string importReportJson(const workflows::TableImport& result)
{
    nlohmann::ordered_json json{{"taken", result.taken},         {"added", result.added},
                                {"corrected", result.corrected}, {"unchanged", result.unchanged},
                                {"new_names", result.newNames},  {"problems", nlohmann::ordered_json::array()}};
    for (const workflows::LineProblem& problem : result.problems)
        json["problems"].push_back({{"line", problem.line}, {"text", problem.text}});
    return json.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

} // namespace dsmt::commands
