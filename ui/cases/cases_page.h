// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/case_importer.h"
#include "ui/session/case_session.h"
#include "ui/theme/theme.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

class QLabel;
class QLineEdit;
class QStackedWidget;
class QTableView;

namespace dsmt::ui {

class CaseFilterModel;
class CaseTableModel;
class TaskStrip;

/// The worklist: find a case and open it, bring new ones in.
class CasesPage final : public QWidget {
    Q_OBJECT

public:
    CasesPage(LibraryThread& library, CaseImporter& importer, CaseSession& session, const Theme& theme,
              QWidget* parent = nullptr);

    /// Reads the worklist again; the selection stays where it was.
    void reload();
    void importPath(const std::filesystem::path& path);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeHeader(const Theme& theme);
    void setUpTable();
    void connectTasks();
    void chooseFolder();
    void openSelected();
    void showRows(std::vector<database::CaseRow> rows);
    void showImported(const ImportReport& report);
    void finishOpening();
    void showCount();

    struct ImportOutcome {
        QString sentence;
        std::vector<dicom::RejectedFile> rejected;
    };

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
    std::string m_select; ///< series to select when the rows arrive
    std::optional<ImportOutcome> m_lastImport;
};

} // namespace dsmt::ui
