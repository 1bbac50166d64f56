// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/pacs_dialog.h"

#include "ui/assessment/core_sentences.h"
#include "ui/pacs/found_studies.h"
#include "ui/pacs/pacs_query_form.h"
#include "ui/pacs/peer_settings.h"
#include "ui/session/pacs_desk.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace dsmt::ui {

PacsDialog::PacsDialog(PacsDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_found(new FoundStudies(this)), m_notice(new QLabel(this))
{
    setWindowTitle(tr("Retrieve from an archive (PACS)"));
    resize(980, 620);
    m_notice->setObjectName("pacsQueryNotice");
    m_notice->setWordWrap(true);
    m_retrieve = new QPushButton(tr("Retrieve"), this);
    m_retrieve->setObjectName("pacsRetrieve");
    auto* close = new QPushButton(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_notice, 1);
    buttons->addWidget(m_retrieve);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeQuery());
    column->addWidget(m_found, 1);
    column->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_retrieve, &QPushButton::clicked, this, &PacsDialog::retrieve);
    connect(m_found, &FoundStudies::seriesRequested, this, [this](const QString& study) {
        if (m_peer->count() > 0)
            m_desk.findSeries(m_desk.settings().peers[std::size_t(m_peer->currentIndex())], study.toStdString());
    });
    connect(m_found, &QTreeWidget::itemSelectionChanged, this, &PacsDialog::refresh);
    connect(&m_desk, &PacsDesk::settingsChanged, this, &PacsDialog::showPeers);
    connect(&m_desk, &PacsDesk::foundStudies, this, &PacsDialog::showStudies);
    connect(&m_desk, &PacsDesk::foundSeries, m_found, &FoundStudies::showSeries);
    connect(&m_desk, &PacsDesk::questionFailed, this, [this](const QString& why) {
        m_search->setEnabled(true);
        say(sentence(why));
    });
    showPeers();
    m_desk.lookAgain();
}

QWidget* PacsDialog::makeQuery()
{
    auto* query = new QWidget(this);
    m_peer = new QComboBox(query);
    m_peer->setObjectName("pacsPeer");
    m_peer->setMinimumWidth(180);
    m_form = new PacsQueryForm(query);
    m_search = new QPushButton(tr("Search"), query);
    m_search->setObjectName("primary");
    m_search->setDefault(true);
    auto* settings = new QPushButton(tr("Archives..."), query);
    settings->setObjectName("pacsSettings");
    settings->setAutoDefault(false);
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("Archive"), query));
    row->addWidget(m_peer);
    row->addWidget(settings);
    row->addStretch(1);
    row->addWidget(m_search);
    auto* column = new QVBoxLayout(query);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_form);
    connect(m_form, &PacsQueryForm::searchRequested, this, &PacsDialog::search);
    connect(m_search, &QPushButton::clicked, this, &PacsDialog::search);
    connect(settings, &QPushButton::clicked, this, &PacsDialog::showSettings);
    return query;
}

void PacsDialog::showSettings()
{
    auto* dialog = new QDialog(this);
    dialog->setObjectName("pacsSettingsDialog");
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Archives (PACS)"));
    dialog->resize(720, 520);
    auto* column = new QVBoxLayout(dialog);
    column->addWidget(new PeerSettings(m_desk, dialog));
    dialog->open();
}

void PacsDialog::showPeers()
{
    const QString before = m_peer->currentText();
    m_peer->clear();
    for (const PacsPeer& peer : m_desk.settings().peers)
        m_peer->addItem(QString::fromStdString(peer.name));
    m_peer->setCurrentIndex(std::max(0, m_peer->findText(before)));
    m_search->setEnabled(m_peer->count() > 0);
    if (m_peer->count() == 0)
        say(tr("No archive is set up yet: \"Archives...\" adds one."));
    else
        say({});
    refresh();
}

void PacsDialog::searchFor(const std::string& patientId)
{
    m_form->setPatientId(patientId);
    if (m_peer->count() > 0)
        search();
}

void PacsDialog::search()
{
    if (m_peer->count() == 0)
        return showSettings();
    m_found->clear();
    m_search->setEnabled(false);
    say(tr("Searching..."));
    m_desk.findStudies(m_desk.settings().peers[std::size_t(m_peer->currentIndex())], m_form->query());
}

void PacsDialog::showStudies(const dicom::Answers<dicom::FoundStudy>& answers)
{
    m_search->setEnabled(true);
    m_found->showStudies(answers);
    if (answers.found.empty())
        say(tr("Nothing was found."));
    else if (answers.isCut)
        say(tr("%n studies; there are more: name a date or a patient.", "", int(answers.found.size())));
    else
        say(tr("%n studies", "", int(answers.found.size())));
}

void PacsDialog::retrieve()
{
    const PacsPeer& peer = m_desk.settings().peers[std::size_t(m_peer->currentIndex())];
    const std::vector<workflows::WantedSeries> wanted = m_found->wanted();
    for (const workflows::WantedSeries& one : wanted)
        m_desk.retrieve(peer, one, QString::fromStdString(shownPeer(peer)));
    say(tr("%n studies wait to be retrieved; the Cases page shows how far they are.", "", int(wanted.size())));
}

void PacsDialog::refresh()
{
    m_retrieve->setEnabled(m_peer->count() > 0 && !m_found->selectedItems().isEmpty());
}

void PacsDialog::say(const QString& what)
{
    m_notice->setText(what);
}

} // namespace dsmt::ui
