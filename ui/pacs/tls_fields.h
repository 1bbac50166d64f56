// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/pacs_settings.h"

#include <QWidget>

class QCheckBox;
class QFormLayout;
class QLineEdit;

namespace dsmt::ui {

/// Whether to encrypt and, if so, the files with certificates.
class TlsFields final : public QWidget {
    Q_OBJECT

public:
    /// @param text of the check box @param trustHint what the trusted certificate is for
    TlsFields(const QString& text, const QString& trustHint, QWidget* parent);

    void showTls(const PacsTls& tls);
    PacsTls tls() const;

signals:
    void edited();

private:
    QLineEdit* addFile(QFormLayout& form, const char* name, const QString& label, const QString& hint);

    QCheckBox* m_isOn;
    QWidget* m_files;
    QLineEdit *m_trusted, *m_certificate, *m_privateKey;
};

} // namespace dsmt::ui
