// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/blinded_ct.h"
#include "ui/jobs/job_runner.h"

#include <QObject>

#include <filesystem>
#include <optional>

namespace dsmt::ui {

/// The CT of the case that is read, and the next one, which is read ahead while the reader thinks.
class RoomCts final : public QObject {
    Q_OBJECT

public:
    explicit RoomCts(std::filesystem::path library, QObject* parent = nullptr);
    ~RoomCts() override;

    /// ready() follows, at once where the CT is here already.
    void show(std::int64_t seriesId);
    /// After the one that is shown. 0: none.
    void readAhead(std::int64_t seriesId);
    /// Gives the memory back.
    void clear();

    bool isReading() const { return m_reading.isRunning(); }
    /// Read ahead and waiting; 0 for none.
    std::int64_t ahead() const { return m_next ? m_next->seriesId : 0; }

signals:
    void progressed(double fraction);
    void ready(const dsmt::workflows::BlindedCt& ct);
    void failed(const QString& message);

private:
    struct Held {
        std::int64_t seriesId = 0;
        workflows::BlindedCt ct;
    };

    void start(std::int64_t seriesId);
    void take(Held held);

    std::filesystem::path m_library;
    std::int64_t m_wanted = 0, m_following = 0, m_underWay = 0;
    std::optional<Held> m_shown, m_next;
    JobRunner m_reading; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
