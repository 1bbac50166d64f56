// SPDX-License-Identifier: GPL-3.0-or-later
// The shipped package judged on a small simulated cohort through the real programs.
#include "core/base/csv_table.h"
#include "core/cohort/patch_cache.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/places.h"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <nlohmann/json.hpp>

using namespace dsmt;
using fixtures::runProgram;
using nlohmann::json;
using testing::HasSubstr;

namespace fs = std::filesystem;

namespace {

std::string textOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

/// A copy of the shipped package that was not shown any test nodules yet, and a cohort of 12 nodules, the same for all
/// tests of this program.
class EvaluateCommand : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<fixtures::TemporaryFolder>();
        const auto made = runProgram("dsmt", {"phantom", "--out", (*s_folder / "cohort").string(), "--protocol",
                                              "internal", "--count", "12", "--seed", "4", "--patches-only"});
        ASSERT_EQ(made.exitCode, 0) << made.errors;
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    void SetUp() override
    {
        fs::remove_all(package());
        fs::copy(fs::path(DSMT_SOURCE_DIR) / "models/packages/dsmt-phantom-v1", package(), fs::copy_options::recursive);
        fs::remove(opened()); // of the cohorts that its card tells of
    }

    static fs::path package() { return *s_folder / "package"; }
    static fs::path cache() { return *s_folder / "cohort/patches.cache"; }
    static fs::path opened() { return package() / "opened.jsonl"; }

    static fixtures::ProgramResult evaluate(std::vector<std::string> more)
    {
        std::vector<std::string> arguments{"evaluate",  "--package", package().string(), "--cohort", cache().string(),
                                           "--threads", "2"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runProgram("dsmt", arguments);
    }

    static std::size_t countOf(const std::string& split)
    {
        const auto nodules = cohort::openPatchCache(cache()).nodules;
        return std::size_t(
            std::count_if(nodules.begin(), nodules.end(), [&](const auto& nodule) { return nodule.split == split; }));
    }

    static inline std::unique_ptr<fixtures::TemporaryFolder> s_folder;
};

} // namespace

TEST_F(EvaluateCommand, LeavesTestNodulesAloneUnlessItIsTold)
{
    for (const char* split : {"test", "all"}) {
        const auto refused = evaluate({"--split", split});
        EXPECT_EQ(refused.exitCode, 4);
        EXPECT_THAT(refused.errors, HasSubstr("--open-test"));
        EXPECT_EQ(refused.output, "");
    }
    EXPECT_FALSE(fs::exists(opened()));
    const auto training = evaluate({"--split", "train", "--json"});
    ASSERT_EQ(training.exitCode, 0) << training.errors;
    EXPECT_FALSE(fs::exists(opened())) << "no test nodule was looked at";
    const json answer = json::parse(training.output);
    EXPECT_EQ(answer["figures"]["nodules"], countOf("train"));
    EXPECT_TRUE(answer["opening"].is_null());
    EXPECT_EQ(answer["size_hu_baseline"]["source"], "package");
}

TEST_F(EvaluateCommand, GivesFiguresRowsAndARecordOfTheOpening)
{
    const fs::path rows = *s_folder / "rows.csv";
    const auto result = evaluate({"--split", "all", "--open-test", "--json", "--rows", rows.string()});
    ASSERT_EQ(result.exitCode, 0) << result.errors;
    const json answer = json::parse(result.output);
    const json& figures = answer["figures"];
    EXPECT_EQ(answer["package"]["simulated"], true);
    EXPECT_EQ(answer["cohort"]["protocol"], "internal");
    EXPECT_EQ(figures["nodules"], 12);
    const json& calls = figures["calls"];
    EXPECT_EQ(calls["accuracy"]["of"], 12);
    EXPECT_EQ(calls["true_positives"].get<int>() + calls["false_negatives"].get<int>(),
              figures["invasiveness"]["positives"]);
    EXPECT_GT(figures["outline"]["dice"]["mean"].get<double>(), 0.5) << "what the package was shipped for";
    EXPECT_LT(figures["outline"]["mean_surface_distance_mm"]["median"].get<double>(), 3);
    EXPECT_EQ(answer["opening"]["nodules"], countOf("test"));
    EXPECT_EQ(answer["opening"]["cohort_sha256"], answer["cohort"]["sha256"]);
    EXPECT_EQ(json::parse(textOf(opened())), answer["opening"]);

    // The figures are those of the rows.
    const CsvTable table = parseCsv(textOf(rows));
    ASSERT_EQ(table.rows.size(), 12u);
    const auto cell = [&](const CsvTable::Row& row, const char* column) { return row.cells[*table.column(column)]; };
    double dice = 0, won = 0, pairs = 0;
    int right = 0;
    for (const auto& row : table.rows) {
        const double p = std::stod(cell(row, "probability_invasive"));
        const bool isInvasive = cell(row, "invasive") == "1";
        dice += std::stod(cell(row, "dice")) / 12;
        right += (p >= calls["threshold"].get<double>()) == isInvasive;
        for (const auto& other : table.rows)
            if (isInvasive && cell(other, "invasive") == "0") {
                const double q = std::stod(cell(other, "probability_invasive"));
                won += p > q ? 1 : p == q ? 0.5 : 0;
                ++pairs;
            }
    }
    EXPECT_NEAR(dice, figures["outline"]["dice"]["mean"].get<double>(), 1e-5);
    EXPECT_EQ(right, calls["accuracy"]["count"]);
    ASSERT_GT(pairs, 0);
    EXPECT_NEAR(won / pairs, figures["invasiveness"]["auc"].get<double>(), 1e-9);
}

TEST_F(EvaluateCommand, TellsHowOftenATestSetWasOpened)
{
    const auto first = evaluate({"--open-test"});
    ASSERT_EQ(first.exitCode, 0) << first.errors;
    EXPECT_THAT(first.output, HasSubstr("first opening of this test set"));
    for (const char* words : {"Training and evaluation are simulated", "AUC of size and mean HU alone",
                              "coefficients of the package", "95 % Hausdorff", "no flips"})
        EXPECT_THAT(first.output, HasSubstr(words));
    const auto second = evaluate({"--open-test", "--blank-nodule"});
    ASSERT_EQ(second.exitCode, 0) << second.errors;
    EXPECT_THAT(second.output, HasSubstr("opened 1 time before, first on 20"));
    EXPECT_THAT(second.output, HasSubstr("Shortcut test"));
    const std::string log = textOf(opened());
    EXPECT_EQ(std::count(log.begin(), log.end(), '\n'), 2);
}

TEST_F(EvaluateCommand, RefusesAPackageThatTakesNoRecordBeforeItEvaluates)
{
    fs::create_directory(opened());
    const auto refused = evaluate({"--open-test"});
    EXPECT_EQ(refused.exitCode, 1);
    EXPECT_THAT(refused.errors, HasSubstr("opened.jsonl"));
    EXPECT_EQ(refused.output, "");
}

TEST_F(EvaluateCommand, TakesTheCacheBesideAManifest)
{
    const fs::path manifest = *s_folder / "cohort/cohort.csv", alone = *s_folder / "alone.csv";
    const auto byManifest = runProgram("dsmt", {"evaluate", "--package", package().string(), "--cohort",
                                                manifest.string(), "--split", "train", "--json"});
    ASSERT_EQ(byManifest.exitCode, 0) << byManifest.errors;
    EXPECT_EQ(json::parse(byManifest.output)["cohort"]["file"], cache().string());
    const auto none = runProgram("dsmt", {"evaluate", "--package", package().string(), "--cohort", alone.string()});
    EXPECT_EQ(none.exitCode, 3);
    EXPECT_THAT(none.errors, HasSubstr("there is no cohort"));
}

TEST_F(EvaluateCommand, DrawsItsFigures)
{
    const fs::path figures = *s_folder / "figures";
    const auto drawn = evaluate({"--split", "train", "--figures", figures.string()});
    if (drawn.errors.find("draws no figures") != std::string::npos)
        GTEST_SKIP() << "this build of dsmt draws no figures";
    ASSERT_EQ(drawn.exitCode, 0) << drawn.errors;
    for (const char* name : {"roc.png", "roc.svg", "roc.pdf", "calibration.png", "calibration.svg", "calibration.pdf"})
        EXPECT_GT(fs::file_size(figures / name), 5000u) << name;
    EXPECT_THAT(textOf(figures / "roc.svg"), HasSubstr("sensitivity"));
}

TEST_F(EvaluateCommand, SaysWhatIsWrongWithItsInput)
{
    EXPECT_EQ(runProgram("dsmt", {"evaluate", "--package", package().string()}).exitCode, 2);
    EXPECT_EQ(evaluate({"--split", "secret"}).exitCode, 2);
    const fs::path file = *s_folder / "thesis.cache";
    std::ofstream(file) << "mine";
    const auto foreign = runProgram("dsmt", {"evaluate", "--package", package().string(), "--cohort", file.string()});
    EXPECT_EQ(foreign.exitCode, 3);
    EXPECT_THAT(foreign.errors, HasSubstr("thesis.cache"));
    const auto nowhere = runProgram("dsmt", {"evaluate", "--package", "nowhere", "--cohort", cache().string()});
    EXPECT_EQ(nowhere.exitCode, 3);
    EXPECT_THAT(nowhere.errors, HasSubstr("nowhere"));
}
