// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/simulated_vendor.h"

#include <array>

namespace dsmt::workflows {

namespace {

struct Vendor {
    const char* manufacturer;
    const char* station;
    double kvp;
    dicom::StoredHabit stored;
};

/// Each can hold -1024 HU, which is what stands outside of the field.
const std::array<Vendor, 6> kVendors{{
    {"Simulated A", "SIM-A", 120, {false, -1024, {}, false}},
    {"Simulated B", "SIM-B", 120, {true, -1024, -2000, true}},
    {"Simulated C", "SIM-C", 130, {true, -1000, {}, false}},
    {"Simulated D", "SIM-D", 120, {true, 0, -2048, true}},
    {"Simulated E", "SIM-E", 110, {false, -1024, 0, true}},
    {"Simulated F", "SIM-F", 100, {true, 0, {}, false}},
}};

// A usual chest scan; the centre's dose factor goes on top.
constexpr double kTubeCurrentMa = 200, kRotationMs = 500;

} // namespace

dicom::CtStyle styleOf(const phantom::CaseKey& key, const phantom::Acquisition& acquisition)
{
    dicom::CtStyle style;
    for (const Vendor& vendor : kVendors)
        if (acquisition.manufacturer == vendor.manufacturer) {
            style.stored = vendor.stored;
            style.exposure.kvp = vendor.kvp;
            style.exposure.stationName = vendor.station;
        }
    style.exposure.tubeCurrentMa = kTubeCurrentMa * double(phantom::centreOf(key).doseFactor);
    style.exposure.timeMs = kRotationMs;
    if (acquisition.contrast)
        style.exposure.contrastAgent = "Simulated contrast medium";
    return style;
}

} // namespace dsmt::workflows
