// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/patch_spec.h"

#include <filesystem>
#include <string>
#include <vector>

namespace dsmt::inference {

/// Used when none is named.
inline const std::string kDefaultPackage = "simulated-preview";

/// A network that can be used: a folder with model.json, weights.safetensors and card.md. Nothing in it is
/// code.
///
/// model.json: {"format": 1, "name", "title", "architecture": "dsmt-net/standard", "members": n, "patches":
/// {PatchSpec}, "temperature": {"invasiveness", "bubble_lucency", "pleural_retraction"}, "threshold",
/// "training": {"simulated": bool, "summary": one sentence, ...}, "weights": {"file", "sha256"}}
struct Package {
    std::filesystem::path folder;
    std::string name;  ///< folder name and identifier, for example "simulated-preview"
    std::string title; ///< for people
    PatchSpec patches;
    int members = 1;
    struct {
        double invasiveness = 1, bubbleLucency = 1, pleuralRetraction = 1;
    } temperature;          ///< logits are divided by it before the sigmoid (Guo et al. 2017)
    double threshold = 0.5; ///< on the calibrated probability of invasiveness
    bool simulated = true;  ///< trained on simulated nodules: no clinical worth, and every screen says so
    std::string trainingSummary;
    std::string weightsSha256; ///< of the file, checked when opened

    std::filesystem::path weightsFile() const { return folder / "weights.safetensors"; }
};

/// @throws Error(NotFound) without model.json; Error(BadInput) when it is malformed or the weights are not
/// those that it names (SHA-256)
Package openPackage(const std::filesystem::path& folder);

/// Fills in the SHA-256 of the weights after training; dsmt-engine, which writes packages, has no digest
/// library.
/// @throws Error when the package cannot be read or written
void sealPackage(const std::filesystem::path& folder);

/// Folders that hold packages, searched in this order: $DSMT_PACKAGES, the user's own, the program's
/// (share/dsmt/packages beside its bin folder).
std::vector<std::filesystem::path> packageFolders();

/// Names of the packages found there, sorted.
std::vector<std::string> installedPackages();

/// Opens one by name ("" = the default one) or by folder.
/// @throws Error(NotFound) that lists what is installed
Package findPackage(const std::string& nameOrFolder);

} // namespace dsmt::inference
