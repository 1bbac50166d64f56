// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/study_result_files.h"

#include "core/base/csv_cell.h"
#include "core/base/error.h"
#include "core/base/version.h"
#include "core/database/roc_comparison_store.h"
#include "core/workflows/imrmc_file.h"
#include "core/workflows/study_tables.h"
#include "core/workflows/text_file.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::workflows {

using Json = nlohmann::ordered_json;
namespace fs = std::filesystem;

namespace {

Json cellJson(const ResultCell& cell)
{
    Json json{{"text", cell.text}};
    if (cell.value)
        json["value"] = *cell.value;
    if (cell.lower)
        json["lower"] = *cell.lower;
    if (cell.upper)
        json["upper"] = *cell.upper;
    if (cell.share) {
        json["count"] = cell.share->count;
        json["of"] = cell.share->of;
    }
    if (!cell.undefined.empty())
        json["undefined"] = cell.undefined;
    if (!cell.cases.empty())
        json["cases"] = cell.cases;
    return json;
}

Json tableJson(const ResultTable& table)
{
    Json rows = Json::array();
    for (const auto& row : table.rows) {
        Json cells = Json::array();
        for (const ResultCell& cell : row)
            cells.push_back(cellJson(cell));
        rows.push_back(std::move(cells));
    }
    return {{"id", table.id},
            {"title", table.title},
            {"columns", table.columns},
            {"rows", std::move(rows)},
            {"notes", table.notes}};
}

std::string numberText(const std::optional<double>& value)
{
    return value ? fmt::format("{}", *value) : "";
}

std::string dumped(const Json& json)
{
    return json.dump(1, ' ', false, Json::error_handler_t::replace);
}

/// What a comparison is about: the numbers of these tables.
Json comparedNumbers(const StudyResults& results)
{
    Json numbers = Json::object();
    for (const char* id : {"paper", "mrmc", "ai-vs-readers"})
        if (const ResultTable* table = tableNamed(results, id))
            numbers[id] = tableJson(*table)["rows"];
    return numbers;
}

} // namespace

std::string resultsJson(const StudyResults& results)
{
    Json sections = Json::array(), curves = Json::array();
    for (const ResultSection& section : results.sections) {
        Json tables = Json::array();
        for (const ResultTable& table : section.tables)
            tables.push_back(tableJson(table));
        sections.push_back({{"number", section.number},
                            {"title", section.title},
                            {"paragraphs", section.paragraphs},
                            {"tables", std::move(tables)}});
    }
    for (const Scorer& scorer : results.scorers) {
        Json points = Json::array();
        for (const statistics::RocPoint& point : scorer.curve)
            points.push_back({point.falsePositiveRate, point.truePositiveRate});
        curves.push_back({{"name", scorer.name}, {"points", std::move(points)}});
    }
    return dumped({{"study", results.reads.study.name},
                   {"made_at", results.madeAt},
                   {"software", kSoftware},
                   {"inputs_sha256", results.inputsSha256},
                   {"simulated", results.reads.isSimulated()},
                   {"warning", results.warning},
                   {"question", results.question},
                   {"summary", results.summary},
                   {"sections", std::move(sections)},
                   {"roc", std::move(curves)}}) +
           "\n";
}

std::string resultsCsv(const StudyResults& results)
{
    std::string csv = "section,table,row,column,text,value,lower,upper,count,of,undefined\n";
    for (const ResultSection& section : results.sections)
        for (const ResultTable& table : section.tables)
            for (const auto& row : table.rows)
                for (std::size_t n = 0; n < row.size(); ++n) {
                    const ResultCell& cell = row[n];
                    csv += fmt::format("{},{},{},{},{},{},{},{},{},{},{}\n", section.number, csvCell(table.id),
                                       csvCell(row[0].text), csvCell(n < table.columns.size() ? table.columns[n] : ""),
                                       csvCell(cell.text), numberText(cell.value), numberText(cell.lower),
                                       numberText(cell.upper), cell.share ? std::to_string(cell.share->count) : "",
                                       cell.share ? std::to_string(cell.share->of) : "", csvCell(cell.undefined));
                }
    return csv;
}

std::string tableCsv(const ResultTable& table)
{
    std::string csv;
    const auto add = [&](std::string cell, bool isFirst) { csv += (isFirst ? "" : ",") + csvCell(cell); };
    for (std::size_t n = 0; n < table.columns.size(); ++n)
        add(!table.columns[n].empty() ? table.columns[n] : n == 0 ? "name" : "value", n == 0);
    csv += "\n";
    for (const auto& row : table.rows) {
        for (std::size_t n = 0; n < table.columns.size(); ++n)
            add(n < row.size() ? row[n].text : "", n == 0);
        csv += "\n";
    }
    return csv;
}

std::string networkCsv(const StudyReads& reads)
{
    std::string csv = "case,truth,network,network_call,size_and_hu,simulated\n";
    for (const AnalysedCase& one : reads.cases) {
        const auto call = one.networkCall();
        csv += fmt::format("{},{},{},{},{},{:d}\n", database::caseCode(one.number),
                           one.truth ? fmt::format("{:d}", *one.truth) : "", numberText(one.probability()),
                           call ? fmt::format("{:d}", *call) : "",
                           numberText(one.probability() ? one.answer->sizeAndHu : std::nullopt), one.simulated);
    }
    return csv;
}

std::vector<fs::path> writeResultFiles(const StudyResults& results, const fs::path& folder)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorKind::Failed, folder.string() + " cannot be made a folder: " + failure.message());
    std::vector<fs::path> files;
    const auto write = [&](const char* name, const std::string& text) {
        files.push_back(folder / name);
        writeTextFile(files.back(), text);
    };
    const std::string title = fmt::format("Reader study {}{}", results.reads.study.name,
                                          results.reads.isSimulated() ? "; SIMULATED nodules" : "");
    write("results.json", resultsJson(results));
    write("results.csv", resultsCsv(results));
    write("reads.csv", studyReadsCsv(results.reads));
    write("network.csv", networkCsv(results.reads));
    if (!results.mrmc.scores.readers.empty())
        write("readers.imrmc", imrmcText(results.mrmc.scores, title));
    if (!results.aiVsReaders.scores.cases.empty())
        write("network_and_readers.imrmc", imrmcText(results.aiVsReaders.scores, title));
    return files;
}

std::string storeComparison(database::Library& library, const StudyResults& results)
{
    database::RocComparisonStore store(library);
    const std::string numbers = comparedNumbers(results).dump();
    for (const database::StoredComparison& stored : store.all()) {
        if (stored.comparison.name != results.reads.study.name)
            continue;
        if (stored.comparison.inputsSha256 != results.inputsSha256)
            break; // reads were added since
        if (!stored.intact)
            return fmt::format("Comparison {} in the library is not what was stored; the numbers here are new.",
                               stored.id);
        return fmt::format("Computed again: {} comparison {} in the library, stored at {} from the same inputs.",
                           stored.comparison.numbersJson == numbers ? "the same numbers as" : "OTHER numbers than",
                           stored.id, stored.createdAt);
    }
    const std::int64_t id = store.add(
        {.name = results.reads.study.name,
         .inputsSha256 = results.inputsSha256,
         .method = results.mrmc.uStatistic ? "U-statistic, paired DeLong" : "Obuchowski-Rockette, paired DeLong",
         .settingsJson = "{\"covariance\": \"jackknife\", \"level\": 0.95}",
         .numbersJson = numbers,
         .software = kSoftware});
    return fmt::format("Stored in the library as comparison {}.", id);
}

} // namespace dsmt::workflows
