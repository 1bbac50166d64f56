// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/cases/filter_bar.h"

#include "core/base/error.h"
#include "ui/assessment/assessment_words.h"
#include "ui/cases/filter_buttons.h"

#include <QHBoxLayout>
#include <QInputDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

#include <algorithm>

namespace dsmt::ui {

QString toJson(const QList<SavedFilter>& filters)
{
    QJsonArray all;
    for (const SavedFilter& saved : filters)
        all.append(QJsonObject{
            {"name", saved.name},
            {"text", saved.text},
            {"filter", QJsonDocument::fromJson(QByteArray::fromStdString(database::toJson(saved.filter))).object()}});
    return QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact));
}

QList<SavedFilter> savedFiltersFrom(const QString& json)
{
    QList<SavedFilter> filters;
    for (const QJsonValue& value : QJsonDocument::fromJson(json.toUtf8()).array())
        try {
            const QByteArray filter = QJsonDocument(value["filter"].toObject()).toJson(QJsonDocument::Compact);
            filters.append({value["name"].toString(), value["text"].toString(),
                            database::worklistFilterFrom(filter.toStdString())});
        } catch (const Error&) {
            continue; // of another version: the others still serve
        }
    return filters;
}

FilterBar::FilterBar(QWidget* parent)
    : QWidget(parent), m_clear(new QToolButton(this)), m_savedButton(new QToolButton(this)),
      m_savedMenu(new QMenu(this))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    addButton(new ChoiceButton("result", tr("Result"),
                               {{"invasive", tr("invasive")},
                                {"not invasive", tr("not invasive")},
                                {"refused", tr("refused")},
                                {"", tr("not analysed")}},
                               this));
    addButton(new ChoiceButton(
        "decided", tr("Decision"),
        {{"accepted", tr("accepted")}, {"rejected", tr("rejected")}, {"none", tr("analysed, none yet")}}, this));
    addButton(new RangeButton("long_axis_mm", tr("Size"), RangeButton::Kind::Millimetres, this));
    QList<ChoiceButton::Choice> textures;
    for (const Texture texture : {Texture::Solid, Texture::PartSolid, Texture::PureGroundGlass})
        textures.append({toString(texture), textureText(texture)});
    addButton(new ChoiceButton("texture", tr("Texture"), textures + QList<ChoiceButton::Choice>{{"", tr("not known")}},
                               this));
    addButton(new ChoiceButton(
        "pathology", tr("Reference"),
        {{"AAH", "AAH"}, {"AIS", "AIS"}, {"MIA", "MIA"}, {"IAC", "IAC"}, {"other", tr("other")}, {"", tr("none yet")}},
        this));
    addButton(new ChoiceButton("read", tr("Reads"), {{"0", tr("unread")}, {"1", tr("read")}}, this));
    addButton(new ChoiceButton(
        "severity", tr("Warnings"),
        {{"0", tr("none")}, {"1", tr("notes")}, {"2", tr("warnings")}, {"3", tr("cannot be analysed")}}, this));
    addButton(new RangeButton("study_date", tr("Study date"), RangeButton::Kind::Date, this));
    addButton(new ChoiceButton("marked", tr("Nodule"), {{"1", tr("marked")}, {"0", tr("none marked")}}, this));
    for (FilterButton* button : m_buttons)
        row->addWidget(button);
    m_clear->setText(tr("Clear"));
    m_clear->setToolTip(tr("Shows everything again (Ctrl+Backspace)"));
    m_clear->setAutoRaise(true);
    m_clear->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_clear);
    row->addStretch(1);
    m_savedButton->setText(tr("Saved filters"));
    m_savedButton->setMenu(m_savedMenu);
    m_savedButton->setPopupMode(QToolButton::InstantPopup);
    m_savedButton->setFocusPolicy(Qt::TabFocus);
    row->addWidget(m_savedButton);
    connect(m_clear, &QToolButton::clicked, this, &FilterBar::clear);
    connect(m_savedMenu, &QMenu::aboutToShow, this, &FilterBar::fillSavedMenu);
    showState();
}

void FilterBar::addButton(FilterButton* button)
{
    m_buttons.append(button);
    connect(button, &FilterButton::changed, this, [this] {
        m_filter = {};
        for (const FilterButton* one : m_buttons)
            one->addTo(m_filter);
        showState();
        emit changed();
    });
}

QList<QWidget*> FilterBar::focusOrder() const
{
    QList<QWidget*> order(m_buttons.begin(), m_buttons.end());
    return order << m_clear << m_savedButton;
}

void FilterBar::setFilter(const database::WorklistFilter& filter)
{
    m_filter = filter;
    for (FilterButton* button : m_buttons)
        button->takeFrom(filter);
    showState();
    emit changed();
}

void FilterBar::setText(const QString& text)
{
    m_text = text;
    showState();
}

void FilterBar::clear()
{
    emit textWanted({});
    setFilter({});
}

void FilterBar::showState()
{
    m_clear->setEnabled(!m_filter.isEmpty() || !m_text.isEmpty());
}

void FilterBar::setSaved(QList<SavedFilter> filters)
{
    m_saved = std::move(filters);
}

void FilterBar::save(const QString& name)
{
    const auto same =
        std::find_if(m_saved.begin(), m_saved.end(), [&](const auto& saved) { return saved.name == name; });
    const SavedFilter now{name, m_text, m_filter};
    if (same == m_saved.end())
        m_saved.append(now);
    else
        *same = now;
    emit savedChanged();
}

void FilterBar::askToSave()
{
    bool named = false;
    const QString name = QInputDialog::getText(this, tr("Save filter"), tr("Name of this search and filter:"),
                                               QLineEdit::Normal, {}, &named)
                             .trimmed();
    if (named && !name.isEmpty())
        save(name);
}

void FilterBar::fillSavedMenu()
{
    m_savedMenu->clear();
    for (const SavedFilter& saved : m_saved)
        m_savedMenu->addAction(saved.name, this, [this, saved] {
            emit textWanted(saved.text);
            setFilter(saved.filter);
        });
    if (m_saved.isEmpty())
        m_savedMenu->addAction(tr("None yet: search or filter, then save it here"))->setEnabled(false);
    m_savedMenu->addSeparator();
    QAction* save = m_savedMenu->addAction(tr("Save what is shown..."), this, &FilterBar::askToSave);
    save->setEnabled(m_clear->isEnabled());
    if (m_saved.isEmpty())
        return;
    QMenu* remove = m_savedMenu->addMenu(tr("Remove"));
    for (const SavedFilter& saved : m_saved)
        remove->addAction(saved.name, this, [this, name = saved.name] {
            m_saved.removeIf([&](const SavedFilter& one) { return one.name == name; });
            emit savedChanged();
        });
}

} // namespace dsmt::ui
