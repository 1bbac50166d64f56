// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace dsmt::inference {

/// The engine that is started. Whoever has a GPU builds this one program with another LibTorch and installs it with
/// installer/engine.sh; so the first of these that is there: $DSMT_ENGINE, ~/.local/lib/dsmt/VERSION/dsmt-engine,
/// /usr/local/lib/dsmt/VERSION/dsmt-engine, the one next to the running program. VERSION is this program's own: an
/// engine of another version is not talked to.
std::filesystem::path engineProgram();

/// What an engine says it is: "DSMT Workstation 0.1.0, LibTorch 1.13.1". Takes as long as LibTorch takes to load.
/// @throws Error(Failed) when it cannot be started or says nothing
std::string engineVersion(const std::filesystem::path& program);

} // namespace dsmt::inference
