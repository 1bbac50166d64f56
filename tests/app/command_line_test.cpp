// SPDX-License-Identifier: GPL-3.0-or-later
// What a person gets who types something wrong, or hands in something that is no CT.
#include "core/dicom/write_ct.h"
#include "tests/app/run_program.h"
#include "tests/fixtures/shapes.h"
#include "tests/fixtures/temporary_folder.h"

#include <algorithm>
#include <fstream>
#include <gtest/gtest.h>

using namespace dsmt;
using fixtures::runProgram;

namespace {

/// A small CT: a ball of soft tissue in 60 slices of 64 x 64.
void writeBallSeries(const std::filesystem::path& folder)
{
    imaging::Geometry grid = imaging::cubeAround({0, 0, 0}, 64, 1.5);
    SeriesRecord record;
    record.seriesUid = dicom::derivedUid(1, "series");
    record.studyUid = dicom::derivedUid(1, "study");
    record.frameOfReferenceUid = dicom::derivedUid(1, "frame");
    record.patientId = "TEST";
    record.modality = "CT";
    record.sliceThicknessMm = 1.5;
    record.simulated = true;
    dicom::writeCtSeries(*fixtures::ball(grid, {0, 0, 0}, 8, 0), record, folder);
}

/// One clear sentence on standard error, the wanted exit code, and no library.
void expectRefused(const fixtures::ProgramResult& result, int exitCode, const std::string& words,
                   const std::filesystem::path& library)
{
    EXPECT_EQ(result.exitCode, exitCode) << result.errors;
    EXPECT_NE(result.errors.find(words), std::string::npos) << result.errors;
    EXPECT_EQ(std::count(result.errors.begin(), result.errors.end(), '\n'), 1) << result.errors;
    EXPECT_TRUE(result.output.empty()) << result.output;
    EXPECT_FALSE(std::filesystem::exists(library));
}

class CommandLine : public testing::Test {
protected:
    fixtures::ProgramResult analyze(const std::filesystem::path& path, const std::string& at)
    {
        return runProgram("dsmt", {"analyze", path.string(), "--at", at, "--library", m_library.string(), "--json"});
    }

    fixtures::TemporaryFolder m_folder;
    std::filesystem::path m_library = m_folder / "library";
};

} // namespace

TEST_F(CommandLine, TellsItsVersionAndHelp)
{
    EXPECT_EQ(runProgram("dsmt", {"--version"}).output, "DSMT Workstation 0.1.0\n");
    const auto help = runProgram("dsmt", {"--help"});
    EXPECT_EQ(help.exitCode, 0);
    EXPECT_NE(help.output.find("analyze"), std::string::npos);
    EXPECT_NE(help.output.find("Exit codes: 0 done, 1 failed, 2 wrong usage, 3 bad input, 4 refused"),
              std::string::npos);
}

TEST_F(CommandLine, TellsWhatItConsistsOf)
{
    const auto about = runProgram("dsmt", {"about", "--library", m_library.string()});
    EXPECT_EQ(about.exitCode, 0) << about.errors;
    for (const char* words : {"DSMT Workstation 0.1.0", "SHA-256", "LibTorch", "DCMTK", "cpu, ", "5 members"})
        EXPECT_NE(about.output.find(words), std::string::npos) << words << "\n" << about.output;
    EXPECT_NE(about.output.find(m_library.string()), std::string::npos) << "why there is no library";
    EXPECT_FALSE(std::filesystem::exists(m_library));
    // An engine of one's own goes first; one that is none is told, not hidden.
    const auto none = runProgram("dsmt", {"about", "--library", m_library.string()}, "DSMT_ENGINE=/nowhere/engine");
    EXPECT_EQ(none.exitCode, 0);
    EXPECT_NE(none.output.find("/nowhere/engine"), std::string::npos) << none.output;
}

TEST_F(CommandLine, ReturnsTwoForWrongUsage)
{
    EXPECT_EQ(runProgram("dsmt", {}).exitCode, 2);
    EXPECT_EQ(runProgram("dsmt", {"analyze"}).exitCode, 2);
    EXPECT_EQ(runProgram("dsmt", {"analyze", "x", "--at", "1,2"}).exitCode, 2);
    EXPECT_EQ(runProgram("dsmt", {"analyze", "x", "--at", "1,2,nan"}).exitCode, 2);
    EXPECT_EQ(runProgram("dsmt", {"dance"}).exitCode, 2);
}

TEST_F(CommandLine, RefusesAPathThatDoesNotExist)
{
    expectRefused(analyze(m_folder / "nowhere", "0,0,0"), 3, "nowhere", m_library);
}

TEST_F(CommandLine, RefusesAFolderWithoutDicom)
{
    std::filesystem::create_directory(m_folder / "empty");
    expectRefused(analyze(m_folder / "empty", "0,0,0"), 3, "holds no files", m_library);
}

TEST_F(CommandLine, RefusesATextFileThatIsNamedDcm)
{
    std::filesystem::create_directory(m_folder / "text");
    std::ofstream(m_folder / "text/notes.dcm") << "These are notes and no picture at all.\n";
    expectRefused(analyze(m_folder / "text", "0,0,0"), 3, "notes.dcm", m_library);
}

TEST_F(CommandLine, RefusesATruncatedSliceAndNamesIt)
{
    writeBallSeries(m_folder / "ct");
    std::filesystem::resize_file(m_folder / "ct/CT000030.dcm", 5000);
    expectRefused(analyze(m_folder / "ct", "0,0,0"), 3, "CT000030.dcm", m_library);
}

TEST_F(CommandLine, RefusesAPointOutsideTheCt)
{
    writeBallSeries(m_folder / "ct");
    expectRefused(analyze(m_folder / "ct", "0,0,900"), 3, "lies outside the CT", m_library);
}

TEST_F(CommandLine, RefusesAPackageThatIsNotInstalledAndSaysWhatIs)
{
    writeBallSeries(m_folder / "ct");
    const auto result = runProgram("dsmt", {"analyze", (m_folder / "ct").string(), "--at", "0,0,0", "--library",
                                            m_library.string(), "--package", "nonesuch"});
    expectRefused(result, 3, "installed: dsmt-phantom-v1", m_library);
}

TEST_F(CommandLine, ListsTheSeriesWithoutAPoint)
{
    writeBallSeries(m_folder / "ct");
    const auto result = runProgram("dsmt", {"analyze", (m_folder / "ct").string()});
    EXPECT_EQ(result.exitCode, 0) << result.errors;
    EXPECT_NE(result.output.find(dicom::derivedUid(1, "series")), std::string::npos) << result.output;
    EXPECT_NE(result.output.find("--at X,Y,Z"), std::string::npos);
}

TEST_F(CommandLine, ReturnsFourWhenTheScopeRefusesAndKeepsTheReason)
{
    writeBallSeries(m_folder / "ct");
    const auto result = analyze(m_folder / "ct", "0,0,47"); // most of the patch is outside
    EXPECT_EQ(result.exitCode, 4) << result.errors;
    EXPECT_NE(result.output.find("outside_field_of_view"), std::string::npos) << result.output;
    EXPECT_TRUE(std::filesystem::exists(m_library / "library.sqlite"));
}

TEST_F(CommandLine, ComparesPhantomsOnlyWithSomethingReal)
{
    writeBallSeries(m_folder / "ball"); // says of itself that it is simulated
    expectRefused(runProgram("dsmt", {"phantom", "--compare", (m_folder / "ball").string()}), 3,
                  "neither a CT of a chest nor a crop of a nodule", m_library);
    EXPECT_EQ(runProgram("dsmt", {"phantom"}).exitCode, 2);
}
