// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/package.h"
#include "core/workflows/install_package.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::workflows {

/// A package is numbers and no code, yet its answers reach cases. So only trusted ones analyse: those that came with
/// the program, and those that somebody chose to trust, told by the SHA-256 of model.json, which names the weights'.
/// What changes in either is another package. Judging one (verify, evaluate, compare) needs no trust: that is how it is
/// earned.
///
/// Each decision is a line of JSON in trusted-packages.jsonl, which is only ever appended to: {"time", "user",
/// "decision": "trusted" or "withdrawn", "why", "package", "sha256", "weights_sha256"}.
struct TrustDecision {
    std::string time; ///< UTC, ISO 8601
    std::string user;
    bool trusted = true; ///< else trust was withdrawn
    std::string why;     ///< "installed", "trained here", "chosen"
    std::string package; ///< its name then
    std::string sha256;  ///< of model.json
    std::string weightsSha256;
};

/// In the folder of the user's packages.
std::filesystem::path trustFile();

/// Oldest first; none without the file.
/// @throws Error(BadInput) with the line that cannot be read; Error(Failed)
std::vector<TrustDecision> trustDecisions(const std::filesystem::path& file = trustFile());

bool isTrusted(const inference::Package& package, const std::filesystem::path& file = trustFile());

/// Records a decision; on the disk when it comes back. Also where it changes nothing: it was made.
/// @throws Error(Failed)
void trust(const inference::Package& package, const std::string& why, const std::filesystem::path& file = trustFile());
void withdrawTrust(const inference::Package& package, const std::filesystem::path& file = trustFile());

/// Installs a package and trusts it: who installs has chosen. @throws as installPackage and trust
Installation installTrusted(const std::filesystem::path& source, bool replace, const Progress& progress = {});

/// findPackage for analysing. @throws Error(BadInput) that tells how to look at the package and to trust it; and as
/// findPackage
inference::Package findTrustedPackage(const std::string& nameOrFolder);

} // namespace dsmt::workflows
