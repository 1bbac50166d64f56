// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/preferences.h"

#include <QWidget>

class QComboBox;
class QPushButton;

namespace dsmt::ui {

/// Language and colours of the window.
class AppearanceSection final : public QWidget {
    Q_OBJECT

public:
    /// @param languageNow the one that the window speaks, as in ProgramSettings
    AppearanceSection(Preferences& preferences, std::string languageNow, QWidget* parent = nullptr);

signals:
    /// A person wants the language that was chosen now.
    void startAgainRequested();

private:
    QComboBox* addChoice(const char* name, std::initializer_list<std::pair<QString, const char*>> choices,
                         std::string ProgramSettings::*setting);
    void showState();

    Preferences& m_preferences;
    const std::string m_languageNow;
    QPushButton* m_startAgain;
};

} // namespace dsmt::ui
