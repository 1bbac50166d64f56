// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading/mask_measuring.h"

#include "core/inference/measure_mask.h"

#include <utility>

namespace dsmt::ui {

MaskMeasuring::MaskMeasuring(QObject* parent) : QObject(parent)
{
    connect(&m_runner, &JobRunner::failed, this, [this] {
        emit measured(std::nullopt);
        goOn();
    });
}

void MaskMeasuring::measure(SeriesPtr series, imaging::MaskPtr mask, double solidThresholdHu)
{
    if (!mask) {
        forget();
        emit measured(std::nullopt);
        return;
    }
    Request request{std::move(series), std::move(mask), solidThresholdHu};
    if (m_runner.isRunning())
        m_waiting = std::move(request);
    else
        start(std::move(request));
}

void MaskMeasuring::forget()
{
    m_waiting.reset();
    m_runner.cancel();
}

void MaskMeasuring::start(Request request)
{
    m_runner.start(
        [request = std::move(request)](const Progress&) {
            return inference::measureMask(*request.mask, *request.series->volume, request.solidThresholdHu);
        },
        [this](const std::optional<NoduleMeasurements>& nodule) {
            emit measured(nodule);
            goOn();
        });
}

void MaskMeasuring::goOn()
{
    if (auto next = std::exchange(m_waiting, std::nullopt))
        start(std::move(*next));
}

} // namespace dsmt::ui
