// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/source_contents.h"

#include <map>

namespace dsmt::workflows {

/// What a person hands over: a folder, a file, or a ZIP archive, which lies unpacked in a folder of its own (0700)
/// until this object goes.
class CtSource final {
public:
    /// @throws Error(BadInput) for a damaged or hostile archive, Error(Failed) when it cannot be unpacked; Cancelled
    explicit CtSource(std::filesystem::path path, const Progress& progress = {});
    ~CtSource();
    CtSource(const CtSource&) = delete;
    CtSource& operator=(const CtSource&) = delete;

    const std::filesystem::path& path() const { return m_path; }

    /// What a person knows a file as: its name in the archive, else the file itself.
    std::filesystem::path shownName(const std::filesystem::path& file) const;

    /// Files of an archive are called by their names in it where they are rejected.
    SourceContents contents(const Progress& progress = {}, const dicom::ScanOptions& options = {}) const;

private:
    void unpack(const Progress& progress);
    void rename(dicom::RejectedFile& file) const;

    std::filesystem::path m_path;
    std::filesystem::path m_unpacked; ///< empty for anything but an archive
    std::map<std::filesystem::path, std::filesystem::path> m_names;
    std::vector<dicom::RejectedFile> m_rejected;
};

} // namespace dsmt::workflows
