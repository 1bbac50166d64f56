// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt export and dsmt report through the real program.
#include "tests/app/run_program.h"
#include "tests/fixtures/written_results.h"
#include "tests/workflows/exported_case.h"

#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>

using namespace dsmt;
using namespace dsmt::fixtures;
using nlohmann::json;
using testing::HasSubstr;
using testing::Not;
namespace fs = std::filesystem;

namespace {

class ExportCommand : public testing::Test {
protected:
    ProgramResult run(std::vector<std::string> arguments, const std::string& command = "export")
    {
        arguments.insert(arguments.begin(), command);
        if (command == "export") {
            arguments.insert(arguments.end(), {"--library", (analysed / "library").string()});
        }
        return runProgram("dsmt", arguments);
    }

    AnalysedCase analysed{variedCases(2).front()};
    std::string out = (analysed / "out").string();
};

} // namespace

TEST_F(ExportCommand, WritesReportAndSegmentationOfTheNewestPrediction)
{
    const ProgramResult result = run({"--out", out, "--json", "--reader", "Rontgen^Wilhelm"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const json answer = json::parse(result.output);
    EXPECT_EQ(answer["simulated"], true);
    ASSERT_EQ(answer["objects"].size(), 2u);
    for (const json& object : answer["objects"]) {
        EXPECT_TRUE(fs::exists(object["file"].get<std::string>()));
        EXPECT_EQ(errorsOf(object["file"].get<std::string>()), "");
    }
    const ProgramResult shown = run({out + "/prediction-1-sr.dcm"}, "report");
    ASSERT_EQ(shown.exitCode, 0) << shown.errors;
    EXPECT_THAT(shown.output, HasSubstr("Research use only - not for diagnosis."));
    EXPECT_THAT(shown.output, HasSubstr("Rontgen^Wilhelm"));
    EXPECT_THAT(shown.output, HasSubstr("Long Axis"));
    const json report = json::parse(run({out + "/prediction-1-sr.dcm", "--json"}, "report").output);
    EXPECT_EQ(report["groups"][0]["finding"]["value"], "27925004");
}

TEST_F(ExportCommand, WrapsAPdfThatSomebodyMade)
{
    const std::string pdf = (analysed / "report.pdf").string();
    std::ofstream(pdf) << "%PDF-1.4\n%%EOF\n";
    const ProgramResult result = run({"1", "--out", out, "--pdf", pdf});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_THAT(result.output, HasSubstr("PDF document"));
    EXPECT_EQ(errorsOf(out + "/prediction-1-pdf.dcm"), "");
    EXPECT_FALSE(fs::exists(out + "/prediction-1-sr.dcm")) << "only what was asked for";
}

TEST_F(ExportCommand, DeidentifiesResultsWithTheirImages)
{
    const ProgramResult preview = run({"1", "--deidentify", "--images", "--dry-run", "--out", out});
    ASSERT_EQ(preview.exitCode, 0) << preview.errors;
    EXPECT_THAT(preview.output, HasSubstr("Patient's Name"));
    EXPECT_FALSE(fs::exists(out));

    const ProgramResult result = run({"1", "--deidentify", "--images", "--out", out, "--json"});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const json report = json::parse(result.output);
    EXPECT_GT(report["files"].size(), 20u);
    EXPECT_TRUE(fs::exists(out + "/deidentification.csv"));
    for (const json& file : report["files"]) {
        const std::string bytes = bytesOf(out + "/" + file.get<std::string>());
        ASSERT_GT(bytes.size(), 500u);
        EXPECT_THAT(bytes, Not(HasSubstr("SIM-I13-0001")));
        EXPECT_THAT(bytes, Not(HasSubstr(analysed.source().source.seriesUid)));
    }
    const std::string twice = (analysed / "twice").string();
    const ProgramResult again = run({out, "--deidentify", "--out", twice, "--json"});
    ASSERT_EQ(again.exitCode, 0) << again.errors;
    const json second = json::parse(again.output);
    EXPECT_TRUE(second["attributes"].empty()) << second["attributes"].dump(2);
    EXPECT_EQ(second["files"].size(), report["files"].size());
}

TEST_F(ExportCommand, SaysWhatIsMissing)
{
    const ProgramResult unknown = run({"77", "--out", out});
    EXPECT_EQ(unknown.exitCode, 3);
    EXPECT_THAT(unknown.errors, HasSubstr("holds no prediction 77"));
    EXPECT_EQ(run({"1"}).exitCode, 2) << "without --out";
    EXPECT_EQ(run({"1", "--out", out, "--images"}).exitCode, 2) << "images without --deidentify";
    const ProgramResult noReport = run({((analysed / "ct") / "CT000001.dcm").string()}, "report");
    EXPECT_EQ(noReport.exitCode, 3);
    EXPECT_THAT(noReport.errors, HasSubstr("no structured report"));
}

TEST_F(ExportCommand, NotesDecisionsAndWritesThePageOfAResult)
{
    const std::string library = (analysed / "library").string();
    EXPECT_EQ(run({"reject", "1", "--library", library}, "predictions").exitCode, 2) << "without a reason";
    EXPECT_EQ(run({"withdraw", "1", "--library", library}, "predictions").exitCode, 3) << "nothing to take back";
    ASSERT_EQ(run({"reject", "1", "--reason", "leaks into a vessel", "--library", library}, "predictions").exitCode, 0);
    const json listed = json::parse(
        run({"list", "--json", "--where", "decision=rejected", "--library", library}, "predictions").output);
    ASSERT_EQ(listed["predictions"].size(), 1u);
    EXPECT_EQ(listed["predictions"][0]["decision_reason"], "leaks into a vessel");
    ASSERT_EQ(run({"accept", "1", "--library", library}, "predictions").exitCode, 0);
    const json shown = json::parse(run({"show", "1", "--json", "--library", library}, "predictions").output);
    ASSERT_EQ(shown["decisions"].size(), 2u);
    EXPECT_EQ(shown["decisions"][1]["decision"], "accepted");
    const ProgramResult growth = run({"growth", "1", "--library", library}, "nodules");
    ASSERT_EQ(growth.exitCode, 0) << growth.errors;
    EXPECT_THAT(growth.output, HasSubstr("Growth needs the lesion in two CTs"));

    EXPECT_EQ(run({}, "report").exitCode, 2);
    const std::string pdf = (analysed / "page.pdf").string();
    const ProgramResult page = run({"1", "--pdf", pdf, "--library", library}, "report");
    if (page.errors.find("--pdf") != std::string::npos)
        GTEST_SKIP() << "this build draws no reports";
    ASSERT_EQ(page.exitCode, 0) << page.errors;
    std::ifstream written(pdf, std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(written), {}};
    EXPECT_TRUE(bytes.starts_with("%PDF"));
    EXPECT_THAT(bytes, HasSubstr("/Count 1"));
    EXPECT_EQ(run({"77", "--pdf", pdf, "--library", library}, "report").exitCode, 3);
}
