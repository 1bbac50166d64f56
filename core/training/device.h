// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <torch/types.h>

namespace dsmt::training {

/// The first CUDA device, else the CPU.
torch::Device trainingDevice();

/// In which numbers convolutions multiply while training. "auto": bfloat16 on CUDA, float32 on the CPU (where
/// bfloat16 was 12 % quicker with oneDNN 2.6 on a processor made for it, and slower on others).
/// @throws Error(BadInput) for another word than auto, float32, bfloat16
torch::ScalarType convolutionType(const std::string& precision, torch::Device device);

/// @param threads 0 for one on each processor
void useThreads(int threads);

/// Lets the process keep the memory that it frees. Each step takes and frees the same large tensors; giving them back
/// to the system in between costs a fifth of the time in page faults (measured).
void keepFreedMemory();

} // namespace dsmt::training
