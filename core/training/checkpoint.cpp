// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/checkpoint.h"

#include "core/base/durable_file.h"
#include "core/base/error.h"

#include <fmt/core.h>
#include <nlohmann/json.hpp>

namespace dsmt::training {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

constexpr const char *kRun = "run.json", *kCheckpoint = "checkpoint.json";

std::string read(const fs::path& file)
{
    constexpr std::uint64_t kMostBytes = 1u << 30;
    return readPlainFile(file, kMostBytes);
}

/// Every list of tensors under a name of its own: "best.0", "best.1" ...
using TensorLists = std::vector<std::pair<const char*, std::vector<torch::Tensor>*>>;

TensorLists listsOf(StageState& state)
{
    return {{"weights", &state.weights},
            {"best", &state.best},
            {"first", &state.optimiser.first},
            {"second", &state.optimiser.second},
            {"average", &state.optimiser.average}};
}

void store(const TensorLists& lists, const fs::path& file)
{
    models::StoredTensors stored;
    for (const auto& [name, tensors] : lists)
        for (std::size_t n = 0; n < tensors->size(); ++n) {
            const torch::Tensor values = (*tensors)[n].detach().to(torch::kCPU).contiguous();
            const float* first = values.data_ptr<float>();
            stored[fmt::format("{}.{}", name, n)] = {values.sizes().vec(), {first, first + values.numel()}};
        }
    models::writeSafetensors(file, stored);
}

void load(const TensorLists& lists, const fs::path& file)
{
    models::StoredTensors stored = models::readSafetensors(file);
    for (const auto& [name, tensors] : lists)
        for (auto found = stored.find(fmt::format("{}.0", name)); found != stored.end();
             found = stored.find(fmt::format("{}.{}", name, tensors->size())))
            tensors->push_back(torch::tensor(found->second.values).reshape(found->second.shape));
}

Json jsonOf(const OutOfFold& row)
{
    return {row.nodule, row.logits, row.featureDistance, row.dice ? Json(*row.dice) : Json()};
}

OutOfFold outOfFoldFrom(const Json& json)
{
    OutOfFold row{json.at(0), json.at(1), json.at(2), {}};
    if (!json.at(3).is_null())
        row.dice = json.at(3).get<double>();
    return row;
}

[[noreturn]] void refuseDamaged(const fs::path& file, const std::string& why)
{
    throw Error(ErrorKind::BadInput,
                file.string() + " cannot be gone on with (" + why + "); remove the folder to train from the beginning");
}

fs::path weightsOf(const fs::path& folder, int member)
{
    return folder / fmt::format("member{}.safetensors", member);
}

fs::path rowsOf(const fs::path& folder, int member)
{
    return folder / fmt::format("member{}.json", member);
}

} // namespace

RunFolder::RunFolder(fs::path folder, const std::string& identity) : m_folder(std::move(folder))
{
    std::error_code failure;
    fs::create_directories(m_folder, failure);
    if (failure)
        throw Error(ErrorKind::Failed, m_folder.string() + " cannot be made: " + failure.message());
    if (const fs::path run = m_folder / kRun; !fs::exists(run))
        writeDurably(run, identity);
    else if (read(run) != identity)
        throw Error(ErrorKind::BadInput,
                    m_folder.string() + " holds an unfinished run with another configuration or cohort; remove it, or "
                                        "choose another folder");
}

void RunFolder::save(const Checkpoint& checkpoint) const
{
    const fs::path before = m_folder / kCheckpoint;
    const std::string old = fs::exists(before) ? Json::parse(read(before)).at("tensors").get<std::string>() : "";
    StageState state = checkpoint.state;
    const std::string tensors =
        fmt::format("checkpoint-{}-{}-{}.safetensors", checkpoint.member, checkpoint.stage, state.epoch);
    store(listsOf(state), m_folder / tensors);
    writeDurably(before, Json{{"member", checkpoint.member},
                              {"stage", checkpoint.stage},
                              {"epoch", state.epoch},
                              {"stale", state.stale},
                              {"best_loss", state.bestLoss},
                              {"steps", state.optimiser.steps},
                              {"tensors", tensors}}
                             .dump());
    if (!old.empty() && old != tensors)
        fs::remove(m_folder / old);
}

std::optional<Checkpoint> RunFolder::checkpoint() const
{
    const fs::path file = m_folder / kCheckpoint;
    if (!fs::exists(file))
        return std::nullopt;
    try {
        const Json json = Json::parse(read(file));
        Checkpoint checkpoint{json.at("member"), json.at("stage"), {}};
        checkpoint.state.epoch = json.at("epoch");
        checkpoint.state.stale = json.at("stale");
        checkpoint.state.bestLoss = json.at("best_loss");
        checkpoint.state.optimiser.steps = json.at("steps");
        load(listsOf(checkpoint.state), m_folder / json.at("tensors").get<std::string>());
        return checkpoint;
    } catch (const Json::exception& failure) {
        refuseDamaged(file, failure.what());
    } catch (const Error& failure) {
        refuseDamaged(file, failure.message());
    }
}

void RunFolder::save(int member, const TrainedMember& trained) const
{
    models::writeSafetensors(weightsOf(m_folder, member), trained.weights);
    Json rows = Json::array();
    for (const OutOfFold& row : trained.outOfFold)
        rows.push_back(jsonOf(row));
    Json outlines = Json::array();
    for (const OutlineOverlap& outline : trained.outlines)
        outlines.push_back({outline.dice, outline.foundMm3, outline.knownMm3});
    writeDurably(rowsOf(m_folder, member),
                 Json{{"minutes", trained.minutes}, {"out_of_fold", rows}, {"outlines", outlines}}.dump());
}

std::optional<TrainedMember> RunFolder::member(int member) const
{
    const fs::path file = rowsOf(m_folder, member);
    if (!fs::exists(file))
        return std::nullopt;
    try {
        const Json json = Json::parse(read(file));
        TrainedMember trained{models::readSafetensors(weightsOf(m_folder, member)), {}, {}, json.at("minutes")};
        for (const Json& row : json.at("out_of_fold"))
            trained.outOfFold.push_back(outOfFoldFrom(row));
        for (const Json& row : json.at("outlines"))
            trained.outlines.push_back({row.at(0), row.at(1), row.at(2)});
        return trained;
    } catch (const Json::exception& failure) {
        refuseDamaged(file, failure.what());
    } catch (const Error& failure) {
        refuseDamaged(file, failure.message());
    }
}

void RunFolder::remove() const
{
    fs::remove_all(m_folder);
}

} // namespace dsmt::training
