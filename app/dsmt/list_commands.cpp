// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/listing_output.h"
#include "app/dsmt/opened_library.h"
#include "app/dsmt/shown_rows.h"
#include "core/base/durable_file.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/workflows/listing_text.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>

namespace dsmt::commands {

using database::Listed;
using workflows::listingCsv;
using workflows::listingJson;

namespace {

struct ListOptions {
    std::string library = defaultLibraryFolder().string();
    std::string text, sort, out, format = "csv";
    std::vector<std::string> where, columns;
    std::int64_t limit = 100, skip = 0, id = 0;
    bool json = false, csv = false, all = false;
};

database::ListQuery queryOf(const ListOptions& options)
{
    database::ListQuery query;
    query.text = options.text;
    for (const std::string& condition : options.where)
        query.filters.push_back(database::listFilterFrom(condition));
    query.sortBy = options.sort;
    if (!query.sortBy.empty()) {
        query.descending = query.sortBy.front() == '-';
        if (query.descending)
            query.sortBy.erase(0, 1);
    }
    if (!options.all)
        query.most = options.limit;
    query.skip = options.skip;
    return query;
}

void printList(Listed listed, const ListOptions& options)
{
    database::Library library = openedLibrary(options.library);
    database::Listing listing = list(library, listed, queryOf(options));
    if (!options.columns.empty())
        listing = withColumns(listing, listed, options.columns);
    if (options.json)
        return fmt::print("{}", listingJson(listing, toString(listed)));
    if (options.csv)
        return fmt::print("{}", listingCsv(listing));
    if (options.columns.empty())
        listing = withColumns(listing, listed, briefColumnsOf(listed));
    fmt::print("{}", listingTable(listing));
}

void exportList(Listed listed, ListOptions options)
{
    options.all = true;
    database::Library library = openedLibrary(options.library);
    const database::Listing listing = list(library, listed, queryOf(options));
    const bool json = options.out.ends_with(".json");
    if (!json && !options.out.ends_with(".csv"))
        throw Error(ErrorKind::BadInput, options.out + " ends neither in .csv nor in .json");
    writeDurably(options.out, json ? listingJson(listing, toString(listed)) : listingCsv(listing));
    fmt::print("{} rows of {} written to {}\n", listing.rows.size(), toString(listed), options.out);
}

void addSelection(CLI::App* command, Listed listed, const std::shared_ptr<ListOptions>& options)
{
    const std::string columns = fmt::format("{}", fmt::join(columnsOf(listed), ", "));
    command
        ->add_option("--where", options->where,
                     "Only rows for which this holds: COLUMN and one of = != < <= > >= ~ (contains; of\n"
                     "words) and a value, such as 'probability>=0.5'; several must all hold")
        ->allow_extra_args(false);
    command->add_option("--sort", options->sort, "Column to sort by; with - before it, the largest first");
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->footer("Columns: " + columns + ".");
}

void addPaging(CLI::App* command, const std::shared_ptr<ListOptions>& options)
{
    command->add_option("--limit", options->limit, "Show so many rows")
        ->capture_default_str()
        ->check(CLI::NonNegativeNumber);
    command->add_option("--skip", options->skip, "Leave out so many rows at the start")->check(CLI::NonNegativeNumber);
    command->add_flag("--all", options->all, "Show all rows");
    command
        ->add_option("--columns", options->columns,
                     "Columns to show, with commas between them; without it a table has the usual\n"
                     "ones, JSON and CSV have all")
        ->delimiter(',');
    auto* json = command->add_flag("--json", options->json, "Print JSON instead of a table");
    command->add_flag("--csv", options->csv, "Print CSV instead of a table")->excludes(json);
}

} // namespace

CLI::App* addListing(CLI::App& app, database::Listed listed, const std::string& description)
{
    CLI::App* group = app.add_subcommand(toString(listed), description);
    group->require_subcommand(1);
    {
        auto options = std::make_shared<ListOptions>();
        CLI::App* command = group->add_subcommand("list", fmt::format("List {}, the newest first.", toString(listed)));
        addSelection(command, listed, options);
        addPaging(command, options);
        command->callback([listed, options] { printList(listed, *options); });
    }
    if (listed == Listed::Cases || listed == Listed::Nodules) {
        auto options = std::make_shared<ListOptions>();
        CLI::App* command = group->add_subcommand(
            "search", "Find by names, ids, descriptions, notes: every word must occur, parts of words too.");
        command->add_option("TEXT", options->text, "What to look for; words in \"quotes\" stay together")->required();
        addSelection(command, listed, options);
        addPaging(command, options);
        command->callback([listed, options] { printList(listed, *options); });
    }
    {
        auto options = std::make_shared<ListOptions>();
        CLI::App* command = group->add_subcommand(
            "export", fmt::format("Write {} to a CSV or JSON file, all or a selection.", toString(listed)));
        command->add_option("--out", options->out, "File to write: .csv or .json")->required();
        addSelection(command, listed, options);
        command->callback([listed, options] { exportList(listed, *options); });
    }
    {
        auto options = std::make_shared<ListOptions>();
        CLI::App* command = group->add_subcommand(
            "show", listed == Listed::Truth || listed == Listed::Reads
                        ? fmt::format("Show the {} of one nodule with all corrections.", toString(listed))
                        : "Show one with everything that belongs to it.");
        command->add_option("ID", options->id, shownId(listed))->required();
        command->add_option("--library", options->library, "Case library")->capture_default_str();
        command->add_flag("--json", options->json, "Print JSON instead of a report");
        command->callback([listed, options] {
            database::Library library = openedLibrary(options->library);
            fmt::print("{}", options->json ? shownJson(library, listed, options->id)
                                           : shownText(library, listed, options->id));
        });
    }
    return group;
}

} // namespace dsmt::commands
