// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/mrmc_power.h"

#include "core/base/error.h"
#include "core/statistics/laws.h"

#include <algorithm>
#include <cassert>

namespace dsmt::statistics {

MrmcPilot pilotOf(const OrComponents& components, std::size_t cases)
{
    if (!components.modalityReader)
        throw Error(ErrorKind::Refused, "planning wants a pilot of two modalities and two readers");
    return {*components.modalityReader, components.var, components.cov1, components.cov2, components.cov3, cases};
}

MrmcPower mrmcPower(const MrmcPilot& pilot, double difference, std::size_t readers, std::size_t cases, double alpha)
{
    assert(readers > 1 && cases > 0 && pilot.cases > 0);
    const double j = double(readers), shrink = double(pilot.cases) / double(cases);
    const double between = std::max(pilot.cov2 - pilot.cov3, 0.0), own = pilot.var - pilot.cov1;
    const double ofReaders = std::max(pilot.modalityReader, 0.0);
    const double whole = ofReaders + shrink * (own + (j - 1) * between);
    const double meanSquare = ofReaders + shrink * (own - between);
    MrmcPower result{.readers = readers, .cases = cases};
    if (!(whole > 0) || !(meanSquare > 0))
        return result;
    result.noncentrality = j * difference * difference / 2 / whole;
    result.ddf = whole * whole / (meanSquare * meanSquare / (j - 1));
    result.power = noncentralFAbove(fQuantile(1 - alpha, 1, result.ddf), 1, result.ddf, result.noncentrality);
    return result;
}

std::optional<MrmcPower> casesForPower(const MrmcPilot& pilot, double difference, std::size_t readers, double power,
                                       double alpha, std::size_t most)
{
    const auto reaches = [&](std::size_t cases) {
        return mrmcPower(pilot, difference, readers, cases, alpha).power >= power;
    };
    if (!reaches(most))
        return std::nullopt;
    std::size_t tooFew = 1, enough = most;
    while (enough - tooFew > 1) {
        const std::size_t middle = tooFew + (enough - tooFew) / 2;
        (reaches(middle) ? enough : tooFew) = middle;
    }
    return mrmcPower(pilot, difference, readers, enough, alpha);
}

} // namespace dsmt::statistics
