// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/save_dialog.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace dsmt::ui {

/// What a person wants a picture to be.
struct PictureWish {
    bool wholeLayout = false;
    bool svg = false;
    int width = 0; ///< pixels of a PNG
    bool patientText = false;
    QString file;
};

/// Asks what a picture shows, how large it is and where it goes. Nothing that names the patient is in it or in its name
/// unless the box is ticked.
class SavePictureDialog final : public SaveDialog {
    Q_OBJECT

public:
    /// Logical width of the picture of one view and of the whole layout.
    struct Widths {
        int view = 0, layout = 0;
    };
    /// Names of the file without folder and ending, without and with the patient.
    struct Names {
        QString plain, withPatient;
    };

    SavePictureDialog(const QString& viewName, const Widths& widths, const Names& names, const QString& folder,
                      QWidget* parent);

    void setPatientTextAllowed(bool allowed);

    PictureWish wish() const;

private:
    QString ending() const override;
    QString contents() const override;
    void proposeName();
    void proposeWidth();
    void judge();

    Widths m_widths;
    Names m_names;
    QComboBox* m_what;
    QComboBox* m_format;
    QComboBox* m_scale;
    QSpinBox* m_width;
    QCheckBox* m_patient;
};

} // namespace dsmt::ui
