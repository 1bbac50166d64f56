// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace dsmt::dicom {

/// What names a result object that this program writes.
struct ResultIdentity {
    std::string sopInstanceUid, seriesUid;
    int seriesNumber = 1;
    std::string seriesDescription; ///< UTF-8
    std::string createdAt;         ///< UTC, ISO 8601, of the result; stands as its content and series date
};

} // namespace dsmt::dicom
