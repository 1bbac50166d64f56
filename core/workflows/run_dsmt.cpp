// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/run_dsmt.h"

#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/base/paths.h"

#include <charconv>

namespace dsmt::workflows {

namespace {

constexpr std::chrono::hours kLongestSilence{24 * 7};
constexpr std::string_view kProgress = "progress ", kErrorPrefix = "dsmt: ";

/// "progress 0.25 reading": false for any other line.
bool tellProgress(std::string_view line, const Progress& progress)
{
    if (!line.starts_with(kProgress))
        return false;
    line.remove_prefix(kProgress.size());
    double fraction = 0;
    const auto [end, failure] = std::from_chars(line.data(), line.data() + line.size(), fraction);
    if (failure != std::errc())
        return false;
    line.remove_prefix(std::min(std::size_t(end - line.data()) + 1, line.size()));
    progress.advance(fraction, std::string(line));
    return true;
}

} // namespace

void runDsmt(const std::vector<std::string>& arguments, const Progress& progress, const std::filesystem::path& program)
{
    const std::filesystem::path dsmt = program.empty() ? programFolder() / "dsmt" : program;
    if (!std::filesystem::exists(dsmt))
        throw Error(ErrorKind::NotFound, dsmt.string() + " is missing");
    ChildProcess child(dsmt, arguments, {"DSMT_PROGRESS=lines"}, ChildProcess::StandardError::WithOutput);
    std::string line, last;
    char letter = 0;
    while (child.read(&letter, 1, kLongestSilence, progress.stopToken())) {
        if (letter != '\n') {
            line += letter;
            continue;
        }
        if (!tellProgress(line, progress) && !line.empty())
            last = line;
        line.clear();
    }
    const std::string end = child.waitForEnd();
    progress.checkCancelled();
    if (last.starts_with(kErrorPrefix))
        last.erase(0, kErrorPrefix.size());
    if (end != "ended with exit code 0")
        throw Error(ErrorKind::Failed, last.empty() ? "dsmt " + end : last);
}

} // namespace dsmt::workflows
