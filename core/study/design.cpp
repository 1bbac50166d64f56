// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/design.h"

#include "core/base/error.h"

#include <array>

namespace dsmt::study {

namespace {

constexpr std::array kNames{"unaided", "sequential", "crossover", "stand-alone"};

} // namespace

const char* toString(Design design)
{
    return kNames[std::size_t(design)];
}

Design designFrom(const std::string& text)
{
    for (std::size_t n = 0; n < kNames.size(); ++n)
        if (text == kNames[n])
            return Design(n);
    throw Error(ErrorKind::BadInput, "\"" + text + "\" is none of unaided, sequential, crossover and stand-alone");
}

int sessionsOf(Design design)
{
    return design == Design::Crossover ? 2 : 1;
}

bool showsNetwork(Design design)
{
    return design == Design::Sequential || design == Design::Crossover;
}

bool needsPrediction(Design design)
{
    return design != Design::Unaided;
}

} // namespace dsmt::study
