// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/stats/commands.h"
#include "app/dsmt/stats/options.h"
#include "app/dsmt/stats/words.h"
#include "core/base/csv_table.h"
#include "core/base/error.h"
#include "core/statistics/more_proportions.h"
#include "core/statistics/published_share.h"
#include "core/workflows/score_cells.h"
#include "core/workflows/text_file.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

#include <cmath>

namespace dsmt::commands {

namespace {

using namespace statistics;

constexpr std::size_t kAround = 30; ///< numbers of cases on either side that are tried

struct PublishedOptions {
    StatsOptions stats;
    std::vector<std::string> values;
    std::size_t of = 0;
};

constexpr const char* kFooter =
    R"(Is "82.76 % of 87" a count of 87? Every k whose k / n rounds to what is printed (halves either way), with its intervals;
when there is none, the nearest counts and the sizes near n that would fit. Jeffreys' interval ends at 0 for none and at 1
for all (as R has it; statsmodels does not). --in: a CSV with the columns value and n,
and name if it has one.
--json: {"rows": [{"name", "value", "n", "possible", "counts": [{"count", "of", "value", "wilson", "clopper_pearson",
"jeffreys", "wilson_corrected", "agresti_coull", "wald"}], "nearest": {"count", "of", "value", ..},
"sizes_that_fit"}], "level"}.)";

struct Claim {
    std::string name, value;
    std::size_t of = 0;
};

std::vector<Claim> claimsOf(const PublishedOptions& options)
{
    std::vector<Claim> claims;
    for (const std::string& value : options.values)
        claims.push_back({"", value, options.of});
    if (options.stats.in.empty())
        return claims;
    try {
        const CsvTable table = parseCsv(workflows::readTextFile(options.stats.in));
        const auto value = table.column("value"), of = table.column("n"), name = table.column("name");
        if (!value || !of)
            throw Error(ErrorKind::BadInput, "the columns value and n are wanted");
        for (const CsvTable::Row& row : table.rows) {
            const auto count = workflows::numberIn(row.cells[*of]);
            if (!count || *count < 1 || *count != std::floor(*count))
                throw Error(ErrorKind::BadInput,
                            fmt::format("line {}, column n: \"{}\" is no number of cases", row.line, row.cells[*of]));
            claims.push_back({name ? row.cells[*name] : "", row.cells[*value], std::size_t(*count)});
        }
    } catch (const Error& error) {
        throw error.within(options.stats.in);
    }
    return claims;
}

Json countJson(const Proportion& count, double level)
{
    Json json = commands::json(count, level);
    json["jeffreys"] = ends(jeffreysInterval(count, level));
    json["wilson_corrected"] = ends(correctedWilsonInterval(count, level));
    json["agresti_coull"] = ends(agrestiCoullInterval(count, level));
    json["wald"] = ends(waldInterval(count, level));
    return json;
}

Json rowJson(const Claim& claim, double level)
{
    const auto share = publishedShare(claim.value);
    if (!share)
        throw Error(ErrorKind::BadInput, "\"" + claim.value + "\" is no share such as 82.76% or .8276");
    const auto counts = countsFor(*share, claim.of);
    Json row{{"name", claim.name},
             {"value", claim.value},
             {"n", claim.of},
             {"possible", !counts.empty()},
             {"counts", Json::array()}};
    for (const Proportion& count : counts)
        row["counts"].push_back(countJson(count, level));
    row["nearest"] = countJson(nearestCount(*share, claim.of), level);
    row["sizes_that_fit"] =
        counts.empty() ? Json(sizesFor(*share, claim.of > kAround ? claim.of - kAround : 1, claim.of + kAround))
                       : Json::array();
    return row;
}

std::string words(const Json& row, double level)
{
    std::string text = row["name"].get<std::string>().empty() ? "" : row["name"].get<std::string>() + ": ";
    const std::string value = row["value"], of = row["n"].dump();
    if (!row["possible"].get<bool>()) {
        const Json& near = row["nearest"];
        text += fmt::format("{} of {} is not possible: no count of {} rounds to it (nearest {} = {:.2f} %)\n", value,
                            of, of, near["count"].dump() + "/" + of, 100 * near["value"].get<double>());
        std::string sizes;
        for (const Json& size : row["sizes_that_fit"])
            sizes += (sizes.empty() ? "" : ", ") + size.dump();
        return text + (sizes.empty() ? fmt::format("  nor within {} cases more or fewer\n", kAround)
                                     : "  numbers of cases near it that fit: " + sizes + "\n");
    }
    for (const Json& count : row["counts"])
        text +=
            fmt::format("{} of {} is {}/{}; {:g} % interval {} (Wilson), {} (Clopper-Pearson)\n", value, of,
                        count["count"].dump(), of, 100 * level, range(Interval{count["wilson"][0], count["wilson"][1]}),
                        range(Interval{count["clopper_pearson"][0], count["clopper_pearson"][1]}));
    return text;
}

void run(const PublishedOptions& options)
{
    if (options.stats.in.empty() && (options.values.empty() || options.of == 0))
        throw Error(ErrorKind::BadInput, "either --value VALUE ... --of N, or --in FILE");
    Json result{{"rows", Json::array()}, {"level", options.stats.level}};
    std::string text;
    for (const Claim& claim : claimsOf(options)) {
        result["rows"].push_back(rowJson(claim, options.stats.level));
        text += words(result["rows"].back(), options.stats.level);
    }
    fmt::print("{}", options.stats.json ? result.dump(1) + "\n" : text);
}

} // namespace

void addStatsPublished(CLI::App& stats)
{
    auto options = std::make_shared<PublishedOptions>();
    CLI::App* command = stats.add_subcommand("published", "Can a printed share be a count of so many cases?");
    command->add_option("--value", options->values, "As printed, such as 82.76% or .8276");
    command->add_option("--of", options->of, "Number of cases")
        ->check(CLI::Range(std::size_t(1), std::size_t(100'000'000)));
    command->add_option("--in", options->stats.in, "CSV with the columns value and n, and name if it has one");
    endCommand(*command, options->stats, Figures::None, kFooter, [options] { run(*options); });
}

} // namespace dsmt::commands
