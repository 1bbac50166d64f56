// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reading_room/room_cts.h"

#include <utility>

namespace dsmt::ui {

RoomCts::RoomCts(std::filesystem::path library, QObject* parent) : QObject(parent), m_library(std::move(library))
{
    // The texts of reading name files.
    connect(&m_reading, &JobRunner::progressed, this, [this](double fraction) {
        if (m_underWay == m_wanted)
            emit progressed(fraction);
    });
    connect(&m_reading, &JobRunner::failed, this, [this](const QString& message) {
        const bool wanted = std::exchange(m_underWay, 0) == m_wanted;
        if (wanted)
            emit failed(message);
    });
}

RoomCts::~RoomCts() = default;

void RoomCts::show(std::int64_t seriesId)
{
    m_wanted = seriesId;
    m_following = 0;
    if (m_next && m_next->seriesId == seriesId)
        m_shown = std::exchange(m_next, std::nullopt);
    if (m_shown && m_shown->seriesId == seriesId)
        emit ready(m_shown->ct);
    else if (m_underWay != seriesId)
        start(seriesId);
}

void RoomCts::readAhead(std::int64_t seriesId)
{
    m_following = seriesId == m_wanted ? 0 : seriesId;
    if (m_following == 0 || (m_next && m_next->seriesId == m_following) || m_underWay != 0)
        return; // what is under way goes first
    m_next.reset();
    start(m_following);
}

void RoomCts::clear()
{
    m_reading.cancel();
    m_wanted = m_following = m_underWay = 0;
    m_shown.reset();
    m_next.reset();
}

void RoomCts::start(std::int64_t seriesId)
{
    m_underWay = seriesId;
    m_reading.start(
        [library = m_library, seriesId](const Progress& progress) {
            return Held{seriesId, workflows::blindedCt(library, seriesId, progress)};
        },
        [this](Held held) { take(std::move(held)); });
}

void RoomCts::take(Held held)
{
    m_underWay = 0;
    if (held.seriesId == m_wanted) {
        m_shown = std::move(held);
        emit ready(m_shown->ct);
    } else {
        m_next = std::move(held);
    }
    if (m_following != 0)
        readAhead(m_following);
}

} // namespace dsmt::ui
