// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "ui/session/library_thread.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <map>
#include <optional>
#include <string>

namespace dsmt::ui {

/// Tells the volumes of a library apart: series UID and part.
std::string caseName(const SeriesRecord& series);
/// Nothing when the library has no such case.
std::optional<database::CaseRow> findCase(database::Library& library, const std::string& caseName);

/// What is known about a case from last time.
struct RememberedCase {
    std::optional<std::string> mark;  ///< JSON
    std::optional<std::string> place; ///< JSON
    std::optional<std::string> prior; ///< JSON of what it was compared with
};

inline constexpr int kBehindMilliseconds = 300;

/// Notes in the library of where the person was, so that the next start goes on there. What was placed is written at
/// once; where one looks, and the brush, a moment later (kBehindMilliseconds at most), since they change with every
/// turn of the wheel.
class WorkplaceMemory final : public QObject {
    Q_OBJECT

public:
    explicit WorkplaceMemory(LibraryThread& library, QObject* parent = nullptr);
    /// Writes what is waiting.
    ~WorkplaceMemory() override;

    void rememberCase(const std::string& caseName);
    void rememberMark(const std::string& caseName, const std::string& json);
    void rememberPlace(const std::string& caseName, const std::string& json);

    /// The keys that a person chose, JSON.
    void rememberKeys(const std::string& json);
    void recallKeys(QObject* receiver, std::function<void(std::optional<std::string>)> deliver);

    /// How brush, eraser and fill work, JSON.
    void rememberBrush(const std::string& json);
    void recallBrush(QObject* receiver, std::function<void(std::optional<std::string>)> deliver);

    /// The network package that a person chose.
    void rememberNetwork(const std::string& name);
    void recallNetwork(QObject* receiver, std::function<void(std::optional<std::string>)> deliver);
    /// A person closed the first steps: they come by themselves never again.
    void rememberGuideClosed();
    void recallGuideClosed(QObject* receiver, std::function<void(bool)> deliver);

    void rememberPrior(const std::string& caseName, const std::string& json);

    /// Name of the case that was open last.
    void recallCase(QObject* receiver, std::function<void(std::optional<std::string>)> deliver);
    void recall(const std::string& caseName, QObject* receiver, std::function<void(RememberedCase)> deliver);

private:
    void read(const std::string& key, QObject* receiver, std::function<void(std::optional<std::string>)> deliver);
    void write(const std::string& key, const std::string& value);
    void writeLater(const std::string& key, const std::string& value);
    void writeWaiting();

    LibraryThread& m_library;
    QTimer m_rest;
    std::map<std::string, std::string> m_waiting; ///< by key
};

} // namespace dsmt::ui
