// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/network.h"
#include "core/inference/patch_spec.h"

#include <filesystem>
#include <memory>

namespace dsmt::inference {

/// DSMT-Net on LibTorch, in this process. Same input, same bytes out, on one device with one number of threads.
class TorchNetwork final : public Network {
public:
    /// @param folder of a package; @param device "auto", "cpu" or "cuda"; @param threads 0 = all cores
    /// @throws Error(BadInput) for a package that cannot be used, Error(Failed) without the device asked for
    TorchNetwork(const std::filesystem::path& folder, const std::string& device, int threads);
    ~TorchNetwork() override;

    const PatchSpec& patches() const;
    NetworkAttributes attributes() override;
    std::vector<NetworkOutput> evaluate(std::span<const PatchPair> inputs, const Progress& progress) override;
    AttentionMaps attention(const PatchPair& pair, const Progress& progress) override;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace dsmt::inference
