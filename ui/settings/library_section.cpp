// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/library_section.h"

#include "core/base/paths.h"
#include "ui/assessment/core_sentences.h"
#include "ui/assessment/fact_grid.h"
#include "ui/settings/library_job.h"
#include "ui/settings/section_parts.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <array>

namespace dsmt::ui {

namespace {

constexpr int kFactsWidth = 380;
constexpr std::size_t kMostFaultsShown = 1000;
constexpr const char* kRows = "dsmt::ui::LibraryRows";

// What database::statisticsOf calls its rows, listed here so that the translation files hold them.
[[maybe_unused]] constexpr std::array kNames{
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "patients"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "studies"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "series"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "images"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "nodules"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "annotations"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "network packages"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "predictions"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "decisions"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "edited outlines"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "reference standards"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "readers"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "reader studies"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "reads"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "LIDC-IDRI readings"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "ROC comparisons"),
    QT_TRANSLATE_NOOP("dsmt::ui::LibraryRows", "audit entries"),
};

QString rowsName(const std::string& english)
{
    QString name = QCoreApplication::translate(kRows, english.c_str());
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

} // namespace

LibrarySection::LibrarySection(LibraryThread& library, Preferences& preferences, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_library(library), m_preferences(preferences), m_place(copyableLabel(tr("Folder"))),
      m_nextPlace(explanation({})), m_startAgain(new QPushButton(tr("Start again &now"), this)),
      m_facts(new FactGrid(this, FactGrid::Values::BesideNames)),
      m_check(new QPushButton(tr("Check the &library"), this)),
      m_withImages(new QCheckBox(tr("also compare every &image with its SHA-256"), this)),
      m_faults(new QPlainTextEdit(this)), m_job(new LibraryJob(library.folder(), theme, this))
{
    auto* column = sectionColumn(this, tr("Library"));
    m_place->setText(QString::fromStdString(library.folder().string()));
    column->addWidget(m_place);
    column->addWidget(makePlaceRow());
    column->addWidget(m_nextPlace);
    m_facts->setMaximumWidth(kFactsWidth);
    column->addWidget(m_facts);
    column->addWidget(makeCheckRow());
    column->addWidget(m_job);
    m_faults->setReadOnly(true);
    m_faults->setAccessibleName(tr("What is not as it was stored"));
    m_faults->setTabChangesFocus(true);
    m_faults->hide();
    column->addWidget(m_faults);
    connect(m_check, &QPushButton::clicked, this, &LibrarySection::check);
    connect(m_job, &LibraryJob::runningChanged, m_check, [this](bool running) { m_check->setEnabled(!running); });
    connect(&m_preferences, &Preferences::programChanged, this, &LibrarySection::showNextPlace);
    showNextPlace();
}

QWidget* LibrarySection::makePlaceRow()
{
    auto* buttons = new QWidget(this);
    auto* row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    auto* open = new QPushButton(tr("&Show in the file manager"), buttons);
    auto* choose = new QPushButton(tr("&Another library..."), buttons);
    for (QPushButton* button : {open, choose, m_startAgain})
        row->addWidget(button);
    row->addStretch(1);
    connect(open, &QPushButton::clicked, this, [this] {
        if (!showFolder(m_library.folder()))
            m_nextPlace->setText(tr("There is no file manager that could show the folder."));
    });
    connect(choose, &QPushButton::clicked, this, [this] {
        const QString folder = QFileDialog::getExistingDirectory(
            this, tr("Folder of a library, or an empty one for a new library"), m_place->text());
        if (!folder.isEmpty())
            choosePlace(folder);
    });
    connect(m_startAgain, &QPushButton::clicked, this, &LibrarySection::startAgainRequested);
    return buttons;
}

QWidget* LibrarySection::makeCheckRow()
{
    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_check);
    row->addWidget(m_withImages);
    row->addStretch(1);
    return line;
}

bool LibrarySection::choosePlace(const QString& folder)
{
    ProgramSettings settings = m_preferences.program();
    settings.library = std::filesystem::path(folder.toStdString()).lexically_normal();
    if (!settings.library.is_absolute())
        return false;
    m_preferences.setProgram(settings);
    return true;
}

void LibrarySection::showNextPlace()
{
    const auto& chosen = m_preferences.program().library;
    const bool isAnother = !chosen.empty() && chosen != m_library.folder().lexically_normal();
    m_nextPlace->setText(isAnother ? tr("The next start opens %1.").arg(QString::fromStdString(chosen.string()))
                                   : tr("Another library is opened by the next start. Nothing is moved or copied."));
    m_startAgain->setVisible(isAnother);
}

void LibrarySection::showEvent(QShowEvent* event)
{
    m_library.ask(
        this, [](database::Library& library) { return database::statisticsOf(library); },
        [this](const database::LibraryStatistics& statistics) { showStatistics(statistics); });
    QWidget::showEvent(event);
}

void LibrarySection::showStatistics(const database::LibraryStatistics& statistics)
{
    std::vector<Fact> facts{{tr("Database"), sizeText(statistics.databaseBytes), {}},
                            {tr("Images"), sizeText(statistics.imageBytes), tr("CT that the library keeps itself")},
                            {tr("Schema"), QString::number(statistics.schema), {}}};
    for (const auto& [what, count] : statistics.rows)
        if (count > 0)
            facts.push_back({rowsName(what), QLocale().toString(qlonglong(count)), {}});
    m_facts->setFacts(facts);
}

void LibrarySection::check()
{
    m_faults->hide();
    m_job->start(
        tr("Checking the library"),
        [images = m_withImages->isChecked()](database::Library& library, const Progress& progress) {
            return database::checkAll(library, {.images = images, .anchor = {}}, progress);
        },
        [this](const database::CheckReport& report) { return outcomeOf(report); });
}

QString LibrarySection::outcomeOf(const database::CheckReport& report)
{
    const QString looked =
        tr("%1 rows, %2 images, %3 s")
            .arg(QLocale().toString(qlonglong(report.rows)), QLocale().toString(qlonglong(report.files)),
                 QLocale().toString(report.seconds, 'f', 1));
    if (report.faults.empty())
        return tr("Everything is as it was stored (%1).").arg(looked);
    QStringList lines;
    for (const database::LibraryFault& fault : report.faults)
        if (std::size_t(lines.size()) < kMostFaultsShown)
            lines << sentence(QString::fromStdString(fault.text));
    m_faults->setPlainText(lines.join(QLatin1Char('\n')));
    m_faults->show();
    return tr("%n thing(s) are not as they were stored (%1). Keep the library as it is and restore a backup.", "",
              int(report.faults.size()))
        .arg(looked);
}

} // namespace dsmt::ui
