// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/prior_session.h"

#include "ui/session/case_session.h"

namespace dsmt::ui {

PriorSession::PriorSession(LibraryThread& library, QObject* parent) : QObject(parent), m_library(library)
{
    connect(&m_reading, &JobRunner::progressed, this, &PriorSession::readingProgressed);
    connect(&m_reading, &JobRunner::failed, this, &PriorSession::readingFailed);
}

PriorSession::~PriorSession() = default;

void PriorSession::open(const database::CaseRow& row)
{
    close();
    m_record = row.series;
    emit readingStarted();
    m_reading.start(
        [row](const Progress& progress) {
            return std::make_shared<const workflows::OpenedSeries>(workflows::openCase(row, progress));
        },
        [this](SeriesPtr series) { finishReading(std::move(series)); });
}

void PriorSession::finishReading(SeriesPtr series)
{
    m_series = std::move(series);
    emit opened();
    m_library.ask(
        this, [record = m_series->record](database::Library& library) { return storedPredictions(library, record); },
        [this, asked = std::weak_ptr(m_series)](std::vector<database::StoredPrediction> predictions) {
            if (!m_series || asked.lock() != m_series)
                return;
            m_predictions = std::move(predictions);
            emit predictionsChanged();
        });
}

void PriorSession::close()
{
    m_reading.cancel();
    if (!m_record)
        return;
    m_record.reset();
    m_series.reset();
    m_predictions.clear();
    emit closed();
}

} // namespace dsmt::ui
