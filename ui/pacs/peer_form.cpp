// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/peer_form.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace dsmt::ui {

namespace {

constexpr int kMostPort = 65535;
constexpr int kLongestAeTitle = 16;
constexpr const char* kCharacterSets[] = {"ISO_IR 192", "GB18030",    "GBK",        "ISO_IR 100",
                                          "ISO_IR 101", "ISO_IR 144", "ISO_IR 126", "ISO_IR 127"};

std::string typed(const QString& text)
{
    return text.trimmed().toStdString();
}

} // namespace

PeerForm::PeerForm(QWidget* parent)
    : QWidget(parent), m_name(line("pacsName")), m_ae(line("pacsAe")), m_host(line("pacsHost")),
      m_trusted(line("pacsTrusted")), m_port(portBox(this)), m_characterSet(new QComboBox(this)),
      m_retrieve(new QComboBox(this)), m_tls(new QCheckBox(tr("Encrypted (TLS)"), this))
{
    m_ae->setMaxLength(kLongestAeTitle);
    m_port->setObjectName("pacsPort");
    m_characterSet->setEditable(true);
    for (const char* set : kCharacterSets)
        m_characterSet->addItem(QString::fromLatin1(set));
    m_characterSet->setToolTip(tr("How names are written in questions to it, and in answers that do not say it"));
    m_retrieve->addItems({tr("Over the same connection (C-GET)"), tr("It sends to this workstation (C-MOVE)")});
    m_trusted->setPlaceholderText(tr("Certificate that is trusted (PEM file)"));
    auto* test = new QPushButton(tr("Test (C-ECHO)"), this);
    test->setObjectName("pacsTest");
    auto* form = new QFormLayout(this);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("AE title"), m_ae);
    form->addRow(tr("Host"), m_host);
    form->addRow(tr("Port"), m_port);
    form->addRow(tr("Character set"), m_characterSet);
    form->addRow(tr("Retrieve"), m_retrieve);
    form->addRow(m_tls, m_trusted);
    form->addRow(QString(), test);
    const auto tell = [this] {
        if (!m_isFilling)
            emit edited();
    };
    connect(m_port, &QSpinBox::valueChanged, this, tell);
    connect(m_characterSet, &QComboBox::currentTextChanged, this, tell);
    connect(m_retrieve, &QComboBox::currentIndexChanged, this, tell);
    connect(m_tls, &QCheckBox::toggled, this, tell);
    connect(test, &QPushButton::clicked, this, &PeerForm::testRequested);
}

QLineEdit* PeerForm::line(const char* name)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    connect(edit, &QLineEdit::textEdited, this, &PeerForm::edited);
    return edit;
}

QSpinBox* PeerForm::portBox(QWidget* parent)
{
    auto* box = new QSpinBox(parent);
    box->setRange(1, kMostPort);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    return box;
}

void PeerForm::showPeer(const PacsPeer& peer)
{
    m_shown = peer;
    m_isFilling = true;
    m_name->setText(QString::fromStdString(peer.name));
    m_ae->setText(QString::fromStdString(peer.aeTitle));
    m_host->setText(QString::fromStdString(peer.host));
    m_port->setValue(peer.port);
    m_characterSet->setCurrentText(QString::fromStdString(peer.characterSet));
    m_retrieve->setCurrentIndex(peer.retrieveByMove ? 1 : 0);
    m_tls->setChecked(peer.tls.isOn);
    m_trusted->setText(QString::fromStdString(peer.tls.trusted));
    m_isFilling = false;
}

PacsPeer PeerForm::peer() const
{
    PacsPeer peer = m_shown;
    peer.name = typed(m_name->text());
    peer.aeTitle = typed(m_ae->text());
    peer.host = typed(m_host->text());
    peer.port = m_port->value();
    peer.characterSet = typed(m_characterSet->currentText());
    peer.retrieveByMove = m_retrieve->currentIndex() == 1;
    peer.tls.isOn = m_tls->isChecked();
    peer.tls.trusted = typed(m_trusted->text());
    return peer;
}

void PeerForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace dsmt::ui
