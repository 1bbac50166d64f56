// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/guide/guide_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace dsmt::ui {

GuideStrip::GuideStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_steps(new QLabel(this)), m_text(new QLabel(this)),
      m_simulated(new QPushButton(tr("Take the simulated case"), this)),
      m_close(new QPushButton(theme.icon("cancel"), tr("Close"), this))
{
    setObjectName("guide");
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("First steps"));
    m_text->setWordWrap(true);
    m_text->setObjectName("guideText");
    m_simulated->setObjectName("primary");
    m_close->setToolTip(tr("Not to come back by itself; Shift+F1 shows it again"));
    m_close->setObjectName("guideClose");
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_steps);
    words->addWidget(m_text);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(14, 8, 14, 8);
    row->setSpacing(10);
    row->addLayout(words, 1);
    row->addWidget(m_simulated);
    row->addWidget(m_close);
    connect(m_simulated, &QPushButton::clicked, this, &GuideStrip::simulatedCaseAsked);
    connect(m_close, &QPushButton::clicked, this, [this] {
        hide();
        emit closed();
    });
    refresh();
    hide();
}

void GuideStrip::begin()
{
    m_next = 0;
    refresh();
    show();
}

void GuideStrip::done(GuideStep step)
{
    m_next = std::max(m_next, std::size_t(step) + 1);
    refresh();
}

QString GuideStrip::text() const
{
    return m_text->text();
}

void GuideStrip::refresh()
{
    const bool finished = m_next >= kGuideSteps.size();
    QStringList steps;
    for (std::size_t n = 0; n < kGuideSteps.size(); ++n) {
        const QString name = stepName(kGuideSteps[n]).toHtmlEscaped();
        if (n < m_next)
            steps << QStringLiteral("<span style='color:%1'>\u2713 %2</span>").arg(m_theme.color("dim").name(), name);
        else if (n == m_next)
            steps << QStringLiteral("<b style='color:%1'>%2. %3</b>")
                         .arg(m_theme.color("accent").name())
                         .arg(n + 1)
                         .arg(name);
        else
            steps << QStringLiteral("<span style='color:%1'>%2. %3</span>")
                         .arg(m_theme.color("dim").name())
                         .arg(n + 1)
                         .arg(name);
    }
    m_steps->setText(steps.join(QStringLiteral(" &nbsp;&nbsp; ")));
    m_text->setText(finished ? tr("That is the whole way. F1 opens the help; ? on the Reading page lists all keys.")
                             : stepText(kGuideSteps[m_next]));
    m_simulated->setVisible(m_next == 0);
    setAccessibleDescription(m_text->text());
}

} // namespace dsmt::ui
