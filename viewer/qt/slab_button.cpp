// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/slab_button.h"

#include "viewer/qt/overlay_colors.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QPainter>
#include <QWheelEvent>

#include <array>

namespace dsmt::viewer {

namespace {

constexpr int kArrow = 12; ///< pixels for the arrow after the text

} // namespace

SlabButton::SlabButton(QWidget* parent) : QAbstractButton(parent), m_menu(new QMenu(this))
{
    // Keys have their own way to all of this, and Tab goes from view to view.
    setFocusPolicy(Qt::NoFocus);
    setCursor(Qt::ArrowCursor);
    setAccessibleName(tr("Slab"));
    setToolTip(tr("Slab: MIP, MinIP or mean of neighbouring slices (S; thickness: [ and ] or the wheel here)"));
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, &SlabButton::openMenu);
    resize(sizeHint());
}

void SlabButton::setSlab(const Slab& slab)
{
    m_slab = slab;
    update();
}

QSize SlabButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(tr("Slab")) + kArrow + 8, fontMetrics().height() + 4};
}

void SlabButton::openMenu()
{
    m_menu->clear();
    delete m_menu->findChild<QActionGroup*>();
    auto* group = new QActionGroup(m_menu);
    const auto add = [&](const QString& text, const Slab& slab, bool checked) {
        QAction* action = m_menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(checked);
        connect(action, &QAction::triggered, this, [this, slab] { emit slabChosen(slab); });
        return action;
    };
    const std::array names{tr("Slice alone"), tr("MIP (largest)"), tr("MinIP (smallest)"), tr("Mean")};
    for (std::size_t n = 0; n < names.size(); ++n)
        group->addAction(add(names[n], {SlabMode(n), m_slab.thicknessMm}, m_slab.mode == SlabMode(n)));
    m_menu->addSeparator();
    // A thickness alone means nothing without a kind.
    const SlabMode mode = m_slab.mode == SlabMode::Off ? SlabMode::Maximum : m_slab.mode;
    for (const double mm : {2.0, 3.0, 5.0, 8.0, 10.0, 15.0, 20.0, 30.0, 50.0, 100.0})
        add(tr("%1 mm").arg(mm), {mode, mm}, m_slab.thicknessMm == mm);
    m_menu->popup(mapToGlobal(QPoint(width() - m_menu->sizeHint().width(), height())));
}

void SlabButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const bool raised = underMouse() || m_menu->isVisible();
    if (raised) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(255, 255, 255, 46));
        painter.drawRoundedRect(rect(), 3, 3);
    }
    QColor color = kTextColor;
    if (m_slab.mode == SlabMode::Off && !raised)
        color.setAlpha(130);
    const QRect text = rect().adjusted(4, 0, -kArrow - 4, 0);
    painter.setPen(kTextShadow);
    for (const QPoint by : {QPoint(-1, 0), QPoint(1, 0), QPoint(0, -1), QPoint(0, 1)})
        painter.drawText(text.translated(by), Qt::AlignLeft | Qt::AlignVCenter, tr("Slab"));
    painter.setPen(color);
    painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, tr("Slab"));
    const QPointF tip(width() - 4 - kArrow / 2.0 + 1, height() / 2.0 + 2.5);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const QPen& pen : {QPen(kTextShadow, 3.4), QPen(color, 1.4)}) {
        painter.setPen(pen);
        painter.drawPolyline(QPolygonF{tip + QPointF(-4, -4), tip, tip + QPointF(4, -4)});
    }
}

void SlabButton::wheelEvent(QWheelEvent* event)
{
    const int delta = event->angleDelta().y();
    if (delta != 0 && m_slab.mode != SlabMode::Off)
        emit slabChosen({m_slab.mode, steppedThickness(m_slab.thicknessMm, delta > 0 ? 1 : -1)});
    event->accept();
}

} // namespace dsmt::viewer
