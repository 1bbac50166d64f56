// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/picture.h"

namespace dsmt::commands {

bool pictureAvailable()
{
    return false;
}

namespace {

[[noreturn]] void refuse()
{
    throw Error(ErrorKind::Failed, "this build of dsmt draws no pictures (core-only)");
}

} // namespace

void writePicture(const std::filesystem::path&, const workflows::OpenedSeries&, const inference::AssessedNodule&,
                  const inference::Package&)
{
    refuse();
}

dicom::RgbPicture keyImage(const workflows::OpenedSeries&, const Assessment&, const imaging::MaskPtr&)
{
    refuse();
}

void writeExplanationPicture(const std::filesystem::path&, const workflows::OpenedSeries&,
                             const inference::AssessedNodule&, const inference::Explanation&, const inference::Package&)
{
    refuse();
}

} // namespace dsmt::commands
