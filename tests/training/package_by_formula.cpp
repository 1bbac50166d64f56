// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/training/package_by_formula.h"

#include "models/dsmt_net.h"
#include "models/weights.h"
#include "tests/models/formula.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace dsmt::fixtures {

void writePackageByFormula(const std::filesystem::path& folder, int members)
{
    models::DsmtNet network(models::presetNamed("standard"));
    models::StoredTensors weights;
    for (int member = 0; member < members; ++member)
        models::storeWeights(*network, models::memberPrefix(member), weights);
    formula::fill(weights);
    std::filesystem::create_directories(folder);
    models::writeSafetensors(folder / "weights.safetensors", weights);
    const nlohmann::json patches{{"local", {{"size", 48}, {"spacing_mm", 1.0}}},
                                 {"global", {{"size", 64}, {"spacing_mm", 2.0}}},
                                 {"hu", {-1000, 400}}};
    const nlohmann::json description{
        {"format", 1},        {"name", "formula"},  {"architecture", "dsmt-net/standard"},
        {"members", members}, {"patches", patches}, {"weights", {{"file", "weights.safetensors"}, {"sha256", ""}}}};
    std::ofstream(folder / "model.json") << description.dump();
}

} // namespace dsmt::fixtures
