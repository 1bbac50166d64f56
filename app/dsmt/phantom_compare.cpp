// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/phantom_compare.h"

#include "app/dsmt/figure.h"
#include "app/dsmt/terminal_progress.h"
#include "core/workflows/realism_json.h"
#include "core/workflows/text_file.h"

#include <fmt/core.h>

namespace dsmt::commands {

namespace {

namespace fs = std::filesystem;
using namespace workflows;

constexpr std::size_t kMostLeftOutLines = 12;

/// The figure's files, if any, and that of the numbers.
struct OutFiles {
    std::vector<fs::path> figures;
    fs::path json;
};

OutFiles outFiles(const fs::path& out)
{
    const std::string ending = out.extension().string();
    if (ending == ".json")
        return {{}, out};
    if (ending == ".png" || ending == ".pdf" || ending == ".svg")
        return {{out}, fs::path(out).replace_extension(".json")};
    return {{out / "compare.pdf", out / "compare.png"}, out / "compare.json"};
}

void writeOut(const Realism& realism, const fs::path& out)
{
    const OutFiles files = outFiles(out);
    std::error_code failure;
    if (const fs::path folder = files.json.parent_path(); !folder.empty())
        fs::create_directories(folder, failure);
    writeTextFile(files.json, realismJson(realism));
    fmt::print(stderr, "{}\n", files.json.string());
    if (!figuresAvailable()) {
        if (!files.figures.empty())
            fmt::print(stderr, "no figure: this build of dsmt draws none (core-only)\n");
        return;
    }
    for (const fs::path& file : files.figures) {
        writeRealismFigure(realism, file);
        fmt::print(stderr, "{}\n", file.string());
    }
}

void printChests(const std::vector<ChestMeasures>& chests)
{
    fmt::print("{:<34} {:>6} {:>6} {:>8} {:>9} {:>6} {:>6} {:>6} {:>6} {:>8} {:>9}\n", "chest", "pixel", "slice",
               "kernel", "lung HU", "SD", "wall", "SD", "noise", "mean f", "regions");
    for (const ChestMeasures& chest : chests) {
        const auto [lung, wall] = std::pair(chest.lung.summary, chest.chestWall.summary);
        fmt::print("{:<34} {:>6.2f} {:>6.2f} {:>8.8} {:>9.0f} {:>6.0f} {:>6.0f} {:>6.0f}",
                   fmt::format("{}, {}", chest.simulated ? "simulated" : "real", chest.name), chest.pixelMm,
                   chest.sliceMm, chest.kernel, lung ? lung->mean : 0, lung ? lung->sd : 0, wall ? wall->mean : 0,
                   wall ? wall->sd : 0);
        if (chest.noise)
            fmt::print(" {:>6.1f} {:>8.3f} {:>9}\n", chest.noise->sd, chest.noise->meanFrequency, chest.noise->regions);
        else
            fmt::print(" {:>6}\n", "-");
    }
}

void printTables(const Realism& realism)
{
    printChests(realism.chests);
    fmt::print(
        "\n{} real and {} simulated nodules. Largest differences first: medians, the real one also over nodules of "
        "the simulated sizes; D is the distance of Kolmogorov and Smirnov.\n",
        realism.realNodules, realism.simulatedNodules);
    fmt::print("  {:<24} {:>10} {:>10} {:>10}  {:<7} {:>4}\n", "", "simulated", "real", "same size", "", "D");
    for (const Difference& difference : largestDifferences(realism))
        fmt::print("  {:<24} {:>10.3g} {:>10.3g} {:>10}  {:<7} {:.2f}\n", difference.what, difference.simulated,
                   difference.real,
                   difference.realAtEqualSize ? fmt::format("{:.3g}", *difference.realAtEqualSize) : "",
                   difference.unit, difference.distance);
    for (const std::string& note : realism.notes)
        fmt::print("\nnote: {}\n", note);
    if (!realism.leftOut.empty())
        fmt::print("\nleft out:\n");
    for (std::size_t n = 0; n < realism.leftOut.size(); ++n) {
        if (n == kMostLeftOutLines) {
            fmt::print("  and {} more, see compare.json\n", realism.leftOut.size() - n);
            break;
        }
        const LeftOut& left = realism.leftOut[n];
        fmt::print("  {} ({}): {}\n", left.name, left.files, left.reason);
    }
}

} // namespace

void compareWithReal(const CompareOptions& options)
{
    const std::vector<fs::path> folders(options.real.begin(), options.real.end());
    Realism realism;
    {
        const TerminalProgress line("comparing");
        const Progress progress = line.progress();
        RealMaterial real = collectRealMaterial(folders, progress.stage(0, 0.1));
        if (real.chests.empty() && real.nodules.empty())
            throw Error(ErrorKind::BadInput, "nothing to compare with: neither a CT of a chest nor a crop of a nodule");
        realism =
            compareRealism(std::move(real), {.seed = options.seed, .nodules = options.count}, progress.stage(0.1, 1));
    }
    if (options.json)
        fmt::print("{}", realismJson(realism));
    else
        printTables(realism);
    if (!options.out.empty())
        writeOut(realism, options.out);
}

} // namespace dsmt::commands
