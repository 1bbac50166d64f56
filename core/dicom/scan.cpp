// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/scan.h"

#include "core/base/blocking_watch.h"
#include "core/dicom/group_slices.h"
#include "core/dicom/parallel.h"
#include "core/dicom/read_dicomdir.h"
#include "core/dicom/text_encoding.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <optional>
#include <system_error>

namespace dsmt::dicom {

namespace fs = std::filesystem;

namespace {

/// Every file under a folder in order of its path; links are listed, never followed into other folders.
std::vector<fs::path> filesUnder(const fs::path& folder, const Progress& progress)
{
    std::vector<fs::path> files;
    std::error_code failure;
    fs::recursive_directory_iterator entry(folder, fs::directory_options::skip_permission_denied, failure);
    for (; !failure && entry != fs::recursive_directory_iterator(); entry.increment(failure)) {
        progress.checkCancelled();
        std::error_code unknown;
        if (!entry->is_directory(unknown) || entry->is_symlink(unknown))
            files.push_back(entry->path());
    }
    if (failure)
        throw Error(ErrorKind::BadInput, fmt::format("{} cannot be read: {}", folder.string(), failure.message()));
    std::sort(files.begin(), files.end());
    return files;
}

DicomdirFiles filesAt(const fs::path& path, const Progress& progress)
{
    std::error_code failure;
    const fs::file_status status = fs::status(path, failure);
    if (!fs::exists(status)) {
        if (failure && failure != std::errc::no_such_file_or_directory)
            throw Error(ErrorKind::BadInput, fmt::format("{} cannot be read: {}", path.string(), failure.message()));
        throw Error(ErrorKind::NotFound, fmt::format("{} does not exist", path.string()));
    }
    if (isDicomdir(path))
        return filesOfDicomdir(path, progress);
    return {fs::is_directory(status) ? filesUnder(path, progress) : std::vector<fs::path>{path}, {}};
}

} // namespace

ScanResult scan(const fs::path& path, const Progress& progress, const ScanOptions& options)
{
    noteBlocking("scanning files for images");
    if (!isKnownCharacterSet(options.characterSet))
        throw Error(ErrorKind::BadInput,
                    fmt::format("{} is no character set of DICOM (PS3.3 C.12.1.1.2); ISO_IR 100, GB18030, GBK and "
                                "ISO_IR 192 (UTF-8) are some",
                                options.characterSet));
    DicomdirFiles listed = filesAt(path, progress);
    const std::vector<fs::path>& files = listed.files;
    std::vector<RejectedFile>& rejected = listed.rejected;
    std::vector<std::optional<std::variant<std::vector<SliceHeader>, std::string>>> read(files.size());
    forEachParallel(files.size(), progress, "Reading headers",
                    [&](std::size_t i) { read[i] = readSliceHeaders(files[i], options.characterSet); });

    std::vector<SliceHeader> headers;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (auto* slices = std::get_if<std::vector<SliceHeader>>(&*read[i]))
            std::move(slices->begin(), slices->end(), std::back_inserter(headers));
        else if (!isDicomdir(files[i]))
            rejected.push_back({files[i], std::get<std::string>(*read[i])});
        else if (options.reportAbsent)
            for (RejectedFile& absent : filesOfDicomdir(files[i], progress).rejected)
                rejected.push_back(std::move(absent));
    }
    if (files.empty() && rejected.empty())
        rejected.push_back({path, "it holds no files"});

    ScanResult result = groupSlices(std::move(headers));
    std::move(rejected.begin(), rejected.end(), std::back_inserter(result.rejected));
    std::sort(result.rejected.begin(), result.rejected.end(),
              [](const RejectedFile& a, const RejectedFile& b) { return a.file < b.file; });
    return result;
}

} // namespace dsmt::dicom
