// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/patch_spec.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::inference {

/// Where a nodule's features are far from those of training: Mahalanobis distances of out-of-fold training nodules.
struct FeatureDistances {
    int count = 0; ///< features
    double p50 = 0, p95 = 0, p99 = 0;
};

/// Calibrated out-of-fold probabilities of the training nodules, ascending.
struct KnownCases {
    std::vector<double> invasive, notInvasive;
};

/// Logistic regression on diameter (mm) and mean HU, standardised; the constant is the last of the weights.
struct SizeHuBaseline {
    std::array<double, 2> mean{}, deviation{};
    std::array<double, 3> weights{};
};

/// On training nodules that the member asked had not seen. What is not defined (one class only) is absent.
struct OutOfFoldFigures {
    std::optional<double> auc, aucBubbleLucency, aucPleuralRetraction, aucSizeAndHu, dice, accuracy, sensitivity,
        specificity; ///< all in [0, 1]; the last three at the threshold
};

/// How the network came to be. Format 1 has less of it.
struct TrainingRecord {
    std::string software;
    std::map<std::string, std::string> libraries; ///< and their versions
    std::int64_t nodules = 0;                     ///< 0 = not told
    std::int64_t outlines = 0;                    ///< more nodules, of which the outline alone was learnt
    double minutes = 0;
    std::optional<OutOfFoldFigures> outOfFold;
    std::string cohort = "{}"; ///< JSON object: where the nodules come from
    std::string config = "{}"; ///< JSON object: the training configuration
};

/// A network that can be used: a folder with model.json, weights.safetensors, card.md, log.jsonl, figures and
/// SHA256SUMS. Nothing in it is code.
///
/// model.json, format 2: {"format": 2, "name", "title", "architecture": "dsmt-net/standard", "members": n, "patches":
/// {PatchSpec}, "preprocessing_sha256" (preprocessing.h; the first packages lack it), "temperature": {"invasiveness",
/// "bubble_lucency", "pleural_retraction"}, "threshold", "features": {"count", "distance": {"p50", "p95", "p99"}},
/// "known_cases": {"invasive": [p ...], "not_invasive"}, "size_hu_baseline": {"mean", "deviation", "weights"} or null,
/// "training": {"simulated": bool, "summary": one sentence, "software", "libraries": {name: version}, "nodules",
/// "cohort": {}, "out_of_fold": {"auc", "auc_bubble_lucency", "auc_pleural_retraction", "auc_size_and_hu", "dice",
/// "accuracy", "sensitivity", "specificity"}, "outlines": {"nodules", ...} or null, "minutes", "config": {}},
/// "weights": {"file": "weights.safetensors", "sha256"}}
///
/// Format 1 lacks features, known_cases, size_hu_baseline and most of training.
struct Package {
    std::filesystem::path folder;
    int format = 2;
    std::string name;  ///< identifier, for example "dsmt-phantom-v1"; the folder it is installed in
    std::string title; ///< for people
    std::string architecture;
    PatchSpec patches;
    std::string preprocessingSha256; ///< of the program that trained it; empty = not told
    int members = 1;
    struct {
        double invasiveness = 1, bubbleLucency = 1, pleuralRetraction = 1;
    } temperature;          ///< logits are divided by it before the sigmoid (Guo et al. 2017)
    double threshold = 0.5; ///< on the calibrated probability of invasiveness
    std::optional<FeatureDistances> features;
    std::optional<KnownCases> knownCases;
    std::optional<SizeHuBaseline> sizeHuBaseline;
    bool simulated = true; ///< trained on simulated nodules: no clinical worth, and every screen says so
    std::string trainingSummary;
    TrainingRecord training;
    std::string descriptionSha256; ///< of model.json, which names the weights' sum: it tells packages apart
    std::string weightsSha256;     ///< of the file, checked when opened

    std::filesystem::path weightsFile() const { return folder / "weights.safetensors"; }
};

/// Always checks the weights against model.json and, where there is SHA256SUMS, model.json and the weights against
/// that. verifyPackage (verify_package.h) checks everything.
/// @throws Error(NotFound) without model.json or weights; Error(BadInput) when something is malformed, too large, a
/// link, or not what was sealed. Messages name the package, the file and the reason.
Package openPackage(const std::filesystem::path& folder);

/// After training: writes the SHA-256 of the weights into model.json, then SHA256SUMS over all files of the package,
/// each beside its place and renamed. dsmt-engine, which writes packages, has no digest library.
/// @throws Error when the package cannot be read or written
void sealPackage(const std::filesystem::path& folder);

} // namespace dsmt::inference
