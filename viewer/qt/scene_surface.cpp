// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewer/qt/scene_surface.h"

#include "viewer/qt/overlay_colors.h"

#include <QPainter>

#include <array>

namespace dsmt::viewer {

namespace {

constexpr int kSettleMs = 200;

void paintLetters(QPainter& painter, const EdgeLetters& letters, QSize size)
{
    const QRect inner = QRect({0, 0}, size).adjusted(8, 6, -8, -6);
    QFont font = painter.font();
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(kLetterColor);
    const std::array<std::pair<std::string, int>, 4> places{{{letters.left, Qt::AlignLeft | Qt::AlignVCenter},
                                                             {letters.right, Qt::AlignRight | Qt::AlignVCenter},
                                                             {letters.top, Qt::AlignHCenter | Qt::AlignTop},
                                                             {letters.bottom, Qt::AlignHCenter | Qt::AlignBottom}}};
    for (const auto& [letter, place] : places)
        painter.drawText(inner, place, QString::fromStdString(letter));
}

} // namespace

SceneSurface::SceneSurface(QWidget* parent) : QWidget(parent)
{
    setFocusPolicy(Qt::NoFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    m_settle.setSingleShot(true);
    m_settle.setInterval(kSettleMs);
    connect(&m_settle, &QTimer::timeout, this, &SceneSurface::requestFrame);
    connect(&m_thread, &SceneThread::drawn, this, &SceneSurface::take);
    connect(&m_thread, &SceneThread::failed, this, &SceneSurface::failed);
}

void SceneSurface::change(SceneThread::Change change)
{
    m_thread.change(std::move(change));
    requestFrame();
}

void SceneSurface::move(SceneThread::Change change)
{
    m_settle.start();
    this->change(std::move(change));
}

void SceneSurface::requestFrame()
{
    m_stale = true;
    m_thread.draw(size() * devicePixelRatioF(), !isMoving());
}

void SceneSurface::take(const SceneFrame& frame)
{
    m_frame = frame;
    m_frame.picture.setDevicePixelRatio(devicePixelRatioF());
    m_stale = !frame.fine || m_thread.isBusy();
    update();
    emit drawn(frame.fine);
    if (m_grab && isUpToDate()) {
        m_grab = false;
        emit grabbed(snapshot());
    }
}

void SceneSurface::turn(double degrees)
{
    move([degrees](Scene3D& scene) { scene.rotate(degrees, 0); });
}

void SceneSurface::setFocused(bool focused)
{
    m_focused = focused;
    update();
}

void SceneSurface::grab()
{
    if (isUpToDate()) {
        emit grabbed(snapshot());
        return;
    }
    m_grab = true;
}

QImage SceneSurface::snapshot() const
{
    if (m_frame.picture.isNull())
        return {};
    QImage picture = m_frame.picture;
    QPainter painter(&picture);
    paintLetters(painter, m_frame.letters, picture.deviceIndependentSize().toSize());
    painter.end();
    picture.setDevicePixelRatio(1);
    return picture;
}

void SceneSurface::setClip(const std::optional<ClipBox>& box)
{
    m_handles.setBox(box);
    if (!box)
        m_handles.letGo();
    const auto clip = [box](Scene3D& scene) { scene.setClip(box); };
    m_drag == Drag::Face ? move(clip) : change(clip);
    update();
}

void SceneSurface::setClipBounds(const ClipBox& bounds)
{
    m_handles.setBounds(bounds);
}

void SceneSurface::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (m_frame.picture.isNull())
        painter.fillRect(rect(), Qt::black);
    else
        painter.drawImage(rect(), m_frame.picture);
    if (!m_frame.picture.isNull()) {
        m_handles.paint(painter, m_frame.camera, size());
        paintLetters(painter, m_frame.letters, size());
    }
    if (m_focused) {
        painter.setPen(QPen(kFocusColor, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void SceneSurface::resizeEvent(QResizeEvent*)
{
    requestFrame();
}

} // namespace dsmt::viewer
