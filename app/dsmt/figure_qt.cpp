// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "app/dsmt/study_pdf.h"
#include "app/dsmt/with_qt.h"
#include "core/statistics/roc.h"
#include "ui/plots/comparison_pages.h"
#include "ui/plots/evaluation_pages.h"
#include "ui/plots/realism_pages.h"
#include "ui/plots/training_pages.h"
#include "ui/plots/write_pages.h"
#include "ui/reports/study_gallery.h"
#include "ui/reports/study_report.h"
#include "ui/window/language.h"

#include <fmt/core.h>

namespace dsmt::commands {

bool figuresAvailable()
{
    return true;
}

namespace {

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

plots::ForestRow forestRow(const training::RowFigures& row)
{
    plots::ForestRow drawn{.name = training::comparisonRowNamed(row.row).title,
                           .seeds = seedsInWords(row.seeds),
                           .area = row.invasiveness.area,
                           .interval = row.invasiveness.interval,
                           .adjustedP = row.adjustedP,
                           .isReference = row.row == training::kComparedWith};
    for (const auto& area : row.seedAreas)
        if (area)
            drawn.seedAreas.push_back(*area);
    if (row.difference) {
        drawn.difference = row.difference->difference;
        drawn.differenceInterval = row.difference->interval;
    }
    return drawn;
}

plots::ComparisonPicture pictureOf(const Comparison& comparison)
{
    plots::ComparisonPicture picture{
        .heading = fmt::format("{}Trained on the same patients with the same seeds, judged on the same nodules.",
                               comparison.isSimulated() ? "Simulated nodules. " : ""),
        .note = noteOf(comparison) + " Small dots: single seeds."};
    for (const training::CohortComparison& part : comparison.parts) {
        plots::ForestPanel panel{.heading = headingOf(part), .limit = limitOf(comparison, part)};
        for (const training::RowFigures& row : part.rows)
            panel.rows.push_back(forestRow(row));
        picture.panels.push_back(std::move(panel));
    }
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

void writeTrainingFigure(const std::vector<workflows::TrainingEpoch>& epochs, const std::string& name,
                         const std::filesystem::path& file)
{
    withQt([&] { plots::writePages({plots::trainingPage(epochs, name)}, "Training of " + name, file); });
}

std::vector<std::filesystem::path> writeComparisonFigure(const Comparison& comparison,
                                                         const std::filesystem::path& folder)
{
    const plots::Page page = plots::comparisonPage(pictureOf(comparison));
    std::vector<std::filesystem::path> files;
    withQt([&] {
        for (const char* ending : {".png", ".svg", ".pdf"}) {
            files.push_back(folder / (std::string("comparison") + ending));
            plots::writePages({page}, "DSMT-Net beside its ablated variants", files.back());
        }
    });
    return files;
}

namespace {

plots::Page pageOf(const StatisticsPicture& picture)
{
    struct Drawing {
        plots::Page operator()(const plots::RocPicture& p) const { return plots::rocPage(p); }
        plots::Page operator()(const plots::ForestPicture& p) const { return plots::forestPage(p); }
        plots::Page operator()(const plots::BlandAltmanPicture& p) const { return plots::blandAltmanPage(p); }
        plots::Page operator()(const plots::DecisionPicture& p) const { return plots::decisionPage(p); }
        plots::Page operator()(const plots::ReliabilityPicture& p) const { return plots::reliabilityPage(p); }
    };
    return std::visit(Drawing{}, picture);
}

} // namespace

void writeStatisticsFigure(const StatisticsPicture& picture, const std::filesystem::path& file)
{
    withQt([&] {
        plots::writePages({pageOf(picture)}, std::visit([](const auto& p) { return p.title; }, picture), file);
    });
}

int writeStudyPdf(database::Library& library, const workflows::StudyResults& results, const std::filesystem::path& file,
                  const std::string& language, const Progress& progress)
{
    int pages = 0;
    withQt([&] {
        ui::installLanguage(*QCoreApplication::instance(), QString::fromStdString(language));
        const auto gallery = ui::studyGallery(library, results, progress.stage(0, 0.7));
        progress.advance(0.7, "writing the PDF");
        pages = ui::writeStudyReport(results, ui::studyFigures(results), gallery, file);
    });
    return pages;
}

} // namespace dsmt::commands
