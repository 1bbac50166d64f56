// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/listing.h"
#include "core/workflows/table_import.h"
#include "ui/session/library_thread.h"

#include <QDialog>
#include <QTimer>

#include <filesystem>

class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace dsmt::ui {

class LineProblemsModel;

/// Reference standards or reads from a CSV file: what would be taken and every line that cannot be are shown before
/// anything is written; with one bad line nothing can be.
class TableImportDialog final : public QDialog {
    Q_OBJECT

public:
    /// @param listed Truth or Reads
    TableImportDialog(LibraryThread& library, database::Listed listed, std::filesystem::path file,
                      QWidget* parent = nullptr);

signals:
    /// It is in the library.
    void taken(const QString& sentence);

private:
    struct Outcome {
        workflows::TableImport result;
        QString failure; ///< of the file as a whole
    };

    void run(bool preview);
    void show(const Outcome& outcome, bool preview);
    QString summary(const workflows::TableImport& result) const;
    workflows::TableImportOptions options(bool preview) const;

    LibraryThread& m_library;
    const database::Listed m_listed;
    const std::filesystem::path m_file;
    QLabel* m_summary;
    QTableView* m_problems;
    LineProblemsModel* m_model;
    QLineEdit* m_source; ///< method of truths, study of reads, for lines that name none
    QLineEdit* m_reason;
    QPushButton* m_take;
    QTimer m_typing;
    quint64 m_newest = 0;
};

} // namespace dsmt::ui
