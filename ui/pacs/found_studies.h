// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dicom/network/find.h"
#include "core/workflows/retrieve_case.h"

#include <QTreeWidget>

#include <vector>

namespace dsmt::ui {

/// What an archive answered: studies, and under each its series once it is opened.
class FoundStudies final : public QTreeWidget {
    Q_OBJECT

public:
    explicit FoundStudies(QWidget* parent);

    void showStudies(const dicom::Answers<dicom::FoundStudy>& answers);
    void showSeries(const QString& studyUid, const dicom::Answers<dicom::FoundSeries>& answers);
    /// What is selected, by study; a selected study means all of it.
    std::vector<workflows::WantedSeries> wanted() const;

signals:
    /// A study was opened whose series are not known yet.
    void seriesRequested(const QString& studyUid);

private:
    void askForSeries(const QTreeWidgetItem& study);
};

} // namespace dsmt::ui
