// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QWidget>

namespace dsmt::ui {

/// What the Cases page shows while the library is empty: what to do.
class EmptyWorklist final : public QWidget {
    Q_OBJECT

public:
    explicit EmptyWorklist(const Theme& theme, QWidget* parent = nullptr);

signals:
    void openFolderRequested();
    void simulatedCaseRequested();
};

} // namespace dsmt::ui
