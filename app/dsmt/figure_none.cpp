// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"

namespace dsmt::commands {

bool figuresAvailable()
{
    return false;
}

void writeRealismFigure(const workflows::Realism&, const std::filesystem::path&)
{
    throw Error(ErrorKind::Failed, "this build of dsmt draws no figures (core-only)");
}

} // namespace dsmt::commands
