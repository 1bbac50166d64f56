// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/score_choice.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gmock/gmock.h>

using namespace dsmt;
using namespace dsmt::workflows;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

class ScoreChoices : public testing::Test {
protected:
    std::filesystem::path written(const std::string& text)
    {
        std::ofstream(m_folder / "table.csv") << text;
        return m_folder / "table.csv";
    }
    fixtures::TemporaryFolder m_folder;
};

constexpr const char* kWide = "id,outcome,sex,ndka,wfns\n1,Good,F,3.0,1\n2,Poor,M,8.5,4\n3,Good,F,,2\n4,Poor,F,6,5\n";

} // namespace

TEST_F(ScoreChoices, AreRecognizedInALongTable)
{
    const auto file = written("Reader,Treatment,Case_ID,Truth,Rating\nA,x,1,0,2\nA,x,2,1,3\nB,x,1,0,1\nB,x,2,1,5\n");
    const ScoreChoice choice = recognized(tableColumns(file));
    EXPECT_THAT(choice.scores, ElementsAre("Rating"));
    EXPECT_EQ(choice.columns.named.at("modality"), "Treatment");
    EXPECT_EQ(choice.columns.named.at("cluster"), "");
    const ScoreTable table = readScores(file, choice);
    EXPECT_THAT(table.study.readers, ElementsAre("A", "B"));
    EXPECT_THAT(table.study.modalities, ElementsAre("x"));
}

TEST_F(ScoreChoices, TakeEveryColumnOfNumbersOfAWideTableAndKeepWhatIsMissing)
{
    const auto file = written(kWide);
    const TableColumns columns = tableColumns(file);
    EXPECT_THAT(columns.columns[1].values, ElementsAre("Good", "Poor"));
    EXPECT_FALSE(columns.columns[2].isNumbers);
    ScoreChoice choice = recognized(columns);
    EXPECT_THAT(choice.scores, ElementsAre("ndka", "wfns"));
    choice.columns.positive = "Poor";
    const ScoreTable table = readScores(file, choice);
    EXPECT_THAT(table.study.readers, ElementsAre("ndka", "wfns"));
    EXPECT_THAT(table.study.positive, ElementsAre(0, 1, 0, 1));
    EXPECT_THAT(table.study.isRead, ElementsAre(1, 1, 0, 1, 1, 1, 1, 1));
    EXPECT_THAT(table.notes, ElementsAre(HasSubstr("1 of 8 reads are missing")));
}

TEST_F(ScoreChoices, SayWhatAPersonHasToChoose)
{
    const auto file = written(kWide);
    ScoreChoice choice = recognized(tableColumns(file));
    const auto refusal = [&] {
        try {
            readScores(file, choice);
        } catch (const Error& error) {
            return error.message();
        }
        return std::string();
    };
    EXPECT_THAT(refusal(),
                HasSubstr("line 2, column outcome: \"Good\" is neither 0 nor 1; choose what stands for a positive"));
    choice.columns.named["truth"] = "";
    EXPECT_THAT(refusal(), HasSubstr("choose the column of the truth"));
    choice.columns.named["reader"] = "sex";
    EXPECT_THAT(refusal(), HasSubstr("has one column of scores"));
    choice.scores.clear();
    EXPECT_THAT(refusal(), HasSubstr("choose the column of the scores"));
}

TEST_F(ScoreChoices, OfNoRoleAreNotGuessedAgain)
{
    const auto file = written("case,patient,truth,score\n1,a,0,1\n2,a,1,2\n3,b,1,4\n");
    ScoreChoice choice = recognized(tableColumns(file));
    EXPECT_THAT(readScores(file, choice).study.clusters, ElementsAre(0, 0, 1));
    choice.columns.named["cluster"] = "";
    EXPECT_THAT(readScores(file, choice).study.clusters, IsEmpty());
}
