// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace dsmt {

/// A text file that grows by lines and is set aside as FILE.1, FILE.2, ... when it has grown too large; the oldest one
/// goes. Nobody but the user may read it. Lines survive the program's end, not a power cut. Not thread-safe.
class RotatingLog final {
public:
    /// Makes the folder, too. @throws Error(Failed)
    explicit RotatingLog(std::filesystem::path file, std::uint64_t mostBytes = 1'000'000, int kept = 3);
    ~RotatingLog();
    RotatingLog(const RotatingLog&) = delete;
    RotatingLog& operator=(const RotatingLog&) = delete;

    const std::filesystem::path& file() const { return m_file; }

    /// A log has nowhere to complain: what cannot be written is dropped.
    void append(const std::string& line);

private:
    void open();
    void rotate();

    const std::filesystem::path m_file;
    const std::uint64_t m_mostBytes;
    const int m_kept;
    int m_descriptor = -1;
};

/// The end of a text file, from the beginning of a line on. Empty where there is none.
std::string endOfTextFile(const std::filesystem::path& file, std::uint64_t mostBytes);

} // namespace dsmt
