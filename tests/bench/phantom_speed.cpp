// SPDX-License-Identifier: GPL-3.0-or-later
// How fast patients are simulated: nodules cut for training per second of processor time, and one whole chest.
//   phantom_speed [NODULES [CHESTS]]
#include "core/cohort/simulate_patches.h"
#include "core/phantom/simulated_case.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <sys/resource.h>

using namespace dsmt;

namespace {

struct Time {
    double wall, processor; ///< s
};

template <class Work> Time timeOf(Work work)
{
    const auto wall = std::chrono::steady_clock::now();
    const std::clock_t processor = std::clock(); // of all threads
    work();
    return {std::chrono::duration<double>(std::chrono::steady_clock::now() - wall).count(),
            double(std::clock() - processor) / CLOCKS_PER_SEC};
}

double mostMemoryMb()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

void timePatches(const phantom::Protocol& protocol, int count)
{
    const auto cases = phantom::planCohort(protocol, 7, count);
    const Time patches = timeOf([&] {
        for (const phantom::PlannedCase& planned : cases)
            cohort::simulatePatches(planned);
    });
    std::printf("%d %s nodules cut for training: %.3f s of one core each, %.1f a second a core; %.0f MB\n", count,
                protocol.name, patches.processor / count, count / patches.processor, mostMemoryMb());
}

} // namespace

int main(int argc, char** argv)
{
    const int nodules = argc > 1 ? std::atoi(argv[1]) : 40, chests = argc > 2 ? std::atoi(argv[2]) : 2;
    timePatches(phantom::internalProtocol(), nodules);
    timePatches(phantom::externalProtocol(), nodules);
    for (int n = 0; n < chests; ++n) {
        int slices = 0;
        const Time chest =
            timeOf([&] { slices = phantom::simulateChest(std::uint64_t(2000 + n)).volume->geometry().size.k; });
        std::printf("chest of %d slices: %.2f s, %.2f s of processor; %.0f MB\n", slices, chest.wall, chest.processor,
                    mostMemoryMb());
    }
}
