// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/window_level.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace dsmt::viewer {

std::span<const WindowPreset> windowPresets()
{
    static constexpr std::array<WindowPreset, 9> kPresets{{
        {1, "Lung", {-600, 1500}},
        {2, "Mediastinum", {40, 400}},
        {3, "Bone", {400, 1800}},
        {4, "Narrow lung", {-500, 1000}},
        {5, "Ground glass", {-700, 700}},
        {6, "Emphysema", {-900, 300}},
        {7, "Pulmonary vessels", {200, 700}},
        {8, "Liver", {90, 150}},
        {9, "Full range", {1024, 4096}},
    }};
    return kPresets;
}

std::uint8_t grayValue(double hu, WindowLevel window, bool inverted)
{
    const double width = std::max(1.0, window.width);
    const double center = window.center - 0.5;
    const double half = (width - 1) / 2;
    double gray = 0;
    if (hu > center + half)
        gray = 255;
    else if (hu > center - half)
        gray = ((hu - center) / (width - 1) + 0.5) * 255;
    const auto rounded = std::uint8_t(std::lround(std::clamp(gray, 0.0, 255.0)));
    return inverted ? std::uint8_t(255 - rounded) : rounded;
}

GrayTable::GrayTable(WindowLevel window, bool inverted)
    : m_window(window), m_gray(65536, grayValue(-1e9, window, inverted)), m_rgb(65536)
{
    // Below the window all is black, above it all is white: only what lies between needs the formula.
    const double half = std::max(1.0, window.width) / 2 + 2;
    const int first = int(std::clamp(window.center - half, -32768.0, 32767.0));
    const int last = int(std::clamp(window.center + half, -32768.0, 32767.0));
    for (int hu = first; hu <= last; ++hu)
        m_gray[index(std::int16_t(hu))] = grayValue(hu, window, inverted);
    std::fill(m_gray.begin() + std::ptrdiff_t(index(std::int16_t(last))) + 1, m_gray.end(),
              grayValue(1e9, window, inverted));
    std::transform(m_gray.begin(), m_gray.end(), m_rgb.begin(),
                   [](std::uint8_t gray) { return 0xff000000u | std::uint32_t(gray) * 0x010101u; });
}

} // namespace dsmt::viewer
