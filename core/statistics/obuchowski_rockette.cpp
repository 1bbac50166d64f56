// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/obuchowski_rockette.h"

#include "core/statistics/laws.h"
#include "core/statistics/or_components.h"

#include <algorithm>
#include <cmath>

namespace dsmt::statistics {

namespace {

constexpr std::size_t kFewReaders = 5;

/// A difference or mean whose law is Student's, or normal without degrees of freedom (or with infinitely many).
struct Law {
    std::optional<double> df;

    bool isStudent() const { return df && std::isfinite(*df); }
    double twoSided(double statistic) const { return isStudent() ? twoSidedT(statistic, *df) : twoSidedP(statistic); }
    double quantile(double level) const { return isStudent() ? tQuantile(level, *df) : normalQuantile(level); }
};

AreaContrast contrastOf(double difference, double error, const Law& law, double level)
{
    AreaContrast contrast{.difference = difference, .error = error, .df = law.df, .interval = {}};
    contrast.statistic = difference / error;
    contrast.p = law.twoSided(contrast.statistic);
    const double half = law.quantile(level) * error;
    contrast.interval = {difference - half, difference + half};
    return contrast;
}

/// All pairs of modalities, when the denominator of their variance is above 0.
std::vector<AreaContrast> contrasts(const ObuchowskiRockette& result, double denominator, const Law& law, double level)
{
    std::vector<AreaContrast> all;
    if (!(denominator > 0))
        return all;
    const double error = std::sqrt(2 / double(result.areas.readers) * denominator);
    for (std::size_t first = 0; first < result.means.size(); ++first)
        for (std::size_t second = first + 1; second < result.means.size(); ++second) {
            all.push_back(contrastOf(result.means[first] - result.means[second], error, law, level));
            all.back().first = first;
            all.back().second = second;
        }
    return all;
}

void addMean(const ObuchowskiRockette& result, std::size_t modality, double variance, const Law& law, double level,
             OrInference& inference)
{
    if (!(variance > 0))
        return;
    const double area = result.means[modality], error = std::sqrt(variance), half = law.quantile(level) * error;
    inference.means.push_back({modality, area, error, law.df, {area - half, area + half}});
}

/// (a + b)^2 / (a^2 / df): infinite when a mean square of 0 is beside a variance.
double satterthwaite(double whole, double meanSquare, double df)
{
    return meanSquare > 0 ? whole * whole / (meanSquare * meanSquare / df) : std::numeric_limits<double>::infinity();
}

void analyseRandomReaders(ObuchowskiRockette& result, double level)
{
    const OrComponents& c = result.components;
    const double modalities = double(result.areas.modalities), readers = double(result.areas.readers);
    OrInference& both = result.randomReadersRandomCases;
    OrInference& cases = result.randomReadersFixedCases;
    both.df = cases.df = modalities - 1;
    if (modalities > 1) {
        const double denominator = c.meanSquareModalityReader + readers * std::max(c.cov2 - c.cov3, 0.0);
        const double readerDf = (modalities - 1) * (readers - 1);
        if (denominator > 0) {
            both.f = c.meanSquareModality / denominator;
            both.ddf = satterthwaite(denominator, c.meanSquareModalityReader, readerDf);
            both.p = std::isfinite(*both.ddf) ? fAbove(*both.f, both.df, *both.ddf)
                                              : chiSquareAbove(*both.f * both.df, both.df);
            both.differences = contrasts(result, denominator, {both.ddf}, level);
        }
        if (c.meanSquareModalityReader > 0) {
            cases.f = c.meanSquareModality / c.meanSquareModalityReader;
            cases.ddf = readerDf;
            cases.p = fAbove(*cases.f, cases.df, readerDf);
            cases.differences = contrasts(result, c.meanSquareModalityReader, {readerDf}, level);
        }
    }
    for (std::size_t modality = 0; modality < result.areas.modalities; ++modality) {
        const ModalityComponents own = componentsOf(result.areas, modality);
        const double whole = own.meanSquareReader + readers * std::max(own.cov2, 0.0);
        addMean(result, modality, whole / readers, {satterthwaite(whole, own.meanSquareReader, readers - 1)}, level,
                both);
        addMean(result, modality, own.meanSquareReader / readers, {readers - 1}, level, cases);
    }
}

void analyseFixedReaders(ObuchowskiRockette& result, const OrOptions& options)
{
    const OrComponents& c = result.components;
    const double readers = double(result.areas.readers);
    OrInference& inference = result.fixedReadersRandomCases;
    inference.df = double(result.areas.modalities) - 1;
    if (result.areas.modalities > 1) {
        const double between = options.clipsFixedReaders ? std::max(c.cov2 - c.cov3, 0.0) : c.cov2 - c.cov3;
        const double denominator = c.var - c.cov1 + (readers - 1) * between;
        if (denominator > 0) {
            const double chiSquare = inference.df * c.meanSquareModality / denominator;
            inference.f = chiSquare / inference.df;
            inference.p = chiSquareAbove(chiSquare, inference.df);
            inference.differences = contrasts(result, denominator, {}, options.level);
        }
    }
    for (std::size_t modality = 0; modality < result.areas.modalities; ++modality) {
        const ModalityComponents own = componentsOf(result.areas, modality);
        addMean(result, modality, (own.var + (readers - 1) * own.cov2) / readers, {}, options.level, inference);
    }
    for (std::size_t reader = 0; reader < result.areas.readers; ++reader) {
        const ReaderComponents own = readerComponentsOf(result.areas, reader);
        const double variance = 2 * (own.var - own.cov1);
        if (!(variance > 0))
            continue;
        for (std::size_t first = 0; first < result.areas.modalities; ++first)
            for (std::size_t second = first + 1; second < result.areas.modalities; ++second) {
                const double difference = result.areas.area(first, reader) - result.areas.area(second, reader);
                result.readers.push_back({reader, contrastOf(difference, std::sqrt(variance), {}, options.level)});
                result.readers.back().contrast.first = first;
                result.readers.back().contrast.second = second;
            }
    }
}

void addNotes(ObuchowskiRockette& result, const OrOptions& options)
{
    const OrComponents& c = result.components;
    const auto note = [&](const std::string& text) { result.notes.push_back(text); };
    if (result.areas.readers == 1)
        note("one reader: nothing can be said about other readers");
    else if (result.areas.readers < kFewReaders)
        note("fewer than 5 readers: variances between readers are poorly known");
    if (c.reader && *c.reader < 0)
        note("the variance between readers came out negative");
    if (c.modalityReader && *c.modalityReader < 0)
        note("the variance of modality x reader came out negative");
    if (result.areas.modalities > 1 && result.areas.readers > 1 && c.cov2 < c.cov3)
        note(options.clipsFixedReaders
                 ? "cov2 < cov3: their difference is taken as 0, for fixed readers, too (as RJafroc does)"
                 : "cov2 < cov3: their difference is taken as 0 with random readers, as it is with fixed ones (as "
                   "MRMCaov "
                   "does; RJafroc takes 0)");
    if (result.areas.modalities > 1 && !result.fixedReadersRandomCases.p)
        note("fixed readers: the variance is not above 0, so nothing is tested");
    if (result.areas.modalities > 1 && result.areas.readers > 1 && !result.randomReadersRandomCases.p)
        note("random readers: the variance is 0, so nothing is tested");
}

} // namespace

ObuchowskiRockette obuchowskiRockette(ReaderAreas areas, const OrOptions& options)
{
    ObuchowskiRockette result{.areas = std::move(areas),
                              .means = {},
                              .components = {},
                              .randomReadersRandomCases = {},
                              .fixedReadersRandomCases = {},
                              .randomReadersFixedCases = {},
                              .readers = {},
                              .notes = {}};
    result.means = modalityMeans(result.areas);
    result.components = componentsOf(result.areas);
    if (result.areas.readers > 1)
        analyseRandomReaders(result, options.level);
    analyseFixedReaders(result, options);
    addNotes(result, options);
    return result;
}

} // namespace dsmt::statistics
