// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/morphology.h"

#include <ATen/Functions.h>
#include <algorithm>

namespace dsmt::models {

namespace {

/// Of `border` more values at each end of each axis, so that a window of 2 border + 1 is told to its middle. The
/// windows start one value wide and are joined to at most twice their width.
template <class Join> torch::Tensor overWindows(torch::Tensor x, std::int64_t border, double beyond, const Join& join)
{
    const std::int64_t wanted = 2 * border + 1;
    x = at::constant_pad_nd(x, std::vector<std::int64_t>(6, border), beyond);
    for (const std::int64_t axis : {2, 3, 4})
        for (std::int64_t width = 1, more = 0; width < wanted; width += more) {
            more = std::min(width, wanted - width);
            const std::int64_t length = x.size(axis) - more;
            x = join(x.narrow(axis, 0, length), x.narrow(axis, more, length));
        }
    return x;
}

} // namespace

torch::Tensor dilated(const torch::Tensor& x, std::int64_t reach)
{
    // max_pool3d takes thirty times as long on the CPU.
    return overWindows(x, reach, 0, [](const auto& a, const auto& b) { return torch::maximum(a, b); });
}

torch::Tensor eroded(const torch::Tensor& x, std::int64_t reach)
{
    return 1 - dilated(1 - x, reach);
}

torch::Tensor opened(const torch::Tensor& x, std::int64_t reach)
{
    return dilated(eroded(x, reach), reach);
}

} // namespace dsmt::models
