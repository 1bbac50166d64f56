// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workflows/ct_source.h"

#include "core/base/new_folder.h"
#include "core/dicom/unpack_zip.h"

#include <algorithm>
#include <cstdint>
#include <fmt/core.h>
#include <system_error>

namespace dsmt::workflows {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kRoomLeft = std::uint64_t(256) << 20U; ///< for everything else on the disk

void removeQuietly(const fs::path& folder)
{
    std::error_code ignored;
    if (!folder.empty())
        fs::remove_all(folder, ignored);
}

} // namespace

CtSource::CtSource(fs::path path, const Progress& progress, const fs::path& workFolder) : m_path(std::move(path))
{
    std::error_code unknown;
    if (!fs::is_regular_file(m_path, unknown) || !dicom::isZip(m_path))
        return;
    m_unpacked = newPrivateFolder(workFolder, "dsmt-unpacked-");
    try {
        unpack(progress, workFolder);
    } catch (...) {
        removeQuietly(m_unpacked);
        throw;
    }
}

CtSource::~CtSource()
{
    removeQuietly(m_unpacked);
}

void CtSource::unpack(const Progress& progress, const fs::path& workFolder)
{
    dicom::UnpackLimits limits;
    const std::uint64_t room = fs::space(workFolder).available;
    limits.mostBytes = std::min(limits.mostBytes, room - std::min(room, kRoomLeft));
    dicom::UnpackedZip zip = dicom::unpackZip(m_path, m_unpacked, progress, limits);
    for (const dicom::UnpackedFile& file : zip.files)
        m_names[file.file] = m_path / fs::path(file.name).relative_path();
    m_rejected = std::move(zip.rejected);
}

fs::path CtSource::shownName(const fs::path& file) const
{
    const auto name = m_names.find(file);
    return name == m_names.end() ? file : name->second;
}

/// Reasons may name a file too, at their end ("it is the same image as ...").
void CtSource::rename(dicom::RejectedFile& file) const
{
    file.file = shownName(file.file);
    if (const auto begin = file.reason.find(m_unpacked.string()); begin != std::string::npos)
        file.reason.replace(begin, std::string::npos, shownName(file.reason.substr(begin)).string());
}

SourceContents CtSource::contents(const Progress& progress, const dicom::ScanOptions& options) const
{
    const auto shown = [this](const fs::path& file) { return shownName(file); };
    if (m_unpacked.empty())
        return contentsOf(dicom::scan(m_path, progress, options), shown, progress);
    dicom::ScanOptions renamed = options;
    renamed.reportAbsent = false; // a DICOMDIR names files as the archive does
    SourceContents contents;
    if (!m_names.empty())
        contents = contentsOf(dicom::scan(m_unpacked, progress, renamed), shown, progress);
    std::vector<dicom::RejectedFile>& rejected = contents.ct.rejected;
    for (dicom::RejectedFile& file : rejected)
        rename(file);
    rejected.insert(rejected.end(), m_rejected.begin(), m_rejected.end());
    std::sort(rejected.begin(), rejected.end(), [](const auto& a, const auto& b) { return a.file < b.file; });
    if (m_names.empty() && rejected.empty())
        rejected.push_back({m_path, "it holds no files"});
    return contents;
}

} // namespace dsmt::workflows
