// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/database/geometry_text.h"

#include "core/base/error.h"

#include <array>
#include <charconv>
#include <fmt/format.h>

namespace dsmt::database {

namespace {

using Numbers = std::array<double, 15>;

Numbers numbersOf(const std::string& text)
{
    Numbers numbers{};
    const char* at = text.data();
    const char* const end = at + text.size();
    for (double& number : numbers) {
        while (at != end && *at == ' ')
            ++at;
        const auto [next, failure] = std::from_chars(at, end, number);
        if (failure != std::errc())
            throw Error(ErrorKind::Failed, "its grid is not 15 numbers");
        at = next;
    }
    return numbers;
}

} // namespace

std::string gridText(const imaging::Geometry& g)
{
    const Numbers numbers{g.origin.x,   g.origin.y, g.origin.z, g.spacing[0], g.spacing[1],
                          g.spacing[2], g.iAxis.x,  g.iAxis.y,  g.iAxis.z,    g.jAxis.x,
                          g.jAxis.y,    g.jAxis.z,  g.kAxis.x,  g.kAxis.y,    g.kAxis.z};
    return fmt::format("{}", fmt::join(numbers, " "));
}

imaging::Geometry geometryOf(imaging::Size size, const std::string& grid)
{
    const Numbers n = numbersOf(grid);
    imaging::Geometry geometry;
    geometry.size = size;
    geometry.origin = {n[0], n[1], n[2]};
    geometry.spacing = {n[3], n[4], n[5]};
    geometry.iAxis = {n[6], n[7], n[8]};
    geometry.jAxis = {n[9], n[10], n[11]};
    geometry.kAxis = {n[12], n[13], n[14]};
    return geometry;
}

} // namespace dsmt::database
