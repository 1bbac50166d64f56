// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/about_section.h"

#include "core/base/error.h"
#include "core/base/rotating_log.h"
#include "core/inference/engine_program.h"
#include "ui/assessment/fact_grid.h"
#include "ui/settings/section_parts.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <array>

namespace dsmt::ui {

namespace {

constexpr const char* kWords = "dsmt::ui::AboutWords";
constexpr const char* kRows = "dsmt::ui::LibraryRows";
constexpr std::uint64_t kMostNotices = 8'000'000;
constexpr int kFactsWidth = 640;
constexpr QSize kNoticesSize{860, 640};

// What workflows::about* says, listed here so that the translation files hold it.
[[maybe_unused]] constexpr std::array kNames{
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "Program"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "Network"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "Library"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "Libraries"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "version"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "licence"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "GPL-3.0-or-later; research use only - not for diagnosis"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "programs"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "log"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "system"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "compiler"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "processors"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "memory"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "package"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "title"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "trained on"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "simulated nodules: no clinical worth"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "real nodules"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "folder"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "trusted"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "yes"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "no: it does not analyse"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "SHA-256 of weights"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "engine"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "device"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "schema"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "database"),
    QT_TRANSLATE_NOOP("dsmt::ui::AboutWords", "kept CT"),
};

QString inWords(const std::string& text)
{
    for (const char* context : {kWords, kRows})
        if (const QString words = QCoreApplication::translate(context, text.c_str());
            words != QString::fromStdString(text))
            return words;
    return QString::fromStdString(text);
}

} // namespace

AboutSection::AboutSection(LibraryThread& library, AnalysisEngine& engine, QWidget* parent)
    : QWidget(parent), m_library(library), m_engine(engine), m_thirdParty(workflows::aboutThirdParty()),
      m_groups(new QVBoxLayout)
{
    auto* column = sectionColumn(this, tr("About"));
    column->addWidget(explanation(tr("What this workstation consists of, to be copied for whoever looks after it. No "
                                     "word about patients is in it; `dsmt about` prints the same.")));
    auto* copy = new QPushButton(tr("&Copy all"), this);
    auto* notices = new QPushButton(tr("&Licences of all libraries"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(copy);
    row->addWidget(notices);
    row->addStretch(1);
    column->addLayout(row);
    m_groups->setSpacing(4);
    column->addLayout(m_groups);
    for (const char* title : {"Program", "Network", "Library", "Libraries"}) {
        auto* heading = titleLabel(inWords(title), 1.15);
        heading->setContentsMargins(0, 12, 0, 0);
        m_groups->addWidget(heading);
        m_grids << new FactGrid(this);
        m_grids.last()->setMaximumWidth(kFactsWidth);
        m_groups->addWidget(m_grids.last());
    }
    connect(copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(QString::fromStdString(text()));
        emit said(tr("Copied."));
    });
    connect(notices, &QPushButton::clicked, this, &AboutSection::showNotices);
    connect(&m_engine, &AnalysisEngine::stateChanged, this, [this] {
        if (isVisible())
            ask();
    });
}

std::string AboutSection::text() const
{
    return workflows::aboutText({m_program, m_network, m_storage, m_thirdParty});
}

void AboutSection::ask()
{
    const EngineState& state = m_engine.state();
    const std::string problem = state.problem.toStdString();
    m_asking.start(
        [package = state.package, attributes = state.attributes, problem, known = m_engineVersion,
         ready = state.phase == EngineState::Phase::Ready](const Progress&) {
            std::string engine = known;
            try {
                if (engine.empty())
                    engine = inference::engineVersion(inference::engineProgram());
            } catch (const Error& error) {
                engine = error.message();
            }
            workflows::AboutGroup network{"Network", {}};
            if (package)
                network = workflows::aboutNetwork(
                    *package, ready ? std::optional(attributes) : std::optional<inference::NetworkAttributes>(),
                    engine);
            if (!problem.empty())
                network.facts.push_back({"device", problem});
            return std::tuple(workflows::aboutProgram(), network, engine);
        },
        [this](std::tuple<workflows::AboutGroup, workflows::AboutGroup, std::string> told) {
            std::tie(m_program, m_network, m_engineVersion) = std::move(told);
            fill();
        });
    m_library.ask(
        this, [](database::Library& library) { return workflows::aboutLibrary(library); },
        [this](workflows::AboutGroup storage) {
            m_storage = std::move(storage);
            fill();
        });
}

void AboutSection::fill()
{
    static const QRegularExpression columns(QStringLiteral(" {2,}")); // of the printed text
    const workflows::AboutGroup* groups[] = {&m_program, &m_network, &m_storage, &m_thirdParty};
    for (int n = 0; n < m_grids.size(); ++n) {
        std::vector<Fact> facts;
        for (const workflows::AboutFact& fact : groups[n]->facts)
            facts.push_back({inWords(fact.name), inWords(fact.value).replace(columns, QStringLiteral(", ")), {}});
        m_grids[n]->setFacts(facts);
    }
}

void AboutSection::showNotices()
{
    m_reading.start(
        [](const Progress&) {
            const auto file = workflows::thirdPartyNotices();
            return file.empty() ? std::string() : endOfTextFile(file, kMostNotices);
        },
        [this](const std::string& text) {
            if (text.empty())
                return emit said(tr("The licences of others are packed with an installed workstation; this one runs "
                                    "where it was built."));
            QDialog dialog(window());
            dialog.setObjectName("notices");
            dialog.setWindowTitle(tr("Licences of all libraries"));
            dialog.resize(kNoticesSize);
            auto* shown = new QPlainTextEdit(QString::fromStdString(text));
            shown->setReadOnly(true);
            shown->setAccessibleName(dialog.windowTitle());
            (new QVBoxLayout(&dialog))->addWidget(shown);
            dialog.exec();
        });
}

void AboutSection::showEvent(QShowEvent* event)
{
    ask();
    QWidget::showEvent(event);
}

} // namespace dsmt::ui
