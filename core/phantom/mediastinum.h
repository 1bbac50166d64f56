// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/phantom/anatomy.h"

#include <span>
#include <vector>

namespace dsmt::phantom {

/// The middle of the chest in an axial plane: septum, spine, heart, great vessels, hila and trachea with the fat around
/// them; organs that come nowhere near the plane are left out.
class Mediastinum final {
public:
    /// @param reach distances up to here are right, mm; beyond it they may be too great
    Mediastinum(const Anatomy& anatomy, float z, float reach);

    /// Distance of a row of points from it, positive outside, mm.
    void distances(std::span<const float> x, float y, float* distance) const;

    const std::vector<Tube>& vessels() const { return m_vessels; } ///< the great vessels that come near the plane

private:
    struct Organ {
        Tube tube;      ///< a ball for the hila
        float rounding; ///< of the edge between it and what is there already
        Region region;  ///< only points within it may be near
    };

    void addOrgan(const Tube& tube, float rounding);

    const Anatomy& m_anatomy;
    float m_z, m_reach;
    std::vector<Tube> m_vessels;
    std::vector<Organ> m_organs; ///< after the heart
};

} // namespace dsmt::phantom
