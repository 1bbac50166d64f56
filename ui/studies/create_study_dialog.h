// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/study_store.h"
#include "ui/session/library_thread.h"
#include "ui/studies/reader_rows.h"

#include <QDialog>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace dsmt::ui {

class FlowDiagram;

/// A new study: cases by filter and inclusion rules with their flow as one types, design, readers, endpoint. What the
/// library refuses stays here with the reason.
class CreateStudyDialog final : public QDialog {
    Q_OBJECT

public:
    CreateStudyDialog(LibraryThread& library, QWidget* parent);

signals:
    void created(std::int64_t studyId);

private:
    /// What was typed about cases.
    struct CaseFilter {
        std::string text;
        std::vector<std::string> conditions;
        bool operator==(const CaseFilter&) const = default;
    };

    QWidget* makeCases();
    QWidget* makeDesign();
    QWidget* makeReaders();
    QWidget* makeAnalysis();
    CaseFilter filter() const;
    database::StudyDraft draft() const;
    void showDesign();
    void lookAhead();
    void create();

    LibraryThread& m_library;
    QLineEdit *m_name, *m_text, *m_conditions, *m_positive, *m_negative, *m_endpoint;
    QDoubleSpinBox *m_shortest, *m_longest, *m_margin;
    QComboBox* m_design;
    QSpinBox *m_washout, *m_training, *m_seed;
    QCheckBox* m_feedback;
    QLabel *m_arms, *m_message;
    QPlainTextEdit* m_notes;
    ReaderRows* m_readers;
    FlowDiagram* m_flow;
    QPushButton* m_create = nullptr;
    QTimer m_rest; ///< before the library looks at what was typed
};

} // namespace dsmt::ui
