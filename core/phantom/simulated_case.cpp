// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/simulated_case.h"

#include "core/phantom/scan_patient.h"

namespace dsmt::phantom {

NoduleTruth drawTruth(const CaseKey& key)
{
    return truthOf(drawPatient(key));
}

SimulatedCase simulateChest(const CaseKey& key, const Progress& progress, int threads)
{
    const Patient patient = drawPatient(key);
    return scanPatient(patient, wholeChest(patient), threads, progress);
}

SimulatedCase simulateSurroundings(const CaseKey& key, double extentMm, const Progress& progress)
{
    const Patient patient = drawPatient(key);
    return scanPatient(patient, boxAroundNodule(patient, extentMm), 1, progress);
}

} // namespace dsmt::phantom
