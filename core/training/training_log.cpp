// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/training/training_log.h"

#include "core/base/error.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace dsmt::training {

using Json = nlohmann::ordered_json;

namespace {

/// Whether a line is of an epoch that is done.
bool isDone(const std::string& line, int member, const std::string& stage, int epoch)
{
    const Json json = Json::parse(line, nullptr, false);
    if (!json.is_object() || !json.contains("member") || !json.contains("epoch"))
        return false;
    if (json["member"] != member)
        return json["member"] < member;
    if (json["stage"] != stage)
        return stage == "fine-tuning"; // then the joint stage is done
    return json["epoch"] < epoch;
}

} // namespace

TrainingLog::TrainingLog(std::filesystem::path file, int member, const std::string& stage, int epoch)
    : m_file(std::move(file))
{
    std::string kept;
    std::ifstream before(m_file);
    for (std::string line; std::getline(before, line);)
        if (isDone(line, member, stage, epoch))
            kept += line + '\n';
    before.close();
    std::ofstream stream(m_file, std::ios::trunc);
    stream << kept;
    if (!stream)
        throw Error(ErrorKind::Failed, m_file.string() + " cannot be written");
}

std::string TrainingLog::add(int member, const EpochReport& report, const Nodules& validation) const
{
    const auto auc = [&](models::Head head) {
        const auto area = areaUnderRoc(scoresOf(report.validation, validation, head));
        return area ? Json(*area) : Json();
    };
    const std::string line = Json{
        {"member", member},
        {"stage", report.stage},
        {"epoch", report.epoch},
        {"seconds", report.seconds},
        {"training_loss", report.trainingLoss},
        {"validation_loss", report.validation.jointLoss},
        {"validation_invasiveness_loss", report.validation.invasivenessLoss},
        {"auc", auc(models::kInvasiveness)},
        {"auc_bubble_lucency", auc(models::kBubbleLucency)},
        {"auc_pleural_retraction", auc(models::kPleuralRetraction)},
        {"dice", report.validation.meanDice()},
        {"best", report.best}}.dump();
    std::ofstream stream(m_file, std::ios::app);
    stream << line << std::endl;
    if (!stream)
        throw Error(ErrorKind::Failed, m_file.string() + " cannot be written");
    return line;
}

} // namespace dsmt::training
