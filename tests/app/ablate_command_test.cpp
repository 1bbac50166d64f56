// SPDX-License-Identifier: GPL-3.0-or-later
// A comparison from training to table through the real programs, as small as it can be.
#include "core/base/csv_table.h"
#include "core/cohort/patch_cache.h"
#include "core/statistics/delong.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>

using namespace dsmt;
using fixtures::runProgram;
using nlohmann::json;
using testing::AllOf;
using testing::HasSubstr;

namespace fs = std::filesystem;

namespace {

constexpr const char* kConfig = R"({"folds": 2, "members": 1, "joint_epochs": 1, "fine_tuning_epochs": 1, "batch": 8,
"threads": 1})";

std::string textOf(const fs::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

void write(const fs::path& file, const std::string& text)
{
    std::ofstream(file) << text;
}

json jsonIn(const fs::path& file)
{
    return json::parse(textOf(file));
}

/// DSMT-Net and the single-task network on a cohort of 60 nodules, trained once for all tests of this program, which
/// leave them as they are.
class AblateCommand : public testing::Test {
protected:
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<fixtures::TemporaryFolder>();
        const auto made = runProgram("dsmt", {"phantom", "--out", (*s_folder / "cohort").string(), "--protocol",
                                              "internal", "--count", "60", "--seed", "5", "--patches-only"});
        ASSERT_EQ(made.exitCode, 0) << made.errors;
        const auto more = runProgram("dsmt", {"phantom", "--out", outlines(), "--protocol", "internal", "--count", "16",
                                              "--seed", "6", "--patches-only"});
        ASSERT_EQ(more.exitCode, 0) << more.errors;
        write(*s_folder / "train.json", kConfig);
        s_first = ablate({"--rows", "dsmt-net,single-task,size-hu"});
        ASSERT_EQ(s_first.exitCode, 0) << s_first.errors;
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static fs::path out() { return *s_folder / "out"; }
    static std::string outlines() { return (*s_folder / "outlines").string(); }
    static fs::path cache() { return *s_folder / "cohort/patches.cache"; }
    static std::string name(const char* row) { return std::string(row) + "-seed1"; }
    static json scoresOf(const char* row) { return jsonIn(out() / "scores" / (name(row) + ".json")); }

    static fixtures::ProgramResult ablate(std::vector<std::string> more, const std::string& learnt = outlines())
    {
        std::vector<std::string> arguments{"ablate", "--cohort", cache().string(), "--out", out().string()};
        if (!learnt.empty())
            arguments.insert(arguments.end(), {"--outlines", learnt});
        if (std::ranges::find(more, "--config") == more.end())
            more.insert(more.end(), {"--config", (*s_folder / "train.json").string()});
        arguments.insert(arguments.end(), more.begin(), more.end());
        return runProgram("dsmt", arguments, "OMP_NUM_THREADS=1");
    }

    /// When each file was written last, but for the tables.
    static std::map<std::string, fs::file_time_type> times()
    {
        std::map<std::string, fs::file_time_type> times;
        for (const auto& entry : fs::recursive_directory_iterator(out()))
            if (entry.is_regular_file() && !entry.path().filename().string().starts_with("comparison."))
                times[entry.path().string()] = entry.last_write_time();
        return times;
    }

    static inline std::unique_ptr<fixtures::TemporaryFolder> s_folder;
    static inline fixtures::ProgramResult s_first;
};

} // namespace

TEST_F(AblateCommand, TrainsEachRowByItsConfigurationAndRecordsTheOpening)
{
    const json single = jsonIn(out() / (name("single-task") + ".json"));
    EXPECT_EQ(single["architecture"], "dsmt-net/standard/single-task");
    EXPECT_EQ(single["batch"], 8);
    for (const char* row : {"dsmt-net", "single-task"}) {
        const fs::path package = out() / name(row);
        const json description = jsonIn(package / "model.json");
        EXPECT_EQ(description["name"], name(row));
        EXPECT_EQ(description["architecture"], jsonIn(out() / (name(row) + ".json"))["architecture"]);
        EXPECT_TRUE(fs::exists(package / "SHA256SUMS"));
        const std::string opened = textOf(package / "opened.jsonl");
        EXPECT_EQ(std::count(opened.begin(), opened.end(), '\n'), 1);
        EXPECT_EQ(json::parse(opened)["weights_sha256"], scoresOf(row)["weights_sha256"]);
        EXPECT_EQ(description["weights"]["sha256"], scoresOf(row)["weights_sha256"]);
        EXPECT_EQ(scoresOf(row)["threshold"], description["threshold"]);
    }
    EXPECT_FALSE(fs::exists(out() / name("size-hu"))) << "nothing to train";
    EXPECT_THAT(s_first.errors, AllOf(HasSubstr("single-task-seed1: trained in"), HasSubstr("(simulated nodules)")));
}

TEST_F(AblateCommand, LearnsMoreOutlinesWhereThereIsAnOutline)
{
    EXPECT_GT(jsonIn(out() / name("dsmt-net") / "model.json")["training"]["outlines"]["nodules"], 5);
    EXPECT_TRUE(jsonIn(out() / name("single-task") / "model.json")["training"]["outlines"].is_null());
    const auto without = ablate({"--rows", "single-task"}, "");
    EXPECT_EQ(without.exitCode, 3);
    EXPECT_THAT(without.errors, HasSubstr("dsmt-net-seed1 was trained with more outlines"));
}

TEST_F(AblateCommand, KeepsTheScoresOfEveryTestNodule)
{
    std::map<std::string, cohort::NoduleFacts> test;
    for (const cohort::CachedNodule& nodule : cohort::openPatchCache(cache()).nodules)
        if (nodule.split == "test")
            test[nodule.id] = nodule;
    ASSERT_GT(test.size(), 5u);
    for (const char* row : {"dsmt-net", "single-task", "size-hu"}) {
        const json cohorts = scoresOf(row)["cohorts"];
        ASSERT_EQ(cohorts.size(), 1u);
        EXPECT_EQ(cohorts[0]["name"], "internal");
        EXPECT_NEAR(cohorts[0]["bayes_auc"].get<double>(), 0.92, 0.01);
        ASSERT_EQ(cohorts[0]["nodules"].size(), test.size());
        for (const json& nodule : cohorts[0]["nodules"]) {
            EXPECT_EQ(nodule["labels"][0], int(test.at(nodule["id"]).labels[0]));
            EXPECT_TRUE(nodule["invasiveness"].is_number());
            const bool isWhole = row == std::string("dsmt-net");
            EXPECT_EQ(nodule["bubble_lucency"].is_number(), isWhole);
            EXPECT_EQ(nodule["dice"].is_number(), isWhole);
        }
    }
}

TEST_F(AblateCommand, TabulatesWhatComesOutOfTheScores)
{
    std::vector<double> whole, single;
    std::vector<std::uint8_t> positive;
    const json first = scoresOf("dsmt-net")["cohorts"][0]["nodules"],
               second = scoresOf("single-task")["cohorts"][0]["nodules"];
    for (std::size_t n = 0; n < first.size(); ++n) {
        ASSERT_EQ(first[n]["id"], second[n]["id"]);
        whole.push_back(first[n]["invasiveness"]);
        single.push_back(second[n]["invasiveness"]);
        positive.push_back(first[n]["labels"][0] == 1);
    }
    const auto expected = statistics::delongPaired(single, whole, positive);
    ASSERT_TRUE(expected && expected->p) << "the cohort cannot tell anything";

    const json told = jsonIn(out() / "comparison.json");
    EXPECT_EQ(told["simulated"], true);
    ASSERT_EQ(told["parts"].size(), 1u);
    const json rows = told["parts"][0]["rows"];
    ASSERT_EQ(rows.size(), 3u);
    EXPECT_EQ(rows[1]["row"], "single-task");
    EXPECT_NEAR(rows[0]["auc"].get<double>(), expected->second.area, 1e-12);
    EXPECT_NEAR(rows[1]["auc"].get<double>(), expected->first.area, 1e-12);
    EXPECT_NEAR(rows[1]["difference"]["p"].get<double>(), *expected->p, 1e-12);
    EXPECT_NEAR(rows[1]["difference"]["interval"][0].get<double>(), expected->interval->lower, 1e-12);
    EXPECT_GE(rows[1]["difference"]["p_holm"].get<double>(), *expected->p);
    EXPECT_TRUE(rows[0]["difference"].is_null());
    EXPECT_TRUE(rows[1]["auc_bubble_lucency"].is_null());

    const CsvTable csv = parseCsv(textOf(out() / "comparison.csv"));
    ASSERT_EQ(csv.rows.size(), 3u);
    const auto cell = [&](std::size_t row, const char* column) { return csv.rows[row].cells[*csv.column(column)]; };
    EXPECT_NEAR(std::stod(cell(1, "difference")), expected->difference, 1e-5);
    EXPECT_EQ(cell(2, "row"), "size-hu");
    EXPECT_EQ(cell(2, "simulated"), "yes");
    char difference[16];
    std::snprintf(difference, sizeof difference, "%+.3f", expected->difference);
    for (const std::string& text : {s_first.output, textOf(out() / "comparison.md")})
        EXPECT_THAT(text, AllOf(HasSubstr("Training and evaluation are simulated"), HasSubstr("Bayes"),
                                HasSubstr("Size and mean HU"), HasSubstr(difference)));
}

TEST_F(AblateCommand, DrawsTheFigureOrSaysThatItCannot)
{
    if (s_first.errors.find("draws no figure") != std::string::npos) {
        EXPECT_FALSE(fs::exists(out() / "comparison.png"));
        return;
    }
    for (const char* ending : {"png", "svg", "pdf"})
        EXPECT_GT(fs::file_size(out() / (std::string("comparison.") + ending)), 5000u) << ending;
    EXPECT_THAT(textOf(out() / "comparison.svg"), AllOf(HasSubstr("DSMT-Net"), HasSubstr("Simulated nodules")));
}

TEST_F(AblateCommand, DoesNothingTwice)
{
    const auto before = times();
    const auto again = ablate({"--rows", "single-task,size-hu", "--json"});
    ASSERT_EQ(again.exitCode, 0) << again.errors;
    EXPECT_EQ(times(), before);
    EXPECT_EQ(json::parse(again.output), jsonIn(out() / "comparison.json"));
    EXPECT_THAT(again.errors, AllOf(HasSubstr("single-task-seed1: kept"), testing::Not(HasSubstr("judged"))));

    const auto table = runProgram("dsmt", {"ablate", "--out", out().string(), "--table-only"});
    EXPECT_EQ(table.exitCode, 0) << table.errors;
    EXPECT_EQ(table.output, s_first.output);
    EXPECT_EQ(times(), before);
}

TEST_F(AblateCommand, JudgesOnOneMoreCohortWithoutTrainingAgain)
{
    const fs::path external = *s_folder / "external", copy = *s_folder / "copy";
    const auto made = runProgram("dsmt", {"phantom", "--out", external.string(), "--protocol", "external", "--count",
                                          "16", "--seed", "7", "--patches-only"});
    ASSERT_EQ(made.exitCode, 0) << made.errors;
    fs::copy(out(), copy, fs::copy_options::recursive);
    const auto more =
        runProgram("dsmt",
                   {"ablate", "--cohort", cache().string(), "--test", external.string(), "--out", copy.string(),
                    "--config", (*s_folder / "train.json").string(), "--rows", "size-hu", "--outlines", outlines()},
                   "OMP_NUM_THREADS=1");
    ASSERT_EQ(more.exitCode, 0) << more.errors;
    EXPECT_THAT(more.errors, AllOf(HasSubstr("dsmt-net-seed1: judged on 16 nodules of external"),
                                   testing::Not(HasSubstr("of internal")), testing::Not(HasSubstr("trained in"))));
    const json parts = jsonIn(copy / "comparison.json")["parts"];
    ASSERT_EQ(parts.size(), 3u);
    EXPECT_EQ(parts[1]["cohort"], "external");
    EXPECT_EQ(parts[1]["missing"], json({"single-task"})) << "was not asked about it";
    EXPECT_TRUE(parts[2]["cohort"].is_null());
    EXPECT_EQ(parts[2]["nodules"], parts[0]["nodules"].get<int>() + 16);
    EXPECT_THAT(more.output, HasSubstr("Local scale, invasiveness alone: not judged on this cohort"));
}

TEST_F(AblateCommand, RefusesWhatDoesNotFitTogether)
{
    const auto before = times();
    write(*s_folder / "other.json", R"({"batch": 4})");
    const auto otherConfig = ablate({"--config", (*s_folder / "other.json").string()});
    EXPECT_EQ(otherConfig.exitCode, 3);
    EXPECT_THAT(otherConfig.errors, HasSubstr("another configuration"));
    const auto itself = ablate({"--test", cache().string()});
    EXPECT_EQ(itself.exitCode, 3);
    EXPECT_THAT(itself.errors, HasSubstr("the same nodules"));
    const auto row = ablate({"--rows", "no-lungs"});
    EXPECT_EQ(row.exitCode, 3);
    EXPECT_THAT(row.errors, AllOf(HasSubstr("no-lungs"), HasSubstr("single-task")));
    EXPECT_EQ(ablate({"--seeds", "1,1"}).exitCode, 3);
    EXPECT_EQ(ablate({"--table-only"}).exitCode, 2);
    EXPECT_EQ(runProgram("dsmt", {"ablate", "--out", out().string()}).exitCode, 2);
    const auto nothing = runProgram("dsmt", {"ablate", "--out", (*s_folder / "none").string(), "--table-only"});
    EXPECT_EQ(nothing.exitCode, 3);
    EXPECT_THAT(nothing.errors, HasSubstr("holds no scores"));
    EXPECT_EQ(times(), before);
}
