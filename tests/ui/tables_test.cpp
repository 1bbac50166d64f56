// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/prediction_table_model.h"
#include "ui/cases/case_filter_model.h"
#include "ui/cases/case_table_model.h"
#include "ui/cases/rejected_files_model.h"
#include "ui/reading/annotation_table_model.h"
#include "ui/studies/study_list_model.h"
#include "ui/studies/text_table_model.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace dsmt;
using namespace dsmt::ui;
using database::CaseRow;

namespace {

constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

CaseRow caseRow(const std::string& patient, const std::string& date, std::optional<double> probability = {})
{
    CaseRow row;
    row.seriesId = std::int64_t(patient.size());
    row.series.seriesUid = "2.25." + patient;
    row.series.patientName = patient;
    row.series.patientId = "ID-" + patient;
    row.series.studyDate = date;
    row.series.description = "Chest 1.0";
    row.series.slices = 98;
    row.addedAt = "2026-01-02T03:04:05Z";
    row.nodules = probability ? 1 : 0;
    row.readers = probability ? 4 : 0;
    row.latestProbability = probability;
    if (probability)
        row.latestLongAxisMm = 15.26;
    return row;
}

QString cell(const QAbstractItemModel& model, int row, int column)
{
    return model.index(row, column).data(Qt::DisplayRole).toString();
}

} // namespace

TEST(CaseTableModel, KeepsTheContractOfItemModels)
{
    CaseTableModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.setRows({caseRow("A", "20250131"), caseRow("B", "20240229", 0.874)});
    model.setRows({});
    model.setRows({caseRow("C", "")});
}

TEST(CaseTableModel, ShowsWhatTheWorklistNeeds)
{
    CaseTableModel model;
    model.setRows({caseRow("Doe Jane", "20240229", 0.874), caseRow("", "2024", {})});
    EXPECT_EQ(cell(model, 0, CaseTableModel::Patient), "Doe Jane");
    EXPECT_EQ(cell(model, 0, CaseTableModel::StudyDate), "2024-02-29");
    EXPECT_EQ(cell(model, 0, CaseTableModel::Slices), "98");
    EXPECT_EQ(cell(model, 0, CaseTableModel::Nodules), "1");
    EXPECT_EQ(cell(model, 0, CaseTableModel::Readers), "4");
    EXPECT_EQ(cell(model, 1, CaseTableModel::Readers), "");
    EXPECT_EQ(cell(model, 0, CaseTableModel::Probability), "87 %");
    EXPECT_EQ(cell(model, 0, CaseTableModel::LongAxis), "15.3 mm");
    EXPECT_EQ(cell(model, 1, CaseTableModel::Patient), "ID-") << "the identifier stands in for a missing name";
    EXPECT_EQ(cell(model, 1, CaseTableModel::StudyDate), "2024");
    EXPECT_EQ(cell(model, 1, CaseTableModel::Probability), "");
    EXPECT_EQ(model.rowOf(8), 0);
    EXPECT_EQ(model.rowOf(99), -1);
}

TEST(CaseTableModel, SaysThatACaseIsSimulated)
{
    CaseRow row = caseRow("Phantom", "20250101");
    row.series.simulated = true;
    CaseTableModel model;
    model.setRows({row});
    EXPECT_EQ(cell(model, 0, CaseTableModel::Patient), "Phantom (simulated)");
}

TEST(CaseTableModel, SaysTheWorstOfASeriesInWordsAndAllOfItInTheToolTip)
{
    CaseTableModel model;
    const GeometryFinding note{
        {"split_series", Severity::Note, "part 1 of 2 of this series: pass 1 over the same places"}, {}, {}};
    const GeometryFinding refusal{
        {"single_slice", Severity::Refusal, "The series has one slice; it is no volume."}, {}, {}};
    model.setRows({caseRow("Doe", "20240229"), caseRow("Roes", "20240229")}, {{3, {note, refusal}}});
    model.setPictures([](std::int64_t) { return QPixmap(); },
                      [](Severity severity) { return severity == Severity::Refusal ? QIcon(QPixmap(4, 4)) : QIcon(); });
    EXPECT_EQ(cell(model, 0, CaseTableModel::Remarks), "The series has one slice; it is no volume. (+1)");
    EXPECT_EQ(model.index(0, CaseTableModel::Remarks).data(Qt::ToolTipRole).toString(),
              "The series has one slice; it is no volume.\nPart 1 of 2 of this series: pass 1 over the same places.");
    EXPECT_FALSE(model.index(0, CaseTableModel::Remarks).data(Qt::DecorationRole).value<QIcon>().isNull());
    EXPECT_EQ(cell(model, 1, CaseTableModel::Remarks), "");
    EXPECT_GT(model.index(0, CaseTableModel::Remarks).data(CaseTableModel::SortRole).toInt(),
              model.index(1, CaseTableModel::Remarks).data(CaseTableModel::SortRole).toInt());
}

TEST(CaseFilterModel, FindsEveryWordAndSortsNumbersAsNumbers)
{
    CaseTableModel model;
    model.setRows({caseRow("Doe", "20240229", 0.09), caseRow("Roe", "20250101", 0.5), caseRow("Poe", "20250101", {})});
    CaseFilterModel filter;
    filter.setSourceModel(&model);
    QAbstractItemModelTester tester(&filter, kFatal);
    filter.setSearch("2025-01 ro");
    ASSERT_EQ(filter.rowCount(), 1);
    EXPECT_EQ(cell(filter, 0, CaseTableModel::Patient), "Roe");
    filter.setSearch("");
    EXPECT_EQ(filter.rowCount(), 3);
    filter.sort(CaseTableModel::Probability, Qt::AscendingOrder);
    EXPECT_EQ(cell(filter, 0, CaseTableModel::Patient), "Poe") << "cases without a result come first";
    EXPECT_EQ(cell(filter, 1, CaseTableModel::Patient), "Doe");
    EXPECT_EQ(cell(filter, 2, CaseTableModel::Patient), "Roe");
}

TEST(RejectedFilesModel, NamesFileAndReason)
{
    RejectedFilesModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.setFiles({{"/ct/notes.dcm", "it is not a DICOM file"}});
    EXPECT_EQ(cell(model, 0, RejectedFilesModel::File), "notes.dcm");
    EXPECT_EQ(cell(model, 0, RejectedFilesModel::Reason), "it is not a DICOM file");
    EXPECT_EQ(model.index(0, 0).data(Qt::ToolTipRole).toString(), "/ct/notes.dcm");
}

TEST(AnnotationTableModel, ShowsTheNewestFirstWithValueAndPlace)
{
    const Annotation distance{AnnotationKind::Distance, {{0, 0, 0}, {5, 0, 0}}, {0, 0, 1}, ""};
    const Annotation arrow{AnnotationKind::TextArrow, {{0, 0, 0}, {5, 0, 0}}, {0, 0, 1}, "vessel"};
    int asked = 0;
    AnnotationTableModel model(
        [&asked](int key) {
            ++asked;
            return key == 4 ? QStringList{"5.0 mm"} : QStringList{"vessel", "2"};
        },
        [](const Annotation& annotation) { return QString::number(annotation.points.size()); });
    QAbstractItemModelTester tester(&model, kFatal);
    model.setAnnotations({{4, distance}, {9, arrow}});
    asked = 0;
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(asked, 0) << "figures are for what is seen";
    EXPECT_EQ(cell(model, 0, AnnotationTableModel::Kind), "Arrow");
    EXPECT_EQ(cell(model, 0, AnnotationTableModel::Value), "vessel, 2");
    EXPECT_EQ(cell(model, 1, AnnotationTableModel::Value), "5.0 mm");
    EXPECT_EQ(cell(model, 1, AnnotationTableModel::Place), "2");
    EXPECT_EQ(model.key(1), 4);
    EXPECT_EQ(model.rowOf(9), 0);
    EXPECT_EQ(model.rowOf(1), -1);
}

TEST(PredictionTableModel, ShowsTheNewestFirstAndRefusalsInWords)
{
    database::StoredPrediction old, refused;
    old.id = 1;
    old.assessment.invasiveness = Invasiveness{0.996, 0.98, 0.999, 0.5};
    old.assessment.nodule.emplace().longAxisMm = 12.04;
    old.assessment.provenance.package = "dsmt-phantom-v1";
    refused.id = 2;
    PredictionTableModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    model.setPredictions({old, refused});
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.prediction(0).id, 2);
    EXPECT_EQ(cell(model, 0, PredictionTableModel::Probability), "refused");
    EXPECT_EQ(cell(model, 0, PredictionTableModel::LongAxis), "");
    EXPECT_EQ(cell(model, 1, PredictionTableModel::Probability), ">99 %");
    EXPECT_EQ(cell(model, 1, PredictionTableModel::LongAxis), "12.0 mm");
    EXPECT_EQ(cell(model, 1, PredictionTableModel::PackageName), "dsmt-phantom-v1");
}

TEST(StudyListModel, KeepsTheContractOfItemModelsAndFindsAStudyAgain)
{
    StudyListModel model;
    QAbstractItemModelTester tester(&model, kFatal);
    database::ReaderStudy first, second;
    first.id = 7;
    first.name = "pilot";
    second.id = 9;
    second.name = "main";
    model.setStudies({second, first});
    EXPECT_EQ(model.rowOf(9), 1); // the list shows the last one first
    EXPECT_EQ(model.rowOf(8), -1);
    EXPECT_TRUE(model.index(0, 0).data(Qt::DisplayRole).toString().contains("pilot"));
    model.setStudies({});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(TextTableModel, KeepsTheContractOfItemModelsAndShowsItsTexts)
{
    TextTableModel model({"Reader", "Cases"});
    QAbstractItemModelTester tester(&model, kFatal);
    model.setRows({{"R1", "3 of 4"}, {"R2", "4 of 4"}});
    EXPECT_EQ(cell(model, 1, 1), "4 of 4");
    EXPECT_EQ(model.headerData(0, Qt::Horizontal, Qt::DisplayRole).toString(), "Reader");
    model.setRows({});
    EXPECT_EQ(model.rowCount(), 0);
}
