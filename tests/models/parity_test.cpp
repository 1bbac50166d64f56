// SPDX-License-Identifier: GPL-3.0-or-later
// The same weights and patches through this program and through tests/models/parity.py, which writes the network a
// second time with Debian's python3-torch.
#include "models/dsmt_net.h"
#include "models/weights.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/models/formula.h"
#include "tests/places.h"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <cstdlib>
#include <fstream>
#include <gtest/gtest.h>

using namespace dsmt;
using models::DsmtNet;
using models::presetNamed;

namespace {

const std::string kPython = "/usr/bin/python3";

bool pythonHasTorch()
{
    return std::system((kPython + " -c 'import torch, numpy' >/dev/null 2>&1").c_str()) == 0;
}

std::vector<float> floatsOf(const std::filesystem::path& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::vector<float> values(std::filesystem::file_size(file) / sizeof(float));
    stream.read(reinterpret_cast<char*>(values.data()), std::streamsize(values.size() * sizeof(float)));
    return values;
}

void expectParity(const models::Preset& preset, const std::filesystem::path& weightsFile)
{
    const fixtures::TemporaryFolder folder;
    const auto local = formula::patch("local", preset.localSize), global = formula::patch("global", preset.globalSize);
    std::ofstream inputs(folder / "inputs", std::ios::binary);
    for (const auto* patch : {&local, &global})
        inputs.write(reinterpret_cast<const char*>(patch->data()), std::streamsize(patch->size() * sizeof(float)));
    inputs.close();
    const std::string command = kPython + " " DSMT_SOURCE_DIR "/tests/models/parity.py evaluate " + preset.name + " '" +
                                weightsFile.string() + "' '" + (folder / "inputs").string() + "' '" +
                                (folder / "outputs").string() + "'";
    ASSERT_EQ(std::system(command.c_str()), 0) << command;
    const std::vector<float> expected = floatsOf(folder / "outputs");

    at::set_num_threads(1); // tests run beside each other
    DsmtNet network(preset);
    models::loadWeights(*network, "member0.", models::readSafetensors(weightsFile));
    network->eval();
    const torch::NoGradGuard noGradients;
    const auto outputs =
        network(torch::tensor(local).reshape({1, 1, preset.localSize, preset.localSize, preset.localSize}),
                torch::tensor(global).reshape({1, 1, preset.globalSize, preset.globalSize, preset.globalSize}));
    const torch::Tensor ours = torch::cat({outputs.logits.flatten(), torch::sigmoid(outputs.mask).flatten()});
    torch::Tensor theirs = torch::tensor(expected);
    theirs.slice(0, models::kHeads).sigmoid_();
    ASSERT_EQ(ours.numel(), theirs.numel());
    const torch::Tensor difference = (ours - theirs).abs();
    EXPECT_LT(difference.slice(0, 0, models::kHeads).max().item<double>(), 1e-5) << "logits";
    EXPECT_LT(difference.slice(0, models::kHeads).max().item<double>(), 1e-5) << "mask";
}

} // namespace

TEST(Parity, PythonAgreesOnWeightsByFormula)
{
    if (!pythonHasTorch())
        GTEST_SKIP() << "python3-torch is not installed; this test compares with it";
    const fixtures::TemporaryFolder folder;
    models::StoredTensors weights;
    models::storeWeights(*DsmtNet(presetNamed("standard")), "member0.", weights);
    formula::fill(weights);
    models::writeSafetensors(folder / "weights.safetensors", weights);
    expectParity(presetNamed("standard"), folder / "weights.safetensors");
}

TEST(Parity, PythonAgreesOnTheWeightsOfTheEmbeddedPackage)
{
    const std::filesystem::path weights = DSMT_SOURCE_DIR "/models/packages/dsmt-phantom-v1/weights.safetensors";
    if (!pythonHasTorch())
        GTEST_SKIP() << "python3-torch is not installed; this test compares with it";
    if (!std::filesystem::exists(weights))
        GTEST_SKIP() << weights << " is absent";
    expectParity(presetNamed("standard"), weights);
}
