// SPDX-License-Identifier: GPL-3.0-or-later
// Training samples a second on this machine, and where the time goes.
//   training_speed [ARCHITECTURE] [BATCHES] [THREADS] [PRECISION]     one line of JSON
// tests/bench/training_speed.py does the same with Debian's python3-torch and prints the ratio.
#include "core/training/adamw.h"
#include "core/training/augment.h"
#include "core/training/device.h"
#include "core/training/parted_look.h"
#include "models/losses.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>

using namespace dsmt;
using namespace dsmt::training;
using Clock = std::chrono::steady_clock;

namespace {

cohort::CachedNodule flatNodule(const cohort::PatchGrids& grids)
{
    const auto voxels = [](const inference::PatchGrid& grid) {
        return std::size_t(grid.size) * std::size_t(grid.size) * std::size_t(grid.size);
    };
    cohort::PatchRecord record;
    record.labels = {1, 0, 1};
    record.local.assign(voxels(grids.local), -700);
    record.global.assign(voxels(grids.global), -700);
    record.mask.assign(voxels(grids.local), 0);
    return cohort::CachedNodule(std::move(record));
}

double secondsSince(Clock::time_point& start)
{
    const Clock::time_point now = Clock::now();
    const double seconds = std::chrono::duration<double>(now - start).count();
    start = now;
    return seconds;
}

} // namespace

int main(int argc, char** argv)
{
    const std::string architecture = argc > 1 ? argv[1] : "dsmt-net/standard";
    const int batches = argc > 2 ? std::atoi(argv[2]) : 20;
    useThreads(argc > 3 ? std::atoi(argv[3]) : 0);
    keepFreedMemory();
    const models::Preset preset = models::presetNamed(architecture);
    const PatchSource patches{{{preset.localSize, preset.localSpacingMm}, {preset.globalSize, preset.globalSpacingMm}},
                              {}};
    const cohort::CachedNodule nodule = flatNodule(patches.cached);
    const std::vector<const CachedNodule*> nodules(8, &nodule);
    models::DsmtNet network(preset);
    models::multiplyIn(*network, convolutionType(argc > 4 ? argv[4] : "auto", torch::kCPU));
    AdamW optimiser({{network->parameters()}}, {});
    double cutting = 0, forward = 0, backward = 0, stepping = 0;
    for (int n = -2; n < batches; ++n) { // two to warm up
        if (n == 0)
            cutting = forward = backward = stepping = 0;
        Clock::time_point start = Clock::now();
        const Batch batch = augmentedBatch(nodules, patches, {}, std::uint64_t(n + 2));
        cutting += secondsSince(start);
        optimiser.zeroGradients();
        PartedLook look(network, batch.local, batch.global);
        const torch::Tensor loss =
            models::jointLoss(network->judge(look.evidence()), {batch.labels, batch.mask, batch.maskKnown}, {});
        forward += secondsSince(start);
        loss.backward();
        look.backward(network);
        backward += secondsSince(start);
        optimiser.step(1e-4);
        stepping += secondsSince(start);
    }
    const double milliseconds = 1000.0 / batches, all = cutting + forward + backward + stepping;
    std::printf("{\"samples_per_second\": %.1f, \"batch_ms\": %.1f, \"cutting_ms\": %.1f, \"forward_ms\": %.1f, "
                "\"backward_ms\": %.1f, \"step_ms\": %.1f}\n",
                8 * batches / all, all * milliseconds, cutting * milliseconds, forward * milliseconds,
                backward * milliseconds, stepping * milliseconds);
}
