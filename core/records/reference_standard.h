// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace dsmt {

/// What pathology says (WHO Classification of Thoracic Tumours, 5th ed.): atypical adenomatous hyperplasia,
/// adenocarcinoma in situ, minimally invasive adenocarcinoma, invasive adenocarcinoma; Other is anything else.
enum class PathologyCategory { Aah, Ais, Mia, Iac, Other };

/// The truth about one nodule and where it comes from. Text is UTF-8.
struct ReferenceStandard {
    std::int64_t noduleId = 0;
    PathologyCategory category = PathologyCategory::Other;
    std::string detail;       ///< for Other: what it is
    std::string method;       ///< such as "surgical resection", "biopsy", "simulated"
    std::string determinedOn; ///< YYYY-MM-DD, or ""
    std::string determinedBy;

    /// The label of a study: an invasive adenocarcinoma or one of the three others; nothing for Other.
    std::optional<bool> invasive() const;

    bool operator==(const ReferenceStandard&) const = default;
};

/// "AAH", "AIS", "MIA", "IAC", "other".
const char* toString(PathologyCategory category);
/// In any case. @throws Error(BadInput) for any other text
PathologyCategory pathologyCategoryFrom(const std::string& text);

/// What forbids storing it, as one clause; "" when nothing does.
std::string whatIsWrong(const ReferenceStandard& standard);

/// YYYY-MM-DD of such a day or of YYYYMMDD. @throws Error(BadInput) for any other text and a day that no calendar has
std::string dayFrom(const std::string& text);

} // namespace dsmt
