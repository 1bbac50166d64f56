// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/session/preferences.h"

#include <QWidget>

namespace dsmt::ui {

/// Where the patient's name, the date and the description of the study are seen.
class PrivacySection final : public QWidget {
    Q_OBJECT

public:
    explicit PrivacySection(Preferences& preferences, QWidget* parent = nullptr);
};

} // namespace dsmt::ui
