// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/clustered_area.h"

#include "core/statistics/placements.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace dsmt::statistics {

namespace {

/// Of one patient: how far the sum of its placements is from what the area lets expect.
struct Patient {
    std::size_t positives = 0, negatives = 0;
    double fromPositives = 0, fromNegatives = 0;
};

std::vector<Patient> patientsOf(const Placements& placements, std::span<const std::uint8_t> positive,
                                std::span<const std::uint32_t> clusters)
{
    std::unordered_map<std::uint32_t, std::size_t> placeOf;
    std::vector<Patient> patients;
    std::size_t nextPositive = 0, nextNegative = 0;
    for (std::size_t n = 0; n < positive.size(); ++n) {
        const auto [found, isNew] = placeOf.emplace(clusters[n], patients.size());
        if (isNew)
            patients.emplace_back();
        Patient& patient = patients[found->second];
        if (positive[n]) {
            ++patient.positives;
            patient.fromPositives += placements.positives[nextPositive++] - placements.area;
        } else {
            ++patient.negatives;
            patient.fromNegatives += placements.negatives[nextNegative++] - placements.area;
        }
    }
    return patients;
}

std::optional<double> covarianceOf(const std::vector<Patient>& a, const std::vector<Patient>& b)
{
    double positives = 0, negatives = 0, withPositives = 0, withNegatives = 0;
    double s10 = 0, s01 = 0, s11 = 0;
    for (std::size_t n = 0; n < a.size(); ++n) {
        positives += double(a[n].positives);
        negatives += double(a[n].negatives);
        withPositives += a[n].positives > 0;
        withNegatives += a[n].negatives > 0;
        s10 += a[n].fromPositives * b[n].fromPositives;
        s01 += a[n].fromNegatives * b[n].fromNegatives;
        s11 += a[n].fromPositives * b[n].fromNegatives + b[n].fromPositives * a[n].fromNegatives;
    }
    if (withPositives < 2 || withNegatives < 2)
        return std::nullopt;
    const double patients = double(a.size());
    return withPositives / (withPositives - 1) * s10 / (positives * positives) +
           withNegatives / (withNegatives - 1) * s01 / (negatives * negatives) +
           patients / (patients - 1) * s11 / (positives * negatives);
}

} // namespace

std::optional<AreaUnderRoc> clusteredArea(std::span<const double> scores, std::span<const std::uint8_t> positive,
                                          std::span<const std::uint32_t> clusters)
{
    const auto placements = placementsOf(scores, positive);
    if (!placements)
        return std::nullopt;
    const auto patients = patientsOf(*placements, positive, clusters);
    return AreaUnderRoc{placements->area, placements->positives.size(), placements->negatives.size(),
                        covarianceOf(patients, patients)};
}

std::optional<AreaDifference> clusteredDifference(std::span<const double> first, std::span<const double> second,
                                                  std::span<const std::uint8_t> positive,
                                                  std::span<const std::uint32_t> clusters, double level)
{
    const auto a = placementsOf(first, positive), b = placementsOf(second, positive);
    if (!a || !b)
        return std::nullopt;
    const auto patientsA = patientsOf(*a, positive, clusters), patientsB = patientsOf(*b, positive, clusters);
    const auto area = [](const Placements& placements, const std::vector<Patient>& patients) {
        return AreaUnderRoc{placements.area, placements.positives.size(), placements.negatives.size(),
                            covarianceOf(patients, patients)};
    };
    AreaDifference result{.first = area(*a, patientsA), .second = area(*b, patientsB), .difference = a->area - b->area};
    result.covariance = covarianceOf(patientsA, patientsB);
    return testedDifference(result, level);
}

} // namespace dsmt::statistics
