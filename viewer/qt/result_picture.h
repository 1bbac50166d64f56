// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imaging/image.h"
#include "core/records/assessment.h"

#include <QImage>
#include <QStringList>

#include <cstdint>
#include <string>
#include <vector>

namespace dsmt::viewer {

/// Which network answered; what a package or a stored prediction says about it.
struct AnsweringNetwork {
    std::string name, weightsSha256;
    bool simulated = true;
};
AnsweringNetwork answeringNetwork(const Assessment& assessment);

/// Lines that say which network it was and what is simulated.
QStringList whatItComesFrom(bool isSimulatedCt, const AnsweringNetwork& network);

/// The picture of a result: three planes with the outline, its measurements and answer under them. English, also in a
/// translated program: it becomes part of the study, where the same result is the same picture. It names no patient.
/// @param mask may be null
QImage resultPicture(const imaging::VolumePtr& volume, bool isSimulatedCt, const Assessment& assessment,
                     const imaging::MaskPtr& mask, const AnsweringNetwork& network);

/// Red, green, blue of each pixel, row by row.
std::vector<std::uint8_t> rgbOf(const QImage& image);

} // namespace dsmt::viewer
