// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/assessment.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/analysis_engine.h"

#include <optional>

namespace dsmt::ui {

/// Measures an outline while it is painted, on a thread of its own. Unlike JobRunner alone it finishes what it has
/// begun before it takes the newest outline, so that numbers follow a long stroke.
class MaskMeasuring final : public QObject {
    Q_OBJECT

public:
    explicit MaskMeasuring(QObject* parent = nullptr);

    /// @param mask null: there is nothing to measure
    void measure(SeriesPtr series, imaging::MaskPtr mask, double solidThresholdHu);
    /// Nothing more is told of what was given so far.
    void forget();
    bool isMeasuring() const { return m_runner.isRunning(); }

signals:
    void measured(const std::optional<dsmt::NoduleMeasurements>& nodule);

private:
    struct Request {
        SeriesPtr series;
        imaging::MaskPtr mask;
        double solidThresholdHu = 0;
    };
    void start(Request request);
    void goOn();

    std::optional<Request> m_waiting;
    JobRunner m_runner; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
