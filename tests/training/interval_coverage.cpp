// SPDX-License-Identifier: GPL-3.0-or-later
// How the shipped network's probabilities and intervals hold on fresh simulated nodules, of which the probability of
// invasion given all that is shown is known. As an analysis does: eight views, all members, the package's temperature.
//   interval_coverage [NODULES] [SEED] [PROTOCOL]     one object of JSON; exit code 1 when calibration is off
// Ctrl-C ends it early, with what is known by then.
#include "core/cohort/bayes_limits.h"
#include "core/cohort/simulate_patches.h"
#include "core/inference/assess.h"
#include "core/inference/crop_patches.h"
#include "core/inference/engine_process.h"
#include "core/inference/find_package.h"
#include "core/phantom/nodule_growth.h"
#include "core/phantom/simulated_case.h"
#include "core/statistics/calibration.h"
#include "core/statistics/delong.h"

#include <algorithm>
#include <cmath>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

using namespace dsmt;
using Json = nlohmann::ordered_json;

namespace {

volatile std::sig_atomic_t isStopped = 0;

constexpr double kLowestSlope = 0.8, kHighestSlope = 1.25; ///< what is held to be calibrated

struct Answer {
    inference::CalibratedProbability said;
    double known = 0; ///< P(invasive | all that is shown)
    bool invasive = false;

    double width() const { return said.upper - said.lower; }
    double error() const { return std::abs(said.probability - known); }
    bool covers() const { return known >= said.lower && known <= said.upper; }
};

Answer answerTo(const phantom::PlannedCase& planned, const inference::Package& package, inference::Network& network)
{
    const inference::PatchSpec& spec = package.patches;
    const cohort::PatchRecord cut = cohort::simulatePatches(planned, {spec.local, spec.global});
    const auto normalised = [&](const std::vector<std::int16_t>& hu) {
        return inference::normalise(std::vector<float>(hu.begin(), hu.end()), spec);
    };
    const auto views = inference::evaluateViews(network, {normalised(cut.local), normalised(cut.global)}, spec, {});
    const phantom::NoduleGrowth truth = phantom::drawGrowth(planned.key.seed, *planned.key.protocol);
    return {inference::calibrate(views, &inference::NetworkOutput::invasiveness, package.temperature.invasiveness),
            truth.bayesProbability, truth.invasive};
}

/// Of some answers: how far they are from what is known, and how often the interval holds it.
Json described(std::span<const Answer> answers)
{
    double width = 0, error = 0, covered = 0;
    for (const Answer& answer : answers) {
        width += answer.width();
        error += answer.error();
        covered += answer.covers();
    }
    const double count = double(answers.size());
    return {{"nodules", answers.size()},
            {"mean_width", width / count},
            {"mean_distance_from_known", error / count},
            {"covered", covered / count}};
}

} // namespace

int main(int argc, char** argv)
{
    const int count = argc > 1 ? std::atoi(argv[1]) : 2000;
    const std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 2026;
    const phantom::Protocol& protocol = phantom::protocolNamed(argc > 3 ? argv[3] : "internal");
    const inference::Package package = inference::findPackage("");
    inference::EngineProcess network(package);
    std::vector<Answer> answers;
    for (const int signal : {SIGINT, SIGTERM})
        std::signal(signal, [](int) { isStopped = 1; });
    for (const phantom::PlannedCase& planned : phantom::planCohort(protocol, seed, count)) {
        if (isStopped)
            break;
        answers.push_back(answerTo(planned, package, network));
        if (answers.size() % 50 == 0)
            std::fprintf(stderr, "%zu of %d nodules\n", answers.size(), count);
    }
    std::vector<double> said, known;
    std::vector<std::uint8_t> invasive;
    for (const Answer& answer : answers) {
        said.push_back(answer.said.probability);
        known.push_back(answer.known);
        invasive.push_back(answer.invasive);
    }
    const auto fit = statistics::recalibrate(said, invasive);
    const auto bins = statistics::reliabilityBins(said, invasive, 10, statistics::Binning::EqualWidth);
    std::ranges::sort(answers, {}, &Answer::width);
    const std::size_t third = answers.size() / 3;
    const std::span<const Answer> all(answers);
    const Json json{{"package", package.name},
                    {"weights_sha256", package.weightsSha256},
                    {"protocol", protocol.name},
                    {"seed", seed},
                    {"auc", statistics::delong(said, invasive).value().area},
                    {"expected_auc", cohort::expectedAuc(said, known)},
                    {"best_possible_auc", cohort::expectedAuc(known, known)},
                    {"brier", statistics::brierScore(said, invasive).value()},
                    {"calibration_slope", fit->slope.value()},
                    {"calibration_slope_error", fit->slopeError.value()},
                    {"calibration_intercept", fit->intercept},
                    {"expected_calibration_error", statistics::expectedCalibrationError(bins).value()},
                    {"interval", described(all)},
                    {"narrowest_third", described(all.first(third))},
                    {"widest_third", described(all.last(third))}};
    std::printf("%s\n", json.dump(2).c_str());
    return *fit->slope >= kLowestSlope && *fit->slope <= kHighestSlope ? 0 : 1;
}
