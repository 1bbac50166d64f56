// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace dsmt::volume_files {

/// The text before the voxels of a MetaImage: "Name = value" in each line, the last one ElementDataFile.
class MetaImageFields final {
public:
    /// Reads at most 64 KiB. Nothing when the file does not begin with such text up to ElementDataFile.
    static std::optional<MetaImageFields> read(const std::filesystem::path& file);

    /// Bytes up to the end of the line of ElementDataFile.
    std::size_t end() const { return m_end; }

    /// The value of the first name that is there; "" when none is.
    std::string text(std::initializer_list<const char*> names) const;
    /// As many finite numbers as the value holds; nothing when the name is absent.
    /// @throws Error(BadInput), without the file's name, for anything else
    std::optional<std::vector<double>> numbers(std::initializer_list<const char*> names) const;
    /// @throws as numbers, and when there are not `count` of them
    std::optional<std::vector<double>> numbers(std::initializer_list<const char*> names, std::size_t count) const;
    /// @throws Error(BadInput) for anything but a whole number
    long long whole(const char* name, long long otherwise) const;
    /// True, False, 1, 0 in any case. @throws Error(BadInput) for anything else
    bool flag(std::initializer_list<const char*> names, bool otherwise) const;

private:
    std::map<std::string, std::string> m_fields;
    std::size_t m_end = 0;
};

/// Text of a file as it may be shown: at most 60 printable ASCII characters.
std::string shown(const std::string& text);

} // namespace dsmt::volume_files
