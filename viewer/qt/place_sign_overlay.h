// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/qt/slice_overlay.h"

#include <QString>

namespace dsmt::viewer {

/// A diamond at a place in the patient with a few words, on slices within 1.5 mm of it.
class PlaceSignOverlay final : public SliceOverlay {
public:
    struct Sign {
        imaging::WorldPoint at; ///< LPS mm
        QString text;
    };
    void setSign(std::optional<Sign> sign) { m_sign = std::move(sign); }

    void paint(QPainter& painter, const ShownSlice& shown) override;

private:
    std::optional<Sign> m_sign;
};

} // namespace dsmt::viewer
