// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/explanation_files.h"

#include "app/dsmt/picture.h"
#include "core/volume_files/write_volume_file.h"

#include <fstream>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace fs = std::filesystem;
using Json = nlohmann::ordered_json;

namespace {

Json orNull(const std::optional<double>& value)
{
    return value ? Json(*value) : Json();
}

std::string description(const inference::AssessedNodule& nodule, const inference::Explanation& explanation)
{
    const imaging::WorldPoint center = nodule.assessment.center;
    const Json json{{"center_mm", {center.x, center.y, center.z}},
                    {"package", nodule.assessment.provenance.package},
                    {"weights_sha256", nodule.assessment.provenance.weightsSha256},
                    {"probability_of_one_view", explanation.attention.probability},
                    {"probability_without_nodule", orNull(explanation.attention.withoutNodule)},
                    {"probability_without_surroundings", orNull(explanation.attention.withoutSurroundings)},
                    {"maps",
                     {{"attention-local.nii.gz",
                       "gradient times feature map (HiResCAM) of the local encoder; positive speaks for invasiveness"},
                      {"attention-global.nii.gz", "the same of the global encoder"},
                      {"occlusion.nii.gz", "by how much the probability falls when a cube of " +
                                               std::to_string(int(inference::kBlockMm)) + " mm around is hidden"}}}};
    return json.dump(2) + "\n";
}

} // namespace

void writeExplanation(const fs::path& folder, const workflows::OpenedSeries& series,
                      const inference::AssessedNodule& nodule, const inference::Explanation& explanation,
                      const inference::Package& package)
{
    std::error_code failure;
    fs::create_directories(folder, failure);
    if (failure)
        throw Error(ErrorKind::Failed, folder.string() + " cannot be made: " + failure.message());
    volume_files::writeVolumeFile(explanation.attention.local, folder / "attention-local.nii.gz");
    volume_files::writeVolumeFile(explanation.attention.global, folder / "attention-global.nii.gz");
    volume_files::writeVolumeFile(explanation.occlusion, folder / "occlusion.nii.gz");
    std::ofstream stream(folder / "maps.json");
    stream << description(nodule, explanation);
    if (!stream.flush())
        throw Error(ErrorKind::Failed, (folder / "maps.json").string() + " cannot be written");
    if (pictureAvailable())
        writeExplanationPicture(folder / "maps.png", series, nodule, explanation, package);
}

} // namespace dsmt::commands
