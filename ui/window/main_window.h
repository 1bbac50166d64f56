// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/analysis_engine.h"
#include "ui/theme/theme.h"

#include <QMainWindow>

class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace dsmt::ui {

class NavigationColumn;
class StatusLine;

/// Stacks the pages under the research-use banner, with the navigation on the left and the status line below.
class MainWindow final : public QMainWindow {
    Q_OBJECT

public:
    MainWindow(AnalysisEngine& engine, const Theme& theme);

    /// Takes the page over; returns its number. Its focus proxy gets the focus when it is shown.
    int addPage(QWidget* page, const QString& icon, const QString& name);
    /// A line under all pages; the window takes it over.
    void addStrip(QWidget* strip);
    void showPage(int page);
    int currentPage() const;
    /// Its icon: "cases", "reading", ...
    QString currentPageId() const;
    StatusLine& status() { return *m_status; }

signals:
    void pageShown(int page);
    void guideAsked();
    void helpAsked();

private:
    void showEngine();

    AnalysisEngine& m_engine;
    const Theme& m_theme;
    QLabel* m_banner;
    NavigationColumn* m_navigation;
    QStackedWidget* m_pages;
    QStringList m_pageIds;
    QVBoxLayout* m_column;
    StatusLine* m_status;
};

} // namespace dsmt::ui
