// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/privacy_section.h"

#include "ui/settings/section_parts.h"

#include <QCheckBox>
#include <QLabel>
#include <QVBoxLayout>

namespace dsmt::ui {

PrivacySection::PrivacySection(Preferences& preferences, QWidget* parent) : QWidget(parent)
{
    auto* column = sectionColumn(this, tr("Privacy"));
    const auto addSwitch = [&](const QString& text, const char* name, bool ReadingSettings::*setting) {
        auto* box = new QCheckBox(text, this);
        box->setObjectName(name);
        column->addWidget(box);
        const auto show = [box, &preferences, setting] { box->setChecked(preferences.reading().*setting); };
        connect(box, &QCheckBox::toggled, &preferences, [&preferences, setting](bool on) {
            ReadingSettings settings = preferences.reading();
            settings.*setting = on;
            preferences.setReading(settings);
        });
        connect(&preferences, &Preferences::readingChanged, box, show);
        show();
    };
    addSwitch(tr("Hide the patient's text in the &views and in the title of the window"), "hideInViews",
              &ReadingSettings::hidesPatientInViews);
    addSwitch(tr("Save &pictures without the patient's text, always"), "hideInPictures",
              &ReadingSettings::hidesPatientInPictures);
    column->addWidget(explanation(
        tr("The patient's text is name, date and description of the study. The list of cases shows it in any case. "
           "Text that is burned into the pixels of a CT stays. The log of the program never holds patients' names.")));
}

} // namespace dsmt::ui
