// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phantom/case_key.h"

#include "core/phantom/random.h"

namespace dsmt::phantom {

const Centre& centreOf(const CaseKey& key)
{
    Random random(key.seed, Stage::Centre);
    float rest = random.uniform();
    for (const Centre& centre : key.protocol->centres) {
        rest -= centre.share;
        if (rest < 0)
            return centre;
    }
    return key.protocol->centres.back();
}

bool hasContrast(const CaseKey& key)
{
    Random random(key.seed + 1, Stage::Centre);
    return random.chance(centreOf(key).contrastShare);
}

} // namespace dsmt::phantom
