// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/dsmt/deidentified_export.h"

#include "core/base/durable_file.h"
#include "core/base/new_folder.h"
#include "core/database/library.h"
#include "core/workflows/text_file.h"

#include <fmt/core.h>

namespace dsmt::commands {

namespace fs = std::filesystem;

namespace {

std::string keyOf(const DeidentifiedExportOptions& options, const std::string& library)
{
    constexpr std::uint64_t kLongestKey = 4096;
    if (options.keyFile.empty()) {
        const database::Library made(library); // its folder is where the key lies
        return workflows::deidentificationKey(made.folder());
    }
    std::string key = readPlainFile(options.keyFile, kLongestKey);
    while (!key.empty() && (key.back() == '\n' || key.back() == '\r'))
        key.pop_back();
    return key;
}

std::string counted(std::size_t files)
{
    return fmt::format("{} file{}", files, files == 1 ? "" : "s");
}

std::string tableOf(const workflows::Deidentification& done, const fs::path& out, bool isDryRun)
{
    std::string text = fmt::format("\n{} {} into {}, {} left out\n\n", isDryRun ? "Would write" : "Wrote",
                                   counted(done.files.size()), out.string(), done.leftOut.size());
    for (const workflows::AttributeTotal& total : done.attributes)
        text += fmt::format("  ({})  {:<10} {:<58} {}\n", total.tag, total.action, total.name,
                            counted(std::size_t(total.files)));
    for (const workflows::LeftOutFile& file : done.leftOut)
        text += fmt::format("  left out: {}: {}\n", file.source.string(), file.reason);
    for (const workflows::DeidentifiedWarning& warning : done.warnings)
        text += fmt::format("  warning: {}: {}\n", warning.file.string(), warning.text);
    return text + (isDryRun ? "\n" : fmt::format("\nWhat was done: {}\n\n", (out / "deidentification.csv").string()));
}

} // namespace

PassingFolder::PassingFolder() : m_path(newPrivateFolder(fs::temp_directory_path(), "dsmt-export-")) {}

PassingFolder::~PassingFolder()
{
    std::error_code ignored;
    fs::remove_all(m_path, ignored);
}

void printDeidentified(const std::vector<fs::path>& sources, const fs::path& out,
                       const DeidentifiedExportOptions& options, const std::string& library, bool asJson,
                       const TerminalProgress& terminal)
{
    const dicom::DeidentifyOptions how{.key = keyOf(options, library),
                                       .keepCharacteristics = options.keepCharacteristics,
                                       .withBurnedIn = options.withBurnedIn};
    const workflows::Deidentification done =
        workflows::deidentifyFiles(sources, options.isDryRun ? nullptr : &out, how, terminal.progress().stage(0.5, 1));
    const std::string json = workflows::deidentificationJson(done, how);
    if (!options.isDryRun) {
        fs::create_directories(out);
        workflows::writeTextFile(out / "deidentification.json", json);
        workflows::writeTextFile(out / "deidentification.csv", workflows::deidentificationCsv(done));
    }
    fmt::print("{}", asJson ? json : tableOf(done, out, options.isDryRun));
    if (done.files.empty())
        throw Error(ErrorKind::BadInput, "there was nothing to de-identify");
}

} // namespace dsmt::commands
