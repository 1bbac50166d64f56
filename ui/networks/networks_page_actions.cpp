// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with a package: installing, trust, verification, removing.
#include "ui/networks/networks_page.h"

#include "core/workflows/install_package.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/task_strip.h"

#include <QFileDialog>
#include <QMessageBox>
#include <QTabWidget>

#include <utility>

namespace dsmt::ui {

void NetworksPage::act(const QString& title, std::function<void(const Progress&)> work, const std::string& select)
{
    m_task->showTask(title);
    m_acting.start(std::move(work), [this, select] {
        m_task->clear();
        reload(select);
    });
}

void NetworksPage::chooseToInstall(bool archive)
{
    const QString source = archive ? QFileDialog::getOpenFileName(this, tr("Network package (ZIP archive)"), {},
                                                                  tr("ZIP archives (*.zip)"))
                                   : QFileDialog::getExistingDirectory(this, tr("Folder of a network package"));
    if (!source.isEmpty())
        install(source.toStdString());
}

void NetworksPage::install(const std::filesystem::path& source)
{
    m_task->showTask(tr("Installing %1").arg(QString::fromStdString(source.filename().string())));
    m_acting.start(
        [source](const Progress& progress) { return workflows::installTrusted(source, false, progress).package.name; },
        [this](const std::string& name) {
            m_task->showOutcome(tr("%1 is installed and trusted.").arg(QString::fromStdString(name)));
            reload(name);
        });
}

void NetworksPage::decideTrust()
{
    const inference::Package package = *selected()->package;
    if (selected()->trusted)
        return act(tr("Withdrawing trust"), [package](const Progress&) { workflows::withdrawTrust(package); });
    const auto answer = QMessageBox::question(this, tr("Trust this network?"),
                                              tr("%1 may then analyse nodules, and its answers are stored with "
                                                 "cases.\n\nSHA-256 %2\n%3\n\nTrust only what you "
                                                 "know the origin of. The decision is recorded with your name.")
                                                  .arg(QString::fromStdString(package.title),
                                                       QString::fromStdString(package.descriptionSha256),
                                                       QString::fromStdString(package.trainingSummary)),
                                              QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        act(tr("Recording trust"), [package](const Progress&) { workflows::trust(package, "chosen"); });
}

void NetworksPage::verify()
{
    m_task->showTask(tr("Verifying %1").arg(QString::fromStdString(selected()->name)));
    m_acting.start(
        [installed = *selected()](const Progress&) {
            auto checks = inference::verifyPackage(installed.folder);
            if (std::ranges::all_of(checks, &inference::PackageCheck::isGood))
                checks.push_back(inference::loadInEngine(inference::openPackage(installed.folder)));
            return checks;
        },
        [this](const std::vector<inference::PackageCheck>& checks) {
            m_task->clear();
            showChecks(checks);
        });
}

void NetworksPage::showChecks(const std::vector<inference::PackageCheck>& checks)
{
    std::vector<Fact> facts;
    for (const inference::PackageCheck& check : checks)
        facts.push_back({QString::fromStdString(check.what),
                         check.isGood() ? tr("good: %1").arg(QString::fromStdString(check.found))
                                        : tr("NO GOOD: %1").arg(QString::fromStdString(check.problem)),
                         {}});
    m_checks->setFacts(facts);
    m_tabs->setCurrentIndex(m_tabs->count() - 1);
}

void NetworksPage::remove()
{
    const std::string name = selected()->name;
    const auto answer = QMessageBox::question(
        this, tr("Remove this network?"),
        tr("%1 is deleted from %2. Predictions that it made stay.")
            .arg(QString::fromStdString(name), QString::fromStdString(selected()->folder.string())),
        QMessageBox::Yes | QMessageBox::Cancel, QMessageBox::Cancel);
    if (answer == QMessageBox::Yes)
        act(tr("Removing %1").arg(QString::fromStdString(name)),
            [name](const Progress&) { workflows::removePackage(name); });
}

} // namespace dsmt::ui
