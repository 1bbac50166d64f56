// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>

namespace dsmt {

/// A text file that only ever grows by lines, each of which is on the disk when append() comes back. Several programs
/// may append to one file.
class DurableLog final {
public:
    /// Opens the file, or makes it in a folder that is there. @throws Error(Failed)
    explicit DurableLog(const std::filesystem::path& file);
    ~DurableLog();
    DurableLog(const DurableLog&) = delete;
    DurableLog& operator=(const DurableLog&) = delete;

    /// @param line without a line end in it. @throws Error(Failed)
    void append(const std::string& line);

private:
    std::filesystem::path m_file;
    int m_descriptor = -1;
};

} // namespace dsmt
