// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt {

/// A coded concept (DICOM PS3.3 8.8): code value, coding scheme designator and meaning, UTF-8.
struct Code {
    std::string value, scheme, meaning;

    bool operator==(const Code&) const = default;
    /// The same concept, whatever it is called.
    bool isSame(const Code& other) const { return value == other.value && scheme == other.scheme; }
};

} // namespace dsmt
