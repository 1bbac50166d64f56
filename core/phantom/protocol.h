// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <span>
#include <string_view>

namespace dsmt::phantom {

/// A way to reconstruct, with an invented name.
///
/// In-plane blur is the Gaussian sigma of the point spread: 0.40 mm (sharp; 10 % of the modulation transfer at about
/// 0.9 per mm) to 0.78 mm (soft, 0.5 per mm). Noise is the standard deviation in soft tissue at 1.25 mm slices and
/// normal dose; it falls with the square root of slice thickness and dose (Solomon et al., Med Phys 2012, give both for
/// many kernels).
struct Reconstruction {
    const char* manufacturer;
    const char* kernel;
    float blurMm;
    float noiseHu;
    std::array<float, 3> slicesMm; ///< one is drawn; thickness and distance
};

/// How a hospital scans: what makes its CT look different although its patients are the same.
struct Centre {
    const char* name;
    float share;         ///< of the cohort's cases
    float huOffset;      ///< calibration error, HU
    float lungHu;        ///< added to the lung: less deeply breathed in
    float contrastShare; ///< of its scans that are taken with contrast medium
    float doseFactor;    ///< relative to normal
    std::span<const Reconstruction> reconstructions;
};

/// A cohort as it is drawn: who is included and where they are scanned.
struct Protocol {
    const char* name;
    char letter; ///< in identifiers of cases
    float leastDiameterMm, mostDiameterMm;
    float growthMean;             ///< of the latent growth variable: the mix of cases
    int trainingCases, testCases; ///< of the whole cohort; other counts are parted in the same ratio
    std::span<const Centre> centres;
};

/// One centre, 387 training and 87 test nodules of 10-20 mm: the internal cohort of the DSMT-Net paper.
const Protocol& internalProtocol();
/// Three other centres, 274 nodules of 10-20 mm, all for testing: the external cohort. Slices are thicker, kernels
/// softer, doses lower, some with contrast medium or less breath, and invasive nodules are more frequent.
const Protocol& externalProtocol();
/// Nodules of 6-25 mm on all the scanners: for trying and testing.
const Protocol& openProtocol();

/// "internal", "external" or "open"; @throws Error(BadInput) for another name
const Protocol& protocolNamed(std::string_view name);

} // namespace dsmt::phantom
