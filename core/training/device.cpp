// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/device.h"

#include "core/base/error.h"

#include <ATen/Parallel.h>
#include <algorithm>
#include <cstdlib>
#include <limits>
#include <thread>
#include <torch/cuda.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace dsmt::training {

torch::Device trainingDevice()
{
    return torch::cuda::is_available() ? torch::Device(torch::kCUDA, 0) : torch::Device(torch::kCPU);
}

torch::ScalarType convolutionType(const std::string& precision, torch::Device device)
{
    if (precision == "float32")
        return torch::kFloat;
    if (precision == "bfloat16")
        return torch::kBFloat16;
    if (precision != "auto")
        throw Error(ErrorKind::BadInput,
                    "there is no precision \"" + precision + "\"; auto, float32 and bfloat16 are known");
    return device.is_cuda() ? torch::kBFloat16 : torch::kFloat;
}

void useThreads(int threads)
{
    at::set_num_threads(threads > 0 ? threads : int(std::max(1u, std::thread::hardware_concurrency())));
}

void keepFreedMemory()
{
#if defined(__GLIBC__)
    constexpr int kMostBytes = 32 << 20; // glibc takes no more for the first
    ::mallopt(M_MMAP_THRESHOLD, kMostBytes);
    ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
    ::mallopt(M_TOP_PAD, 8 * kMostBytes);
    ::mallopt(M_ARENA_MAX, 1); // a worker's own arena would be given back with it
#endif
}

} // namespace dsmt::training
