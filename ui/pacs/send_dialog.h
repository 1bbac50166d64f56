// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/workflows/case_objects.h"
#include "ui/session/drawn_results.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace dsmt::ui {

class PacsDesk;

/// Asks what of a case goes where, to an archive or into a folder, with or without the patient's identity, and shows
/// beforehand how many objects go and what is changed in them.
class SendDialog final : public QDialog {
    Q_OBJECT

public:
    SendDialog(PacsDesk& desk, const database::CaseRow& row, QWidget* parent);

private:
    QWidget* makeChoices();
    bool isToFolder() const;
    workflows::CaseSending sending() const;
    void showPeers();
    void nameButton();
    void askForGrowth();
    void askForPreview();
    void showPreview(const workflows::Deidentification& preview);
    void go();

    PacsDesk& m_desk;
    database::CaseRow m_row;
    DrawnResults m_drawn;
    QComboBox* m_target = nullptr;
    bool m_isTargetChosen = false; ///< by a person
    QCheckBox *m_report = nullptr, *m_segmentation = nullptr, *m_keyImage = nullptr, *m_document = nullptr,
              *m_images = nullptr, *m_deidentify = nullptr;
    QLabel *m_summary, *m_notice;
    QTableWidget* m_changes;
    QPushButton* m_go;
};

} // namespace dsmt::ui
