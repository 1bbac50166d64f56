// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace dsmt::viewer {

/// Window centre and width in HU. Width is at least 1.
struct WindowLevel {
    double center = -600, width = 1500;
    bool operator==(const WindowLevel&) const = default;
};

struct WindowPreset {
    int key = 0;           ///< 1 to 9, the key that chooses it
    const char* name = ""; ///< English, for translation by the caller
    WindowLevel window;
};

/// The presets of keys 1 to 9, in that order.
std::span<const WindowPreset> windowPresets();

/// Gray value 0 to 255 of one HU by the linear function of DICOM PS3.3 C.11.2.1.2.1.
std::uint8_t grayValue(double hu, WindowLevel window, bool inverted = false);

/// Every int16 HU's gray value, so that drawing a slice is one look-up a pixel.
class GrayTable final {
public:
    explicit GrayTable(WindowLevel window, bool inverted = false);

    WindowLevel window() const { return m_window; }
    std::uint8_t gray(std::int16_t hu) const { return m_gray[index(hu)]; }
    /// 0xffRRGGBB
    std::uint32_t rgb(std::int16_t hu) const { return m_rgb[index(hu)]; }

private:
    static std::size_t index(std::int16_t hu) { return std::size_t(int(hu) + 32768); }

    WindowLevel m_window;
    std::vector<std::uint8_t> m_gray;
    std::vector<std::uint32_t> m_rgb;
};

} // namespace dsmt::viewer
