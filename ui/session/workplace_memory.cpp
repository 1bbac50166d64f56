// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/workplace_memory.h"

#include "core/database/state_store.h"

namespace dsmt::ui {

namespace {

constexpr int kRestMilliseconds = 300;
constexpr const char* kLastCase = "workplace.last_case";

std::string markKey(const std::string& seriesUid)
{
    return "case.mark." + seriesUid;
}

std::string placeKey(const std::string& seriesUid)
{
    return "case.place." + seriesUid;
}

} // namespace

WorkplaceMemory::WorkplaceMemory(LibraryThread& library, QObject* parent) : QObject(parent), m_library(library)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &WorkplaceMemory::writeWaitingPlace);
}

WorkplaceMemory::~WorkplaceMemory()
{
    writeWaitingPlace();
}

void WorkplaceMemory::rememberCase(const std::string& seriesUid)
{
    write(kLastCase, seriesUid);
}

void WorkplaceMemory::rememberMark(const std::string& seriesUid, const std::string& json)
{
    write(markKey(seriesUid), json);
}

void WorkplaceMemory::rememberPlace(const std::string& seriesUid, const std::string& json)
{
    if (m_waitingKey != placeKey(seriesUid))
        writeWaitingPlace();
    m_waitingKey = placeKey(seriesUid);
    m_waitingPlace = json;
    m_rest.start();
}

void WorkplaceMemory::recallCase(QObject* receiver, std::function<void(std::optional<std::string>)> deliver)
{
    m_library.ask(
        receiver, [](database::Library& library) { return database::StateStore(library).get(kLastCase); },
        std::move(deliver));
}

void WorkplaceMemory::recall(const std::string& seriesUid, QObject* receiver,
                             std::function<void(RememberedCase)> deliver)
{
    m_library.ask(
        receiver,
        [seriesUid](database::Library& library) {
            database::StateStore state(library);
            return RememberedCase{state.get(markKey(seriesUid)), state.get(placeKey(seriesUid))};
        },
        std::move(deliver));
}

void WorkplaceMemory::write(const std::string& key, const std::string& value)
{
    m_library.ask([key, value](database::Library& library) { database::StateStore(library).set(key, value); });
}

void WorkplaceMemory::writeWaitingPlace()
{
    m_rest.stop();
    if (!m_waitingKey.empty())
        write(m_waitingKey, m_waitingPlace);
    m_waitingKey.clear();
}

} // namespace dsmt::ui
