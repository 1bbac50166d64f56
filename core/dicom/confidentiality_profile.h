// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// For the .cpp files of this folder and its tests.

#include <cstdint>
#include <string>
#include <vector>

namespace dsmt::dicom {

/// What the Basic Application Level Confidentiality Profile asks for an attribute, where two are allowed the one that
/// suits every type (1, 2 or 3) that the attribute can have.
enum class ProfileAction {
    Remove,  ///< X
    Empty,   ///< Z, X/Z
    Replace, ///< D, Z/D, X/D, X/Z/D
    Remap,   ///< U, X/Z/U*
};

/// The option of PS3.15 E.3 under which a changed value may stay.
enum class ProfileOption { None, Dates, Descriptors, Characteristics, Structure, Graphics };

struct ProfileRow {
    std::uint16_t group = 0, element = 0;
    std::uint16_t groupMask = 0xFFFF, elementMask = 0xFFFF; ///< 0xFF00 of repeating groups such as 60xx
    std::string name;
    ProfileAction action = ProfileAction::Remove;
    ProfileOption option = ProfileOption::None;
};

/// All rows of PS3.15 Table E.1-1, from resources/terminology/confidentiality_profile.csv.
const std::vector<ProfileRow>& confidentialityProfile();

/// The row of an attribute; null when the table has none.
const ProfileRow* profileRow(std::uint16_t group, std::uint16_t element);

} // namespace dsmt::dicom
