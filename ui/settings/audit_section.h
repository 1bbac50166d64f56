// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/audit_trail.h"
#include "ui/session/library_thread.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace dsmt::ui {

class AuditTableModel;
class LibraryJob;

/// The audit trail: its newest entries, its end, and whether the chain of hashes holds.
class AuditSection final : public QWidget {
    Q_OBJECT

public:
    AuditSection(LibraryThread& library, const Theme& theme, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;

private:
    struct Trail {
        std::vector<database::AuditEntry> entries;
        std::optional<database::AuditAnchor> anchor;
    };
    void showTrail(Trail trail);
    void verify();

    LibraryThread& m_library;
    AuditTableModel* m_model;
    QPushButton* m_verify;
    QLabel* m_anchor;
    LibraryJob* m_job;
};

} // namespace dsmt::ui
