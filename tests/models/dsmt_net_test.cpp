// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/dsmt_net.h"

#include "core/base/error.h"
#include "models/losses.h"
#include "models/pooling.h"
#include "models/weights.h"
#include "tests/models/formula.h"
#include "tests/places.h"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <algorithm>
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
    const models::Preset preset = presetNamed(GetParam());
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

TEST(DsmtNet, StandardHasLessThanTwoMillionParameters)
{
    const auto count = countOf(DsmtNet(presetNamed("standard"))->parameters());
    EXPECT_GT(count, 1'500'000);
    EXPECT_LT(count, 1'950'000) << "five members take 40 MB";
}

TEST(DsmtNet, SignsAndMaskDoNotDependOnWhatFineTuningTrains)
{
    const models::Preset preset = presetNamed("standard");
    DsmtNet network = networkByFormula("standard");
    const auto before = evaluated(network, preset);
    {
        const torch::NoGradGuard noGradients;
        for (auto& parameter : network->invasivenessParameters())
            parameter.add_(0.1);
    }
    const auto after = evaluated(network, preset);
    EXPECT_TRUE(torch::equal(before.mask, after.mask));
    EXPECT_TRUE(
        torch::equal(before.logits.slice(1, models::kBubbleLucency), after.logits.slice(1, models::kBubbleLucency)));
    EXPECT_GT(largestDifference(before.logits, after.logits), 1e-3);
}

TEST(DsmtNet, AnswersTheSameWithAndWithoutGradients)
{
    // With gradients ATen chooses the convolution, without them oneDNN is asked directly.
    const models::Preset preset = presetNamed("standard");
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
    const models::Preset preset = presetNamed("standard");
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
    const models::Preset preset = presetNamed("standard");
    DsmtNet network = networkByFormula("standard");
    const auto outputs = network(patchTensor("local", preset.localSize), patchTensor("global", preset.globalSize));
    outputs.logits.sum().backward();
    for (const auto& parameter : network->named_parameters())
        if (parameter.value().requires_grad()) {
            EXPECT_EQ(parameter.value().grad().defined(), !parameter.key().starts_with("outline")) << parameter.key();
        }
}

TEST(DsmtNet, LooksAtBothScales)
{
    const models::Preset preset = presetNamed("standard");
    DsmtNet network = networkByFormula("standard");
    const auto whole = evaluated(network, preset);
    const torch::NoGradGuard noGradients;
    const torch::Tensor local = patchTensor("local", preset.localSize),
                        global = patchTensor("global", preset.globalSize);
    EXPECT_GT(largestDifference(network(local, torch::full_like(global, -1)).logits, whole.logits), 1e-3);
    EXPECT_GT(largestDifference(network(torch::full_like(local, -1), global).logits, whole.logits), 1e-3);
}

TEST(DsmtNet, MultipliesInBfloat16WithAlmostTheSameGradients)
{
    const models::Preset preset = presetNamed("standard");
    DsmtNet network = networkByFormula("standard");
    const auto gradientOf = [&](torch::ScalarType type) {
        models::multiplyIn(*network, type);
        network->zero_grad();
        network(patchTensor("local", preset.localSize), patchTensor("global", preset.globalSize))
            .mask.mean()
            .backward();
        return network->named_parameters()["local_encoder.stem.weight"].grad().flatten().clone();
    };
    const torch::Tensor exact = gradientOf(torch::kFloat), coarse = gradientOf(torch::kBFloat16);
    EXPECT_FALSE(torch::equal(exact, coarse));
    EXPECT_GT(torch::cosine_similarity(exact, coarse, 0).item<double>(), 0.98);
}

/// The loss of a small network in double precision, changed along a random direction.
TEST(DsmtNet, GradientsAgreeWithDifferences)
{
    at::set_num_threads(1);
    torch::manual_seed(4);
    models::Preset preset = presetNamed("standard");
    preset.localSize = 32;
    preset.globalSize = 16;
    DsmtNet network(preset);
    network->to(torch::kDouble);
    network->eval(); // no dropout
    const torch::Tensor local = torch::randn({1, 1, 32, 32, 32}, torch::kDouble),
                        global = torch::randn({1, 1, 16, 16, 16}, torch::kDouble);
    const models::Targets targets{torch::tensor({{1.0, 0.0, 1.0}}, torch::kDouble),
                                  (torch::randn_like(local) > 0.5).to(torch::kDouble),
                                  torch::ones({1}, torch::kDouble)};
    // Neither the mask that weights the pooling nor the signs that the head of invasiveness sees pass a gradient, but
    // differences see both. So each loss alone, for the parts that it reaches only straight.
    const auto startsWith = [](const std::string& name, std::initializer_list<const char*> parts) {
        return std::ranges::any_of(parts, [&](const char* part) { return name.starts_with(part); });
    };
    struct Check {
        models::LossWeights weights;
        std::initializer_list<const char*> parts;
        int checked = 0;
    };
    Check checks[]{{{0, 0, 0, 1}, {"local_encoder", "up", "outline"}},
                   {{0, 1, 1, 0}, {"global_encoder", "sign_fusion", "bubble_lucency", "pleural_retraction"}},
                   {{1, 0, 0, 0}, {"fusion", "invasiveness"}}};
    for (Check& check : checks) {
        const auto lossOf = [&] { return models::jointLoss(network(local, global), targets, check.weights); };
        network->zero_grad();
        lossOf().backward();
        const torch::NoGradGuard noGradients;
        for (auto& parameter : network->named_parameters()) {
            if (!startsWith(parameter.key(), check.parts))
                continue;
            ++check.checked;
            const torch::Tensor direction = torch::randn_like(parameter.value());
            constexpr double kStep = 1e-8; // hardly any ReLU changes sides
            parameter.value().add_(direction, kStep);
            const double above = lossOf().item<double>();
            parameter.value().sub_(direction, 2 * kStep);
            const double below = lossOf().item<double>();
            parameter.value().add_(direction, kStep);
            const double expected = (parameter.value().grad() * direction).sum().item<double>();
            EXPECT_NEAR((above - below) / (2 * kStep), expected, 2e-4 * (1 + std::abs(expected))) << parameter.key();
        }
        EXPECT_GT(check.checked, 7);
    }
}

TEST(DsmtNet, VariantsLeaveOutWhatTheirNameSays)
{
    const auto namesOf = [](const std::string& variant) {
        std::set<std::string> parts;
        for (const auto& parameter : DsmtNet(presetNamed("standard/" + variant))->named_parameters())
            parts.insert(parameter.key().substr(0, parameter.key().find('.')));
        return parts;
    };
    using Parts = std::set<std::string>;
    EXPECT_EQ(namesOf("single-task"), (Parts{"local_encoder", "fusion", "invasiveness"}));
    EXPECT_EQ(namesOf("no-global").count("global_encoder"), 0u);
    EXPECT_EQ(namesOf("no-segmentation"), (Parts{"local_encoder", "global_encoder", "fusion", "invasiveness",
                                                 "sign_fusion", "bubble_lucency", "pleural_retraction"}));
    EXPECT_EQ(namesOf("no-signs").count("sign_fusion"), 0u);
    EXPECT_EQ(namesOf("global-only").count("local_encoder"), 0u);
}

TEST(DsmtNet, VariantsAnswerZeroForWhatTheyLack)
{
    at::set_num_threads(1);
    const models::Preset preset = presetNamed("standard/single-task");
    DsmtNet network(preset);
    network->eval();
    const auto outputs = evaluated(network, preset);
    EXPECT_EQ(outputs.logits.sizes(), (std::vector<std::int64_t>{1, 3}));
    EXPECT_EQ(outputs.logits[0][models::kBubbleLucency].item<float>(), 0);
    EXPECT_LT(torch::sigmoid(outputs.mask).max().item<float>(), 1e-6);
}

TEST(DsmtNet, RefusesAnArchitectureThatIsNotInTheTable)
{
    EXPECT_EQ(presetNamed("dsmt-net/fine").name, "fine");
    EXPECT_THROW(presetNamed("dsmt-net/huge"), Error);
    EXPECT_THROW(presetNamed("dsmt-net/standard/no-heads"), Error);
    for (const std::string& variant : models::variantNames())
        EXPECT_EQ(presetNamed("dsmt-net/standard/" + variant).name, "standard/" + variant);
}

TEST(Unfold, PutsChannelsIntoTheVoxelsOfTheirCell)
{
    // Channel c of cell (z, y, x) holds 1000 c + 100 z + 10 y + x.
    torch::Tensor cells = torch::empty({1, 8, 2, 2, 2});
    for (int c = 0; c < 8; ++c)
        for (int z = 0; z < 2; ++z)
            for (int y = 0; y < 2; ++y)
                for (int x = 0; x < 2; ++x)
                    cells[0][c][z][y][x] = 1000 * c + 100 * z + 10 * y + x;
    const torch::Tensor voxels = models::unfold(cells, 2);
    ASSERT_EQ(voxels.sizes(), (std::vector<std::int64_t>{1, 1, 4, 4, 4}));
    for (int z = 0; z < 4; ++z)
        for (int y = 0; y < 4; ++y)
            for (int x = 0; x < 4; ++x)
                EXPECT_EQ(voxels[0][0][z][y][x].item<float>(),
                          1000 * ((z % 2) * 4 + (y % 2) * 2 + x % 2) + 100 * (z / 2) + 10 * (y / 2) + x / 2);
    EXPECT_TRUE(torch::allclose(models::cellMeans(voxels, 2), cells.mean(1, true)));
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
