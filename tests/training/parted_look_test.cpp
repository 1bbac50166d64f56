// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/parted_look.h"

#include "core/training/workers.h"

#include <ATen/Functions.h>
#include <ATen/Parallel.h>
#include <gtest/gtest.h>
#include <stdexcept>

using namespace dsmt;
using namespace dsmt::training;

namespace {

using Tensors = std::vector<torch::Tensor>;

class PartedLookOfThree : public testing::Test {
protected:
    PartedLookOfThree()
    {
        torch::manual_seed(3);
        m_network = models::DsmtNet(small());
        m_network->eval(); // no dropout
        m_local = torch::rand({3, 1, 24, 24, 24}) * 2 - 1;
        m_global = torch::rand({3, 1, 32, 32, 32}) * 2 - 1;
    }
    ~PartedLookOfThree() override { at::set_num_threads(1); }

    static models::Preset small()
    {
        models::Preset preset = models::presetNamed("standard");
        preset.localSize = 24;
        preset.globalSize = 32; // smaller, a norm would see a single cell
        return preset;
    }

    static torch::Tensor loss(const models::DsmtOutputs& outputs)
    {
        return outputs.logits.pow(2).sum() + outputs.mask.sigmoid().mean();
    }

    /// Once the gradients have been asked for with so many threads.
    Tensors gradients(int threads)
    {
        at::set_num_threads(threads);
        m_network->zero_grad();
        PartedLook look(m_network, m_local, m_global);
        at::set_num_threads(1);
        loss(m_network->judge(look.evidence())).backward();
        at::set_num_threads(threads);
        look.backward(m_network);
        return copies();
    }

    Tensors copies() const
    {
        Tensors found;
        for (const torch::Tensor& parameter : m_network->parameters())
            if (parameter.requires_grad())
                found.push_back(parameter.grad().clone());
        return found;
    }

    models::DsmtNet m_network{nullptr};
    torch::Tensor m_local, m_global;
};

} // namespace

TEST_F(PartedLookOfThree, GivesTheGradientsOfTheWholeBatch)
{
    const Tensors parted = gradients(2);
    m_network->zero_grad();
    loss(m_network(m_local, m_global)).backward();
    const Tensors whole = copies();
    ASSERT_EQ(parted.size(), whole.size());
    for (std::size_t n = 0; n < whole.size(); ++n) {
        const double size = whole[n].abs().max().item<double>();
        EXPECT_LT((parted[n] - whole[n]).abs().max().item<double>(), 1e-4 * size + 2e-6) << n;
    }
}

TEST_F(PartedLookOfThree, GivesTheSameBitsOnAnyNumberOfThreads)
{
    const Tensors one = gradients(1), three = gradients(3);
    for (std::size_t n = 0; n < one.size(); ++n)
        EXPECT_TRUE(torch::equal(one[n], three[n])) << n;
}

TEST_F(PartedLookOfThree, LooksWithoutGradientsWhereTheyAreOff)
{
    const torch::NoGradGuard noGradients;
    const PartedLook look(m_network, m_local, m_global);
    EXPECT_FALSE(look.evidence().mask.requires_grad());
    EXPECT_EQ(look.evidence().scales.size(0), 3);
}

TEST(Workers, RethrowTheFirstFailureAndKeepTheNumberOfThreads)
{
    at::set_num_threads(2);
    try {
        forEachOnWorkers(8, [](std::size_t n) {
            if (n == 3 || n == 5)
                throw std::runtime_error(std::to_string(n));
        });
        FAIL();
    } catch (const std::runtime_error& error) {
        EXPECT_STREQ(error.what(), "3");
    }
    EXPECT_EQ(at::get_num_threads(), 2);
    at::set_num_threads(1);
}
