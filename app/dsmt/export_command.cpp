// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/commands.h"
#include "app/dsmt/deidentified_export.h"
#include "app/dsmt/drawn_results.h"
#include "app/dsmt/export_table.h"
#include "app/dsmt/picture.h"
#include "app/dsmt/terminal_progress.h"
#include "core/base/paths.h"
#include "core/workflows/library_cases.h"
#include "core/workflows/result_export.h"

#include <CLI/CLI.hpp>
#include <fmt/core.h>

namespace dsmt::commands {

namespace {

struct ExportOptions {
    std::string what;
    std::string out;
    std::string library = defaultLibraryFolder().string();
    std::int64_t nodule = 0;
    bool report = false, segmentation = false, keyImage = false;
    std::string pdf;
    std::string reader;
    std::string characterSet;
    bool images = false;
    DeidentifiedExportOptions deidentified;
    bool json = false;
};

constexpr const char* kFooter =
    R"(Results come from the case library, where dsmt analyze keeps them:
  dsmt analyze CT --at -50,-147,57       says "kept as prediction 12"
  dsmt export 12 --out results           writes results/prediction-12-sr.dcm and results/prediction-12-seg.dcm

Without --sr, --seg, --sc and --pdf a report and a segmentation are written. All objects belong to the study of the CT
and pass dciodvfy: SR is a Comprehensive 3D SR by TID 1500 (read it with dsmt report), SEG is binary on the grid of the
CT. Exporting the same prediction again gives the same UIDs. Patient and study are named in them.

With --deidentify everything that is written is de-identified by PS3.15 Annex E (basic profile, descriptors cleaned, dates
shifted by whole weeks, UIDs and patient number renamed with a key), private attributes are removed, and
deidentification.json and .csv say what was done to which attribute. WHAT may then also be a folder or file of DICOM, and
--images takes the images of the CT along. The key lies in the case library: whoever has it can tell who a patient was,
and with the same key the same patient has the same pseudonym. Look first with --dry-run. Pixels are not touched: images
that say that text is burned in are left out, those that may have some are warned of.
  dsmt export 12 --deidentify --images --out for-research
  dsmt export /media/cd --deidentify --dry-run --out for-research

--json prints {study_uid, source_series_uid, simulated, objects [{prediction, kind ("SR", "SEG", "SC", "PDF"), file,
sop_instance_uid, series_uid}], notes [text]}.)";

void requireSense(ExportOptions& options)
{
    if (!options.report && !options.segmentation && !options.keyImage && options.pdf.empty())
        options.report = options.segmentation = true;
}

workflows::ExportedKinds kindsOf(const ExportOptions& options, const database::CaseRow& row)
{
    return {.report = options.report,
            .segmentation = options.segmentation,
            .keyImage = options.keyImage ? keyImagesOf(row) : workflows::KeyImagePainter(),
            .document = documentFrom(options.pdf),
            .readerName = options.reader};
}

/// Results go through a folder of their own first, so that nothing with a name in it ever lies in `out`.
void exportDeidentified(const ExportOptions& options)
{
    const TerminalProgress terminal("de-identifying");
    if (std::filesystem::exists(options.what)) {
        printDeidentified(workflows::filesBelow(options.what), options.out, options.deidentified, options.library,
                          options.json, terminal);
        return;
    }
    database::Library library = workflows::existingLibrary(options.library);
    const auto nodule = options.nodule > 0 ? std::optional(options.nodule) : std::nullopt;
    const workflows::ChosenPredictions chosen = workflows::choosePredictions(library, options.what, nodule);
    const workflows::ExportedCase exported =
        workflows::exportedCase(chosen.row, terminal.progress().stage(0, 0.2), options.characterSet);
    const PassingFolder passing;
    const workflows::ResultExport result =
        workflows::exportResults(exported, chosen.predictions, kindsOf(options, chosen.row), passing.path(),
                                 terminal.progress().stage(0.2, 0.5));
    std::vector<std::filesystem::path> files = workflows::filesBelow(passing.path());
    if (options.images)
        files.insert(files.end(), exported.files.begin(), exported.files.end());
    for (const std::string& note : result.notes)
        fmt::print(stderr, "dsmt: note: {}\n", note);
    printDeidentified(files, options.out, options.deidentified, options.library, options.json, terminal);
}

void exportResults(ExportOptions options)
{
    requireSense(options);
    if (options.deidentified.isOn) {
        exportDeidentified(options);
        return;
    }
    database::Library library = workflows::existingLibrary(options.library);
    const auto nodule = options.nodule > 0 ? std::optional(options.nodule) : std::nullopt;
    const workflows::ChosenPredictions chosen = workflows::choosePredictions(library, options.what, nodule);
    const TerminalProgress terminal("exporting");
    const workflows::ExportedCase exported =
        workflows::exportedCase(chosen.row, terminal.progress().stage(0, 0.3), options.characterSet);
    const workflows::ResultExport result = workflows::exportResults(
        exported, chosen.predictions, kindsOf(options, chosen.row), options.out, terminal.progress().stage(0.3, 1));
    fmt::print("{}", options.json ? exportJson(exported, result) : exportTable(exported, result));
}

} // namespace

void addExport(CLI::App& app)
{
    auto options = std::make_shared<ExportOptions>();
    CLI::App* command =
        app.add_subcommand("export", "Write results as DICOM objects: report, segmentation, key image, PDF.");
    command->add_option("WHAT", options->what,
                        "Number of a prediction, or a series UID for the newest prediction of each of its nodules;\n"
                        "without it the newest prediction; with --deidentify also a folder or file");
    command->add_option("--out", options->out, "Folder that takes the files; it is made")->required();
    command->add_option("--nodule", options->nodule, "Only this nodule of the series, by number")
        ->check(CLI::PositiveNumber);
    command->add_flag("--sr", options->report, "Write a structured report (TID 1500)");
    command->add_flag("--seg", options->segmentation, "Write a segmentation with the nodule's outline");
    if (pictureAvailable())
        command->add_flag("--sc", options->keyImage, "Write a key image (Secondary Capture) of the three planes");
    command->add_option("--pdf", options->pdf, "Wrap this PDF document")->check(CLI::ExistingFile);
    command->add_option("--reader", options->reader, "Who marked the nodule, to be named in the report: Family^Given");
    command->add_option("--library", options->library, "Case library that keeps the predictions")
        ->capture_default_str();
    command->add_option("--charset", options->characterSet,
                        "Specific Character Set to believe instead of the declared one, such as GB18030");
    CLI::Option* const deidentify = command->add_flag("--deidentify", options->deidentified.isOn,
                                                      "Take out whatever names somebody (PS3.15 Annex E)");
    command->add_flag("--images", options->images, "Write the images of the CT, too")->needs(deidentify);
    command->add_flag("--dry-run", options->deidentified.isDryRun, "Only tell what would be changed")
        ->needs(deidentify);
    command
        ->add_flag("--keep-characteristics", options->deidentified.keepCharacteristics,
                   "Leave sex, age, size and weight")
        ->needs(deidentify);
    command
        ->add_flag("--with-burned-in", options->deidentified.withBurnedIn,
                   "Also images with text burned into their pixels")
        ->needs(deidentify);
    command->add_option("--key", options->deidentified.keyFile, "File with the secret key instead of the library's")
        ->check(CLI::ExistingFile)
        ->needs(deidentify);
    command->add_flag("--json", options->json, "Print JSON instead of a table");
    command->footer(kFooter);
    command->callback([options] { exportResults(*options); });
}

} // namespace dsmt::commands
