// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/database/prediction_store.h"
#include "ui/session/analysis_engine.h"
#include "ui/session/library_thread.h"

#include <QObject>

#include <optional>
#include <vector>

namespace dsmt::ui {

/// A series that is compared with the open case: its CT and what was predicted for it. Nothing is stored through it.
class PriorSession final : public QObject {
    Q_OBJECT

public:
    explicit PriorSession(LibraryThread& library, QObject* parent = nullptr);
    ~PriorSession() override;

    /// Closes the one before; the newest request wins.
    void open(const database::CaseRow& row);
    /// Gives its memory back; a reading under way is cancelled.
    void close();
    bool isReading() const { return m_reading.isRunning(); }

    /// What was asked for last; nothing when closed.
    const std::optional<SeriesRecord>& record() const { return m_record; }
    /// Null until it was read.
    const SeriesPtr& series() const { return m_series; }
    /// Of the whole series, oldest first.
    const std::vector<database::StoredPrediction>& predictions() const { return m_predictions; }

signals:
    void readingStarted();
    void readingProgressed(double fraction, const QString& text);
    void readingFailed(const QString& message);
    void opened();
    void predictionsChanged();
    void closed();

private:
    void finishReading(SeriesPtr series);

    LibraryThread& m_library;
    std::optional<SeriesRecord> m_record;
    SeriesPtr m_series;
    std::vector<database::StoredPrediction> m_predictions;
    JobRunner m_reading; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
