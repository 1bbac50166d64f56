// SPDX-License-Identifier: GPL-3.0-or-later
// dsmt study import-lidc: ratings of real radiologists against diagnoses.
#include "app/dsmt/study_commands.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/paths.h"
#include "core/database/library.h"
#include "core/study/inclusion.h"
#include "core/workflows/lidc_study.h"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <nlohmann/json.hpp>

namespace dsmt::commands {

namespace {

struct LidcOptions {
    std::string library = defaultLibraryFolder().string();
    std::string folder, truth, name = "lidc";
    bool preview = false, json = false;
};

nlohmann::ordered_json jsonOf(const workflows::LidcStudy& study, const study::Flow& flow, std::size_t reads)
{
    nlohmann::ordered_json excluded = nlohmann::ordered_json::array();
    for (const auto& [reason, count] : flow.excluded)
        excluded.push_back({{"reason", reason}, {"count", count}});
    return {{"files", study.files},     {"readers", study.readers}, {"nodules", study.nodules.size()},
            {"ratings", study.ratings}, {"cases", flow.included},   {"reads", reads},
            {"excluded", excluded},     {"notes", study.notes}};
}

void importLidc(const LidcOptions& options)
{
    const workflows::LidcStudy study = [&] {
        const TerminalProgress terminal("reading");
        return workflows::lidcStudy(options.folder, options.truth, terminal.progress());
    }();
    std::vector<std::string> reasons;
    std::size_t reads = 0;
    for (const workflows::LidcStudyNodule& nodule : study.nodules) {
        reasons.push_back(nodule.excludedBecause);
        for (const workflows::MatchedMark& mark : nodule.matched.marks)
            reads += nodule.excludedBecause.empty() && mark.malignancy;
    }
    const study::Flow flow = study::flowOf(reasons);
    if (!options.preview) {
        database::Library library(options.library);
        workflows::importLidcStudy(library, options.name, study);
    }
    if (options.json) {
        fmt::print("{}\n",
                   jsonOf(study, flow, reads).dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace));
        return;
    }
    for (const std::string& note : study.notes)
        fmt::print("! {}\n", note);
    fmt::print("{} files, {} readers, {} nodules of 3 mm or more with {} ratings of malignancy\n", study.files,
               study.readers, study.nodules.size(), study.ratings);
    for (const auto& [reason, count] : flow.excluded)
        fmt::print("  left out: {:>4}  {}\n", count, reason);
    fmt::print("  cases:    {:>4}  with {} reads\n", flow.included, reads);
    if (options.preview)
        fmt::print("A preview; nothing was taken.\n");
    else
        fmt::print("Study {} is in the library; dsmt study report {} --out DIR shows what it says.\n", options.name,
                   options.name);
}

} // namespace

void addStudyLidc(CLI::App& group)
{
    auto options = std::make_shared<LidcOptions>();
    CLI::App* command = group.add_subcommand(
        "import-lidc", "Real radiologists' ratings of malignancy (LIDC-IDRI XML) against diagnoses, as a study.");
    command->add_option("XML_DIR", options->folder, "Folder of XML files, also within folders")->required();
    command->add_option("--truth", options->truth, "Diagnosis table (CSV)")->required();
    command->add_option("--name", options->name, "Of the study")->capture_default_str();
    command->add_flag("--preview", options->preview, "Only say what would come in");
    command->add_option("--library", options->library, "Case library")->capture_default_str();
    command->add_flag("--json", options->json, "Print JSON");
    command->footer(
        "Nodules of several readers are one where outlines share a pixel on one image. A patient's diagnosis is taken "
        "for\n"
        "the nodule that most readers marked, of those the largest. The table: patient, patient_diagnosis, method,\n"
        "nodule1_diagnosis, nodule1_method, ... (0 unknown, 1 benign, 2 malignant, 3 metastatic).");
    command->callback([options] { importLidc(*options); });
}

} // namespace dsmt::commands
