// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/statistics/or_components.h"

#include <algorithm>

namespace dsmt::statistics {

namespace {

double square(double x)
{
    return x * x;
}

/// Mean of the covariances that a condition lets through; 0 of none.
template <class Condition> double meanCovariance(const ReaderAreas& areas, Condition isMeant)
{
    double sum = 0, count = 0;
    for (std::size_t m1 = 0; m1 < areas.modalities; ++m1)
        for (std::size_t r1 = 0; r1 < areas.readers; ++r1)
            for (std::size_t m2 = 0; m2 < areas.modalities; ++m2)
                for (std::size_t r2 = 0; r2 < areas.readers; ++r2)
                    if (isMeant(m1, r1, m2, r2)) {
                        sum += areas.covariance(m1, r1, m2, r2);
                        count += 1;
                    }
    return count > 0 ? sum / count : 0;
}

double meanSquareOfReaders(const ReaderAreas& areas, std::size_t modality, double mean)
{
    double sum = 0;
    for (std::size_t reader = 0; reader < areas.readers; ++reader)
        sum += square(areas.area(modality, reader) - mean);
    return areas.readers > 1 ? sum / double(areas.readers - 1) : 0;
}

void addMeanSquares(const ReaderAreas& areas, OrComponents& components)
{
    const double modalities = double(areas.modalities), readers = double(areas.readers);
    const std::vector<double> means = modalityMeans(areas);
    std::vector<double> readerMeans(areas.readers, 0);
    double grand = 0;
    for (std::size_t modality = 0; modality < areas.modalities; ++modality) {
        grand += means[modality] / modalities;
        for (std::size_t reader = 0; reader < areas.readers; ++reader)
            readerMeans[reader] += areas.area(modality, reader) / modalities;
    }
    double ofModality = 0, ofReader = 0, ofBoth = 0;
    for (std::size_t modality = 0; modality < areas.modalities; ++modality) {
        ofModality += readers * square(means[modality] - grand);
        for (std::size_t reader = 0; reader < areas.readers; ++reader)
            ofBoth += square(areas.area(modality, reader) - means[modality] - readerMeans[reader] + grand);
    }
    for (const double mean : readerMeans)
        ofReader += modalities * square(mean - grand);
    if (areas.modalities > 1)
        components.meanSquareModality = ofModality / (modalities - 1);
    if (areas.readers > 1)
        components.meanSquareReader = ofReader / (readers - 1);
    if (areas.modalities > 1 && areas.readers > 1)
        components.meanSquareModalityReader = ofBoth / ((modalities - 1) * (readers - 1));
}

} // namespace

std::vector<double> modalityMeans(const ReaderAreas& areas)
{
    std::vector<double> means(areas.modalities, 0);
    for (std::size_t modality = 0; modality < areas.modalities; ++modality)
        for (std::size_t reader = 0; reader < areas.readers; ++reader)
            means[modality] += areas.area(modality, reader) / double(areas.readers);
    return means;
}

OrComponents componentsOf(const ReaderAreas& areas)
{
    OrComponents c;
    addMeanSquares(areas, c);
    c.var = meanCovariance(areas, [](auto m1, auto r1, auto m2, auto r2) { return m1 == m2 && r1 == r2; });
    c.cov1 = meanCovariance(areas, [](auto m1, auto r1, auto m2, auto r2) { return m1 != m2 && r1 == r2; });
    c.cov2 = meanCovariance(areas, [](auto m1, auto r1, auto m2, auto r2) { return m1 == m2 && r1 != r2; });
    c.cov3 = meanCovariance(areas, [](auto m1, auto r1, auto m2, auto r2) { return m1 != m2 && r1 != r2; });
    if (areas.readers > 1 && areas.modalities > 1) {
        c.reader = (c.meanSquareReader - c.meanSquareModalityReader) / double(areas.modalities) - c.cov1 + c.cov3;
        c.modalityReader = c.meanSquareModalityReader - c.var + c.cov1 + std::max(c.cov2 - c.cov3, 0.0);
    } else if (areas.readers > 1)
        c.reader = c.meanSquareReader - c.var + c.cov2;
    return c;
}

ModalityComponents componentsOf(const ReaderAreas& areas, std::size_t modality)
{
    ModalityComponents c;
    c.meanSquareReader = meanSquareOfReaders(areas, modality, modalityMeans(areas)[modality]);
    c.var = meanCovariance(
        areas, [=](auto m1, auto r1, auto m2, auto r2) { return m1 == modality && m2 == modality && r1 == r2; });
    c.cov2 = meanCovariance(
        areas, [=](auto m1, auto r1, auto m2, auto r2) { return m1 == modality && m2 == modality && r1 != r2; });
    return c;
}

ReaderComponents readerComponentsOf(const ReaderAreas& areas, std::size_t reader)
{
    ReaderComponents c;
    c.var = meanCovariance(
        areas, [=](auto m1, auto r1, auto m2, auto r2) { return r1 == reader && r2 == reader && m1 == m2; });
    c.cov1 = meanCovariance(
        areas, [=](auto m1, auto r1, auto m2, auto r2) { return r1 == reader && r2 == reader && m1 != m2; });
    return c;
}

} // namespace dsmt::statistics
