// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace dsmt::ui {

/// What the Cases page shows while no row fits search and filters: how to get all back.
class NothingFound final : public QWidget {
    Q_OBJECT

public:
    explicit NothingFound(QWidget* parent = nullptr);

signals:
    void everythingRequested();
};

} // namespace dsmt::ui
