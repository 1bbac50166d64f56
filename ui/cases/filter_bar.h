// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/worklist.h"

#include <QList>
#include <QWidget>

class QMenu;
class QToolButton;

namespace dsmt::ui {

class FilterButton;

/// A search and a filter that a person gave a name.
struct SavedFilter {
    QString name;
    QString text;
    database::WorklistFilter filter;
};

/// [{"name", "text", "filter": {...}}, ...]
QString toJson(const QList<SavedFilter>& filters);
/// Those that can be read, also of an earlier program; none of a text that is no such JSON.
QList<SavedFilter> savedFiltersFrom(const QString& json);

/// The conditions of the worklist side by side, those that were saved under a name, and all gone at one click.
class FilterBar final : public QWidget {
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    const database::WorklistFilter& filter() const { return m_filter; }
    void setFilter(const database::WorklistFilter& filter);
    /// The page's: it belongs to what is saved.
    void setText(const QString& text);

    const QList<SavedFilter>& saved() const { return m_saved; }
    void setSaved(QList<SavedFilter> filters);
    /// Replaces one of the same name.
    void save(const QString& name);
    void askToSave();

    /// What takes the focus, from left to right.
    QList<QWidget*> focusOrder() const;

signals:
    void changed();
    void savedChanged();
    /// The text of a saved filter, or "" where all conditions went.
    void textWanted(const QString& text);

public slots:
    void clear();

private:
    void addButton(FilterButton* button);
    void showState();
    void fillSavedMenu();

    QList<FilterButton*> m_buttons;
    database::WorklistFilter m_filter;
    QString m_text;
    QList<SavedFilter> m_saved;
    QToolButton* m_clear;
    QToolButton* m_savedButton;
    QMenu* m_savedMenu;
};

} // namespace dsmt::ui
