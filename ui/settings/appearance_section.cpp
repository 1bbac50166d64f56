// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/appearance_section.h"

#include "ui/settings/section_parts.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace dsmt::ui {

AppearanceSection::AppearanceSection(Preferences& preferences, std::string languageNow, QWidget* parent)
    : QWidget(parent), m_preferences(preferences), m_languageNow(std::move(languageNow)),
      m_startAgain(new QPushButton(tr("Start again &now"), this))
{
    auto* column = sectionColumn(this, tr("Appearance"));
    auto* form = sectionForm();
    // A language is called as its speakers call it.
    auto* language = addChoice("language",
                               {{tr("As the system"), ""},
                                {QStringLiteral("English"), "en"},
                                {QStringLiteral("\u7b80\u4f53\u4e2d\u6587"), "zh_CN"}},
                               &ProgramSettings::language);
    language->setAccessibleName(tr("Language"));
    auto* theme = addChoice("theme", {{tr("Dark"), "dark"}, {tr("Light"), "light"}, {tr("As the desktop"), "system"}},
                            &ProgramSettings::theme);
    theme->setAccessibleName(tr("Colours"));
    form->addRow(tr("&Language"), language);
    form->addRow(QString(), m_startAgain);
    form->addRow(tr("&Colours"), theme);
    column->addLayout(form);
    column->addWidget(
        explanation(tr("A language is in force after the next start, colours are at once. CT is on black in both. The "
                       "size of texts is that of the system.")));
    connect(m_startAgain, &QPushButton::clicked, this, &AppearanceSection::startAgainRequested);
    connect(&m_preferences, &Preferences::programChanged, this, &AppearanceSection::showState);
    showState();
}

QComboBox* AppearanceSection::addChoice(const char* name,
                                        std::initializer_list<std::pair<QString, const char*>> choices,
                                        std::string ProgramSettings::*setting)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    for (const auto& [text, value] : choices)
        box->addItem(text, QString::fromLatin1(value));
    box->setCurrentIndex(std::max(0, box->findData(QString::fromStdString(m_preferences.program().*setting))));
    connect(box, &QComboBox::currentIndexChanged, this, [this, box, setting] {
        ProgramSettings settings = m_preferences.program();
        settings.*setting = box->currentData().toString().toStdString();
        m_preferences.setProgram(settings);
    });
    return box;
}

void AppearanceSection::showState()
{
    m_startAgain->setVisible(m_preferences.program().language != m_languageNow);
}

} // namespace dsmt::ui
