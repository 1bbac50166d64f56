// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/cases/case_table_model.h"
#include "ui/session/case_importer.h"
#include "ui/session/case_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <cstdint>
#include <vector>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace dsmt::ui {

class CaseFilterModel;
class ImportMenu;
class TaskStrip;
class ThumbnailCache;

/// The worklist: find a case and open it, bring new ones in.
class CasesPage final : public QWidget {
    Q_OBJECT

public:
    CasesPage(LibraryThread& library, CaseImporter& importer, CaseSession& session, const Theme& theme,
              QWidget* parent = nullptr);

    /// Reads the worklist again; the selection stays where it was.
    void reload();
    /// A source is copied into the library, or linked.
    void importPath(const std::filesystem::path& path, bool link = false);

signals:
    void archiveRequested();
    void queueRequested();
    void sendRequested(const dsmt::database::CaseRow& row);
    void resultsRequested(const dsmt::database::CaseRow& row);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeHeader(const Theme& theme);
    void setUpTable(const Theme& theme);
    void connectTasks();
    void showCaseMenu(const QPoint& at);
    void openSelected();
    struct Rows {
        std::vector<database::CaseRow> cases;
        CaseTableModel::Findings findings;
    };
    void showRows(Rows rows);
    void showImported(const FinishedImport& finished);
    void showCount();

    LibraryThread& m_library;
    CaseImporter& m_importer;
    CaseSession& m_session;
    CaseTableModel* m_model;
    CaseFilterModel* m_filter;
    QTableView* m_table;
    QStackedWidget* m_stack;
    QLineEdit* m_search = nullptr;
    QLabel* m_count = nullptr;
    TaskStrip* m_tasks;
    ImportMenu* m_importMenu;
    ThumbnailCache* m_thumbnails;
    std::int64_t m_select = 0; ///< series to select when the rows arrive
};

} // namespace dsmt::ui
