// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pacs/found_studies.h"

#include "core/dicom/text_encoding.h"

#include <QDate>
#include <QHeaderView>
#include <QLocale>

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

FoundStudies::FoundStudies(QWidget* parent) : QTreeWidget(parent)
{
    setObjectName("pacsFound");
    setAccessibleName(tr("Found studies and series"));
    setHeaderLabels({tr("Patient"), tr("Patient ID"), tr("Date"), tr("Modality"), tr("Description"), tr("Images")});
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAlternatingRowColors(true);
    header()->setSectionResizeMode(Description, QHeaderView::Stretch);
    setColumnWidth(Name, 220);
    connect(this, &QTreeWidget::itemExpanded, this, [this](const QTreeWidgetItem* item) { askForSeries(*item); });
}

void FoundStudies::showStudies(const dicom::Answers<dicom::FoundStudy>& answers)
{
    clear();
    for (const dicom::FoundStudy& study : answers.found) {
        auto* item = new QTreeWidgetItem(this);
        item->setText(Name, text(dicom::displayedName(study.patientName)));
        item->setText(Id, text(study.patientId));
        item->setText(Date, shownDate(study.studyDate));
        item->setText(Modality, text(study.modalities).replace(QLatin1Char('\\'), QStringLiteral(", ")));
        item->setText(Description, text(study.description));
        item->setText(Images, count(study.images));
        item->setData(0, StudyUid, text(study.studyUid));
        item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
    }
}

void FoundStudies::askForSeries(const QTreeWidgetItem& study)
{
    if (!study.parent() && study.childCount() == 0)
        emit seriesRequested(study.data(0, StudyUid).toString());
}

void FoundStudies::showSeries(const QString& studyUid, const dicom::Answers<dicom::FoundSeries>& answers)
{
    for (int row = 0; row < topLevelItemCount(); ++row) {
        QTreeWidgetItem* const study = topLevelItem(row);
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

std::vector<workflows::WantedSeries> FoundStudies::wanted() const
{
    std::map<QString, workflows::WantedSeries> byStudy;
    for (const QTreeWidgetItem* item : selectedItems()) {
        const QString study = item->data(0, StudyUid).toString(), series = item->data(0, SeriesUid).toString();
        if (!series.isEmpty() && item->parent()->isSelected())
            continue; // the whole study is wanted
        byStudy[study].studyUid = study.toStdString();
        if (!series.isEmpty())
            byStudy[study].seriesUids.push_back(series.toStdString());
    }
    std::vector<workflows::WantedSeries> all;
    for (auto& [study, one] : byStudy)
        all.push_back(std::move(one));
    return all;
}

} // namespace dsmt::ui
