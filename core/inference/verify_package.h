// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/engine_process.h"

namespace dsmt::inference {

struct PackageCheck {
    std::string what;    ///< for people: "weights"
    std::string found;   ///< what was found, where it is good
    std::string problem; ///< why it is not; empty = good
    bool isGood() const { return problem.empty(); }
};

/// Everything about a package that can be known without the network: which files lie there, model.json, every sum of
/// SHA256SUMS, the weights' SHA-256, and their tensors (finite, named member0.* and so on, every member alike). A
/// package that is no good is no error: its checks tell. A check that another one stands in the way of is left out.
/// @throws Error(NotFound) when the folder is none
std::vector<PackageCheck> verifyPackage(const std::filesystem::path& folder);

/// Starts the engine and has it load the network, which proves the tensors' shapes; found names the device.
PackageCheck loadInEngine(const Package& package, EngineOptions options = {});

} // namespace dsmt::inference
