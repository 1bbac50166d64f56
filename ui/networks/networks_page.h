// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/inference/verify_package.h"
#include "ui/jobs/job_runner.h"
#include "ui/networks/package_card.h"
#include "ui/session/analysis_engine.h"
#include "ui/session/library_thread.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QLabel;
class QListView;
class QPushButton;
class QTabWidget;

namespace dsmt::ui {

class ComparisonView;
class PackageListModel;
class TaskStrip;
class TrainingRun;
class TrainingView;

/// The network packages on this computer: their cards, which of them analyses, trust, verification, installing and
/// removing.
class NetworksPage final : public QWidget {
    Q_OBJECT

public:
    NetworksPage(AnalysisEngine& engine, LibraryThread& library, const Theme& theme, QWidget* parent = nullptr);

    /// Verifies a package (folder or ZIP archive), copies it to the user's own and shows it.
    void install(const std::filesystem::path& source);
    /// Shows the curves of a training that is under way (the folder that dsmt train --out names), as they grow.
    void follow(const std::filesystem::path& run);

signals:
    /// A person chose a package to analyse with.
    void packageChosen(const std::string& name);

protected:
    void showEvent(QShowEvent* event) override;

private:
    QWidget* makeList(const Theme& theme);
    QWidget* makeDetails();
    void reload(const std::string& select = {});
    void showList(std::vector<workflows::InstalledPackage> packages, const std::string& select);
    void showSelected();
    void showDetails(PackageDetails details);
    void showState();
    void showChecks(const std::vector<inference::PackageCheck>& checks);
    void chooseToInstall(bool archive);
    void chooseRun();
    void decideTrust();
    void verify();
    void remove();
    const workflows::InstalledPackage* selected() const;
    /// Runs on the worker thread, then the list is read again.
    void act(const QString& title, std::function<void(const Progress&)> work, const std::string& select = {});

    AnalysisEngine& m_engine;
    PackageListModel* m_model;
    QListView* m_list;
    QLabel *m_title, *m_summary, *m_state;
    QPushButton *m_use, *m_trust, *m_verify, *m_remove;
    QTabWidget* m_tabs;
    PackageCard* m_card;
    TrainingView* m_training;
    TrainingRun* m_run;
    ComparisonView* m_comparison;
    std::vector<workflows::InstalledPackage> m_installed;
    bool m_seen = false;
    bool m_following = false; ///< m_training shows a run, not the selected package
    FactGrid *m_facts, *m_checks;
    TaskStrip* m_task;
    JobRunner m_reading, m_acting; // last: their threads end before the rest goes
};

} // namespace dsmt::ui
