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
std::string identityOf(const Nodules& nodules, const cohort::PatchCache& cache, const TrainingConfig& config,
                       const Nodules& outlined)
{
    const auto idsOf = [](const Nodules& some) {
        nlohmann::ordered_json ids = nlohmann::ordered_json::array();
        for (const CachedNodule* nodule : some)
            ids.push_back(nodule->id);
        return ids;
    };
    return nlohmann::ordered_json{{"config", nlohmann::ordered_json::parse(toJson(config))},
                                  {"cohort", nlohmann::ordered_json::parse(cache.provenance)},
                                  {"nodules", idsOf(nodules)},
                                  {"outlines", idsOf(outlined)}}
        .dump();
}

/// Those whose outline is known, and nothing else of them.
std::vector<CachedNodule> outlinesOf(const cohort::PatchCache& cache)
{
    std::vector<CachedNodule> outlined;
    for (const CachedNodule& nodule : cache.nodules)
        if (nodule.split != "test" && !nodule.mask.empty()) {
            outlined.push_back(nodule);
            outlined.back().labels = {-1, -1, -1};
        }
    if (outlined.empty())
        throw Error(ErrorKind::BadInput, "no nodule has an outline that could be learnt");
    return outlined;
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

inference::PatchSpec specOf(const models::Preset& preset)
{
    return {{preset.localSize, preset.localSpacingMm}, {preset.globalSize, preset.globalSpacingMm}};
}

/// What one member learns from and what it is judged on.
struct Parted {
    Nodules training, validation;
    std::vector<std::size_t> places; ///< of the validation nodules in the cohort
};

Parted part(const Nodules& nodules, const std::vector<int>& folds, int fold)
{
    Parted parted;
    for (std::size_t n = 0; n < nodules.size(); ++n) {
        (folds[n] == fold ? parted.validation : parted.training).push_back(nodules[n]);
        if (folds[n] == fold)
            parted.places.push_back(n);
    }
    return parted;
}

class Run final {
public:
    Run(const cohort::PatchCache& cache, const TrainingConfig& config, const fs::path& folder, const Progress& progress,
        const TrainingWatch& watch, const cohort::PatchCache* outlines)
        : m_cache(cache), m_config(config), m_folder(folder), m_progress(progress), m_watch(watch),
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
        if (outlines) {
            if (outlines->grids != cache.grids)
                throw Error(ErrorKind::BadInput, "the outlines lie in patches of another size than the cohort's");
            m_outlined = outlinesOf(*outlines);
            for (const CachedNodule& nodule : m_outlined)
                m_outlines.push_back(&nodule);
            m_outlineFolds = foldsOf(m_outlines, config.folds, config.seed);
        }
    }

    void run()
    {
        const RunFolder unfinished(m_folder / "unfinished", identityOf(m_nodules, m_cache, m_config, m_outlines));
        std::vector<TrainedMember> members;
        for (int member = 0; member < m_config.memberCount(); ++member) {
            auto done = unfinished.member(member);
            members.push_back(done ? std::move(*done) : trained(member, unfinished));
        }
        writePackage(ensembleOf(members, m_nodules), m_config, m_patches.wanted, m_cache.provenance, m_folder);
        unfinished.remove();
        m_progress.advance(1, "done");
    }

private:
    TrainedMember trained(int member, const RunFolder& unfinished)
    {
        const Clock::time_point start = Clock::now();
        const Parted parted = part(m_nodules, m_folds, member % m_config.folds);
        requireBothClasses(parted.training, fmt::format("the folds that member {} learns from", member));
        requireBothClasses(parted.validation, fmt::format("the fold that member {} is validated on", member));
        const std::uint64_t seed = derivedSeed(m_config.seed, {std::uint64_t(member)});
        torch::manual_seed(seed);
        models::DsmtNet network(m_preset);
        if (m_preset.parts.segmentation)
            network->standardise(radiomicsOf(parted.training, m_patches, m_config.batch));
        network->to(m_device);
        models::multiplyIn(*network, convolutionType(m_config.precision, m_device));
        const Parted outlines = part(m_outlines, m_outlineFolds, member % m_config.folds);
        runStages(network, member, seed, parted, outlines.training, unfinished);

        const auto evaluated = [&](const Nodules& nodules) {
            return evaluate(network, nodules, m_patches, m_config.batch, m_device,
                            Progress({}, m_progress.stopToken()));
        };
        const FeatureDistribution features = distributionOf(evaluated(parted.training).embeddings);
        TrainedMember result{storedMember(network, features),
                             outOfFold(evaluated(parted.validation), parted.validation, features, parted.places),
                             evaluated(outlines.validation).outlines,
                             std::chrono::duration<double>(Clock::now() - start).count() / 60};
        unfinished.save(member, result);
        return result;
    }

    /// From the member's checkpoint, where it has one.
    void runStages(models::DsmtNet& network, int member, std::uint64_t seed, const Parted& parted,
                   const Nodules& outlines, const RunFolder& unfinished) const
    {
        Nodules joint = parted.training;
        joint.insert(joint.end(), outlines.begin(), outlines.end());
        auto checkpoint = unfinished.checkpoint();
        if (checkpoint && checkpoint->member != member)
            checkpoint.reset();
        const StagePlan plans[]{jointStage(m_config), fineTuningStage(m_config)};
        const TrainingLog log(m_folder / "log.jsonl", member, checkpoint ? plans[checkpoint->stage - 1].name : "",
                              checkpoint ? checkpoint->state.epoch : 0);
        double begin = double(member) / m_config.memberCount();
        for (const StagePlan& plan : plans) {
            const double width = (plan.auxiliaryLosses ? 0.95 : 0.05) / m_config.memberCount();
            const Progress share = m_progress.stage(begin, begin + width);
            const Progress within(
                [&](double fraction, const std::string& text) {
                    share.advance(fraction,
                                  m_config.memberCount() == 1
                                      ? text
                                      : fmt::format("network {} of {}: {}", member + 1, m_config.memberCount(), text));
                },
                m_progress.stopToken());
            begin += width;
            if (checkpoint && checkpoint->stage > plan.number)
                continue;
            const auto afterEpoch = [&](const StageState& state, const EpochReport& report) {
                const std::string line = log.add(member, report, parted.validation);
                unfinished.save({member, plan.number, state});
                m_watch.epoch(line);
            };
            const Nodules& training = plan.auxiliaryLosses ? joint : parted.training;
            runStage(network, plan,
                     {m_config, m_patches, training, parted.validation, m_device, seed, afterEpoch, within},
                     checkpoint && checkpoint->stage == plan.number ? &checkpoint->state : nullptr);
        }
    }

    const cohort::PatchCache& m_cache;
    const TrainingConfig& m_config;
    fs::path m_folder;
    const Progress& m_progress;
    const TrainingWatch& m_watch;
    models::Preset m_preset;
    PatchSource m_patches;
    torch::Device m_device;
    std::vector<CachedNodule> m_blanked, m_outlined;
    Nodules m_nodules, m_outlines;
    std::vector<int> m_folds, m_outlineFolds;
};

} // namespace

void train(const cohort::PatchCache& cache, const TrainingConfig& config, const fs::path& folder,
           const Progress& progress, const TrainingWatch& watch, const cohort::PatchCache* outlines)
{
    useThreads(config.threads);
    keepFreedMemory();
    fs::create_directories(folder);
    Run(cache, config, folder, progress, watch, outlines).run();
}

} // namespace dsmt::training
