// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/pacs_query_form.h"

#include <QComboBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <map>

namespace dsmt::ui {

namespace {

enum When { Always, Today, LastWeek, LastMonth, Between };

constexpr int kAnyModality = 1; ///< item of the modalities

std::string dicomDate(const QDate& date)
{
    return date.toString(QStringLiteral("yyyyMMdd")).toStdString();
}

std::string typed(const QLineEdit* line)
{
    return line->text().trimmed().toStdString();
}

} // namespace

PacsQueryForm::PacsQueryForm(QWidget* parent)
    : QWidget(parent), m_name(line("pacsQueryName", tr("Family name, or how it begins"))),
      m_id(line("pacsQueryId", tr("Patient ID"))), m_accession(line("pacsQueryAccession", tr("Accession number"))),
      m_modality(new QComboBox(this)), m_when(new QComboBox(this)),
      m_from(new QDateEdit(QDate::currentDate().addDays(-30), this)), m_to(new QDateEdit(QDate::currentDate(), this))
{
    m_modality->addItems({QStringLiteral("CT"), tr("Any"), QStringLiteral("SEG"), QStringLiteral("SR")});
    m_when->addItems({tr("Any date"), tr("Today"), tr("Last 7 days"), tr("Last 30 days"), tr("From - to")});
    for (QDateEdit* date : {m_from, m_to}) {
        date->setCalendarPopup(true);
        date->hide();
    }
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    const auto add = [&](int row, int column, const QString& text, QWidget* field) {
        auto* label = new QLabel(text, this);
        label->setBuddy(field);
        grid->addWidget(label, row, 2 * column);
        grid->addWidget(field, row, 2 * column + 1);
        grid->setColumnStretch(2 * column + 1, 1);
    };
    add(0, 0, tr("Patient"), m_name);
    add(0, 1, tr("Patient ID"), m_id);
    add(0, 2, tr("Accession"), m_accession);
    add(1, 0, tr("Modality"), m_modality);
    add(1, 1, tr("Study date"), m_when);
    grid->addWidget(m_from, 1, 4);
    grid->addWidget(m_to, 1, 5);
    connect(m_when, &QComboBox::currentIndexChanged, this, [this](int when) {
        m_from->setVisible(when == Between);
        m_to->setVisible(when == Between);
    });
}

QLineEdit* PacsQueryForm::line(const char* name, const QString& hint)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(QString::fromLatin1(name));
    edit->setPlaceholderText(hint);
    connect(edit, &QLineEdit::returnPressed, this, &PacsQueryForm::searchRequested);
    return edit;
}

void PacsQueryForm::setPatientId(const std::string& id)
{
    m_id->setText(QString::fromStdString(id));
}

dicom::PacsQuery PacsQueryForm::query() const
{
    dicom::PacsQuery query;
    query.patientName = typed(m_name);
    query.patientId = typed(m_id);
    query.accessionNumber = typed(m_accession);
    if (m_modality->currentIndex() != kAnyModality)
        query.modality = m_modality->currentText().toStdString();
    const QDate today = QDate::currentDate();
    const std::map<int, int> days{{Today, 0}, {LastWeek, 6}, {LastMonth, 29}};
    if (const auto back = days.find(m_when->currentIndex()); back != days.end()) {
        query.dateFrom = dicomDate(today.addDays(-back->second));
        query.dateTo = dicomDate(today);
    } else if (m_when->currentIndex() == Between) {
        query.dateFrom = dicomDate(m_from->date());
        query.dateTo = dicomDate(m_to->date());
    }
    return query;
}

} // namespace dsmt::ui
