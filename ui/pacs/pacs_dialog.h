// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/network/find.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QPushButton;

namespace dsmt::ui {

class FoundStudies;
class PacsDesk;
class PacsQueryForm;

/// Look for studies of a peer and bring them, or some of their series, into the library. What is retrieved goes on in
/// the queue of the Cases page while this window may be closed.
class PacsDialog final : public QDialog {
    Q_OBJECT

public:
    PacsDialog(PacsDesk& desk, QWidget* parent);

    /// Looks for the CTs of a patient at once.
    void searchFor(const std::string& patientId);
    /// Peers and what else is set up; a window of its own.
    void showSettings();

private:
    QWidget* makeQuery();
    void showPeers();
    void search();
    void showStudies(const dicom::Answers<dicom::FoundStudy>& answers);
    void retrieve();
    void refresh();
    void say(const QString& text);

    PacsDesk& m_desk;
    QComboBox* m_peer = nullptr;
    PacsQueryForm* m_form = nullptr;
    QPushButton *m_search = nullptr, *m_retrieve = nullptr;
    FoundStudies* m_found;
    QLabel* m_notice;
};

} // namespace dsmt::ui
