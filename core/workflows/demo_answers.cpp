// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/demo_answers.h"

#include "core/base/durable_log.h"
#include "core/base/paths.h"
#include "core/cohort/cached_nodule.h"
#include "core/phantom/scanner.h"
#include "core/workflows/analyze.h"
#include "core/workflows/text_file.h"

#include <nlohmann/json.hpp>

namespace dsmt::workflows {

using Json = nlohmann::ordered_json;

namespace {

/// Beyond the largest patch, for the nodule's middle is looked for before patches are cut.
constexpr double kMarginMm = 16;

} // namespace

std::filesystem::path programAnswersFile()
{
    return programPackageFolder().parent_path() / "demo" / "answers.jsonl";
}

std::map<std::string, Assessment> recordedAnswers(const std::filesystem::path& file, const std::string& weightsSha256)
{
    std::map<std::string, Assessment> answers;
    forEachLine(file, false, [&](const std::string& line) {
        const Json json = Json::parse(line, nullptr, false);
        if (!json.is_object())
            throw Error(ErrorKind::BadInput, "it is no JSON object");
        if (json.value("generator", 0) == phantom::kGeneratorVersion &&
            json.value("weights_sha256", "") == weightsSha256)
            answers[json.value("case", "")] = assessmentFromJson(json.at("assessment").dump());
    });
    return answers;
}

Assessment answerAbout(const DemoCase& one, const inference::Package& package, inference::Network& network,
                       const Progress& progress)
{
    const phantom::SimulatedCase simulated =
        phantom::simulateSurroundings(one.planned.key, package.patches.global.extentMm() + kMarginMm);
    const OpenedSeries series{.record = one.series, .source = {}, .volume = simulated.volume, .findings = {}};
    return analyzeNodule(series, one.truth.center, package, network, progress).assessment;
}

void recordAnswer(const std::filesystem::path& file, const DemoCase& one, const Assessment& answer)
{
    const Json line{{"case", one.planned.id},
                    {"generator", phantom::kGeneratorVersion},
                    {"weights_sha256", answer.provenance.weightsSha256},
                    {"assessment", Json::parse(toJson(answer, -1))}};
    DurableLog(file).append(line.dump());
}

} // namespace dsmt::workflows
