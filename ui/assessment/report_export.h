// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/case_session.h"

namespace dsmt::ui {

/// Asks where a report of a prediction of the open case goes, and writes it there.
class ReportExport final : public QObject {
    Q_OBJECT

public:
    explicit ReportExport(CaseSession& session, QObject* parent = nullptr);
    ~ReportExport() override;

    /// @param prediction null: nothing happens but a word why. @param window that the question stands over
    void ask(const database::StoredPrediction* prediction, QWidget* window);

signals:
    /// What was done, or why not, in a sentence.
    void said(const QString& text);
    void written(const QString& file);

private:
    void write(const SeriesPtr& series, const database::StoredPrediction& prediction, const QString& file,
               bool withPatient);

    CaseSession& m_session;
    QString m_folder;
    JobRunner m_writing; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
