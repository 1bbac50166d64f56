// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QSurfaceFormat>

namespace dsmt::viewer {

/// What the machine's OpenGL is, asked once by making a context.
struct OpenGlProbe {
    bool usable = false;
    QString renderer; ///< GL_RENDERER
    QString version;  ///< GL_VERSION
    QString problem;  ///< a sentence when not usable
};

/// The format of every context a scene is drawn in: 3.2 core, no multisampling.
QSurfaceFormat sceneFormat();

/// Needs a QGuiApplication. Never true on Qt's offscreen and minimal platforms.
OpenGlProbe probeOpenGl();

} // namespace dsmt::viewer
