// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/results/results_page.h"

#include "core/database/study_store.h"
#include "ui/assessment/core_sentences.h"
#include "ui/cases/task_strip.h"
#include "ui/reports/result_words.h"
#include "ui/results/section_view.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace dsmt::ui {

namespace {

constexpr int kSideWidth = 250, kBehindWidth = 190;
constexpr std::size_t kReplicates = 2000;

} // namespace

ResultsPage::ResultsPage(LibraryThread& library, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_library(library), m_studies(new QComboBox(this)), m_sections(new QListWidget(this)),
      m_warning(new QLabel(this)), m_question(new QLabel(this)), m_summary(new QLabel(this)),
      m_behind(new QLabel(this)), m_bootstrap(new QPushButton(tr("&Bootstrap"), this)),
      m_store(new QPushButton(tr("&Store"), this)), m_export(new QPushButton(tr("&Export..."), this)),
      m_section(new QStackedWidget(this)), m_cases(new QListWidget(this)), m_task(new TaskStrip(theme, this))
{
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(makeSide());
    auto* middle = new QVBoxLayout;
    middle->addWidget(makeHead());
    middle->addWidget(m_section, 1);
    row->addLayout(middle, 1);
    row->addWidget(makeBehind());
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(14, 10, 14, 10);
    column->addLayout(row, 1);
    column->addWidget(m_task);
    // Tab comes to the page by its proxy, so that one is the first.
    setFocusProxy(m_studies);
    setTabOrder(m_studies, m_sections);
    setTabOrder(m_sections, m_cases);

    connect(m_studies, &QComboBox::activated, this, [this](int index) {
        if (const auto id = m_studies->itemData(index).toLongLong(); id > 0)
            showStudy(id);
    });
    connect(m_sections, &QListWidget::currentRowChanged, this, &ResultsPage::showSection);
    connect(m_cases, &QListWidget::itemActivated, this, &ResultsPage::openChosen);
    connect(m_bootstrap, &QPushButton::clicked, this, &ResultsPage::bootstrap);
    connect(m_store, &QPushButton::clicked, this, &ResultsPage::storeComparison);
    connect(m_export, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder for the report and its tables"));
        if (!folder.isEmpty())
            exportTo(folder.toStdString());
    });
    for (JobRunner* runner : {&m_computing, &m_drawing, &m_saving})
        follow(*runner);
    showResults(nullptr);
}

ResultsPage::~ResultsPage() = default;

void ResultsPage::follow(JobRunner& runner)
{
    connect(m_task, &TaskStrip::cancelRequested, &runner, &JobRunner::cancel);
    connect(&runner, &JobRunner::progressed, m_task, &TaskStrip::showProgress);
    connect(&runner, &JobRunner::cancelled, m_task, &TaskStrip::clear);
    connect(&runner, &JobRunner::failed, m_task, [this](const QString& why) { m_task->showFailure(sentence(why)); });
}

QWidget* ResultsPage::makeSide()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(kSideWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_studies->setAccessibleName(tr("Study"));
    m_sections->setAccessibleName(tr("Sections of the report"));
    m_sections->setWordWrap(true);
    m_sections->setSpacing(2);
    column->addWidget(m_studies);
    column->addWidget(m_sections, 1);
    auto* buttons = new QHBoxLayout;
    m_bootstrap->setToolTip(tr("Draw readers and cases again and again; adds a table to section 7"));
    m_export->setToolTip(tr("PDF, CSV and JSON of everything, and the reads for other programs"));
    m_store->setToolTip(tr("Keep areas, differences and tests in the library with the SHA-256 of their inputs; what is "
                           "stored already of these inputs is computed again and compared"));
    buttons->addWidget(m_bootstrap);
    buttons->addWidget(m_store);
    buttons->addWidget(m_export);
    column->addLayout(buttons);
    return side;
}

QWidget* ResultsPage::makeHead()
{
    auto* head = new QWidget(this);
    auto* column = new QVBoxLayout(head);
    column->setContentsMargins(8, 0, 8, 0);
    m_warning->setObjectName("banner");
    m_question->setObjectName("dim");
    for (QLabel* label : {m_warning, m_question, m_summary}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    return head;
}

QWidget* ResultsPage::makeBehind()
{
    auto* side = new QWidget(this);
    side->setFixedWidth(kBehindWidth);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    m_behind->setWordWrap(true);
    m_behind->setTextFormat(Qt::PlainText);
    m_cases->setAccessibleName(tr("Cases behind what was clicked"));
    m_cases->setToolTip(tr("Enter or double click opens the case"));
    column->addWidget(m_behind);
    column->addWidget(m_cases, 1);
    return side;
}

void ResultsPage::showEvent(QShowEvent* event)
{
    listStudies();
    QWidget::showEvent(event);
}

void ResultsPage::listStudies()
{
    m_library.ask(
        this, [](database::Library& library) { return database::StudyStore(library).all(); },
        [this](const std::vector<database::ReaderStudy>& studies) {
            m_studies->clear();
            m_studies->addItem(studies.empty() ? tr("There are no studies yet") : tr("Choose a study"), 0);
            for (const database::ReaderStudy& study : studies)
                m_studies->addItem(QString::fromStdString(study.name), qlonglong(study.id));
            m_studies->setCurrentIndex(std::max(0, m_studies->findData(qlonglong(m_studyId))));
        });
}

void ResultsPage::showStudy(std::int64_t studyId)
{
    m_studyId = studyId;
    m_studies->setCurrentIndex(std::max(0, m_studies->findData(qlonglong(studyId))));
    m_task->showTask(tr("Reading the locked answers"));
    m_library.ask(
        this, [studyId](database::Library& library) { return workflows::studyReads(library, studyId); },
        [this, studyId](workflows::StudyReads reads) {
            if (studyId == m_studyId)
                compute(std::move(reads), {});
        },
        [this] { m_task->showFailure(tr("The study cannot be read.")); });
}

void ResultsPage::compute(workflows::StudyReads reads, const workflows::ResultOptions& options)
{
    m_task->showTask(options.replicates > 0 ? tr("Bootstrap of %L1 replicates").arg(options.replicates)
                                            : tr("Computing"));
    m_computing.start(
        [reads = std::move(reads), options](const Progress& progress) {
            return std::make_shared<const workflows::StudyResults>(workflows::studyResults(reads, options, progress));
        },
        [this](std::shared_ptr<const workflows::StudyResults> results) {
            m_task->clear();
            showResults(std::move(results));
        });
}

void ResultsPage::bootstrap()
{
    if (m_results)
        compute(m_results->reads, {.replicates = kReplicates});
}

void ResultsPage::showResults(std::shared_ptr<const workflows::StudyResults> results)
{
    const int before = std::max(0, m_sections->currentRow());
    m_results = std::move(results);
    m_sections->clear();
    while (m_section->count() > 0)
        delete m_section->widget(0);
    showCases({}, {});
    m_bootstrap->setEnabled(m_results != nullptr);
    m_store->setEnabled(m_results != nullptr);
    m_export->setEnabled(m_results != nullptr);
    m_gallery.reset();
    m_drawing.cancel();
    m_warning->setVisible(m_results && !m_results->warning.empty());
    if (!m_results) {
        m_question->setText(tr("Choose a study on the left. dsmt study demo makes one on simulated nodules."));
        m_summary->clear();
        return;
    }
    m_warning->setText(resultWords(m_results->warning));
    m_question->setText(resultWords(m_results->question));
    m_summary->setText(resultWords(m_results->summary));
    for (const workflows::ResultSection& section : m_results->sections) {
        m_sections->addItem(QStringLiteral("%1  %2").arg(section.number).arg(resultWords(section.title)));
        m_section->addWidget(new QWidget); // made when it is looked at
    }
    constexpr int kPaperTable = 5;
    m_sections->setCurrentRow(before > 0 ? before : kPaperTable);
    emit shown();
}

void ResultsPage::showSection(int row)
{
    if (!m_results || row < 0 || row >= m_section->count())
        return;
    if (!qobject_cast<SectionView*>(m_section->widget(row))) {
        auto* view = new SectionView(*m_results, m_results->sections[std::size_t(row)]);
        connect(view, &SectionView::casesChosen, this, &ResultsPage::showCases);
        connect(view, &SectionView::figureToSave, this, &ResultsPage::chooseFigureFile);
        connect(view, &SectionView::tableToSave, this, &ResultsPage::chooseTableFile);
        delete m_section->widget(row);
        m_section->insertWidget(row, view);
    }
    m_section->setCurrentIndex(row);
    if (static_cast<SectionView*>(m_section->widget(row))->wantsGallery())
        makeGallery();
}

void ResultsPage::showCases(const QString& what, const std::vector<int>& numbers)
{
    m_cases->clear();
    m_behind->setText(numbers.empty()
                          ? tr("Click into a figure, or a number that is underlined, to see the cases behind it.")
                          : tr("%1 (%n case(s))", "", int(numbers.size())).arg(what));
    for (const int number : numbers) {
        auto* item = new QListWidgetItem(QString::fromStdString(database::caseCode(number)), m_cases);
        item->setData(Qt::UserRole, number);
        if (const auto* one = m_results->reads.caseNumbered(number))
            item->setText(item->text() + QStringLiteral("  ") + resultWords(one->standard));
    }
}

void ResultsPage::openChosen()
{
    const QListWidgetItem* item = m_cases->currentItem();
    if (const auto* one = item ? m_results->reads.caseNumbered(item->data(Qt::UserRole).toInt()) : nullptr)
        emit caseRequested(one->seriesId, one->noduleId);
}

} // namespace dsmt::ui
