// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt_engine/serve.h"
#include "app/dsmt_engine/training_commands.h"
#include "core/base/error.h"
#include "core/base/version.h"

#include <CLI/CLI.hpp>
#include <csignal>
#include <cstdlib>
#include <fmt/core.h>
#include <torch/version.h>
#include <unistd.h>

namespace {

int fail(const std::string& message)
{
    fmt::print(stderr, "dsmt-engine: {}\n", message);
    return 1;
}

/// OpenMP reads its settings before main, so the engine starts itself again, once, unless it was told how to wait.
/// Spinning threads collapse on a loaded machine (measured 0.19 s against 0.075 s a nodule); where each sleeps at once,
/// a quiet machine trains a fifth slower than with a few thousand turns before it sleeps (21 against 26 samples/s).
void waitBriefly(char** argv)
{
    if (std::getenv("OMP_WAIT_POLICY") || std::getenv("GOMP_SPINCOUNT"))
        return;
    ::setenv("OMP_WAIT_POLICY", "passive", 1);
    ::setenv("GOMP_SPINCOUNT", "2000", 1);
    ::execv("/proc/self/exe", argv); // comes back only when it fails; then spinning is all that is wrong
}

} // namespace

int main(int argc, char** argv)
{
    waitBriefly(argv);
    // Nobody reads any more: whoever started it has ended, and ignored the signal itself, which is inherited.
    std::signal(SIGPIPE, SIG_DFL);
    CLI::App app("The network of DSMT Workstation in a process of its own; started by dsmt and dsmt-workstation.",
                 "dsmt-engine");
    app.set_version_flag("--version", fmt::format("{}, LibTorch {}", dsmt::kSoftware, TORCH_VERSION));
    app.require_subcommand(1);
    app.add_subcommand("serve", "Answer messages on standard input and output.")->callback(dsmt::engine::serve);
    dsmt::engine::addSimulate(app);
    dsmt::engine::addTrain(app);
    try {
        app.parse(argc, argv);
        return 0;
    } catch (const CLI::ParseError& end) {
        return app.exit(end) == 0 ? 0 : 2;
    } catch (const dsmt::Error& error) {
        return fail(error.message());
    } catch (const std::exception& failure) {
        const std::string text = failure.what(); // LibTorch puts a stack trace after the first line
        return fail(text.substr(0, text.find('\n')));
    }
}
