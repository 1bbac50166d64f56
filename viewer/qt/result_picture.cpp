// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/result_picture.h"

#include "viewer/qt/three_planes_picture.h"

namespace dsmt::viewer {

namespace {

QStringList caption(bool isSimulatedCt, const Assessment& assessment, const AnsweringNetwork& network)
{
    QStringList lines;
    if (const auto& nodule = assessment.nodule)
        lines << QStringLiteral("Nodule %1 x %2 mm, %3 mm\u00b3, mean %4 HU")
                     .arg(nodule->longAxisMm, 0, 'f', 1)
                     .arg(nodule->shortAxisMm, 0, 'f', 1)
                     .arg(nodule->volumeMm3, 0, 'f', 0)
                     .arg(nodule->meanHu, 0, 'f', 0);
    if (const auto& answer = assessment.invasiveness)
        lines << QStringLiteral("Invasiveness %1 % (%2 to %3 %), threshold %4 %")
                     .arg(100 * answer->probability, 0, 'f', 1)
                     .arg(100 * answer->lower, 0, 'f', 1)
                     .arg(100 * answer->upper, 0, 'f', 1)
                     .arg(100 * answer->threshold, 0, 'f', 1);
    else
        lines << QStringLiteral("No answer: refused by scope");
    return lines + whatItComesFrom(isSimulatedCt, network);
}

} // namespace

AnsweringNetwork answeringNetwork(const Assessment& assessment)
{
    return {assessment.provenance.package, assessment.provenance.weightsSha256, assessment.trainedOnSimulated()};
}

QStringList whatItComesFrom(bool isSimulatedCt, const AnsweringNetwork& network)
{
    QStringList lines{
        QStringLiteral("Network %1 (weights %2)")
            .arg(QString::fromStdString(network.name), QString::fromStdString(network.weightsSha256).left(12))};
    if (network.simulated)
        lines << QStringLiteral("Trained on simulated nodules, no clinical worth");
    if (isSimulatedCt)
        lines << QStringLiteral("Simulated CT, not a patient");
    return lines;
}

QImage resultPicture(const imaging::VolumePtr& volume, bool isSimulatedCt, const Assessment& assessment,
                     const imaging::MaskPtr& mask, const AnsweringNetwork& network)
{
    return threePlanesPicture(volume, assessment.nodule ? assessment.nodule->center : assessment.markedAt, mask,
                              assessment.nodule, caption(isSimulatedCt, assessment, network));
}

std::vector<std::uint8_t> rgbOf(const QImage& image)
{
    const QImage rgb = image.convertToFormat(QImage::Format_RGB888);
    std::vector<std::uint8_t> pixels;
    pixels.reserve(std::size_t(3) * std::size_t(rgb.width()) * std::size_t(rgb.height()));
    for (int row = 0; row < rgb.height(); ++row) {
        const uchar* const line = rgb.constScanLine(row);
        pixels.insert(pixels.end(), line, line + std::ptrdiff_t(3) * rgb.width());
    }
    return pixels;
}

} // namespace dsmt::viewer
