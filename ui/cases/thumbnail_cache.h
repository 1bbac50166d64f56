// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/library_thread.h"

#include <QCache>
#include <QObject>
#include <QPixmap>

namespace dsmt::ui {

/// Small pictures of the series that were asked for last; the library is asked once for each while it is kept.
class ThumbnailCache final : public QObject {
    Q_OBJECT

public:
    explicit ThumbnailCache(LibraryThread& library, QObject* parent = nullptr);

    /// Null until it has arrived, and for a series that has none.
    QPixmap find(qint64 seriesId);
    /// Asks again for all that are asked for from now on: an import may have replaced some.
    void forget();

signals:
    void arrived(qint64 seriesId);

private:
    LibraryThread& m_library;
    QCache<qint64, QPixmap> m_pictures;
    quint64 m_generation = 0;
};

} // namespace dsmt::ui
