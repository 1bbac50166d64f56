// SPDX-License-Identifier: GPL-3.0-or-later
// Medians of the statistics that have to be interactive. tests/bench/statistics_speed.sh times pROC on the same
// numbers.
//   statistics_speed [runs] [folder for the paired scores: 100000.csv and 1000000.csv]
#include "core/statistics/delong.h"
#include "core/statistics/mrmc_bootstrap.h"
#include "core/statistics/obuchowski_rockette.h"
#include "core/statistics/u_statistic.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <sys/resource.h>

using namespace dsmt::statistics;

namespace {

struct Paired {
    std::vector<double> first, second;
    std::vector<std::uint8_t> positive;
};

Paired pairedScores(std::size_t cases)
{
    Draws draws(1, cases);
    Paired sample;
    for (std::size_t n = 0; n < cases; ++n) {
        sample.positive.push_back(n % 2);
        const double shared = draws.normal() + double(n % 2);
        sample.first.push_back(shared + draws.normal());
        sample.second.push_back(shared + draws.normal());
    }
    return sample;
}

ReaderStudy crossedStudy(std::size_t readers, std::size_t modalities, std::size_t cases)
{
    Draws draws(2, cases);
    ReaderStudy study;
    for (std::size_t n = 0; n < modalities; ++n)
        study.modalities.push_back("m" + std::to_string(n));
    for (std::size_t n = 0; n < readers; ++n)
        study.readers.push_back("r" + std::to_string(n));
    std::vector<double> own;
    for (std::size_t n = 0; n < cases; ++n) {
        study.cases.push_back("c" + std::to_string(n));
        study.positive.push_back(n % 2);
        own.push_back(draws.normal() + 1.5 * double(n % 2));
    }
    for (std::size_t n = 0; n < readers * modalities; ++n)
        for (const double score : own)
            study.scores.push_back(score + draws.normal());
    study.isRead.assign(study.scores.size(), 1);
    return study;
}

void writeScores(const Paired& sample, const std::string& folder)
{
    std::ofstream file(folder + "/" + std::to_string(sample.first.size()) + ".csv");
    file.precision(17);
    file << "truth,a,b\n";
    for (std::size_t n = 0; n < sample.first.size(); ++n)
        file << int(sample.positive[n]) << ',' << sample.first[n] << ',' << sample.second[n] << '\n';
}

template <class Work> void report(const char* what, int runs, double wanted, Work work)
{
    std::vector<double> seconds, processor;
    for (int n = 0; n < runs; ++n) {
        const auto begin = std::chrono::steady_clock::now();
        const std::clock_t clock = std::clock(); // of all threads
        work();
        seconds.push_back(std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count());
        processor.push_back(double(std::clock() - clock) / CLOCKS_PER_SEC);
    }
    std::sort(seconds.begin(), seconds.end());
    std::sort(processor.begin(), processor.end());
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    std::printf("%-58s %8.4f s, processor %8.4f s (wanted %.3f; %d runs; %ld MB)\n", what, seconds[seconds.size() / 2],
                processor[seconds.size() / 2], wanted, runs, usage.ru_maxrss / 1024);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char** argv)
{
    const int runs = argc > 1 ? std::atoi(argv[1]) : 9;
    const Paired many = pairedScores(100'000), most = pairedScores(1'000'000);
    if (argc > 2)
        for (const Paired* sample : {&many, &most})
            writeScores(*sample, argv[2]);
    double sum = 0; // so that nothing is left out
    const ReaderStudy study = crossedStudy(10, 2, 1000);
    report("OR, 10 x 2 x 1000, DeLong covariances", runs, 0.05, [&] {
        sum += *obuchowskiRockette(readerAreas(study, CovarianceMethod::DeLong)).randomReadersRandomCases.p;
    });
    report("OR, 10 x 2 x 1000, jackknife covariances", runs, 0.05, [&] {
        sum += *obuchowskiRockette(readerAreas(study, CovarianceMethod::Jackknife)).randomReadersRandomCases.p;
    });
    report("U-statistic, 10 x 2 x 1000", runs, 0.2, [&] { sum += uStatistic(study).areas[0].variance; });
    for (const int threads : {1, 2}) {
        const std::string name = "MRMC bootstrap, 10 x 2 x 1000 x 10000, threads: " + std::to_string(threads);
        report(name.c_str(), std::max(1, runs / 3), threads == 2 ? 0.3 : 0.6, [&] {
            sum += mrmcBootstrap(study, Resampled::ReadersAndCases, {.replicates = 10000, .threads = threads})[2]
                       .estimate.standardError;
        });
    }
    for (const Paired* sample : {&many, &most}) {
        const std::size_t cases = sample->first.size();
        double z = 0;
        const std::string name = "paired DeLong, " + std::to_string(cases) + " cases";
        report(name.c_str(), runs, cases > 100'000 ? 0.35 : 0.025,
               [&] { z = *delongPaired(sample->first, sample->second, sample->positive)->z; });
        std::printf("paired DeLong, %zu cases: Z = %.9f\n", cases, z);
    }
    std::printf("checksum %.6g\n", sum);
}
