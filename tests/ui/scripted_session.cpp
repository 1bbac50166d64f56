// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/scripted_session.h"

#include "core/database/case_store.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/reading/measurement_list.h"
#include "ui/reading/reading_page.h"

#include <QApplication>
#include <QTableView>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <random>

namespace dsmt::ui::testing {

namespace {

void tell(const char* word, const SessionState& state)
{
    std::printf("%s %s %d %d %d\n", word, state.caseName.c_str(), state.slice, state.tool, state.placed);
    std::fflush(stdout);
}

/// As one word of a line.
std::string nameOf(const SeriesRecord& series)
{
    std::string name = caseName(series);
    std::ranges::replace(name, ' ', '_');
    return name;
}

class Person {
public:
    Person(Workstation& workstation, unsigned seed)
        : m_workstation(workstation), m_axial(workstation.reading().planes()[0]), m_random(seed)
    {
    }

    void step()
    {
        switch (m_random() % 8) {
        case 0:
        case 1:
        case 2:
            return scroll();
        case 3:
            return takeUpTool();
        case 4:
        case 5:
            return measure();
        case 6:
            return m_workstation.session().analyze();
        default:
            return changeCase();
        }
    }

    void rest()
    {
        QTest::qWait(kBehindMilliseconds + 30);
        QCoreApplication::processEvents(); // a busy machine may have slept over the last moment of it
        bool answered = false;
        m_workstation.library().ask(
            &m_workstation, [](database::Library&) { return 0; }, [&answered](int) { answered = true; });
        waitUntil([&] { return answered; });
    }

private:
    void scroll()
    {
        for (int n = 1 + int(m_random() % 6), way = m_random() % 2 ? 120 : -120; n > 0; --n) {
            const QPointF middle(m_axial->width() / 2.0, m_axial->height() / 2.0);
            QWheelEvent event(middle, m_axial->mapToGlobal(middle), {}, {0, way}, Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QApplication::sendEvent(m_axial, &event);
        }
    }

    void takeUpTool()
    {
        const Qt::Key keys[]{Qt::Key_Escape, Qt::Key_N, Qt::Key_D, Qt::Key_U};
        QTest::keyClick(m_axial, keys[m_random() % 4]);
    }

    void measure()
    {
        QTest::keyClick(m_axial, Qt::Key_Escape);
        QTest::keyClick(m_axial, Qt::Key_D);
        const QPoint from(m_axial->width() / 2 + int(m_random() % 60) - 30,
                          m_axial->height() / 2 + int(m_random() % 60));
        QTest::mousePress(m_axial, Qt::LeftButton, {}, from);
        QTest::mouseMove(m_axial, from + QPoint(20, 9));
        QTest::mouseMove(m_axial, from + QPoint(40, 18));
        QTest::mouseRelease(m_axial, Qt::LeftButton, {}, from + QPoint(40, 18));
    }

    void changeCase()
    {
        std::vector<database::CaseRow> cases;
        bool listed = false;
        m_workstation.library().ask(
            &m_workstation, [](database::Library& library) { return database::CaseStore(library).cases(); },
            [&](std::vector<database::CaseRow> rows) {
                cases = std::move(rows);
                listed = true;
            });
        waitUntil([&] { return listed; });
        bool opened = false;
        const auto connection = QObject::connect(&m_workstation.session(), &CaseSession::opened, &m_workstation,
                                                 [&opened] { opened = true; });
        const database::CaseRow& other = cases[m_random() % cases.size()];
        // From here on the next start may offer it, at the place of last time.
        tell("did", {nameOf(other.series), kAnywhere, kAnywhere, 0});
        m_workstation.session().open(other);
        waitUntil([&] { return opened; });
        QObject::disconnect(connection);
        rest(); // the place of last time comes back
    }

    Workstation& m_workstation;
    viewer::SliceView* m_axial;
    std::mt19937 m_random;
};

} // namespace

SessionState stateOf(Workstation& workstation)
{
    const auto& series = workstation.session().series();
    if (!series)
        return {};
    const auto* list = workstation.window().findChild<MeasurementList*>()->findChild<QTableView*>();
    return {nameOf(series->record), workstation.reading().planes()[0]->slice(), int(workstation.reading().place().tool),
            list->model()->rowCount()};
}

int runScriptedSession(const std::filesystem::path& library, unsigned seed)
{
    const Theme theme;
    Workstation workstation(library, scriptedSource(), theme);
    workstation.window().resize(1000, 700);
    workstation.window().show();
    workstation.window().activateWindow();
    if (!QTest::qWaitForWindowActive(&workstation.window()))
        return 1;
    workstation.start({});
    if (!waitUntil([&] { return workstation.session().series() != nullptr; }))
        return 1;
    Person person(workstation, seed);
    person.rest();
    std::mt19937 random(seed);
    for (;;) {
        tell("kept", stateOf(workstation));
        for (unsigned n = 1 + random() % 4; n > 0; --n) {
            person.step();
            tell("did", stateOf(workstation));
            QTest::qWait(int(random() % 40));
        }
        person.rest();
    }
}

} // namespace dsmt::ui::testing
