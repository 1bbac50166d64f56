// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/formula.h"

#include <algorithm>
#include <cmath>

namespace dsmt::formula {

double unit(const std::string& name, std::uint32_t index)
{
    std::uint32_t hash = 2166136261u; // FNV-1a
    for (const char character : name)
        hash = (hash ^ std::uint32_t(static_cast<unsigned char>(character))) * 16777619u;
    hash += index * 2654435761u;
    hash = (hash ^ hash >> 16) * 0x45d9f3bu;
    hash ^= hash >> 16;
    return hash / 4294967296.0 * 2 - 1;
}

void fill(models::StoredTensors& tensors)
{
    for (auto& [name, tensor] : tensors) {
        double middle = 0, spread = 0.1;
        if (tensor.shape.size() > 1)
            spread = std::sqrt(6 / (double(tensor.values.size()) / double(tensor.shape[0])));
        else if (name.ends_with("weight") || name.ends_with("deviation"))
            middle = 1;
        for (std::size_t n = 0; n < tensor.values.size(); ++n)
            tensor.values[n] = float(middle + spread * unit(name, std::uint32_t(n)));
    }
}

std::vector<float> patch(const std::string& name, int size)
{
    std::vector<float> values;
    const double middle = (size - 1) / 2.0, radius = size / 6.0;
    for (int z = 0; z < size; ++z)
        for (int y = 0; y < size; ++y)
            for (int x = 0; x < size; ++x) {
                const double dx = x - middle, dy = y - middle, dz = z - middle;
                const double ball = std::max(0.0, 1 - (dx * dx + dy * dy + dz * dz) / (radius * radius));
                values.push_back(float(-0.8 + 1.2 * ball + 0.2 * unit(name, std::uint32_t(values.size()))));
            }
    return values;
}

} // namespace dsmt::formula
