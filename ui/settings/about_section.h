// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/about_program.h"
#include "ui/jobs/job_runner.h"
#include "ui/session/analysis_engine.h"
#include "ui/session/library_thread.h"

#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace dsmt::ui {

class FactGrid;

/// Versions of everything, the network with its hash and device, the library with its place and state, licences: what
/// `dsmt about` prints, to be copied for whoever looks after the program. No word about patients.
class AboutSection final : public QWidget {
    Q_OBJECT

public:
    AboutSection(LibraryThread& library, AnalysisEngine& engine, QWidget* parent = nullptr);

    /// What "Copy all" copies, in English so that whoever gets it can read it.
    std::string text() const;

signals:
    void said(const QString& text);

protected:
    void showEvent(QShowEvent* event) override;

private:
    void ask();
    void fill();
    void showNotices();

    LibraryThread& m_library;
    AnalysisEngine& m_engine;
    workflows::AboutGroup m_program, m_network, m_storage, m_thirdParty;
    std::string m_engineVersion;
    QVBoxLayout* m_groups;
    QList<FactGrid*> m_grids;
    JobRunner m_asking, m_reading; // last: their threads end before the rest goes
};

} // namespace dsmt::ui
