// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/comparison_view.h"

#include "core/workflows/run_dsmt.h"
#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/task_strip.h"
#include "ui/networks/comparison_table_model.h"
#include "ui/networks/figure_view.h"
#include "ui/plots/statistics_pages.h"
#include "ui/theme/row_table.h"

#include <QClipboard>
#include <QComboBox>
#include <QDebug>
#include <QFileDialog>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kTableWidth = 560;

/// Both evaluations, one after the other, into files that are gone afterwards.
workflows::PackageComparison judgeBoth(const std::array<inference::Package, 2>& packages, const std::string& cohort,
                                       const std::string& split, const std::filesystem::path& library,
                                       const Progress& progress)
{
    const QTemporaryDir folder;
    std::array<std::filesystem::path, 2> rows;
    for (std::size_t n = 0; n < packages.size(); ++n) {
        rows[n] = std::filesystem::path(folder.path().toStdString()) / (std::to_string(n) + ".csv");
        std::vector<std::string> arguments{"evaluate", "--package",     packages[n].folder.string(),
                                           "--cohort", cohort,          "--split",
                                           split,      "--library",     library.string(),
                                           "--rows",   rows[n].string()};
        if (split != "train")
            arguments.push_back("--open-test"); // a person was asked
        workflows::runDsmt(arguments, progress.stage(double(n) / 2, double(n + 1) / 2));
    }
    return workflows::comparePackages(rows, {packages[0].threshold, packages[1].threshold});
}

plots::RocPicture pictureOf(const workflows::PackageComparison& comparison, const QStringList& names, bool simulated)
{
    plots::RocPicture picture{.title = "Invasiveness: ROC curves", .heading = {}, .note = {}, .lines = {}};
    picture.heading =
        QStringLiteral("%1 nodules, %2 invasive").arg(comparison.nodules).arg(comparison.invasive).toStdString();
    if (simulated)
        picture.note = "Simulated nodules: the figures say nothing about patients.";
    picture.lines = {
        {names[0].toStdString(), comparison.first.curve, comparison.first.area.area, comparison.first.interval, 0},
        {names[1].toStdString(), comparison.second.curve, comparison.second.area.area, comparison.second.interval, 1}};
    picture.calls = {comparison.first.calls, comparison.second.calls};
    return picture;
}

} // namespace

ComparisonView::ComparisonView(const Theme& theme, std::filesystem::path library, QWidget* parent)
    : QWidget(parent), m_library(std::move(library)), m_other(new QComboBox(this)), m_split(new QComboBox(this)),
      m_cohort(new QLineEdit(this)), m_compare(new QPushButton(tr("Co&mpare"), this)), m_heading(new QLabel(this)),
      m_model(new ComparisonTableModel(this)),
      m_table(rowTable(m_model, ComparisonTableModel::Figure, tr("Figures of both packages"), this)),
      m_figure(new FigureView(this)), m_copy(new QPushButton(tr("Copy &table"), this)),
      m_task(new TaskStrip(theme, this))
{
    m_heading->setObjectName("dim");
    m_heading->setWordWrap(true);
    m_figure->setAccessibleName(tr("ROC curves of both packages"));
    m_table->setMaximumWidth(kTableWidth);
    auto* left = new QVBoxLayout;
    left->addWidget(m_table, 1);
    left->addWidget(m_copy, 0, Qt::AlignLeft);
    auto* results = new QHBoxLayout;
    results->setSpacing(14);
    results->addLayout(left, 1);
    results->addWidget(m_figure, 1);
    auto* column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(makeQuestion());
    column->addWidget(m_task);
    column->addWidget(m_heading);
    column->addLayout(results, 1);

    connect(m_compare, &QPushButton::clicked, this, &ComparisonView::compare);
    connect(m_copy, &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_model->asText()); });
    connect(m_cohort, &QLineEdit::textChanged, this, &ComparisonView::showState);
    connect(m_other, &QComboBox::currentIndexChanged, this, &ComparisonView::showState);
    connect(m_task, &TaskStrip::cancelRequested, &m_runner, &JobRunner::cancel);
    connect(&m_runner, &JobRunner::progressed, m_task,
            [this](double fraction, const QString& text) { m_task->showProgress(fraction, stageText(text)); });
    connect(&m_runner, &JobRunner::runningChanged, this, &ComparisonView::showState);
    connect(&m_runner, &JobRunner::cancelled, m_task, &TaskStrip::clear);
    connect(&m_runner, &JobRunner::failed, m_task, [this](const QString& why) {
        qWarning().noquote() << why;
        m_task->showFailure(sentence(why));
    });
    showState();
}

QWidget* ComparisonView::makeQuestion()
{
    m_other->setAccessibleName(tr("The other package"));
    m_other->setObjectName("comparedPackage");
    m_cohort->setAccessibleName(tr("Cohort"));
    m_cohort->setObjectName("comparedCohort");
    m_cohort->setPlaceholderText(tr("Manifest (cohort.csv), patch cache, or their folder"));
    m_split->setAccessibleName(tr("Nodules"));
    m_split->setObjectName("comparedSplit");
    m_split->addItem(tr("for testing"), QStringLiteral("test"));
    m_split->addItem(tr("for training"), QStringLiteral("train"));
    m_split->addItem(tr("all"), QStringLiteral("all"));
    auto* browse = new QPushButton(tr("C&hoose..."), this);
    connect(browse, &QPushButton::clicked, this, &ComparisonView::chooseCohort);
    auto* cohort = new QHBoxLayout;
    cohort->addWidget(m_cohort, 1);
    cohort->addWidget(browse);
    auto* last = new QHBoxLayout;
    last->addWidget(m_split);
    last->addWidget(m_compare);
    last->addStretch(1);
    auto* question = new QWidget(this);
    auto* form = new QFormLayout(question);
    form->setContentsMargins(0, 0, 0, 0);
    form->addRow(tr("With"), m_other);
    form->addRow(tr("On"), cohort);
    form->addRow(tr("Nodules"), last);
    return question;
}

void ComparisonView::setPackages(const std::optional<inference::Package>& package,
                                 std::vector<workflows::InstalledPackage> all)
{
    const QString before = m_other->currentText();
    m_package = package;
    std::erase_if(all, [&](const workflows::InstalledPackage& each) {
        return !each.package || (package && each.package->descriptionSha256 == package->descriptionSha256);
    });
    m_packages = std::move(all);
    m_other->clear();
    for (const workflows::InstalledPackage& each : m_packages)
        m_other->addItem(QString::fromStdString(each.name));
    m_other->setCurrentIndex(std::max(0, m_other->findText(before)));
    showState();
}

void ComparisonView::setCohort(const QString& path)
{
    m_cohort->setText(path);
}

void ComparisonView::chooseCohort()
{
    const QString file = QFileDialog::getOpenFileName(this, tr("Cohort"), m_cohort->text(),
                                                      tr("Cohorts (*.csv *.cache);;All files (*)"));
    if (!file.isEmpty())
        setCohort(file);
}

const inference::Package* ComparisonView::other() const
{
    const int row = m_other->currentIndex();
    return row < 0 ? nullptr : &*m_packages[std::size_t(row)].package;
}

void ComparisonView::showState()
{
    m_compare->setEnabled(m_package && other() && !m_cohort->text().trimmed().isEmpty() && !m_runner.isRunning());
    for (QWidget* result : std::initializer_list<QWidget*>{m_table, m_copy})
        result->setVisible(m_model->rowCount() > 0);
    if (m_packages.empty())
        m_heading->setText(tr("There is no other package to compare this one with. Install or train one."));
    else if (m_model->rowCount() == 0)
        m_heading->setText(tr("Both packages look at the same nodules; the areas under their ROC curves are compared "
                              "by the paired test of DeLong."));
}

bool ComparisonView::mayOpenTest()
{
    if (m_split->currentData() == QLatin1String("train"))
        return true;
    const auto answer = QMessageBox::question(
        this, tr("Look at test nodules?"),
        tr("Both packages record that their answers for the test nodules of this cohort were looked at (opened.jsonl). "
           "A test set that was opened often is no test any more."),
        QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    return answer == QMessageBox::Yes;
}

void ComparisonView::compare()
{
    if (!mayOpenTest())
        return;
    m_task->showTask(tr("Judging both packages"));
    m_runner.start(
        [packages = std::array{*m_package, *other()}, cohort = m_cohort->text().trimmed().toStdString(),
         split = m_split->currentData().toString().toStdString(), library = m_library](const Progress& progress) {
            return std::pair(packages, judgeBoth(packages, cohort, split, library, progress));
        },
        [this](const std::pair<std::array<inference::Package, 2>, workflows::PackageComparison>& found) {
            const auto& [packages, comparison] = found;
            const QStringList names{QString::fromStdString(packages[0].name), QString::fromStdString(packages[1].name)};
            const bool simulated = packages[0].simulated || packages[1].simulated;
            m_task->clear();
            m_model->setComparison(comparison, names);
            m_figure->setPage(plots::rocPage(pictureOf(comparison, names, simulated)));
            QString heading = tr("%1 and %2 on %n nodule(s), %3 of them invasive.", "", int(comparison.nodules))
                                  .arg(names[0], names[1])
                                  .arg(comparison.invasive);
            if (comparison.leftOut > 0)
                heading += QLatin1Char(' ') +
                           tr("%n without a label or an answer were left out.", "", int(comparison.leftOut));
            if (simulated)
                heading += QLatin1Char(' ') + tr("SIMULATED nodules: no clinical worth");
            m_heading->setText(heading);
            showState();
        });
}

} // namespace dsmt::ui
