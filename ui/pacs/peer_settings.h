// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/pacs_settings.h"

#include <QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QSpinBox;

namespace dsmt::ui {

class PacsDesk;
class PeerForm;
class TlsFields;

/// A section of settings: who this workstation is on the network, where it listens, and its peers, each of which can be
/// asked whether it is there. What is changed is kept with Save.
class PeerSettings final : public QWidget {
    Q_OBJECT

public:
    explicit PeerSettings(PacsDesk& desk, QWidget* parent = nullptr);

private:
    QWidget* makeOwn();
    void showSettings(const PacsSettings& settings);
    void showPeer(int row);
    void takePeer();
    void addPeer();
    void removePeer();
    void test();
    void save();
    void say(const QString& text, bool isGood);

    PacsDesk& m_desk;
    PacsSettings m_shown, m_settings; ///< as they are kept, and with what a person changed
    int m_row = -1;
    bool m_isSaving = false;
    QLineEdit *m_ownAe = nullptr, *m_address = nullptr;
    QCheckBox* m_listen = nullptr;
    QSpinBox* m_listenPort = nullptr;
    QListWidget* m_peers = nullptr;
    PeerForm* m_form = nullptr;
    TlsFields* m_tls = nullptr;
    QLabel* m_notice = nullptr;
};

} // namespace dsmt::ui
