// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/figure.h"
#include "app/dsmt/study_pdf.h"

namespace dsmt::commands {

bool figuresAvailable()
{
    return false;
}

namespace {

Error noFigures()
{
    return {ErrorKind::Failed, "this build of dsmt draws no figures (core-only)"};
}

} // namespace

void writeRealismFigure(const workflows::Realism&, const std::filesystem::path&)
{
    throw noFigures();
}

std::vector<std::filesystem::path> writeEvaluationFigures(const EvaluationReport&, const std::filesystem::path&)
{
    throw noFigures();
}

std::vector<std::filesystem::path> writeComparisonFigure(const Comparison&, const std::filesystem::path&)
{
    throw noFigures();
}

void writeTrainingFigure(const std::vector<workflows::TrainingEpoch>&, const std::string&, const std::filesystem::path&)
{
    throw noFigures();
}

void writeStatisticsFigure(const StatisticsPicture&, const std::filesystem::path&)
{
    throw noFigures();
}

int writeStudyPdf(database::Library&, const workflows::StudyResults&, const std::filesystem::path&, const std::string&,
                  const Progress&)
{
    throw noFigures();
}

} // namespace dsmt::commands
