// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/deidentify_files.h"

#include "core/base/error.h"

#include <algorithm>
#include <fmt/core.h>
#include <map>
#include <set>
#include <tuple>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

/// Copies among their sources would be taken for sources next time.
void requireApart(const std::vector<fs::path>& sources, const fs::path& folder)
{
    std::error_code failure;
    const fs::path target = fs::weakly_canonical(folder, failure);
    for (const fs::path& source : sources) {
        const fs::path inside = fs::weakly_canonical(source, failure).lexically_relative(target);
        if (!inside.empty() && *inside.begin() != "..")
            throw Error(
                ErrorKind::BadInput,
                fmt::format("{} holds the files that are to be de-identified; name another folder", folder.string()));
    }
}

} // namespace

std::vector<fs::path> filesBelow(const fs::path& path)
{
    std::error_code failure;
    if (!fs::exists(path, failure))
        throw Error(ErrorKind::NotFound, path.string() + " does not exist");
    if (!fs::is_directory(path, failure))
        return {path};
    std::vector<fs::path> files;
    for (fs::recursive_directory_iterator next(path, fs::directory_options::skip_permission_denied, failure), end;
         !failure && next != end; next.increment(failure))
        if (next->is_regular_file(failure))
            files.push_back(next->path());
    if (failure)
        throw Error(ErrorKind::BadInput, fmt::format("{} cannot be read: {}", path.string(), failure.message()));
    std::sort(files.begin(), files.end());
    return files;
}

Deidentification deidentifyFiles(const std::vector<fs::path>& sources, const fs::path* folder,
                                 const dicom::DeidentifyOptions& options, const Progress& progress)
{
    if (folder)
        requireApart(sources, *folder);
    Deidentification done;
    std::set<fs::path> taken;
    std::map<std::tuple<std::string, std::string, std::string>, AttributeTotal> totals;
    for (std::size_t n = 0; n < sources.size(); ++n) {
        progress.advance(double(n) / double(sources.size()), fmt::format("file {} of {}", n + 1, sources.size()));
        const dicom::DeidentifiedFile file = dicom::deidentify(sources[n], folder, options, taken);
        if (!file.leftOut.empty()) {
            done.leftOut.push_back({sources[n], file.leftOut});
            continue;
        }
        done.files.push_back(file.file);
        if (!file.warning.empty())
            done.warnings.push_back({file.file, file.warning});
        for (const dicom::AttributeChange& change : file.changes) {
            AttributeTotal& total = totals[{change.tag, change.name, change.action}];
            total = {change.tag, change.name, change.action, total.files + 1, total.values + change.count};
        }
    }
    for (auto& [key, total] : totals)
        done.attributes.push_back(std::move(total));
    progress.advance(1);
    return done;
}

} // namespace dsmt::workflows
