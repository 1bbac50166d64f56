// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/picture.h"
#include "viewer/qt/three_planes_picture.h"

#include <QGuiApplication>
#include <QImage>

namespace dsmt::commands {

namespace {

QStringList caption(const workflows::OpenedSeries& series, const Assessment& assessment,
                    const inference::Package& package)
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
    lines << QStringLiteral("Network %1 (weights %2)")
                 .arg(QString::fromStdString(package.name), QString::fromStdString(package.weightsSha256).left(12));
    if (package.simulated)
        lines << QStringLiteral("Trained on simulated nodules, no clinical worth");
    if (series.record.simulated)
        lines << QStringLiteral("Simulated CT, not a patient");
    return lines;
}

} // namespace

bool pictureAvailable()
{
    return true;
}

void writePicture(const std::filesystem::path& file, const workflows::OpenedSeries& series,
                  const inference::AssessedNodule& nodule, const inference::Package& package)
{
    // Drawing needs Qt's fonts, not a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt's remarks about a missing session are of no use here; what fails is said below.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    char name[] = "dsmt";
    char* arguments[] = {name, nullptr};
    int count = 1;
    const QGuiApplication application(count, arguments);
    const Assessment& assessment = nodule.assessment;
    const QImage picture =
        viewer::threePlanesPicture(series.volume, assessment.nodule ? assessment.nodule->center : assessment.markedAt,
                                   nodule.mask, assessment.nodule, caption(series, assessment, package));
    if (!picture.save(QString::fromStdString(file.string()), "PNG"))
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
}

} // namespace dsmt::commands
