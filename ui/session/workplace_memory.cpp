// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session/workplace_memory.h"

#include "core/database/state_store.h"

#include <algorithm>

namespace dsmt::ui {

namespace {

constexpr char kPartFollows = '/';
constexpr const char* kReadingKeys = "keys.reading";
constexpr const char* kBrush = "brush";
constexpr const char* kNetwork = "network.chosen";
constexpr const char* kGuide = "guide.first_steps";
constexpr const char* kLastCase = "workplace.last_case";

std::string markKey(const std::string& caseName)
{
    return "case.mark." + caseName;
}

std::string placeKey(const std::string& caseName)
{
    return "case.place." + caseName;
}

std::string priorKey(const std::string& caseName)
{
    return "case.prior." + caseName;
}

} // namespace

std::string caseName(const SeriesRecord& series)
{
    return series.seriesUid + kPartFollows + series.part;
}

std::optional<database::CaseRow> findCase(database::Library& library, const std::string& caseName)
{
    const std::size_t end = std::min(caseName.find(kPartFollows), caseName.size());
    return database::CaseStore(library).findSeries(caseName.substr(0, end),
                                                   caseName.substr(std::min(end + 1, caseName.size())));
}

WorkplaceMemory::WorkplaceMemory(LibraryThread& library, QObject* parent) : QObject(parent), m_library(library)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(kBehindMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &WorkplaceMemory::writeWaiting);
}

WorkplaceMemory::~WorkplaceMemory()
{
    writeWaiting();
}

void WorkplaceMemory::rememberCase(const std::string& caseName)
{
    write(kLastCase, caseName);
}

void WorkplaceMemory::rememberMark(const std::string& caseName, const std::string& json)
{
    write(markKey(caseName), json);
}

void WorkplaceMemory::rememberPlace(const std::string& caseName, const std::string& json)
{
    writeLater(placeKey(caseName), json);
}

void WorkplaceMemory::rememberBrush(const std::string& json)
{
    writeLater(kBrush, json);
}

void WorkplaceMemory::recallBrush(QObject* receiver, std::function<void(std::optional<std::string>)> deliver)
{
    read(kBrush, receiver, std::move(deliver));
}

void WorkplaceMemory::rememberKeys(const std::string& json)
{
    write(kReadingKeys, json);
}

void WorkplaceMemory::recallKeys(QObject* receiver, std::function<void(std::optional<std::string>)> deliver)
{
    read(kReadingKeys, receiver, std::move(deliver));
}

void WorkplaceMemory::rememberNetwork(const std::string& name)
{
    write(kNetwork, name);
}

void WorkplaceMemory::recallNetwork(QObject* receiver, std::function<void(std::optional<std::string>)> deliver)
{
    read(kNetwork, receiver, std::move(deliver));
}

void WorkplaceMemory::rememberGuideClosed()
{
    write(kGuide, "closed");
}

void WorkplaceMemory::recallGuideClosed(QObject* receiver, std::function<void(bool)> deliver)
{
    read(kGuide, receiver,
         [deliver = std::move(deliver)](const std::optional<std::string>& note) { deliver(note.has_value()); });
}

void WorkplaceMemory::rememberPrior(const std::string& caseName, const std::string& json)
{
    write(priorKey(caseName), json);
}

void WorkplaceMemory::recallCase(QObject* receiver, std::function<void(std::optional<std::string>)> deliver)
{
    read(kLastCase, receiver, std::move(deliver));
}

void WorkplaceMemory::recall(const std::string& caseName, QObject* receiver,
                             std::function<void(RememberedCase)> deliver)
{
    m_library.ask(
        receiver,
        [caseName](database::Library& library) {
            database::StateStore state(library);
            return RememberedCase{state.get(markKey(caseName)), state.get(placeKey(caseName)),
                                  state.get(priorKey(caseName))};
        },
        std::move(deliver));
}

void WorkplaceMemory::read(const std::string& key, QObject* receiver,
                           std::function<void(std::optional<std::string>)> deliver)
{
    m_library.ask(
        receiver, [key](database::Library& library) { return database::StateStore(library).get(key); },
        std::move(deliver));
}

void WorkplaceMemory::write(const std::string& key, const std::string& value)
{
    m_library.ask([key, value](database::Library& library) { database::StateStore(library).set(key, value); });
}

void WorkplaceMemory::writeLater(const std::string& key, const std::string& value)
{
    m_waiting[key] = value;
    // Not begun again: who scrolls on and on is remembered too.
    if (!m_rest.isActive())
        m_rest.start();
}

void WorkplaceMemory::writeWaiting()
{
    m_rest.stop();
    for (const auto& [key, value] : m_waiting)
        write(key, value);
    m_waiting.clear();
}

} // namespace dsmt::ui
