// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "viewer/slab.h"

#include <QAbstractButton>

class QMenu;

namespace dsmt::viewer {

/// The small control in a view's corner: opens a menu of kinds and thicknesses of slabs; the wheel over it changes the
/// thickness. Written like the texts of the slice, which say what is shown, and faint while no slab is.
class SlabButton final : public QAbstractButton {
    Q_OBJECT

public:
    explicit SlabButton(QWidget* parent);

    void setSlab(const Slab& slab);

    QSize sizeHint() const override;

signals:
    /// A person chose it.
    void slabChosen(const dsmt::viewer::Slab& slab);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void openMenu();

    Slab m_slab;
    QMenu* m_menu;
};

} // namespace dsmt::viewer
