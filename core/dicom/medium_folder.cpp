// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/medium_folder.h"

#include <algorithm>
#include <system_error>

namespace dsmt::dicom {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kLongestName = 255;
constexpr const char* kAbsent = "the DICOMDIR names it but it is not on the medium";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

} // namespace

bool isPlainName(const std::string& name)
{
    if (name.empty() || name == "." || name == ".." || name.size() > kLongestName)
        return false;
    return std::none_of(name.begin(), name.end(), [](char c) {
        return c == '/' || c == '\\' || c == ':' || (static_cast<unsigned char>(c) < 32) || c == 127;
    });
}

std::string alikeName(const std::string& name)
{
    std::string alike = name;
    if (const auto version = alike.rfind(';');
        version != alike.npos && version + 1 < alike.size() &&
        std::all_of(alike.begin() + std::ptrdiff_t(version) + 1, alike.end(), isDigit))
        alike.resize(version);
    if (alike.ends_with('.'))
        alike.pop_back();
    std::transform(alike.begin(), alike.end(), alike.begin(),
                   [](char c) { return c >= 'a' && c <= 'z' ? char(c - 32) : c; });
    return alike;
}

MediumFolder::MediumFolder(fs::path folder) : m_folder(std::move(folder))
{
    std::error_code failure;
    m_canonical = fs::canonical(m_folder, failure);
}

const MediumFolder::Names& MediumFolder::listed(const fs::path& folder)
{
    const auto [place, isNew] = m_listed.try_emplace(folder);
    std::error_code failure;
    if (isNew)
        for (fs::directory_iterator entry(folder, failure); !failure && entry != fs::directory_iterator();
             entry.increment(failure))
            place->second.emplace(alikeName(entry->path().filename().string()), entry->path());
    return place->second;
}

/// Empty when there is none. Of several alike names the one that is written the same, else the first in order.
fs::path MediumFolder::entry(const fs::path& folder, const std::string& name)
{
    const auto [begin, end] = listed(folder).equal_range(alikeName(name));
    fs::path found;
    for (auto alike = begin; alike != end; ++alike) {
        if (alike->second.filename() == name)
            return alike->second;
        if (found.empty() || alike->second < found)
            found = alike->second;
    }
    return found;
}

bool MediumFolder::leadsOut(const fs::path& place) const
{
    std::error_code failure;
    if (!fs::is_symlink(fs::symlink_status(place, failure)))
        return false;
    const fs::path target = fs::canonical(place, failure);
    return failure || m_canonical.empty() ||
           std::mismatch(m_canonical.begin(), m_canonical.end(), target.begin(), target.end()).first !=
               m_canonical.end();
}

NamedFile MediumFolder::find(const std::vector<std::string>& components)
{
    fs::path place = m_folder;
    for (const std::string& name : components) {
        place = entry(place, name);
        if (place.empty())
            return {{}, kAbsent};
        if (leadsOut(place))
            return {{}, "the DICOMDIR names it but it is a link that leads out of the medium"};
    }
    std::error_code failure;
    const fs::file_status status = fs::status(place, failure);
    if (!fs::is_regular_file(status))
        return {{}, fs::exists(status) ? "the DICOMDIR names it but it is no file" : kAbsent};
    return {place, {}};
}

} // namespace dsmt::dicom
