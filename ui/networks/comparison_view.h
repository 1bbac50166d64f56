// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workflows/compare_packages.h"
#include "core/workflows/installed_packages.h"
#include "ui/jobs/job_runner.h"
#include "ui/theme/theme.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace dsmt::ui {

class ComparisonTableModel;
class FigureView;
class TaskStrip;

/// Two packages judged on the same nodules of a cohort by `dsmt evaluate`: figures side by side, both ROC curves, the
/// paired test.
class ComparisonView final : public QWidget {
    Q_OBJECT

public:
    /// @param library for manifests that name series only
    ComparisonView(const Theme& theme, std::filesystem::path library, QWidget* parent = nullptr);

    /// The package that is compared, and those that it can be compared with.
    void setPackages(const std::optional<inference::Package>& package, std::vector<workflows::InstalledPackage> all);
    void setCohort(const QString& path);

private:
    QWidget* makeQuestion();
    void chooseCohort();
    void compare();
    bool mayOpenTest();
    void showState();
    const inference::Package* other() const;

    const std::filesystem::path m_library;
    std::optional<inference::Package> m_package;
    std::vector<workflows::InstalledPackage> m_packages;
    QComboBox *m_other, *m_split;
    QLineEdit* m_cohort;
    QPushButton* m_compare;
    QLabel* m_heading;
    ComparisonTableModel* m_model;
    QTableView* m_table;
    FigureView* m_figure;
    QPushButton* m_copy;
    TaskStrip* m_task;
    JobRunner m_runner; // last: its thread ends before the rest goes
};

} // namespace dsmt::ui
