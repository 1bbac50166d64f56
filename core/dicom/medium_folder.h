// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// Where a name leads.
struct NamedFile {
    std::filesystem::path file; ///< a plain file, or empty
    std::string reason;         ///< why there is none, as a clause about the name
};

/// A folder in which files are found by names that another program wrote down, and nothing outside it. Keeps what it
/// listed, so that thirty thousand names in one folder are quick; not for use by several threads.
class MediumFolder final {
public:
    explicit MediumFolder(std::filesystem::path folder);

    /// @param components names as isPlainName allows them, from the folder down
    NamedFile find(const std::vector<std::string>& components);

private:
    using Names = std::multimap<std::string, std::filesystem::path>; ///< by alikeName

    const Names& listed(const std::filesystem::path& folder);
    std::filesystem::path entry(const std::filesystem::path& folder, const std::string& name);
    bool leadsOut(const std::filesystem::path& place) const;

    std::filesystem::path m_folder;
    std::filesystem::path m_canonical;
    std::map<std::filesystem::path, Names> m_listed;
};

/// Whether a name is one of a file in a folder, and no way out of it or device: not empty, ".", "..", no separator, no
/// colon, no control character, at most 255 bytes.
bool isPlainName(const std::string& name);

/// The same for names that differ in case, version (";1") or final dot only.
std::string alikeName(const std::string& name);

} // namespace dsmt::dicom
