// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dsmt_net.h"

#include "core/base/error.h"
#include "models/weights.h"
#include "tests/models/formula.h"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <fstream>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <set>

using namespace dsmt;
using models::DsmtNet;
using models::presetNamed;

namespace {

constexpr const char* kMember = "member0.";

/// Weights by formula, ready to evaluate.
DsmtNet networkByFormula(const std::string& preset)
{
    at::set_num_threads(1); // tests run beside each other
    DsmtNet network(presetNamed(preset));
    models::StoredTensors weights;
    models::storeWeights(*network, kMember, weights);
    formula::fill(weights);
    models::loadWeights(*network, kMember, weights);
    network->eval();
    return network;
}

torch::Tensor patchTensor(const std::string& name, int size)
{
    return torch::tensor(formula::patch(name, size)).reshape({1, 1, size, size, size});
}

models::DsmtOutputs evaluated(DsmtNet& network, const models::Preset& preset)
{
    const torch::NoGradGuard noGradients;
    return network(patchTensor("local", preset.localSize), patchTensor("global", preset.globalSize));
}

double largestDifference(const torch::Tensor& a, const torch::Tensor& b)
{
    return (a - b).abs().max().item<double>();
}

std::int64_t countOf(const std::vector<torch::Tensor>& parameters)
{
    std::int64_t count = 0;
    for (const auto& parameter : parameters)
        count += parameter.numel();
    return count;
}

} // namespace

class DsmtNetPresets : public testing::TestWithParam<const char*> {};
INSTANTIATE_TEST_SUITE_P(Presets, DsmtNetPresets, testing::Values("standard", "fine"));

TEST_P(DsmtNetPresets, OutputsAreThreeLogitsAndAMaskAtFullResolution)
{
    DsmtNet network = networkByFormula(GetParam());
    const models::Preset& preset = presetNamed(GetParam());
    const auto outputs = evaluated(network, preset);
    const std::int64_t side = preset.localSize;
    EXPECT_EQ(outputs.logits.sizes(), (std::vector<std::int64_t>{1, 3}));
    EXPECT_EQ(outputs.mask.sizes(), (std::vector<std::int64_t>{1, 1, side, side, side}));
}

TEST_P(DsmtNetPresets, AgreesWithTheGoldenOutputsOfAnIndependentImplementation)
{
    std::ifstream stream(DSMT_SOURCE_DIR "/tests/golden/dsmt_net_" + std::string(GetParam()) + ".json");
    const auto golden = nlohmann::json::parse(stream);
    DsmtNet network = networkByFormula(GetParam());
    EXPECT_EQ(countOf(network->parameters()), golden.at("parameters").get<std::int64_t>());
    const auto outputs = evaluated(network, presetNamed(GetParam()));
    for (int head = 0; head < models::kHeads; ++head)
        EXPECT_NEAR(outputs.logits[0][head].item<double>(), golden.at("logits").at(std::size_t(head)), 1e-5) << head;
    const torch::Tensor mask = outputs.mask.flatten();
    for (std::size_t n = 0; n < golden.at("mask_places").size(); ++n)
        EXPECT_NEAR(mask[golden["mask_places"][n].get<std::int64_t>()].item<double>(), golden["mask_logits"][n], 1e-5)
            << n;
    EXPECT_NEAR(mask.to(torch::kDouble).mean().item<double>(), golden.at("mask_mean"), 1e-5);
}

TEST(DsmtNet, StandardHasAboutOneAndAHalfMillionParameters)
{
    const auto count = countOf(DsmtNet(presetNamed("standard"))->parameters());
    EXPECT_GT(count, 1'300'000);
    EXPECT_LT(count, 1'700'000);
}

TEST(DsmtNet, EveryParameterBelongsToExactlyOnePartOfTheFineTuningStage)
{
    DsmtNet network(presetNamed("standard"));
    std::set<const void*> seen;
    std::size_t listed = 0;
    for (const auto& part :
         {network->auxiliaryParameters(), network->encoderParameters(), network->invasivenessParameters()})
        for (const auto& parameter : part) {
            seen.insert(parameter.unsafeGetTensorImpl());
            ++listed;
        }
    EXPECT_EQ(listed, network->parameters().size());
    EXPECT_EQ(seen.size(), listed);
}

TEST(DsmtNet, AnswersTheSameWithAndWithoutGradients)
{
    // With gradients ATen chooses the convolution, without them oneDNN is asked directly.
    const models::Preset& preset = presetNamed("standard");
    DsmtNet network = networkByFormula("standard");
    const auto direct = evaluated(network, preset);
    const auto traced = network(patchTensor("local", preset.localSize), patchTensor("global", preset.globalSize));
    EXPECT_LT(largestDifference(direct.logits, traced.logits.detach()), 1e-5);
    EXPECT_LT(largestDifference(direct.mask, traced.mask.detach()), 1e-5);
}

TEST(DsmtNet, GivesTheSameBytesForTheSameInput)
{
    DsmtNet network = networkByFormula("standard");
    const auto first = evaluated(network, presetNamed("standard")),
               second = evaluated(network, presetNamed("standard"));
    EXPECT_TRUE(torch::equal(first.logits, second.logits));
    EXPECT_TRUE(torch::equal(first.mask, second.mask));
}

TEST(DsmtNet, ANoduleIsJudgedAloneWhateverIsBesideItInTheBatch)
{
    const models::Preset& preset = presetNamed("standard");
    DsmtNet network = networkByFormula("standard");
    const auto alone = evaluated(network, preset);
    const torch::NoGradGuard noGradients;
    const torch::Tensor local = patchTensor("local", preset.localSize),
                        global = patchTensor("global", preset.globalSize);
    const auto beside = network(torch::cat({torch::zeros_like(local), local}), torch::cat({global.flip(2), global}));
    EXPECT_LT(largestDifference(beside.logits[1], alone.logits[0]), 1e-5);
    EXPECT_LT(largestDifference(beside.mask[1], alone.mask[0]), 1e-5);
}

TEST(DsmtNet, HeadsTeachTheSegmentationOutputNothing)
{
    const models::Preset& preset = presetNamed("standard");
    DsmtNet network = networkByFormula("standard");
    const auto outputs = network(patchTensor("local", preset.localSize), patchTensor("global", preset.globalSize));
    outputs.logits.sum().backward();
    for (const auto& parameter : network->named_parameters())
        EXPECT_EQ(parameter.value().grad().defined(), !parameter.key().starts_with("mask_output")) << parameter.key();
}

TEST(DsmtNet, LooksAtBothScales)
{
    const models::Preset& preset = presetNamed("standard");
    DsmtNet network = networkByFormula("standard");
    const auto whole = evaluated(network, preset);
    const torch::NoGradGuard noGradients;
    const torch::Tensor local = patchTensor("local", preset.localSize),
                        global = patchTensor("global", preset.globalSize);
    EXPECT_GT(largestDifference(network(local, torch::full_like(global, -1)).logits, whole.logits), 1e-3);
    EXPECT_GT(largestDifference(network(torch::full_like(local, -1), global).logits, whole.logits), 1e-3);
}

TEST(DsmtNet, RefusesAnArchitectureThatIsNotInTheTable)
{
    EXPECT_EQ(presetNamed("dsmt-net/fine").name, "fine");
    EXPECT_THROW(presetNamed("dsmt-net/huge"), Error);
}

TEST(Weights, RefuseMissingAndMisshapenTensors)
{
    DsmtNet network(presetNamed("standard"));
    models::StoredTensors weights;
    models::storeWeights(*network, kMember, weights);
    auto misshapen = weights;
    misshapen.begin()->second.shape.push_back(1);
    EXPECT_THROW(models::loadWeights(*network, kMember, misshapen), Error);
    weights.erase(weights.begin());
    EXPECT_THROW(models::loadWeights(*network, kMember, weights), Error);
}
