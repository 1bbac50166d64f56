// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/engine_program.h"

#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/base/paths.h"
#include "core/base/version.h"

#include <cstdlib>

namespace dsmt::inference {

namespace fs = std::filesystem;

namespace {

constexpr const char* kEngine = "dsmt-engine";
constexpr std::chrono::seconds kLongestSilence{60};
constexpr std::size_t kLongestText = 200;

} // namespace

fs::path engineProgram()
{
    if (const char* chosen = std::getenv("DSMT_ENGINE"); chosen && *chosen)
        return chosen;
    const char* home = std::getenv("HOME");
    std::error_code unknown;
    for (const fs::path& prefix : {home && *home ? fs::path(home) / ".local" : fs::path(), fs::path("/usr/local")})
        if (const fs::path engine = prefix / "lib" / "dsmt" / kVersion / kEngine;
            prefix.is_absolute() && fs::is_regular_file(engine, unknown))
            return engine;
    return programFolder() / kEngine;
}

std::string engineVersion(const fs::path& program)
{
    ChildProcess child(program, {"--version"}, {});
    std::string text;
    char letter = 0;
    while (text.size() < kLongestText && child.read(&letter, 1, kLongestSilence, {}) && letter != '\n')
        text += letter;
    if (text.empty())
        throw Error(ErrorKind::Failed, program.string() + " does not tell its version: it " + child.waitForEnd());
    return text;
}

} // namespace dsmt::inference
