// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/study_files.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/library_thread.h"

#include <QDialog>

#include <filesystem>

class QCheckBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace dsmt::ui {

/// Reads of other programs (CSV, iMRMC) as a study: what would come in, or every line that cannot, before anything is
/// taken.
class ImportReadsDialog final : public QDialog {
    Q_OBJECT

public:
    ImportReadsDialog(LibraryThread& library, std::filesystem::path file, QWidget* parent);

signals:
    void taken(std::int64_t studyId, const QString& said);

private:
    /// What the file says; without a study where lines are wrong.
    struct Preview {
        workflows::ReadsFile file;
        std::optional<workflows::StudyFromReads> study;
    };
    static Preview preview(const std::filesystem::path& file, const workflows::StudyOfReads& wanted,
                           const workflows::ReadsFileOptions& options);

    void lookAhead();
    void show(Preview preview);
    void take();

    LibraryThread& m_library;
    std::filesystem::path m_file;
    QLineEdit *m_name, *m_positive, *m_negative;
    QCheckBox* m_other;
    QDoubleSpinBox *m_lowest, *m_highest;
    QPlainTextEdit* m_said;
    QLabel* m_message;
    QPushButton* m_take = nullptr;
    std::optional<workflows::StudyFromReads> m_study;
    JobRunner m_reading; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
