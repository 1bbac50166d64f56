// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/package.h"
#include "core/inference/package_sums.h"
#include "core/workflows/package_trust.h"

namespace dsmt::commands {

/// A package and what lies beside its description.
struct PackageFacts {
    inference::Package package;
    std::optional<inference::PackageSums> sums;
    std::vector<std::string> openings;               ///< of test cohorts, each a JSON object on one line
    bool trusted = false;                            ///< it may analyse on this computer
    std::vector<workflows::TrustDecision> decisions; ///< on it, oldest first
};

/// @throws Error as openPackage; Error(BadInput) for a line of opened.jsonl that is no JSON object
PackageFacts readPackageFacts(const std::filesystem::path& folder);

/// For people.
std::string packageTable(const PackageFacts& facts);
/// For programs: names as in model.json, with "folder", "sha256", "trusted", "sums" and "openings".
std::string packageJson(const PackageFacts& facts);

} // namespace dsmt::commands
