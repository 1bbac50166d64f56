// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statistics/statistics_page.h"

#include "ui/assessment/core_sentences.h"
#include "ui/statistics/analysis_form.h"
#include "ui/statistics/bootstrap_strip.h"
#include "ui/statistics/column_form.h"
#include "ui/statistics/figure_pane.h"
#include "ui/statistics/finding_pane.h"
#include "ui/statistics/threshold_card.h"
#include "ui/theme/scrolled.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kSideWidth = 280, kThresholdWidth = 340;

QLabel* heading(const QString& text)
{
    auto* label = new QLabel(text);
    label->setObjectName("heading");
    return label;
}

} // namespace

StatisticsPage::StatisticsPage(LibraryThread& library, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_session(library), m_open(new QPushButton(theme.icon("open"), tr("&Open table..."), this)),
      m_library(new QComboBox(this)), m_title(new QLabel(this)), m_message(new QLabel(this)), m_columns(new ColumnForm),
      m_form(new AnalysisForm), m_bootstrap(new BootstrapStrip), m_figures(new FigurePane(theme)),
      m_threshold(new ThresholdCard), m_findings(new FindingPane)
{
    setAcceptDrops(true);
    auto* card = new QWidget;
    card->setFixedWidth(kThresholdWidth);
    auto* cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(14, 0, 0, 0);
    cardColumn->addWidget(heading(tr("Threshold")));
    cardColumn->addWidget(m_threshold, 1);
    auto* upper = new QWidget;
    auto* upperRow = new QHBoxLayout(upper);
    upperRow->setContentsMargins(0, 0, 0, 0);
    upperRow->addWidget(m_figures, 1);
    upperRow->addWidget(card);
    auto* split = new QSplitter(Qt::Vertical);
    split->addWidget(upper);
    split->addWidget(m_findings);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 2);
    split->setChildrenCollapsible(false);
    auto* row = new QHBoxLayout;
    row->setSpacing(14);
    row->addWidget(makeSide());
    row->addWidget(split, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(10);
    column->addWidget(makeTop());
    column->addLayout(row, 1);
    setFocusProxy(m_open);
    connectParts();
    showOpened();
    showAnalysis();
}

QWidget* StatisticsPage::makeTop()
{
    m_open->setObjectName("openTable");
    m_open->setToolTip(tr("A CSV table of scores or an iMRMC file; or drop it here"));
    m_library->setObjectName("librarySources");
    m_library->setAccessibleName(tr("Scores in the library"));
    m_library->setMinimumContentsLength(28);
    m_title->setObjectName("scoresTitle");
    m_message->setObjectName("scoresMessage");
    for (QLabel* label : {m_title, m_message}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* top = new QWidget;
    auto* row = new QHBoxLayout;
    row->addWidget(m_open);
    row->addWidget(m_library);
    row->addWidget(m_title, 1);
    auto* column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_message);
    return top;
}

QWidget* StatisticsPage::makeSide()
{
    auto* content = new QWidget;
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 6, 0);
    column->setSpacing(8);
    m_columnsGroup = new QWidget;
    auto* columnsColumn = new QVBoxLayout(m_columnsGroup);
    columnsColumn->setContentsMargins(0, 0, 0, 8);
    columnsColumn->addWidget(heading(tr("Columns")));
    columnsColumn->addWidget(m_columns);
    column->addWidget(m_columnsGroup);
    column->addWidget(heading(tr("Analysis")));
    column->addWidget(m_form);
    column->addWidget(heading(tr("Bootstrap")));
    column->addWidget(m_bootstrap);
    column->addStretch(1);
    QScrollArea* scroll = scrolled(content);
    scroll->setFocusPolicy(Qt::NoFocus); // what is in it takes the focus
    scroll->setFixedWidth(kSideWidth);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    return scroll;
}

void StatisticsPage::connectParts()
{
    connect(m_open, &QPushButton::clicked, this, &StatisticsPage::chooseFile);
    connect(m_library, &QComboBox::activated, this, &StatisticsPage::chooseSource);
    connect(m_columns, &ColumnForm::changed, this, [this] { m_session.choose(m_columns->choice()); });
    connect(m_form, &AnalysisForm::curveChanged, this, &StatisticsPage::showCurve);
    connect(m_form, &AnalysisForm::wishChanged, this, [this] { m_session.setWish(m_form->wish(m_session.wish())); });
    connect(m_figures, &FigurePane::cornerChosen, this, &StatisticsPage::showCorner);
    connect(m_figures, &FigurePane::saveRequested, this, &StatisticsPage::chooseFigureFile);
    connect(m_findings, &FindingPane::saveRequested, this, &StatisticsPage::chooseTableFile);
    connect(m_bootstrap, &BootstrapStrip::runRequested, this, &StatisticsPage::bootstrap);
    connect(m_bootstrap, &BootstrapStrip::cancelRequested, &m_session, &ScoreSession::cancelBootstrap);
    connect(&m_session, &ScoreSession::sourcesFound, this, &StatisticsPage::showSources);
    connect(&m_session, &ScoreSession::opened, this, &StatisticsPage::showOpened);
    connect(&m_session, &ScoreSession::analyzed, this, &StatisticsPage::showAnalysis);
    connect(&m_session, &ScoreSession::busyChanged, this, [this](bool busy) {
        if (busy)
            say(tr("Reading and analysing..."));
        else if (m_message->text() == tr("Reading and analysing..."))
            say({});
    });
    connect(&m_session, &ScoreSession::failed, this, [this](const QString& why) { say(sentence(why), true); });
    connect(&m_session, &ScoreSession::bootstrapProgressed, m_bootstrap, &BootstrapStrip::showProgress);
    connect(&m_session, &ScoreSession::bootstrapRunning, m_bootstrap, &BootstrapStrip::showRunning);
    connect(&m_session, &ScoreSession::bootstrapped, this, [this](const std::vector<workflows::Finding>& findings) {
        m_findings->add(findings);
        showCurve();
    });
    connect(&m_saving, &JobRunner::failed, this, [this](const QString& why) { say(sentence(why), true); });
}

} // namespace dsmt::ui
