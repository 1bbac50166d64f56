// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/drawn_results.h"

#include "core/base/user_name.h"
#include "core/database/nodule_store.h"
#include "core/workflows/growth_over_time.h"
#include "core/workflows/open_series.h"
#include "ui/reports/case_report.h"
#include "viewer/qt/result_picture.h"

#include <QDateTime>

#include <mutex>

namespace dsmt::ui {

struct DrawnResults::Opened {
    database::CaseRow row;
    std::mutex lock;
    std::optional<workflows::OpenedSeries> series;

    const workflows::OpenedSeries& get()
    {
        const std::lock_guard guard(lock);
        if (!series)
            series = workflows::openCase(row, {});
        return *series;
    }
};

std::map<std::int64_t, std::vector<GrowthPoint>> growthOfCase(database::Library& library, std::int64_t seriesId)
{
    std::map<std::int64_t, std::vector<GrowthPoint>> growth;
    for (const database::Nodule& nodule : database::NoduleStore(library).ofSeries(seriesId))
        growth[nodule.id] = workflows::growthOverTime(library, nodule.id);
    return growth;
}

DrawnResults::DrawnResults(const database::CaseRow& row) : m_opened(std::make_shared<Opened>())
{
    m_opened->row = row;
}

void DrawnResults::setGrowth(const std::map<std::int64_t, std::vector<GrowthPoint>>& growth)
{
    m_growth.clear();
    for (const auto& [nodule, points] : growth)
        m_growth[nodule] = {points, growthPlotFor(points)};
}

workflows::KeyImagePainter DrawnResults::keyImages() const
{
    return [opened = m_opened](const database::StoredPrediction& prediction) {
        const workflows::OpenedSeries& series = opened->get();
        const QImage image = viewer::resultPicture(series.volume, series.record.simulated, prediction.assessment,
                                                   prediction.mask, viewer::answeringNetwork(prediction.assessment));
        return dicom::RgbPicture{image.width(), image.height(), viewer::rgbOf(image)};
    };
}

workflows::DocumentMaker DrawnResults::reports(bool withPatient) const
{
    return [opened = m_opened, growth = m_growth, withPatient](const database::StoredPrediction& prediction) {
        const workflows::OpenedSeries& series = opened->get();
        DrawnGrowth drawn;
        if (const auto known = growth.find(prediction.noduleId); known != growth.end())
            drawn = known->second;
        return caseReportPdf({series.record, series.volume, prediction, drawn.points, drawn.plot, withPatient,
                              userName(), QDateTime::currentDateTimeUtc().toString(Qt::ISODate).toStdString()});
    };
}

} // namespace dsmt::ui
