// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/case_store.h"
#include "core/database/worklist.h"
#include "core/imaging/geometry.h"
#include "ui/session/batch_analysis.h"
#include "ui/session/case_importer.h"
#include "ui/session/case_session.h"
#include "ui/theme/theme.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

class QLabel;
class QLineEdit;
class QStackedWidget;

namespace dsmt::ui {

class FilterBar;
class ImportMenu;
class TaskStrip;
class ThumbnailCache;
class WorklistActions;
class WorklistModel;
class WorklistView;

/// The worklist: find nodules and their cases, open or analyse them, bring new ones in and take tables in and out.
class CasesPage final : public QWidget {
    Q_OBJECT

public:
    CasesPage(LibraryThread& library, CaseImporter& importer, CaseSession& session, BatchAnalysis& batch,
              const Theme& theme, QWidget* parent = nullptr);
    ~CasesPage() override;

    /// Reads the worklist again; the selection stays where it was.
    void reload();
    /// A source is copied into the library, or linked.
    void importPath(const std::filesystem::path& path, bool link = false);
    /// Writes what is shown, .json or .csv by the name of the file.
    void exportTo(const std::filesystem::path& file);
    /// Shows what a table would bring, and takes it when a person says so.
    void importTable(database::Listed listed, const std::filesystem::path& file);

    WorklistModel& worklist() { return *m_model; }
    FilterBar& filters() { return *m_filters; }

signals:
    /// @param nodule the middle of the one whose row was chosen, LPS mm
    void openRequested(const dsmt::database::CaseRow& row, std::optional<dsmt::imaging::WorldPoint> nodule);
    /// Series shall come from an archive on the network.
    void archiveRequested();
    /// What was sent and what waits.
    void queueRequested();
    void sendRequested(const dsmt::database::CaseRow& row);
    /// Other studies of this patient shall come from an archive.
    void priorsRequested(const dsmt::database::CaseRow& row);
    void resultsRequested(const dsmt::database::CaseRow& row);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeHeader(const Theme& theme);
    void setUpTable(const Theme& theme);
    void connectSearch();
    void connectActions();
    void connectTasks();
    void recallLayout();
    void remember();
    void showRows();
    void showPart(int part);
    void showCount();
    void showReadOnly(const std::string& why);
    std::vector<database::WorklistKey> selectedKeys() const;
    void openCurrent();
    using WithCase = std::function<void(const database::CaseRow&, std::optional<imaging::WorldPoint>)>;
    /// Reads the case of the current row; nothing happens without one.
    void withCurrent(WithCase work);
    void copySelected();
    void showOnlyThisPatient();
    void chooseTable(database::Listed listed);
    void chooseExport();
    void showImported(const FinishedImport& finished);

    LibraryThread& m_library;
    CaseImporter& m_importer;
    CaseSession& m_session;
    BatchAnalysis& m_batch;
    WorklistModel* m_model;
    WorklistView* m_table;
    FilterBar* m_filters;
    WorklistActions* m_actions;
    QStackedWidget* m_stack;
    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr;
    QLabel* m_readOnly;
    TaskStrip* m_tasks;
    ImportMenu* m_importMenu;
    ThumbnailCache* m_thumbnails;
    QTimer m_remember;
    std::vector<database::WorklistKey> m_selected; ///< to select when the rows arrive
    bool m_openOnArrival = false;                  ///< Enter came before the rows of what was typed
    std::int64_t m_selectSeries = 0;               ///< or a row of this series
};

} // namespace dsmt::ui
