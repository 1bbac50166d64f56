// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/peer_form.h"

#include "ui/pacs/tls_fields.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace dsmt::ui {

namespace {

constexpr int kMostPort = 65535;
constexpr int kLongestAeTitle = 16;
struct NamedSet {
    const char *term, *language; ///< as DICOM writes it (PS3.3 C.12.1.1.2); who uses it
};

constexpr NamedSet kCharacterSets[] = {
    {"ISO_IR 192", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Unicode")},
    {"ISO_IR 100", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Western European")},
    {"ISO_IR 101", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Central European")},
    {"ISO_IR 144", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Cyrillic")},
    {"ISO_IR 126", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Greek")},
    {"ISO_IR 127", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Arabic")},
    {"ISO_IR 138", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Hebrew")},
    {"ISO_IR 166", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Thai")},
    {"GB18030", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Chinese")},
    {"GBK", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Chinese")},
    {"\\ISO 2022 IR 58", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Chinese")},
    {"\\ISO 2022 IR 87", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Japanese")},
    {"ISO 2022 IR 13\\ISO 2022 IR 87", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Japanese")},
    {"\\ISO 2022 IR 149", QT_TRANSLATE_NOOP("dsmt::ui::PeerForm", "Korean")}};

/// What a person chose, or typed as DICOM writes it.
std::string chosenSet(const QComboBox& box)
{
    const int row = box.findText(box.currentText());
    return (row >= 0 ? box.itemData(row).toString() : box.currentText().trimmed()).toStdString();
}

std::string typed(const QString& text)
{
    return text.trimmed().toStdString();
}

} // namespace

PeerForm::PeerForm(QWidget* parent)
    : QWidget(parent), m_name(line("pacsName")), m_ae(line("pacsAe")), m_host(line("pacsHost")), m_port(portBox(this)),
      m_characterSet(new QComboBox(this)), m_retrieve(new QComboBox(this)),
      m_tls(new TlsFields(tr("Encrypted (TLS)"), tr("Signs the archive's; empty: any certificate is taken"), this))
{
    m_ae->setMaxLength(kLongestAeTitle);
    m_port->setObjectName("pacsPort");
    m_characterSet->setEditable(true);
    for (const NamedSet& set : kCharacterSets)
        m_characterSet->addItem(QStringLiteral("%1  (%2)").arg(tr(set.language), QString::fromLatin1(set.term)),
                                QString::fromLatin1(set.term));
    m_characterSet->setToolTip(tr("How names are written in questions to it, and in answers that do not say it"));
    m_retrieve->addItems({tr("Over the same connection (C-GET)"), tr("It sends to this workstation (C-MOVE)")});
    auto* test = new QPushButton(tr("Test (C-ECHO)"), this);
    test->setObjectName("pacsTest");
    auto* form = new QFormLayout(this);
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("AE title"), m_ae);
    form->addRow(tr("Host"), m_host);
    form->addRow(tr("Port"), m_port);
    form->addRow(tr("Character set"), m_characterSet);
    form->addRow(tr("Retrieve"), m_retrieve);
    form->addRow(tr("Encryption"), m_tls);
    form->addRow(QString(), test);
    const auto tell = [this] {
        if (!m_isFilling)
            emit edited();
    };
    connect(m_port, &QSpinBox::valueChanged, this, tell);
    connect(m_characterSet, &QComboBox::currentTextChanged, this, tell);
    connect(m_retrieve, &QComboBox::currentIndexChanged, this, tell);
    connect(m_tls, &TlsFields::edited, this, tell);
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
    const int known = m_characterSet->findData(QString::fromStdString(peer.characterSet));
    m_characterSet->setCurrentIndex(known);
    if (known < 0)
        m_characterSet->setCurrentText(QString::fromStdString(peer.characterSet));
    m_retrieve->setCurrentIndex(peer.retrieveByMove ? 1 : 0);
    m_tls->showTls(peer.tls);
    m_isFilling = false;
}

PacsPeer PeerForm::peer() const
{
    PacsPeer peer = m_shown;
    peer.name = typed(m_name->text());
    peer.aeTitle = typed(m_ae->text());
    peer.host = typed(m_host->text());
    peer.port = m_port->value();
    peer.characterSet = chosenSet(*m_characterSet);
    peer.retrieveByMove = m_retrieve->currentIndex() == 1;
    peer.tls = m_tls->tls();
    return peer;
}

void PeerForm::focusName()
{
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace dsmt::ui
