// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/filter_buttons.h"

#include <QGridLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpressionValidator>
#include <QWidgetAction>

#include <algorithm>

namespace dsmt::ui {

namespace {

/// Several choices are made at one opening.
class StayingMenu final : public QMenu {
public:
    using QMenu::QMenu;

protected:
    void mouseReleaseEvent(QMouseEvent* event) override
    {
        QAction* action = actionAt(event->position().toPoint());
        if (action && action->isCheckable())
            action->toggle();
        else
            QMenu::mouseReleaseEvent(event);
    }
    void keyPressEvent(QKeyEvent* event) override
    {
        if (event->key() == Qt::Key_Space && activeAction() && activeAction()->isCheckable())
            activeAction()->toggle();
        else
            QMenu::keyPressEvent(event);
    }
};

/// 2024, 2024-03 or 2024-03-01 as the first or last day that it stands for, YYYYMMDD.
std::string dayOf(const QString& text, bool last)
{
    std::string day = QString(text).remove('-').toStdString();
    const char* rest = last ? "99991231" : "00000101";
    if (!day.empty() && day.size() < 8)
        day += std::string(rest).substr(day.size());
    return day;
}

QString dayText(const std::string& day)
{
    const QString text = QString::fromStdString(day);
    return text.size() == 8 ? text.left(4) + '-' + text.mid(4, 2) + '-' + text.right(2) : text;
}

} // namespace

FilterButton::FilterButton(std::string column, QString title, QWidget* parent)
    : QToolButton(parent), m_column(std::move(column)), m_title(std::move(title))
{
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::TabFocus);
}

void FilterButton::showChosen(const QString& chosen)
{
    setText(chosen.isEmpty() ? m_title : m_title + QStringLiteral(": ") + chosen);
    setAccessibleName(chosen.isEmpty() ? tr("%1: all").arg(m_title) : text());
    setCheckable(!chosen.isEmpty());
    setChecked(!chosen.isEmpty()); // looks pressed while it filters
}

ChoiceButton::ChoiceButton(std::string column, const QString& title, const QList<Choice>& choices, QWidget* parent)
    : FilterButton(std::move(column), title, parent)
{
    auto* menu = new StayingMenu(this);
    for (const Choice& choice : choices) {
        QAction* action = menu->addAction(choice.text);
        action->setCheckable(true);
        m_choices.append({choice.value, action});
        connect(action, &QAction::toggled, this, [this] {
            showChoice();
            emit changed();
        });
    }
    setMenu(menu);
    showChoice();
}

void ChoiceButton::showChoice()
{
    QStringList chosen;
    for (const auto& [value, action] : m_choices)
        if (action->isChecked())
            chosen << action->text();
    showChosen(chosen.size() > 1 ? tr("%n value(s)", "", int(chosen.size())) : chosen.join(QString()));
    setToolTip(chosen.join('\n'));
}

void ChoiceButton::addTo(database::WorklistFilter& filter) const
{
    std::vector<std::string> values;
    for (const auto& [value, action] : m_choices)
        if (action->isChecked())
            values.push_back(value);
    if (!values.empty())
        filter.anyOf[m_column] = std::move(values);
}

void ChoiceButton::takeFrom(const database::WorklistFilter& filter)
{
    const auto wanted = filter.anyOf.find(m_column);
    for (const auto& [value, action] : m_choices) {
        const QSignalBlocker quiet(action);
        action->setChecked(wanted != filter.anyOf.end() &&
                           std::find(wanted->second.begin(), wanted->second.end(), value) != wanted->second.end());
    }
    showChoice();
}

RangeButton::RangeButton(std::string column, const QString& title, Kind kind, QWidget* parent)
    : FilterButton(std::move(column), title, parent), m_kind(kind), m_from(new QLineEdit), m_to(new QLineEdit)
{
    auto* menu = new QMenu(this);
    auto* panel = new QWidget(menu);
    auto* grid = new QGridLayout(panel);
    grid->setContentsMargins(10, 8, 10, 8);
    const QRegularExpression written(kind == Kind::Date ? "\\d{4}(-?\\d{2}(-?\\d{2})?)?" : "\\d{1,3}(\\.\\d{0,2})?");
    int line = 0;
    for (const auto& [edit, name] : {std::pair{m_from, tr("From")}, std::pair{m_to, tr("To")}}) {
        grid->addWidget(new QLabel(name, panel), line, 0);
        grid->addWidget(edit, line++, 1);
        edit->setPlaceholderText(kind == Kind::Date ? tr("YYYY-MM-DD") : tr("mm"));
        edit->setAccessibleName(m_title + ' ' + name);
        edit->setValidator(new QRegularExpressionValidator(written, edit));
        edit->setClearButtonEnabled(true);
        connect(edit, &QLineEdit::textChanged, this, [this, edit = edit] {
            if (!edit->text().isEmpty() && !edit->hasAcceptableInput())
                return;
            showRange();
            emit changed();
        });
        connect(edit, &QLineEdit::returnPressed, menu, &QMenu::close);
    }
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(panel);
    menu->addAction(action);
    connect(menu, &QMenu::aboutToShow, m_from, qOverload<>(&QWidget::setFocus));
    setMenu(menu);
    showRange();
}

void RangeButton::showRange()
{
    const QString from = m_from->text(), to = m_to->text();
    const QString unit = m_kind == Kind::Millimetres ? tr(" mm") : QString();
    if (from.isEmpty() && to.isEmpty())
        showChosen({});
    else if (to.isEmpty())
        showChosen(tr("from %1").arg(from) + unit);
    else if (from.isEmpty())
        showChosen(tr("to %1").arg(to) + unit);
    else
        showChosen(from + QChar(0x2013) + to + unit);
}

void RangeButton::addTo(database::WorklistFilter& filter) const
{
    const QString from = m_from->hasAcceptableInput() ? m_from->text() : QString();
    const QString to = m_to->hasAcceptableInput() ? m_to->text() : QString();
    if (from.isEmpty() && to.isEmpty())
        return;
    filter.between[m_column] = m_kind == Kind::Date ? std::pair(dayOf(from, false), dayOf(to, true))
                                                    : std::pair(from.toStdString(), to.toStdString());
}

void RangeButton::takeFrom(const database::WorklistFilter& filter)
{
    const auto wanted = filter.between.find(m_column);
    const auto [from, to] = wanted == filter.between.end() ? std::pair<std::string, std::string>() : wanted->second;
    const QSignalBlocker quietFrom(m_from), quietTo(m_to);
    m_from->setText(m_kind == Kind::Date ? dayText(from) : QString::fromStdString(from));
    m_to->setText(m_kind == Kind::Date ? dayText(to) : QString::fromStdString(to));
    showRange();
}

} // namespace dsmt::ui
