// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/ct_source.h"

#include "core/dicom/unpack_zip.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fmt/core.h>
#include <system_error>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

fs::path newFolder()
{
    std::string pattern = (fs::temp_directory_path() / "dsmt-unpacked-XXXXXX").string();
    if (!::mkdtemp(pattern.data()))
        throw Error(ErrorKind::Failed,
                    fmt::format("{} cannot be made: {}", pattern, std::generic_category().message(errno)));
    return pattern;
}

void removeQuietly(const fs::path& folder)
{
    std::error_code ignored;
    if (!folder.empty())
        fs::remove_all(folder, ignored);
}

} // namespace

CtSource::CtSource(fs::path path, const Progress& progress) : m_path(std::move(path))
{
    std::error_code unknown;
    if (!fs::is_regular_file(m_path, unknown) || !dicom::isZip(m_path))
        return;
    m_unpacked = newFolder();
    try {
        unpack(progress);
    } catch (...) {
        removeQuietly(m_unpacked);
        throw;
    }
}

CtSource::~CtSource()
{
    removeQuietly(m_unpacked);
}

void CtSource::unpack(const Progress& progress)
{
    dicom::UnpackedZip zip = dicom::unpackZip(m_path, m_unpacked, progress);
    for (const dicom::UnpackedFile& file : zip.files)
        m_names[file.file] = m_path / fs::path(file.name).relative_path();
    m_rejected = std::move(zip.rejected);
}

dicom::ScanResult CtSource::scan(const Progress& progress, const dicom::ScanOptions& options) const
{
    if (m_unpacked.empty())
        return dicom::scan(m_path, progress, options);
    dicom::ScanResult result;
    dicom::ScanOptions renamed = options;
    renamed.reportAbsent = false;
    if (!m_names.empty())
        result = dicom::scan(m_unpacked, progress, renamed);
    for (dicom::RejectedFile& file : result.rejected)
        if (const auto name = m_names.find(file.file); name != m_names.end())
            file.file = name->second;
    result.rejected.insert(result.rejected.end(), m_rejected.begin(), m_rejected.end());
    std::sort(result.rejected.begin(), result.rejected.end(),
              [](const auto& a, const auto& b) { return a.file < b.file; });
    if (result.series.empty() && result.rejected.empty())
        result.rejected.push_back({m_path, "it holds no files"});
    return result;
}

} // namespace dsmt::workflows
