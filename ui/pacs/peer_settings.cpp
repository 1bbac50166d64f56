// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/peer_settings.h"

#include "core/dicom/text_encoding.h"
#include "ui/assessment/core_sentences.h"
#include "ui/pacs/peer_form.h"
#include "ui/pacs/tls_fields.h"
#include "ui/session/pacs_desk.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include <utility>

namespace dsmt::ui {

namespace {

QLineEdit* named(const char* name, QWidget* parent)
{
    auto* line = new QLineEdit(parent);
    line->setObjectName(QString::fromLatin1(name));
    return line;
}

} // namespace

PeerSettings::PeerSettings(PacsDesk& desk, QWidget* parent) : QWidget(parent), m_desk(desk)
{
    setWindowTitle(tr("DICOM archives"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(makeOwn());
    auto* row = new QHBoxLayout;
    auto* left = new QVBoxLayout;
    m_peers = new QListWidget(this);
    m_peers->setObjectName("pacsPeers");
    m_peers->setAccessibleName(tr("Peers"));
    m_peers->setMaximumWidth(220);
    left->addWidget(m_peers, 1);
    auto* buttons = new QHBoxLayout;
    auto* add = new QPushButton(tr("Add"), this);
    add->setObjectName("pacsAddPeer");
    auto* remove = new QPushButton(tr("Remove"), this);
    buttons->addWidget(add);
    buttons->addWidget(remove);
    left->addLayout(buttons);
    row->addLayout(left);
    m_form = new PeerForm(this);
    row->addWidget(m_form, 1);
    column->addLayout(row, 1);
    m_notice = new QLabel(this);
    m_notice->setObjectName("pacsNotice");
    m_notice->setWordWrap(true);
    column->addWidget(m_notice);
    auto* save = new QPushButton(tr("Save"), this);
    save->setObjectName("pacsSave");
    column->addWidget(save, 0, Qt::AlignRight);

    connect(add, &QPushButton::clicked, this, &PeerSettings::addPeer);
    connect(remove, &QPushButton::clicked, this, &PeerSettings::removePeer);
    connect(save, &QPushButton::clicked, this, &PeerSettings::save);
    connect(m_form, &PeerForm::edited, this, &PeerSettings::takePeer);
    connect(m_form, &PeerForm::testRequested, this, &PeerSettings::test);
    connect(m_peers, &QListWidget::currentRowChanged, this, &PeerSettings::showPeer);
    connect(&m_desk, &PacsDesk::settingsChanged, this, [this] {
        // What a person is typing is not taken away.
        if (m_settings == m_shown || m_settings == m_desk.settings())
            showSettings(m_desk.settings());
    });
    connect(&m_desk, &PacsDesk::listeningChanged, this, [this](bool isGood, const QString& text) {
        if (std::exchange(m_isSaving, false))
            say(isGood ? (tr("Saved.") + QLatin1Char(' ') + text).trimmed() : sentence(text), isGood);
    });
    connect(&m_desk, &PacsDesk::echoed, this,
            [this](bool answers, const QString& text) { say(sentence(text), answers); });
    showSettings(m_desk.settings());
}

QWidget* PeerSettings::makeOwn()
{
    auto* own = new QWidget(this);
    auto* form = new QFormLayout(own);
    form->setContentsMargins(0, 0, 0, 0);
    m_ownAe = named("pacsOwnAe", own);
    m_ownAe->setMaxLength(16);
    m_listen = new QCheckBox(tr("Let the peers below send to this workstation"), own);
    m_listen->setObjectName("pacsListen");
    m_address = named("pacsAddress", own);
    m_address->setToolTip(
        tr("127.0.0.1: only from this machine; 0.0.0.0: from any network; or the address of one card"));
    m_address->setAccessibleName(tr("Address to listen at"));
    m_listenPort = PeerForm::portBox(own);
    m_listenPort->setAccessibleName(tr("Port to listen at"));
    auto* place = new QHBoxLayout;
    place->addWidget(m_address);
    place->addWidget(new QLabel(tr("port"), own));
    place->addWidget(m_listenPort);
    form->addRow(tr("AE title of this workstation"), m_ownAe);
    form->addRow(QString(), m_listen);
    form->addRow(tr("Listens at"), place);
    m_tls =
        new TlsFields(tr("Encrypted calls only (TLS)"), tr("Signs the callers'; empty: they need to show none"), own);
    form->addRow(QString(), m_tls);
    return own;
}

void PeerSettings::showSettings(const PacsSettings& settings)
{
    m_settings = m_shown = settings;
    m_ownAe->setText(QString::fromStdString(settings.aeTitle));
    m_listen->setChecked(settings.listener.isOn);
    m_address->setText(QString::fromStdString(settings.listener.address));
    m_listenPort->setValue(settings.listener.port);
    m_tls->showTls(settings.listener.tls);
    const int row = std::max(0, m_row);
    m_row = -1;
    m_peers->clear();
    for (const PacsPeer& peer : settings.peers)
        m_peers->addItem(QString::fromStdString(peer.name));
    m_peers->setCurrentRow(std::min(row, m_peers->count() - 1));
    showPeer(m_peers->currentRow());
}

void PeerSettings::showPeer(int row)
{
    m_row = row;
    m_form->setEnabled(row >= 0);
    m_form->showPeer(row >= 0 ? m_settings.peers[std::size_t(row)] : PacsPeer{});
}

void PeerSettings::takePeer()
{
    if (m_row < 0)
        return;
    m_settings.peers[std::size_t(m_row)] = m_form->peer();
    m_peers->item(m_row)->setText(QString::fromStdString(m_form->peer().name));
}

void PeerSettings::addPeer()
{
    PacsPeer peer;
    peer.name = tr("New archive").toStdString();
    m_settings.peers.push_back(peer);
    m_peers->addItem(QString::fromStdString(peer.name));
    m_peers->setCurrentRow(m_peers->count() - 1);
    m_form->focusName();
}

void PeerSettings::removePeer()
{
    if (m_row < 0)
        return;
    const PacsSettings kept = m_shown;
    PacsSettings left = m_settings;
    left.peers.erase(left.peers.begin() + m_row);
    showSettings(left);
    m_shown = kept;
}

void PeerSettings::test()
{
    if (m_row < 0)
        return;
    const PacsPeer& peer = m_settings.peers[std::size_t(m_row)];
    if (const std::string fault = faultOf(peer); !fault.empty())
        return say(sentence(QString::fromStdString(fault)), false);
    say(tr("Asking..."), true);
    m_desk.echo(peer, m_ownAe->text().trimmed());
}

void PeerSettings::save()
{
    m_settings.aeTitle = m_ownAe->text().trimmed().toStdString();
    m_settings.listener = {m_listen->isChecked(), m_address->text().trimmed().toStdString(), m_listenPort->value(),
                           m_tls->tls()};
    if (const std::string fault = faultOf(m_settings); !fault.empty())
        return say(sentence(QString::fromStdString(fault)), false);
    for (const PacsPeer& peer : m_settings.peers)
        if (!dicom::isKnownCharacterSet(peer.characterSet))
            return say(tr("%1: there is no character set %2.")
                           .arg(QString::fromStdString(peer.name), QString::fromStdString(peer.characterSet)),
                       false);
    say(tr("Saving..."), true);
    m_isSaving = true;
    m_desk.store(m_settings);
}

void PeerSettings::say(const QString& text, bool isGood)
{
    m_notice->setText(text);
    m_notice->setProperty("fault", !isGood);
}

} // namespace dsmt::ui
