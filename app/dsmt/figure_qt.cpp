// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "core/statistics/roc.h"
#include "ui/plots/evaluation_pages.h"
#include "ui/plots/realism_pages.h"
#include "ui/plots/write_pages.h"

#include <QApplication>
#include <fmt/core.h>

namespace dsmt::commands {

bool figuresAvailable()
{
    return true;
}

namespace {

/// Drawing needs Qt's fonts, not a display; Qt's remarks about a missing session are of no use here.
template <class Draw> void withQt(Draw draw)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString&) {});
    char name[] = "dsmt";
    char* arguments[] = {name, nullptr};
    int count = 1;
    const QApplication application(count, arguments);
    draw();
}

plots::RocLine rocLine(const std::string& name, const training::LabelledScores& cases,
                       const training::AreaFigures& area)
{
    return {name, statistics::rocCurve(cases.scores, cases.positive), area.area.value_or(0), area.interval};
}

plots::EvaluationPicture pictureOf(const EvaluationReport& report)
{
    const auto& nodules = report.evaluated.nodules;
    const training::PackageFigures& figures = report.figures;
    const training::LabelledScores network = training::probabilitiesOf(nodules, 0);
    plots::EvaluationPicture picture;
    picture.heading =
        fmt::format("{} on {}, {} nodules: {} invasive, {} not", report.package.name,
                    report.protocol.empty() ? report.cohortFile.filename().string() : "protocol " + report.protocol,
                    network.scores.size(), figures.invasiveness.positives, figures.invasiveness.negatives);
    picture.note = fmt::format("{}{}Intervals: 95 %, of the AUC after DeLong, of proportions after Wilson.",
                               report.isSimulated() ? "Simulated nodules: it says nothing about patients. " : "",
                               report.blankNodule ? "Shortcut test: the nodules were taken out. " : "");
    picture.network = rocLine("network", network, figures.invasiveness);
    if (figures.baseline.area)
        picture.baseline = rocLine(
            report.baseline->source == training::BaselineSource::TheseRows ? "size and HU, fitted here" : "size and HU",
            training::baselineOf(nodules, *report.baseline), figures.baseline);
    picture.calls = figures.calls;
    picture.threshold = report.package.threshold;
    for (std::size_t n = 0; n < network.scores.size(); ++n)
        (network.positive[n] ? picture.invasive : picture.notInvasive).push_back(network.scores[n]);
    picture.bins = figures.calibration.bins;
    picture.recalibration = figures.calibration.recalibration;
    picture.brier = figures.calibration.brier;
    picture.expectedError = figures.calibration.expectedError;
    return picture;
}

} // namespace

void writeRealismFigure(const workflows::Realism& realism, const std::filesystem::path& file)
{
    withQt([&] {
        plots::writePages({plots::realismByEye(realism), plots::realismByNumber(realism)},
                          "Simulated chest CT beside real", file);
    });
}

std::vector<std::filesystem::path> writeEvaluationFigures(const EvaluationReport& report,
                                                          const std::filesystem::path& folder)
{
    const plots::EvaluationPicture picture = pictureOf(report);
    std::vector<std::filesystem::path> files;
    withQt([&] {
        for (const char* ending : {".png", ".svg", ".pdf"}) {
            const std::string end(ending);
            files.push_back(folder / ("roc" + end));
            plots::writePages({plots::rocPage(picture)}, "ROC curve of " + report.package.name, files.back());
            files.push_back(folder / ("calibration" + end));
            plots::writePages({plots::calibrationPage(picture)}, "Calibration of " + report.package.name, files.back());
        }
    });
    return files;
}

} // namespace dsmt::commands
