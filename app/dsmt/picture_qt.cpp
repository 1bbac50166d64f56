// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/picture.h"
#include "viewer/qt/explanation_picture.h"
#include "viewer/qt/result_picture.h"

#include <QGuiApplication>
#include <QImage>

namespace dsmt::commands {

namespace {

constexpr double kLocalFieldMm = 60, kGlobalFieldMm = 140; ///< across a slice: a patch and a little more

viewer::AnsweringNetwork answering(const inference::Package& package)
{
    return {package.name, package.weightsSha256, package.simulated};
}

QStringList explanationCaption(const workflows::OpenedSeries& series, const inference::Explanation& explanation,
                               const inference::Package& package)
{
    QStringList lines{
        QStringLiteral("Orange speaks for invasiveness, blue against it: of this network's answer, not of "
                       "the nodule.")};
    QString told =
        QStringLiteral("Probability of one view %1 %").arg(100 * explanation.attention.probability, 0, 'f', 1);
    if (explanation.attention.withoutNodule)
        told +=
            QStringLiteral("; %1 % with the nodule hidden").arg(100 * *explanation.attention.withoutNodule, 0, 'f', 1);
    if (explanation.attention.withoutSurroundings)
        told += QStringLiteral(", %1 % with all else hidden")
                    .arg(100 * *explanation.attention.withoutSurroundings, 0, 'f', 1);
    lines << told;
    lines += viewer::whatItComesFrom(series.record.simulated, answering(package));
    return lines;
}

/// Drawing needs Qt's fonts, not a display.
template <class Draw> QImage drawn(Draw draw)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // Qt's remarks about a missing session are of no use here; what fails is said below.
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    char name[] = "dsmt";
    char* arguments[] = {name, nullptr};
    int count = 1;
    const QGuiApplication application(count, arguments);
    return draw();
}

void save(const QImage& picture, const std::filesystem::path& file)
{
    if (!picture.save(QString::fromStdString(file.string()), "PNG"))
        throw Error(ErrorKind::Failed, file.string() + " cannot be written");
}

} // namespace

bool pictureAvailable()
{
    return true;
}

void writePicture(const std::filesystem::path& file, const workflows::OpenedSeries& series,
                  const inference::AssessedNodule& nodule, const inference::Package& package)
{
    save(drawn([&] {
             return viewer::resultPicture(series.volume, series.record.simulated, nodule.assessment, nodule.mask,
                                          answering(package));
         }),
         file);
}

dicom::RgbPicture keyImage(const workflows::OpenedSeries& series, const Assessment& assessment,
                           const imaging::MaskPtr& mask)
{
    const QImage image = drawn([&] {
        return viewer::resultPicture(series.volume, series.record.simulated, assessment, mask,
                                     viewer::answeringNetwork(assessment));
    });
    return {image.width(), image.height(), viewer::rgbOf(image)};
}

void writeExplanationPicture(const std::filesystem::path& file, const workflows::OpenedSeries& series,
                             const inference::AssessedNodule& nodule, const inference::Explanation& explanation,
                             const inference::Package& package)
{
    save(drawn([&] {
             const std::vector<viewer::ShownMap> maps{
                 {QStringLiteral("Attention of the local encoder, relative"), explanation.attention.local,
                  kLocalFieldMm},
                 {QStringLiteral("Attention of the global encoder, relative"), explanation.attention.global,
                  kGlobalFieldMm},
                 {QStringLiteral("By how much the probability falls when a cube of %1 mm is hidden")
                      .arg(inference::kBlockMm),
                  explanation.occlusion, kLocalFieldMm}};
             return viewer::explanationPicture(series.volume, nodule.assessment.center, nodule.mask, maps,
                                               explanationCaption(series, explanation, package));
         }),
         file);
}

} // namespace dsmt::commands
