// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/assessment/finding_list.h"

#include "ui/assessment/assessment_words.h"
#include "ui/assessment/core_sentences.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

FindingList::FindingList(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(6);
    setAccessibleName(tr("Scope of the result"));
}

void FindingList::setFindings(std::vector<ScopeFinding> findings)
{
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_lines.clear();
    std::stable_sort(findings.begin(), findings.end(),
                     [](const auto& a, const auto& b) { return a.severity > b.severity; });
    for (const ScopeFinding& finding : findings)
        m_layout->addWidget(lineFor(finding));
    setAccessibleDescription(m_lines.join('\n'));
}

QWidget* FindingList::lineFor(const ScopeFinding& finding)
{
    const QString name = QString::fromLatin1(toString(finding.severity)); // of both the icon and the colour
    const QString title = findingTitle(finding.code);
    const QString text = sentence(QString::fromStdString(finding.text));
    QString head = severityText(finding.severity);
    if (!title.isEmpty())
        head = tr("%1: %2").arg(head, title);
    m_lines << head + '\n' + text;

    auto* line = new QWidget(this);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* icon = new QLabel(line);
    icon->setPixmap(m_theme.pixmap(name, name, 16, devicePixelRatioF()));
    icon->setAlignment(Qt::AlignTop);
    row->addWidget(icon, 0, Qt::AlignTop);
    auto* words = new QLabel(QStringLiteral("<span style='color:%1'><b>%2</b></span><br>%3")
                                 .arg(m_theme.color(name).name(), head.toHtmlEscaped(), text.toHtmlEscaped()),
                             line);
    words->setTextFormat(Qt::RichText);
    words->setWordWrap(true);
    words->setTextInteractionFlags(Qt::TextSelectableByMouse);
    row->addWidget(words, 1);
    return line;
}

} // namespace dsmt::ui
