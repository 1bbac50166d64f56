// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/picture.h"

namespace dsmt::commands {

bool pictureAvailable()
{
    return false;
}

void writePicture(const std::filesystem::path&, const workflows::OpenedSeries&, const inference::AssessedNodule&,
                  const inference::Package&)
{
    throw Error(ErrorKind::Failed, "this build of dsmt draws no pictures (core-only)");
}

void writeExplanationPicture(const std::filesystem::path&, const workflows::OpenedSeries&,
                             const inference::AssessedNodule&, const inference::Explanation&, const inference::Package&)
{
    throw Error(ErrorKind::Failed, "this build of dsmt draws no pictures (core-only)");
}

} // namespace dsmt::commands
