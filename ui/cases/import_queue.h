// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/case_importer.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace dsmt::ui {

class TaskStrip;

/// At the foot of the Cases page: a strip for each source that is, was or will be imported, with progress, rate and
/// cancel, afterwards with what came of it. Hidden while there is none.
class ImportQueue final : public QWidget {
    Q_OBJECT

public:
    ImportQueue(CaseImporter& importer, const Theme& theme, QWidget* parent = nullptr);

    /// In the order in which they were asked for.
    QList<TaskStrip*> strips() const;

private:
    void add(quint64 id, const QString& what);
    void finish(quint64 id, const FinishedImport& finished);
    void remove(quint64 id);

    CaseImporter& m_importer;
    const Theme& m_theme;
    QVBoxLayout* m_column;
    struct Entry {
        QString what;
        TaskStrip* strip = nullptr;
    };
    QHash<quint64, Entry> m_entries;
};

/// What came of an import, in one sentence.
QString importSentence(const QString& what, const workflows::ImportReport& report);

} // namespace dsmt::ui
