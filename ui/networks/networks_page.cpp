// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/networks/networks_page.h"

#include "core/workflows/install_package.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/task_strip.h"
#include "ui/networks/comparison_view.h"
#include "ui/networks/package_list_model.h"
#include "ui/networks/training_run.h"
#include "ui/networks/training_view.h"
#include "ui/theme/scrolled.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace dsmt::ui {

namespace {

constexpr int kListWidth = 270;

QWidget* scrolledFacts(FactGrid* facts)
{
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    column->addWidget(facts);
    column->addStretch(1);
    return scrolled(page);
}

} // namespace

NetworksPage::NetworksPage(AnalysisEngine& engine, LibraryThread& library, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_engine(engine), m_model(new PackageListModel(theme, this)), m_list(new QListView(this)),
      m_title(new QLabel(this)), m_summary(new QLabel(this)), m_state(new QLabel(this)),
      m_use(new QPushButton(tr("&Use for analyses"), this)), m_trust(new QPushButton(this)),
      m_verify(new QPushButton(tr("&Verify"), this)), m_remove(new QPushButton(tr("&Remove..."), this)),
      m_tabs(new QTabWidget(this)), m_card(new PackageCard), m_training(new TrainingView),
      m_run(new TrainingRun(library, theme)), m_comparison(new ComparisonView(theme, library.folder())),
      m_facts(new FactGrid(nullptr, FactGrid::Values::BesideNames)),
      m_checks(new FactGrid(nullptr, FactGrid::Values::BesideNames)), m_task(new TaskStrip(theme, this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(makeList(theme));
    row->addWidget(makeDetails(), 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(10);
    column->addLayout(row, 1);
    column->addWidget(m_task);
    setFocusProxy(m_list);
    setTabOrder(m_tabs, m_card); // which was made before its tab

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &NetworksPage::showSelected);
    connect(m_use, &QPushButton::clicked, this, [this] { emit packageChosen(selected()->name); });
    connect(m_trust, &QPushButton::clicked, this, &NetworksPage::decideTrust);
    connect(m_verify, &QPushButton::clicked, this, &NetworksPage::verify);
    connect(m_remove, &QPushButton::clicked, this, &NetworksPage::remove);
    connect(&m_engine, &AnalysisEngine::stateChanged, this, &NetworksPage::showState);
    connect(m_run, &TrainingRun::started, this, &NetworksPage::follow);
    connect(m_run, &TrainingRun::installRequested, this, &NetworksPage::install);
    connect(m_task, &TaskStrip::cancelRequested, &m_acting, &JobRunner::cancel);
    connect(&m_acting, &JobRunner::progressed, m_task, &TaskStrip::showProgress);
    connect(&m_acting, &JobRunner::runningChanged, this, &NetworksPage::showState);
    connect(&m_acting, &JobRunner::cancelled, m_task, &TaskStrip::clear);
    for (JobRunner* runner : {&m_reading, &m_acting})
        connect(runner, &JobRunner::failed, m_task, [this](const QString& why) { m_task->showFailure(sentence(why)); });
    showSelected();
}

void NetworksPage::showEvent(QShowEvent* event)
{
    // Hashing the packages would be in the way of a window that comes up.
    if (!std::exchange(m_seen, true))
        reload();
    QWidget::showEvent(event);
}

QWidget* NetworksPage::makeList(const Theme& theme)
{
    m_list->setModel(m_model);
    m_list->setAccessibleName(tr("Networks on this computer"));
    m_list->setSpacing(2);
    m_list->setIconSize({18, 18});
    auto* install = new QToolButton(this);
    install->setIcon(theme.icon("open"));
    install->setText(tr("Install"));
    install->setToolTip(tr("Verify a network package and copy it to your own"));
    install->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    install->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(install);
    menu->addAction(tr("Folder..."), this, [this] { chooseToInstall(false); });
    menu->addAction(tr("ZIP archive..."), this, [this] { chooseToInstall(true); });
    install->setMenu(menu);
    auto* follow = new QPushButton(tr("Follow a training..."), this);
    follow->setToolTip(tr("Curves of a run of dsmt train, as they grow"));
    connect(follow, &QPushButton::clicked, this, &NetworksPage::chooseRun);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(install);
    buttons->addWidget(follow);
    buttons->addStretch(1);
    setTabOrder(m_list, install);
    setTabOrder(install, follow);
    setTabOrder(follow, m_use);
    auto* side = new QWidget(this);
    side->setFixedWidth(kListWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_list, 1);
    column->addLayout(buttons);
    return side;
}

QWidget* NetworksPage::makeDetails()
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    m_title->setFont(large);
    m_title->setObjectName("networkTitle");
    m_summary->setObjectName("dim");
    m_state->setObjectName("networkState");
    for (QLabel* label : {m_title, m_summary, m_state}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_tabs->addTab(m_card, tr("Card"));
    auto* training = new QWidget;
    auto* trainingColumn = new QVBoxLayout(training);
    trainingColumn->addWidget(m_run);
    trainingColumn->addWidget(m_training, 1);
    m_tabs->addTab(training, tr("Training"));
    m_tabs->addTab(scrolledFacts(m_facts), tr("Facts"));
    m_tabs->addTab(m_comparison, tr("Compare"));
    m_tabs->addTab(scrolledFacts(m_checks), tr("Verification"));
    auto* buttons = new QHBoxLayout;
    for (QPushButton* button : {m_use, m_trust, m_verify, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* details = new QWidget(this);
    auto* column = new QVBoxLayout(details);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_title);
    column->addWidget(m_summary);
    column->addWidget(m_state);
    column->addLayout(buttons);
    column->addWidget(m_tabs, 1);
    return details;
}

const workflows::InstalledPackage* NetworksPage::selected() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_model->package(current.row()) : nullptr;
}

void NetworksPage::reload(const std::string& select)
{
    m_reading.start(
        [](const Progress&) { return workflows::installedPackages(); },
        [this, select](std::vector<workflows::InstalledPackage> packages) { showList(std::move(packages), select); });
}

void NetworksPage::showList(std::vector<workflows::InstalledPackage> packages, const std::string& select)
{
    std::string wanted = select;
    if (const auto* before = selected(); before && wanted.empty())
        wanted = before->name;
    if (const auto& inUse = m_engine.state().package; inUse && wanted.empty())
        wanted = inUse->name;
    m_model->setPackages(packages);
    m_installed = std::move(packages);
    m_list->setCurrentIndex(m_model->index(std::max(0, m_model->rowOf(wanted))));
    showState();
}

void NetworksPage::showSelected()
{
    const auto* installed = selected();
    m_tabs->setVisible(installed);
    m_checks->setFacts({});
    m_following = false;
    showState();
    if (!installed)
        return;
    m_card->setPlainText(tr("Reading the card..."));
    m_facts->setFacts({});
    m_comparison->setPackages(installed->package, m_installed);
    m_title->setText(QString::fromStdString(installed->package ? installed->package->title : installed->name));
    m_summary->setText(installed->package ? QString::fromStdString(installed->package->trainingSummary)
                                          : sentence(QString::fromStdString(installed->problem)));
    m_reading.start([installed = *installed](const Progress&) { return readPackageDetails(installed); },
                    [this](PackageDetails details) { showDetails(std::move(details)); });
}

void NetworksPage::chooseRun()
{
    const QString run = QFileDialog::getExistingDirectory(this, tr("Folder of a training (dsmt train --out)"));
    if (!run.isEmpty())
        follow(run.toStdString());
}

void NetworksPage::follow(const std::filesystem::path& run)
{
    m_following = true;
    m_tabs->show();
    m_tabs->setCurrentWidget(m_training->parentWidget());
    m_training->showRun(run);
}

void NetworksPage::showDetails(PackageDetails details)
{
    if (!m_following)
        m_training->showRun(details.installed.folder);
    m_card->setCard(details);
    m_facts->setFacts(packageFacts(details));
}

void NetworksPage::showState()
{
    const auto& state = m_engine.state();
    m_model->setInUse(state.package && state.phase != EngineState::Phase::Failed ? state.package->descriptionSha256
                                                                                 : std::string());
    const auto* installed = selected();
    const bool idle = !m_acting.isRunning();
    const bool inUse = installed && m_model->isInUse(*installed);
    m_use->setEnabled(installed && installed->trusted && !inUse);
    m_verify->setEnabled(installed && idle);
    m_trust->setEnabled(installed && installed->package && installed->own && !inUse && idle);
    m_trust->setText(installed && installed->trusted ? tr("Withdraw &trust") : tr("&Trust..."));
    m_remove->setEnabled(installed && installed->own && !inUse && idle);
    if (!installed) {
        m_title->setText(tr("No network package is installed"));
        m_summary->setText(tr("Install one from a folder or a ZIP archive."));
        return m_state->clear();
    }
    QStringList words{m_model->stateText(*installed)};
    if (!installed->own)
        words << tr("came with the program");
    if (installed->package && installed->package->simulated)
        words << tr("SIMULATED nodules: no clinical worth");
    m_state->setText(words.join(QStringLiteral("  \u00b7  ")));
}
} // namespace dsmt::ui
