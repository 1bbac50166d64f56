// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/records/lidc_reads.h"

#include <algorithm>
#include <fmt/format.h>

namespace dsmt {

bool LidcCharacteristics::any() const
{
    return std::any_of(kLidcScales.begin(), kLidcScales.end(),
                       [this](const LidcScale& scale) { return (this->*scale.value).has_value(); });
}

std::vector<LidcReaderCounts> countByReader(const LidcReads& reads)
{
    std::vector<LidcReaderCounts> counts;
    for (const LidcSession& session : reads.sessions) {
        int judged = 0, sum = 0;
        for (const LidcNodule& nodule : session.nodules)
            if (const auto malignancy = nodule.characteristics.malignancy) {
                ++judged;
                sum += *malignancy;
            }
        counts.push_back({session.reader, int(session.nodules.size()), int(session.smallNodules.size()),
                          int(session.nonNodules.size()),
                          judged > 0 ? std::optional(double(sum) / judged) : std::nullopt});
    }
    return counts;
}

std::string lidcTable(const LidcReads& reads)
{
    constexpr const char* kRow = "{:>6} {:>15} {:>14} {:>11} {:>15}\n";
    std::string text =
        fmt::format(kRow, "reader", "nodules >= 3 mm", "nodules < 3 mm", "non-nodules", "mean malignancy");
    for (const LidcReaderCounts& count : countByReader(reads))
        text += fmt::format(kRow, count.reader, count.nodules, count.smallNodules, count.nonNodules,
                            count.meanMalignancy ? fmt::format("{:.2f}", *count.meanMalignancy) : "none");
    for (const std::string& note : reads.notes)
        text += fmt::format("note: {}\n", note);
    return text;
}

} // namespace dsmt
