// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/dbm.h"

#include "core/base/error.h"
#include "core/statistics/jackknife.h"
#include "core/statistics/laws.h"

#include <numeric>

namespace dsmt::statistics {

namespace {

/// Pseudovalues N theta - (N - 1) theta(-k) by modality, reader, case (positives first).
struct Pseudovalues {
    std::size_t modalities, readers, cases;
    std::vector<double> values;
};

Pseudovalues pseudovaluesOf(const ReaderStudy& study)
{
    Pseudovalues result{study.modalities.size(), study.readers.size(), study.cases.size(), {}};
    const double cases = double(result.cases);
    for (std::size_t modality = 0; modality < result.modalities; ++modality)
        for (std::size_t reader = 0; reader < result.readers; ++reader) {
            const Placements placements = *placementsOf(study.scoresOf(modality, reader), study.positive);
            for (const double left : areasWithoutEach(placements))
                result.values.push_back(cases * placements.area - (cases - 1) * left);
        }
    return result;
}

/// Means over what the mask leaves out: bit 0 keeps modality, bit 1 reader, bit 2 case.
std::vector<double> meansOver(const Pseudovalues& pseudo, unsigned mask)
{
    const std::size_t readers = mask & 2 ? pseudo.readers : 1, cases = mask & 4 ? pseudo.cases : 1;
    std::vector<double> sums((mask & 1 ? pseudo.modalities : 1) * readers * cases, 0);
    std::size_t n = 0;
    for (std::size_t t = 0; t < pseudo.modalities; ++t)
        for (std::size_t r = 0; r < pseudo.readers; ++r)
            for (std::size_t k = 0; k < pseudo.cases; ++k)
                sums[((mask & 1 ? t : 0) * readers + (mask & 2 ? r : 0)) * cases + (mask & 4 ? k : 0)] +=
                    pseudo.values[n++];
    for (double& sum : sums)
        sum /= double(pseudo.values.size()) / double(sums.size());
    return sums;
}

/// Sum over all values of the squared distance of each mean from the grand mean.
double squaresOf(const Pseudovalues& pseudo, unsigned mask, double grand)
{
    double sum = 0;
    const std::vector<double> means = meansOver(pseudo, mask);
    for (const double mean : means)
        sum += (mean - grand) * (mean - grand);
    return sum * double(pseudo.values.size()) / double(means.size());
}

void requireDesign(const ReaderStudy& study)
{
    const StudyDesign design = designOf(study);
    const auto positives = std::accumulate(study.positive.begin(), study.positive.end(), std::size_t(0));
    if (!design.isFullyCrossed || study.modalities.size() < 2 || study.readers.size() < 2 || positives < 2 ||
        study.positive.size() - positives < 2)
        throw Error(ErrorKind::Refused, "the analysis of pseudovalues wants two modalities, readers and cases of each "
                                        "class, and every read" +
                                            (design.firstMissing.empty() ? "" : ": " + design.firstMissing));
}

} // namespace

DbmAnova dbmAnova(const ReaderStudy& study)
{
    requireDesign(study);
    const Pseudovalues pseudo = pseudovaluesOf(study);
    const double grand = meansOver(pseudo, 0)[0];
    double squares[8];
    for (unsigned mask = 1; mask < 8; ++mask)
        squares[mask] = squaresOf(pseudo, mask, grand);
    const double t = double(pseudo.modalities), r = double(pseudo.readers), c = double(pseudo.cases);
    DbmAnova anova;
    anova.effects = {{{"T", squares[1], t - 1},
                      {"R", squares[2], r - 1},
                      {"C", squares[4], c - 1},
                      {"TR", squares[3] - squares[1] - squares[2], (t - 1) * (r - 1)},
                      {"TC", squares[5] - squares[1] - squares[4], (t - 1) * (c - 1)},
                      {"RC", squares[6] - squares[2] - squares[4], (r - 1) * (c - 1)},
                      {"TRC", squares[7] - squares[3] - squares[5] - squares[6] + squares[1] + squares[2] + squares[4],
                       (t - 1) * (r - 1) * (c - 1)}}};
    for (DbmAnova::Effect& effect : anova.effects)
        effect.meanSquare = effect.sumOfSquares / effect.df;
    const auto ms = [&](std::size_t effect) { return anova.effects[effect].meanSquare; };
    const double modality = ms(0), reader = ms(1), cases = ms(2), tr = ms(3), tc = ms(4), rc = ms(5), trc = ms(6);
    anova.reader = (reader - tr - rc + trc) / (t * c);
    anova.caseVariance = (cases - tc - rc + trc) / (t * r);
    anova.modalityReader = (tr - trc) / c;
    anova.modalityCase = (tc - trc) / r;
    anova.readerCase = (rc - trc) / t;
    anova.error = trc;
    if (tc > 0) {
        anova.fixedReadersF = modality / tc;
        anova.fixedReadersP = fAbove(*anova.fixedReadersF, t - 1, (t - 1) * (c - 1));
    }
    return anova;
}

} // namespace dsmt::statistics
