// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/pacs_dialog.h"

#include "core/dicom/text_encoding.h"
#include "ui/assessment/core_sentences.h"
#include "ui/pacs/pacs_query_form.h"
#include "ui/pacs/peer_settings.h"
#include "ui/session/pacs_desk.h"

#include <QComboBox>
#include <QDate>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <map>

namespace dsmt::ui {

namespace {

enum Column { Name, Id, Date, Modality, Description, Images, ColumnCount };
enum Role { StudyUid = Qt::UserRole, SeriesUid };

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

QString count(int number)
{
    return number < 0 ? QString() : QString::number(number);
}

QString shownDate(const std::string& date)
{
    const QDate read = QDate::fromString(text(date), QStringLiteral("yyyyMMdd"));
    return read.isValid() ? QLocale().toString(read, QLocale::ShortFormat) : text(date);
}

} // namespace

PacsDialog::PacsDialog(PacsDesk& desk, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_found(new QTreeWidget(this)), m_notice(new QLabel(this))
{
    setWindowTitle(tr("Retrieve from an archive (PACS)"));
    resize(980, 620);
    m_found->setObjectName("pacsFound");
    m_found->setAccessibleName(tr("Found studies and series"));
    m_found->setHeaderLabels(
        {tr("Patient"), tr("Patient ID"), tr("Date"), tr("Modality"), tr("Description"), tr("Images")});
    m_found->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_found->setAlternatingRowColors(true);
    m_found->header()->setSectionResizeMode(Description, QHeaderView::Stretch);
    m_found->setColumnWidth(Name, 220);
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
    connect(m_found, &QTreeWidget::itemExpanded, this, &PacsDialog::askForSeries);
    connect(m_found, &QTreeWidget::itemSelectionChanged, this, &PacsDialog::refresh);
    connect(&m_desk, &PacsDesk::settingsChanged, this, &PacsDialog::showPeers);
    connect(&m_desk, &PacsDesk::foundStudies, this, &PacsDialog::showStudies);
    connect(&m_desk, &PacsDesk::foundSeries, this, &PacsDialog::showSeries);
    connect(&m_desk, &PacsDesk::questionFailed, this, [this](const QString& why) {
        m_search->setEnabled(true);
        say(sentence(why));
    });
    showPeers();
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
        m_peer->addItem(text(peer.name));
    m_peer->setCurrentIndex(std::max(0, m_peer->findText(before)));
    m_search->setEnabled(m_peer->count() > 0);
    if (m_peer->count() == 0)
        say(tr("No archive is set up yet: \"Archives...\" adds one."));
    else
        say({});
    refresh();
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
    m_found->clear();
    for (const dicom::FoundStudy& study : answers.found) {
        auto* item = new QTreeWidgetItem(m_found);
        item->setText(Name, text(dicom::displayedName(study.patientName)));
        item->setText(Id, text(study.patientId));
        item->setText(Date, shownDate(study.studyDate));
        item->setText(Modality, text(study.modalities).replace(QLatin1Char('\\'), QStringLiteral(", ")));
        item->setText(Description, text(study.description));
        item->setText(Images, count(study.images));
        item->setData(0, StudyUid, text(study.studyUid));
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    }
    if (answers.found.empty())
        say(tr("Nothing was found."));
    else if (answers.isCut)
        say(tr("%n studies; there are more: name a date or a patient.", "", int(answers.found.size())));
    else
        say(tr("%n studies", "", int(answers.found.size())));
}

void PacsDialog::askForSeries(QTreeWidgetItem* study)
{
    if (study->parent() || study->childCount() > 0 || m_peer->count() == 0)
        return;
    m_desk.findSeries(m_desk.settings().peers[std::size_t(m_peer->currentIndex())],
                      study->data(0, StudyUid).toString().toStdString());
}

void PacsDialog::showSeries(const QString& studyUid, const dicom::Answers<dicom::FoundSeries>& answers)
{
    for (int row = 0; row < m_found->topLevelItemCount(); ++row) {
        QTreeWidgetItem* const study = m_found->topLevelItem(row);
        if (study->data(0, StudyUid).toString() != studyUid)
            continue;
        qDeleteAll(study->takeChildren());
        for (const dicom::FoundSeries& series : answers.found) {
            auto* item = new QTreeWidgetItem(study);
            item->setText(Name, series.number < 0 ? tr("Series") : tr("Series %1").arg(series.number));
            item->setText(Modality, text(series.modality));
            item->setText(Description, text(series.description));
            item->setText(Images, count(series.images));
            item->setData(0, StudyUid, studyUid);
            item->setData(0, SeriesUid, text(series.seriesUid));
            item->setDisabled(!workflows::isReadHere(series.modality));
            if (item->isDisabled())
                item->setToolTip(Name, tr("Series of this modality cannot be shown here"));
        }
    }
}

void PacsDialog::retrieve()
{
    const PacsPeer& peer = m_desk.settings().peers[std::size_t(m_peer->currentIndex())];
    std::map<QString, workflows::WantedSeries> wanted;
    for (const QTreeWidgetItem* item : m_found->selectedItems()) {
        const QString study = item->data(0, StudyUid).toString(), series = item->data(0, SeriesUid).toString();
        if (!series.isEmpty() && item->parent()->isSelected())
            continue; // the whole study is wanted
        wanted[study].studyUid = study.toStdString();
        if (!series.isEmpty())
            wanted[study].seriesUids.push_back(series.toStdString());
    }
    for (const auto& [study, one] : wanted)
        m_desk.retrieve(peer, one, text(shownPeer(peer)));
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
