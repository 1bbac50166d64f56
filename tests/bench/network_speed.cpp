// SPDX-License-Identifier: GPL-3.0-or-later
// Milliseconds that one member takes for a nodule, as in an analysis.
//   network_speed WEIGHTS BATCH THREADS RUNS     one line of JSON: median, fastest, and the parts of one pass
// tests/bench/network_speed.py does the same with Debian's python3-torch and prints the ratio.
#include "core/training/device.h"
#include "models/dsmt_net.h"
#include "models/weights.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace dsmt;
using Clock = std::chrono::steady_clock;

namespace {

double millisecondsSince(Clock::time_point start)
{
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 5) {
        std::fprintf(stderr, "network_speed WEIGHTS BATCH THREADS RUNS\n");
        return 2;
    }
    const int batch = std::atoi(argv[2]), runs = std::atoi(argv[4]);
    at::set_num_threads(std::atoi(argv[3]));
    training::keepFreedMemory(); // as the engine does
    const models::Preset preset = models::presetNamed("standard");
    models::DsmtNet network(preset);
    models::loadWeights(*network, models::memberPrefix(0), models::readSafetensors(argv[1]));
    network->eval();
    const torch::NoGradGuard noGradients;
    torch::manual_seed(1);
    const auto patch = [&](std::int64_t size) { return torch::rand({batch, 1, size, size, size}) * 2 - 1; };
    const torch::Tensor local = patch(preset.localSize), global = patch(preset.globalSize);
    std::vector<double> all, looking;
    for (int n = -5; n < runs; ++n) { // five to warm up
        const auto start = Clock::now();
        const models::Evidence evidence = network->look(local, global);
        const double looked = millisecondsSince(start);
        network->judge(evidence);
        if (n >= 0) {
            all.push_back(millisecondsSince(start) / batch);
            looking.push_back(looked / batch);
        }
    }
    std::ranges::sort(all);
    std::ranges::sort(looking);
    std::printf("{\"median_ms\": %.2f, \"fastest_ms\": %.2f, \"looking_ms\": %.2f}\n", all[all.size() / 2], all.front(),
                looking[looking.size() / 2]);
}
