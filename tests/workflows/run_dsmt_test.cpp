// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/run_dsmt.h"

#include "core/base/error.h"
#include "tests/fixtures/temporary_folder.h"

#include <fstream>
#include <gtest/gtest.h>
#include <signal.h>
#include <thread>

using namespace dsmt;
using namespace dsmt::workflows;

namespace {

/// A program that does what a script says.
std::filesystem::path program(const fixtures::TemporaryFolder& folder, const std::string& script)
{
    const auto file = folder / "dsmt";
    std::ofstream(file) << "#!/bin/sh\n" << script;
    std::filesystem::permissions(file, std::filesystem::perms::owner_all);
    return file;
}

std::string messageOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const Error& error) {
        return error.message();
    }
    return "no error";
}

} // namespace

TEST(RunDsmt, TellsProgressAndPassesArguments)
{
    const fixtures::TemporaryFolder folder;
    const auto dsmt = program(folder, "echo \"progress 0.25 reading $1 $2\" >&2\necho table\necho 'progress 1 '\n");
    std::vector<std::pair<double, std::string>> told;
    const Progress progress([&told](double fraction, const std::string& text) { told.emplace_back(fraction, text); },
                            {});
    runDsmt({"a", "b c"}, progress, dsmt);
    ASSERT_EQ(told.size(), 2u);
    EXPECT_EQ(told[0], std::pair(0.25, std::string("reading a b c")));
    EXPECT_EQ(told[1].first, 1);
}

TEST(RunDsmt, FailsWithWhatWasSaidLast)
{
    const fixtures::TemporaryFolder folder;
    const auto dsmt = program(folder, "echo 'dsmt: no cohort there' >&2\nexit 1\n");
    EXPECT_EQ(messageOf([&] { runDsmt({}, {}, dsmt); }), "no cohort there");
    EXPECT_EQ(messageOf([&] { runDsmt({}, {}, program(folder, "exit 3\n")); }), "dsmt ended with exit code 3");
    EXPECT_NE(messageOf([&] { runDsmt({}, {}, folder / "none"); }).find("is missing"), std::string::npos);
}

TEST(RunDsmt, IsEndedWhenItIsCancelled)
{
    const fixtures::TemporaryFolder folder;
    const auto dsmt =
        program(folder, "echo $$ > " + (folder / "pid").string() + "\necho 'progress 0.5 x'\nexec sleep 60\n");
    std::stop_source stop;
    const Progress progress([&stop](double, const std::string&) { stop.request_stop(); }, stop.get_token());
    EXPECT_THROW(runDsmt({}, progress, dsmt), Cancelled);
    int process = 0;
    std::ifstream(folder / "pid") >> process;
    ASSERT_GT(process, 0);
    EXPECT_NE(::kill(process, 0), 0) << "it is still there";
}
