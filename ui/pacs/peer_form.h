// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/pacs_settings.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QSpinBox;

namespace dsmt::ui {

class TlsFields;

/// The fields of one peer.
class PeerForm final : public QWidget {
    Q_OBJECT

public:
    explicit PeerForm(QWidget* parent = nullptr);

    void showPeer(const PacsPeer& peer);
    /// As it was shown, with what a person changed.
    PacsPeer peer() const;
    void focusName();

    static QSpinBox* portBox(QWidget* parent);

signals:
    void edited();
    void testRequested();

private:
    QLineEdit* line(const char* name);

    PacsPeer m_shown;
    QLineEdit *m_name, *m_ae, *m_host;
    QSpinBox* m_port;
    QComboBox *m_characterSet, *m_retrieve;
    TlsFields* m_tls;
    bool m_isFilling = false;
};

} // namespace dsmt::ui
