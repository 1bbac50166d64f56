// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/inference/package_description.h"

#include "core/base/error.h"
#include "core/inference/json_fields.h"
#include "core/inference/package_files.h"
#include "core/inference/package_sums.h"
#include "core/inference/preprocessing.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace dsmt::inference {

namespace {

constexpr int kNewestFormat = 2;
constexpr std::int64_t kMostNodules = 10'000'000;
constexpr std::size_t kMostKnownCases = 100'000;
constexpr double kMostMinutes = 1e7;
constexpr double kLarge = 1e6; // of standardised weights, distances and the like: no sane number is larger

[[noreturn]] void refuse(const std::string& reason)
{
    throw Error(ErrorKind::BadInput, reason);
}

std::string nameFrom(const JsonFields& fields)
{
    std::string name = fields.text("name", 200);
    if (!isPackageName(name))
        refuse("name is \"" + name +
               "\"; letters, digits, dash, underscore and dot (not first) are possible, at most 64");
    return name;
}

std::string architectureFrom(const JsonFields& fields)
{
    std::string architecture = fields.text("architecture", 64);
    if (!architecture.starts_with("dsmt-net/"))
        refuse("architecture is \"" + architecture + "\", no size of DSMT-Net");
    return architecture;
}

std::string preprocessingFrom(const JsonFields& fields)
{
    std::string sum = fields.text("preprocessing_sha256", 64);
    if (!isSha256(sum))
        refuse("preprocessing_sha256 is no SHA-256");
    return sum;
}

FeatureDistances distancesFrom(const JsonFields& features)
{
    const JsonFields distance = features.object("distance");
    const FeatureDistances distances{int(features.integer("count", 1, 65536)), distance.number("p50", 0, kLarge),
                                     distance.number("p95", 0, kLarge), distance.number("p99", 0, kLarge)};
    if (distances.p50 > distances.p95 || distances.p95 > distances.p99)
        refuse("features.distance does not ascend from p50 to p99");
    return distances;
}

std::vector<double> ascendingProbabilities(const JsonFields& fields, const char* name)
{
    std::vector<double> values = fields.numbers(name, 1, kMostKnownCases, 0, 1);
    if (!std::is_sorted(values.begin(), values.end()))
        refuse(std::string("known_cases.") + name + " is not ascending");
    return values;
}

template <std::size_t Size>
std::array<double, Size> numbers(const JsonFields& fields, const char* name, double low, double high)
{
    std::array<double, Size> values{};
    std::ranges::copy(fields.numbers(name, Size, Size, low, high), values.begin());
    return values;
}

SizeHuBaseline baselineFrom(const JsonFields& fields)
{
    return {numbers<2>(fields, "mean", -kLarge, kLarge), numbers<2>(fields, "deviation", 1e-9, kLarge),
            numbers<3>(fields, "weights", -kLarge, kLarge)};
}

OutOfFoldFigures figuresFrom(const JsonFields& fields)
{
    const auto share = [&](const char* name) {
        // Undefined figures are written as null; one that is absent is a mistake, which number() tells.
        return fields.isNull(name) ? std::nullopt : std::optional(fields.number(name, 0, 1));
    };
    return {.auc = share("auc"),
            .aucBubbleLucency = share("auc_bubble_lucency"),
            .aucPleuralRetraction = share("auc_pleural_retraction"),
            .aucSizeAndHu = share("auc_size_and_hu"),
            .dice = share("dice"),
            .accuracy = share("accuracy"),
            .sensitivity = share("sensitivity"),
            .specificity = share("specificity")};
}

/// The first packages of this format do not tell.
std::int64_t outlinesIn(const JsonFields& training)
{
    if (!training.has("outlines") || training.isNull("outlines"))
        return 0;
    return training.object("outlines").integer("nodules", 1, kMostNodules);
}

TrainingRecord recordFrom(const JsonFields& training)
{
    return {.software = training.text("software", 200),
            .libraries = training.texts("libraries", 100),
            .nodules = training.integer("nodules", 1, kMostNodules),
            .outlines = outlinesIn(training),
            .minutes = training.number("minutes", 0, kMostMinutes),
            .outOfFold = figuresFrom(training.object("out_of_fold")),
            .cohort = training.object("cohort").toJson(),
            .config = training.object("config").toJson()};
}

/// Every field of this was optional.
TrainingRecord recordOfFormat1(const JsonFields& training)
{
    TrainingRecord record;
    if (training.has("software"))
        record.software = training.text("software", 200);
    if (training.has("training_nodules"))
        record.nodules = training.integer("training_nodules", 1, kMostNodules);
    if (training.has("minutes"))
        record.minutes = training.number("minutes", 0, kMostMinutes);
    if (training.has("config"))
        record.config = training.object("config").toJson();
    return record;
}

void readWeights(const JsonFields& weights, Package& package)
{
    if (const std::string file = weights.text("file", 4096); file != kWeightsFile)
        refuse(std::string("weights.file is not ") + kWeightsFile);
    package.weightsSha256 = weights.text("sha256", 64, 0);
    if (package.weightsSha256.empty())
        refuse("weights.sha256 is empty: the package is not sealed");
    if (!isSha256(package.weightsSha256))
        refuse("weights.sha256 is no SHA-256");
}

} // namespace

Package packageFromJson(const std::string& text)
{
    const JsonFields fields = JsonFields::parse(text);
    Package package;
    package.format = int(fields.integer("format", 0, 1'000'000));
    if (package.format < 1 || package.format > kNewestFormat)
        refuse("its format is " + std::to_string(package.format) + ", this program reads formats 1 to " +
               std::to_string(kNewestFormat));
    package.name = nameFrom(fields);
    package.title = fields.text("title", 200);
    package.architecture = architectureFrom(fields);
    package.members = int(fields.integer("members", 1, 32));
    package.patches = patchSpecFromJson(fields.object("patches").toJson());
    if (fields.has("preprocessing_sha256"))
        package.preprocessingSha256 = preprocessingFrom(fields);
    const JsonFields temperature = fields.object("temperature");
    package.temperature = {temperature.number("invasiveness", 0.01, 100),
                           temperature.number("bubble_lucency", 0.01, 100),
                           temperature.number("pleural_retraction", 0.01, 100)};
    package.threshold = fields.number("threshold", 1e-6, 1 - 1e-6);
    const JsonFields training = fields.object("training");
    package.simulated = training.boolean("simulated");
    package.trainingSummary = training.text("summary", 2000);
    if (package.format >= 2) {
        package.features = distancesFrom(fields.object("features"));
        const JsonFields known = fields.object("known_cases");
        package.knownCases = {ascendingProbabilities(known, "invasive"), ascendingProbabilities(known, "not_invasive")};
        if (!fields.isNull("size_hu_baseline")) // no outline was known, so no sizes
            package.sizeHuBaseline = baselineFrom(fields.object("size_hu_baseline"));
        package.training = recordFrom(training);
    } else {
        package.training = recordOfFormat1(training);
    }
    readWeights(fields.object("weights"), package);
    return package;
}

std::string withSums(const std::string& text, const std::string& weightsSha256)
{
    try {
        auto json = nlohmann::ordered_json::parse(text);
        json.at("weights").at("sha256") = weightsSha256;
        if (!json.contains("preprocessing_sha256"))
            json["preprocessing_sha256"] = preprocessingSha256(patchSpecFromJson(json.at("patches").dump()));
        return json.dump(2) + "\n";
    } catch (const nlohmann::json::exception& failure) {
        refuse(std::string(failure.what()).substr(0, 200));
    }
}

} // namespace dsmt::inference
