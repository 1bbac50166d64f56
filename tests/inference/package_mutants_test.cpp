// SPDX-License-Identifier: GPL-3.0-or-later
// 2,000 damaged packages: each opens to what it said before, or is refused by Error. Half of them are sealed again
// after the damage, as one does who means it: then every value that comes out is one that is possible.
#include "core/base/error.h"
#include "core/base/sha256.h"
#include "core/inference/package_sums.h"
#include "core/inference/verify_package.h"
#include "models/safetensors.h"
#include "tests/fixtures/mutator.h"
#include "tests/fixtures/package_folder.h"
#include "tests/fixtures/temporary_folder.h"

#include <cmath>
#include <cstring>
#include <gtest/gtest.h>
#include <random>

using namespace dsmt;
using namespace dsmt::inference;
using Json = nlohmann::ordered_json;
using Random = std::mt19937_64;
namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMutants = 2000;
using Files = std::map<std::string, std::string>; ///< name and bytes

std::string sumOf(const std::string& bytes)
{
    return sha256(std::as_bytes(std::span(bytes)));
}

/// Without sealPackage, which waits for the disk.
void sealAgain(Files& files)
{
    std::string& description = files["model.json"];
    const std::string key = "\"sha256\": \"";
    if (const std::size_t at = description.find(key); at != std::string::npos)
        description.replace(at + key.size(), 64, sumOf(files["weights.safetensors"]));
    files["SHA256SUMS"].clear();
    for (const char* name : {"card.md", "figures/roc.svg", "log.jsonl", "model.json", "weights.safetensors"})
        files["SHA256SUMS"] += sumOf(files[name]) + "  " + name + "\n";
}

template <class Values> const auto& oneOf(Random& random, const Values& values)
{
    return values[random() % std::size(values)];
}

/// Another value, or the value of another field, at one place of a JSON text; numbers that JSON does not have, too.
std::string withAnotherValue(const std::string& text, Random& random)
{
    static const std::vector<Json> kValues{0,
                                           -1,
                                           1,
                                           1.5,
                                           1e308,
                                           -1e308,
                                           4294967344,
                                           "",
                                           "text",
                                           true,
                                           nullptr,
                                           Json::array(),
                                           Json::object(),
                                           2147483648,
                                           "../..",
                                           -1e-308,
                                           33,
                                           18446744073709551615U,
                                           {1, 2, 3},
                                           "\x1b[2J"};
    Json flat = Json::parse(text).flatten();
    std::vector<std::string> places;
    for (const auto& [place, value] : flat.items())
        places.push_back(place);
    Json json = Json::parse(text);
    Json& value = json.at(Json::json_pointer(oneOf(random, places)));
    switch (random() % 3) {
    case 0:
        value = oneOf(random, kValues);
        return json.dump();
    case 1:
        value = flat.at(oneOf(random, places));
        return json.dump();
    default:
        value = "@";
        std::string changed = json.dump();
        const std::vector<std::string> kTexts{"NaN",
                                              "Infinity",
                                              "1e999",
                                              "-0",
                                              "0x10",
                                              "1,1",
                                              "\"a\":1",
                                              "[[[[",
                                              "}",
                                              "{",
                                              "\"\0",
                                              "",
                                              std::string(20'000, '[')};
        return changed.replace(changed.find("\"@\""), 3, oneOf(random, kTexts));
    }
}

/// The header of weights with another value in it, and its length kept up or not.
std::string withAnotherHeader(const std::string& weights, Random& random)
{
    std::uint64_t length = 0;
    std::memcpy(&length, weights.data(), sizeof length);
    const std::string header = withAnotherValue(weights.substr(8, length), random);
    const std::vector<std::uint64_t> lengths{header.size(), header.size(), header.size(),    length, 0,
                                             ~0ULL,         1ULL << 63,    header.size() + 8};
    const std::uint64_t told = oneOf(random, lengths);
    std::string bytes(8, '\0');
    std::memcpy(bytes.data(), &told, sizeof told);
    return bytes + header + weights.substr(8 + length);
}

struct Mutant {
    Files files;
    bool sealed = false;
};

Mutant mutantOf(const Files& sound, std::uint64_t n)
{
    Random random(n + 1);
    Mutant mutant{sound, n % 2 == 0};
    static const std::vector<std::string> kNames{"model.json",          "model.json", "weights.safetensors",
                                                 "weights.safetensors", "SHA256SUMS", "card.md"};
    const std::string& name = oneOf(random, kNames);
    std::string& bytes = mutant.files[name];
    const std::uint64_t way = random() % 8;
    if (way < 3)
        bytes = fixtures::Mutator({bytes}, 1).mutant(n);
    else if (way == 3)
        bytes.resize(random() % bytes.size());
    else if (name == "model.json")
        bytes = withAnotherValue(bytes, random);
    else if (name == "weights.safetensors")
        bytes = withAnotherHeader(bytes, random);
    else
        bytes[random() % bytes.size()] ^= char(1U << random() % 8);
    if (mutant.sealed)
        sealAgain(mutant.files);
    return mutant;
}

/// Everything that a package says, as one text.
std::string toText(const Package& p)
{
    const OutOfFoldFigures none;
    const OutOfFoldFigures& f = p.training.outOfFold ? *p.training.outOfFold : none;
    Json figures;
    for (const auto& figure : {f.auc, f.aucBubbleLucency, f.aucPleuralRetraction, f.aucSizeAndHu, f.dice, f.accuracy,
                               f.sensitivity, f.specificity})
        figures.push_back(figure ? Json(*figure) : Json());
    Json json{p.format,
              p.name,
              p.title,
              p.architecture,
              toJson(p.patches),
              p.members,
              p.temperature.invasiveness,
              p.temperature.bubbleLucency,
              p.temperature.pleuralRetraction,
              p.threshold,
              p.simulated,
              p.trainingSummary,
              p.training.software,
              p.training.libraries,
              p.training.nodules,
              p.training.minutes,
              p.training.cohort,
              p.training.config,
              figures,
              p.weightsSha256};
    if (p.features)
        json.push_back({p.features->count, p.features->p50, p.features->p95, p.features->p99});
    if (p.knownCases)
        json.push_back({p.knownCases->invasive, p.knownCases->notInvasive});
    if (p.sizeHuBaseline)
        json.push_back({p.sizeHuBaseline->mean, p.sizeHuBaseline->deviation, p.sizeHuBaseline->weights});
    return json.dump();
}

bool isPossible(const Package& p)
{
    const auto isProbability = [](double value) { return value >= 0 && value <= 1; };
    return p.members >= 1 && p.members <= 32 && p.threshold > 0 && p.threshold < 1 &&
           p.temperature.invasiveness >= 0.01 && p.temperature.invasiveness <= 100 && p.patches.local.size >= 16 &&
           p.patches.local.size <= 128 && p.patches.global.size <= 128 && p.name.find('/') == std::string::npos &&
           (!p.knownCases || std::ranges::all_of(p.knownCases->invasive, isProbability)) &&
           (!p.sizeHuBaseline || (p.sizeHuBaseline->deviation[0] > 0 && std::isfinite(p.sizeHuBaseline->weights[2])));
}

bool areFinite(const models::StoredTensors& tensors)
{
    return std::ranges::all_of(tensors, [](const auto& tensor) {
        return std::ranges::all_of(tensor.second.values, [](float value) { return std::isfinite(value); });
    });
}

} // namespace

TEST(PackageMutants, OpenToWhatTheySaidOrAreRefused)
{
    const fixtures::TemporaryFolder temporary;
    const fs::path folder = temporary / "small";
    fixtures::writeSmallPackage(folder);
    Files sound;
    for (const char* name :
         {"card.md", "figures/roc.svg", "log.jsonl", "model.json", "weights.safetensors", "SHA256SUMS"})
        sound[name] = fixtures::bytesOf(folder / name);
    const std::string said = toText(openPackage(folder));
    int opened = 0, sealedOpened = 0, read = 0, good = 0;
    for (std::uint64_t n = 0; n < kMutants; ++n) {
        SCOPED_TRACE("mutant " + std::to_string(n));
        const Mutant mutant = mutantOf(sound, n);
        for (const auto& [name, bytes] : mutant.files)
            fixtures::writeBytes(folder / name, bytes);
        try {
            const Package package = openPackage(folder);
            ++(mutant.sealed ? sealedOpened : opened);
            EXPECT_TRUE(isPossible(package)) << toText(package);
            if (!mutant.sealed) {
                EXPECT_EQ(toText(package), said);
            }
        } catch (const Error& refused) {
            EXPECT_TRUE(refused.message().starts_with("network package " + folder.string() + ": "))
                << refused.message();
            EXPECT_LT(refused.message().size(), 1000U);
        }
        try {
            EXPECT_TRUE(areFinite(models::readSafetensors(folder / "weights.safetensors")));
            ++read;
        } catch (const Error& refused) {
            EXPECT_TRUE(refused.message().starts_with("weights " + folder.string())) << refused.message();
        }
        const auto checks = verifyPackage(folder);
        const bool isGood = std::ranges::all_of(checks, &PackageCheck::isGood);
        good += isGood;
        for (const char* name : {"card.md", "model.json", "weights.safetensors"})
            EXPECT_TRUE(!isGood || mutant.sealed || mutant.files.at(name) == sound.at(name)) << name;
    }
    // Neither everything nor nothing: else the mutants try too little.
    std::printf("%d of 1000 open, of 1000 sealed again %d; of 2000 weights %d are read, %d verify\n", opened,
                sealedOpened, read, good);
    EXPECT_GT(opened, 100);
    EXPECT_LT(opened, 900);
    EXPECT_GT(sealedOpened, 100);
    EXPECT_LT(sealedOpened, 900);
    EXPECT_GT(read, 1000);
    EXPECT_LT(read, 1950);
    EXPECT_GT(good, 100);
}
