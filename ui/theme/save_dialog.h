// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace dsmt::ui {

/// Asks where a file goes. Says when one is there already, and what the file tells of the patient.
class SaveDialog : public QDialog {
    Q_OBJECT

public:
    /// What is written, its ending added where a person left it out.
    QString file() const;

protected:
    SaveDialog(const QString& title, QWidget* parent);

    /// For questions of the file, above the field.
    QFormLayout& form() { return *m_form; }
    QLineEdit& field() { return *m_file; }
    /// The field with what belongs to it, below the questions; once.
    void addField();
    /// Judges the file again.
    void refresh();

    virtual QString ending() const = 0;
    /// What the file tells of the patient, in a sentence.
    virtual QString contents() const = 0;

private:
    void browse();

    QFormLayout* m_form;
    QLineEdit* m_file;
    QLabel* m_notice;
    QPushButton* m_save = nullptr;
};

} // namespace dsmt::ui
