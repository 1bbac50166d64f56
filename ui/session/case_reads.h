// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/placed_reads.h"
#include "ui/session/case_session.h"

#include <QObject>

#include <memory>

namespace dsmt::ui {

/// Readings of LIDC-IDRI of the open case, put where they lie on its CT. Of several files the one that was added last.
class CaseReads final : public QObject {
    Q_OBJECT

public:
    CaseReads(CaseSession& session, LibraryThread& library, QObject* parent = nullptr);
    ~CaseReads() override;

    /// Null until they are placed, and of a case without readings.
    const std::shared_ptr<const workflows::PlacedReads>& placed() const { return m_placed; }

    /// Of the open case again, after an import.
    void reload();

signals:
    void changed();
    void failed(const QString& message);

private:
    void place(LidcReads reads);

    CaseSession& m_session;
    LibraryThread& m_library;
    std::shared_ptr<const workflows::PlacedReads> m_placed;
    JobRunner m_placing; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
