// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/confidentiality_profile.h"

#include <algorithm>
#include <map>
#include <sstream>
#include <stdexcept>

namespace dsmt::dicom {

/// Made from the table by the build.
extern const char* const kConfidentialityTable;

namespace {

ProfileAction actionOf(const std::string& text)
{
    if (text == "X")
        return ProfileAction::Remove;
    if (text == "Z" || text == "X/Z")
        return ProfileAction::Empty;
    if (text == "U" || text == "X/Z/U")
        return ProfileAction::Remap;
    return ProfileAction::Replace;
}

ProfileOption optionOf(const std::string& text)
{
    static const std::map<std::string, ProfileOption> options{{"", ProfileOption::None},
                                                              {"dates", ProfileOption::Dates},
                                                              {"descriptors", ProfileOption::Descriptors},
                                                              {"characteristics", ProfileOption::Characteristics},
                                                              {"structure", ProfileOption::Structure},
                                                              {"graphics", ProfileOption::Graphics}};
    return options.at(text);
}

/// Four hexadecimal digits, X standing for any.
void readHalf(const std::string& digits, std::uint16_t& value, std::uint16_t& mask)
{
    value = mask = 0;
    for (const char digit : digits) {
        const bool isAny = digit == 'X';
        value = std::uint16_t(value << 4U | (isAny ? 0U : unsigned(std::stoul(std::string(1, digit), nullptr, 16))));
        mask = std::uint16_t(mask << 4U | (isAny ? 0U : 0xFU));
    }
}

std::vector<ProfileRow> readTable()
{
    std::vector<ProfileRow> rows;
    std::istringstream table(kConfidentialityTable);
    std::string line;
    std::getline(table, line); // the header
    while (std::getline(table, line)) {
        std::istringstream cells(line);
        std::string tag, action, option;
        ProfileRow row;
        std::getline(cells, tag, ',');
        std::getline(cells, row.name, ',');
        std::getline(cells, action, ',');
        std::getline(cells, option, ',');
        readHalf(tag.substr(0, 4), row.group, row.groupMask);
        readHalf(tag.substr(4, 4), row.element, row.elementMask);
        row.action = actionOf(action);
        row.option = optionOf(option);
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

const std::vector<ProfileRow>& confidentialityProfile()
{
    static const std::vector<ProfileRow> rows = readTable();
    return rows;
}

const ProfileRow* profileRow(std::uint16_t group, std::uint16_t element)
{
    static const auto exact = [] {
        std::map<std::pair<std::uint16_t, std::uint16_t>, const ProfileRow*> byTag;
        for (const ProfileRow& row : confidentialityProfile())
            byTag[{row.group, row.element}] = &row;
        return byTag;
    }();
    if (const auto found = exact.find({group, element}); found != exact.end())
        return found->second;
    for (const ProfileRow& row : confidentialityProfile())
        if ((group & row.groupMask) == row.group && (element & row.elementMask) == row.element)
            return &row;
    return nullptr;
}

} // namespace dsmt::dicom
