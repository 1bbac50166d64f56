// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/send_dialog.h"

#include "ui/assessment/core_sentences.h"
#include "ui/pacs/pacs_words.h"
#include "ui/session/pacs_desk.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace dsmt::ui {

SendDialog::SendDialog(PacsDesk& desk, const database::CaseRow& row, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_row(row), m_drawn(row), m_summary(new QLabel(this)), m_notice(new QLabel(this)),
      m_changes(new QTableWidget(0, 3, this)), m_go(new QPushButton(tr("Send"), this))
{
    setWindowTitle(tr("Export and send"));
    setMinimumWidth(680);
    m_summary->setWordWrap(true);
    m_summary->setObjectName("sendSummary");
    m_notice->setWordWrap(true);
    m_notice->setObjectName("sendNotice");
    m_go->setObjectName("primary");
    m_changes->setObjectName("sendChanges");
    m_changes->setAccessibleName(tr("What is changed"));
    m_changes->setHorizontalHeaderLabels({tr("Attribute"), tr("What is done"), tr("Files")});
    m_changes->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_changes->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_changes->setMinimumHeight(260);
    m_changes->hide();
    m_changes->verticalHeader()->hide();
    m_changes->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* close = new QPushButton(tr("Close"), this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_notice, 1);
    buttons->addWidget(m_go);
    buttons->addWidget(close);
    auto* column = new QVBoxLayout(this);
    column->addWidget(makeChoices());
    column->addWidget(m_summary);
    column->addWidget(m_changes, 100);
    column->addStretch(1);
    column->addLayout(buttons);

    connect(close, &QPushButton::clicked, this, &QDialog::close);
    connect(m_go, &QPushButton::clicked, this, &SendDialog::go);
    connect(&m_desk, &PacsDesk::settingsChanged, this, &SendDialog::showPeers);
    connect(&m_desk, &PacsDesk::previewed, this, &SendDialog::showPreview);
    const auto fail = [this](const QString& why) { m_notice->setText(sentence(why)); };
    connect(&m_desk, &PacsDesk::previewFailed, this, [this](const QString& why) {
        m_summary->setText(sentence(why));
        m_go->setEnabled(false);
    });
    connect(&m_desk, &PacsDesk::sendingFailed, this, fail);
    connect(&m_desk, &PacsDesk::done, this, fail);
    showPeers();
    m_desk.lookAgain();
    askForGrowth();
}

/// A report says how the nodule grew; its plots are made here, where Qt wants them.
void SendDialog::askForGrowth()
{
    m_summary->setText(tr("Looking what would go..."));
    m_go->setEnabled(false);
    m_desk.library().ask(
        this, [id = m_row.seriesId](database::Library& library) { return growthOfCase(library, id); },
        [this](const std::map<std::int64_t, std::vector<GrowthPoint>>& growth) {
            m_drawn.setGrowth(growth);
            askForPreview();
        });
}

QWidget* SendDialog::makeChoices()
{
    auto* choices = new QWidget(this);
    auto* form = new QFormLayout(choices);
    form->setContentsMargins(0, 0, 0, 0);
    m_target = new QComboBox(choices);
    m_target->setObjectName("sendTarget");
    const auto box = [&](const char* name, const QString& text, bool isOn) {
        auto* made = new QCheckBox(text, choices);
        made->setObjectName(QString::fromLatin1(name));
        made->setChecked(isOn);
        connect(made, &QCheckBox::toggled, this, &SendDialog::askForPreview);
        return made;
    };
    const bool hasResults = m_row.predictions > 0;
    m_report = box("sendReport", tr("Structured report (SR) of each nodule"), hasResults);
    m_segmentation = box("sendSegmentation", tr("Outline (SEG) of each nodule"), hasResults);
    m_keyImage = box("sendKeyImage", tr("Key image (SC) of each nodule: three planes with the outline"), hasResults);
    m_document = box("sendDocument", tr("Report (PDF) of each nodule"), false);
    for (QCheckBox* result : {m_report, m_segmentation, m_keyImage, m_document})
        result->setEnabled(hasResults);
    m_images = box("sendImages", tr("Images of the CT"), !hasResults);
    m_deidentify = box("sendDeidentify", tr("Without the patient's identity (DICOM PS3.15 Annex E)"), false);
    form->addRow(tr("Case"), new QLabel(caseTitle(m_row), choices));
    form->addRow(tr("To"), m_target);
    form->addRow(tr("What"), m_report);
    form->addRow(QString(), m_segmentation);
    form->addRow(QString(), m_keyImage);
    form->addRow(QString(), m_document);
    form->addRow(QString(), m_images);
    form->addRow(tr("Identity"), m_deidentify);
    connect(m_target, &QComboBox::currentIndexChanged, this, &SendDialog::nameButton);
    connect(m_target, &QComboBox::activated, this, [this] { m_isTargetChosen = true; });
    return choices;
}

void SendDialog::showPeers()
{
    const QString before = m_target->currentText();
    m_target->clear();
    for (const PacsPeer& peer : m_desk.settings().peers)
        m_target->addItem(QString::fromStdString(shownPeer(peer)));
    m_target->addItem(tr("A folder"));
    m_target->setCurrentIndex(m_isTargetChosen ? std::max(0, m_target->findText(before)) : 0);
    nameButton();
}

void SendDialog::nameButton()
{
    m_go->setText(isToFolder() ? tr("Export...") : tr("Send"));
}

bool SendDialog::isToFolder() const
{
    return m_target->currentIndex() == m_target->count() - 1;
}

workflows::CaseSending SendDialog::sending() const
{
    workflows::CaseSending sending;
    if (!isToFolder())
        sending.peer = m_desk.settings().peers[std::size_t(m_target->currentIndex())];
    sending.what = m_row.series.seriesUid;
    sending.kinds.report = m_report->isChecked();
    sending.kinds.segmentation = m_segmentation->isChecked();
    sending.kinds.images = m_images->isChecked();
    sending.deidentify = m_deidentify->isChecked();
    if (m_keyImage->isChecked())
        sending.kinds.keyImage = m_drawn.keyImages();
    if (m_document->isChecked())
        sending.kinds.document = m_drawn.reports(!sending.deidentify);
    return sending;
}

void SendDialog::askForPreview()
{
    m_changes->setRowCount(0);
    m_go->setEnabled(false);
    if (!sending().kinds.hasAny()) {
        m_summary->setText(tr("Nothing is chosen."));
        return;
    }
    m_summary->setText(tr("Looking what would go..."));
    m_desk.preview(sending());
}

void SendDialog::showPreview(const workflows::Deidentification& preview)
{
    QStringList lines;
    lines << tr("%n object(s) go.", "", int(preview.files.size()));
    if (!preview.leftOut.empty())
        lines << tr("%n object(s) stay, for example: %1", "", int(preview.leftOut.size()))
                     .arg(translatedSentence(QString::fromStdString(preview.leftOut.front().reason)));
    if (!preview.warnings.empty())
        lines << sentence(QString::fromStdString(preview.warnings.front().text));
    if (m_deidentify->isChecked())
        lines << tr("This is changed in them; everything else stays as it is:");
    else
        lines << tr("Patient and study are named in them.");
    if (m_desk.settings().peers.empty())
        lines << tr("No archive is set up: Settings, DICOM archives.");
    m_summary->setText(lines.join(QLatin1Char('\n')));
    m_changes->setVisible(m_deidentify->isChecked());
    if (!m_deidentify->isChecked())
        QTimer::singleShot(0, this, &QWidget::adjustSize); // when the layout knows it
    m_changes->setRowCount(int(preview.attributes.size()));
    for (int row = 0; row < m_changes->rowCount(); ++row) {
        const workflows::AttributeTotal& total = preview.attributes[std::size_t(row)];
        m_changes->setItem(
            row, 0,
            new QTableWidgetItem(
                QStringLiteral("%1  (%2)").arg(QString::fromStdString(total.name), QString::fromStdString(total.tag))));
        m_changes->setItem(row, 1, new QTableWidgetItem(changeWord(total.action)));
        m_changes->setItem(row, 2, new QTableWidgetItem(QString::number(total.files)));
    }
    m_go->setEnabled(!preview.files.empty());
}

void SendDialog::go()
{
    if (!isToFolder()) {
        m_notice->setText(tr("Preparing..."));
        return m_desk.send(sending());
    }
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the DICOM files"));
    if (folder.isEmpty())
        return;
    m_notice->setText(tr("Preparing..."));
    m_desk.exportTo(sending(), folder.toStdString());
}

} // namespace dsmt::ui
