// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The Cases page in a window, on a small library.
#include "ui/cases/cases_page.h"

#include "core/base/blocking_watch.h"
#include "core/database/annotation_store.h"
#include "core/database/nodule_store.h"
#include "core/database/prediction_store.h"
#include "core/database/reference_standard_store.h"
#include "core/workflows/import_ct.h"
#include "tests/fixtures/temporary_folder.h"
#include "tests/ui/small_case.h"
#include "tests/ui/waiting.h"
#include "ui/cases/batch_strip.h"
#include "ui/cases/filter_bar.h"
#include "ui/cases/import_queue.h"
#include "ui/cases/table_import_dialog.h"
#include "ui/cases/task_strip.h"
#include "ui/cases/worklist_columns.h"
#include "ui/cases/worklist_model.h"
#include "ui/cases/worklist_view.h"
#include "ui/window/workstation.h"

#include <QApplication>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>

#include <atomic>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>
#include <thread>

namespace dsmt::ui::testing {

namespace fs = std::filesystem;

constexpr imaging::WorldPoint kSecond{40, -20, 30};

class Cases : public ::testing::Test {
protected:
    /// Two real CTs; the first has two nodules, the second none.
    void fill()
    {
        for (const std::uint64_t seed : {1, 2})
            writeSmallCase(folder.path() / ("ct" + std::to_string(seed)), seed);
        database::Library library(place());
        for (const char* ct : {"ct1", "ct2"})
            workflows::importCt(library, {.path = folder.path() / ct, .link = true}, {});
        const auto series = database::CaseStore(library).cases();
        for (const auto& row : series)
            if (row.series.patientId == "TEST-1")
                for (const imaging::WorldPoint point : {kNodule, kSecond})
                    database::NoduleStore(library).at(row.seriesId, point);
        database::NoduleStore(library).describe(1, "N1", "lingula");
    }

    std::unique_ptr<Workstation> open(NetworkSource network = scriptedSource())
    {
        auto workstation = std::make_unique<Workstation>(place(), std::move(network), theme);
        workstation->window().resize(1400, 800);
        workstation->window().show();
        workstation->window().activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&workstation->window()));
        workstation->start({});
        EXPECT_TRUE(waitUntil([&] { return workstation->cases().worklist().allRows().has_value(); }));
        return workstation;
    }

    fs::path place() const { return folder.path() / "library"; }
    int predictions()
    {
        database::Library library(place(), database::Access::Any);
        int count = 0;
        for (const auto& row : database::CaseStore(library).cases())
            count += row.predictions;
        return count;
    }
    std::string write(const char* name, const std::string& text)
    {
        std::ofstream(folder.path() / name) << text;
        return (folder.path() / name).string();
    }
    static std::string bytesOf(const fs::path& file)
    {
        std::ostringstream text;
        text << std::ifstream(file).rdbuf();
        return text.str();
    }

    template <class Widget> static Widget* child(Workstation& workstation)
    {
        return workstation.cases().findChild<Widget*>();
    }
    static QLineEdit* search(Workstation& workstation)
    {
        for (auto* edit : workstation.cases().findChildren<QLineEdit*>())
            if (edit->accessibleName() == "Search cases and nodules")
                return edit;
        return nullptr;
    }

    fixtures::TemporaryFolder folder;
    Theme theme;
};

} // namespace dsmt::ui::testing
