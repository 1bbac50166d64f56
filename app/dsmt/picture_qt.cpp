// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/picture.h"
#include "viewer/qt/explanation_picture.h"

#include <QGuiApplication>
#include <QImage>

namespace dsmt::commands {

namespace {

constexpr double kLocalFieldMm = 60, kGlobalFieldMm = 140; ///< across a slice: a patch and a little more

/// Which network answered; what a package or a stored prediction says about it.
struct Answering {
    std::string name, weightsSha256;
    bool simulated = true;
};

Answering answering(const inference::Package& package)
{
    return {package.name, package.weightsSha256, package.simulated};
}

Answering answering(const Assessment& assessment)
{
    return {assessment.provenance.package, assessment.provenance.weightsSha256, assessment.trainedOnSimulated()};
}

QStringList whatItComesFrom(const workflows::OpenedSeries& series, const Answering& network)
{
    QStringList lines{
        QStringLiteral("Network %1 (weights %2)")
            .arg(QString::fromStdString(network.name), QString::fromStdString(network.weightsSha256).left(12))};
    if (network.simulated)
        lines << QStringLiteral("Trained on simulated nodules, no clinical worth");
    if (series.record.simulated)
        lines << QStringLiteral("Simulated CT, not a patient");
    return lines;
}

QStringList caption(const workflows::OpenedSeries& series, const Assessment& assessment, const Answering& network)
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
    lines += whatItComesFrom(series, network);
    return lines;
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
    lines += whatItComesFrom(series, answering(package));
    return lines;
}

QImage planes(const workflows::OpenedSeries& series, const Assessment& assessment, const imaging::MaskPtr& mask,
              const Answering& network)
{
    return viewer::threePlanesPicture(series.volume,
                                      assessment.nodule ? assessment.nodule->center : assessment.markedAt, mask,
                                      assessment.nodule, caption(series, assessment, network));
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
    save(drawn([&] { return planes(series, nodule.assessment, nodule.mask, answering(package)); }), file);
}

dicom::RgbPicture keyImage(const workflows::OpenedSeries& series, const Assessment& assessment,
                           const imaging::MaskPtr& mask)
{
    const QImage image = drawn(
        [&] { return planes(series, assessment, mask, answering(assessment)).convertToFormat(QImage::Format_RGB888); });
    dicom::RgbPicture picture{image.width(), image.height(), {}};
    for (int row = 0; row < image.height(); ++row) {
        const uchar* const line = image.constScanLine(row);
        picture.pixels.insert(picture.pixels.end(), line, line + std::ptrdiff_t(3) * image.width());
    }
    return picture;
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
