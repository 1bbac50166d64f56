// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include "ui/window/navigation_column.h"
#include "ui/window/status_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace dsmt::ui {

MainWindow::MainWindow(AnalysisEngine& engine, const Theme& theme)
    : m_engine(engine), m_theme(theme), m_banner(new QLabel), m_navigation(new NavigationColumn),
      m_pages(new QStackedWidget), m_column(new QVBoxLayout), m_status(new StatusLine)
{
    setWindowTitle(tr("DSMT Workstation"));
    resize(screen()->availableSize().boundedTo(QSize(1600, 1000)));
    m_banner->setObjectName("banner");
    m_banner->setAlignment(Qt::AlignCenter);

    m_column->setSpacing(0);
    m_column->addWidget(m_banner);
    m_column->addWidget(m_pages, 1);
    auto* central = new QWidget;
    auto* row = new QHBoxLayout(central);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addLayout(m_column, 1);
    setCentralWidget(central);
    setStatusBar(m_status);

    const auto addHelp = [this](const char* icon, const QString& name, const char* key, auto asked) {
        connect(m_navigation->addHelp(m_theme.icon(icon, "dim"), name, QKeySequence(QString::fromLatin1(key))),
                &QToolButton::clicked, this, asked);
    };
    addHelp("guide", tr("First steps"), "Shift+F1", &MainWindow::guideAsked);
    addHelp("help", tr("Help"), "F1", &MainWindow::helpAsked);
    connect(m_navigation, &NavigationColumn::pageChosen, this, &MainWindow::showPage);
    connect(&m_engine, &AnalysisEngine::stateChanged, this, &MainWindow::showEngine);
    connect(&m_engine, &AnalysisEngine::analysisChanged, this, &MainWindow::showEngine);
    showEngine();
}

int MainWindow::addPage(QWidget* page, const QString& icon, const QString& name)
{
    m_navigation->addPage(m_theme.icon(icon, "dim"), name);
    page->setAccessibleName(name);
    m_pageIds << icon;
    const int number = m_pages->addWidget(page);
    if (number == 0)
        m_navigation->setCurrent(0);
    return number;
}

void MainWindow::addStrip(QWidget* strip)
{
    m_column->addWidget(strip);
}

void MainWindow::showPage(int page)
{
    m_navigation->setCurrent(page);
    const bool isOther = page != m_pages->currentIndex();
    m_pages->setCurrentIndex(page);
    QWidget* shown = m_pages->currentWidget();
    const QWidget* focused = focusWidget();
    if (isOther || !focused || !focused->isVisible() || !shown->isAncestorOf(focused))
        shown->setFocus(); // its keys work at once
    if (isOther)
        emit pageShown(page);
}

int MainWindow::currentPage() const
{
    return m_pages->currentIndex();
}

QString MainWindow::currentPageId() const
{
    return m_pageIds.value(m_pages->currentIndex());
}

void MainWindow::showEngine()
{
    const EngineState& state = m_engine.state();
    m_status->showEngine(state, m_engine.isAnalyzing());
    // Until the package is known it counts as one that is for research only.
    const bool simulated = !state.package || state.package->simulated;
    m_banner->setText(simulated ? tr("Research use only - not for diagnosis. Network trained on simulated nodules.")
                                : QString());
    m_banner->setVisible(simulated);
}

} // namespace dsmt::ui
