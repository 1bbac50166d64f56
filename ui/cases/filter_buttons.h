// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/database/worklist.h"

#include <QList>
#include <QString>
#include <QToolButton>

class QLineEdit;

namespace dsmt::ui {

/// One condition on the worklist: a button that says what it lets through, and opens to change it.
class FilterButton : public QToolButton {
    Q_OBJECT

public:
    FilterButton(std::string column, QString title, QWidget* parent);

    const std::string& column() const { return m_column; }

    /// Puts its condition into a filter, or nothing.
    virtual void addTo(database::WorklistFilter& filter) const = 0;
    /// Takes its condition from a filter.
    virtual void takeFrom(const database::WorklistFilter& filter) = 0;

signals:
    void changed();

protected:
    /// @param chosen in words; "" when everything is let through
    void showChosen(const QString& chosen);

    const std::string m_column;
    const QString m_title;
};

/// Any of some values.
class ChoiceButton final : public FilterButton {
    Q_OBJECT

public:
    struct Choice {
        std::string value;
        QString text;
    };

    ChoiceButton(std::string column, const QString& title, const QList<Choice>& choices, QWidget* parent);

    void addTo(database::WorklistFilter& filter) const override;
    void takeFrom(const database::WorklistFilter& filter) override;

private:
    void showChoice();

    QList<std::pair<std::string, QAction*>> m_choices;
};

/// From one value to another, both included; each may be left open.
class RangeButton final : public FilterButton {
    Q_OBJECT

public:
    enum class Kind { Millimetres, Date };

    RangeButton(std::string column, const QString& title, Kind kind, QWidget* parent);

    void addTo(database::WorklistFilter& filter) const override;
    void takeFrom(const database::WorklistFilter& filter) override;

private:
    void showRange();

    const Kind m_kind;
    QLineEdit* m_from;
    QLineEdit* m_to;
};

} // namespace dsmt::ui
