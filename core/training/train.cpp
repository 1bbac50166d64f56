// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/train.h"

#include "core/base/error.h"
#include "core/cohort/blank_nodule.h"
#include "core/training/checkpoint.h"
#include "core/training/device.h"
#include "core/training/training_log.h"
#include "core/training/write_package.h"
#include "models/weights.h"

#include <algorithm>
#include <chrono>
#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::training {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

namespace {

constexpr std::size_t kFewestNodules = 16;

void requireBothClasses(const Nodules& nodules, const std::string& part)
{
    const auto positives = std::ranges::count_if(nodules, [](const auto* n) { return n->labels[0] > 0.5f; });
    const auto negatives =
        std::ranges::count_if(nodules, [](const auto* n) { return n->labels[0] >= 0 && n->labels[0] < 0.5f; });
    if (positives == 0 || negatives == 0)
        throw Error(ErrorKind::BadInput, fmt::format("{} hold {} invasive nodules and {} others; both are needed", part,
                                                     positives, negatives));
}

/// What the cohort is to a run: any other patch is another run.
std::string identityOf(const Nodules& nodules, const cohort::PatchCache& cache, const TrainingConfig& config)
{
    nlohmann::ordered_json ids = nlohmann::ordered_json::array();
    for (const CachedNodule* nodule : nodules)
        ids.push_back(nodule->id);
    return nlohmann::ordered_json{{"config", nlohmann::ordered_json::parse(toJson(config))},
                                  {"cohort", nlohmann::ordered_json::parse(cache.provenance)},
                                  {"nodules", ids}}
        .dump();
}

/// Nodules taken out, and with them their outlines.
std::vector<CachedNodule> blankedOf(const std::vector<CachedNodule>& nodules)
{
    std::vector<CachedNodule> blanked;
    for (const CachedNodule& nodule : nodules)
        if (auto patches = cohort::blankNodule(nodule)) {
            cohort::PatchRecord record;
            static_cast<cohort::NoduleFacts&>(record) = nodule;
            record.local = std::move(patches->local);
            record.global = std::move(patches->global);
            blanked.emplace_back(std::move(record));
        }
    return blanked;
}

class Run final {
public:
    Run(const cohort::PatchCache& cache, const TrainingConfig& config, const fs::path& folder, const Progress& progress,
        const TrainingWatch& watch)
        : m_config(config), m_folder(folder), m_progress(progress), m_watch(watch),
          m_preset(models::presetNamed(config.architecture)), m_patches{specOf(m_preset), cache.grids},
          m_device(trainingDevice())
    {
        if (config.blankNodules)
            m_blanked = blankedOf(cache.nodules);
        for (const CachedNodule& nodule : config.blankNodules ? m_blanked : cache.nodules)
            if (nodule.split != "test")
                m_nodules.push_back(&nodule);
        if (m_nodules.size() < kFewestNodules)
            throw Error(ErrorKind::BadInput,
                        fmt::format("{} nodules are too few to train on; {} are the least ({} "
                                    "more are for testing)",
                                    m_nodules.size(), kFewestNodules, cache.nodules.size() - m_nodules.size()));
        m_folds = foldsOf(m_nodules, config.folds, config.seed);
        m_identity = identityOf(m_nodules, cache, config);
        m_provenance = cache.provenance;
    }

    void run()
    {
        const RunFolder unfinished(m_folder / "unfinished", m_identity);
        std::vector<TrainedMember> members;
        for (int member = 0; member < m_config.memberCount(); ++member) {
            auto done = unfinished.member(member);
            members.push_back(done ? std::move(*done) : trained(member, unfinished));
        }
        writePackage(ensembleOf(members, m_nodules), m_config, m_patches.wanted, m_provenance, m_folder);
        unfinished.remove();
        m_progress.advance(1, "done");
    }

private:
    static inference::PatchSpec specOf(const models::Preset& preset)
    {
        return {{preset.localSize, preset.localSpacingMm}, {preset.globalSize, preset.globalSpacingMm}};
    }

    TrainedMember trained(int member, const RunFolder& unfinished)
    {
        const Clock::time_point start = Clock::now();
        Nodules training, validation;
        std::vector<std::size_t> places;
        const int fold = member % m_config.folds;
        for (std::size_t n = 0; n < m_nodules.size(); ++n) {
            (m_folds[n] == fold ? validation : training).push_back(m_nodules[n]);
            if (m_folds[n] == fold)
                places.push_back(n);
        }
        requireBothClasses(training, fmt::format("the folds that member {} learns from", member));
        requireBothClasses(validation, fmt::format("the fold that member {} is validated on", member));

        const std::uint64_t seed = derivedSeed(m_config.seed, {std::uint64_t(member)});
        torch::manual_seed(seed);
        models::DsmtNet network(m_preset);
        network->to(m_device);
        models::multiplyIn(*network, convolutionType(m_config.precision, m_device));

        auto checkpoint = unfinished.checkpoint();
        if (checkpoint && checkpoint->member != member)
            checkpoint.reset();
        const StagePlan plans[]{jointStage(m_config), fineTuningStage(m_config)};
        const auto& current = plans[checkpoint ? checkpoint->stage - 1 : 0];
        const TrainingLog log(m_folder / "log.jsonl", member, checkpoint ? current.name : "",
                              checkpoint ? checkpoint->state.epoch : 0);
        double begin = double(member) / m_config.memberCount();
        const double width = 1.0 / m_config.memberCount();
        for (const StagePlan& plan : plans) {
            const double share = plan.auxiliaryLosses ? 0.95 : 0.05;
            const Progress within = m_progress.stage(begin, begin + share * width);
            begin += share * width;
            if (checkpoint && checkpoint->stage > plan.number)
                continue;
            const StageState* from = checkpoint && checkpoint->stage == plan.number ? &checkpoint->state : nullptr;
            const StageSetting setting{m_config,
                                       m_patches,
                                       training,
                                       validation,
                                       m_device,
                                       seed,
                                       [&](const StageState& state, const EpochReport& report) {
                                           const std::string line = log.add(member, report, validation);
                                           unfinished.save({member, plan.number, state});
                                           m_watch.epoch(line);
                                       },
                                       within};
            runStage(network, plan, setting, from);
        }
        const auto evaluated = [&](const Nodules& nodules) {
            return evaluate(network, nodules, m_patches, m_config.batch, m_device,
                            Progress({}, m_progress.stopToken()));
        };
        const FeatureDistribution features = distributionOf(evaluated(training).embeddings);
        TrainedMember result{storedMember(network, features),
                             outOfFold(evaluated(validation), validation, features, places),
                             std::chrono::duration<double>(Clock::now() - start).count() / 60};
        unfinished.save(member, result);
        return result;
    }

    const TrainingConfig& m_config;
    fs::path m_folder;
    const Progress& m_progress;
    const TrainingWatch& m_watch;
    models::Preset m_preset;
    PatchSource m_patches;
    torch::Device m_device;
    std::vector<CachedNodule> m_blanked;
    Nodules m_nodules;
    std::vector<int> m_folds;
    std::string m_identity, m_provenance;
};

} // namespace

void train(const cohort::PatchCache& cache, const TrainingConfig& config, const fs::path& folder,
           const Progress& progress, const TrainingWatch& watch)
{
    useThreads(config.threads);
    keepFreedMemory();
    fs::create_directories(folder);
    Run(cache, config, folder, progress, watch).run();
}

} // namespace dsmt::training
