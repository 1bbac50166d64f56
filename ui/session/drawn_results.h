// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/records/growth.h"
#include "core/workflows/result_export.h"

#include <QPicture>

#include <map>
#include <memory>

namespace dsmt::ui {

/// What a report says of a nodule's growth.
struct DrawnGrowth {
    std::vector<GrowthPoint> points;
    QPicture plot;
};

/// Growth of the nodules of a case, by their numbers, from the library. Any thread. @throws Error(Failed)
std::map<std::int64_t, std::vector<GrowthPoint>> growthOfCase(database::Library& library, std::int64_t seriesId);

/// Draws what leaves with the results of a case: key images and reports. The CT is read when the first of them is
/// drawn. Copies draw of the same CT; one thread at a time draws.
class DrawnResults final {
public:
    explicit DrawnResults(const database::CaseRow& row);

    /// On the window's thread, where plots are made.
    void setGrowth(const std::map<std::int64_t, std::vector<GrowthPoint>>& growth);

    workflows::KeyImagePainter keyImages() const;
    workflows::DocumentMaker reports(bool withPatient) const;

private:
    struct Opened;
    std::shared_ptr<Opened> m_opened;
    std::map<std::int64_t, DrawnGrowth> m_growth;
};

} // namespace dsmt::ui
