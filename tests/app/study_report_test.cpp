// SPDX-License-Identifier: GPL-3.0-or-later
// The demonstration's report: page, PDF, CSV and JSON say the same, and what dsmt stats says of the exported reads.
#include "core/base/csv_table.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/places.h"

#include <algorithm>
#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

using namespace dsmt;
using namespace dsmt::fixtures;
using nlohmann::json;
using testing::HasSubstr;

namespace {

std::string textOf(const std::filesystem::path& file)
{
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// Letters that are printed as one are two, and blanks are none: they stand where lines end.
std::string plain(std::string text)
{
    for (const auto& [joined, letters] :
         {std::pair("\uFB03", "ffi"), {"\u00A0", ""}, {"\uFB00", "ff"}, {"\uFB01", "fi"}, {"\uFB02", "fl"}})
        for (std::size_t at = text.find(joined); at != std::string::npos; at = text.find(joined))
            text.replace(at, std::string(joined).size(), letters);
    std::erase_if(text, [](unsigned char c) { return std::isspace(c) != 0; });
    return text;
}

class StudyReport : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        folder = std::make_unique<TemporaryFolder>();
        made = run({"study", "demo", "--internal", "24", "--external", "8", "--out", (*folder / "out").string(),
                    "--library", (*folder / "library").string()});
        if (made.exitCode == 0)
            results = json::parse(textOf(*folder / "out" / "results.json"));
    }
    static void TearDownTestSuite() { folder.reset(); }

    static ProgramResult run(const std::vector<std::string>& arguments) { return runProgram("dsmt", arguments); }

    static json stats(const std::string& what, const std::string& file, std::vector<std::string> more = {})
    {
        std::vector<std::string> arguments{"stats", what, "--in", (*folder / "out" / file).string(), "--json"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const ProgramResult result = run(arguments);
        EXPECT_EQ(result.exitCode, 0) << what << ": " << result.errors;
        return json::parse(result.output, nullptr, false);
    }

    static const json& table(const std::string& id)
    {
        for (const json& section : results["sections"])
            for (const json& one : section["tables"])
                if (one["id"] == id)
                    return one;
        throw std::runtime_error("there is no table " + id);
    }
    static const json& row(const std::string& id, const std::string& name)
    {
        for (const json& cells : table(id)["rows"])
            if (cells[0]["text"] == name)
                return cells;
        throw std::runtime_error(id + " has no row " + name);
    }

    void SetUp() override { ASSERT_EQ(made.exitCode, 0) << made.errors; }

    inline static std::unique_ptr<TemporaryFolder> folder;
    inline static ProgramResult made;
    inline static json results;
};

} // namespace

TEST_F(StudyReport, SaysTheSameInCsvAsInJson)
{
    const CsvTable csv = parseCsv(textOf(*folder / "out" / "results.csv"));
    std::size_t line = 0;
    for (const json& section : results["sections"])
        for (const json& one : section["tables"])
            for (const json& cells : one["rows"])
                for (const json& cell : cells) {
                    ASSERT_LT(line, csv.rows.size());
                    const auto& written = csv.rows[line++].cells;
                    EXPECT_EQ(written[1], one["id"]);
                    EXPECT_EQ(written[4], cell["text"]);
                    for (const auto& [column, key] : {std::pair(5, "value"), {6, "lower"}, {7, "upper"}})
                        EXPECT_EQ(written[std::size_t(column)].empty(), !cell.contains(key));
                    for (const auto& [column, key] : {std::pair(5, "value"), {6, "lower"}, {7, "upper"}})
                        if (cell.contains(key)) {
                            EXPECT_EQ(std::stod(written[std::size_t(column)]), cell[key].get<double>());
                        }
                }
    EXPECT_EQ(line, csv.rows.size());
}

TEST_F(StudyReport, SaysTheSameInThePdf)
{
    const auto pdf = *folder / "out" / "report.pdf";
    if (!std::filesystem::exists(pdf)) {
        EXPECT_THAT(made.output, HasSubstr("core-only"));
        GTEST_SKIP() << "this build draws no PDF";
    }
    const auto text = *folder / "report.txt";
    if (std::system(("pdftotext -raw '" + pdf.string() + "' '" + text.string() + "'").c_str()) != 0)
        GTEST_SKIP() << "pdftotext is absent; this test needs it";
    const std::string said = plain(textOf(text));
    std::size_t numbers = 0;
    for (const json& section : results["sections"]) {
        EXPECT_NE(said.find(plain(section["title"])), std::string::npos) << section["title"];
        for (const json& one : section["tables"])
            for (const json& cells : one["rows"])
                for (const json& cell : cells) {
                    const std::string wanted = plain(cell["text"]);
                    EXPECT_TRUE(said.find(wanted) != std::string::npos) << one["id"] << ": " << cell["text"];
                    numbers += cell.contains("value");
                }
    }
    EXPECT_GT(numbers, 300u);
    EXPECT_NE(said.find("SIMULATED"), std::string::npos);
    const std::string bytes = textOf(pdf);
    EXPECT_NE(bytes.find("/S/GoTo/D["), std::string::npos); // contents and checklist lead to pages
    EXPECT_EQ(bytes.find("/URI (#section"), std::string::npos);
}

TEST_F(StudyReport, LeavesNoHeadingAtTheEndOfAPage)
{
    const auto text = *folder / "pages.txt";
    if (std::system(
            ("pdftotext -raw '" + (*folder / "out" / "report.pdf").string() + "' '" + text.string() + "'").c_str()) !=
        0)
        GTEST_SKIP() << "no PDF here, or pdftotext is absent";
    std::set<std::string> headings;
    for (const json& section : results["sections"]) {
        headings.insert(plain(std::to_string(section["number"].get<int>()) + section["title"].get<std::string>()));
        for (const json& one : section["tables"])
            headings.insert(plain(one["title"]));
    }
    std::istringstream pages(textOf(text));
    std::string page;
    int looked = 0;
    while (std::getline(pages, page, '\f')) {
        std::istringstream lines(page);
        std::string last;
        for (std::string line; std::getline(lines, line);)
            if (const std::string words = plain(line); !words.empty() && !words.starts_with("Readerstudy") &&
                                                       words.find_first_not_of("0123456789/") != std::string::npos)
                last = words;
        EXPECT_FALSE(headings.contains(last)) << last;
        ++looked;
    }
    EXPECT_GT(looked, 8);
}

TEST_F(StudyReport, InChineseHasTheSameNumbers)
{
    const ProgramResult written = run({"report", "demonstration", "--language", "zh_CN", "--out",
                                       (*folder / "zh").string(), "--library", (*folder / "library").string()});
    ASSERT_EQ(written.exitCode, 0) << written.errors;
    const auto pdf = *folder / "zh" / "report.pdf", text = *folder / "zh.txt";
    if (std::system(("pdftotext -raw '" + pdf.string() + "' '" + text.string() + "'").c_str()) != 0)
        GTEST_SKIP() << "no PDF here, or pdftotext is absent";
    const std::string said = plain(textOf(text));
    // "What was found", "SIMULATED: ", "Calibration", "Decision curve", "Reference standard"
    for (const char* words : {"\u7814\u7a76\u53d1\u73b0", "\u6a21\u62df\u6570\u636e\uff1a", "\u6821\u51c6",
                              "\u51b3\u7b56\u66f2\u7ebf", "\u53c2\u8003\u6807\u51c6"})
        EXPECT_NE(said.find(words), std::string::npos) << words;
    EXPECT_EQ(said.find("Whatwasfound"), std::string::npos);
    // Numbers are those of the same library's English results; CSV and JSON are English.
    std::size_t numbers = 0;
    for (const json& section : results["sections"])
        for (const json& one : section["tables"])
            for (const json& cells : one["rows"])
                for (const json& cell : cells)
                    if (cell.contains("value")) {
                        const std::string english = cell["text"];
                        EXPECT_NE(said.find(plain(english.substr(0, english.find(' ')))), std::string::npos) << english;
                        ++numbers;
                    }
    EXPECT_GT(numbers, 300u);
    EXPECT_EQ(json::parse(textOf(*folder / "zh" / "results.json"))["sections"][1]["title"], "Flow of cases");
}

TEST_F(StudyReport, SaysWhatStatsSaysOfTheExportedReads)
{
    const json counts = stats("counts", "network.csv", {"--score", "network_call"});
    const json& network = row("paper", "DSMT-Net");
    for (const auto& [column, key] : {std::pair(2, "accuracy"), {4, "sensitivity"}, {5, "specificity"}}) {
        EXPECT_EQ(network[std::size_t(column)]["count"], counts[key]["count"]) << key;
        EXPECT_EQ(network[std::size_t(column)]["of"], counts[key]["of"]) << key;
        EXPECT_EQ(network[std::size_t(column)]["lower"], counts[key]["wilson"][0]) << key;
    }
    EXPECT_EQ(network[6]["value"], counts["f1"]);

    const json mrmc = stats("mrmc", "readers.imrmc");
    for (std::size_t reader = 0; reader < mrmc["readers"].size(); ++reader)
        EXPECT_EQ(row("paper", mrmc["readers"][reader])[3]["value"], mrmc["auc"][reader][0]);
    const json& mean = row("mrmc", "unaided, mean; readers and cases random");
    EXPECT_EQ(mean[1]["value"], mrmc["mean_auc"][0]);
    EXPECT_EQ(mean[1]["lower"], mrmc["single"][0]["rrrc"]["ci"][0]);
    EXPECT_EQ(mean[2]["value"], mrmc["single"][0]["rrrc"]["se"]);

    const json compared = stats("ai-vs-readers", "network_and_readers.imrmc", {"--ai", "network", "--margin", "0.05"});
    EXPECT_EQ(row("ai-vs-readers", "readers - network")[1]["value"], compared["difference"]);
    EXPECT_EQ(row("ai-vs-readers", "t")[1]["value"], compared["t"]);
    EXPECT_EQ(row("ai-vs-readers", "p, network not worse by 0.05 (one-sided)")[1]["value"],
              compared["non_inferiority"]["p"]);

    const json calibration = stats("calibration", "network.csv", {"--score", "network"});
    EXPECT_EQ(row("calibration", "DSMT-Net")[2]["value"], calibration["brier"]);
    EXPECT_EQ(row("calibration", "DSMT-Net")[4]["value"], calibration["slope"]);
    EXPECT_EQ(row("calibration", "DSMT-Net")[5]["value"], calibration["ece"]);

    const json agreement =
        stats("agreement", "reads.csv", {"--columns", "reader=reader,case=case,score=call,modality=arm"});
    EXPECT_EQ(row("agreement", "yes or no, Fleiss' kappa")[2]["value"], agreement["fleiss"]["value"]);
    EXPECT_EQ(row("agreement-pairs", "R1 - R2")[3]["value"], agreement["pairs"][0]["kappa"]["kappa"]);

    const json decision = stats("decision", "network.csv", {"--score", "network", "--thresholds", "0.3"});
    EXPECT_EQ(row("decision", "30 %")[2]["value"], decision["curves"][0]["points"][0]["net_benefit"]);
}

TEST_F(StudyReport, ComputedAgainFindsTheStoredComparison)
{
    const ProgramResult again = run({"study", "report", "demonstration", "--out", (*folder / "again").string(),
                                     "--library", (*folder / "library").string()});
    ASSERT_EQ(again.exitCode, 0) << again.errors;
    EXPECT_THAT(again.output, HasSubstr("Computed again: the same numbers as comparison 1"));
    const json second = json::parse(textOf(*folder / "again" / "results.json"));
    EXPECT_EQ(second["inputs_sha256"], results["inputs_sha256"]);
    for (const char* file : {"reads.csv", "network.csv", "readers.imrmc"})
        EXPECT_EQ(textOf(*folder / "again" / file), textOf(*folder / "out" / file)) << file;
}

TEST_F(StudyReport, IsMarkedAsSimulatedAndTheStudyVerifies)
{
    EXPECT_TRUE(results["simulated"].get<bool>());
    EXPECT_THAT(made.output, HasSubstr("SIMULATED: 32 of 32 nodules"));
    EXPECT_THAT(textOf(*folder / "out" / "readers.imrmc"), HasSubstr("SIMULATED"));
    const ProgramResult verified =
        run({"study", "verify", "demonstration", "--library", (*folder / "library").string()});
    EXPECT_EQ(verified.exitCode, 0) << verified.output;
    const ProgramResult twice =
        run({"study", "demo", "--internal", "24", "--external", "8", "--library", (*folder / "library").string()});
    EXPECT_EQ(twice.exitCode, 3);
}

#ifdef DSMT_WITH_ENGINE
TEST_F(StudyReport, TakesRecordedAnswersThatAnAnalysisGivesAgain)
{
    const auto file = *folder / "answers.jsonl";
    const ProgramResult computed = run({"study", "demo", "--internal", "1", "--external", "1", "--answers",
                                        file.string(), "--library", (*folder / "computed").string()});
    ASSERT_EQ(computed.exitCode, 0) << computed.errors;
    std::ifstream now(file), recorded(std::string(DSMT_SOURCE_DIR) + "/resources/demo/answers.jsonl");
    int compared = 0;
    for (std::string line, other; std::getline(now, line);) {
        const json answer = json::parse(line);
        while (std::getline(recorded, other)) {
            const json known = json::parse(other);
            if (known["case"] != answer["case"])
                continue;
            EXPECT_EQ(known["weights_sha256"], answer["weights_sha256"]);
            EXPECT_NEAR(known["assessment"]["invasiveness"]["probability"].get<double>(),
                        answer["assessment"]["invasiveness"]["probability"].get<double>(), 1e-4);
            EXPECT_NEAR(known["assessment"]["nodule"]["long_axis_mm"].get<double>(),
                        answer["assessment"]["nodule"]["long_axis_mm"].get<double>(), 1e-2);
            ++compared;
            break;
        }
    }
    EXPECT_EQ(compared, 2);
}
#endif
